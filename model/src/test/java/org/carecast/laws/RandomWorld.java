package org.carecast.laws;

import java.time.YearMonth;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.time.AgeBand;

/** Worlds made from a seed, in which people enter, leave, decline and reach the end. */
final class RandomWorld {

    private static final int SEEDS = 200;
    // Worlds with children hold several times as many cohorts.
    private static final int SEEDS_WITH_CHILDREN = 50;
    private static final int MONTHS = 60;

    /** The most months until a transfer in a world with children. */
    static final int LONGEST_WAIT = 6;

    private final SplittableRandom random;

    private RandomWorld(int seed) {
        this.random = new SplittableRandom(seed);
    }

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    static IntStream seedsWithChildren() {
        return IntStream.range(0, SEEDS_WITH_CHILDREN);
    }

    /** A world whose values change at any month. */
    static Example of(int seed) {
        return new RandomWorld(seed).world(false);
    }

    /** A world whose values change only with the anniversary of the opening month. */
    static Example constantWithinTheYear(int seed) {
        return new RandomWorld(seed).world(true);
    }

    /**
     * A world that counts children from some age of 13 to 17 on, who arrive, are transferred, leave care and turn 18;
     * its values change at any month.
     */
    static Example withChildren(int seed) {
        return new RandomWorld(seed).world();
    }

    /** The youngest age counted in the world with children of a seed. */
    static int youngest(int seed) {
        return new SplittableRandom(seed).nextInt(13, 18);
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
                .from(longAgo, Parameter.TAKE_UP, new AgeBand(21, 25), random.nextDouble());
    }

    private Example world(boolean yearly) {
        Example world = Example.plain().with(Parameter.JANUARY_BIRTHDAY_SHARE, random.nextDouble());
        for (int age = 18; age <= 25; age++) {
            world = world.opening(age, random.nextDouble(500))
                    .with(Parameter.LEAVES_SERVICE, age, random.nextDouble())
                    .with(Parameter.IN_TOUCH_RATE, age, random.nextDouble());
        }
        world = world.with(Parameter.ENTRANTS_AT_18, random.nextDouble(500))
                .with(Parameter.TAKE_UP, random.nextDouble());
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
                            Parameter.TAKE_UP,
                            new AgeBand(21, 25),
                            random.nextDouble());
        }
        return world;
    }

    private Example world() {
        int youngest = random.nextInt(13, 18);
        Example world = Example.withChildrenFrom(youngest).with(Parameter.JANUARY_BIRTHDAY_SHARE, random.nextDouble());
        for (int age = youngest; age <= 25; age++) {
            world = world.opening(age, random.nextDouble(50));
        }
        for (int age = 18; age <= 25; age++) {
            world = world.with(Parameter.IN_TOUCH_RATE, age, random.nextDouble());
        }
        world = changed(world, youngest, 0);
        for (int change = 0; change < 3; change++) {
            world = changed(world, youngest, 1 + change * 20 + random.nextInt(20));
        }
        return world;
    }

    /** The world with other values for all that can move people, from a month on. */
    private Example changed(Example before, int youngest, int month) {
        YearMonth from = Example.OPENING.plusMonths(month);
        Example world = before.from(from, Parameter.ARRIVALS, AgeBand.ALL, random.nextDouble(10))
                .from(from, Parameter.TRANSFER_SHARE, AgeBand.ALL, random.nextDouble())
                .from(from, Parameter.TRANSFER_AFTER_MONTHS, AgeBand.ALL, random.nextInt(LONGEST_WAIT + 1))
                .from(from, Parameter.ENTITLED_AT_18, AgeBand.ALL, random.nextDouble())
                .from(from, Parameter.TAKE_UP, new AgeBand(21, 25), random.nextDouble());
        double[] weights = random.doubles(18 - youngest, Double.MIN_NORMAL, 1).toArray();
        for (int age = youngest; age < 18; age++) {
            AgeBand band = new AgeBand(age, age);
            double share = weights[age - youngest] / DoubleStream.of(weights).sum();
            world = world.from(from, Parameter.ARRIVAL_AGE_SHARE, band, share)
                    .from(from, Parameter.LEAVES_CARE, band, random.nextDouble());
        }
        for (int age = 18; age <= 25; age++) {
            AgeBand band = new AgeBand(age, age);
            world = world.from(from, Parameter.LEAVES_SERVICE, band, random.nextDouble())
                    .from(from, Parameter.RETURNS, band, random.nextDouble(0.3))
                    .from(from, Parameter.APPEAL_RIGHTS_EXHAUSTED, band, random.nextDouble());
        }
        return world;
    }

    static int months() {
        return MONTHS;
    }
}
