package org.carecast.io.roll;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
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
 * The rows of assumptions.csv after a roll: all as they were, but for arrivals from the new opening on, and for shares that are counted from the
 * opening, which begin again with the new one.
 *
 * @param horizon from the new opening on
 */
record RolledAssumptions(Study study, Horizon horizon, RolledArrivals arrivals, RollSources sources) {

    private YearMonth first() {
        return horizon.month(Parameter.ARRIVALS.firstMonth());
    }

    /** Which of the people of an opening position are entitled follows from how long they have been here, which a count does not say. */
    private List<Assumption> fromOpening() {
        List<Assumption> rows = study.assumptions().rows().stream()
                .filter(row -> row.parameter() == Parameter.ENTITLED_AT_18)
                .filter(row -> row.effectiveFrom().isAfter(study.horizon().opening()))
                .toList();
        return rows.stream()
                .filter(row -> rows.stream()
                        .anyMatch(other -> other.population().equals(row.population())
                                && !other.effectiveFrom().equals(row.effectiveFrom())))
                .toList();
    }

    /** Whether its row goes: another takes its place from the new opening on. */
    private boolean isGone(Assumption row) {
        return arrivals.isReplaced(row, first())
                || row.effectiveFrom().isAfter(horizon.opening())
                        && fromOpening().contains(row);
    }

    /** What is said of shares that begin again; empty where there are none. */
    Optional<String> words() {
        return fromOpening().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "entitled_at_18 is counted from the opening, and begins again in %s: a count does not say who has been in care for 13 weeks."
                                .formatted(horizon.month(1)));
    }

    private CsvText again(CsvText from, CsvText to) {
        long later = study.horizon().opening().until(horizon.opening(), ChronoUnit.MONTHS);
        List<Map<String, String>> rows = fromOpening().stream()
                .map(row -> row.row().line())
                .distinct()
                .map(line -> {
                    Map<String, String> cells = new LinkedHashMap<>(from.row(line));
                    cells.put(
                            "effective_from",
                            YearMonth.parse(cells.get("effective_from"))
                                    .plusMonths(later)
                                    .toString());
                    return cells;
                })
                .toList();
        return rows.isEmpty()
                ? to
                : to.comment("Counted from the opening in %s.".formatted(horizon.opening()))
                        .and(rows);
    }

    /** assumptions.csv with them: rows that they replace go, and theirs come at its end. */
    CsvText of(CsvText text) {
        List<Integer> gone = study.assumptions().rows().stream()
                .filter(this::isGone)
                .map(row -> row.row().line())
                .toList();
        CsvText left = again(text, text.without(gone));
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
