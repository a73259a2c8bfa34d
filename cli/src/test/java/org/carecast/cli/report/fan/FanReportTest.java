package org.carecast.cli.report.fan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.forecast.EdgeStudies;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.io.TidyTable;
import org.carecast.measure.Demand;
import org.carecast.measure.Measure;
import org.carecast.measure.Reading;
import org.carecast.scenario.Scenario;
import org.carecast.uncertainty.Ensemble;
import org.carecast.uncertainty.Fan;
import org.carecast.uncertainty.HandMadeFan;
import org.carecast.uncertainty.Uncertainty;
import org.junit.jupiter.api.Test;

/**
 * What a fan says, of draws made by hand: in draw d of 100 each of two populations has 300 + 10 d people, both together
 * 600 + 20 d: 800 in the tenth, 1,600 in the fiftieth, 2,400 in the ninetieth. Kent's forecast, 2,551, is higher than in 97.
 */
final class FanReportTest {

    private static final Set<Uncertainty> BOTH = EnumSet.allOf(Uncertainty.class);
    private static final HandMadeFan.Figure RISING = (draw, month) -> month == 0 ? 500 : 300 + 10 * draw;

    // Draws up to 300 + 10 * 95 = 1,250 lie below 1,254 citizens, up to 300 + 10 * 99 = 1,290 below 1,297 UASC.
    private static final String WHY =
            " since take-up of UASC (1 of 0.15 to 1) and take-up of Citizen (1 of 0.15 to 1) stand at the"
                    + " end of their ranges;";
    private static final String CITIZENS =
            "Citizen: the forecast, 1,254, is higher than in 95 draws of 100, since take-up of Citizen (1 of 0.15 to"
                    + " 1) stands at the end of its range; half the draws lie below 800.";
    private static final String UASC =
            "UASC: the forecast, 1,297, is higher than in 99 draws of 100, since take-up of UASC (1 of 0.15 to 1)"
                    + " stands at the end of its range; half the draws lie below 800.";

    private final Study kent = EdgeStudies.kent();
    private final Demand forecast = kent.premises(Scenario.BASE, kent.horizon()).demand();

    @Test
    void theRangeTheForecastAndWhatToPlanFor() {
        assertThat(lead(report(80, 90, BOTH, OptionalDouble.empty(), RISING)))
                .containsExactly(
                        "Care leavers in November 2021 lie between 800 and 2,400 in 80 draws of 100; the forecast itself, 2,551,"
                                + " is higher than in 97 of 100," + WHY + " half the draws lie below 1,600.",
                        CITIZENS,
                        UASC,
                        "Plan for 2,400 places to have enough 9 times in 10.",
                        "The range is 1,200 to 2,000 with belief alone and 2,500 to 2,600 with chance alone.");
    }

