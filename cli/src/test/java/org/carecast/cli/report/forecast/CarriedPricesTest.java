package org.carecast.cli.report.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.cohort.Population;
import org.carecast.measure.funding.Citation;
import org.carecast.measure.funding.Costs;
import org.carecast.measure.funding.PriceIndex;
import org.carecast.measure.funding.TariffUnit;
import org.carecast.measure.funding.UnitCost;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;
import org.junit.jupiter.api.Test;

/** Prices of 2030-31 at 100 and of 2031-32 at 102. */
final class CarriedPricesTest {

    private static final FinancialYear LAST = new FinancialYear(2031);
    private static final UnitCost SUPPORT = new UnitCost(
            "support",
            Population.of("uasc"),
            new AgeBand(18, 24),
            Optional.empty(),
            YearMonth.of(2026, 4),
            79,
            TariffUnit.WEEK,
            new FinancialYear(2030),
            new Citation(Citation.Status.JUDGED, "", "", "made up", "test:1"));

    private static List<String> said(Map<FinancialYear, Double> prices, int last) {
        return CarriedPrices.sentences(
                new Costs(List.of(SUPPORT), PriceIndex.ofPrices(prices)), new FinancialYear(last));
    }

    @Test
    void theYearAndTheRateAreSaidBeyondTheEndAlone() {
        Map<FinancialYear, Double> prices = Map.of(new FinancialYear(2030), 100.0, LAST, 102.0);

        assertThat(said(prices, 2032))
                .containsExactly("Prices after 2031-32 are carried forward at 2.0% a year, the last rate forecast.");
        assertThat(said(prices, 2031)).isEmpty();
    }

    @Test
    void oneYearAloneIsSaidToo() {
        assertThat(said(Map.of(LAST, 100.0), 2032))
                .containsExactly("Prices are known of 2031-32 alone: costs of later years stay in them.");
    }
}
