package org.carecast.measure.funding;

import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.carecast.assumption.Parameter;

/** What a grant requires beyond age and date: which share of the nights or weeks it pays for. */
public sealed interface Condition {

    /** The name in the files, such as {@code uasc_share_from}. */
    String id();

    /** The share that meets it. */
    double share(Circumstances at);

    /** What it requires, in words that follow "if" or "for". */
    String words();

    /** Whether it is met by a case; true where it does not distinguish cases. */
    default boolean admits(Case other) {
        return true;
    }

    /** The shares of UASC among all children at which its answer changes. */
    default DoubleStream thresholds() {
        return DoubleStream.empty();
    }

    /** What it reads of a study; empty where it reads nothing. */
    default Optional<Parameter> reads() {
        return Optional.empty();
    }

    /** The condition a text such as {@code legacy} or {@code uasc_share_from=0.0007} names, empty if it names none. */
    static Optional<Condition> parse(String text) {
        return Form.parse(text);
    }

    /** Something that is true of a share of people, which a study says, or not true of it. */
    enum OfPeople implements Condition {
        /** Came before the national rates did. */
        LEGACY("legacy", "legacy cases", Parameter.LEGACY, true) {
            @Override
            public boolean admits(Case other) {
                return other.legacy();
            }
        },
        /** Came since the national rates did, or under the transfer scheme. */
        NATIONAL("national", "national cases", Parameter.LEGACY, false) {
            @Override
            public boolean admits(Case other) {
                return !other.legacy();
            }
        },
        /** In education or training. */
        IN_EDUCATION("in_education", "in education or training", Parameter.IN_EDUCATION, true),
        /** Not cut off some time after the last right of appeal. */
        BEFORE_CUT_OFF("before_cut_off", "not cut off after exhausted rights", Parameter.CUT_OFF, false);

        private final String id;
        private final String words;
        private final Parameter parameter;
        private final boolean asked;

        OfPeople(String id, String words, Parameter parameter, boolean asked) {
            this.id = id;
            this.words = words;
            this.parameter = parameter;
            this.asked = asked;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public double share(Circumstances at) {
            double share = at.share(parameter);
            return asked ? share : 1 - share;
        }

        @Override
        public String words() {
            return words;
        }

        @Override
        public Optional<Parameter> reads() {
            return Optional.of(parameter);
        }
    }

    /**
     * The council's UASC, when the month begins, are at least a share of its children, or fewer.
     *
     * @param threshold the share, such as 0.0007
     * @param reached whether they must reach the share; else they must be fewer
     */
    record Tier(double threshold, boolean reached) implements Condition {
        // Arithmetic may miss a whole number of people by this much; a position balances no better.
        private static final double NOBODY = 1e-6;

        @Override
        public String id() {
            return reached ? "uasc_share_from" : "uasc_share_below";
        }

        @Override
        public double share(Circumstances at) {
            return isReached(threshold, at.childrenInCare(), at.share(Parameter.CHILD_POPULATION)) == reached ? 1 : 0;
        }

        /** Whether some people are at least a share of all. */
        static boolean isReached(double share, double people, double all) {
            return people > share * all - NOBODY;
        }

        /** The fewest whole people who are at least a share of all. */
        static double fewest(double share, double all) {
            return Math.ceil(share * all - NOBODY);
        }

        @Override
        public String words() {
            return (reached ? "at or above " : "below ") + Rule.percent(threshold) + " of all children";
        }

        @Override
        public boolean admits(Case other) {
            return other.uascShare() >= threshold == reached;
        }

        @Override
        public DoubleStream thresholds() {
            return DoubleStream.of(threshold);
        }

        @Override
        public Optional<Parameter> reads() {
            return Optional.of(Parameter.CHILD_POPULATION);
        }
    }

    /**
     * A number of weeks in care before the 18th birthday, which every care leaver of a projection has.
     *
     * @param weeks such as 13
     */
    record WeeksInCare(int weeks) implements Condition {
        @Override
        public String id() {
            return "weeks_in_care";
        }

        @Override
        public double share(Circumstances at) {
            return 1;
        }

        @Override
        public String words() {
            return weeks + " weeks in care";
        }
    }

    /**
     * Only what lies above a number of full-time equivalents in a month.
     *
     * @param equivalents such as 25
     */
    record Above(double equivalents) implements Condition {
        @Override
        public String id() {
            return "fte_above";
        }

        @Override
        public double share(Circumstances at) {
            return at.equivalents() > equivalents ? 1 - equivalents / at.equivalents() : 0;
        }

        @Override
        public String words() {
            return "above " + Rule.number(equivalents) + " FTE";
        }
    }

    /**
     * No more than what the same people cost; it leaves the nights and weeks as they are, and {@link Ledger} caps what is paid for
     * them.
     */
    record CappedAtCost() implements Condition {
        @Override
        public String id() {
            return "capped_at_cost";
        }

        @Override
        public double share(Circumstances at) {
            return 1;
        }

        @Override
        public String words() {
            return "at most what they cost";
        }
    }

    /** How conditions are written. */
    final class Form {
        private static final Pattern TEXT = Pattern.compile("([a-z_]+)(?:=(\\d{1,6}(?:\\.\\d{1,9})?))?");

        private Form() {}

        private static Optional<Condition> parse(String text) {
            Matcher matcher = TEXT.matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String value = matcher.group(2);
            return value == null ? plain(matcher.group(1)) : valued(matcher.group(1), Double.parseDouble(value));
        }

        private static Optional<Condition> plain(String name) {
            return Stream.concat(Stream.<Condition>of(OfPeople.values()), Stream.of(new CappedAtCost()))
                    .filter(condition -> condition.id().equals(name))
                    .findFirst();
        }

        private static Optional<Condition> valued(String name, double value) {
            DoubleFunction<Condition> made = switch (name) {
                case "uasc_share_from" -> threshold -> new Tier(threshold, true);
                case "uasc_share_below" -> threshold -> new Tier(threshold, false);
                case "weeks_in_care" -> weeks -> new WeeksInCare((int) weeks);
                case "fte_above" -> Above::new;
                default -> null;
            };
            return Optional.ofNullable(made).map(each -> each.apply(value));
        }
    }
}
