package org.carecast.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** A table of Markdown: how many outcomes the bands of a fan hold, for some forecasts and for all. */
final class CoverageTable {

    private static final double NARROW = 0.80;
    private static final double WIDE = 0.95;
    private static final int[] SIZES = {0, 1, 10, 30, 100};

    private CoverageTable() {}

    /** Prints the table of some forecasts, read up to so many years ahead; by size of council, or else by age. */
    static void print(String title, int years, List<Tested> all, boolean bySize) {
        System.out.println("\n## " + title + "\n");
        System.out.println("| | " + cells(years, each -> each == 1 ? "1 year" : each + " years") + " |");
        System.out.println("| --- | " + cells(years, each -> "---:") + " |");
        rows(all, bySize)
                .forEach((name, which) -> System.out.println("| " + name + " | "
                        + cells(
                                years,
                                each -> cell(
                                        some(all, each, which),
                                        tested -> tested.rank().inside(NARROW),
                                        tested -> tested.rank().inside(WIDE),
                                        true))
                        + " |"));
        System.out.println("| all, ends of the bands included | "
                + cells(
                        years,
                        each -> cell(
                                some(all, each, tested -> true),
                                tested -> closed(tested, NARROW),
                                tested -> closed(tested, WIDE),
                                true))
                + " |");
        System.out.println("| all, below / above the 80 % band | "
                + cells(
                        years,
                        each -> cell(
                                some(all, each, tested -> true),
                                tested -> tested.rank().belowOf(NARROW),
                                tested -> tested.rank().aboveOf(NARROW),
                                false))
                + " |");
    }

    private static Map<String, Predicate<Tested>> rows(List<Tested> all, boolean bySize) {
        Map<String, Predicate<Tested>> rows = new LinkedHashMap<>();
        rows.put("**all**", tested -> true);
        rows.put("fit half", Tested::isFitted);
        rows.put("held-out half", tested -> !tested.isFitted());
        if (bySize) {
            for (int place = 0; place < SIZES.length; place++) {
                int from = SIZES[place];
                int to = place + 1 < SIZES.length ? SIZES[place + 1] : Integer.MAX_VALUE;
                String name = to == Integer.MAX_VALUE
                        ? from + " and more"
                        : to - 1 > from ? from + " to " + (to - 1) : "" + from;
                rows.put(name + " at the start", tested -> tested.people() >= from && tested.people() < to);
            }
        } else {
            all.stream()
                    .mapToInt(Tested::age)
                    .distinct()
                    .sorted()
                    .forEach(age -> rows.put("age " + age, tested -> tested.age() == age));
            rows.put("under 50 people", tested -> tested.people() < 50);
            rows.put("50 people and over", tested -> tested.people() >= 50);
        }
        all.stream()
                .mapToInt(Tested::start)
                .distinct()
                .sorted()
                .forEach(year -> rows.put("start " + year, tested -> tested.start() == year));
        return rows;
    }

    private static List<Tested> some(List<Tested> all, int years, Predicate<Tested> which) {
        return all.stream()
                .filter(tested -> tested.years() == years && which.test(tested))
                .toList();
    }

    private static double closed(Tested tested, double band) {
        return tested.rank().isWithin(band) ? 1 : 0;
    }

    private static String cell(
            List<Tested> some, ToDoubleFunction<Tested> first, ToDoubleFunction<Tested> second, boolean counted) {
        if (some.isEmpty()) {
            return "–";
        }
        String shares = percent(some, first) + " / " + percent(some, second);
        return counted ? some.size() + ": " + shares : shares;
    }

    private static String percent(List<Tested> some, ToDoubleFunction<Tested> share) {
        return "%.1f".formatted(100 * some.stream().mapToDouble(share).sum() / some.size());
    }

    private static String cells(int years, java.util.function.IntFunction<String> cell) {
        return String.join(
                " | ",
                new ArrayList<>(IntStream.rangeClosed(1, years).mapToObj(cell).toList()));
    }
}
