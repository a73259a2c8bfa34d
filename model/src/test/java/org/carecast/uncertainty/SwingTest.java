package org.carecast.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.carecast.Example;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Belief;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.measure.Demand;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.Test;

/**
 * Of 120 people aged 20, take-up 0.9 leaves 108 a year later, and 60 or 120 at the ends of its range; entrants 12 a year
 * add 12, and 6 or 24 at the ends of theirs.
 */
final class SwingTest {

    private final Example world =
            Example.plain().opening(20, 120).with(Parameter.TAKE_UP, 0.9).with(Parameter.ENTRANTS_AT_18, 12);

    @Test
    void eachParameterMovesAloneAndTheLongestSwingComesFirst() {
        Assumptions book = world.assumptions().with(row -> switch (row.parameter()) {
            case TAKE_UP -> row.value() == 0.9 ? Example.ranged(row, new Spread(0.5, 1, Spread.Shape.UNIFORM)) : row;
            case ENTRANTS_AT_18 ->
                row.value() == 12 ? Example.ranged(row, new Spread(6, 24, Spread.Shape.UNIFORM)) : row;
            default -> row;
        });

        List<Swing<Parameter>> swings = Swing.all(book, Assumption::parameter, this::peopleAYearLater);

        assertThat(swings).extracting(Swing::moved).containsExactly(Parameter.TAKE_UP, Parameter.ENTRANTS_AT_18);
        assertThat(swings.get(0).atLow()).isEqualTo(60 + 12, within(1e-9));
        assertThat(swings.get(0).atHigh()).isEqualTo(120 + 12, within(1e-9));
        assertThat(swings.get(1).atLow()).isEqualTo(108 + 6, within(1e-9));
        assertThat(swings.get(1).atHigh()).isEqualTo(108 + 24, within(1e-9));
        assertThat(swings.get(1).length()).isEqualTo(18, within(1e-9));
        assertThat(new Swing<>(Parameter.LEAVES_SERVICE, 10, 20, 5).length())
                .as("a parameter that takes people away swings the other way")
                .isEqualTo(15);
        assertThat(new Swing<>(Parameter.ARRIVALS, 16, 14, 15).length())
                .as(
                        "both ends may lie on one side of what is assumed, as where a tier is reached at neither or at both")
                .isEqualTo(2);
    }

    /** By belief each age moves alone; by parameter all of them together. */
    @Test
    void rowsMoveWithWhatTheyAreSaidToMoveWith() {
        Assumptions book = Example.plain()
                .opening(18, 100)
                .opening(19, 200)
                .with(Parameter.LEAVES_SERVICE, 18, 0.5)
                .with(Parameter.LEAVES_SERVICE, 19, 0.5)
                .assumptions()
                .with(row ->
                        row.value() == 0.5 ? Example.ranged(row, new Spread(0.4, 0.5, Spread.Shape.UNIFORM)) : row);
        List<Assumption> moved =
                book.rows().stream().filter(row -> row.spread().isPresent()).toList();

        assertThat(Swing.all(book, Belief::of, SwingTest::sum))
                .extracting(Swing::moved)
                .containsExactlyElementsOf(moved.stream().map(Belief::of).toList());
        assertThat(Swing.all(book, Belief::of, SwingTest::sum))
                .allSatisfy(swing -> assertThat(swing.length()).isEqualTo(0.1, within(1e-12)));
        assertThat(Swing.all(book, Assumption::parameter, SwingTest::sum))
                .singleElement()
                .satisfies(swing -> assertThat(swing.length()).isEqualTo(0.2, within(1e-12)));
    }

    private static double sum(Assumptions book) {
        return book.rows().stream().mapToDouble(Assumption::value).sum();
    }

    @Test
    void whatHasNoRangeDoesNotSwing() {
        assertThat(Swing.all(world.assumptions(), Belief::of, this::peopleAYearLater))
                .isEmpty();
    }

    private double peopleAYearLater(Assumptions book) {
        Horizon year = new Horizon(Example.OPENING, 12);
        return Demand.of(world.openingPosition(), book, year).at(year.last()).people();
    }
}
