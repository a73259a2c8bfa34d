package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.carecast.Example.aged;
import static org.carecast.Example.children;
import static org.carecast.Example.total;

import java.time.YearMonth;
import org.carecast.Example;
import org.carecast.measure.Demand;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.Test;

/**
 * Children in care and care leavers are counted apart: a figure that does not say children is of care leavers. Of 60 who are
 * 17 in November 2017, beside 40 care leavers aged 18, half have turned 18 by May: then care leavers outnumber children.
 *
 * <pre>
 *                    Nov-17  May-18  Nov-18
 * children in care       60      30       0
 * care leavers           40      70     100
 * </pre>
 */
final class D11_ChildrenAreReadApartTest {
    private static final Example WORLD =
            Example.withChildrenFrom(17).opening(17, 60).opening(18, 40);

    private final Demand demand = WORLD.months(12);

    @Test
    void careLeaversComeToOutnumberChildren() {
        assertThat(children(demand, "2017-11")).isEqualTo(60, within(1e-9));
        assertThat(total(demand, "2017-11")).isEqualTo(40, within(1e-9));
        assertThat(children(demand, "2018-05")).isEqualTo(30, within(1e-9));
        assertThat(total(demand, "2018-05")).isEqualTo(70, within(1e-9));
        assertThat(children(demand, "2018-11")).isZero();
        assertThat(total(demand, "2018-11")).isEqualTo(100, within(1e-9));
    }

    @Test
    void noBandOfAgesMixesThem() {
        YearMonth may = YearMonth.of(2018, 5);

        assertThat(demand.at(may).people()).isEqualTo(70, within(1e-9));
        assertThat(demand.at(may, new AgeBand(0, 99)).people()).isEqualTo(70, within(1e-9));
        assertThat(aged(demand, 17, "2018-05")).isZero();
        assertThat(children(demand, 17, "2018-05")).isEqualTo(30, within(1e-9));
        assertThat(children(demand, 18, "2018-05")).isZero();
    }

    @Test
    void whereChildrenAreNotCountedThereAreNone() {
        Demand without = Example.plain().opening(18, 40).months(1);

        assertThat(without.countsChildren()).isFalse();
        assertThat(demand.countsChildren()).isTrue();
        assertThat(children(without, "2017-11")).isZero();
        assertThat(children(without, 17, "2017-11")).isZero();
        assertThat(without.childrenInCare(Example.OPENING)).isZero();
    }
}
