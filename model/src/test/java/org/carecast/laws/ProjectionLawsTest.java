package org.carecast.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.carecast.Example;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Basis;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Cause;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Stock;
import org.carecast.measure.Demand;
import org.carecast.measure.Headcount;
import org.carecast.projection.Position;
import org.carecast.projection.Projection;
import org.carecast.projection.Projector;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true of every projection, whatever the assumptions; each law is held against 200 worlds made from a seed. */
final class ProjectionLawsTest {

    private static final String SEEDS = "org.carecast.laws.RandomWorld#seeds";
    private static final double PEOPLE = 1e-7;
    private static final AgeBand SUPPORTED = new AgeBand(18, 25);

    /** Opening + entered − left = closing, month by month, added up here from the single flows. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void everyMonthBalances(int seed) {
        List<Position> positions =
                RandomWorld.of(seed).months(RandomWorld.months()).projection().positions(Example.YOUNG);

        for (int month = 1; month < positions.size(); month++) {
            Position closing = positions.get(month);
            double expected = positions.get(month - 1).stock().people()
                    + closing.flows().people(Cause.ENTERED_AT_18)
                    - closing.flows().people(Cause.LEFT_SERVICE)
                    - closing.flows().people(Cause.DECLINED)
                    - closing.flows().people(Cause.REACHED_END);
            assertThat(closing.stock().people()).isEqualTo(expected, within(PEOPLE));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void nobodyIsNegativeAndNoMoreAreInTouchThanThereAre(int seed) {
        Demand demand = RandomWorld.of(seed).months(RandomWorld.months());

        for (YearMonth month : demand.months()) {
            for (int age = 18; age <= 25; age++) {
                Headcount count = demand.at(Example.YOUNG, month, age);
                assertThat(count.people()).isNotNegative();
                assertThat(count.inTouch()).isBetween(0.0, count.people());
            }
        }
    }

    /** Wherever a projection is stopped and taken up again, it ends in the same place. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void twentyFourMonthsAreTwelveAndThenTwelve(int seed) {
        Example world = RandomWorld.of(seed);
        Basis twelve = world.assumptions().on(new Horizon(Example.OPENING, 12));
        Basis twentyFour = world.assumptions().on(new Horizon(Example.OPENING, 24));
        YearMonth half = Example.OPENING.plusMonths(12);

        Projection whole = Projector.project(world.openingPosition(), twentyFour);
        Projection first = Projector.project(world.openingPosition(), twelve);
        Projection second = Projector.project(first.stocks(half), twentyFour);

        assertThat(byAge(second, half.plusMonths(12))).containsExactly(byAge(whole, half.plusMonths(12)), within(0.0));
        assertThat(second.months()).hasSize(13);
    }

    /** The same, stopped in the middle of a year of age. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void twentyFourMonthsAreSevenAndThenSeventeen(int seed) {
        Example world = RandomWorld.of(seed);
        Basis basis = world.assumptions().on(new Horizon(Example.OPENING, 24));
        YearMonth end = Example.OPENING.plusMonths(24);

        Projection whole = Projector.project(world.openingPosition(), basis);
        Projection rest = Projector.project(whole.stocks(Example.OPENING.plusMonths(7)), basis);

        assertThat(byAge(rest, end)).containsExactly(byAge(whole, end), within(0.0));
    }

    /** Two groups projected together are the two projected apart and added; entrants come with one of them only. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void stocksSuperpose(int seed) {
        Example world = RandomWorld.of(seed);
        Horizon horizon = new Horizon(Example.OPENING, RandomWorld.months());
        Basis open = world.assumptions().on(horizon);
        Basis closed = world.assumptions()
                .with(row -> row.parameter() == Parameter.ENTRANTS_AT_18 ? row.withValue(0) : row)
                .on(horizon);
        Stock one = Projector.opening(world.openingPosition(), open).get(0);
        Stock other = Projector.opening(RandomWorld.of(seed + 1_000).openingPosition(), open)
                .get(0);

        Projection together = Projector.project(List.of(one.plus(other)), open);
        Projection first = Projector.project(List.of(one), open);
        Projection second = Projector.project(List.of(other), closed);

        double[] sum = byAge(first, horizon.last());
        double[] added = byAge(second, horizon.last());
        for (int age = 0; age < sum.length; age++) {
            sum[age] += added[age];
        }
        assertThat(byAge(together, horizon.last())).containsExactly(sum, within(PEOPLE));
    }

    /**
     * Those who are 17 at the opening and come in over the next year are all there until the last supported age, and a
     * year later all gone: nobody leaks across a birthday.
     */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void aClosedGroupIsWholeUntilTheEndAndThenGone(int seed) {
        double share = seed / 200.0;
        Demand demand = Example.plain()
                .with(Parameter.JANUARY_BIRTHDAY_SHARE, share)
                .from(Example.OPENING.plusMonths(1), Parameter.ENTRANTS_AT_18, AgeBand.ALL, 100 + seed)
                .from(Example.OPENING.plusMonths(13), Parameter.ENTRANTS_AT_18, AgeBand.ALL, 0)
                .months(120);

        for (int years = 1; years <= 8; years++) {
            assertThat(demand.at(Example.YOUNG, Example.OPENING.plusYears(years), 17 + years)
                            .people())
                    .as("%d years after the opening", years)
                    .isEqualTo(100 + seed, within(PEOPLE));
        }
        assertThat(demand.at(Example.OPENING.plusYears(9)).people()).isZero();
    }

