package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Cause;
import org.carecast.cohort.Law;
import org.carecast.measure.Bridge;
import org.carecast.projection.Projection;
import org.junit.jupiter.api.Test;

/**
 * Opening + causes = closing, for the children in care and for the care leavers: whoever turns 18 leaves the one side and
 * enters the other. 120 are aged 17, so 10 turn 18 each month; 4 arrive each month aged 15, and 1 of them is transferred.
 * Of 60 aged 20 five turn 21 each month and 3 of those do not ask for support; of 24 aged 25 two reach the end each month.
 *
 * <pre>
 *                  under 18  care leavers
 * Nov-17                120            84
 * arrived               +24
 * transferred out        -6
 * turned 18             -60           +60
 * did not ask for support             -18
 * reached the end                     -12
 * May-18                 78           114
 * </pre>
 */
final class F01_TheWalkByFlowTest {
    private static final YearMonth MAY = YearMonth.of(2018, 5);
    private final Projection projection = Example.of(Example.YOUNG, new Law(15, 18, 21, 25, 91))
            .opening(17, 120)
            .opening(20, 60)
            .opening(25, 24)
            .with(Parameter.ARRIVALS, 4)
            .with(Parameter.ARRIVAL_AGE_SHARE, 15, 1)
            .with(Parameter.ARRIVAL_AGE_SHARE, 16, 0)
            .with(Parameter.ARRIVAL_AGE_SHARE, 17, 0)
            .with(Parameter.TRANSFER_SHARE, 0.25)
            .with(Parameter.TRANSFER_AFTER_MONTHS, 0)
            .with(Parameter.LEAVES_CARE, 0)
            .with(Parameter.TAKE_UP, 0.4)
            .months(12)
            .projection();

    @Test
    void theChildren() {
        Bridge<Cause> walk = Bridge.ofChildren(projection, List.of(Example.YOUNG), Example.OPENING, MAY);

        assertThat(walk.from()).isEqualTo(120, within(1e-9));
        assertMoves(
                walk,
                Map.of(Cause.ARRIVED, 24.0, Cause.TRANSFERRED_OUT, -6.0, Cause.TURNED_18, -60.0),
                Cause.LEFT_CARE,
                Cause.QUALIFYING_ONLY,
                Cause.NOT_ENTITLED);
        assertThat(walk.to()).isEqualTo(78, within(1e-9));
    }

    @Test
    void theCareLeavers() {
        Bridge<Cause> walk = Bridge.ofCareLeavers(projection, List.of(Example.YOUNG), Example.OPENING, MAY);

        assertThat(walk.from()).isEqualTo(84, within(1e-9));
        assertMoves(
                walk,
                Map.of(Cause.TURNED_18, 60.0, Cause.DECLINED, -18.0, Cause.REACHED_END, -12.0),
                Cause.ENTERED_AT_18,
                Cause.RETURNED,
                Cause.LEFT_SERVICE,
                Cause.RIGHTS_EXHAUSTED);
        assertThat(walk.to()).isEqualTo(114, within(1e-9));
        assertThat(walk.difference()).isEqualTo(30, within(1e-9));
        assertThat(walk.gained()).isEqualTo(60, within(1e-9));
        assertThat(walk.lost()).isEqualTo(30, within(1e-9));
        assertThat(walk.largest().orElseThrow().why()).isEqualTo(Cause.TURNED_18);
    }

    /** From the end of March to the end of May there are two months of it: 84 + 5 × 4 = 104 become 114. */
    @Test
    void fromALaterMonth() {
        Bridge<Cause> walk = Bridge.ofCareLeavers(projection, List.of(Example.YOUNG), MAY.minusMonths(2), MAY);

        assertThat(walk.from()).isEqualTo(104, within(1e-9));
        assertMoves(
                walk,
                Map.of(Cause.TURNED_18, 20.0, Cause.DECLINED, -6.0, Cause.REACHED_END, -4.0),
                Cause.ENTERED_AT_18,
                Cause.RETURNED,
                Cause.LEFT_SERVICE,
                Cause.RIGHTS_EXHAUSTED);
        assertThat(walk.to()).isEqualTo(114, within(1e-9));
    }

    @Test
    void monthsThatAreNotThereOrRunBackwardsAreRefused() {
        List<YearMonth> months = List.of(Example.OPENING.minusMonths(1), MAY.plusMonths(1));
        for (YearMonth from : months) {
            assertThatThrownBy(() -> Bridge.ofChildren(projection, List.of(Example.YOUNG), from, MAY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no positions from " + from + " to 2018-05");
        }
    }

    /** Each of these and no other cause moved so many, and the rest of that side none. */
    private static void assertMoves(Bridge<Cause> walk, Map<Cause, Double> expected, Cause... others) {
        Map<Cause, Double> all = new EnumMap<>(expected);
        for (Cause other : others) {
            all.put(other, 0.0);
        }
        assertThat(walk.parts())
                .hasSize(all.size())
                .allSatisfy(part ->
                        assertThat(part.people()).as(part.why().id()).isEqualTo(all.get(part.why()), within(1e-9)));
    }
}
