package org.carecast.cli.report.forecast;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.carecast.io.PaperLaw;
import org.carecast.io.Study;
import org.carecast.scenario.CappedArrivals;
import org.carecast.scenario.Scenario;
import org.carecast.time.Horizon;

/**
 * What must be known of a scenario before any figure: changes without effect, and what the law says of it.
 *
 * @param last the last month of the forecast
 */
public record ScenarioCautions(Study study, Scenario scenario, YearMonth last) {

    /** The sentences; none where nothing need be said. */
    public List<String> sentences() {
        return Stream.concat(new IdleChanges(study, scenario, last).sentences().stream(), onCaps())
                .toList();
    }

    private Stream<String> onCaps() {
        Horizon months = Horizon.of(study.horizon().opening(), last);
        return study.commission().paper().law().caps().stream()
                .filter(words -> CappedArrivals.of(scenario, study.assumptions(), months, words.from())
                        .isPresent())
                .map(PaperLaw.Words::words)
                .reduce((earlier, later) -> later)
                .stream();
    }
}
