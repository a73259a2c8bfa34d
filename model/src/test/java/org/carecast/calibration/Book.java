package org.carecast.calibration;

import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.evidence.FileRow;
import org.carecast.evidence.Provenance;
import org.carecast.io.Study;
import org.carecast.time.AgeBand;

/**
 * A book of assumptions for one population of any council: what a study says, without its ranges, until told otherwise;
 * nobody who is older than 21 matters here.
 */
record Book(Population population, Law law, List<Assumption> rows) {

    private static final YearMonth LONG_AGO = YearMonth.of(2000, 1);

    /** What a study says of a population in its first month. */
    static Book of(Study study, Population population) {
        Assumptions book = study.assumptions();
        Law whole = book.law(population);
        Law law = new Law(
                whole.youngestAge(), whole.careLeaverFrom(), whole.takeUpAt(), whole.takeUpAt(), whole.daysOfCare());
        YearMonth month = study.horizon().month(1);
        Set<Assumption> rows = new LinkedHashSet<>();
        for (Parameter parameter : Parameter.values()) {
            parameter.agesRead(law).stream()
                    .flatMap(ages -> ages.ages().boxed())
                    .flatMap(age -> book.find(parameter, population, age, month).stream())
                    .forEach(row -> rows.add(row.withValue(row.value()).from(LONG_AGO)));
        }
        return new Book(population, law, List.copyOf(rows));
    }

    /** This book with another value, known, for all ages and months. */
    Book with(Parameter parameter, double value) {
        AgeBand ages = parameter.byAge() ? parameter.agesRead(law).orElseThrow() : AgeBand.ALL;
        return without(parameter).and(parameter, ages, LONG_AGO, value, Optional.empty());
    }

    /** This book with another value, doubted, for all ages and months. */
    Book with(Parameter parameter, double value, Spread range) {
        AgeBand ages = parameter.byAge() ? parameter.agesRead(law).orElseThrow() : AgeBand.ALL;
        return without(parameter).and(parameter, ages, LONG_AGO, value, Optional.of(range));
    }

    /** This book without what it says of a parameter. */
    Book without(Parameter parameter) {
        return new Book(
                population,
                law,
                rows.stream().filter(row -> row.parameter() != parameter).toList());
    }

    /** This book with one row more. */
    Book and(Parameter parameter, AgeBand ages, YearMonth from, double value, Optional<Spread> range) {
        Assumption row = new Assumption(
                parameter,
                population,
                ages,
                from,
                value,
                range,
                new Provenance.Judged(Optional.empty(), "", "calibration", Optional.empty()),
                new FileRow("calibration", 1));
        return new Book(
                population, law, Stream.concat(rows.stream(), Stream.of(row)).toList());
    }

    Assumptions assumptions() {
        return Assumptions.of(Map.of(population, law), rows);
    }
}
