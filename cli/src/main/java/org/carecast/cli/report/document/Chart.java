package org.carecast.cli.report.document;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;

/**
 * A chart as plain data, before it is drawn: its words, and its figures unrounded, without sizes, letters or colours.
 *
 * <p>Figures are people at the end of a month unless a chart's words name another unit.
 */
public sealed interface Chart {

    /** What it finds, what it shows, and whose figures they are. */
    ChartWords words();

    /** What is made of its shape. */
    <T> T shownBy(Shapes<T> shapes);

    /**
     * What is made of each shape of chart; one that lacks a shape does not compile.
     *
     * @param <T> such as a drawing
     */
    interface Shapes<T> {
        T stackedBars(StackedBars chart);

        T stackedAges(StackedAges chart);

        T twoLines(TwoLines chart);

        T monthly(Monthly chart);

        T fans(Fans chart);

        T walk(Walk chart);

        T swings(Swings chart);

        T smallMultiples(SmallMultiples chart);

        T grantAndCost(GrantAndCost chart);
    }

    /**
     * A bar for each month, its parts on top of each other.
     *
     * @param parts from the bottom up, a value for each month
     * @param totals on top of each bar
     */
    record StackedBars(ChartWords words, List<YearMonth> months, List<Trend> parts, List<Double> totals)
            implements Chart {

        @Override
        public <T> T shownBy(Shapes<T> shapes) {
            return shapes.stackedBars(this);
        }

        /** Copies the lists, so that it never changes. */
        public StackedBars {
            months = List.copyOf(months);
            parts = List.copyOf(parts);
            totals = List.copyOf(totals);
        }
    }

    /**
     * The people of one population month by month, those of older ages on top of the younger.
     *
     * @param place of the population in the study, which gives it its colour
     * @param totals of both ages in each month
     */
    record StackedAges(
            ChartWords words, int place, List<YearMonth> months, Ages younger, Ages older, List<Double> totals)
            implements Chart {

        @Override
        public <T> T shownBy(Shapes<T> shapes) {
            return shapes.stackedAges(this);
        }

        /**
         * The people of some ages.
         *
         * @param people in each month
         */
        public record Ages(AgeBand band, List<Double> people) {

            /** Copies the people, so that it never changes. */
            public Ages {
                people = List.copyOf(people);
            }
        }

        /** Copies the lists, so that it never changes. */
        public StackedAges {
            months = List.copyOf(months);
            totals = List.copyOf(totals);
        }
    }

    /** Two counts month by month, each with a value for each month; the first stands out. */
    record TwoLines(ChartWords words, List<YearMonth> months, Trend first, Trend second) implements Chart {

        @Override
        public <T> T shownBy(Shapes<T> shapes) {
            return shapes.twoLines(this);
        }

        /** Copies the months, so that it never changes. */
        public TwoLines {
            months = List.copyOf(months);
        }
    }

    /**
     * One count month by month, as steps from zero.
     *
     * @param months one after another without a gap, one or more
     * @param people in each month
     */
    record Monthly(ChartWords words, List<YearMonth> months, List<Double> people) implements Chart {

        @Override
        public <T> T shownBy(Shapes<T> shapes) {
            return shapes.monthly(this);
        }

        /** Copies the lists, so that it never changes. */
        public Monthly {
            months = List.copyOf(months);
            people = List.copyOf(people);
        }
    }

    /**
     * Fans month by month, in people or thousands of pounds.
     *
     * @param panels the one asked about first, one or more
     * @param threshold across the first fan, if there is one
     */
    record Fans(ChartWords words, List<YearMonth> months, List<FanPanel> panels, Optional<Threshold> threshold)
            implements Chart {

        @Override
        public <T> T shownBy(Shapes<T> shapes) {
            return shapes.fans(this);
        }

        /**
         * A figure that a reader compares a fan with.
         *
         * @param label what it is called, and how likely it is exceeded
         */
        public record Threshold(String label, double at) {}

        /** Copies the lists, so that it never changes. */
        public Fans {
            months = List.copyOf(months);
            panels = List.copyOf(panels);
        }
    }

    /**
     * The walk from one total to another.
     *
     * @param stages in their order, one or more; each total but the first is the one before and the changes between
     */
    record Walk(ChartWords words, List<Stage> stages) implements Chart {

        @Override
        public <T> T shownBy(Shapes<T> shapes) {
            return shapes.walk(this);
        }

        /**
         * A total that is reached, or what is added on the way to the next.
         *
         * @param people in the total, or added; below zero if taken away
         * @param isTotal whether it is a total
         */
        public record Stage(String label, double people, boolean isTotal) {

            /** A total that is reached. */
            public static Stage total(String label, double people) {
                return new Stage(label, people, true);
            }

            /** What is added, or taken away. */
            public static Stage change(String label, double people) {
                return new Stage(label, people, false);
            }
        }

        /** Copies the stages, so that it never changes. */
        public Walk {
            stages = List.copyOf(stages);
        }
    }

    /**
     * What moves a reading, in people or thousands of pounds.
     *
     * @param base in the forecast
     * @param bars in their order, the first on top
     */
    record Swings(ChartWords words, double base, List<Bar> bars) implements Chart {

        @Override
        public <T> T shownBy(Shapes<T> shapes) {
            return shapes.swings(this);
        }

        /**
         * What is moved.
         *
         * @param label its name and its range
         * @param atLow the reading with it at its low end
         * @param atHigh the reading with it at its high end
         */
        public record Bar(String label, double atLow, double atHigh) {}

        /** Copies the bars, so that it never changes. */
        public Swings {
            bars = List.copyOf(bars);
        }
    }

    /**
     * Courses side by side on one scale, each over the one that it is compared with.
     *
     * @param base what the others are compared with
     * @param others in their order
     */
    record SmallMultiples(ChartWords words, List<YearMonth> months, Trend base, List<Trend> others) implements Chart {

        @Override
        public <T> T shownBy(Shapes<T> shapes) {
            return shapes.smallMultiples(this);
        }

        /**
         * Copies the lists, so that it never changes.
         *
         * @throws IllegalArgumentException if a course has not one value for each month
         */
        public SmallMultiples {
            months = List.copyOf(months);
            others = List.copyOf(others);
            for (Trend course : Stream.concat(Stream.of(base), others.stream()).toList()) {
                if (course.values().size() != months.size()) {
                    throw new IllegalArgumentException("%s has %d values for %d months"
                            .formatted(course.name(), course.values().size(), months.size()));
                }
            }
        }
    }

    /**
     * Grant beside cost year by year, in thousands of pounds or as its words say.
     *
     * @param grant of each year
     * @param cost of each year; all 0 where no cost is known
     */
    record GrantAndCost(ChartWords words, List<FinancialYear> years, List<Double> grant, List<Double> cost)
            implements Chart {

        @Override
        public <T> T shownBy(Shapes<T> shapes) {
            return shapes.grantAndCost(this);
        }

        /** Copies the lists, so that it never changes. */
        public GrantAndCost {
            years = List.copyOf(years);
            grant = List.copyOf(grant);
            cost = List.copyOf(cost);
        }
    }
}
