package org.carecast.io;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.assumption.Unit;
import org.carecast.cohort.Population;
import org.carecast.evidence.Provenance;
import org.carecast.time.AgeBand;

/**
 * Reads {@code assumptions.csv}: {@code
 * parameter,population,ages,effective_from,value,low,high,spread,unit,provenance,source,locator,review_by,note}.
 *
 * <p>A value holds from its month until the next row about the same thing; such rows stand in the order of their dates.
 * {@code ages} is an age, a band such as 18-25 or all, and empty or all where the parameter does not go by age. {@code
 * low,high} is the range that holds the true value eight times in ten, and {@code spread} its shape; all three or none.
 */
final class AssumptionsReader {

    private static final List<String> COLUMNS = List.of(
            "parameter",
            "population",
            "ages",
            "effective_from",
            "value",
            "low",
            "high",
            "spread",
            "unit",
            "provenance",
            "source",
            "locator",
            "review_by",
            "note");

    private final Settings settings;
    private final Set<String> sources;
    private final List<Assumption> found = new ArrayList<>();

    private AssumptionsReader(Settings settings, Set<String> sources) {
        this.settings = settings;
        this.sources = sources;
    }

    static List<Assumption> read(Path folder, Settings settings, Set<String> sources, Inspection inspection) {
        AssumptionsReader reader = new AssumptionsReader(settings, sources);
        CsvTable.read(folder.resolve("assumptions.csv"), COLUMNS, inspection).forEach(reader::add);
        return reader.found;
    }

    /** The column that says which ages a row holds for. */
    static int agesColumn() {
        return COLUMNS.indexOf("ages") + 1;
    }

    private void add(CsvRow row) {
        Optional<Parameter> parameter = row.oneOf(
                "parameter",
                Parameter::parse,
                Arrays.stream(Parameter.values()).map(Parameter::id).toList());
        Optional<Population> population = row.population("population", settings.populations());
        Optional<YearMonth> from = row.month("effective_from");
        Optional<AgeBand> ages = parameter.flatMap(known -> ages(row, known));
        Optional<Double> value = parameter.flatMap(known -> bounded(row, "value", known));
        Optional<Provenance> provenance = ProvenanceReader.read(row, sources);
        Optional<Spread> spread = parameter.flatMap(known -> spread(row, known, value, provenance));
        parameter.ifPresent(known -> unit(row, known));
        if (parameter.isEmpty() || population.isEmpty() || from.isEmpty() || ages.isEmpty() || value.isEmpty()) {
            return;
        }
        // What cannot be said of the provenance or the range has been reported; the row still stands for its month.
        Assumption assumption = new Assumption(
                parameter.get(),
                population.get(),
                ages.get(),
                from.get(),
                value.get(),
                spread.filter(range -> range.contains(value.get())),
                provenance.orElse(new Provenance.Judged(Optional.empty(), "", "", Optional.empty())),
                row.place());
        if (inOrder(row, assumption)) {
            found.add(assumption);
        }
    }

    private static Optional<AgeBand> ages(CsvRow row, Parameter parameter) {
        String text = row.text("ages");
        if (!parameter.byAge()) {
            return text.isEmpty() || text.equals(AgeBand.ALL.toString())
                    ? Optional.of(AgeBand.ALL)
                    : row.refuse("ages", parameter.id() + " does not go by age", "leave the cell empty");
        }
        Optional<AgeBand> ages = AgeBand.parse(text);
        return ages.isPresent()
                ? ages
                : row.refuse("ages", "'" + text + "' is not an age or a band of ages", "write it like 18 or 18-25");
    }

    private static Optional<Double> bounded(CsvRow row, String column, Parameter parameter) {
        return row.number(column)
                .flatMap(value -> parameter.unit().allows(value)
                        ? Optional.of(value)
                        : row.refuse(
                                column,
                                row.text(column) + " is out of bounds",
                                "a " + parameter.unit().text() + " is "
                                        + parameter.unit().bounds()));
    }

    private static void unit(CsvRow row, Parameter parameter) {
        row.oneOf("unit", Unit::parse, List.of(parameter.unit().text())).ifPresent(unit -> {
            if (unit != parameter.unit()) {
                row.refuse(
                        "unit",
                        parameter.id() + " is not a " + unit.text(),
                        "its unit is " + parameter.unit().text());
            }
        });
    }

    private static Optional<Spread> spread(
            CsvRow row, Parameter parameter, Optional<Double> value, Optional<Provenance> provenance) {
        boolean none = row.text("low").isEmpty() && row.text("high").isEmpty();
        if (none) {
            if (provenance.filter(Provenance.Judged.class::isInstance).isPresent()) {
                return row.refuse("low", "a judged number has no range", "give the low and the high it may have");
            }
            return row.text("spread").isEmpty()
                    ? Optional.empty()
                    : row.refuse("spread", "there is a shape but no range", "give low and high, or leave it empty");
        }
        Optional<Double> low = bounded(row, "low", parameter);
        Optional<Double> high = bounded(row, "high", parameter);
        Optional<Spread.Shape> shape = row.oneOf("spread", Spread.Shape::parse, Spread.Shape.words());
        if (low.isEmpty() || high.isEmpty() || shape.isEmpty()) {
            return Optional.empty();
        }
        if (low.get() > high.get() || value.isPresent() && (value.get() < low.get() || value.get() > high.get())) {
            return row.refuse(
                    "low",
                    "the value " + row.text("value") + " does not lie from " + row.text("low") + " to "
                            + row.text("high"),
                    "it must be low, value, high in rising order");
        }
        return Optional.of(new Spread(low.get(), high.get(), shape.get()));
    }

    private boolean inOrder(CsvRow row, Assumption assumption) {
        for (Assumption earlier : found) {
            if (assumption.repeats(earlier)) {
                row.refuse(
                        "effective_from",
                        "row " + earlier.row().line() + " gives the same thing a value from the same month",
                        "keep one of them, or part their ages or dates");
                return false;
            }
            if (assumption.isAboutSameAs(earlier) && assumption.effectiveFrom().isBefore(earlier.effectiveFrom())) {
                row.refuse(
                        "effective_from",
                        assumption.effectiveFrom() + " stands after " + earlier.effectiveFrom() + " in row "
                                + earlier.row().line(),
                        "put the rows in the order of their dates");
                return true;
            }
        }
        return true;
    }
}
