package org.carecast.io.ages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.carecast.assumption.ExactInterval;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.cohort.Law;
import org.carecast.time.AgeBand;

/**
 * The counts of one population by age on one day, and what they say of who stays: fewer of an age than would have stayed of the one
 * before are taken for those who do not ask for support, or leave.
 *
 * <p>Before support is on request nothing is taken from them: fewer aged 20 than 19 may be fewer who came.
 *
 * @param law the ages that matter, and whom the counts hold
 * @param since the month from which support has gone to those who ask for it as it does now
 * @param opening the month at whose end the people were counted
 * @param people by age; an age that is not known by itself is not there
 * @param usual who goes and comes back otherwise, so that nobody is counted twice
 */
public record OwnAges(Law law, YearMonth since, YearMonth opening, Map<Integer, Integer> people, UsualMoves usual) {

    // Shares are written to a tenth of a per cent.
    private static final int DECIMALS = 3;
    private static final double SMALLEST = 0.001;
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
     * @param range that which chance alone gives it
     * @param ages those that it is about, of those of the default
     * @param locator which counts it is made of
     * @param note how
     */
    public record Mixed(double value, ExactInterval range, AgeBand ages, String locator, String note) {

        /** The value as a row has it. */
        public String written() {
            return OwnAges.written(value);
        }

        /** The cells of a row with the value and its range in place of its own. */
        public Map<String, String> in(Map<String, String> cells, String source) {
            Map<String, String> own = new LinkedHashMap<>(cells);
            own.put("ages", ages.toString());
            own.put("value", written());
            // A beta distribution has no belief at 0 or 1.
            own.put("low", OwnAges.written(Math.max(SMALLEST, range.low())));
            own.put("high", OwnAges.written(Math.min(1 - SMALLEST, range.high())));
            own.put("spread", Spread.Shape.BETA.text());
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
     * @param value the default
     * @param weight for how many people it stands
     * @return empty where the parameter is another, or the ages do not allow it
     */
    public Optional<Mixed> mixed(Parameter parameter, AgeBand ages, double value, double weight) {
        return switch (parameter) {
            case TAKE_UP ->
                asked(ages)
                        .filter(each -> isTold(each) && !isMoreThanEverybody(each))
                        .flatMap(each -> takeUp(each, ages, value, weight));
            case LEAVES_SERVICE ->
                asked(ages)
                        .filter(each -> each.from() < each.to() && isSettled(each.to()))
                        .flatMap(each -> leaving(each, new AgeBand(each.from(), ages.to()), value, weight));
            default -> Optional.empty();
        };
    }

    /** Why a default of take-up stands though the counts tell of it: more are there than can have stayed. */
    public Optional<String> tooMany(Parameter parameter, AgeBand ages) {
        return asked(ages)
                .filter(each -> parameter == Parameter.TAKE_UP && isTold(each) && isMoreThanEverybody(each))
                .map(each ->
                        "%d aged %d are more than can have stayed of %d aged %d: more came, or came back, than the ages show"
                                .formatted(
                                        people.get(each.from()),
                                        each.from(),
                                        people.get(each.from() - 1),
                                        each.from() - 1));
    }

    private Optional<AgeBand> asked(AgeBand ages) {
        return law.takeUpAges().filter(each -> each.from() >= ages.from() && each.from() <= ages.to());
    }

    /** Whether everybody of an age had that birthday from which support is on request since it has been as it is. */
    private boolean isSettled(int age) {
        return !opening.isBefore(since.plusYears(age - law.takeUpAt() + 1L));
    }

    private boolean isTold(AgeBand asked) {
        int age = asked.from();
        return isSettled(age) && knows(age - 1, age) && people.get(age - 1) > 0;
    }

    private boolean isMoreThanEverybody(AgeBand asked) {
        return people.get(asked.from()) > stayed(asked.from() - 1);
    }

    private double stayed(int age) {
        return people.get(age) * usual.staying(age);
    }

    private Optional<Mixed> takeUp(AgeBand asked, AgeBand ages, double value, double weight) {
        int age = asked.from();
        double stayed = stayed(age - 1);
        int now = people.get(age);
        return mixed(
                now + weight * value,
                stayed + weight,
                ages,
                "people aged %d and %d".formatted(age - 1, age),
                mixed ->
                        "%d aged %d and %d aged %d, of whom %s would stay, make %s; with the default of %s, which counts as %s people, %s. Years in which more or fewer came are in it too"
                                .formatted(
                                        now,
                                        age,
                                        people.get(age - 1),
                                        age - 1,
                                        written(stayed),
                                        written(now / stayed),
                                        written(value),
                                        written(weight),
                                        written(mixed)));
    }

    private Optional<Mixed> leaving(AgeBand asked, AgeBand ages, double value, double weight) {
        if (!knows(asked.from(), asked.to())) {
            return Optional.empty();
        }
        int before = sum(asked.from(), asked.to() - 1);
        int after = sum(asked.from() + 1, asked.to());
        // Who no longer asks is in take-up by age, and leaves no second time.
        double otherwise = IntStream.range(asked.from(), asked.to())
                .mapToDouble(age -> people.get(age) * usual.withoutLeaving(age) * usual.stillAsking(age))
                .sum();
        double left = otherwise - after + weight * value;
        // The default stands where the ages say that nobody leaves: chance alone, and more who came, can hide a few.
        if (before == 0 || left <= (before + weight) * value) {
            return Optional.empty();
        }
        return mixed(
                Math.min(left, before + weight),
                before + weight,
                ages,
                "people aged %s".formatted(asked),
                mixed ->
                        "%d aged %d to %d and %d a year younger, of whom %s would be there if nobody left: with the default of %s, which counts as %s people, %s leave in a year. Years in which more or fewer came are in it too"
                                .formatted(
                                        after,
                                        asked.from() + 1,
                                        asked.to(),
                                        before,
                                        written(otherwise),
                                        written(value),
                                        written(weight),
                                        written(mixed)));
    }

    /** A share of some people and its range; empty where it is all or none, of which no range can be told. */
    private static Optional<Mixed> mixed(
            double count, double of, AgeBand ages, String locator, DoubleFunction<String> note) {
        double value = count / of;
        return Optional.of(value)
                .filter(share -> share > SMALLEST && share < 1 - SMALLEST)
                .map(share ->
                        new Mixed(share, ExactInterval.ofShare(count, of, RANGE), ages, locator, note.apply(share)));
    }

    private boolean knows(int from, int to) {
        return IntStream.rangeClosed(from, to).allMatch(people::containsKey);
    }

    private int sum(int from, int to) {
        return IntStream.rangeClosed(from, to).map(people::get).sum();
    }

    /** A share as a row has it, to a tenth of a per cent. */
    public static String written(double number) {
        return BigDecimal.valueOf(number)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
