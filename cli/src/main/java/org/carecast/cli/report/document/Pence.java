package org.carecast.cli.report.document;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Sums of money in whole pence that add up: the largest remainders are rounded up until the parts make the rounded total. */
public final class Pence {

    private static final int IN_A_POUND = 100;
    private static final int DECIMALS = 2;

    private Pence() {}

    /** Parts of a total in pounds, none of them negative, each to a penny less than one off. */
    public static List<BigDecimal> shared(List<Double> pounds) {
        double total = pounds.stream().mapToDouble(each -> each).sum();
        long[] pence = pounds.stream()
                .mapToLong(each -> (long) Math.floor(each * IN_A_POUND))
                .toArray();
        long missing = Figures.rounded(total, DECIMALS).movePointRight(DECIMALS).longValueExact()
                - Arrays.stream(pence).sum();
        IntStream.range(0, pence.length)
                .boxed()
                .sorted(Comparator.comparing((Integer place) -> pence[place] - pounds.get(place) * IN_A_POUND))
                .limit(Math.max(0, missing))
                .forEach(place -> pence[place]++);
        return Arrays.stream(pence)
                .mapToObj(each -> BigDecimal.valueOf(each, DECIMALS))
                .toList();
    }

    /** Parts together. */
    public static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.valueOf(0, DECIMALS), BigDecimal::add);
    }
}
