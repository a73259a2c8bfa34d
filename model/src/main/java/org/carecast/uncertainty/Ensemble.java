package org.carecast.uncertainty;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntConsumer;
import org.carecast.assumption.Assumptions;
import org.carecast.measure.Premises;

/**
 * Many draws of a forecast: in each a whole book of assumptions is sampled and people come and go one by one.
 *
 * <p>A draw depends on the seed and its own number alone, so that draw 17 is the same among 100 and among 10,000, on one
 * thread and on sixteen. Forecasts drawn together share their random numbers.
 *
 * @param draws how many, 1 or more
 * @param seed where the random numbers begin
 * @param doubts what makes draws differ; with none they all equal the forecast
 * @param threads how many draw side by side; the result is the same for any number
 * @param line people: a number whose passing is counted, if one is given
 */
public record Ensemble(int draws, long seed, Set<Doubt> doubts, int threads, OptionalDouble line) {

    /** Copies the doubts, so that it never changes. */
    public Ensemble {
        doubts = Set.copyOf(doubts);
    }

    /**
     * The fan of each forecast, in their order.
     *
     * @param base the book of assumptions that the forecasts' own books are changed copies of
     * @param progress told how many more draws are done, from any thread
     */
    public List<Fan> of(Assumptions base, List<Premises> forecasts, IntConsumer progress) {
        throw new UnsupportedOperationException();
    }
}
