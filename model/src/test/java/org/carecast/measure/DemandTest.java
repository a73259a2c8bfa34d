package org.carecast.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.Test;

/**
 * 100 of one population aged 18, half of them in touch, and 60 of another aged 21, all in touch.
 *
 * <pre>
 *              people  in touch  rate
 * 18-20           100        50
 * 21-25            60        60
 * all             160       110  0.6875
 * </pre>
 */
final class DemandTest {

    private static final Population OTHER = Population.of("other");

    private final Demand demand = Example.plain()
            .opening(18, 100)
            .with(Parameter.IN_TOUCH_RATE, 0.5)
            .beside(Example.of(OTHER, new Law(18, 18, 21, 22, 91)).opening(21, 60), 12);

    @Test
    void bandsOfAllPopulations() {
        assertThat(demand.at(Example.OPENING, new AgeBand(18, 20)).people()).isEqualTo(100, within(1e-9));
        assertThat(demand.at(Example.OPENING, new AgeBand(18, 20)).inTouch()).isEqualTo(50, within(1e-9));
        assertThat(demand.at(Example.OPENING, new AgeBand(21, 25)).people()).isEqualTo(60, within(1e-9));
        assertThat(demand.at(Example.OPENING).inTouchRate()).isEqualTo(0.6875, within(1e-12));
    }

    @Test
    void theWidestLawIsTheOneThatCountsLongest() {
        assertThat(demand.widestLaw()).isEqualTo(new Law(18, 18, 21, 25, 91));
    }

    /** 12 aged 17, one of whom turns 18 in each month, and of the others 24 a year who enter at 18: 2 a month. */
    @Test
    void thoseWhoTurn18InAMonth() {
        Demand both = Example.withChildrenFrom(17)
                .opening(17, 12)
                .beside(Example.of(OTHER, new Law(18, 18, 21, 22, 91)).with(Parameter.ENTRANTS_AT_18, 24), 12);

        for (YearMonth month : both.months().subList(1, 13)) {
            assertThat(Measure.TURNED_18.of(both, Example.YOUNG, month)).isEqualTo(1, within(1e-9));
            assertThat(Measure.TURNED_18.of(both, OTHER, month)).isEqualTo(2, within(1e-9));
            assertThat(Reading.of(Measure.TURNED_18, month).of(both)).isEqualTo(3, within(1e-9));
        }
        assertThat(Measure.TURNED_18.of(both, Example.YOUNG, Example.OPENING)).isZero();
    }

    @Test
    void whatCannotBeRead() {
        assertThatThrownBy(() -> demand.at(OTHER, YearMonth.of(2017, 10), 21))
                .hasMessage("no reading at 2017-10; there are those from 2017-11 to 2018-11");
        assertThatThrownBy(() -> demand.at(Population.of("third"), Example.OPENING))
                .hasMessageStartingWith("no population third among [");
    }

    /** 7 aged 16, 5 aged 17 and 100 aged 18, beside the 60 aged 21 whose children are not counted. */
    @Test
    void childrenInCareByPopulationAndAge() {
        Demand both = Example.withChildrenFrom(16)
                .opening(16, 7)
                .opening(17, 5)
                .opening(18, 100)
                .beside(Example.of(OTHER, new Law(18, 18, 21, 22, 91)).opening(21, 60), 24);

        assertThat(both.countsChildren()).isTrue();
        assertThat(both.childrenInCare(Example.OPENING)).isEqualTo(12, within(1e-9));
        assertThat(both.childrenInCare(Example.YOUNG, Example.OPENING)).isEqualTo(12, within(1e-9));
        assertThat(both.childrenInCare(Example.YOUNG, Example.OPENING, 15)).isZero();
        assertThat(both.childrenInCare(Example.YOUNG, Example.OPENING, 16)).isEqualTo(7, within(1e-9));
        assertThat(both.childrenInCare(Example.YOUNG, Example.OPENING, 17)).isEqualTo(5, within(1e-9));
        assertThat(both.childrenInCare(Example.YOUNG, Example.OPENING, 18)).isZero();
        assertThat(both.childrenInCare(OTHER, Example.OPENING)).isZero();
        assertThat(both.childrenInCare(OTHER, Example.OPENING, 17)).isZero();
        assertThat(both.at(Example.OPENING).people()).isEqualTo(160, within(1e-9));
        assertThat(both.childrenInCare(Example.YOUNG, Example.OPENING.plusMonths(12), 17))
                .isEqualTo(7, within(1e-9));
        assertThat(both.childrenInCare(Example.OPENING.plusMonths(24))).isZero();
    }

    @Test
    void childrenOfTwoPopulationsTogether() {
        Demand both = Example.withChildrenFrom(17)
                .opening(17, 5)
                .beside(Example.of(OTHER, new Law(12, 18, 21, 25, 91)).opening(12, 9), 12);

        assertThat(both.childrenInCare(Example.OPENING)).isEqualTo(14, within(1e-9));
        assertThat(both.childrenInCare(OTHER, Example.OPENING)).isEqualTo(9, within(1e-9));
        assertThat(both.childrenInCare(Example.OPENING.plusMonths(12))).isEqualTo(9, within(1e-9));
    }

    @Test
    void childrenAreNotReadWhereNothingIs() {
        Demand children = Example.withChildrenFrom(16).months(12);

        assertThat(demand.countsChildren()).isFalse();
        assertThatThrownBy(() -> children.childrenInCare(Example.OPENING.minusMonths(1)))
                .hasMessage("no reading at 2017-10; there are those from 2017-11 to 2018-11");
        assertThatThrownBy(() -> children.childrenInCare(Example.YOUNG, Example.OPENING.plusMonths(13), 16))
                .hasMessage("no reading at 2018-12; there are those from 2017-11 to 2018-11");
        assertThatThrownBy(() -> children.childrenInCare(OTHER, Example.OPENING))
                .hasMessageStartingWith("no population other among [");
    }
}
