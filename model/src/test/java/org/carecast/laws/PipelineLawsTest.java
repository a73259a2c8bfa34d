package org.carecast.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Month;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.carecast.Example;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Basis;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Cause;
import org.carecast.cohort.Cohort;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Stock;
import org.carecast.measure.Demand;
import org.carecast.measure.Headcount;
import org.carecast.projection.Position;
import org.carecast.projection.Projection;
import org.carecast.projection.Projector;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true of every projection that counts children, whatever the assumptions; 50 worlds made from a seed. */
final class PipelineLawsTest {

    private static final String SEEDS = "org.carecast.laws.RandomWorld#seedsWithChildren";
    private static final double PEOPLE = 1e-9;
    private static final Horizon HORIZON = new Horizon(Example.OPENING, RandomWorld.months());

    /** The opening and the arrivals together are the opening alone and the arrivals alone, added. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void openingAndArrivalsSuperpose(int seed) {
        Example world = RandomWorld.withChildren(seed);
        Map<String, Double> together = readings(world.openingPosition(), world.assumptions());
        Map<String, Double> opening = readings(world.openingPosition(), arrivals(world, people -> 0));
        Map<String, Double> arrivals = readings(times(seed, world, 0), world.assumptions());

        assertThat(wrong(together, (reading, value) -> isClose(value, opening.get(reading) + arrivals.get(reading))))
                .isEmpty();
    }

    /** Three times the opening and the arrivals, three times everything. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void peopleScale(int seed) {
        Example world = RandomWorld.withChildren(seed);
        Map<String, Double> one = readings(world.openingPosition(), world.assumptions());
        Map<String, Double> three = readings(times(seed, world, 3), arrivals(world, people -> 3 * people));

        assertThat(wrong(one, (reading, value) -> isClose(three.get(reading), 3 * value)))
                .isEmpty();
    }

    /** More arrivals in some months never mean fewer people anywhere, nor fewer who move. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void moreArrivalsNeverMeanFewer(int seed) {
        Example world = RandomWorld.withChildren(seed);
        Map<String, Double> before = readings(world.openingPosition(), world.assumptions());
        Map<String, Double> more = readings(
                world.openingPosition(), arrivals(world, people -> people < 5 ? people + 1 + seed % 7 : people));

        assertThat(wrong(before, (reading, value) -> more.get(reading) >= value - PEOPLE))
                .isEmpty();
    }

    /** Without arrivals the last child turns 18 with the youngest of the opening, and not a month before. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void withoutArrivalsThereAreNoChildrenOnceTheYoungestIs18(int seed) {
        Example world = RandomWorld.withChildren(seed);
        Demand demand = Demand.of(world.openingPosition(), arrivals(world, people -> 0), HORIZON);
        YearMonth last = Example.OPENING.plusYears(18 - RandomWorld.youngest(seed));

        assertThat(demand.childrenInCare(last.minusMonths(1))).isPositive();
        for (YearMonth month = last; !month.isAfter(HORIZON.last()); month = month.plusMonths(1)) {
            assertThat(demand.childrenInCare(month)).as("in %s", month).isZero();
        }
    }

    /** Whoever was there or came is there at the end or was counted out, over the whole horizon. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void nobodyIsLostOverTheHorizon(int seed) {
        List<Position> positions = RandomWorld.withChildren(seed)
                .months(RandomWorld.months())
                .projection()
                .positions(Example.YOUNG);
        double in = positions.get(0).stock().people()
                + sum(positions, Cause.ARRIVED)
                + sum(positions, Cause.ENTERED_AT_18)
                + sum(positions, Cause.RETURNED);
        double out = sum(positions, Cause.TRANSFERRED_OUT)
                + sum(positions, Cause.LEFT_CARE)
                + sum(positions, Cause.QUALIFYING_ONLY)
                + sum(positions, Cause.NOT_ENTITLED)
                + sum(positions, Cause.LEFT_SERVICE)
                + sum(positions, Cause.RIGHTS_EXHAUSTED)
                + sum(positions, Cause.DECLINED)
                + sum(positions, Cause.REACHED_END);

        assertThat(positions.get(RandomWorld.months()).stock().people() + out).isEqualTo(in, within(PEOPLE));
        assertThat(sum(positions, Cause.ENTERED_AT_18)).isZero();
    }

    /** The same of children and of care leavers by themselves, month by month: only turning 18 leads across. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void childrenAndCareLeaversBalanceApart(int seed) {
        Demand demand = RandomWorld.withChildren(seed).months(RandomWorld.months());
        List<Position> positions = demand.projection().positions(Example.YOUNG);

        for (int index = 1; index < positions.size(); index++) {
            YearMonth before = positions.get(index - 1).asAt();
            YearMonth month = positions.get(index).asAt();
            List<Position> one = List.of(positions.get(index));
            assertThat(demand.childrenInCare(month))
                    .as("children in %s", month)
                    .isEqualTo(
                            demand.childrenInCare(before)
                                    + sum(one, Cause.ARRIVED)
                                    - sum(one, Cause.TRANSFERRED_OUT)
                                    - sum(one, Cause.LEFT_CARE)
                                    - sum(one, Cause.QUALIFYING_ONLY)
                                    - sum(one, Cause.NOT_ENTITLED)
                                    - sum(one, Cause.TURNED_18),
                            within(PEOPLE));
            assertThat(demand.at(month).people())
                    .as("care leavers in %s", month)
                    .isEqualTo(
                            demand.at(before).people()
                                    + sum(one, Cause.TURNED_18)
                                    + sum(one, Cause.RETURNED)
                                    - sum(one, Cause.LEFT_SERVICE)
                                    - sum(one, Cause.RIGHTS_EXHAUSTED)
                                    - sum(one, Cause.DECLINED)
                                    - sum(one, Cause.REACHED_END),
                            within(PEOPLE));
        }
    }

    /** Wherever a projection is stopped and taken up again, it ends in the same place, to the last bit. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void sixtyMonthsAreTwentyFourAndThenThirtySix(int seed) {
        assertCanBeTakenUpAgain(RandomWorld.withChildren(seed), 24);
    }

    /** The same, stopped within a year of age, while some wait for their transfer. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void sixtyMonthsAreSomeAndThenTheRest(int seed) {
        assertCanBeTakenUpAgain(RandomWorld.withChildren(seed), 1 + seed % 59);
    }

    private static void assertCanBeTakenUpAgain(Example world, int months) {
        Basis first = world.assumptions().on(new Horizon(Example.OPENING, months));
        Basis whole = world.assumptions().on(HORIZON);
        Projection begun = Projector.project(world.openingPosition(), first);
        Projection rest = Projector.project(begun.stocks(Example.OPENING.plusMonths(months)), whole);
        List<Position> atOnce =
                Projector.project(world.openingPosition(), whole).positions(Example.YOUNG);
        List<Position> inTwo = rest.positions(Example.YOUNG);

        assertThat(inTwo).hasSize(RandomWorld.months() - months + 1);
        for (int index = 1; index < inTwo.size(); index++) {
            Position expected = atOnce.get(months + index);
            Position found = inTwo.get(index);
            assertThat(found.stock().cohorts()).isEqualTo(expected.stock().cohorts());
            assertThat(people(found.stock())).isEqualTo(people(expected.stock()));
            for (Cause cause : Cause.values()) {
                assertThat(found.flows().people(cause))
                        .as("%s in %s", cause, found.asAt())
                        .isEqualTo(expected.flows().people(cause));
            }
        }
    }

    /**
     * A projection may open where another stopped: who came before its opening month goes by what holds in the first
     * month it reads. Of 5 who come each month half are moved six months later, 2.5 in each month.
     */
    @Test
    void thoseWhoCameBeforeTheOpeningMonthAreTransferredInTheirTime() {
        Example world = Example.withChildrenFrom(16)
                .arrivingAged(16)
                .with(Parameter.ARRIVALS, 5)
                .with(Parameter.TRANSFER_SHARE, 0.5)
                .with(Parameter.TRANSFER_AFTER_MONTHS, 6);
        YearMonth stopped = Example.OPENING.plusMonths(12);
        Projection first = world.months(12).projection();
        Projection second =
                Projector.project(first.stocks(stopped), world.assumptions().on(new Horizon(stopped, 12)));

        for (Position position : second.positions(Example.YOUNG).subList(1, 13)) {
            assertThat(position.flows().people(Cause.TRANSFERRED_OUT))
                    .as("transferred in %s", position.asAt())
                    .isEqualTo(2.5, within(PEOPLE));
        }
    }

