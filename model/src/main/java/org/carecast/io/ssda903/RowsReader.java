package org.carecast.io.ssda903;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.io.ReturnRules;
import org.carecast.io.ReturnRules.Code;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.PageFault;
import org.carecast.io.csv.Problem;

/** Reads the rows of one file after another into tables, and drops immediately what no other row can mend. */
final class RowsReader {

    private static final char NOT_TEXT = '\uFFFD';

    // The places of cells, as each kind of file names those it needs.
    private static final int CHILD = 0;
    private static final int DECOM = 1;
    private static final int LS = 2;
    private static final int DEC = 3;
    private static final int REC = 4;
    private static final int DUC = 1;
    private static final int IN_TOUCH = 2;
    private static final int ACTIV = 3;
    private static final int ACCOM = 4;
    private static final int MIS_START = 1;
    private static final int MIS_END = 2;

    private final ReturnRules rules;
    private final ReturnDays days;
    private final Tables tables = new Tables();
    private final CodeBook codes;
    private final Map<String, Boolean> shortBreaks = new HashMap<>();
    private final Map<String, Optional<Code>> reasons = new HashMap<>();

    private RowsReader(ReturnRules rules, ReturnDays days) {
        this.rules = rules;
        this.days = days;
        this.codes = new CodeBook(rules);
    }

    /**
     * The rows of all files that a study is made from; the number of a file is its place among them.
     *
     * @throws BadDataException naming every file that cannot be read to its end
     */
    static Tables read(List<ReturnFile> files, ReturnRules rules, ReturnDays days) throws BadDataException {
        RowsReader reader = new RowsReader(rules, days);
        List<Problem> problems = new ArrayList<>();
        files.forEach(file -> reader.read(file).ifPresent(problems::add));
        if (!problems.isEmpty()) {
            throw new BadDataException(problems);
        }
        return reader.tables;
    }

    private Optional<Problem> read(ReturnFile file) {
        int number = tables.open();
        List<String> names = new ArrayList<>(file.kind().needed());
        List.of(Kind.BIRTH, Kind.BEGINNING).stream()
                .filter(name -> !names.contains(name) && file.columns().contains(name))
                .forEach(names::add);
        List<Integer> wanted =
                names.stream().map(name -> file.columns().indexOf(name)).toList();
        List<Integer> shortened = new ArrayList<>();
        int births = names.indexOf(Kind.BIRTH);
        int beginning = names.indexOf(Kind.BEGINNING);
        Optional<PageFault> stop = FileRows.forEach(file.page(), wanted, cells -> {
            if (ChildId.isShortened(cells.cells().get(CHILD))) {
                shortened.add(cells.line());
            }
            read(file, number, births, beginning, cells);
        });
        return stop.map(fault -> fault.of(file.name()))
                .or(() -> shortened.stream().findFirst().map(line -> shortened(file, line, shortened.size())));
    }

    private static Problem shortened(ReturnFile file, int line, int rows) {
        return new Problem(
                file.name(),
                line,
                file.columns().indexOf(file.kind().needed().get(CHILD)) + 1,
                "CHILD is a number that a spreadsheet has shortened, as in 1.23E+11, so that different children look alike"
                        + (rows == 1 ? "" : ", in " + rows + " rows from here on"),
                "take the file as the system exported it, or write each CHILD in full, as text");
    }

    private void read(ReturnFile file, int number, int births, int beginning, FileRows.Cells cells) {
        int row = tables.log(number).add(cells.line());
        Row each = new Row(number, row, births, beginning, cells);
        if (cells.filled() == 0) {
            each.outcome(RowOutcome.EMPTY);
        } else if (cells.width() > file.columns().size()) {
            each.outcome(RowOutcome.TOO_MANY_CELLS);
        } else if (each.text(CHILD).equals("CHILD")) {
            each.outcome(RowOutcome.COLUMNS_AGAIN);
        } else if (each.text(CHILD).isEmpty() || each.text(CHILD).indexOf(NOT_TEXT) >= 0) {
            each.outcome(RowOutcome.NO_CHILD);
        } else {
            read(file.kind(), each);
        }
    }

    private void read(Kind kind, Row row) {
        switch (kind) {
            case EPISODES -> episode(row);
            case HEADER -> birth(row, true);
            case UASC -> status(row);
            case OC3 -> contact(row);
            case MISSING -> absence(row);
            default -> throw new IllegalStateException("nobody reads files of " + kind.text());
        }
    }

