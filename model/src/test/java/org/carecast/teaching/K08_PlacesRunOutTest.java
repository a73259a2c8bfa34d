package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.Example;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Population;
import org.carecast.evidence.FileRow;
import org.carecast.evidence.Provenance;
import org.carecast.measure.Accommodation;
import org.carecast.measure.Demand;
import org.carecast.measure.PlacesLeft;
import org.carecast.measure.Provision;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.Test;

/**
 * Twelve people a year turn 18, one a month, and half of all live in a hostel or a foyer. There are 53 places.
 *
 * <pre>
 *            2017-11   2017-12 ... 2018-05   2018-06
 * people         100       101         106       107
 * needed          50      50.5          53      53.5
 * left             3       2.5           0      -0.5
 * </pre>
 */
final class K08_PlacesRunOutTest {

    private static final Provision SHELTER = new Provision("shelter", List.of("hostel", "foyer"));
    private static final Example WORLD = Example.plain()
            .opening(18, 100)
            .with(Parameter.ENTRANTS_AT_18, 12)
            .living("hostel", 0.3)
            .living("foyer", 0.2)
            .living("flat", 0.5);

    private static PlacesLeft with(double places) {
        List<Assumption> rows = new ArrayList<>(WORLD.assumptions().rows());
        rows.add(new Assumption(
                Parameter.PLACES,
                Population.all(),
                AgeBand.ALL,
                Optional.of("shelter"),
                Example.OPENING,
                places,
                Optional.empty(),
                new Provenance.Judged(Optional.empty(), "", "test", Optional.empty()),
                new FileRow("test", 1)));
        Assumptions book = Assumptions.of(Map.copyOf(WORLD.assumptions().laws()), rows);
        Demand demand = Demand.of(WORLD.openingPosition(), book, new Horizon(Example.OPENING, 10));
        return new PlacesLeft(Accommodation.of(demand), List.of(SHELTER));
    }

    @Test
    void theFirstMonthInWhichMoreNeedAPlaceThanThereAre() {
        PlacesLeft left = with(53);

        assertThat(left.needed(SHELTER, Example.OPENING)).isEqualTo(50, within(1e-9));
        assertThat(left.left(SHELTER, YearMonth.of(2017, 12))).isEqualTo(2.5, within(1e-9));
        assertThat(left.left(SHELTER, YearMonth.of(2018, 5))).isEqualTo(0, within(1e-9));
        assertThat(left.runsOut(SHELTER)).contains(YearMonth.of(2018, 6));
    }

    @Test
    void enoughPlacesNeverRunOut() {
        assertThat(with(200).runsOut(SHELTER)).isEmpty();
    }
}
