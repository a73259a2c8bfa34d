package org.carecast.cli.report.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Belief;
import org.carecast.assumption.Parameter;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.MeasureWords;
import org.carecast.cli.report.forecast.ForecastReport;
import org.carecast.cli.report.forecast.PrintedCheck;
import org.carecast.io.Assurance;
import org.carecast.io.Study;
import org.carecast.io.csv.InputFile;
import org.carecast.measure.Reading;
import org.carecast.uncertainty.Sensitivity;
import org.carecast.uncertainty.Swing;

/**
 * What was done to be sure of a pack, as the AQuA Book asks: who answers for it, every assumption with its effect on the headline,
 * every file read, the program, the checks of the run, and what is known to be wanting.
 *
 * @param version of the program
 * @param scenarios the ids of those shown, the first first
 * @param assumptions every row of the book, in the order of the file
 * @param money the pounds that assumptions have an effect on, if the pack has a bid
 * @param checks what was tested in this run, in sentences
 * @param limits what a reader must not take the forecast for
 * @param files every file read, with its fingerprint; none in what is published, since a fingerprint proves a guess right
 * @param withoutBid what keeps a bid out of the pack, if it has none
 * @param publication what was done so that it may be published, in sentences; none of what is not published
 */
public record QualityLog(
        Study study,
        String version,
        List<String> scenarios,
        List<LoggedAssumption> assumptions,
        Optional<Reading> money,
        List<String> checks,
        List<String> limits,
        List<InputFile> files,
        Optional<String> withoutBid,
        List<String> publication) {

    private static final String BALANCE =
            "Opening and flows make the closing position of every month and population, to a millionth of a person.";
    private static final String EFFECTS = "Effects are those of the base case, whatever scenario is shown.";
    private static final String EFFECTS_ON_PEOPLE =
            "Effects are those of the base case, whatever scenario is shown, and of people: assumptions of money have none on them.";
    private static final String AGES_AT_ARRIVAL =
            "Ages at arrival are not moved in what the forecast rests on, since the shares of all ages make a whole.";

    /**
     * An assumption and what hangs on it.
     *
     * @param effect people by which the headline moves between the ends of its range; empty where it has none
     * @param pounds by which the money moves; likewise
     */
    public record LoggedAssumption(Assumption row, Optional<Double> effect, Optional<Double> pounds) {

        /** The range as a reader finds it; empty where none is given. */
        public Optional<String> range() {
            return row.spread().map(range -> Figures.asGiven(range.low()) + " to " + Figures.asGiven(range.high()));
        }
    }

    /** Copies the lists, so that it never changes. */
    public QualityLog {
        scenarios = List.copyOf(scenarios);
        assumptions = List.copyOf(assumptions);
        checks = List.copyOf(checks);
        limits = List.copyOf(limits);
        files = List.copyOf(files);
        publication = List.copyOf(publication);
    }

    /**
     * The log of a forecast.
     *
     * @param ofPeople the sensitivity of the headline in the base case, if any assumption has a range
     * @param ofMoney that of the gap of the last year, likewise, if the pack has a bid
     * @param withoutBid what keeps a bid out of the pack, if it has none
     */
    public static QualityLog of(
            Study study,
            String version,
            List<ForecastReport> forecasts,
            Optional<Sensitivity> ofPeople,
            Optional<Sensitivity> ofMoney,
            Optional<String> withoutBid) {
        Optional<Reading> money = ofMoney.map(Sensitivity::reading);
        return new QualityLog(
                study,
                version,
                forecasts.stream().map(report -> report.scenario().id()).toList(),
                study.assumptions().rows().stream()
                        .map(row -> new LoggedAssumption(row, effect(row, ofPeople), effect(row, ofMoney)))
                        .toList(),
                money,
                checks(forecasts.get(0)),
                limits(study, money.isPresent(), withoutBid),
                study.files().read(),
                withoutBid,
                List.of());
    }

    /** How far a reading moves over the range of a row; empty for rows of a belief whose range another row gives. */
    private static Optional<Double> effect(Assumption row, Optional<Sensitivity> sensitivity) {
        return sensitivity.stream()
                .filter(found -> row.spread().isPresent() && row.equals(ranged(Belief.of(row), found)))
                .flatMap(found -> found.swings().stream())
                .filter(swing -> swing.moved().equals(Belief.of(row)))
                .map(Swing::length)
                .findFirst();
    }

    /** The last of a belief's rows that has a range and is read by the month of the reading. */
    private static Assumption ranged(Belief belief, Sensitivity sensitivity) {
        return belief.rows(sensitivity.premises().assumptions()).stream()
                .filter(row -> row.spread().isPresent()
                        && !row.effectiveFrom().isAfter(sensitivity.reading().asAt()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** The same of what is published, without the checks and the files of the study itself. */
    QualityLog published(List<String> sentences) {
        return new QualityLog(
                study,
                version,
                scenarios,
                assumptions,
                money,
                List.of(BALANCE),
                Stream.concat(limits.stream(), sentences.stream()).toList(),
                List.of(),
                withoutBid,
                sentences);
    }

    /** Whether it is of what is published. */
    public boolean isPublished() {
        return !publication.isEmpty();
    }

    private static List<String> checks(ForecastReport forecast) {
        PrintedCheck check = forecast.check();
        List<String> checks = new ArrayList<>(List.of(
                BALANCE,
                check.compared() == 0
                        ? "There are no printed figures to hold the forecast against."
                        : "%d of %d printed figures are reproduced.".formatted(check.reproduced(), check.compared())));
        if (check.recorded() > 0) {
            checks.add("The counts by type of accommodation match %d of %d printed figures."
                    .formatted(check.matched(), check.recorded()));
        }
        return checks;
    }

    private static List<String> limits(Study study, boolean ofMoney, Optional<String> withoutBid) {
        List<String> all = new ArrayList<>(List.of(
                "A forecast is what follows from its assumptions, not a range: what it rests on is in the assumptions log.",
                "Nothing after %s is forecast here."
                        .formatted(Figures.longMonth(study.horizon().last()))));
        if (study.assumptions().rows().stream()
                .noneMatch(row -> row.parameter() == Parameter.RETURNS && row.value() > 0)) {
            all.add("Nobody who left the service comes back.");
        }
        all.add(ofMoney ? EFFECTS : EFFECTS_ON_PEOPLE);
        all.add(AGES_AT_ARRIVAL);
        long judged = study.openingCounts().stream()
                .filter(row -> row.provenance().isJudged())
                .count();
        if (judged > 0) {
            all.add("%d of %d counts of the opening position are judged."
                    .formatted(judged, study.openingCounts().size()));
        }
        withoutBid.ifPresent(wanting -> all.add("There is no bid in it: " + wanting + "."));
        return all;
    }

    /** Who answers for the study, by what they do, as far as study.csv names them. */
    public Map<String, String> people() {
        Assurance assurance = study.commission().assurance();
        Map<String, String> people = new LinkedHashMap<>();
        assurance.purpose().ifPresent(purpose -> people.put("Purpose", purpose));
        assurance.commissionedBy().ifPresent(name -> people.put("Commissioned by", name));
        assurance.analysedBy().ifPresent(name -> people.put("Analysed by", name));
        assurance.assuredBy().ifPresent(name -> people.put("Assured by", name));
        assurance.approvedBy().ifPresent(name -> people.put("Approved by", name));
        return people;
    }

    /** What the effects in the log are, and of what. */
    public String onEffects() {
        return "Effect is how far %s%s, from one end of the range to the other, with everything else as in the base case; of several dated rows the last one has it."
                .formatted(
                        "care leavers in " + Figures.longMonth(study.horizon().last()) + " move (people)",
                        ofMoney()
                                .map(what -> ", and how far the " + what + " moves (pounds)")
                                .orElse(""));
    }

    /** The money that assumptions have an effect on, such as "gap between cost and grant in 2020-21". */
    Optional<String> ofMoney() {
        return money.map(reading -> {
            MeasureWords words = new MeasureWords(reading.measure());
            return words.name() + " in " + words.when(reading.asAt());
        });
    }

    /** The log as JSON. */
    public String json() {
        return new QualityJson(this).text();
    }
}
