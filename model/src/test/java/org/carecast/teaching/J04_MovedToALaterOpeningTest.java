package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.carecast.Counts;
import org.carecast.Example;
import org.carecast.measure.Counted;
import org.carecast.measure.Measure;
import org.carecast.measure.Outturn;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.uncertainty.Rebase;
import org.junit.jupiter.api.Test;

/**
 * A forecast is opened anew in a later month: the last count of each side of 18 as it is, by age in the forecast's proportions then.
 *
 * <pre>
 *                        forecast            counted
 * opens   Nov-17         120 aged 16, 60 aged 17, 40 aged 18
 *         May-18         40 + 6 * 5 = 70     80 care leavers
 * anew in Nov-18         120 aged 17         90 under 18              90
 *                        60 of 100 aged 18   the last count is 80     48
 *                        40 of 100 aged 19                            32
 * </pre>
 */
final class J04_MovedToALaterOpeningTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final YearMonth ANEW = YearMonth.of(2018, 11);
    private static final Premises EARLIER = Counts.premises(
            Example.withChildrenFrom(16).opening(16, 120).opening(17, 60).opening(18, 40), 36);
    private static final Outturn CARE_LEAVERS = Counts.careLeavers("2018-05", 80, Counted.OPEN);
    private static final Outturn CHILDREN = Counts.children("2018-11", 90);

    @Test
    void agesOfTheForecastAndPeopleAsCounted() {
        Premises anew = Rebase.of(
                EARLIER,
                ANEW,
                List.of(
                        CARE_LEAVERS,
                        CHILDREN,
                        Counts.careLeavers("2018-10", 1_000, Counted.UNSTATED),
                        Counts.careLeavers("2018-12", 1_000, Counted.OPEN)));
        Map<Integer, Double> people = anew.opening().peopleByAge(Example.YOUNG);

        assertThat(anew.horizon().opening()).isEqualTo(ANEW);
        assertThat(anew.horizon().last()).isEqualTo(EARLIER.horizon().last());
        assertThat(people.get(16)).isEqualTo(0, EXACT);
        assertThat(people.get(17)).isEqualTo(90, EXACT);
        assertThat(people.get(18)).isEqualTo(48, EXACT);
        assertThat(people.get(19)).isEqualTo(32, EXACT);
    }

    /** The forecast has 65 after a month and 150 after 18; 90 were counted after a month: 90, and not 90 * 150 / 65 = 207.7. */
    @Test
    void anOldCountIsNotCarriedAlongTheOldForecast() {
        Premises rising = Counts.premises(
                Example.withChildrenFrom(16).opening(16, 60).opening(17, 60).opening(18, 60), 36);
        Premises anew = Rebase.of(
                rising,
                Example.OPENING.plusMonths(18),
                List.of(Counts.children("2018-11", 30), Counts.careLeavers("2017-12", 90, Counted.OPEN)));

        assertThat(Counts.reading(Measure.CARE_LEAVERS, "2019-05").of(anew.demand()))
                .isEqualTo(90, EXACT);
    }

    @Test
    void bothSidesOf18MustHaveBeenCounted() {
        assertThat(Rebase.missing(EARLIER, ANEW, List.of(CHILDREN)))
                .containsExactly(Counts.reading(Measure.CARE_LEAVERS, "2018-11"));
        assertThat(Rebase.missing(EARLIER, ANEW, List.of(CARE_LEAVERS)))
                .extracting(Reading::measure)
                .containsExactly(Measure.UNDER_18);
        assertThatThrownBy(() -> Rebase.of(EARLIER, ANEW, List.of(CHILDREN)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCountFromBeforeTheEarlierOpeningSaysNothing() {
        assertThat(Rebase.missing(EARLIER, ANEW, List.of(CHILDREN, Counts.careLeavers("2017-11", 40, Counted.OPEN))))
                .hasSize(1);
    }
}
