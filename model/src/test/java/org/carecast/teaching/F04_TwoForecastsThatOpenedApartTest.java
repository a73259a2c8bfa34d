package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Law;
import org.carecast.cohort.OpeningPosition;
import org.carecast.measure.Attribution;
import org.carecast.measure.Bridge;
import org.carecast.measure.Driver;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.Test;

/**
 * The later of two forecasts knows who is really here when it opens, where the earlier one had to project them. That is one
 * part of their difference; what they assume from then on is the rest. A year after 120 aged 20 there are 120 aged 21 and 12
 * entrants, 132; the later forecast counts 100, and expects 24 entrants a year.
 *
 * <pre>
 *                                       Nov-17  Nov-18  Nov-19
 * the earlier one                          120     132     144
 * the later one                                    100     124
 *
 * who is here at the opening       100 - 132              -32
 * entrants                          24 -  12              +12
 * </pre>
 *
 * <p>A yearly rate goes by the age at an anniversary of the opening month. 100 are aged 18 in November, of whom 19 in 100
 * leave within the year: half-way, in May, 90 are left, and 81 in November. A forecast that opens in May finds half of the 90
 * aged 19 already, from whom nobody is taken; if it counts 5 more of these, there are 40.5 and 50 in November.
 *
 * <pre>
 *                                       Nov-17  May-18  Nov-18
 * the earlier one                          100      90      81
 * the later one                                     95    90.5
 *
 * who is here at the opening        95 -  90               +5
 * the same 90, counted from May   40.5 +  45 - 81        +4.5
 * </pre>
 */
final class F04_TwoForecastsThatOpenedApartTest {

    @Test
    void whoIsHereAndWhatIsAssumed() {
        Example earlier = Example.plain().opening(20, 120).with(Parameter.ENTRANTS_AT_18, 12);
        Example later = Example.plain().with(Parameter.ENTRANTS_AT_18, 24);

        Bridge<Driver> bridge = bridge(
                new Premises(earlier.openingPosition(), earlier.assumptions(), new Horizon(Example.OPENING, 36)),
                opened("2018-11", Map.of(21, 100.0), later),
                "2019-11");

        assertThat(bridge.from()).isEqualTo(144, within(1e-9));
        assertParts(bridge, Map.of("opening_position", -32.0, "entrants_at_18.young", 12.0));
        assertThat(bridge.to()).isEqualTo(124, within(1e-9));
    }

    @Test
    void anotherMonthOfTheYear() {
        Example world = Example.plain().opening(18, 100).with(Parameter.LEAVES_SERVICE, 18, 0.19);

        Bridge<Driver> bridge = bridge(
                new Premises(world.openingPosition(), world.assumptions(), new Horizon(Example.OPENING, 24)),
                opened("2018-05", Map.of(18, 45.0, 19, 50.0), world),
                "2018-11");

        assertThat(bridge.from()).isEqualTo(81, within(1e-9));
        assertParts(bridge, Map.of("opening_position", 5.0, "month_of_yearly_rates", 4.5));
        assertThat(bridge.to()).isEqualTo(90.5, within(1e-9));
    }

    /** The same the other way round: every part has the other sign. */
    @Test
    void theLaterOneFirst() {
        Example world = Example.plain().opening(18, 100).with(Parameter.LEAVES_SERVICE, 18, 0.19);

        Bridge<Driver> bridge = bridge(
                opened("2018-05", Map.of(18, 45.0, 19, 50.0), world),
                new Premises(world.openingPosition(), world.assumptions(), new Horizon(Example.OPENING, 24)),
                "2018-11");

        assertParts(bridge, Map.of("opening_position", -5.0, "month_of_yearly_rates", -4.5));
    }

    /**
     * Twelve arrive in November 2018 and would not be moved on; from December on half are. The earlier forecast keeps the
     * twelve; the later one counts those who are here, and none of them is on the way: a part of who is here.
     */
    @Test
    void thoseOnTheirWayWhenTheLaterOneOpens() {
        Example world = Example.of(Example.YOUNG, new Law(17, 18, 21, 25, 91))
                .with(Parameter.ARRIVALS, 0)
                .from(YearMonth.of(2018, 11), Parameter.ARRIVALS, AgeBand.ALL, 12)
                .from(YearMonth.of(2018, 12), Parameter.ARRIVALS, AgeBand.ALL, 0)
                .with(Parameter.ARRIVAL_AGE_SHARE, 17, 1)
                .with(Parameter.TRANSFER_SHARE, 0)
                .from(YearMonth.of(2018, 12), Parameter.TRANSFER_SHARE, AgeBand.ALL, 0.5)
                .with(Parameter.TRANSFER_AFTER_MONTHS, 1)
                .with(Parameter.LEAVES_CARE, 0);
        Reading reading = new Reading(YearMonth.of(2018, 11), Optional.empty(), Measure.UNDER_18);
        Reading later = new Reading(YearMonth.of(2018, 12), Optional.empty(), Measure.UNDER_18);

        Map<Reading, Bridge<Driver>> bridges = Attribution.between(
                new Premises(world.openingPosition(), world.assumptions(), new Horizon(Example.OPENING, 24)),
                opened("2018-11", Map.of(17, 24.0), world),
                List.of(reading, later),
                1);

        assertParts(bridges.get(reading), Map.of("opening_position", 12.0));
        // Of the twelve, and of the 24, one in twelve turns 18 in December.
        assertThat(bridges.get(later).from()).isEqualTo(11, within(1e-9));
        assertThat(bridges.get(later).to()).isEqualTo(22, within(1e-9));
        assertParts(bridges.get(later), Map.of("opening_position", 11.0));
    }

    @Test
    void theMonthsThatBothCover() {
        Premises earlier = opened("2017-11", Map.of(18, 1.0), Example.plain());
        Premises later = opened("2018-05", Map.of(18, 1.0), Example.plain());

        assertThat(Attribution.shared(earlier, later)).isEqualTo(new Horizon(YearMonth.of(2018, 5), 18));
        assertThat(Attribution.shared(later, earlier)).isEqualTo(new Horizon(YearMonth.of(2018, 5), 18));
        assertThatThrownBy(() -> Attribution.shared(earlier, opened("2019-12", Map.of(18, 1.0), Example.plain())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Premises opened(String month, Map<Integer, Double> people, Example world) {
        YearMonth opening = YearMonth.parse(month);
        return new Premises(
                OpeningPosition.of(opening, Map.of(Example.YOUNG, people)),
                world.assumptions(),
                new Horizon(opening, 24));
    }

    private static Bridge<Driver> bridge(Premises before, Premises after, String month) {
        Reading reading = new Reading(YearMonth.parse(month), Optional.empty(), Measure.CARE_LEAVERS);
        return Attribution.between(before, after, List.of(reading), 1).get(reading);
    }

    private static void assertParts(Bridge<Driver> bridge, Map<String, Double> expected) {
        assertThat(bridge.parts())
                .hasSameSizeAs(expected.keySet())
                .allSatisfy(part -> assertThat(part.people())
                        .as(part.why().id())
                        .isEqualTo(expected.get(part.why().id()), within(1e-9)));
    }
}
