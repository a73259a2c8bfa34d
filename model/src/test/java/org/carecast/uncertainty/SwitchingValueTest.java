package org.carecast.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.carecast.Example;
import org.carecast.WhatIf;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Belief;
import org.carecast.assumption.Parameter;
import org.carecast.measure.Demand;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.Test;

/** Of 120 people aged 20 those who take up support are there a year later, and whoever came in at 18. */
final class SwitchingValueTest {

    private static final Horizon YEAR = new Horizon(Example.OPENING, 12);
    private static final YearMonth JUNE = YearMonth.of(2018, 6);

    private final Example world =
            Example.plain().opening(20, 120).with(Parameter.TAKE_UP, 0.9).with(Parameter.ENTRANTS_AT_18, 12);

    /** 108 and the entrants of a year; a hundred times 12 of them are the most that is looked for. */
    @Test
    void peopleAreLookedForUpToAHundredTimesWhatIsBelieved() {
        assertIs(false, 92, found(world, Parameter.ENTRANTS_AT_18, 200));
        assertIs(false, 1200, found(world, Parameter.ENTRANTS_AT_18, 1308));
        assertIs(false, 0, found(world, Parameter.ENTRANTS_AT_18, 108));
        assertThat(found(world, Parameter.ENTRANTS_AT_18, 1309)).isEmpty();
        assertThat(found(world, Parameter.ENTRANTS_AT_18, 107)).isEmpty();
    }

    /** 120 u + 12. */
    @Test
    void aShareIsLookedForUpToItsBoundsAndOnThem() {
        assertIs(false, 0.5, found(world, Parameter.TAKE_UP, 72));
        assertIs(false, 1, found(world, Parameter.TAKE_UP, 132));
        assertIs(false, 0, found(world, Parameter.TAKE_UP, 12));
        assertThat(found(world, Parameter.TAKE_UP, 133)).isEmpty();
        assertThat(found(world, Parameter.TAKE_UP, 11)).isEmpty();
    }

    /** Half a year at 12 a year and half at 24 are 18; half as many again are 27. */
    @Test
    void severalDatedRowsAreMultipliedByOneFactor() {
        Example dated = world.from(JUNE, Parameter.ENTRANTS_AT_18, AgeBand.ALL, 24);

        assertIs(true, 1.5, found(dated, Parameter.ENTRANTS_AT_18, 108 + 27));
        assertIs(true, 0, found(dated, Parameter.ENTRANTS_AT_18, 108));
        assertIs(true, 50, found(dated, Parameter.ENTRANTS_AT_18, 108 + 900));
        assertThat(found(dated, Parameter.ENTRANTS_AT_18, 108 + 1801)).isEmpty();
    }

    /** Sixty take up at 0.4, then sixty at 0.8: 72, and at most 90, since 0.8 cannot be more than 1. */
    @Test
    void noRowOfSeveralIsPutBeyondItsBound() {
        Example dated = Example.plain()
                .opening(20, 120)
                .with(Parameter.TAKE_UP, 0.4)
                .from(JUNE, Parameter.TAKE_UP, new AgeBand(21, 25), 0.8);

        assertIs(true, 0.5, found(dated, Parameter.TAKE_UP, 36));
        assertIs(true, 1.25, found(dated, Parameter.TAKE_UP, 90));
        assertThat(found(dated, Parameter.TAKE_UP, 91)).isEmpty();
    }

    /** Six months at 0.001 and six at 0.002 leave 120 * 0.0015 = 0.18; 0.002 can be five hundred times as much. */
    @Test
    void aFactorOfSharesGoesAsFarAsTheyDo() {
        Example dated = Example.plain()
                .opening(20, 120)
                .with(Parameter.TAKE_UP, 0.001)
                .from(JUNE, Parameter.TAKE_UP, new AgeBand(21, 25), 0.002);

        assertIs(true, 400, found(dated, Parameter.TAKE_UP, 72));
    }

    @Test
    void aFactorLeavesNothingAsItIs() {
        Example dated =
                world.with(Parameter.LEAVES_SERVICE, 0).from(JUNE, Parameter.LEAVES_SERVICE, new AgeBand(18, 25), 0);

        assertThat(SwitchingValue.of(
                        dated.assumptions(),
                        new Belief(Parameter.LEAVES_SERVICE, Example.YOUNG, new AgeBand(18, 25)),
                        YEAR,
                        100,
                        this::peopleAYearLater))
                .isEmpty();
    }

    @Test
    void whatIsNotReadReachesNothing() {
        assertThat(SwitchingValue.of(
                        world.assumptions(),
                        belief(Parameter.ENTRANTS_AT_18),
                        new Horizon(Example.OPENING, 0),
                        120,
                        this::peopleAYearLater))
                .isEmpty();
    }

    /** Believed to be 0.9; the curve meets its target at 0.2 and at 0.6, and lies above it at both bounds. */
    @Test
    void ofSeveralValuesTheNearestToWhatIsBelieved() {
        assertIs(false, 0.6, ofTakeUp(share -> (share - 0.2) * (share - 0.6), 0));
        assertIs(false, 0.9, ofTakeUp(share -> 7, 7));
    }

    @Test
    void aLeapOverTheTargetDoesNotReachIt() {
        assertThat(ofTakeUp(share -> share < 0.43 ? 0 : 10, 5)).isEmpty();
    }

    @Test
    void monthsAreWhole() {
        Example children = Example.withChildrenFrom(13).with(Parameter.TRANSFER_AFTER_MONTHS, 1);
        Belief months = belief(Parameter.TRANSFER_AFTER_MONTHS);
        ToDoubleFunction<Assumptions> thrice =
                book -> 3 * WhatIf.value(book, Parameter.TRANSFER_AFTER_MONTHS, 18, "2018-01");

        assertIs(false, 3, SwitchingValue.of(children.assumptions(), months, YEAR, 9, thrice));
        assertThat(SwitchingValue.of(children.assumptions(), months, YEAR, 10, thrice))
                .isEmpty();
        assertThat(SwitchingValue.of(
                        children.from(JUNE, Parameter.TRANSFER_AFTER_MONTHS, AgeBand.ALL, 2)
                                .assumptions(),
                        months,
                        YEAR,
                        9,
                        thrice))
                .as("a factor of whole numbers need not be whole")
                .isEmpty();
    }

    private Optional<SwitchingValue> ofTakeUp(DoubleUnaryOperator curve, double target) {
        return SwitchingValue.of(
                world.assumptions(),
                belief(Parameter.TAKE_UP),
                YEAR,
                target,
                book -> curve.applyAsDouble(WhatIf.value(book, Parameter.TAKE_UP, 21, "2018-01")));
    }

    private Optional<SwitchingValue> found(Example of, Parameter parameter, double target) {
        return SwitchingValue.of(of.assumptions(), belief(parameter), YEAR, target, this::peopleAYearLater);
    }

    private static Belief belief(Parameter parameter) {
        return new Belief(parameter, Example.YOUNG, parameter == Parameter.TAKE_UP ? new AgeBand(21, 25) : AgeBand.ALL);
    }

    private double peopleAYearLater(Assumptions book) {
        return Demand.of(world.openingPosition(), book, YEAR).at(YEAR.last()).people();
    }

    private static void assertIs(boolean isFactor, double at, Optional<SwitchingValue> found) {
        assertThat(found).get().satisfies(value -> {
            assertThat(value.isFactor()).isEqualTo(isFactor);
            assertThat(value.at()).isEqualTo(at, within(1e-8));
        });
    }
}
