package org.carecast.io;

import java.util.List;
import java.util.Optional;
import org.carecast.cohort.Population;

/**
 * Whom a forecast is for, and how its figures are shown to them.
 *
 * @param council whom it is for
 * @param title what it forecasts
 * @param assurance what it is for and who answers for it
 * @param inTouchAims the share of care leavers that the council means to be in touch with, and from when, if it says so
 * @param layouts how each population's table is printed, in the order of the tables
 * @param paper what a committee paper says that no figure does
 */
public record Commission(
        String council,
        String title,
        Assurance assurance,
        Optional<InTouchAims> inTouchAims,
        List<TableLayout> layouts,
        CommitteePaper paper) {

    /** Copies the list, so that it never changes. */
    public Commission {
        layouts = List.copyOf(layouts);
    }

    /** The same for the public, with other tables, for whom they are. */
    Commission with(List<TableLayout> others, String whose) {
        return new Commission(whose, title, assurance, inTouchAims.map(InTouchAims::bare), others, paper.published());
    }

    /** How the table of a population is printed. */
    public TableLayout layout(Population population) {
        return layouts.stream()
                .filter(each -> each.population().equals(population))
                .findFirst()
                .orElseThrow();
    }
}