    /** In draw d each population has 600 + 10 d: 65 of them lie below the forecast of 1,254 citizens, 69 below 1,297 UASC. */
    @Test
    void nearTheMiddleARankIsEnough() {
        FanReport report = report(80, 90, BOTH, OptionalDouble.empty(), (draw, month) -> 600 + 10 * draw);

        assertThat(lead(report))
                .contains("Citizen: the forecast, 1,254, is higher than in 65 draws of 100.")
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith(
                                "UASC: the forecast, 1,297, is higher than in 69 draws of 100, since take-up of UASC")
                        .endsWith("half the draws lie below 1,100."));
    }

    /** With belief switched off every draw has take-up at 1, which then is no reason. */
    @Test
    void noAssumptionIsNamedThatIsNotDrawn() {
        assertThat(lead(report(80, 90, Set.of(Uncertainty.CHANCE), OptionalDouble.empty(), RISING)))
                .first()
                .asString()
                .endsWith(
                        "is higher than in 97 of 100, for which no single assumption is the reason; half the draws lie"
                                + " below 1,600.");
    }

    /** Below the middle of its fan it is not for a value at the upper end of its range. */
    @Test
    void noAssumptionIsNamedThatPullsTheOtherWay() {
        FanReport report = report(80, 90, BOTH, OptionalDouble.empty(), (draw, month) -> 1200 + 10 * draw);

        assertThat(lead(report))
                .first()
                .asString()
                .endsWith(
                        "the forecast itself, 2,551, is higher than in 7 of 100, for which no single assumption is the reason; half"
                                + " the draws lie below 3,400.");
    }

    @Test
    void ofOnePopulationAndInPoundsTheNoteSaysWhatWasTested() {
        assertThat(report(Measure.UNDER_18, Optional.empty())
                        .document(Audience.COMMITTEE)
                        .sentences(Role.NOTE))
                .anyMatch(note -> note.endsWith("Nothing is tested beyond November 2020."));
        assertThat(new FanReport(
                                kent,
                                Scenario.BASE,
                                new FanRequest(
                                        new Reading(YearMonth.of(2020, 11), Optional.empty(), Measure.CARE_LEAVERS),
                                        80,
                                        90,
                                        new Ensemble(100, 7, BOTH, 1, OptionalDouble.empty())),
                                forecast,
                                fan(OptionalDouble.empty(), RISING),
                                Map.of())
                        .document(Audience.WORKING)
                        .sentences(Role.NOTE))
                .anyMatch(note -> note.startsWith("The ranges that a new study begins with were tested 1 to"))
                .noneMatch(note -> note.contains("Nothing is tested beyond"));
    }

    /** An 80% chance of up to 2,400 is misread beside a forecast of 2,551 that a later sentence alone ranks. */
    @Test
    void readersHaveTheChanceAndTheRankInOneSentence() {
        FanReport report = report(80, 90, BOTH, OptionalDouble.empty(), RISING);

        assertThat(report.document(Audience.COMMITTEE).sentences(Role.ANSWER))
                .containsExactly(
                        "There is an 80% chance of between 800 and 2,400 care leavers in November 2021, if the assumptions and"
                                + " their ranges hold; the forecast itself, 2,551, is higher than in 97 draws of 100,"
                                + WHY
                                + " half the draws lie below 1,600.",
                        CITIZENS,
                        UASC,
                        "Plan for 2,400 places to have enough 9 times in 10.");
    }

    @Test
    void anotherRangeAndAnotherPlan() {
        assertThat(lead(report(50, 75, BOTH, OptionalDouble.empty(), RISING)))
                .first()
                .asString()
                .startsWith("Care leavers in November 2021 lie between 1,100 and 2,100 in 50 draws of 100; ");
        assertThat(lead(report(95, 75, BOTH, OptionalDouble.empty(), RISING)))
                .contains("Plan for 2,100 places to have enough 75 times in 100.");
    }

    /** Draws 71 to 100 end above 2,000; draws 1 to 11 were so in the second month only. */
    @Test
    void howOftenItIsAboveANumber() {
        HandMadeFan.Figure figure = (draw, month) -> month == 2 && draw <= 11 ? 1100 : RISING.people(draw, month);

        assertThat(lead(report(80, 90, BOTH, OptionalDouble.of(2000), figure)))
                .contains(
                        "They are above 2,000 in November 2021 in 30 draws of 100, and at the end of some month by then in"
                                + " 41 of 100.");
        assertThat(lead(report(80, 90, BOTH, OptionalDouble.of(2600), RISING)))
                .contains(
                        "They are above 2,600 in November 2021 in no draw, and at the end of some month by then in none.");
        assertThat(lead(report(80, 90, BOTH, OptionalDouble.of(2599.5), RISING)))
                .contains(
                        "They are above 2599.5 in November 2021 in 1 draw of 100, and at the end of some month by then in 1"
                                + " of 100.");
    }

    @Test
    void whatIsSwitchedOffIsSaid() {
        assertThat(lead(report(80, 90, Set.of(Uncertainty.BELIEF), OptionalDouble.empty(), RISING)))
                .last()
                .isEqualTo(
                        "Chance is switched off: this is the range of belief alone, with people in expected numbers.");
        assertThat(lead(report(80, 90, Set.of(Uncertainty.CHANCE), OptionalDouble.empty(), RISING)))
                .last()
                .isEqualTo(
                        "Belief is switched off: this is the range of chance alone, with every assumption at its value.");
        assertThat(lead(report(80, 90, Set.of(), OptionalDouble.empty(), (draw, month) -> 1275.5)))
                .startsWith("Care leavers in November 2021 are 2,551 in every draw; the forecast itself is the same.")
                .endsWith("Belief and chance are both switched off, so that every draw is the forecast.");
    }

    @Test
    void aRangeThatIsOneFigure() {
        assertThat(lead(report(80, 90, BOTH, OptionalDouble.empty(), (draw, month) -> draw == 100 ? 2 : 1)))
                .first()
                .isEqualTo(
                        "Care leavers in November 2021 are 2 in 80 draws of 100 or more; the forecast itself, 2,551, is"
                                + " higher than in all.");
    }

    @Test
    void oneTableForAllPopulationsAndOneForEach() {
        List<Table> tables = report(95, 90, BOTH, OptionalDouble.empty(), RISING)
                .document(Audience.WORKING)
                .tables();

        assertThat(tables)
                .extracting(table -> table.caption().words())
                .containsExactly(
                        "Table 1: Care leavers – all populations",
                        "Table 2: Care leavers – Citizen",
                        "Table 3: Care leavers – UASC");
        assertThat(tables.get(0).headings()).containsExactly("Nov-17", "Nov-18", "Nov-19", "Nov-20", "Nov-21");
        assertThat(tables.get(0).rows())
                .extracting(
                        Row::label,
                        row -> row.texts().get(0),
                        row -> row.texts().get(4))
                .map(Object::toString)
                .containsExactly(
                        "(\"Forecast\", \"1,456\", \"2,551\")",
                        "(\"P2.5\", \"1,000\", \"660\")",
                        "(\"P50\", \"1,000\", \"1,600\")",
                        "(\"P97.5\", \"1,000\", \"2,560\")",
                        "(\"Plan for (P90)\", \"1,000\", \"2,400\")");
        assertThat(tables.get(2).rows())
                .extracting(row -> row.texts().get(4))
                .containsExactly("1,297", "330", "800", "1,280", "1,200");
    }

    @Test
    void underEighteenOnlyOfThoseWhoseChildrenAreCounted() {
        FanReport report = report(Measure.UNDER_18, Optional.empty());

        assertThat(report.document(Audience.WORKING).tables())
                .extracting(table -> table.caption().words())
                .as("all populations together are those of one")
                .containsExactly("Table 1: Under-18s in care – UASC");
        assertThat(report.document(Audience.WORKING).sentences(Role.NOTE))
                .noneMatch(note -> note.startsWith("Populations are added"));
        assertThat(csv(report, "fan").lines().filter(line -> line.contains("citizen,under_18")))
                .isEmpty();
    }

    @Test
    void onePopulationIsTheSubject() {
        FanReport report = report(Measure.CARE_LEAVERS, Optional.of(Population.of("uasc")));

        assertThat(lead(report))
                .first()
                .asString()
                .startsWith("UASC care leavers in November 2021 lie between 400 and 1,200 in 80 draws of 100");
        assertThat(report.document(Audience.WORKING).tables()).hasSize(3);
    }

    @Test
    void theNotesSayWhatADrawIs() {
        assertThat(report(80, 90, BOTH, OptionalDouble.empty(), RISING)
                        .document(Audience.WORKING)
                        .sentences(Role.NOTE))
                .containsExactly(
                        "A draw is one way it may turn out: each assumption that has a range is drawn from it, and people come"
                                + " and go one by one. 100 draws from seed 7; 100 each of belief and of chance alone.",
                        "P10, P50, P90: what 10, 50 and 90 draws of 100 do not pass. Forecast: each assumption at its value,"
                                + " people in expected numbers.",
                        "Populations are added within each draw, so that an end of the range of all of them is not the sum of"
                                + " theirs.",
                        "Ranges of assumptions are those of assumptions.csv, which hold the true value eight times in ten.",
                        "The ranges that a new study begins with were tested 1 to 3 years ahead, on the counts of English"
                                + " councils that also chose them (in sample; docs/calibration.md). Take-up and a study's"
                                + " own ranges were not tested. Nothing is tested beyond November 2020.");
        assertThat(report(80, 90, Set.of(Uncertainty.CHANCE), OptionalDouble.empty(), RISING)
                        .document(Audience.WORKING)
                        .sentences(Role.NOTE))
                .first()
                .isEqualTo(
                        "A draw is one way it may turn out: each assumption keeps its value, and people come and go one by"
                                + " one. 100 draws from seed 7.");
    }

    @Test
    void theFileHasEveryMonthPopulationAndMeasure() {
        List<String> lines = csv(report(80, 90, BOTH, OptionalDouble.empty(), RISING), "fan")
                .lines()
                .toList();

        assertThat(lines.get(0)).isEqualTo("scenario,as_at,population,measure,p2_5,p10,p25,p50,p75,p90,p97_5,mean");
        assertThat(lines).hasSize(1 + 49 * 8);
        assertThat(lines)
                .contains(
                        "base,2021-11,citizen,in_touch,330,400,550,800,1050,1200,1280,805",
                        "base,2021-11,all,under_18,660,800,1100,1600,2100,2400,2560,1610",
                        "base,2017-11,all,care_leavers,1000,1000,1000,1000,1000,1000,1000,1000");
    }

    @Test
    void theFileOfChancesIsThereWithANumberOnly() {
        FanReport with = report(80, 90, BOTH, OptionalDouble.of(1000), RISING);

        assertThat(report(80, 90, BOTH, OptionalDouble.empty(), RISING).tidy()).containsOnlyKeys("fan");
        assertThat(csv(with, "above").lines())
                .startsWith("scenario,as_at,population,measure,above,chance,chance_by_then")
                .contains("base,2021-11,all,care_leavers,1000,0.8,0.8", "base,2021-11,uasc,in_touch,1000,0.3,0.3");
    }

    private static String csv(FanReport report, String name) {
        return TidyTable.csv(report.tidy().get(name));
    }

    private FanReport report(
            int range, int planning, Set<Uncertainty> uncertainties, OptionalDouble line, HandMadeFan.Figure figure) {
        Reading reading = new Reading(YearMonth.of(2021, 11), Optional.empty(), Measure.CARE_LEAVERS);
        return report(reading, range, planning, uncertainties, line, figure);
    }

    private FanReport report(Measure measure, Optional<Population> whose) {
        return report(
                new Reading(YearMonth.of(2021, 11), whose, measure), 80, 90, BOTH, OptionalDouble.empty(), RISING);
    }

    private FanReport report(
            Reading reading,
            int range,
            int planning,
            Set<Uncertainty> uncertainties,
            OptionalDouble line,
            HandMadeFan.Figure figure) {
        Map<Uncertainty, Fan> alone = uncertainties.size() < 2
                ? Map.of()
                : Map.of(
                        Uncertainty.BELIEF, fan(OptionalDouble.empty(), (draw, month) -> draw <= 50 ? 600 : 1000),
                        Uncertainty.CHANCE, fan(OptionalDouble.empty(), (draw, month) -> draw <= 50 ? 1250 : 1300));
        return new FanReport(
                kent,
                Scenario.BASE,
                new FanRequest(reading, range, planning, new Ensemble(100, 7, uncertainties, 1, line)),
                forecast,
                fan(line, figure),
                alone);
    }

    private Fan fan(OptionalDouble line, HandMadeFan.Figure figure) {
        return HandMadeFan.of(kent.horizon(), List.copyOf(forecast.populations()), line, 100, figure);
    }

    private static List<String> lead(FanReport report) {
        return report.document(Audience.WORKING).sentences(Role.SCENARIO, Role.CAUTION, Role.ANSWER);
    }
}
