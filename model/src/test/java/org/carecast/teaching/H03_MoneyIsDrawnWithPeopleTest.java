package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.measure.funding.Citation;
import org.carecast.measure.funding.Costs;
import org.carecast.measure.funding.Funding;
import org.carecast.measure.funding.Grants;
import org.carecast.measure.funding.PriceIndex;
import org.carecast.measure.funding.TariffUnit;
import org.carecast.measure.funding.UnitCost;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;
import org.carecast.time.Horizon;
import org.carecast.uncertainty.Ensemble;
import org.carecast.uncertainty.Fan;
import org.carecast.uncertainty.Uncertainty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A draw pays for those who are in it. Ten care leavers turn 21 on 1 January 2018, each of whom asks for support after it or does
 * not, as a coin falls. One costs £70 a week, £10 a day; the year is December 2017 to November 2018.
 *
 * <pre>
 * December, all ten                 31 * 10 * £10   =  £3,100
 * from 1 January, one who stays    334 * £10        =  £3,340
 *
 *            of 10 coins   stay    cost
 * P10        17 % ≤ 3         3    £13,120
 * P50        62 % ≤ 5         5    £19,800
 * P90        95 % ≤ 7         7    £26,480
 * mean                        5    £19,800
 * </pre>
 */
final class H03_MoneyIsDrawnWithPeopleTest {

    private static final Horizon YEAR = new Horizon(Example.OPENING, 12);
    private static final Reading COST = new Reading(YEAR.last(), Optional.empty(), Measure.COST);
    private static final UnitCost SUPPORT = new UnitCost(
            "support",
            Example.YOUNG,
            AgeBand.ALL,
            Optional.empty(),
            YearMonth.of(2017, 1),
            70,
            TariffUnit.WEEK,
            new FinancialYear(2017),
            new Citation(Citation.Status.JUDGED, "", "", "test", "by hand"));

    private final Fan fan = fan();

    // A step of the tally, of which 8,192 reach from £3,100 to £36,500.
    @ParameterizedTest(name = "{0} of the draws cost at most £{1}")
    @CsvSource({"0.1, 13120", "0.5, 19800", "0.9, 26480"})
    void soMuchInSoManyDraws(double share, double pounds) {
        assertThat(fan.quantile(COST, share)).isEqualTo(pounds, within(8.0));
    }

    /** A coin among ten has a standard deviation of 1.58 people, who are £5,281; the mean of 10,000 draws has £53. */
    @Test
    void byChanceAloneTheMeanIsTheForecast() {
        assertThat(COST.of(forecast().demand())).isEqualTo(19_800, within(1e-6));
        assertThat(fan.mean(COST)).isEqualTo(19_800, within(3 * 53.0));
    }

    private static Premises forecast() {
        Example ten = Example.plain()
                .opening(20, 10)
                .with(Parameter.JANUARY_BIRTHDAY_SHARE, 1)
                .with(Parameter.TAKE_UP, 0.5)
                .with(Parameter.SUPPORTED, 1);
        Funding funding = new Funding(new Grants(List.of()), new Costs(List.of(SUPPORT), PriceIndex.NONE));
        return new Premises(ten.openingPosition(), ten.assumptions(), YEAR, funding);
    }

    private static Fan fan() {
        Premises forecast = forecast();
        return new Ensemble(10_000, 1, Set.of(Uncertainty.CHANCE), 2, OptionalDouble.empty(), true)
                .of(forecast.assumptions(), List.of(forecast), List.of(), done -> {})
                .get(0);
    }
}
