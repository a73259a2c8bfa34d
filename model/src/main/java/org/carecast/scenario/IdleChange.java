package org.carecast.scenario;

import java.util.ArrayList;
import java.util.List;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.time.Horizon;

/**
 * A change of a scenario that changes nothing within some months.
 *
 * @param about the rows of the book that it is about, as the changes before it left them
 */
public record IdleChange(Adjustment adjustment, List<Assumption> about) {

    /** Copies the list, so that it never changes. */
    public IdleChange {
        about = List.copyOf(about);
    }

    /** Those of a scenario that can be applied to a book, in their order. */
    public static List<IdleChange> of(Scenario scenario, Assumptions book, Horizon months) {
        List<IdleChange> idle = new ArrayList<>();
        Draft draft = new Draft(book);
        for (Adjustment adjustment : scenario.adjustments()) {
            List<Assumption> about = draft.about(adjustment);
            if (!adjustment.moves(about, book.law(adjustment.population()), months)) {
                idle.add(new IdleChange(adjustment, about));
            }
            draft.make(adjustment);
        }
        return idle;
    }

    /** Whether it begins after the last of the months. */
    public boolean isAfter(Horizon months) {
        return adjustment.from().isAfter(months.last());
    }
}
