package org.carecast.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.ProblemLog;
import org.carecast.measure.funding.PriceIndex;
import org.carecast.measure.funding.PriceSeries;
import org.carecast.time.FinancialYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rows of data/national say together, by hand from the figures that they name. */
final class NationalFactsTest {

    private static final Path NATIONAL = Path.of("../data/national");
    /** Of those aged 19 to 21 at 31 March 2022, as the Local Government Association counted them. */
    private static final double FORMER_UASC = 0.26;

    private static Map<String, Double> takeUp() throws IOException {
        Path file = NATIONAL.resolve(NationalFolder.DEFAULTS);
        return DefaultRow.read(file.toString(), Files.readAllBytes(file), new ProblemLog()).stream()
                .filter(row -> row.parameter().id().equals("take_up"))
                .collect(Collectors.toMap(
                        row -> row.text(AssumptionKey.POPULATION) + row.text(AssumptionKey.AGES),
                        row -> Double.valueOf(row.text(AssumptionsReader.VALUE))));
    }

    /** Of all care leavers of 22 DfE printed 58% in 2025, of those of 23 43%. */
    @ParameterizedTest
    @CsvSource({"22, 0.58", "23, 0.43"})
    void takeUpOfBothTogetherIsThatOfAll(int age, double printed) throws IOException {
        double all = FORMER_UASC * takeUp().get("uasc" + age) + (1 - FORMER_UASC) * takeUp().get("citizen" + age);

        assertThat(all).isEqualTo(printed, within(0.005));
    }

    @ParameterizedTest
    @CsvSource({"uasc", "citizen"})
    void takeUpFallsFromAgeToAge(String population) throws IOException {
        Map<String, Double> takeUp = takeUp();

        for (int age = 22; age <= 25; age++) {
            assertThat(takeUp.get(population + age)).isLessThan(takeUp.get(population + (age - 1)));
        }
    }

    /** Consumer prices rose by 2.5, 1.8, 0.9, 2.6, 9.1, 7.3, 2.5 and 3.4%, and by a forecast of 2.3% then. */
    @Test
    void aDefaultCostOf2017CostsThirtySevenPerCentMoreIn2026() throws Exception {
        PriceIndex index = study("any-council").funding().costs().index();

        double grown = 1.025 * 1.018 * 1.009 * 1.026 * 1.091 * 1.073 * 1.025 * 1.034 * 1.023;
        assertThat(ratio(index, 2017, 2026)).isEqualTo(grown, within(1e-6));
        assertThat(grown).isEqualTo(1.371, within(0.0005));
        assertThat(index.last(PriceSeries.PRICES)).contains(new FinancialYear(2031));
        assertThat(index.carried(PriceSeries.PRICES).orElseThrow()).isEqualTo(0.02, within(1e-6));
    }

    /** Kent's study of 2017 knows the forecast of that November: 2.4, 1.9, 2.0, 2.0 and 2.0%. */
    @Test
    void kentKeepsThePricesOfItsDay() throws Exception {
        PriceIndex index = study("kent-2017").funding().costs().index();

        assertThat(ratio(index, 2017, 2022)).isEqualTo(1.024 * 1.019 * 1.02 * 1.02 * 1.02, within(1e-6));
        assertThat(index.last(PriceSeries.PRICES)).contains(new FinancialYear(2022));
        assertThat(index.last(PriceSeries.EARNINGS)).isEmpty();
    }

    private static Study study(String name) throws BadDataException, IOException {
        return StudyReader.read(Path.of("../data").resolve(name));
    }

    private static double ratio(PriceIndex index, int from, int to) {
        Map<FinancialYear, Double> prices = index.series().get(PriceSeries.PRICES);
        return prices.get(new FinancialYear(to)) / prices.get(new FinancialYear(from));
    }
}
