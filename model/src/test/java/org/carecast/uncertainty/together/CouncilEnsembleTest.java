package org.carecast.uncertainty.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.io.csv.BadDataException;
import org.carecast.measure.Premises;
import org.carecast.measure.funding.Bid;
import org.carecast.measure.funding.Exposure;
import org.carecast.scenario.Scenario;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kent and councils like it, forecast and drawn together. */
final class CouncilEnsembleTest {

    private static final Offset<Double> PENNY = within(0.01);
    private static final double SHARED = 0.1;
    private static final double EIGHT_IN_TEN = 0.8;
    private static final Population UASC = Population.of("uasc");
    private static final PeopleGroup CHILDREN = PeopleGroup.of(UASC, new AgeBand(13, 17));
    private static final PeopleGroup EVERYONE = new PeopleGroup(Optional.empty(), new AgeBand(13, 25));

    private final Study kent = kent();
    private final Premises premises = kent.premises(Scenario.BASE, kent.horizon());
    private final List<FinancialYear> years =
            FinancialYear.within(kent.horizon().month(1), kent.horizon().last());

    private static Study kent() {
        try {
            return StudyReader.read(Path.of("..", "data", "kent-2017"));
        } catch (BadDataException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Councils like Kent, with fewer and fewer arrivals, in two regions. */
    private List<CouncilForecast> councils(int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> new CouncilForecast(
                        "E0600000" + number,
                        "Council " + number,
                        number % 2 == 0 ? "East" : "West",
                        premises.with(premises.assumptions()
                                .with(row ->
                                        row.isAbout(Parameter.ARRIVALS, UASC) ? row.times(1.0 / (1 + number)) : row)),
                        number == 1))
                .toList();
    }

    private CouncilTotals run(int many, int draws, long seed, double shared, int threads) {
        return new CouncilEnsemble(draws, seed, shared, EIGHT_IN_TEN, threads)
                .of(councils(many), "England", years, any -> {});
    }

    /** The people, grant and cost of a council are those of its own bid, at any age. */
    @Test
    void theForecastOfACouncilIsThatOfItsBid() {
        AreaFigures alone = run(1, 0, 1, SHARED, 1).councils().get(0);
        Exposure exposure = Exposure.of(premises.demand().projection());
        Bid bid = premises.funding().bid(exposure, exposure.years());

        assertThat(alone.years()).isEqualTo(bid.years()).hasSize(3);
        for (FinancialYear year : years) {
            for (PeopleGroup group : run(1, 0, 1, SHARED, 1).groups()) {
                double people = 0;
                double average = 0;
                for (Population population : exposure.populations()) {
                    if (group.population().map(population::equals).orElse(true)) {
                        people += bid.atEnd(year, population, group.ages());
                        average += bid.average(year, population, group.ages());
                    }
                }
                double grant = bid.grant(
                        year,
                        entry -> group.population()
                                        .map(entry.population()::equals)
                                        .orElse(true)
                                && group.ages().contains(entry.age()));
                double gap = bid.gap(
                        year,
                        entry -> group.population()
                                        .map(entry.population()::equals)
                                        .orElse(true)
                                && group.ages().contains(entry.age()));
                assertThat(alone.central(group, YearMeasure.PEOPLE, year)).isEqualTo(people, within(1e-9));
                assertThat(alone.central(group, YearMeasure.AVERAGE_PEOPLE, year))
                        .isEqualTo(average, within(1e-9));
                assertThat(alone.central(group, YearMeasure.GRANT, year)).isEqualTo(grant, PENNY);
                assertThat(alone.central(group, YearMeasure.GAP, year)).isEqualTo(gap, PENNY);
            }
        }
    }

    /** Every group of parts adds up from them. */
    @Test
    void thereAreFiguresOfEveryPartAndOfTheirSums() {
        assertThat(run(1, 0, 1, SHARED, 1).groups())
                .extracting(group -> group.population().map(Population::id).orElse("all") + " " + group.ages())
                .containsExactlyInAnyOrder(
                        "citizen 18-20",
                        "citizen 21-25",
                        "citizen 18-25",
                        "uasc 13-17",
                        "uasc 18-20",
                        "uasc 21-25",
                        "uasc 18-25",
                        "uasc 13-25",
                        "all 18-25",
                        "all 13-25");
    }

    /** A law: in every draw a region is the sum of its councils, and the country that of its regions. One draw is its own range. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aTotalIsTheSumOfItsPartsInEveryDraw(long seed) {
        CouncilTotals drawn = run(5, 1, seed, SHARED, 2);

        assertThat(drawn.regions()).extracting(AreaFigures::name).containsExactly("East", "West");
        for (PeopleGroup group : drawn.groups()) {
            for (YearMeasure measure : YearMeasure.WITH_RANGE) {
                for (FinancialYear year : years) {
                    double parts = 0;
                    for (AreaFigures region : drawn.regions()) {
                        double ofRegion = drawn.councils().stream()
                                .filter(council -> council.region().equals(region.name()))
                                .mapToDouble(council -> middle(council, group, measure, year))
                                .sum();
                        assertThat(middle(region, group, measure, year)).isEqualTo(ofRegion, PENNY);
                        parts += ofRegion;
                    }
                    assertThat(middle(drawn.total(), group, measure, year)).isEqualTo(parts, PENNY);
                    assertThat(drawn.total().central(group, measure, year))
                            .isEqualTo(
                                    drawn.councils().stream()
                                            .mapToDouble(council -> council.central(group, measure, year))
                                            .sum(),
                                    PENNY);
                }
            }
        }
    }

    private static double middle(AreaFigures area, PeopleGroup group, YearMeasure measure, FinancialYear year) {
        return area.range(group, measure, year).orElseThrow().middle();
    }

    @Test
    void theNumberOfThreadsAndOfOtherCouncilsChangesNothing() {
        CouncilTotals one = run(3, 40, 1, SHARED, 1);
        CouncilTotals three = run(3, 40, 1, SHARED, 3);
        AreaFigures alone = run(1, 40, 1, SHARED, 2).councils().get(0);

        for (PeopleGroup group : one.groups()) {
            for (YearMeasure measure : YearMeasure.WITH_RANGE) {
                FinancialYear last = years.get(2);
                for (int place = 0; place < one.areas().size(); place++) {
                    assertThat(three.areas().get(place).range(group, measure, last))
                            .isEqualTo(one.areas().get(place).range(group, measure, last));
                }
                assertThat(alone.range(group, measure, last))
                        .isEqualTo(one.councils().get(0).range(group, measure, last));
            }
        }
    }

    /** What is shared widens the range of the total and leaves that of each council as it is. */
    @Test
    void whatIsSharedWidensTheTotalAndNoCouncil() {
        FinancialYear first = years.get(0);
        CouncilTotals apart = new CouncilEnsemble(600, 1, 0, EIGHT_IN_TEN, 2)
                .of(alike(5, first), "England", List.of(first), any -> {});
        CouncilTotals alike = new CouncilEnsemble(600, 1, 1, EIGHT_IN_TEN, 2)
                .of(alike(5, first), "England", List.of(first), any -> {});

        // Five that move together have five times the range of one, five that do not 2.2 times; chance is apart in
        // both.
        assertThat(width(alike.total(), first)).isGreaterThan(1.5 * width(apart.total(), first));
        for (int council = 0; council < 5; council++) {
            double alone = width(apart.councils().get(council), first);
            assertThat(width(alike.councils().get(council), first)).isEqualTo(alone, within(0.15 * alone));
        }
    }

    /** Councils as large as Kent, of whom arrivals alone are uncertain, up to the end of a year. */
    private List<CouncilForecast> alike(int many, FinancialYear year) {
        Premises shorter = new Premises(
                premises.opening(),
                premises.assumptions()
                        .with(row -> row.isAbout(Parameter.ARRIVALS, UASC) ? row : row.withValue(row.value())),
                Horizon.of(kent.horizon().opening(), year.march()),
                premises.funding());
        return IntStream.range(0, many)
                .mapToObj(number -> new CouncilForecast("E0600000" + number, "Like", "East", shorter, false))
                .toList();
    }

    private static double width(AreaFigures area, FinancialYear year) {
        Range range = area.range(CHILDREN, YearMeasure.PEOPLE, year).orElseThrow();
        return range.high() - range.low();
    }

    /** A law of ranges: low, middle and high are in order, and with 100 draws the share below is a number of hundredths. */
    @Test
    void aRangeIsInOrder() {
        CouncilTotals drawn = run(2, 100, 1, SHARED, 2);
        for (AreaFigures area : drawn.areas()) {
            Range range = area.range(EVERYONE, YearMeasure.COST, years.get(0)).orElseThrow();
            assertThat(range.low()).isLessThan(range.middle());
            assertThat(range.middle()).isLessThan(range.high());
            assertThat(range.below() * 100).isEqualTo(Math.rint(range.below() * 100), within(1e-9));
            assertThat(area.range(EVERYONE, YearMeasure.AVERAGE_PEOPLE, years.get(0)))
                    .isEmpty();
        }
    }

    @Test
    void anEstimateInOneCouncilIsSaidOfItsRegionAndOfAll() {
        CouncilTotals all = run(3, 0, 1, SHARED, 1);
        assertThat(all.areas())
                .extracting(AreaFigures::isEstimated)
                .containsExactly(false, true, false, false, true, true);
        assertThat(all.total().range(EVERYONE, YearMeasure.COST, years.get(0))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void aShareLiesBetweenNoneAndAll(double share) {
        assertThatThrownBy(() -> new CouncilEnsemble(1, 1, share, EIGHT_IN_TEN, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("shared " + share);
    }
}
