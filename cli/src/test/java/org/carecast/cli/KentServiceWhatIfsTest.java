package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.carecast.cohort.Cause;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.measure.Accommodation;
import org.carecast.measure.Demand;
import org.carecast.measure.Measure;
import org.carecast.measure.PlacesLeft;
import org.carecast.measure.Provision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Kent's papers ask of mix, caseload and places, reached by scenarios. */
final class KentServiceWhatIfsTest {

    private static final YearMonth END = YearMonth.of(2021, 11);
    private static final YearMonth MARCH_2021 = YearMonth.of(2021, 3);
    private static final Population CITIZEN = Population.of("citizen");
    private static final String SEMI = "Semi-independent - transitional";
    private static final String PRIVATE = "Independent housing - private";

    @TempDir
    private Path out;

    private Study study;
    private Demand base;

    @BeforeEach
    void read() throws Exception {
        study = StudyReader.read(Path.of(Run.KENT));
        base = study.demand();
    }

    /** "A caseload of 15": every care leaver is a case, so advisers are care leavers over 15. */
    @Test
    void aCaseloadOf15() {
        Demand demand = study.demand("caseload-15");

        assertThat(Measure.ADVISERS.of(base, END)).isEqualTo(base.at(END).people() / 18.8, within(1e-6));
        assertThat(Measure.ADVISERS.of(demand, END)).isEqualTo(base.at(END).people() / 15, within(1e-6));
        assertThat(Measure.ADVISERS.of(demand, YearMonth.of(2018, 3)))
                .isEqualTo(base.at(YearMonth.of(2018, 3)).people() / 18.8, within(1e-6));
    }

    /** "Move people into cheaper rented homes": half of the semi-independent places go, to private rented homes. */
    @Test
    void cheaperHomesMoveThemAndTheirCosts() {
        Demand demand = study.demand("cheaper-homes");
        Accommodation before = Accommodation.of(base);
        Accommodation after = Accommodation.of(demand);

        assertThat(after.at(END, SEMI)).isEqualTo(before.at(END, SEMI) / 2, within(1e-9));
        assertThat(after.at(END, PRIVATE)).isEqualTo(before.at(END, PRIVATE) + before.at(END, SEMI) / 2, within(1e-9));
        assertThat(after.types().stream()
                        .mapToDouble(type -> after.at(END, type))
                        .sum())
                .isEqualTo(demand.at(END).people(), within(1e-9));
        assertThat(Measure.COST.of(demand, CITIZEN, MARCH_2021)).isLessThan(Measure.COST.of(base, CITIZEN, MARCH_2021));
    }

    /** "465 units": 465 are enough for all, half of them are not. */
    @Test
    void half465UnitsRunOut() {
        Provision units = study.capacity().services().get(0);
        PlacesLeft all = study.capacity().placesLeft(base).orElseThrow();
        PlacesLeft half = study.capacity().placesLeft(study.demand("units-465")).orElseThrow();

        assertThat(all.places(units, END)).isEqualTo(465);
        assertThat(all.runsOut(units)).isEmpty();
        assertThat(half.places(units, YearMonth.of(2018, 3))).isEqualTo(465);
        assertThat(half.places(units, YearMonth.of(2018, 4))).isEqualTo(232.5);
        YearMonth month = half.runsOut(units).orElseThrow();
        assertThat(month).isEqualTo(YearMonth.of(2018, 7));
        assertThat(half.needed(units, month)).isGreaterThan(232.5);
        assertThat(half.needed(units, month.minusMonths(1))).isLessThanOrEqualTo(232.5);
    }

    /** The risk register asks whether the service could have coped in 2015, when nobody was transferred. */
    @Test
    void theSurgeOf2015HasNoTransfers() {
        Demand alone = study.demand("arrivals-2015");

        assertThat(alone.projection().positions(Population.of("uasc")).stream()
                        .filter(position -> position.asAt().isAfter(YearMonth.of(2018, 2)))
                        .mapToDouble(position -> position.flows().people(Cause.TRANSFERRED_OUT))
                        .sum())
                .isZero();
        assertThatThrownBy(() -> study.demand("arrivals-2015+nts-stops"))
                .hasMessageContaining("the change leaves every value as it is");
        assertThat(alone.at(END).people() - base.at(END).people()).isGreaterThan(1_000);
    }

