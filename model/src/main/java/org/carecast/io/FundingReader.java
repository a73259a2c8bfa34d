package org.carecast.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.measure.funding.Citation;
import org.carecast.measure.funding.Condition;
import org.carecast.measure.funding.Grants;
import org.carecast.measure.funding.Rule;
import org.carecast.measure.funding.Unit;
import org.carecast.time.AgeBand;

/**
 * Reads {@code funding.csv}, which the national folder may have: {@code
 * item,population,ages,from,until,rate,unit,condition,status,source,locator,note}.
 *
 * <p>A rule pays {@code rate} pounds for a {@code night} or a {@code week} from one day to another, both included; an empty
 * {@code until} is no end. {@code condition} holds conditions parted by semicolons, all of which must be met: {@code legacy},
 * {@code national}, {@code uasc_share_from=0.0007}, {@code uasc_share_below=0.0007}, {@code weeks_in_care=13}, {@code
 * in_education}, {@code before_cut_off}, {@code capped_at_cost}, {@code fte_above=25}. One that begins with {@code off} is known of and not applied unless
 * the user switches it on. For one person and day an item has one rule; between its first day and its last there is no gap.
 */
final class FundingReader {

    private static final List<String> COLUMNS = List.of(
            "item",
            "population",
            "ages",
            "from",
            "until",
            "rate",
            "unit",
            "condition",
            "status",
            "source",
            "locator",
            "note");
    private static final String OFF = "off ";

    private final ReadContext context;
    private final List<Placed> found = new ArrayList<>();

    private record Placed(Rule rule, CsvRow row) {}

    private FundingReader(ReadContext context) {
        this.context = context;
    }

    static Grants read(Path folder, ReadContext context) {
        Path file = folder.resolve("funding.csv");
        if (Files.notExists(file)) {
            return new Grants(List.of());
        }
        FundingReader reader = new FundingReader(context);
        CsvTable.read(file, COLUMNS, context.problems()).forEach(reader::add);
        reader.found.forEach(each -> weeksInCare(each, context));
        if (context.problems().isWhole(file.toString())) {
            reader.requireNoGap();
        }
        return new Grants(reader.found.stream().map(Placed::rule).toList());
    }

    private void add(CsvRow row) {
        Optional<String> item = row.required("item");
        Optional<Population> population = population(row);
        Optional<AgeBand> ages = row.ages("ages");
        Optional<LocalDate> from = row.required("from").flatMap(any -> row.day("from"));
        Optional<LocalDate> until = row.day("until");
        Optional<Double> rate = row.number("rate").flatMap(pounds -> atLeastNought(row, "rate", pounds));
        Optional<Unit> unit = row.oneOf("unit", text -> Unit.parse(text, Unit.OF_GRANTS), Unit.words(Unit.OF_GRANTS));
        Optional<List<Rule.Term>> terms = terms(row);
        Optional<Citation> citation = CitationReader.read(row, context);
        boolean inOrder = from.isEmpty() || until.isEmpty() || !until.get().isBefore(from.get());
        if (!inOrder) {
            row.refuse("until", "the rule ends before it begins", "give the last day on which it holds, or none");
        }
        boolean whole = Stream.of(item, population, ages, from, rate, unit, terms, citation)
                .allMatch(Optional::isPresent);
        if (!whole || !inOrder || (until.isEmpty() && !row.text("until").isEmpty())) {
            row.lose();
            return;
        }
        keep(new Placed(
                new Rule(
                        item.get(),
                        population.get(),
                        ages.get(),
                        from.get(),
                        until,
                        rate.get(),
                        unit.get(),
                        terms.get(),
                        citation.get()),
                row));
    }

    /** A population that some study may have. */
    static Optional<Population> population(CsvRow row) {
        return row.required("population")
                .flatMap(id -> Population.isId(id)
                        ? Optional.of(Population.of(id))
                        : row.refuse(
                                "population",
                                "'" + id + "' is not the id of a population",
                                "write it as studies do, like uasc"));
    }

    static Optional<Double> atLeastNought(CsvRow row, String column, double pounds) {
        return pounds >= 0
                ? Optional.of(pounds)
                : row.refuse(column, row.text(column) + " is less than nothing", "give pounds, 0 or more");
    }

    private static Optional<List<Rule.Term>> terms(CsvRow row) {
        List<Rule.Term> terms = new ArrayList<>();
        for (String text : row.text("condition").split(";")) {
            String words = CsvRow.withoutSpaces(text);
            boolean off = words.startsWith(OFF);
            String written = off ? CsvRow.withoutSpaces(words.substring(OFF.length())) : words;
            Optional<Condition> condition = Condition.parse(written);
            if (condition.isPresent()) {
                terms.add(new Rule.Term(condition.get(), !off));
            } else if (!written.isEmpty()) {
                return row.refuse(
                        "condition",
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
                            "from",
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
                .filter(asked -> law != null && asked.weeks() * Unit.DAYS_OF_A_WEEK != law.daysOfCare())
                .forEach(asked -> placed.row()
                        .refuse(
                                "condition",
                                "a grant for those with " + asked.weeks() + " weeks in care cannot be counted",
                                "a projection has care leavers with " + law.daysOfCare()
                                        + " days of care, as law.csv says"));
    }

    /** Where a rule ends, another must follow for each of its ages, unless none of the item does later. */
    private void requireNoGap() {
        for (Placed ending : found) {
            ending.rule().until().ifPresent(last -> {
                List<Rule> later = found.stream()
                        .map(Placed::rule)
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
