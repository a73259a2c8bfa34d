package org.carecast.measure.funding;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.carecast.assumption.Parameter;

/** What a grant asks for beyond age and date: which share of the nights or weeks it pays for. */
public sealed interface Condition {

    /** The name in the files, such as {@code uasc_share_from}. */
    String id();

    /** The share that meets it. */
    double share(Circumstances at);

    /** What it asks for, in words that follow "if" or "for". */
    String words();

    /** Whether it tells a case apart from others and lets it in; true where it parts nobody. */
    default boolean admits(Case other) {
        return true;
    }

    /** The shares of UASC among all children from which it says otherwise. */
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

    /** Came before the national rates did. */
    record Legacy() implements Condition {
        @Override
        public String id() {
            return "legacy";
        }

        @Override
        public double share(Circumstances at) {
            return at.share(Parameter.LEGACY);
        }

        @Override
        public String words() {
            return "legacy cases";
        }

        @Override
        public boolean admits(Case other) {
            return other.legacy();
        }

        @Override
        public Optional<Parameter> reads() {
            return Optional.of(Parameter.LEGACY);
        }
    }

    /** Came since the national rates did, or under the transfer scheme. */
    record National() implements Condition {
        @Override
        public String id() {
            return "national";
        }

        @Override
        public double share(Circumstances at) {
            return 1 - at.share(Parameter.LEGACY);
        }

        @Override
        public String words() {
            return "national cases";
        }

        @Override
        public boolean admits(Case other) {
            return !other.legacy();
        }

        @Override
        public Optional<Parameter> reads() {
            return Optional.of(Parameter.LEGACY);
        }
    }

    /**
     * The council's UASC, when the month begins, are at least a share of its children.
     *
     * @param threshold the share, such as 0.0007
     */
    record ShareFrom(double threshold) implements Condition {
        // Arithmetic may miss a whole number of people by so much; a position balances no better.
        private static final double NOBODY = 1e-6;

        @Override
        public String id() {
            return "uasc_share_from";
        }

        @Override
        public double share(Circumstances at) {
            return at.childrenInCare() > threshold * at.share(Parameter.CHILD_POPULATION) - NOBODY ? 1 : 0;
        }

        @Override
        public String words() {
            return "at or above " + Rule.percent(threshold) + " of all children";
        }

        @Override
        public boolean admits(Case other) {
            return other.uascShare() >= threshold;
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
     * The council's UASC, when the month begins, are fewer than a share of its children.
     *
     * @param threshold the share, such as 0.0007
     */
    record ShareBelow(double threshold) implements Condition {
        @Override
        public String id() {
            return "uasc_share_below";
        }

        @Override
        public double share(Circumstances at) {
            return 1 - new ShareFrom(threshold).share(at);
        }

        @Override
        public String words() {
            return "below " + Rule.percent(threshold) + " of all children";
        }

        @Override
        public boolean admits(Case other) {
            return other.uascShare() < threshold;
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
     * So many weeks in care before the 18th birthday; a projection has nobody else among its care leavers.
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

    /** In education or training. */
    record InEducation() implements Condition {
        @Override
        public String id() {
            return "in_education";
        }

        @Override
        public double share(Circumstances at) {
            return at.share(Parameter.IN_EDUCATION);
        }

        @Override
        public String words() {
            return "in education or training";
        }

        @Override
        public Optional<Parameter> reads() {
            return Optional.of(Parameter.IN_EDUCATION);
        }
    }

    /** Not cut off some time after the last right of appeal. */
    record BeforeCutOff() implements Condition {
        @Override
        public String id() {
            return "before_cut_off";
        }

        @Override
        public double share(Circumstances at) {
            return 1 - at.share(Parameter.CUT_OFF);
        }

        @Override
        public String words() {
            return "not cut off after exhausted rights";
        }

        @Override
        public Optional<Parameter> reads() {
            return Optional.of(Parameter.CUT_OFF);
        }
    }

    /**
     * Only what lies above so many full-time equivalents in a month.
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
            return "above " + Rule.number(equivalents) + " full-time equivalents";
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
            return Optional.ofNullable(
                    switch (name) {
                        case "legacy" -> new Legacy();
                        case "national" -> new National();
                        case "in_education" -> new InEducation();
                        case "before_cut_off" -> new BeforeCutOff();
                        case "capped_at_cost" -> new CappedAtCost();
                        default -> null;
                    });
        }

        private static Optional<Condition> valued(String name, double value) {
            Function<Double, Condition> made = switch (name) {
                case "uasc_share_from" -> ShareFrom::new;
                case "uasc_share_below" -> ShareBelow::new;
                case "weeks_in_care" -> weeks -> new WeeksInCare(weeks.intValue());
                case "fte_above" -> Above::new;
                default -> null;
            };
            return Optional.ofNullable(made).map(each -> each.apply(value));
        }
    }
}
