package org.carecast.cli.report.fan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.io.Study;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.scenario.Scenario;
import org.carecast.time.Horizon;
import org.carecast.uncertainty.Ensemble;
import org.carecast.uncertainty.Fan;

/** The range of a forecast alone, without what part of it is belief and what is chance. */
public final class BriefFan {

    private BriefFan() {}

    /** How sure the care leavers of a scenario are over the study's own months, from seed 1. */
    public static FanReport of(Study study, Scenario scenario, int draws) {
        Horizon horizon = study.horizon();
        Premises forecast = study.premises(scenario, horizon);
        Ensemble ensemble = Ensemble.of(draws);
        Fan fan = ensemble.of(study.assumptions(), List.of(forecast), study.correlations(), more -> {})
                .get(0);
        Reading careLeavers = new Reading(horizon.last(), Optional.empty(), Measure.CARE_LEAVERS);
        FanRequest question = new FanRequest(careLeavers, FanRequest.USUAL_RANGE, FanRequest.USUAL_PLANNING, ensemble);
        return new FanReport(study, scenario, question, forecast.demand(), fan, Map.of());
    }
}
