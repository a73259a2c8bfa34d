package org.carecast.assumption;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.carecast.cohort.Population;
import org.carecast.evidence.Figure;
import org.carecast.time.AgeBand;

/**
 * A take-up that rises with age, which no book may have: nobody comes by it.
 *
 * @param age the older of two ages
 * @param month the first month in which it is so
 * @param row the row that is in force at the older age
 */
public record TakeUpRise(Population population, int age, double before, double now, YearMonth month, Assumption row) {

    private static final double NOISE = 1e-9;

    /**
     * Those of a population, each pair of ages once.
     *
     * @param first the first month in which take-up is read
     */
    public static List<TakeUpRise> in(Assumptions book, Population population, YearMonth first) {
        List<TakeUpRise> rises = new ArrayList<>();
        Set<YearMonth> starts = new TreeSet<>();
        book.about(Parameter.TAKE_UP, population)
                .map(Assumption::effectiveFrom)
                .forEach(month -> starts.add(month.isBefore(first) ? first : month));
        AgeBand ages = book.law(population).takeUpAges().orElse(new AgeBand(0, 0));
        for (int age = ages.from() + 1; age <= ages.to(); age++) {
            int older = age;
            starts.stream()
                    .flatMap(month -> book
                            .find(Parameter.TAKE_UP, population, older, month)
                            .flatMap(now -> book.find(Parameter.TAKE_UP, population, older - 1, month)
                                    .filter(before -> now.value() > before.value() + NOISE)
                                    .map(before ->
                                            new TakeUpRise(population, older, before.value(), now.value(), month, now)))
                            .stream())
                    .findFirst()
                    .ifPresent(rises::add);
        }
        return rises;
    }

    /** What is wrong with it. */
    public String what() {
        return "%s of %s rises from %s at %d to %s at %d in %s"
                .formatted(
                        Parameter.TAKE_UP.id(),
                        population,
                        Figure.written(before),
                        age - 1,
                        Figure.written(now),
                        age,
                        month);
    }

    /** What would be right. */
    public String remedy() {
        return "it may stay or fall with age; people who come back are " + Parameter.RETURNS.id();
    }
}