    @Test
    void forecastSaysInWhichMonthPlacesRunOut() {
        assertThat(Run.of("forecast", Run.KENT, "--scenario", "units-465", "--out", out.toString())
                        .out())
                .containsPattern("places\\s+run\\s+out\\s+in")
                .contains("Places needed and places there are");
        assertThat(out.resolve("places-left.csv")).content().startsWith("scenario,as_at,service,needed,places,left\n");
    }

    @Test
    void compareShowsTheMixAndTheAdvisers() {
        assertThat(Run.of(
                                "compare",
                                Run.KENT,
                                "--scenario",
                                "cheaper-homes",
                                "--scenario",
                                "caseload-15",
                                "--out",
                                out.toString())
                        .out())
                .contains(
                        "Accommodation types in November 2021",
                        "Personal advisers needed",
                        "Places left in November 2021");
    }

    /**
     * None of the three moves people, and all that the sentences said was "no change". By hand: 2,551.0 care leavers over 18.8 are 135.7 advisers, over
     * 15 they are 170.1. Of 212 people half leave semi-independent homes; half of 465 places are 232.5, which are full in July 2018.
     */
    @Test
    void regressionTheSentencesNameWhatMoves() {
        String words = Run.of(
                        "compare",
                        Run.KENT,
                        "--scenario",
                        "cheaper-homes",
                        "--scenario",
                        "caseload-15",
                        "--scenario",
                        "units-465",
                        "--out",
                        out.toString())
                .out()
                .replaceAll("\\s+", " ");

        assertThat(words)
                .contains(
                        "cheaper-homes against base in November 2021: 213 places of Housing-related support left (+106) and 371"
                                + " care leavers in 'Independent housing - private' (+106).",
                        "caseload-15 against base in November 2021: 170 advisers (+34, +25.3%); ",
                        "units-465 against base in November 2021: 125 places of Housing-related support too few (-233). Places of"
                                + " Housing-related support run out in July 2018; under base they do not run out.")
                .doesNotContain("no change", "From base to cheaper-homes", "From base to units-465");
    }

    /** Changed types sank to the end of Table 4: the rows of a changed book stand last. */
    @Test
    void regressionTypesKeepTheOrderOfTheFileInEveryForecast() throws Exception {
        List<String> inTheFile = Files.readAllLines(Path.of(Run.KENT, "accommodation.csv")).stream()
                .filter(line -> line.contains(",citizen,"))
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();

        assertThat(inTheFile).hasSize(15).startsWith("With parents or relatives", "Supported lodgings");
        assertThat(study.library().ids()).contains("cheaper-homes").allSatisfy(id -> {
            Demand demand = study.demand(id);
            assertThat(Accommodation.of(demand).types()).as(id).isEqualTo(inTheFile);
            assertThat(demand.projection().basis().of(CITIZEN).types()).as(id).isEqualTo(inTheFile);
        });
        assertThat(Run.of("forecast", Run.KENT, "--scenario", "cheaper-homes", "--out", out.toString())
                        .out())
                .containsSubsequence("Independent housing - social", PRIVATE, "University housing", SEMI, "In custody");
    }

    @Test
    void sensitivityMovesTheCasesOfAnAdviser() {
        assertThat(Run.of("sensitivity", Run.KENT, "--measure", "advisers", "--out", out.toString())
                        .out())
                .containsIgnoringCase("cases per adviser");
    }

    @Test
    void explainFindsAType() {
        assertThat(Run.of("explain", Run.KENT, "accommodation", "--type", "Foyers", "--population", "uasc")
                        .out())
                .contains("accommodation of uasc in 'Foyers' in 2017-11", "0.0142", "accommodation.csv:");
        assertThat(Run.of("explain", Run.KENT, "places").out()).contains("465 places");
        assertThat(Run.of("explain", Run.KENT, "cases_per_adviser", "--scenario", "caseload-15", "--at", "2019-01")
                        .out())
                .contains("15 cases");
    }

    @Test
    void aFanOfAdvisersIsRefused() {
        Run run = Run.of("fan", Run.KENT, "--measure", "advisers", "--out", out.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().replaceAll("\\s+", " ")).contains("ask for --measure care_leavers");
    }
}
