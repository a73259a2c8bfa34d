package org.carecast;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Population;
import org.carecast.evidence.FileRow;
import org.carecast.scenario.Adjustment;
import org.carecast.scenario.Change;
import org.carecast.scenario.Scenario;
import org.carecast.time.AgeBand;

/** Scenarios for a test, and what a book says once they are applied. */
public final class WhatIf {

    /** Where every adjustment of a test stands. */
    public static final FileRow ROW = new FileRow("scenarios/what-if.csv", 4);

    private WhatIf() {}

    /** A scenario that makes these changes. */
    public static Scenario of(String id, Adjustment... adjustments) {
        return new Scenario(id, "What if " + id, "What if?", List.of(adjustments));
    }

    /** A change of a parameter of the young, at all ages and to the end. */
    public static Adjustment from(String from, Change change, Parameter parameter, double value) {
        return between(from, "", change, parameter, AgeBand.ALL, value);
    }

    /** A change of a parameter of the young at some ages between two months; an empty {@code until} is the end. */
    public static Adjustment between(
            String from, String until, Change change, Parameter parameter, AgeBand ages, double value) {
        return of(
                Example.YOUNG,
                parameter,
                ages,
                YearMonth.parse(from),
                Optional.of(until).filter(text -> !text.isEmpty()).map(YearMonth::parse),
                change,
                value);
    }

    /** Any change. */
    public static Adjustment of(
            Population population,
            Parameter parameter,
            AgeBand ages,
            YearMonth from,
            Optional<YearMonth> until,
            Change change,
            double value) {
        return new Adjustment(
                parameter, population, ages, from, until, change, value, "to see", Optional.of("paper"), ROW);
    }

    /** What a book says of the young at an age in a month such as 2018-11. */
    public static double value(Assumptions book, Parameter parameter, int age, String month) {
        return book.find(parameter, Example.YOUNG, age, YearMonth.parse(month))
                .orElseThrow()
                .value();
    }
}
