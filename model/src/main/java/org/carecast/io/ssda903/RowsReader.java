package org.carecast.io.ssda903;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.io.ReturnRules;
import org.carecast.io.ReturnRules.Code;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.DayOrder;
import org.carecast.io.csv.PageFault;
import org.carecast.io.csv.Problem;

/** Reads the rows of one file after another into tables, and drops immediately what no other row can mend. */
final class RowsReader {

    private static final char NOT_TEXT = '\uFFFD';
    private static final String CHILD = "CHILD";

    private final ReturnRules rules;
    private final NoDays none;
    private final Map<DayOrder, ReturnDays> days = new EnumMap<>(DayOrder.class);
    private final Councils councils;
    private final Tables tables;
    private final CodeBook codes;
    private final Map<String, Boolean> shortBreaks = new HashMap<>();
    private final Map<String, Optional<Code>> reasons = new HashMap<>();

    private RowsReader(ReturnRules rules, LocalDate asAt, Councils councils) {
        this.rules = rules;
        this.none = new NoDays(rules);
        this.councils = councils;
        this.codes = new CodeBook(rules);
        this.tables = new Tables(none);
        for (DayOrder order : DayOrder.values()) {
            days.put(order, new ReturnDays(asAt, order, none));
        }
    }

    /**
     * The rows of all files that a study is made from; the number of a file is its place among them.
     *
     * @param source what messages call the returns as a whole
     * @param orders how each file writes its days
     * @throws BadDataException naming every file that cannot be read to its end or of which the order of days cannot be told, and rows of several councils
     */
    static Tables read(
            String source,
            List<ReturnFile> files,
            ReturnRules rules,
            LocalDate asAt,
            DayOrders orders,
            ImportChoices choices)
            throws BadDataException {
        RowsReader reader = new RowsReader(rules, asAt, new Councils(choices.councilCodes()));
        List<Problem> problems = new ArrayList<>();
        files.forEach(file -> reader.read(file, orders.of(file)).ifPresent(problems::add));
        if (problems.isEmpty()) {
            reader.councils.problem(source).ifPresent(problems::add);
        }
        problems.addAll(orders.problems());
        if (!problems.isEmpty()) {
            throw new BadDataException(problems);
        }
        return reader.tables;
    }

    private Optional<Problem> read(ReturnFile file, DayOrder order) {
        int number = tables.open();
        ReturnColumns columns = ReturnColumns.of(file);
        List<Integer> shortened = new ArrayList<>();
        Optional<PageFault> stop = FileRows.forEach(file.page(), columns.wanted(), cells -> {
            if (ChildId.isShortened(cells.cells().get(0))) {
                shortened.add(cells.line());
            }
            RowLog log = tables.log(number);
            ReturnRow row = new ReturnRow(tables, columns, none, days.get(order), number, log.add(cells.line()), cells);
            read(file, columns, row, cells);
        });
        return stop.map(fault -> fault.of(file.name()))
                .or(() -> shortened.stream().findFirst().map(line -> shortened(file, line, shortened.size())));
    }

    private static Problem shortened(ReturnFile file, int line, int rows) {
        return new Problem(
                file.name(),
                line,
                file.columns().indexOf(CHILD) + 1,
                "CHILD is a number that a spreadsheet has shortened, as in 1.23E+11, so that different children look alike"
                        + (rows == 1 ? "" : ", in " + rows + " rows from here on"),
                "take the file as the system exported it, or write each CHILD in full, as text");
    }

    private void read(ReturnFile file, ReturnColumns columns, ReturnRow row, FileRows.Cells cells) {
        Optional<Integer> year =
                columns.places(ReturnColumns::isYear).stream().findFirst().map(place -> RowYear.of(row.text(place)));
        year.ifPresent(tables.log(row.file())::addYear);
        if (cells.filled() == 0) {
            row.outcome(RowOutcome.EMPTY);
        } else if (cells.width() > file.columns().size()) {
            row.outcome(RowOutcome.TOO_MANY_CELLS);
        } else if (row.text(CHILD).equals(CHILD)) {
            row.outcome(RowOutcome.COLUMNS_AGAIN);
        } else if (ChildId.of(row.text(CHILD)).isEmpty() || row.text(CHILD).indexOf(NOT_TEXT) >= 0) {
            row.outcome(RowOutcome.NO_CHILD);
        } else {
            Optional<RowOutcome> other = councils.outcome(row, columns);
            if (other.isPresent()) {
                row.outcome(other.get());
            } else if (year.filter(RowYear.NOT_READ::equals).isPresent()) {
                row.outcome(RowOutcome.YEAR_NOT_READ);
            } else {
                read(file.kind(), row);
            }
        }
    }

    private void read(Kind kind, ReturnRow row) {
        switch (kind) {
            case EPISODES -> episode(row);
            case HEADER -> birth(row, true);
            case UASC -> status(row);
            case OC3 -> contact(row);
            case MISSING -> absence(row);
            default -> throw new IllegalStateException("nobody reads files of " + kind.text());
        }
        tables.met(row.child(), kind);
        if (kind != Kind.UASC) {
            flag(row);
        }
    }

