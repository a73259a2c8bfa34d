package org.carecast.io.ages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carecast.assumption.ExactInterval;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Law;
import org.carecast.time.AgeBand;

/**
 * The counts of one population by age on one day, and what they say of who stays: fewer of an age than of the one before are taken
 * for those who do not ask for support, or leave.
 *
 * <p>Before support is on request nothing is taken from them: fewer aged 20 than 19 may be fewer who came.
 *
 * @param law the ages that matter, and whom the counts hold
 * @param since the month from which support has gone to those who ask for it as it does now
 * @param opening the month at whose end the people were counted
 * @param people by age; an age that is not known by itself is not there
 */
public record OwnAges(Law law, YearMonth since, YearMonth opening, Map<Integer, Integer> people) {

    // Shares are written to a tenth of a per cent.
    private static final int DECIMALS = 3;
    // The share of belief in a range of a study.
    private static final double RANGE = 0.8;

    /** Copies the counts, so that they never change. */
    public OwnAges {
        people = Map.copyOf(people);
    }

    /**
     * A value made of a default and of the counts.
     *
     * @param value the share
     * @param exact the range that chance alone gives it
     * @param locator which counts it is made of
     * @param note how
     */
    public record Mixed(double value, ExactInterval exact, String locator, String note) {

        /** The value as a row has it. */
        public String written() {
            return OwnAges.written(value);
        }

        /** The cells of a row with the value in place of its own; where that lies outside of the range, with the exact one. */
        public Map<String, String> in(Map<String, String> cells, String source) {
            Map<String, String> own = new LinkedHashMap<>(cells);
            own.put("value", written());
            if (!cells.getOrDefault("low", "").isEmpty()
                    && (value < Double.parseDouble(cells.get("low"))
                            || value > Double.parseDouble(cells.get("high")))) {
                own.put("low", OwnAges.written(exact.low()));
                own.put("high", OwnAges.written(exact.high()));
            }
            own.put("provenance", "derived");
            own.put("source", source);
            own.put("locator", locator);
            own.put("note", note);
            return own;
        }
    }

    /**
     * What the counts make of a default.
     *
     * @param ages those that the default is about
     * @param usual its value
     * @param weight for how many people it stands
     * @return empty where the parameter is another, or the ages do not allow it
     */
    public Optional<Mixed> mixed(Parameter parameter, AgeBand ages, double usual, double weight) {
        Optional<AgeBand> asked =
                law.takeUpAges().filter(each -> each.from() >= ages.from() && each.from() <= ages.to());
        return switch (parameter) {
            case TAKE_UP -> asked.filter(each -> isSettled(each.from())).flatMap(each -> takeUp(usual, weight));
            case LEAVES_SERVICE ->
                asked.filter(each -> each.from() < each.to() && isSettled(each.to()))
                        .flatMap(each -> leaving(each, usual, weight));
            default -> Optional.empty();
        };
    }

    /** Whether everybody of an age had that birthday from which support is on request since it has been as it is. */
    private boolean isSettled(int age) {
        return !opening.isBefore(since.plusYears(age - law.takeUpAt() + 1L));
    }

    private Optional<Mixed> takeUp(double usual, double weight) {
        int age = law.firstTakeUp();
        if (!knows(age - 1, age) || people.get(age - 1) == 0) {
            return Optional.empty();
        }
        int before = people.get(age - 1);
        int now = people.get(age);
        double value = Math.min(1, (now + weight * usual) / (before + weight));
        return Optional.of(new Mixed(
                value,
                ExactInterval.ofShare((before + weight) * value, before + weight, RANGE),
                "people aged %d and %d".formatted(age - 1, age),
                "%d aged %d and %d aged %d make %s; with the default of %s, which counts as %s people, %s. Years in which more or fewer came are in it too"
                        .formatted(
                                now,
                                age,
                                before,
                                age - 1,
                                written((double) now / before),
                                written(usual),
                                written(weight),
                                written(value))));
    }

    private Optional<Mixed> leaving(AgeBand asked, double usual, double weight) {
        if (!knows(asked.from(), asked.to())) {
            return Optional.empty();
        }
        int before = sum(asked.from(), asked.to() - 1);
        int after = sum(asked.from() + 1, asked.to());
        if (before == 0) {
            return Optional.empty();
        }
        double lost = before - after + weight * usual;
        // The default stands where the ages say that nobody leaves: chance alone, and more who came, can hide a few.
        if (lost <= (before + weight) * usual) {
            return Optional.empty();
        }
        double value = lost / (before + weight);
        return Optional.of(new Mixed(
                value,
                ExactInterval.ofShare(lost, before + weight, RANGE),
                "people aged %s".formatted(asked),
                "%d aged %d to %d and %d a year younger: with the default of %s, which counts as %s people, %s leave in a year. Years in which more or fewer came are in it too"
                        .formatted(
                                after,
                                asked.from() + 1,
                                asked.to(),
                                before,
                                written(usual),
                                written(weight),
                                written(value))));
    }

    private boolean knows(int from, int to) {
        return IntStream.rangeClosed(from, to).allMatch(people::containsKey);
    }

    private int sum(int from, int to) {
        return IntStream.rangeClosed(from, to).map(people::get).sum();
    }

    private static String written(double number) {
        return BigDecimal.valueOf(number)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
