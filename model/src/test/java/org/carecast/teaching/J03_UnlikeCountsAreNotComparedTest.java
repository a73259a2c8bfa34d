package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.carecast.Counts;
import org.carecast.Example;
import org.carecast.cohort.Counting;
import org.carecast.cohort.Law;
import org.carecast.measure.Counted;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.uncertainty.Backtest;
import org.junit.jupiter.api.Test;

/**
 * A forecast of those open to the service is not held against those of twelve months, of a few ages, or of whom nobody said what they
 * are. Nor is it held against counts from before it opens or after it ends.
 *
 * <pre>
 * Nov-17  100  open       opens
 * Jan-18   98  open       held
 * Mar-18   70  unstated   not compared
 * Nov-18  120  of a year  not compared
 * Nov-18   95  open       held
 * Nov-19   90  open       later
 * </pre>
 */
final class J03_UnlikeCountsAreNotComparedTest {

    @Test
    void likeIsHeldAgainstLike() {
        Premises forecast = Counts.premises(Example.plain().opening(18, 100), 12);
        Backtest backtest = Backtest.of(
                forecast,
                Counts.certain(forecast),
                List.of(
                        Counts.careLeavers("2018-11", 95, Counted.OPEN),
                        Counts.careLeavers("2017-11", 100, Counted.OPEN),
                        Counts.careLeavers("2018-01", 98, Counted.OPEN),
                        Counts.careLeavers("2018-03", 70, Counted.UNSTATED),
                        Counts.careLeavers("2018-11", 120, Counted.OVER_TWELVE_MONTHS),
                        Counts.careLeavers("2019-11", 90, Counted.OPEN),
                        Counts.children("2018-11", 12)),
                Map.of());

        assertThat(backtest.errors())
                .extracting(error -> error.outturn().people())
                .containsExactly(98.0, 95.0);
        assertThat(backtest.errors().get(1).error()).isEqualTo(5, within(1e-9));
        assertThat(backtest.unlike()).extracting(each -> each.people()).containsExactly(70.0, 120.0);
        assertThat(backtest.later()).isEqualTo(1);
    }

    @Test
    void eachMeasureHasOneLike() {
        for (Counted counted : Counted.values()) {
            assertThat(Measure.OF_PEOPLE.stream().filter(counted::isLike).count())
                    .as(counted.id())
                    .isEqualTo(
                            switch (counted) {
                                case IN_CARE, OPEN, OFFICIAL, AS_OPENING, IN_TOUCH -> 1;
                                case OVER_TWELVE_MONTHS, AGED_19_TO_21, OF_ONE_SERVICE, PATHWAY_PLAN, UNSTATED -> 0;
                            });
        }
    }

    /** An official count holds everyone of 21, open cases do not: each is compared with a study that counts as it does, and ends there. */
    @Test
    void aCountOfThoseOf21IsComparedWhereTheStudyCountsThemSo() {
        Law open = new Law(18, 18, 21, Counting.OPEN_CASES, 25, 91);
        Law official = new Law(18, 18, 21, Counting.OFFICIAL_COUNT, 21, 91);
        Law officialAndOlder = new Law(18, 18, 21, Counting.OFFICIAL_COUNT, 24, 91);

        assertThat(Counted.OPEN.fits(open)).isTrue();
        assertThat(Counted.OPEN.fits(official)).isFalse();
        assertThat(Counted.OFFICIAL.fits(open)).isFalse();
        assertThat(Counted.OFFICIAL.fits(official)).isTrue();
        assertThat(Counted.OFFICIAL.fits(officialAndOlder))
                .as("it ends with 21, the study does not")
                .isFalse();
        assertThat(Counted.AS_OPENING.fits(officialAndOlder))
                .as("whatever the study counts")
                .isTrue();
        assertThat(Counted.IN_TOUCH.fits(official)).isTrue();
    }
}
