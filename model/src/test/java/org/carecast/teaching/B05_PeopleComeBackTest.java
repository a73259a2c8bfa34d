package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.carecast.Example.aged;
import static org.carecast.Example.flow;
import static org.carecast.Example.total;

import java.util.List;
import java.util.stream.IntStream;
import org.carecast.Example;
import org.carecast.assumption.Basis;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Cause;
import org.carecast.measure.Demand;
import org.carecast.projection.Draw;
import org.carecast.projection.Position;
import org.carecast.projection.Projector;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.Test;

/**
 * People come back, move in or are counted late: a tenth of those aged 18 a year, a month of it the twelfth root of 1.1. They are born
 * as those beside whom they are counted.
 *
 * <pre>
 *                  Nov-17  Dec-17  Nov-18
 * aged 18 or 19      1000    1008    1100
 * </pre>
 */
final class B05_PeopleComeBackTest {

    private static final int DRAWS = 400;

    private final Example world = Example.plain()
            .opening(18, 1000)
            .from(Example.OPENING.minusMonths(1), Parameter.RETURNS, new AgeBand(18, 25), 0)
            .with(Parameter.RETURNS, 18, 0.1);

    @Test
    void aTenthMoreAfterAYear() {
        Demand demand = world.months(24);

        assertThat(flow(demand, Cause.RETURNED, "2017-12"))
                .isEqualTo(1000 * (Math.pow(1.1, 1 / 12.0) - 1), within(1e-9));
        assertThat(aged(demand, 19, "2018-11")).isEqualTo(1100, within(1e-9));
        assertThat(total(demand, "2019-11")).as("nobody of 19 comes back").isEqualTo(1100, within(1e-9));
    }

    /** Leaving comes first in a month: a tenth of those who stay comes back. */
    @Test
    void afterThoseWhoLeave() {
        Demand demand = world.with(Parameter.LEAVES_SERVICE, 18, 0.5).months(12);

        assertThat(total(demand, "2018-11")).isEqualTo(1000 * 0.5 * 1.1, within(1e-9));
    }

    /** 100 come on average, Poisson: the mean of 400 draws lies within 4 x 10.5 / 20 of it. */
    @Test
    void inADrawTheyAreWholePeople() {
        Basis basis = world.assumptions().on(new Horizon(Example.OPENING, 12));
        List<Double> came = IntStream.range(0, DRAWS)
                .mapToObj(number ->
                        Projector.project(world.openingPosition(), basis, Draw.of(1, number))
                                .positions(Example.YOUNG)
                                .stream()
                                .map(Position::flows)
                                .mapToDouble(flows -> flows.people(Cause.RETURNED))
                                .sum())
                .toList();

        assertThat(came).allSatisfy(people -> assertThat(people).isEqualTo(Math.rint(people)));
        assertThat(came.stream().mapToDouble(each -> each).average().orElseThrow())
                .isEqualTo(100, within(2.1));
        assertThat(came.stream().distinct().count()).isGreaterThan(20);
    }
}