    /** When people are born within the year moves months, never a reading at the opening month. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void theShareOfAssignedBirthdaysNeverChangesAYearlyReading(int seed) {
        Example world = RandomWorld.constantWithinTheYear(seed);
        Demand one = world.months(RandomWorld.months());
        Demand other = Demand.of(
                world.openingPosition(),
                world.assumptions()
                        .with(row -> row.parameter() == Parameter.JANUARY_BIRTHDAY_SHARE ? row.withValue(1) : row),
                new Horizon(Example.OPENING, RandomWorld.months()));

        for (YearMonth november : new Horizon(Example.OPENING, RandomWorld.months()).yearly(Month.NOVEMBER)) {
            for (int age = 18; age <= 25; age++) {
                assertThat(other.at(Example.YOUNG, november, age).people())
                        .as("aged %d in %s", age, november)
                        .isEqualTo(one.at(Example.YOUNG, november, age).people(), within(PEOPLE));
            }
        }
    }

    /** The same, whichever month the opening is and however people leave. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void theShareNeverChangesAYearlyReadingWhateverTheOpeningMonth(int seed) {
        YearMonth opening = YearMonth.of(2018, 1 + seed % 12);
        Horizon horizon = new Horizon(opening, RandomWorld.months());
        Example world = RandomWorld.unchanging(seed);
        OpeningPosition counts = OpeningPosition.of(opening, Map.of(Example.YOUNG, Map.of(18, 300.0, 20, 120.0)));
        Demand none = Demand.of(counts, world.assumptions().with(row -> share(row, 0)), horizon);
        Demand all = Demand.of(counts, world.assumptions().with(row -> share(row, 1)), horizon);

        for (YearMonth month : horizon.yearly(opening.getMonth())) {
            for (int age = 18; age <= 25; age++) {
                assertThat(all.at(Example.YOUNG, month, age).people())
                        .as("aged %d in %s", age, month)
                        .isEqualTo(none.at(Example.YOUNG, month, age).people(), within(PEOPLE));
            }
        }
    }

    private static Assumption share(Assumption row, double share) {
        return row.parameter() == Parameter.JANUARY_BIRTHDAY_SHARE ? row.withValue(share) : row;
    }

    /** Ten times the people in, ten times the people everywhere. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void peopleScale(int seed) {
        Example world = RandomWorld.of(seed);
        Example tenfold = world;
        for (int age = 18; age <= 25; age++) {
            double people = world.openingPosition().peopleByAge(Example.YOUNG).getOrDefault(age, 0.0);
            tenfold = tenfold.opening(age, 10 * people);
        }
        Demand ten = Demand.of(
                tenfold.openingPosition(),
                world.assumptions()
                        .with(row ->
                                row.parameter() == Parameter.ENTRANTS_AT_18 ? row.withValue(10 * row.value()) : row),
                new Horizon(Example.OPENING, RandomWorld.months()));
        Demand one = world.months(RandomWorld.months());

        for (YearMonth month : one.months()) {
            assertThat(ten.at(month).people()).isEqualTo(10 * one.at(month).people(), within(10 * PEOPLE));
            assertThat(ten.at(month).inTouch()).isEqualTo(10 * one.at(month).inTouch(), within(10 * PEOPLE));
        }
    }

    private static double[] byAge(Projection projection, YearMonth asAt) {
        return Example.byAge(projection.stocks(asAt).get(0), SUPPORTED);
    }
}