    private static double[] people(Stock stock) {
        return IntStream.range(0, stock.cohorts().size())
                .mapToDouble(stock::people)
                .toArray();
    }

    /**
     * Newcomers join the rest as soon as nothing depends on when they came: at every age twelve birth months and a 1
     * January, beside them the arrivals of as many months as some still wait for a transfer, and those who will have had
     * fewer than 13 weeks.
     */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void theNumberOfCohortsStaysBounded(int seed) {
        int youngest = RandomWorld.youngest(seed);
        int settled = 13 * (26 - youngest);
        int waiting = 13 * (18 - youngest) * RandomWorld.LONGEST_WAIT;
        // Of the arrivals of the last three months, at most three, two and one birth months and a 1 January each.
        int tooLate = 3 + 2 + 1 + 3;

        for (Position position : RandomWorld.withChildren(seed)
                .months(RandomWorld.months())
                .projection()
                .positions(Example.YOUNG)) {
            List<Cohort> cohorts = position.stock().cohorts();
            assertThat(cohorts.size())
                    .as("cohorts in %s", position.asAt())
                    .isLessThanOrEqualTo(settled + waiting + tooLate)
                    .isEqualTo(Set.copyOf(cohorts).size());
        }
    }

    /** Of care leavers it never matters when they came, not even of those who turn 18 before their transfer. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void careLeaversHaveSettled(int seed) {
        for (Position position : RandomWorld.withChildren(seed)
                .months(RandomWorld.months())
                .projection()
                .positions(Example.YOUNG)) {
            assertThat(position.stock().cohorts().stream()
                            .filter(cohort -> cohort.ageAt(position.asAt()) >= 18)
                            .filter(cohort -> cohort.arrived().isPresent()))
                    .isEmpty();
        }
    }

    /** Where everybody is transferred or stays in the month of arrival, only those who come too late stay apart. */
    @Test
    void whereNobodyWaitsHardlyAnybodyStaysApart() {
        Stock last = Example.withChildrenFrom(10)
                .with(Parameter.ARRIVALS, 12)
                .with(Parameter.JANUARY_BIRTHDAY_SHARE, 0.5)
                .with(Parameter.TRANSFER_SHARE, 0.5)
                .with(Parameter.TRANSFER_AFTER_MONTHS, 0)
                .months(120)
                .projection()
                .stocks(Example.OPENING.plusMonths(120))
                .get(0);

        // Came on 15 October: 61 days to 15 December and 78 to 1 January are too few, 92 to 15 January are not. Came on
        // 15 November: 30 to 15 December, 47 to 1 January and 61 to 15 January are too few, 92 to 15 February are not.
        assertThat(last.cohorts().stream().filter(cohort -> cohort.arrived().isPresent()))
                .extracting(cohort -> cohort.arrived().orElseThrow() + " " + cohort.born() + cohort.assignedBirthday())
                .containsExactlyInAnyOrder(
                        "2027-10 2009-12false",
                        "2027-10 2010-01true",
                        "2027-11 2009-12false",
                        "2027-11 2010-01false",
                        "2027-11 2010-01true");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void nobodyIsNegativeAndNoMoreAreInTouchThanThereAre(int seed) {
        Demand demand = RandomWorld.withChildren(seed).months(RandomWorld.months());

        for (YearMonth month : demand.months()) {
            for (int age = 10; age <= 25; age++) {
                Headcount count = demand.at(Example.YOUNG, month, age);
                assertThat(demand.childrenInCare(Example.YOUNG, month, age)).isNotNegative();
                assertThat(count.people()).isNotNegative();
                assertThat(count.inTouch()).isBetween(0.0, count.people());
            }
        }
    }

    /** Children are whole until the last supported age, and a year later all gone: nobody leaks across a birthday. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void aClosedGroupOfChildrenIsWholeUntilTheEndAndThenGone(int seed) {
        Demand demand = Example.withChildrenFrom(13)
                .with(Parameter.JANUARY_BIRTHDAY_SHARE, seed / 50.0)
                .opening(13, 100 + seed)
                .months(12 * 13);

        for (int years = 0; years <= 12; years++) {
            YearMonth month = Example.OPENING.plusYears(years);
            assertThat(demand.childrenInCare(Example.YOUNG, month, 13 + years)
                            + demand.at(Example.YOUNG, month, 13 + years).people())
                    .as("%d years after the opening", years)
                    .isEqualTo(100 + seed, within(PEOPLE));
            assertThat(demand.childrenInCare(month)).isEqualTo(years < 5 ? 100 + seed : 0, within(PEOPLE));
        }
        assertThat(demand.at(Example.OPENING.plusYears(13)).people()).isZero();
    }

    /**
     * When the children of the opening are born within the year moves months, never a reading at the opening month, where
     * children leave care at 17 as care leavers of 18 leave the service: who turns 18 in the year goes from one to the
     * other.
     */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void theShareOfAssignedBirthdaysNeverChangesAYearlyReading(int seed) {
        Example world = Example.withChildrenFrom(14)
                .with(Parameter.LEAVES_CARE, 0.1 + seed / 60.0)
                .with(Parameter.LEAVES_SERVICE, 0.1 + seed / 60.0)
                .with(Parameter.TAKE_UP, seed / 50.0)
                .opening(14, 40)
                .opening(15, 30)
                .opening(17, 20)
                .opening(19, 10);
        Demand none = world.months(RandomWorld.months());
        Demand all = world.with(Parameter.JANUARY_BIRTHDAY_SHARE, 1).months(RandomWorld.months());

        for (YearMonth november : HORIZON.yearly(Month.NOVEMBER)) {
            for (int age = 14; age <= 25; age++) {
                assertThat(all.at(Example.YOUNG, november, age).people()
                                + all.childrenInCare(Example.YOUNG, november, age))
                        .as("aged %d in %s", age, november)
                        .isEqualTo(
                                none.at(Example.YOUNG, november, age).people()
                                        + none.childrenInCare(Example.YOUNG, november, age),
                                within(PEOPLE));
            }
        }
    }

    /** The readings of which something is not true. */
    private static List<String> wrong(Map<String, Double> readings, BiPredicate<String, Double> isTrue) {
        return readings.entrySet().stream()
                .filter(each -> !isTrue.test(each.getKey(), each.getValue()))
                .map(Map.Entry::toString)
                .toList();
    }

    private static boolean isClose(double value, double expected) {
        return Math.abs(value - expected) <= PEOPLE;
    }

    /** Every reading and every flow of every month, by what it is. */
    private static Map<String, Double> readings(OpeningPosition opening, Assumptions book) {
        Demand demand = Demand.of(opening, book, HORIZON);
        Map<String, Double> readings = new LinkedHashMap<>();
        for (Position position : demand.projection().positions(Example.YOUNG)) {
            YearMonth month = position.asAt();
            for (int age = 13; age <= 25; age++) {
                Headcount count = demand.at(Example.YOUNG, month, age);
                readings.put(month + " children aged " + age, demand.childrenInCare(Example.YOUNG, month, age));
                readings.put(month + " aged " + age, count.people());
                readings.put(month + " in touch aged " + age, count.inTouch());
            }
            for (Cause cause : Cause.values()) {
                readings.put(month + " " + cause.id(), position.flows().people(cause));
            }
        }
        return readings;
    }

    private static Assumptions arrivals(Example world, DoubleUnaryOperator change) {
        return world.assumptions().with(row -> arrivals(row, change));
    }

    private static Assumption arrivals(Assumption row, DoubleUnaryOperator change) {
        return row.parameter() == Parameter.ARRIVALS ? row.withValue(change.applyAsDouble(row.value())) : row;
    }

    /** The opening of a world with so many times the people. */
    private static OpeningPosition times(int seed, Example world, double factor) {
        AgeBand ages = new AgeBand(RandomWorld.youngest(seed), 25);
        Map<Integer, Double> people = world.openingPosition().peopleByAge(Example.YOUNG);
        Example other = world;
        for (int age = ages.from(); age <= ages.to(); age++) {
            other = other.opening(age, factor * people.getOrDefault(age, 0.0));
        }
        return other.openingPosition();
    }

    private static double sum(List<Position> positions, Cause cause) {
        return positions.stream()
                .mapToDouble(position -> position.flows().people(cause))
                .reduce(0, Double::sum);
    }
}
