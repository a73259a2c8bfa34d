package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.cli.report.forecast.ForecastReport;
import org.carecast.cli.report.forecast.PrintedCheck;
import org.carecast.cohort.Population;
import org.carecast.evidence.AccommodationCount;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.measure.Accommodation;
import org.carecast.measure.Demand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kent's appendix of March 2018, Table 4: its 15 counts and their total, typed here from the paper. */
final class KentAccommodation2018Test {

    private static final List<String> TABLE_4 = List.of(
            "With parents or relatives/ Connected Person: 197",
            "Supported Lodgings (Not Former Foster Carer): 58",
            "Independent Housing - KCC: 497",
            "Independent Housing - Social Housing: 111",
            "Independent Housing - Private Rental: 149",
            "University Housing: 21",
            "Semi-independent, transitional accommodation: 119",
            "Bed and Breakfast: 4",
            "Missing cohort(UASC)/refused accommodation/staying with friends: 131",
            "NHS/Community Home/Residential Care: 9",
            "Foyers: 20",
            "Emergency accommodation: 4",
            "In custody: 27",
            "Supported Lodgings (Staying Put): 73",
            "Ordinary Lodgings without formal support: 10");
    private static final int TOTAL = 1430;
    private static final YearMonth OPENING = YearMonth.of(2017, 11);

    @TempDir
    private Path out;

    private Study study;

    @BeforeEach
    void read() throws Exception {
        study = StudyReader.read(Path.of(Run.KENT));
    }

    private Map<String, Double> counted() {
        Map<String, Double> counted = new LinkedHashMap<>();
        study.capacity()
                .accommodationCounts()
                .forEach(count -> counted.merge(
                        count.provenance().locator().replace("item 6, Appendix 1, Table 4, row ", ""),
                        count.people(),
                        Double::sum));
        return counted;
    }

    private double people(Population population, String type) {
        return study.capacity().accommodationCounts().stream()
                .filter(count -> count.type().equals(type) && count.population().equals(Optional.of(population)))
                .mapToDouble(AccommodationCount::people)
                .sum();
    }

    @Test
    void citizensAndUascAddUpToEveryCountOfThePaper() {
        Map<String, Double> counted = counted();

        assertThat(counted.keySet())
                .containsExactlyElementsOf(TABLE_4.stream()
                        .map(row -> row.substring(0, row.lastIndexOf(": ")))
                        .toList());
        TABLE_4.forEach(row -> assertThat(counted.get(row.substring(0, row.lastIndexOf(": "))))
                .as(row)
                .isEqualTo(Double.parseDouble(row.substring(row.lastIndexOf(": ") + 2)), within(1e-9)));
    }

    @Test
    void theyAddUpToThePrintedTotal() {
        assertThat(counted().values().stream().mapToDouble(each -> each).sum()).isEqualTo(TOTAL, within(1e-9));
    }

    /** 633 and 823 of 1,456 are 621.7 and 808.3 of 1,430. */
    @Test
    void thePopulationsHaveTheirSharesOfTablesTwoAndThree() {
        Population citizen = Population.of("citizen");
        assertThat(study.capacity().accommodationCounts().stream()
                        .filter(count -> count.population().equals(Optional.of(citizen)))
                        .mapToDouble(AccommodationCount::people)
                        .sum())
                .isEqualTo(621.7, within(0.05));
    }

    /** 4.4% of 1,519 are 67, and 7.8% of 645 are 50: 50 citizens and 17 UASC of 67, or 54.5 and 18.5 of the 73 of Table 4. */
    @Test
    void stayingPutIsSplitByTheRatesOfTheScorecard() {
        String type = "Supported lodgings - staying put";

        assertThat(people(Population.of("citizen"), type)).isEqualTo(73 * 50 / 67.0, within(0.05));
        assertThat(people(Population.of("uasc"), type)).isEqualTo(73 * 17 / 67.0, within(0.05));
    }

    @Test
    void theMissingKeepUascInTheirLabelAndArePlacesOfNobody() {
        assertThat(study.capacity().noPlaces()).containsExactly("Missing (UASC)/refused/with friends", "In custody");
    }

    /** All 1,456 care leavers are spread, not the 1,272 in touch: 497 of 1,430 are 506 of 1,456, and 149 are 152. */
    @Test
    void theForecastSpreadsAllCareLeavers() {
        Demand demand = Demand.of(study.opening().position(), study.assumptions(), study.horizon());
        Accommodation places = study.capacity().accommodation(demand).orElseThrow();

        assertThat(places.at(OPENING, "Independent housing - KCC")).isEqualTo(497 * 1456 / 1430.0, within(0.05));
        assertThat(places.at(OPENING, "Independent housing - private")).isEqualTo(149 * 1456 / 1430.0, within(0.05));
        assertThat(places.types().stream()
                        .mapToDouble(type -> places.at(OPENING, type))
                        .sum())
                .isEqualTo(1456, within(1e-9));
    }

    @Test
    void theSixteenPrintedFiguresAreThoseRecorded() {
        PrintedCheck check = ForecastReport.of(study).check();

        assertThat(List.of(check.compared(), check.reproduced(), check.recorded(), check.matched()))
                .containsExactly(109, 109, 16, 16);
    }

    @Test
    void forecastShowsWhatWasCountedAndSaysWhyItDiffers() throws Exception {
        assertThat(Run.of("forecast", Run.KENT, "--out", out.toString()).out())
                .containsPattern("Counted +Nov-17 +Nov-18")
                .containsPattern("Independent housing - KCC +497 +506 ")
                .containsPattern("Missing \\(UASC\\)/refused/with friends +131 +133 ")
                .containsPattern("Total +1,430 +1,456 ")
                .contains("98.2% of the 1,456 care leavers of")
                .contains("No place can be found for 'Missing (UASC)/refused/with friends' and 'In custody'")
                .contains("The counts by type of accommodation match 16 of 16 printed figures.");
    }
}
