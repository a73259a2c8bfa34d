package org.carecast.council;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.carecast.measure.CouncilFigures.CouncilMeasure;

/**
 * The table with a number in every cell of the councils of today: what was withheld is estimated, so that together with what is printed it makes
 * England's figure as nearly as the marks allow.
 *
 * <p>c stands for a few people, z for none; - and nothing may stand for any number. England is rounded, and the withheld cells take up the rounding.
 */
public final class Estimates {

    // The last digits of a bisection.
    private static final int HALVINGS = 60;
    private static final String NONE = "z";
    private static final String FEW = "c";

    private final CouncilsTable table;
    private final OpeningRules rules;
    private final Map<CouncilMeasure, Map<Integer, Map<String, Double>>> estimated = new HashMap<>();

    private record Cell(String code, double prior, double least, double most) {
        double at(double factor) {
            return Math.min(most, Math.max(least, factor * prior));
        }
    }

    private Estimates(CouncilsTable table, OpeningRules rules) {
        this.table = table;
        this.rules = rules;
    }

    /** The estimates for a table. */
    public static Estimates of(CouncilsTable table, OpeningRules rules) {
        Estimates estimates = new Estimates(table, rules);
        // Who came and went tells how many are here.
        for (CouncilMeasure measure : List.of(
                CouncilMeasure.UASC_STARTED,
                CouncilMeasure.UASC_CEASED,
                CouncilMeasure.UASC,
                CouncilMeasure.CARE_LEAVERS_17_18,
                CouncilMeasure.CARE_LEAVERS_19_21)) {
            table.years().forEach(year -> estimates.fill(measure, year));
        }
        return estimates;
    }

    /** The table that they complete. */
    public CouncilsTable table() {
        return table;
    }

    OpeningRules rules() {
        return rules;
    }

    /** Whether the number of a council is printed. */
    public boolean isPrinted(String code, CouncilMeasure measure, int year) {
        return table.printed(code, measure, year).isPresent();
    }

    /**
     * The number of a council of today, printed or estimated, in people.
     *
     * @throws IllegalArgumentException if it is neither, for what is not told is not 0
     */
    public double people(String code, CouncilMeasure measure, int year) {
        OptionalDouble printed = table.printed(code, measure, year);
        if (printed.isPresent()) {
            return printed.getAsDouble();
        }
        Double people = estimated
                .getOrDefault(measure, Map.of())
                .getOrDefault(year, Map.of())
                .get(code);
        if (people == null) {
            throw new IllegalArgumentException("nothing tells %s of %s in %d".formatted(measure.id(), code, year));
        }
        return people;
    }

    /** The number nearest to some people that the mark of a withheld cell allows. */
    double within(String code, CouncilMeasure measure, int year, double people) {
        Cell cell = cell(code, measure, year);
        return Math.min(cell.most, Math.max(cell.least, people));
    }

    private void fill(CouncilMeasure measure, int year) {
        List<Cell> cells = new ArrayList<>();
        double told = 0;
        for (Council council : table.councils()) {
            OptionalDouble printed = table.printed(council.code(), measure, year);
            told += printed.orElse(0);
            if (printed.isEmpty()) {
                cells.add(cell(council.code(), measure, year));
            }
        }
        double left = table.england(measure, year).orElse(told) - told;
        List<Double> people = shared(cells, left);
        Map<String, Double> byCode = new HashMap<>();
        for (int place = 0; place < cells.size(); place++) {
            byCode.put(cells.get(place).code, people.get(place));
        }
        estimated.computeIfAbsent(measure, any -> new HashMap<>()).put(year, byCode);
    }

    private Cell cell(String code, CouncilMeasure measure, int year) {
        String mark = table.mark(code, measure, year).orElse("").replaceAll("[\\[\\]]", "");
        if (mark.equals(NONE)) {
            return new Cell(code, 0, 0, 0);
        }
        OpeningRules.Range few = rules.of(OpeningRules.Rule.WITHHELD);
        return mark.equals(FEW)
                ? new Cell(code, few.value(), few.low(), few.high())
                : new Cell(code, prior(code, measure, year), 0, Double.MAX_VALUE);
    }

    /** UASC as those who came and went tell them, all else in proportion to the children of the area. */
    private double prior(String code, CouncilMeasure measure, int year) {
        if (measure == CouncilMeasure.UASC) {
            double own = moving(code);
            double all = table.councils().stream()
                    .mapToDouble(each -> moving(each.code()))
                    .sum();
            return all == 0 ? 0 : own / all * table.england(measure, year).orElse(0);
        }
        double all = table.latest(CouncilsTable.ENGLAND, CouncilMeasure.CHILDREN_0_17)
                .map(Map.Entry::getValue)
                .orElse(0.0);
        double own = table.latest(code, CouncilMeasure.CHILDREN_0_17)
                .map(Map.Entry::getValue)
                .orElse(0.0);
        return all == 0 ? 0 : own / all * table.england(measure, year).orElse(0);
    }

    /** Who came and went in all years of the table. */
    private double moving(String code) {
        double people = 0;
        for (int year : table.years()) {
            people += people(code, CouncilMeasure.UASC_STARTED, year) + people(code, CouncilMeasure.UASC_CEASED, year);
        }
        return people;
    }

    /** In proportion to what is likely, within what the marks allow, in whole people. */
    private static List<Double> shared(List<Cell> cells, double total) {
        double low = 0;
        double high = 1;
        while (sum(cells, high) < total && high < Integer.MAX_VALUE) {
            high *= 2;
        }
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (sum(cells, middle) < total) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double factor = high;
        return WholePeople.of(cells.stream().map(cell -> cell.at(factor)).toList());
    }

    private static double sum(List<Cell> cells, double factor) {
        return cells.stream().mapToDouble(cell -> cell.at(factor)).sum();
    }
}
