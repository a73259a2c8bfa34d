package org.carecast.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.io.csv.BadDataException;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.measure.funding.Bid;
import org.carecast.measure.funding.Exposure;
import org.carecast.scenario.Scenario;
import org.carecast.time.FinancialYear;
import org.junit.jupiter.api.Test;

/** Draws of Kent's money are those of its bid, and people are drawn the same beside them. */
final class DrawsOfMoneyTest {

    private static final Offset<Double> PENNY = within(0.01);
    private static final List<Measure> MONEY =
            Stream.of(Measure.values()).filter(Measure::isMoney).toList();
    private static final Set<Uncertainty> BOTH = EnumSet.allOf(Uncertainty.class);

    private final Study kent = kent();
    private final Premises forecast = kent.premises(Scenario.BASE, kent.horizon());

    @Test
    void withoutAnyDoubtEveryDrawIsTheBid() {
        Fan fan = fan(3, Set.of(), 1, true);
        Exposure exposure = Exposure.of(forecast.demand().projection());
        Bid bid = forecast.funding().bid(exposure, exposure.years());

        assertThat(bid.years()).hasSize(3);
        for (FinancialYear year : bid.years()) {
            double grant = bid.grant(year, any -> true);
            double cost = bid.cost(year, any -> true);
            isInEveryDraw(fan, Measure.GRANT, year, grant);
            isInEveryDraw(fan, Measure.COST, year, cost);
            isInEveryDraw(fan, Measure.GAP, year, cost - grant);
        }
    }

    private static void isInEveryDraw(Fan fan, Measure measure, FinancialYear year, double pounds) {
        Reading reading = new Reading(year.march(), Optional.empty(), measure);
        assertThat(fan.quantile(reading, 0.01)).isEqualTo(pounds, PENNY);
        assertThat(fan.quantile(reading, 1)).isEqualTo(pounds, PENNY);
        assertThat(fan.mean(reading)).isEqualTo(pounds, PENNY);
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        Fan one = fan(100, BOTH, 1, true);
        Fan three = fan(100, BOTH, 3, true);

        for (Measure measure : MONEY) {
            for (YearMonth month = YearMonth.of(2018, 11);
                    !month.isAfter(kent.horizon().last());
                    month = month.plusMonths(1)) {
                Reading reading = new Reading(month, Optional.empty(), measure);
                assertThat(three.mean(reading)).isEqualTo(one.mean(reading));
                assertThat(three.quantile(reading, 0.1)).isEqualTo(one.quantile(reading, 0.1));
                assertThat(three.quantile(reading, 0.9)).isEqualTo(one.quantile(reading, 0.9));
            }
        }
    }

    @Test
    void peopleAreDrawnTheSameWithMoneyAndWithout() {
        Reading careLeavers = new Reading(kent.horizon().last(), Optional.empty(), Measure.CARE_LEAVERS);

        assertThat(fan(100, BOTH, 2, true).mean(careLeavers))
                .isEqualTo(fan(100, BOTH, 2, false).mean(careLeavers));
    }

    @Test
    void moneyIsOfTwelveMonthsAndOfFansThatHaveIt() {
        Reading early = new Reading(YearMonth.of(2018, 10), Optional.empty(), Measure.GAP);
        Reading later = new Reading(YearMonth.of(2018, 11), Optional.empty(), Measure.GAP);
        Fan with = fan(1, BOTH, 1, true);
        Fan without = fan(1, BOTH, 1, false);

        assertThatThrownBy(() -> with.mean(early)).isInstanceOf(IllegalArgumentException.class);
        assertThat(with.mean(later)).isNotZero();
        assertThatThrownBy(() -> without.mean(later)).isInstanceOf(IllegalArgumentException.class);
    }

    private Fan fan(int draws, Set<Uncertainty> uncertainties, int threads, boolean money) {
        return new Ensemble(draws, 1, uncertainties, threads, OptionalDouble.empty(), money)
                .of(kent.assumptions(), List.of(forecast), kent.correlations(), done -> {})
                .get(0);
    }

    private static Study kent() {
        try {
            return StudyReader.read(Path.of("../data/kent-2017"));
        } catch (BadDataException e) {
            throw new IllegalStateException(e);
        }
    }
}
