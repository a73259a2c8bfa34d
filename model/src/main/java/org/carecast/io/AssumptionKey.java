package org.carecast.io;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.PopulationCell;
import org.carecast.time.AgeBand;

/**
 * What a row speaks of, {@code parameter,population,ages}; what could not be read is empty, and has been reported.
 *
 * @param ages all of them where the parameter does not go by age
 */
record AssumptionKey(Optional<Parameter> parameter, Optional<Population> population, Optional<AgeBand> ages) {

    static final Column<Parameter> PARAMETER = new Column<>(
            "parameter",
            CellType.oneOf(
                            Stream.of(Parameter.values())
                                    .filter(parameter -> !parameter.hasFileOfItsOwn())
                                    .toList(),
                            Parameter::id)
                    .holding("a parameter"),
            "what is assumed");
    private static final Column<Parameter> ANY =
            PARAMETER.as(CellType.oneOf(List.of(Parameter.values()), Parameter::id));
    static final Column<Population> POPULATION = new Column<>("population", PopulationCell.OF_THE_STUDY, "of whom");
    static final Column<AgeBand> AGES =
            new Column<>("ages", CellType.AGES, "at which ages; empty or all for a parameter that does not go by age");

    private static final AssumptionKey NOT_READ =
            new AssumptionKey(Optional.empty(), Optional.empty(), Optional.empty());

    private static final Map<Parameter, String> OWN_FILES = Map.of(
            Parameter.ACCOMMODATION, "accommodation.csv",
            Parameter.CASES_PER_ADVISER, "caseload.csv",
            Parameter.PLACES, "places.csv");

    /** The columns of a key. */
    static final List<Column<?>> COLUMNS = List.of(PARAMETER, POPULATION, AGES.orEmpty());

    /** The key of a row of a file of assumptions, in which no parameter stands that has a file of its own. */
    static AssumptionKey read(CsvRow row, ReadContext context) {
        if (Parameter.formerly(row.text(PARAMETER)).isPresent()) {
            return renamed(row, context);
        }
        Optional<Parameter> elsewhere = Parameter.parse(row.text(PARAMETER)).filter(Parameter::hasFileOfItsOwn);
        elsewhere.ifPresent(parameter -> row.refuse(
                PARAMETER, parameter.id() + " has a file of its own", "write it in " + OWN_FILES.get(parameter)));
        return elsewhere.isPresent() ? NOT_READ : read(row, row.find(PARAMETER), context);
    }

    /** The key of a row of a scenario, in which any parameter may stand. */
    static AssumptionKey ofChange(CsvRow row, ReadContext context) {
        return Parameter.formerly(row.text(PARAMETER)).isPresent()
                ? renamed(row, context)
                : read(row, row.find(ANY), context);
    }

    private static AssumptionKey renamed(CsvRow row, ReadContext context) {
        AgeBand ages = row.find(POPULATION)
                .flatMap(population -> Optional.ofNullable(context.laws().get(population)))
                .or(() -> context.laws().values().stream().findFirst())
                .flatMap(Law::takeUpAges)
                .orElse(AgeBand.ALL);
        row.refuse(
                PARAMETER,
                row.text(PARAMETER) + " is now called " + Parameter.TAKE_UP.id() + " and goes by age",
                "write " + Parameter.TAKE_UP.id() + ", and " + ages + " into the column ages");
        return NOT_READ;
    }

    private static AssumptionKey read(CsvRow row, Optional<Parameter> parameter, ReadContext context) {
        Optional<Population> population =
                parameter.filter(Parameter::isOfAllTogether).isPresent() ? together(row) : row.find(POPULATION);
        Optional<AgeBand> ages = parameter.flatMap(
                known -> ages(row, known).filter(band -> areRead(row, context, known, population, band)));
        return new AssumptionKey(parameter, population, ages);
    }

    private static Optional<Population> together(CsvRow row) {
        return row.text(POPULATION).equals(Population.ALL)
                ? Optional.of(Population.all())
                : row.refuse(
                        POPULATION,
                        "places are those of all together",
                        "write " + Population.ALL + "; no population has places of its own");
    }

    /** Whether all of it could be read. */
    boolean isWhole() {
        return parameter.isPresent() && population.isPresent() && ages.isPresent();
    }

    private static Optional<AgeBand> ages(CsvRow row, Parameter parameter) {
        String text = row.text(AGES);
        if (!parameter.byAge()) {
            return text.isEmpty() || text.equals(AgeBand.ALL.toString())
                    ? Optional.of(AgeBand.ALL)
                    : row.refuse(AGES, parameter.id() + " does not go by age", "leave the cell empty");
        }
        return row.find(AGES);
    }

    /** Whether a parameter is read at some age of a band; if not, the row would be passed over in silence. */
    private static boolean areRead(
            CsvRow row, ReadContext context, Parameter parameter, Optional<Population> population, AgeBand band) {
        Law law = population.map(context.laws()::get).orElse(null);
        if (law == null) {
            return true;
        }
        Optional<AgeBand> read = parameter.agesRead(law);
        if (read.isEmpty() && parameter == Parameter.TAKE_UP) {
            row.refuse(
                    PARAMETER,
                    parameter.id() + " is not read for " + population.get() + ", whose official counts end at "
                            + law.lastSupportedAge(),
                    "leave the row out: nobody is counted at an age at which support goes to those who ask");
        } else if (read.isEmpty()) {
            row.refuse(
                    PARAMETER,
                    parameter.id() + " is not read for " + population.get()
                            + (law.countsChildren()
                                    ? ", whose children are counted"
                                    : ", whose children are not counted"),
                    law.countsChildren()
                            ? "say who arrives instead, or take youngest_age." + population.get() + " out of study.csv"
                            : "give youngest_age." + population.get() + " in study.csv, or leave the row out");
        } else if (!read.get().overlaps(band)) {
            row.refuse(
                    AGES,
                    parameter.id() + " is not read at age " + band,
                    "the ages read for " + population.get() + " are " + read.get());
        } else {
            return !parameter.makesAWhole() || isOneAge(row, parameter, band);
        }
        return false;
    }

    private static boolean isOneAge(CsvRow row, Parameter parameter, AgeBand band) {
        boolean one = band.from() == band.to();
        if (!one) {
            row.refuse(AGES, parameter.id() + " is a share of one age", "give each age a row of its own");
        }
        return one;
    }
}
