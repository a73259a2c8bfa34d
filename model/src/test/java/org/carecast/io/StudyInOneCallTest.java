package org.carecast.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Cause;
import org.carecast.cohort.Population;
import org.carecast.io.csv.BadDataException;
import org.carecast.measure.Demand;
import org.carecast.measure.Measure;
import org.carecast.measure.Reading;
import org.junit.jupiter.api.Test;

/** What an analyst asks of a study daily is one call, and says the same as the long way. */
final class StudyInOneCallTest {

    private static final Population UASC = Population.of("uasc");
    private static final YearMonth END = YearMonth.of(2021, 11);

    private final Study kent = read();

    private static Study read() {
        try {
            return StudyReader.read(Path.of("../data/kent-2017"));
        } catch (BadDataException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /** Table 3 of Kent's paper has 1,297 in November 2021. */
    @Test
    void whatItAsksOfTheService() {
        assertThat(kent.demand().at(UASC, END).people()).isEqualTo(1297, within(0.5));
        assertThat(Reading.of(Measure.CARE_LEAVERS, UASC, END).of(kent.demand()))
                .isEqualTo(1297, within(0.5));
    }

    @Test
    void aScenarioByItsId() throws BadDataException {
        Demand both = kent.demand("no-arrivals+take-up-50");
        Demand longWay = kent.premises(
                        ScenarioLibrary.stacked(
                                List.of(
                                        kent.scenario("no-arrivals").orElseThrow(),
                                        kent.scenario("take-up-50").orElseThrow()),
                                kent.assumptions(),
                                kent.horizon()),
                        kent.horizon())
                .demand();

        assertThat(both.at(END))
                .isEqualTo(longWay.at(END))
                .isNotEqualTo(kent.demand().at(END));
        assertThat(kent.demand("base").at(END)).isEqualTo(kent.demand().at(END));
    }

    @Test
    void anIdThatIsNotThereIsAnsweredWithThoseThatAre() {
        assertThatThrownBy(() -> kent.demand("no-arrival"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "there is no scenario 'no-arrival' in ../data/kent-2017; it must be one of base, ")
                .hasMessageContaining("no-arrivals");
        assertThatThrownBy(() -> kent.demand("no-arrivals+no-arrivals"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no-arrivals");
    }

    /** Nobody is transferred: whoever came is in care, or has turned 18 or left. */
    @Test
    void oneAssumptionAtAnotherValue() {
        Demand stays = kent.premises().with(Parameter.TRANSFER_SHARE, UASC, 0).demand();

        assertThat(stays.projection().moving(UASC, Cause.TRANSFERRED_OUT).values())
                .first()
                .isEqualTo(0.0);
        assertThatThrownBy(() -> kent.premises().with(Parameter.TAKE_UP, UASC, 1.5))
                .hasMessageContaining("take_up");
        assertThatThrownBy(() -> kent.premises().with(Parameter.ARRIVALS, Population.of("citizen"), 1))
                .hasMessage("nothing is assumed of arrivals of citizen");
    }

    /** Every month after the opening, and none before it. */
    @Test
    void whoMovesByACause() {
        assertThat(kent.demand().projection().moving(UASC, Cause.TURNED_18).keySet())
                .hasSize(48)
                .startsWith(YearMonth.of(2017, 12))
                .endsWith(END);
        assertThat(kent.demand().projection().position(UASC, END).careLeavers()).isEqualTo(1297, within(0.5));
        assertThatThrownBy(() -> kent.demand().projection().position(UASC, END.plusMonths(1)))
                .hasMessage("no position at 2021-12");
    }
}
