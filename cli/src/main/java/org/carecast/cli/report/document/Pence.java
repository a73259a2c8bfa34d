package org.carecast.cli.report.document;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sums of money in whole pence, or other numbers in whole units, that add up: the largest remainders are rounded up until the parts make the rounded total. */
public final class Pence {

    private static final int DECIMALS = 2;

    private Pence() {}

    /** Parts of a total in pounds, none of them negative, each to a penny less than one off. */
    public static List<BigDecimal> shared(List<Double> pounds) {
        return shared(pounds, DECIMALS);
    }

    /** Parts of a total, none of them negative, with some decimals, each to less than one of the last off. */
    public static List<BigDecimal> shared(List<Double> parts, int decimals) {
        double unit = Math.pow(10, decimals);
        double total = parts.stream().mapToDouble(each -> each).sum();
        // Whole numbers of any length: a slip in a price is printed as it comes out.
        List<BigDecimal> floors = parts.stream()
                .map(each -> new BigDecimal(Math.floor(each * unit)))
                .toList();
        BigDecimal missing = Figures.rounded(total, decimals)
                .movePointRight(decimals)
                .subtract(floors.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        Set<Integer> raised = IntStream.range(0, floors.size())
                .boxed()
                .sorted(Comparator.comparing(
                        (Integer place) -> floors.get(place).doubleValue() - parts.get(place) * unit))
                .limit(missing.max(BigDecimal.ZERO)
                        .min(BigDecimal.valueOf(floors.size()))
                        .longValue())
                .collect(Collectors.toSet());
        return IntStream.range(0, floors.size())
                .mapToObj(place -> raised.contains(place) ? floors.get(place).add(BigDecimal.ONE) : floors.get(place))
                .map(units -> units.movePointLeft(decimals))
                .toList();
    }

    /** Parts together. */
    public static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.valueOf(0, DECIMALS), BigDecimal::add);
    }
}
