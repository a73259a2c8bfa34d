package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import org.assertj.core.data.Offset;
import org.carecast.Counts;
import org.carecast.Example;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.measure.Counted;
import org.carecast.measure.Drift;
import org.carecast.measure.Outturn;
import org.carecast.measure.Premises;
import org.carecast.time.AgeBand;
import org.carecast.uncertainty.Reopening;
import org.junit.jupiter.api.Test;

/**
 * Where a forecast is opened anew, arrivals follow from the children counted, and from 0.1 % of the 160,000 who live in the area.
 *
 * <pre>
 * opens   Nov-17   26 aged 16, 48 aged 17, and 4 a month keep them so
 * counted Nov-18   37 under 18, half as many: 13 aged 16, 24 aged 17   s = 13 / 37
 * arrive and stay  24 / 37 of (3/4 of 37 + 1/4 of 160 = 67.75)         43.9459 in the year, 3.6622 a month
 * after a year     13 + 43.9459                                        56.9459
 * </pre>
 */
final class J08_ArrivalsWhereAStudyOpensAnewTest {

    private static final Offset<Double> EXACTLY = within(1e-9);
    private static final YearMonth ANEW = YearMonth.of(2018, 11);
    private static final Drift RULE = new Drift(0.001, 0.25, new Drift.ChosenOn(2014, 2019));
    private static final double STAYING = 24 / 37.0 * 67.75 / 12;
    private static final List<Outturn> COUNTS =
            List.of(Counts.children("2018-11", 37), Counts.careLeavers("2018-11", 48, Counted.OPEN));

    private static Example world() {
        return Example.withChildrenFrom(16)
                .opening(16, 26)
                .opening(17, 48)
                .with(Parameter.ARRIVALS, 4)
                .arrivingAged(16);
    }

    private static Reopening opened(Example world) {
        return opened(Counts.premises(world, 48));
    }

    private static Reopening opened(Premises earlier) {
        return Reopening.of(earlier, ANEW, COUNTS).drifting(Example.YOUNG, RULE, 160_000);
    }

    @Test
    void arrivalsFollowFromThoseCounted() {
        Reopening opened = opened(world());
        Reopening.Estimate estimate = opened.arrivals().get(Example.YOUNG);

        assertThat(opened.counts()).containsExactlyInAnyOrderElementsOf(COUNTS);
        assertThat(estimate.people()).isEqualTo(37, EXACTLY);
        assertThat(estimate.staying()).isEqualTo(STAYING, EXACTLY);
        assertThat(estimate.arriving()).isEqualTo(STAYING, EXACTLY);
        assertThat(estimate.believed()).isEqualTo(4);
        assertThat(Example.children(opened.premises().demand(), "2019-11")).isEqualTo(13 + 12 * STAYING, EXACTLY);
    }

    /**
     * Half of a month's arrivals are transferred in the next. Of one a month 11 / 2 + 1 are here after a year and 74 / 8 + 1 / 2 after two:
     * s = 1 - 6.5 / 9.75 = 1 / 3. The 37 become 1 / 3 of 37 and 2 / 3 of 67.75, which is 57.5: the 13 and 44.5 more.
     */
    @Test
    void whoIsTransferredComesOnTop() {
        Reopening opened = opened(world().from(ANEW.plusMonths(1), Parameter.TRANSFER_SHARE, AgeBand.ALL, 0.5));
        Reopening.Estimate estimate = opened.arrivals().get(Example.YOUNG);

        assertThat(estimate.staying()).isEqualTo(44.5 / 12, EXACTLY);
        assertThat(estimate.arriving()).isEqualTo(44.5 / 6.5, EXACTLY);
        assertThat(Example.children(opened.premises().demand(), "2019-11")).isEqualTo(57.5, EXACTLY);
    }

    @Test
    void whereNobodyStaysThereIsNothingToEstimate() {
        Premises all = Reopening.of(
                        Counts.premises(
                                world().from(ANEW.plusMonths(1), Parameter.TRANSFER_SHARE, AgeBand.ALL, 1)
                                        .from(ANEW.plusMonths(1), Parameter.TRANSFER_AFTER_MONTHS, AgeBand.ALL, 0),
                                48),
                        ANEW,
                        COUNTS)
                .premises();

        assertThat(Reopening.someStay(all, Example.YOUNG)).isFalse();
        assertThat(Reopening.someStay(opened(world()).premises(), Example.YOUNG))
                .isTrue();
    }

    /** What was believed of arrivals later is replaced too; all else that was believed stays. */
    @Test
    void laterBeliefsOfArrivalsAreReplacedAndNoOthers() {
        Example world = world().from(YearMonth.of(2019, 6), Parameter.ARRIVALS, AgeBand.ALL, 100)
                .from(YearMonth.of(2019, 6), Parameter.TAKE_UP, AgeBand.ALL, 0.5);
        Reopening opened = opened(world);

        assertThat(Example.children(opened.premises().demand(), "2019-11")).isEqualTo(13 + 12 * STAYING, EXACTLY);
        assertThat(opened.premises().assumptions().about(Parameter.TAKE_UP, Example.YOUNG))
                .containsExactlyElementsOf(world.assumptions()
                        .about(Parameter.TAKE_UP, Example.YOUNG)
                        .toList());
    }

    /** From half of 4 to twice 4; so from half of the new value to twice it. */
    @Test
    void theRangeKeepsItsProportions() {
        Premises earlier = Counts.premises(world(), 48);
        Reopening opened = opened(earlier.with(earlier.assumptions()
                .with(row -> row.isAbout(Parameter.ARRIVALS, Example.YOUNG) && row.value() == 4
                        ? Example.ranged(row, new Spread(2, 8, Spread.Shape.LOGNORMAL))
                        : row)));
        Assumption first = opened.premises()
                .assumptions()
                .find(Parameter.ARRIVALS, Example.YOUNG, 16, ANEW.plusMonths(1))
                .orElseThrow();

        assertThat(first.spread().orElseThrow().low()).isEqualTo(STAYING / 2, EXACTLY);
        assertThat(first.spread().orElseThrow().high()).isEqualTo(STAYING * 2, EXACTLY);
    }

    @Test
    void withoutAnEstimateArrivalsStayAsTheyWereBelieved() {
        Reopening opened = Reopening.of(Counts.premises(world(), 48), ANEW, COUNTS);

        assertThat(opened.arrivals()).isEmpty();
        assertThat(Example.children(opened.premises().demand(), "2019-11")).isEqualTo(13 + 48, EXACTLY);
    }
}
