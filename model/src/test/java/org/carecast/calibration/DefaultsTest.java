package org.carecast.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.io.csv.BadDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was tested are the rows a new study gets; data/README.md says the same, and Kent's studies use them. */
final class DefaultsTest {

    private static final Path DATA = Path.of("../data");

    @Test
    void theTableForPlannersHasTheRangesTested() throws IOException {
        assertThat(Files.readString(DATA.resolve("README.md")))
                .contains(
                        times("arrivals", Defaults.arrivals(1)),
                        times("entrants_at_18", Defaults.entrants(1)),
                        dispersion("UASC arrivals", Defaults.OF_ARRIVALS),
                        dispersion("entrants at 18", Defaults.OF_ENTRANTS))
                .contains(Stream.of(18, 19, 20)
                        .flatMap(age -> Stream.of(
                                rate("leaves_service", age, Defaults.leaving(age)),
                                rate("returns", age, Defaults.returns(age))))
                        .toList());
    }

    private static String dispersion(String whose, double value) {
        return "| `dispersion` | of " + whose + " | "
                + BigDecimal.valueOf(value).stripTrailingZeros().toPlainString() + " |";
    }

    private static String times(String parameter, Spread range) {
        return String.format(
                Locale.ROOT,
                "| `%s` | the level | your own | %.2f to %.2f times the value | lognormal |",
                parameter,
                range.low(),
                range.high());
    }

    private static String rate(String parameter, int age, Defaults.Doubted rate) {
        return String.format(
                Locale.ROOT,
                "| `%s` | at %d | %.3f | %.4f to %.3f | beta |",
                parameter,
                age,
                rate.value(),
                rate.range().low(),
                rate.range().high());
    }

    @ParameterizedTest
    @CsvSource({"0.82, 0.71, 0.92", "0.86, 0.76, 0.95", "0.90, 0.81, 0.97", "0.94, 0.87, 0.99"})
    void anInTouchRateHasTheRangeOfTheTable(double rate, double low, double high) throws IOException {
        Spread range = Defaults.inTouch(rate * 1000, 1000, rate).range();

        assertThat(Math.round(100 * range.low())).isEqualTo(Math.round(100 * low));
        assertThat(Math.round(100 * range.high())).isEqualTo(Math.round(100 * high));
        assertThat(Files.readString(DATA.resolve("README.md")))
                .contains(String.format(Locale.ROOT, "| %.2f | %.2f to %.2f |", rate, low, high));
    }

    @ParameterizedTest
    @ValueSource(ints = {18, 19, 20, 21})
    void aNewStudyGetsTheRangeThatWasTestedAroundEnglandsRate(int age) throws IOException {
        Defaults.Doubted row = Defaults.inTouchInEngland(age);
        Spread tested = Defaults.inTouch(row.value() * 1000, 1000, row.value()).range();

        assertThat(row.range().low()).isCloseTo(tested.low(), within(0.005));
        assertThat(row.range().high()).isCloseTo(tested.high(), within(0.005));
        assertThat(Files.readString(DATA.resolve("README.md"))).contains(row.value() + " at " + age);
    }

    @Test
    void fewPeopleAreDrawnTowardsTheRateOfEngland() {
        // 8 of 10 in touch, and 9 of the 10 people added.
        assertThat(Defaults.inTouch(8, 10, 0.9).value()).isEqualTo(0.85);
    }

    @ParameterizedTest
    @CsvSource({"kent-2017, uasc, 0", "kent-2017, citizen, 0.025", "kent-2015, uasc, 0"})
    void kentsStudiesUseThem(String name, String population, double dispersion) throws BadDataException {
        Study study = StudyReader.read(DATA.resolve(name));

        assertThat(study.assumptions()
                        .find(
                                Parameter.DISPERSION,
                                Population.of(population),
                                18,
                                study.horizon().month(1)))
                .hasValueSatisfying(row -> assertThat(row.value()).isEqualTo(dispersion));
    }
}
