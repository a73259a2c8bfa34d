package org.carecast.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecast.assumption.Assumptions;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.CsvTable;
import org.carecast.io.csv.InvisibleCharacters;
import org.carecast.io.csv.Problem;
import org.carecast.io.csv.ProblemLog;
import org.carecast.measure.funding.Grants;
import org.carecast.scenario.Adjustment;
import org.carecast.scenario.Change;
import org.carecast.scenario.Fault;
import org.carecast.scenario.Scenario;
import org.carecast.scenario.Switch;
import org.carecast.time.Horizon;

/**
 * Reads {@code scenarios/ID.csv}, of which a study may have any number: the comments {@code # title: …} and {@code #
 * question: …}, then rows, no two of which speak of the same thing in the same month.
 *
 * <p>Where {@code change} is on or off, {@code parameter} is an item or a condition of {@code funding.csv} that is applied or left
 * out, for good; all cells between the two are empty, and {@code value} too.
 */
final class ScenarioReader {

    /** The folder of the scenarios in a study. */
    static final String FOLDER = "scenarios";

    /** The end of the name of a file that holds what a scenario is expected to give. */
    static final String EXPECTED = ".expected.csv";

    private static final String TITLE = "title";
    // A title stands in headings, a question under them.
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_QUESTION = 1_000;
    private static final String SUFFIX = ".csv";
    private static final String ON = "on";
    private static final String OFF = "off";

    private static final Column<Optional<String>> TYPE =
            new Column<>("type", CellType.WORDS.orEmpty(), "a type of accommodation.csv, or a service of places.csv");
    private static final Column<Optional<String>> INTO = new Column<>(
            "into",
            CellType.WORDS.orEmpty(),
            "the type of accommodation that takes up the difference, so that all shares still make 1");
    private static final Column<YearMonth> FROM = new Column<>("from", CellType.MONTH, "the first month of the change");
    private static final Column<Optional<YearMonth>> UNTIL =
            new Column<>("until", CellType.MONTH.orEmpty(), "the last month of the change; empty for no end");
    private static final Column<Change> CHANGE = new Column<>(
            "change",
            CellType.oneOf(
                    Stream.concat(Change.words().stream(), Stream.of(ON, OFF)).toList(), Change::parse, Change::text),
            "what is done with the value in force; on and off switch a rule of funding.csv");
    private static final Column<Double> VALUE = new Column<>(
            "value", CellType.NUMBER, "what it is replaced by, or what is added, or by what it is multiplied");
    private static final Column<Optional<String>> SOURCE = ProvenanceReader.SOURCE
            .meaning("what it rests on, if there is something")
            .orEmpty();
    private static final Column<String> REASON = new Column<>("reason", CellType.WORDS, "why it may come so");

    static final Columns COLUMNS = Columns.of(
                    FOLDER + "/ID" + SUFFIX,
                    "What a what-if changes; its title and its question stand in comments.",
                    AssumptionKey.PARAMETER
                            .as(CellType.WORDS)
                            .meaning("the parameter, or an item or a condition of funding.csv"),
                    AssumptionKey.POPULATION.orEmpty().meaning("of whom; all for places"),
                    AssumptionKey.AGES.orEmpty(),
                    FROM.orEmpty(),
                    UNTIL,
                    CHANGE,
                    VALUE.orEmpty(),
                    REASON,
                    SOURCE,
                    TYPE,
                    INTO)
            .without(TYPE, INTO);

    private final ReadContext context;
    private final Path file;
    private final List<Adjustment> found = new ArrayList<>();
    private final DisjointChanges kept = new DisjointChanges();
    private final List<Switch> switched = new ArrayList<>();

    private ScenarioReader(ReadContext context, Path file) {
        this.context = context;
        this.file = file;
    }