    private void episode(ReturnRow row) {
        int from = row.day("DECOM");
        int to = row.end("DEC");
        if (from == ReturnDays.NONE || from == ReturnDays.NOT_READ) {
            row.outcome(RowOutcome.DAY_NOT_READ);
            tables.lose(row.child());
        } else if (to != ReturnDays.NOT_READ && to < from) {
            row.outcome(RowOutcome.ENDS_BEFORE_START);
            tables.lose(row.child());
        } else if (shortBreaks.computeIfAbsent(
                row.text("LS"),
                code -> rules.code("LS", code)
                        .filter(known -> known.meaning().equals("short_breaks"))
                        .isPresent())) {
            row.outcome(RowOutcome.SHORT_BREAKS);
        } else {
            EpisodeEnd ending = ending(row, to);
            boolean goesOn = codes.goesOn(row.text(Kind.BEGINNING));
            tables.episodes()
                    .add(
                            row.child(),
                            from,
                            to == ReturnDays.NOT_READ ? ReturnDays.NONE : to,
                            ending.ordinal(),
                            goesOn ? 1 : 0,
                            row.file(),
                            row.number());
        }
        birth(row, false);
    }

    private EpisodeEnd ending(ReturnRow row, int to) {
        String reason = row.text("REC");
        if (to == ReturnDays.NONE) {
            if (!reason.isEmpty()) {
                row.outcome(RowOutcome.REASON_WITHOUT_END);
            }
            return EpisodeEnd.GOES_ON;
        }
        Optional<Code> code = reasons.computeIfAbsent(reason, each -> rules.code("REC", each));
        if (to == ReturnDays.NOT_READ) {
            row.outcome(RowOutcome.END_NOT_READ);
            return code.map(known -> EpisodeEnd.of(known.meaning())).orElse(EpisodeEnd.GOES_ON);
        }
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
    private void birth(ReturnRow row, boolean inHeader) {
        if (!row.has(Kind.BIRTH)) {
            return;
        }
        int day = row.day(Kind.BIRTH);
        if (day != ReturnDays.NONE && day != ReturnDays.NOT_READ) {
            tables.births().add(row.child(), day, inHeader ? 1 : 0, row.file(), row.number());
        } else {
            row.outcome(inHeader ? RowOutcome.DAY_NOT_READ : RowOutcome.BIRTH_NOT_READ);
        }
    }

    private void status(ReturnRow row) {
        if (!row.saysAnything()) {
            row.outcome(RowOutcome.SAYS_NOTHING);
            return;
        }
        if (row.flags().stream().anyMatch(text -> isFlag(text, "no"))) {
            row.outcome(RowOutcome.NO_UASC);
            tables.statuses().add(row.child(), ReturnDays.NONE, Tables.IS_NONE, row.file(), row.number());
        } else {
            int ceased = row.end("DUC");
            if (ceased == ReturnDays.NOT_READ) {
                row.outcome(RowOutcome.STATUS_DAY_NOT_READ);
            }
            tables.statuses()
                    .add(
                            row.child(),
                            ceased == ReturnDays.NOT_READ ? ReturnDays.NONE : ceased,
                            Tables.HAS_ROW,
                            row.file(),
                            row.number());
        }
        birth(row, false);
    }

    /** What a column of another file than uasc says of who is a UASC. */
    private void flag(ReturnRow row) {
        for (String text : row.flags()) {
            if (isFlag(text, "yes")) {
                tables.statuses().add(row.child(), ReturnDays.NONE, Tables.HAS_FLAG, row.file(), row.number());
            } else if (isFlag(text, "no")) {
                tables.statuses().add(row.child(), ReturnDays.NONE, Tables.IS_NONE, row.file(), row.number());
            } else {
                row.outcome(RowOutcome.FLAG_NOT_READ);
            }
        }
    }

    private boolean isFlag(String text, String meaning) {
        return rules.code("UASC", text)
                .filter(code -> code.meaning().equals(meaning))
                .isPresent();
    }

    private void contact(ReturnRow row) {
        birth(row, false);
        String answer = row.text("IN_TOUCH");
        String accommodation = row.text("ACCOM");
        if (answer.isEmpty() && row.text("ACTIV").isEmpty() && accommodation.isEmpty()) {
            row.outcome(RowOutcome.SAYS_NOTHING);
            return;
        }
        Optional<Contact.Answer> known = codes.answer(answer);
        if (known.isEmpty()) {
            row.outcome(RowOutcome.CONTACT_NOT_KNOWN);
            return;
        }
        if (codes.isRefused(accommodation)) {
            row.outcome(RowOutcome.CODE_REFUSED_BY_DFE);
        }
        int activity = codes.activity(row.text("ACTIV"));
        int type = codes.accommodation(accommodation);
        if (activity == CodeBook.NOT_KNOWN || type == CodeBook.NOT_KNOWN) {
            row.outcome(RowOutcome.CODE_NOT_KNOWN);
        }
        tables.contacts().add(row.child(), known.get().ordinal(), activity, type, row.file(), row.number());
    }

    private void absence(ReturnRow row) {
        int from = row.day("MIS_START");
        int to = row.end("MIS_END");
        if (from == ReturnDays.NONE || from == ReturnDays.NOT_READ || to == ReturnDays.NOT_READ) {
            row.outcome(RowOutcome.DAY_NOT_READ);
        } else {
            tables.absences().add(row.child(), from, to, row.file(), row.number());
        }
        birth(row, false);
    }
}
