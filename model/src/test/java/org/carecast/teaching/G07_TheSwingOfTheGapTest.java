package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.carecast.Example;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Belief;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.measure.funding.Citation;
import org.carecast.measure.funding.Costs;
import org.carecast.measure.funding.Funding;
import org.carecast.measure.funding.Grants;
import org.carecast.measure.funding.PriceIndex;
import org.carecast.measure.funding.Rule;
import org.carecast.measure.funding.TariffUnit;
import org.carecast.measure.funding.UnitCost;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;
import org.carecast.time.Horizon;
import org.carecast.uncertainty.Sensitivity;
import org.carecast.uncertainty.Swing;
import org.carecast.uncertainty.SwitchingValue;
import org.junit.jupiter.api.Test;

/**
 * The gap moves with what is claimed and with what things cost. Ten care leavers for the 365 days from December 2017: £70 a week
 * of cost, £35 a week of grant.
 *
 * <pre>
 *                          cost      grant     gap
 * as assumed               £36,500   £18,250   £18,250
 * claimable    low 0.8     £36,500   £14,600   £21,900
 *              high 1                          £18,250   swing  £3,650
 * level of     low 0.9     £32,850   £18,250   £14,600
 * costs        high 1.2    £43,800   £18,250   £25,550   swing £10,950
 * </pre>
 *
 * There is no gap where costs are half of what they are; claims cannot do it, since more than all would have to be claimed.
 */
final class G07_TheSwingOfTheGapTest {

    private static final Offset<Double> EXACT = within(1e-6);
    private static final Horizon YEAR = new Horizon(Example.OPENING, 12);
    private static final Citation BY_HAND = new Citation(Citation.Status.JUDGED, "", "", "test", "by hand");
    private static final Rule WEEKS = new Rule(
            "weeks",
            Example.YOUNG,
            AgeBand.ALL,
            LocalDate.of(2017, 1, 1),
            Optional.empty(),
            35,
            TariffUnit.WEEK,
            List.of(),
            BY_HAND);
    private static final UnitCost SUPPORT = new UnitCost(
            "support",
            Example.YOUNG,
            AgeBand.ALL,
            Optional.empty(),
            YearMonth.of(2017, 1),
            70,
            TariffUnit.WEEK,
            new FinancialYear(2017),
            BY_HAND);
    private static final Example TEN = Example.plain()
            .opening(18, 10)
            .with(Parameter.JANUARY_BIRTHDAY_SHARE, 1)
            .with(Parameter.SUPPORTED, 1)
            .with(Parameter.CLAIMABLE, 1)
            .with(Parameter.COST_LEVEL, 1);

    private final Sensitivity gap = Sensitivity.of(
            new Premises(
                    TEN.openingPosition(),
                    ranged(TEN.assumptions()),
                    YEAR,
                    new Funding(new Grants(List.of(WEEKS)), new Costs(List.of(SUPPORT), PriceIndex.NONE))),
            new Reading(YEAR.last(), Optional.empty(), Measure.GAP));

    @Test
    void theLongestSwingComesFirst() {
        assertThat(gap.base()).isEqualTo(18_250, EXACT);
        assertThat(gap.swings()).hasSize(2);
        isSwing(gap.swings().get(0), Parameter.COST_LEVEL, 14_600, 25_550);
        isSwing(gap.swings().get(1), Parameter.CLAIMABLE, 21_900, 18_250);
    }

    @Test
    void whereThereIsNoGap() {
        assertThat(gap.switchingValue(gap.swings().get(0).moved(), 0))
                .map(SwitchingValue::at)
                .hasValueSatisfying(level -> assertThat(level).isEqualTo(0.5, within(1e-9)));
        assertThat(gap.switchingValue(gap.swings().get(1).moved(), 0)).isEmpty();
    }

    private static void isSwing(Swing<Belief> swing, Parameter parameter, double atLow, double atHigh) {
        assertThat(swing.moved().parameter()).isEqualTo(parameter);
        assertThat(swing.atLow()).isEqualTo(atLow, EXACT);
        assertThat(swing.atHigh()).isEqualTo(atHigh, EXACT);
    }

    private static Assumptions ranged(Assumptions book) {
        return book.with(row -> switch (row.parameter()) {
            case CLAIMABLE -> Example.ranged(row, new Spread(0.8, 1, Spread.Shape.TRIANGULAR));
            case COST_LEVEL -> Example.ranged(row, new Spread(0.9, 1.2, Spread.Shape.TRIANGULAR));
            default -> row;
        });
    }
}
