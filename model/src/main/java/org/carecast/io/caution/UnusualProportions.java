package org.carecast.io.caution;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.evidence.Figure;
import org.carecast.evidence.OpeningCount;
import org.carecast.io.Magnitude;
import org.carecast.io.Study;

/** Assumptions that only the people of the opening position show to be too large or too small. */
final class UnusualProportions {

    private static final double MONTHS_OF_A_YEAR = 12;
    private static final double NOISE = 1e-9;

    private final Study study;
    private final CautionLog log;

    UnusualProportions(Study study, CautionLog log) {
        this.study = study;
        this.log = log;
    }

    void look() {
        study.assumptions().laws().forEach(this::lookAt);
    }

    private void lookAt(Population population, Law law) {
        double children = people(population, 0, law.careLeaverFrom() - 1);
        if (law.countsChildren()) {
            lookAtArrivals(population, children);
            rowsOf(Parameter.CHILD_POPULATION, population)
                    .forEach(row -> log.usual(Magnitude.UASC_OF_CHILDREN)
                            .filter(range -> !range.contains(children / row.value()))
                            .ifPresent(range -> add(
                                    row,
                                    "%s children of the area is unusual beside %s of them in care, usually at most %s as a share"
                                            .formatted(
                                                    Figure.written(row.value()),
                                                    Figure.written(children),
                                                    Figure.written(range.high())))));
        } else {
            lookAtEntrants(population, people(population, law.careLeaverFrom(), law.careLeaverFrom()));
        }
    }

    /** Those of a year's arrivals who stay, beside the children in care or, later on, beside those of the rows before. */
    private void lookAtArrivals(Population population, double children) {
        double base = children;
        TreeMap<YearMonth, Double> movedOn = movedOn(population);
        for (Assumption row : rowsOf(Parameter.ARRIVALS, population)) {
            double share = Optional.ofNullable(movedOn.floorEntry(row.effectiveFrom()))
                    .map(Map.Entry::getValue)
                    .orElse(0.0);
            double stay = MONTHS_OF_A_YEAR * row.value() * (1 - share);
            double beside = base;
            log.usual(Magnitude.ARRIVALS_OF_STOCK)
                    .filter(range -> isEnough(stay) && stay > range.high() * beside + NOISE)
                    .ifPresent(range -> add(
                            row,
                            "%s arrivals a month is unusual: %s of a year stay, beside %s in care; usually at most %s times as many"
                                    .formatted(
                                            Figure.written(row.value()),
                                            Figure.written(Math.rint(stay)),
                                            Figure.written(Math.rint(beside)),
                                            Figure.written(range.high()))));
            base = Math.max(base, stay);
        }
    }

    /** The share of arrivals that is moved on, by the month from which it holds. */
    private TreeMap<YearMonth, Double> movedOn(Population population) {
        TreeMap<YearMonth, Double> shares = new TreeMap<>();
        rowsOf(Parameter.TRANSFER_SHARE, population).forEach(row -> shares.put(row.effectiveFrom(), row.value()));
        return shares;
    }

    private boolean isEnough(double people) {
        return log.usual(Magnitude.ENOUGH_TO_COMPARE)
                .filter(range -> people < range.low())
                .isEmpty();
    }

    private void lookAtEntrants(Population population, double aged18) {
        rowsOf(Parameter.ENTRANTS_AT_18, population)
                .forEach(row -> log.usual(Magnitude.ENTRANTS_OF_AGE_18)
                        .filter(range -> isEnough(aged18) && !range.contains(row.value() / aged18))
                        .ifPresent(range -> add(
                                row,
                                "%s entrants a year is unusual beside %s aged 18, usually %s to %s times as many"
                                        .formatted(
                                                Figure.written(row.value()),
                                                Figure.written(aged18),
                                                Figure.written(range.low()),
                                                Figure.written(range.high())))));
    }

    /** Those that hold after the opening: what held before is not of the people who are here. */
    private List<Assumption> rowsOf(Parameter parameter, Population population) {
        List<Assumption> rows = study.assumptions().rows().stream()
                .filter(row -> row.parameter() == parameter && row.population().equals(population))
                .sorted(Comparator.comparing(Assumption::effectiveFrom))
                .toList();
        YearMonth first = study.horizon().opening().plusMonths(parameter.firstMonth());
        int over = (int) rows.stream()
                .skip(1)
                .filter(row -> !row.effectiveFrom().isAfter(first))
                .count();
        return rows.subList(over, rows.size());
    }

    private double people(Population population, int from, int to) {
        return study.openingCounts().stream()
                .filter(count -> count.population().equals(population) && from <= count.age() && count.age() <= to)
                .mapToDouble(OpeningCount::people)
                .sum();
    }

    private void add(Assumption assumption, String what) {
        log.add(log.at(assumption.row()), "value", "note", what);
    }
}
