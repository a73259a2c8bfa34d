package org.carecast.io;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.PopulationCell;
import org.carecast.measure.funding.Citation;
import org.carecast.measure.funding.Condition;
import org.carecast.measure.funding.Grants;
import org.carecast.measure.funding.Rule;
import org.carecast.measure.funding.TariffUnit;
import org.carecast.time.AgeBand;

/**
 * Reads {@code funding.csv}, which the national folder may have. For one person and day an item has one rule; a known
 * rate is carried forward over days that have none, and no other gap may be between its first day and its last.
 */
final class FundingReader {

    private static final String OFF = "off ";

    private static final Column<String> ITEM = new Column<>("item", CellType.WORDS, "the grant");
    private static final Column<Population> POPULATION =
            new Column<>("population", PopulationCell.OF_ANY_STUDY, "for whom");
    private static final Column<AgeBand> AGES = new Column<>("ages", CellType.AGES, "at which ages");
    private static final Column<LocalDate> FROM =
            new Column<>("from", CellType.DAY, "the first day on which it is paid");
    private static final Column<Optional<LocalDate>> UNTIL =
            new Column<>("until", CellType.DAY.orEmpty(), "the last day; empty for no end");
    private static final Column<Double> RATE = new Column<>("rate", CellType.POUNDS, "what is paid for one unit");
    private static final Column<TariffUnit> UNIT =
            new Column<>("unit", CellType.oneOf(TariffUnit.OF_GRANTS, TariffUnit::id), "for what it is paid");
    private static final Column<String> CONDITION = new Column<>(
            "condition",
            CellType.TEXT,
            "what must be true of a person or a council; several with semicolons between them; after off, known of and not applied");

    private static final Column<Optional<LocalDate>> SEEN = new Column<>(
            "seen",
            CellType.DAY.orEmpty(),
            "the last day on which a source shows the rate in force; after the last day of its row it is carried forward");

    static final Columns COLUMNS = Columns.of(
                    "funding.csv",
                    "What the Home Office pays, nationally.",
                    ITEM,
                    POPULATION,
                    AGES,
                    FROM,
                    UNTIL,
                    RATE,
                    UNIT,
                    CONDITION)
            .and(CitationReader.COLUMNS)
            .and(List.of(SEEN))
            .without(SEEN);

    private final ReadContext context;
    private final List<Placed> found = new ArrayList<>();

    private record Placed(Rule rule, CsvRow row) {}

    private FundingReader(ReadContext context) {
        this.context = context;
    }

    static Grants read(Path folder, ReadContext context) {
        FundingReader reader = new FundingReader(context);
        context.rowsIfAny(folder, COLUMNS).forEach(reader::add);
        reader.found.forEach(each -> weeksInCare(each, context));
        if (context.problems().isWhole(folder.resolve(COLUMNS.file()).toString())) {
            reader.requireNoGap();
        }
        return reader.grants();
    }

    private Grants grants() {
        return new Grants(found.stream().map(Placed::rule).toList()).carriedForward();
    }

    private void add(CsvRow row) {
        Optional<List<Rule.Term>> terms = terms(row);
        Optional<Citation> citation = CitationReader.read(row, context);
        boolean inOrder = isInOrder(row);
        boolean wasSeen = isSeenWithinItsDays(row);
        if (!row.reads(ITEM, POPULATION, AGES, FROM, UNTIL, RATE, UNIT, SEEN)
                || !inOrder
                || !wasSeen
                || terms.isEmpty()
                || citation.isEmpty()) {
            row.lose();
            return;
        }
        keep(new Placed(
                new Rule(
                        row.get(ITEM),
                        row.get(POPULATION),
                        row.get(AGES),
                        row.get(FROM),
                        row.get(UNTIL),
                        row.get(RATE),
                        row.get(UNIT),
                        terms.get(),
                        citation.get(),
                        row.get(SEEN),
                        false),
                row));
    }

    private static boolean isInOrder(CsvRow row) {
        boolean inOrder = row.find(FROM)
                .flatMap(from -> row.find(UNTIL).flatMap(until -> until.filter(from::isAfter)))
                .isEmpty();
        if (!inOrder) {
            row.refuse(UNTIL, "the rule ends before it begins", "give the last day on which it holds, or none");
        }
        return inOrder;
    }

