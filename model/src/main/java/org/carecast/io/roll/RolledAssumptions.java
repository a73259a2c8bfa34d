package org.carecast.io.roll;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.evidence.Figure;
import org.carecast.io.Study;
import org.carecast.time.Horizon;

/**
 * The rows of assumptions.csv after a roll: all as they were, but for arrivals from the new opening on.
 *
 * @param horizon from the new opening on
 */
record RolledAssumptions(Study study, Horizon horizon, RolledArrivals arrivals, RollSources sources) {

    private YearMonth first() {
        return horizon.month(Parameter.ARRIVALS.firstMonth());
    }

    /** assumptions.csv with them: rows that they replace go, and theirs come at its end. */
    CsvText of(CsvText text) {
        List<Integer> gone = study.assumptions().rows().stream()
                .filter(row -> arrivals.isReplaced(row, first()))
                .map(row -> row.row().line())
                .toList();
        CsvText left = text.without(gone);
        for (RolledArrivals.Step step : arrivals.steps()) {
            if (!step.rows().isEmpty()) {
                left = left.comment("Arrivals of %s re-estimated by roll in %s."
                                .formatted(step.population(), horizon.opening()))
                        .and(step.rows().stream()
                                .map(row -> arrivals(text, row, step))
                                .toList());
            }
        }
        return left;
    }

    /** The row before it with other people, from another month on. */
    private Map<String, String> arrivals(CsvText text, Assumption row, RolledArrivals.Step step) {
        Map<String, String> cells = new LinkedHashMap<>(text.row(row.row().line()));
        cells.put("effective_from", row.effectiveFrom().toString());
        cells.put("value", Figure.written(row.value()));
        boolean follows = cells.getOrDefault("low", "").endsWith("x");
        // Ends written as multiples of the value follow it by themselves.
        if (!follows) {
            cells.put("low", end(row.spread().map(Spread::low)));
            cells.put("high", end(row.spread().map(Spread::high)));
            cells.put("spread", row.spread().isEmpty() ? "" : cells.getOrDefault("spread", ""));
        }
        cells.put("provenance", "derived");
        boolean fromPage = step.fromPage();
        cells.put("source", fromPage ? sources.countsId() : arrivedSource(row));
        cells.put("locator", fromPage ? sources.page() + ", children in care" : "arrived.csv");
        cells.put("review_by", "");
        cells.put("note", step.note());
        return cells;
    }

    private static String end(Optional<Double> end) {
        return end.map(RolledArrivals::rounded).map(Figure::written).orElse("");
    }

    private String arrivedSource(Assumption row) {
        return study.history().arrived().stream()
                .filter(each -> each.population().equals(row.population()))
                .map(each -> each.citation().source())
                .filter(id -> !id.isEmpty())
                .reduce((before, last) -> last)
                .orElse(sources.countsId());
    }

    /** Each row of it stands for one of assumptions.csv; those whose row is gone go too. */
    CsvText ofPublic(CsvText text) {
        return text.without(study.publishing().assumptions().stream()
                .filter(row -> arrivals.isReplaced(row, first()))
                .map(row -> row.row().line())
                .toList());
    }
}
