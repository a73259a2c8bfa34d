package org.carecast.io;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Misfit;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.assumption.Unit;
import org.carecast.cohort.Population;
import org.carecast.evidence.Figure;
import org.carecast.evidence.Provenance;
import org.carecast.time.AgeBand;

/**
 * Reads {@code assumptions.csv}: {@code
 * parameter,population,ages,effective_from,value,low,high,spread,unit,provenance,source,locator,review_by,note}.
 *
 * <p>A value holds from its month until the next row about the same thing; such rows stand in the order of their dates.
 * {@code ages} is an age, a band such as 18-25 or all, and empty or all where the parameter does not go by age. {@code
 * low,high} is the range that holds the true value eight times in ten, each a number or so many times the value, such as 0.60x; {@code
 * spread} is its shape; all three or none. A
 * {@code spread} of fixed says that there is no range on purpose.
 */
final class AssumptionsReader {

    private static final Pattern TIMES = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,9})?)x");
    private static final List<String> SPREADS = Stream.concat(Spread.Shape.words().stream(), Stream.of(Spread.FIXED))
            .toList();

    private final ReadContext context;
    private final String file;
    private final List<Assumption> found = new ArrayList<>();

    private AssumptionsReader(ReadContext context, Path file) {
        this.context = context;
        this.file = file.toString();
    }

    static List<Assumption> read(ReadContext context) {
        Path file = context.folder().resolve("assumptions.csv");
        AssumptionsReader reader = new AssumptionsReader(context, file);
        CsvTable.read(file, StudyCsv.ASSUMPTIONS, context.problems()).forEach(reader::add);
        if (context.problems().isWhole(reader.file)) {
            context.settings().opening().ifPresent(reader::requireEveryValue);
        }
        return reader.found;
    }

    private void add(CsvRow row) {
        AssumptionKey key = AssumptionKey.read(row, context);
        Optional<Parameter> parameter = key.parameter();
        Optional<Population> population = key.population();
        Optional<AgeBand> ages = key.ages();
        Optional<YearMonth> from = row.month("effective_from");
        Optional<Double> value = parameter.flatMap(known -> bounded(row, "value", known));
        Optional<Provenance> provenance = ProvenanceReader.read(row, context.sources());
        Optional<Spread> spread = parameter.flatMap(known -> spread(row, known, value, provenance));
        parameter.ifPresent(known -> unit(row, known));
        if (parameter.isEmpty() || population.isEmpty() || from.isEmpty() || ages.isEmpty()) {
            row.lose();
            return;
        }
        // Without the share that cannot be read the others do not make 1, which is no second fault.
        if (value.isEmpty() && parameter.get().makesAWhole()) {
            row.lose();
        }
        // What cannot be said of the value or its provenance has been reported; the row still stands for its month.
        Assumption assumption = new Assumption(
                parameter.get(),
                population.get(),
                ages.get(),
                from.get(),
                value.orElse((double) parameter.get().unit().lowest()),
                spread.filter(range -> value.filter(range::contains).isPresent()),
                provenance.orElse(new Provenance.Judged(Optional.empty(), "", "", Optional.empty())),
                row.place());
        if (isNew(row, assumption)) {
            checkOrder(row, assumption);
            found.add(assumption);
        }
    }

    /** An end of the range: a number, or so many times the value as 0.60x says. */
    private static Optional<Double> end(CsvRow row, String column, Parameter parameter, Optional<Double> value) {
        Matcher times = TIMES.matcher(row.text(column));
        return times.matches()
                ? value.flatMap(known -> bounded(row, column, parameter, known * Double.parseDouble(times.group(1))))
                : bounded(row, column, parameter);
    }

    private static Optional<Double> bounded(CsvRow row, String column, Parameter parameter) {
        return row.number(column).flatMap(number -> bounded(row, column, parameter, number));
    }

    private static Optional<Double> bounded(CsvRow row, String column, Parameter parameter, double number) {
        return parameter.unit().allows(number)
                ? Optional.of(number)
                : row.refuse(
                        column,
                        row.text(column) + " is out of bounds",
                        "the unit is " + parameter.unit().text() + ", "
                                + parameter.unit().bounds());
    }

    private static void unit(CsvRow row, Parameter parameter) {
        row.oneOf("unit", Unit::parse, List.of(parameter.unit().text())).ifPresent(unit -> {
            if (unit != parameter.unit()) {
                row.refuse(
                        "unit",
                        "the unit of " + parameter.id() + " is not " + unit.text(),
                        "it must be " + parameter.unit().text());
            }
        });
    }

    private static Optional<Spread> spread(
            CsvRow row, Parameter parameter, Optional<Double> value, Optional<Provenance> provenance) {
        boolean none = row.text("low").isEmpty() && row.text("high").isEmpty();
        if (row.text("spread").equals(Spread.FIXED)) {
            return none
                    ? Optional.empty()
                    : row.refuse("spread", "what is fixed has no range", "leave low and high empty, or name its shape");
        }
        if (none) {
            if (provenance.filter(Provenance::isJudged).isPresent()) {
                return row.refuse(
                        "low",
                        "a judged number has no range",
                        "give the low and the high it may have, or say that it is fixed");
            }
            return row.text("spread").isEmpty()
                    ? Optional.empty()
                    : row.refuse("spread", "there is a shape but no range", "give low and high, or leave it empty");
        }
        Optional<Double> low = end(row, "low", parameter, value);
        Optional<Double> high = end(row, "high", parameter, value);
        Optional<Spread.Shape> shape = row.oneOf("spread", Spread.Shape::parse, SPREADS);
        if (low.isEmpty() || high.isEmpty() || shape.isEmpty()) {
            return Optional.empty();
        }
        boolean lowFits = low.get() <= high.get()
                && value.filter(known -> known < low.get()).isEmpty();
        if (!lowFits || value.filter(known -> known > high.get()).isPresent()) {
            return row.refuse(
                    lowFits ? "high" : "low",
                    "the value " + row.text("value") + " does not lie from " + row.text("low") + " to "
                            + row.text("high"),
                    "it must be low, value, high in rising order");
        }
        return fitting(row, parameter, new Spread(low.get(), high.get(), shape.get()));
    }

    /** A range, which must be one that a curve of its shape can have. */
    static Optional<Spread> fitting(CsvRow row, Parameter parameter, Spread range) {
        Optional<Misfit> misfit = range.misfit(parameter.unit());
        return misfit.isEmpty()
                ? Optional.of(range)
                : row.refuse(
                        misfit.get().column(), misfit.get().what(), misfit.get().remedy());
    }

    private boolean isNew(CsvRow row, Assumption assumption) {
        Optional<Assumption> same = found.stream().filter(assumption::repeats).findFirst();
        same.ifPresent(earlier -> row.refuse(
                "effective_from",
                "row " + earlier.row().line() + " gives the same thing a value from the same month",
                "keep one of them, or part their ages or dates"));
        return same.isEmpty();
    }

    /** Holds a row against the last one about the same thing only, so that one date out of order is reported once. */
    private void checkOrder(CsvRow row, Assumption assumption) {
        found.stream()
                .filter(assumption::isAboutSameAs)
                .reduce((first, second) -> second)
                .filter(last -> assumption.effectiveFrom().isBefore(last.effectiveFrom()))
                .ifPresent(last -> row.refuse(
                        "effective_from",
                        assumption.effectiveFrom() + " stands after " + last.effectiveFrom() + " in row "
                                + last.row().line(),
                        "put the rows in the order of their dates"));
    }

    /** Every parameter needs a value at every age from the first month in which it is read. */
    private void requireEveryValue(YearMonth opening) {
        Assumptions book = Assumptions.of(context.laws(), found);
        for (Parameter parameter : Parameter.values()) {
            context.laws()
                    .forEach((population, law) -> parameter
                            .agesRead(law)
                            .filter(ages -> !book.leavesOut(parameter, population))
                            .ifPresent(ages -> requireEveryValue(
                                    book, parameter, population, ages, opening.plusMonths(parameter.firstMonth()))));
        }
    }

    private void requireEveryValue(
            Assumptions book, Parameter parameter, Population population, AgeBand ages, YearMonth first) {
        List<AgeBand> gaps = MissingAges.in(
                ages, age -> book.find(parameter, population, age, first).isPresent());
        gaps.forEach(gap -> context.problems()
                .add(
                        file,
                        1,
                        1,
                        "there is no " + parameter.id() + " for " + population
                                + (parameter.byAge() ? " aged " + gap : "") + " in " + first,
                        "add a row effective from that month or before"));
        if (gaps.isEmpty() && parameter.makesAWhole()) {
            book.brokenWholes(parameter, population, first)
                    .forEach(broken -> context.problems()
                            .add(
                                    file,
                                    broken.row().row().line(),
                                    StudyCsv.ASSUMPTIONS.indexOf("value") + 1,
                                    parameter.id() + " for " + population + " adds up to "
                                            + Figure.written(broken.sum()) + " in " + broken.month(),
                                    "the shares of all ages must make 1 in every month"));
        }
    }
}