    private static boolean isSeenWithinItsDays(CsvRow row) {
        Optional<LocalDate> seen = row.find(SEEN).flatMap(day -> day);
        if (seen.isEmpty()) {
            return true;
        }
        if (row.find(CitationReader.STATUS).filter(status -> !status.isSeen()).isPresent()) {
            return row.refuse(
                            SEEN,
                            "a rate that is " + row.text(CitationReader.STATUS) + " was seen on " + seen.get(),
                            "leave the day empty, or give a status that says so: verified or secondary")
                    .isPresent();
        }
        boolean early = row.find(FROM).filter(seen.get()::isBefore).isPresent();
        boolean late = row.find(UNTIL)
                .flatMap(until -> until.filter(seen.get()::isAfter))
                .isPresent();
        if (early || late) {
            row.refuse(
                    SEEN,
                    "the rate was last seen on " + seen.get() + (early ? ", before it begins" : ", after it ends"),
                    "give a day on which the row holds, or let the row hold on that day");
        }
        return !early && !late;
    }

    private static Optional<List<Rule.Term>> terms(CsvRow row) {
        List<Rule.Term> terms = new ArrayList<>();
        for (String text : row.text(CONDITION).split(";")) {
            String words = CsvRow.withoutSpaces(text);
            boolean off = words.startsWith(OFF);
            String written = off ? CsvRow.withoutSpaces(words.substring(OFF.length())) : words;
            Optional<Condition> condition = Condition.parse(written);
            if (condition.isPresent()) {
                terms.add(new Rule.Term(condition.get(), !off));
            } else if (!written.isEmpty()) {
                return row.refuse(
                        CONDITION,
                        "there is no condition '" + written + "'",
                        "the conditions are legacy, national, uasc_share_from=0.0007, uasc_share_below=0.0007,"
                                + " weeks_in_care=13, in_education, before_cut_off, capped_at_cost and fte_above=25");
            }
        }
        return Optional.of(terms);
    }

    private void keep(Placed added) {
        Optional<Placed> earlier = found.stream()
                .filter(each -> each.rule().overlaps(added.rule()))
                .findFirst();
        if (earlier.isPresent()) {
            added.row()
                    .refuse(
                            FROM,
                            added.rule().item() + " would be paid twice: row "
                                    + earlier.get().row().place().line()
                                    + " holds for some of the same people and days",
                            "let one end before the other begins, or part them by age or condition");
            added.row().lose();
        } else {
            found.add(added);
        }
    }

    private static void weeksInCare(Placed placed, ReadContext context) {
        Law law = context.laws().get(placed.rule().population());
        placed.rule().conditions().stream()
                .filter(Condition.WeeksInCare.class::isInstance)
                .map(Condition.WeeksInCare.class::cast)
                .filter(asked -> law != null && asked.weeks() * TariffUnit.DAYS_OF_A_WEEK != law.daysOfCare())
                .forEach(asked -> placed.row()
                        .refuse(
                                CONDITION,
                                "a grant for those with " + asked.weeks() + " weeks in care cannot be counted",
                                "a projection has care leavers with " + law.daysOfCare()
                                        + " days of care, as law.csv says"));
    }

    /** Where a rule ends, another must follow for each of its ages, unless none of the item does later. */
    private void requireNoGap() {
        List<Rule> rules = grants().rules();
        for (Placed ending : found) {
            ending.rule().until().ifPresent(last -> {
                List<Rule> later = rules.stream()
                        .filter(rule ->
                                rule.isLike(ending.rule()) && rule.from().isAfter(last))
                        .toList();
                for (AgeBand gap : MissingAges.in(ending.rule().ages(), age -> follows(later, age, last.plusDays(1)))) {
                    ending.row()
                            .refuse(
                                    "until",
                                    ending.rule().item() + " has no rate for ages " + gap + " from " + last.plusDays(1)
                                            + " on, and has one again later",
                                    "let the next rule begin on that day, with a rate of 0 if nothing was paid");
                }
            });
        }
    }

    /** Whether an age has a rule on a day, or never again. */
    private static boolean follows(List<Rule> later, int age, LocalDate day) {
        List<Rule> ofAge =
                later.stream().filter(rule -> rule.ages().contains(age)).toList();
        return ofAge.isEmpty() || ofAge.stream().anyMatch(rule -> rule.from().equals(day));
    }
}