    /** Every scenario of a study, by id. */
    static List<Scenario> readAll(ReadContext context) {
        Path folder = context.folder().resolve(FOLDER);
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(ScenarioReader::isScenario)
                    .sorted()
                    .map(file -> new ScenarioReader(context, file).read())
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            context.problems()
                    .missing(
                            folder.toString(),
                            "there is no folder that can be read",
                            "it must be one that you may open, or not be there");
            return List.of();
        }
    }

    /** What keeps scenarios from being applied to a book, each at its place. */
    static List<Problem> problems(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new Problem(
                        fault.row().file(),
                        fault.row().line(),
                        COLUMNS.place(fault.column()),
                        fault.what(),
                        fault.remedy()))
                .toList();
    }

    /** Reports what is wrong with scenarios where the assumptions of their study, and the rules of grants, are concerned. */
    static void check(List<Scenario> scenarios, Assumptions book, Grants grants, Horizon horizon, ProblemLog problems) {
        for (Scenario scenario : scenarios) {
            List<Fault> unknown = TypedChanges.unknown(scenario, book);
            Stream<Fault> all = unknown.isEmpty()
                    ? Stream.concat(
                            Fault.alone(scenario, book, horizon).stream(),
                            SwitchedRules.faults(scenario, grants).stream())
                    : unknown.stream();
            all.flatMap(fault -> problems(List.of(fault)).stream())
                    .forEach(problem -> problems.add(
                            problem.file(), problem.row(), problem.column(), problem.what(), problem.remedy()));
        }
    }

    /** Whether a file is meant as a scenario; what programs leave beside an open file is not. */
    private static boolean isScenario(Path file) {
        return name(file).toLowerCase(Locale.ROOT).endsWith(SUFFIX)
                && !name(file).endsWith(EXPECTED)
                && !name(file).startsWith(".")
                && !name(file).startsWith("~$");
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private Optional<Scenario> read() {
        String id = name(file).substring(0, name(file).length() - SUFFIX.length());
        if (!Scenario.isId(id) || !name(file).endsWith(SUFFIX)) {
            context.problems()
                    .missing(
                            file.toString(),
                            "a scenario cannot be called '" + name(file) + "'",
                            "begin its name with a letter, go on in lower-case letters and digits with single hyphens between them, "
                                    + Scenario.LONGEST_ID + " at most, such as no-arrivals.csv, and not base.csv");
        }
        CsvTable table = CsvTable.open(file, COLUMNS, context.known(), context.problems());
        table.rows().forEach(this::add);
        Optional<String> title = comment(table, TITLE, "No arrivals at all");
        Optional<String> question = comment(table, "question", "What if nobody came? (minutes of 20 January 2017)");
        return title.flatMap(words -> question.map(asked -> new Scenario(id, words, asked, found, switched)));
    }

    private Optional<String> comment(CsvTable table, String key, String example) {
        Optional<String> words = table.comment(key);
        if (words.filter(InvisibleCharacters::isIn).isPresent()) {
            context.problems()
                    .missing(file.toString(), "the " + key + " holds a character that cannot be seen", "type it again");
            return Optional.empty();
        }
        int longest = key.equals(TITLE) ? LONGEST_TITLE : LONGEST_QUESTION;
        if (words.filter(text -> text.length() > longest).isPresent()) {
            context.problems()
                    .missing(
                            file.toString(),
                            "the " + key + " holds more than " + longest + " characters",
                            "shorten it");
            return Optional.empty();
        }
        if (words.isEmpty() && context.problems().isWhole(file.toString())) {
            context.problems()
                    .missing(
                            file.toString(),
                            "the scenario has no " + key,
                            "begin the file with a line such as '# " + key + ": " + example + "'");
        }
        return words;
    }

    private void add(CsvRow row) {
        String change = row.text(CHANGE);
        if (change.equals(ON) || change.equals(OFF)) {
            addSwitch(row, change.equals(ON));
        } else if (!row.isToFillIn(CHANGE.name())) {
            addAdjustment(row);
        }
    }

    private void addSwitch(CsvRow row, boolean on) {
        Optional<String> rule = row.required(AssumptionKey.PARAMETER);
        Optional<String> reason = row.find(REASON);
        row.find(SOURCE);
        Stream.of(AssumptionKey.POPULATION, AssumptionKey.AGES, TYPE, INTO, FROM, UNTIL, VALUE)
                .filter(column -> !row.text(column).isEmpty())
                .forEach(column -> row.refuse(
                        column,
                        "a rule is switched for all and for good",
                        "leave the cell empty; funding.csv says for whom it is and from when"));
        rule.ifPresent(word -> switched.add(new Switch(word, on, reason.orElse(""), row.place())));
    }

    private void addAdjustment(CsvRow row) {
        AssumptionKey key = AssumptionKey.ofChange(row, context);
        boolean inOrder = isInOrder(row);
        Optional<String> reason = row.find(REASON);
        Optional<String> source = row.find(SOURCE).flatMap(id -> id);
        boolean typed = key.parameter()
                .filter(known -> TypedChanges.reads(row, known, TYPE, INTO))
                .isPresent();
        if (row.reads(FROM, UNTIL, CHANGE, VALUE) && inOrder && typed && key.isWhole()) {
            keep(
                    row,
                    new Adjustment(
                            key.parameter().orElseThrow(),
                            key.population().orElseThrow(),
                            key.ages().orElseThrow(),
                            row.get(TYPE),
                            row.get(INTO),
                            row.get(FROM),
                            row.get(UNTIL),
                            row.get(CHANGE),
                            row.get(VALUE),
                            reason.orElse(""),
                            source,
                            row.place()));
        }
    }

    private static boolean isInOrder(CsvRow row) {
        Optional<YearMonth> last = row.find(UNTIL).flatMap(month -> month);
        Optional<YearMonth> from =
                row.find(FROM).filter(first -> last.filter(first::isAfter).isPresent());
        from.ifPresent(first -> row.refuse(
                UNTIL,
                last.orElseThrow() + " lies before " + first,
                "give the last month of the change, or leave the cell empty for a change that goes on"));
        return from.isEmpty();
    }

    private void keep(CsvRow row, Adjustment adjustment) {
        Optional<Adjustment> other = kept.overlapping(adjustment);
        other.ifPresent(earlier -> row.refuse(
                FROM,
                "row " + earlier.row().line() + " changes the same thing in the same month",
                "keep one of them, or part their ages or months"));
        if (other.isEmpty()) {
            kept.add(adjustment);
            found.add(adjustment);
        }
    }
}
