package org.carecast.measure;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Basis;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Population;
import org.carecast.cohort.Stock;
import org.carecast.projection.Projector;
import org.carecast.time.Horizon;

/**
 * All that a forecast follows from.
 *
 * @param opening who is here
 * @param assumptions the book of assumptions, a scenario's changes made
 * @param horizon the months projected
 */
public record Forecast(OpeningPosition opening, Assumptions assumptions, Horizon horizon) {

    /** What follows. */
    public Demand demand() {
        return Demand.of(opening, assumptions, horizon);
    }

    /** The same forecast of some of its populations. */
    public Forecast of(Set<Population> populations) {
        return new Forecast(opening.of(populations), assumptions.of(populations), horizon);
    }

    /** Who is here at the end of a month: counted if it opens then, and spread as a basis says; else projected. */
    List<Stock> stocks(YearMonth asAt, Basis basis) {
        return asAt.equals(horizon.opening())
                ? Projector.opening(opening, basis)
                : demand().projection().stocks(asAt);
    }
}
