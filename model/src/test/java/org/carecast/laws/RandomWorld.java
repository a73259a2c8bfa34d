package org.carecast.laws;

import java.time.YearMonth;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.time.AgeBand;

/** Worlds made from a seed, in which people enter, leave, decline and reach the end. */
final class RandomWorld {

    private static final int SEEDS = 200;
    private static final int MONTHS = 60;

    private final SplittableRandom random;

    private RandomWorld(int seed) {
        this.random = new SplittableRandom(seed);
    }

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    /** A world whose values change at any month. */
    static Example of(int seed) {
        return new RandomWorld(seed).world(false);
    }

    /** A world whose values change only with the anniversary of the opening month. */
    static Example constantWithinTheYear(int seed) {
        return new RandomWorld(seed).world(true);
    }

    /** A world whose values have always been the same and stay so. */
    static Example unchanging(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Example world = Example.plain();
        YearMonth longAgo = YearMonth.of(2001, 1);
        for (int age = 18; age <= 25; age++) {
            world = world.from(longAgo, Parameter.LEAVES_SERVICE, new AgeBand(age, age), random.nextDouble());
        }
        return world.from(longAgo, Parameter.ENTRANTS_AT_18, AgeBand.ALL, random.nextDouble(500))
                .from(longAgo, Parameter.TAKE_UP_AFTER_21, AgeBand.ALL, random.nextDouble());
    }

    private Example world(boolean yearly) {
        Example world = Example.plain().with(Parameter.JANUARY_BIRTHDAY_SHARE, random.nextDouble());
        for (int age = 18; age <= 25; age++) {
            world = world.opening(age, random.nextDouble(500))
                    .with(Parameter.LEAVES_SERVICE, age, random.nextDouble())
                    .with(Parameter.IN_TOUCH_RATE, age, random.nextDouble());
        }
        world = world.with(Parameter.ENTRANTS_AT_18, random.nextDouble(500))
                .with(Parameter.TAKE_UP_AFTER_21, random.nextDouble());
        for (int change = 0; change < 3; change++) {
            // The year after the opening month begins with the month after it.
            int month = yearly ? 1 + 12 * (change + 1) : 1 + change * 20 + random.nextInt(20);
            world = world.from(
                            Example.OPENING.plusMonths(month),
                            Parameter.ENTRANTS_AT_18,
                            AgeBand.ALL,
                            random.nextDouble(500))
                    .from(
                            Example.OPENING.plusMonths(month),
                            Parameter.LEAVES_SERVICE,
                            new AgeBand(18, 25),
                            random.nextDouble())
                    .from(
                            Example.OPENING.plusMonths(month),
                            Parameter.TAKE_UP_AFTER_21,
                            AgeBand.ALL,
                            random.nextDouble());
        }
        return world;
    }

    static int months() {
        return MONTHS;
    }
}