    private void episode(Row row) {
        int from = days.read(row.text(DECOM));
        int to = days.read(row.text(DEC));
        if (from == ReturnDays.NONE || from == ReturnDays.NOT_READ || to == ReturnDays.NOT_READ) {
            row.outcome(RowOutcome.DAY_NOT_READ);
        } else if (to < from) {
            row.outcome(RowOutcome.ENDS_BEFORE_START);
        } else if (shortBreaks.computeIfAbsent(
                row.text(LS),
                code -> rules.code("LS", code)
                        .filter(known -> known.meaning().equals("short_breaks"))
                        .isPresent())) {
            row.outcome(RowOutcome.SHORT_BREAKS);
        } else {
            EpisodeEnd ending = ending(row, to);
            tables.episodes()
                    .add(row.child(), from, to, ending.ordinal(), row.goesOn() ? 1 : 0, row.file(), row.number());
        }
        birth(row, false);
    }

    private EpisodeEnd ending(Row row, int to) {
        String reason = row.text(REC);
        if (to == ReturnDays.NONE) {
            if (!reason.isEmpty()) {
                row.outcome(RowOutcome.REASON_WITHOUT_END);
            }
            return EpisodeEnd.GOES_ON;
        }
        Optional<Code> code = reasons.computeIfAbsent(reason, each -> rules.code("REC", each));
        if (code.isEmpty()) {
            row.outcome(RowOutcome.REASON_NOT_KNOWN);
            return EpisodeEnd.RELEVANT;
        }
        if (!code.get().isOf(ReturnDays.collectionYear(to))) {
            row.outcome(RowOutcome.REASON_OF_ANOTHER_YEAR);
        }
        return EpisodeEnd.of(code.get().meaning());
    }

    /** The date of birth of a row: without one a header row says nothing, and any other goes by that of another row. */
    private void birth(Row row, boolean inHeader) {
        if (row.births() < 0) {
            return;
        }
        int day = days.read(row.text(row.births()));
        if (day != ReturnDays.NONE && day != ReturnDays.NOT_READ) {
            tables.births().add(row.child(), day, inHeader ? 1 : 0, row.file(), row.number());
        } else {
            row.outcome(inHeader ? RowOutcome.DAY_NOT_READ : RowOutcome.BIRTH_NOT_READ);
        }
    }

    private void status(Row row) {
        if (row.filled() == 1) {
            row.outcome(RowOutcome.SAYS_NOTHING);
            return;
        }
        int ceased = days.read(row.text(DUC));
        if (ceased == ReturnDays.NOT_READ) {
            row.outcome(RowOutcome.STATUS_DAY_NOT_READ);
        }
        tables.statuses()
                .add(row.child(), ceased == ReturnDays.NOT_READ ? ReturnDays.NONE : ceased, row.file(), row.number());
        birth(row, false);
    }

    private void contact(Row row) {
        birth(row, false);
        String answer = row.text(IN_TOUCH);
        if (answer.isEmpty() && row.text(ACTIV).isEmpty() && row.text(ACCOM).isEmpty()) {
            row.outcome(RowOutcome.SAYS_NOTHING);
            return;
        }
        Optional<Contact.Answer> known = codes.answer(answer);
        if (known.isEmpty()) {
            row.outcome(RowOutcome.CONTACT_NOT_KNOWN);
            return;
        }
        String accommodation = row.text(ACCOM);
        if (codes.isRefused(accommodation)) {
            row.outcome(RowOutcome.CODE_REFUSED_BY_DFE);
        }
        int activity = codes.activity(row.text(ACTIV));
        int type = codes.accommodation(accommodation);
        if (activity == CodeBook.NOT_KNOWN || type == CodeBook.NOT_KNOWN) {
            row.outcome(RowOutcome.CODE_NOT_KNOWN);
        }
        tables.contacts().add(row.child(), known.get().ordinal(), activity, type, row.file(), row.number());
    }

    private void absence(Row row) {
        int from = days.read(row.text(MIS_START));
        int to = days.read(row.text(MIS_END));
        if (from == ReturnDays.NONE || from == ReturnDays.NOT_READ || to == ReturnDays.NOT_READ) {
            row.outcome(RowOutcome.DAY_NOT_READ);
        } else {
            tables.absences().add(row.child(), from, to, row.file(), row.number());
        }
        birth(row, false);
    }

    /** One row of a file with the cells that were kept. */
    private final class Row {

        private final int file;
        private final int number;
        private final int births;
        private final int beginning;
        private final FileRows.Cells cells;

        private Row(int file, int number, int births, int beginning, FileRows.Cells cells) {
            this.file = file;
            this.number = number;
            this.births = births;
            this.beginning = beginning;
            this.cells = cells;
        }

        /** The place of the date of birth, below 0 where there is none. */
        int births() {
            return births;
        }

        /** Whether the row says that the child was in care before it. */
        boolean goesOn() {
            return beginning >= 0 && codes.goesOn(text(beginning));
        }

        String text(int place) {
            return cells.cells().get(place);
        }

        int child() {
            return tables.child(ChildId.of(text(CHILD)));
        }

        int filled() {
            return cells.filled();
        }

        int file() {
            return file;
        }

        int number() {
            return number;
        }

        void outcome(RowOutcome outcome) {
            tables.log(file).set(number, outcome);
        }
    }
}
