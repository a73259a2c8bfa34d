package org.carecast.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Population;
import org.carecast.evidence.Provenance;
import org.carecast.io.csv.BadDataException;
import org.carecast.measure.Counted;
import org.carecast.measure.Measure;
import org.carecast.measure.Outturn;
import org.carecast.measure.Statement;
import org.carecast.measure.funding.Citation;
import org.carecast.measure.funding.Reported;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of Kent's papers, typed here from the papers: the study has each of them, with its source and its place. */
final class KentPaperFiguresTest {

    private static Study kent;

    @BeforeAll
    static void read() throws BadDataException {
        kent = StudyReader.read(Path.of("../data/kent-2017"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Care leavers open to the council's leaving care services; 1,359 were 710 UASC and 649 citizens.
                "care_leavers | all     | 2016-01 | 1007 | open           | verified | kcc-csch-2017-03    | policy for care leavers",
                "care_leavers | all     | 2017-02 | 1359 | open           | verified | kcc-csch-2017-03    | policy for care leavers",
                "care_leavers | uasc    | 2017-02 |  710 | open           | verified | kcc-csch-2017-03    | policy for care leavers",
                "care_leavers | citizen | 2017-02 |  649 | open           | derived  | kcc-csch-2017-03    | policy for care leavers",
                "care_leavers | all     | 2017-11 | 1456 | open           | derived  | kcc-cpp-2018-03     | Tables 2 and 3, Total",
                "care_leavers | uasc    | 2016-10 |  603 | open           | verified | kcc-csch-2017-01    | minutes of 10 November 2016",
                // The Care Leaver Service (18+), another count.
                "care_leavers | all     | 2016-09 | 1130 | of_one_service | verified | kcc-csch-2017-01    | Care Leaver Service (18+), last month",
                "care_leavers | all     | 2016-10 | 1131 | of_one_service | verified | kcc-csch-2017-01    | Care Leaver Service (18+)",
                "care_leavers | all     | 2016-12 | 1149 | of_one_service | verified | kcc-csch-2017-03    | Care Leaver Service (18+), last month",
                "care_leavers | all     | 2017-01 | 1209 | of_one_service | verified | kcc-csch-2017-03    | Care Leaver Service (18+)",
                // What the indicator of pathway plans divides by.
                "care_leavers | citizen | 2016-10 |  512 | pathway_plan   | verified | kcc-csch-2017-01    | pathway plans, excluding UASC",
                "care_leavers | citizen | 2017-01 |  592 | pathway_plan   | verified | kcc-csch-2017-03    | pathway plans, excluding UASC",
                "care_leavers | uasc    | 2016-10 |  563 | pathway_plan   | derived  | kcc-csch-2017-01    | pathway plans",
                "care_leavers | uasc    | 2017-01 |  680 | pathway_plan   | derived  | kcc-csch-2017-03    | pathway plans",
                // Children in care before 2016, and as the study of 2015 opens.
                "under_18     | uasc    | 2011-03 |  190 | in_care        | verified | kcc-cpp-2015-04     | Strategy 2015-2016",
                "under_18     | uasc    | 2012-03 |  190 | in_care        | verified | kcc-cpp-2015-04     | Strategy 2015-2016",
                "under_18     | uasc    | 2014-03 |  214 | in_care        | verified | dfe-uasc-by-la      | UASC at 31 March",
                "under_18     | uasc    | 2015-03 |  367 | in_care        | verified | dfe-uasc-by-la      | UASC at 31 March",
                "under_18     | uasc    | 2015-11 |  994 | in_care        | verified | kcc-scrutiny-2015-12 | minutes of 11 December 2015",
                "care_leavers | uasc    | 2015-11 |  400 | open           | verified | kcc-scrutiny-2015-12 | minutes of 11 December 2015",
                // Printed by the covering report, and not by the scorecard.
                "under_18     | uasc    | 2017-11 |  331 | in_care        | verified | kcc-cpp-2018-03     | covering report to the scorecard for January 2018, paragraph 3.1"
            })
    void counts(
            String measure,
            String population,
            YearMonth month,
            double people,
            String counted,
            String status,
            String source,
            String place) {
        List<Outturn> rows = kent.history().outturns().stream()
                .filter(row -> row.reading().measure().id().equals(measure)
                        && row.reading().asAt().equals(month)
                        && row.counted().id().equals(counted)
                        && row.reading()
                                .population()
                                .map(Population::id)
                                .orElse(Population.ALL)
                                .equals(population))
                .toList();

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).people()).isEqualTo(people);
        held(rows.get(0).citation(), status, source, place);
    }

    /** 1,075 of October 2016 and 1,272 of January 2017, as printed for all, less those without UASC. */
    @Test
    void basesOfUascAreTheRest() {
        assertThat(1075 - 512).isEqualTo((int) pathwayPlans("2016-10"));
        assertThat(1272 - 592).isEqualTo((int) pathwayPlans("2017-01"));
    }

    private static double pathwayPlans(String month) {
        return kent.history().outturns().stream()
                .filter(row -> row.counted() == Counted.PATHWAY_PLAN
                        && row.reading().asAt().equals(YearMonth.parse(month))
                        && row.reading().population().equals(Optional.of(Population.of("uasc"))))
                .mapToDouble(Outturn::people)
                .sum();
    }

    @Test
    void whatTheStrategyPrintedFor2014StandsBesideTheStatistics() {
        assertThat(kent.history().outturns())
                .filteredOn(row -> row.reading().asAt().equals(YearMonth.of(2014, 3)))
                .singleElement()
                .satisfies(row -> assertThat(row.citation().note()).contains("prints 220 (kcc-cpp-2015-04)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2015-02 | UNDER_18     | 2015-03 |  365 | kcc-cpp-2015-04  | Strategy 2015-2016          | inferred",
                "2016-11 | TURNED_18    | 2016-12 |   30 | kcc-csch-2017-01 | minutes of 10 November 2016 | inferred",
                "2016-11 | CARE_LEAVERS | 2017-11 | 1000 | kcc-csch-2017-01 | minutes of 10 November 2016 | inferred",
                "2016-11 | CARE_LEAVERS | 2017-12 | 1000 | kcc-csch-2017-01 | minutes of 9 November 2016  | baseline of 300",
                "2017-01 | CARE_LEAVERS | 2017-05 | 1000 | kcc-csch-2017-03 | minutes of 20 January 2017  | 700"
            })
    void statements(
            YearMonth said, Measure measure, YearMonth of, double people, String source, String place, String note) {
        List<Statement> rows = kent.history().statements().stream()
                .filter(row -> row.said().equals(said)
                        && row.reading().measure() == measure
                        && row.reading().asAt().equals(of))
                .toList();

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).people()).isEqualTo(people);
        assertThat(rows.get(0).reading().population()).contains(Population.of("uasc"));
        held(rows.get(0).citation(), "verified", source, place);
        assertThat(rows.get(0).citation().note()).contains(note);
    }

    /** 1,687 in care are 50.65 in 10,000 (printed 50.6), and the 1,423 who are not UASC 42.73 (printed 42.7). */
    @Test
    void theChildrenOfKentAreThoseOfTheScorecard() {
        Assumption row = row(Parameter.CHILD_POPULATION, "2017-12");

        assertThat(row.value()).isEqualTo(333_045);
        assertThat(row.provenance()).isInstanceOf(Provenance.Published.class);
        assertThat(row.provenance().toString()).contains("kcc-cpp-2018-03", "scorecard for January 2018");
        assertThat(row.provenance().note()).contains("50.65", "233.1");
        assertThat(10_000 * 1_687 / row.value()).isBetween(50.6, 50.7);
        assertThat(10_000 * 1_423 / row.value()).isBetween(42.65, 42.75);
        assertThat(0.0007 * row.value()).isBetween(233.1, 233.2);
        assertThat(row(Parameter.CHILD_POPULATION, "2021-04").value()).isEqualTo(330_000);
    }

    /** 758 of 1,278 less 318 of 657 are 440 of 621. */
    @Test
    void whoIsInEducationCitesTheSharesByPopulation() {
        Assumption row = row(Parameter.IN_EDUCATION, "2017-12");

        assertThat(row.value()).isZero();
        assertThat(row.provenance().toString()).contains("kcc-csch-2017-03", "education, employment or training");
        assertThat(row.provenance().note())
                .contains("Of all ages 440 of the 621 UASC", "71%", "citizens 48.4%", "0.48");
        assertThat(Math.round(100.0 * (758 - 318) / (1_278 - 657))).isEqualTo(71);
        assertThat(440.0 / 925).isBetween(0.475, 0.485);
    }

    private static Assumption row(Parameter parameter, String from) {
        return kent.assumptions().rows().stream()
                .filter(row ->
                        row.parameter() == parameter && row.effectiveFrom().equals(YearMonth.parse(from)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsInferredOfTheBudgetsIsSaid() {
        assertThat(kent.history().reported())
                .filteredOn(row -> row.pounds() == 8_700_000)
                .singleElement()
                .extracting(Reported::citation)
                .satisfies(citation ->
                        assertThat(citation.note()).contains("The year, and that it is for UASC alone, are inferred"));
    }

    private static void held(Citation citation, String status, String source, String place) {
        assertThat(citation.status().id()).isEqualTo(status);
        assertThat(citation.source()).isEqualTo(source);
        assertThat(citation.locator()).contains(place);
    }
}
