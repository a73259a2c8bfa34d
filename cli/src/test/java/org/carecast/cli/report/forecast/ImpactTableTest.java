package org.carecast.cli.report.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.carecast.cli.KentCopy;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Table;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.measure.Demand;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everyone and everyone but UASC, as the page "Impact of UASC" of Kent's scorecards has them. By hand, of the printed Tables 2 and 3:
 * 574.1 citizens and 697.9 UASC in touch of 633 and 823 are (574.1 + 697.9) / 1,456 = 0.874; 574.1 / 633 = 0.907.
 */
final class ImpactTableTest {

    @TempDir
    private Path folder;

    private static Table of(Study study) {
        return table(study, "Impact of UASC");
    }

    private static Table table(Study study, String title) {
        return EdgeStudies.report(study).document(Audience.WORKING).tables().stream()
                .filter(table -> table.caption().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> row(Table table, String label) {
        return table.rows().stream()
                .filter(row -> row.label().equals(label))
                .map(Row::texts)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void inTouchOfNovember2017IsGreenOnBothSidesAndThreePointThreePointsHigherWithoutUasc() {
        Table table = of(EdgeStudies.kent());

        assertThat(table.headings()).containsExactly("Including UASC", "Excluding UASC", "Variance");
        assertThat(row(table, "In touch rate, Nov-17")).containsExactly("87.4%", "90.7%", "+3.3 points");
        assertThat(row(table, "In touch rating, Nov-17")).containsExactly("Green", "Green", "-");
        assertThat(row(table, "In touch, Nov-17")).containsExactly("1,272", "574", "-698");
    }

    /** 1,456 = 633 + 823; of the printed rows 21 to 25+, 29 are citizens and 33 UASC. */
    @Test
    void careLeaversAndThoseAged21AndOver() {
        Table table = of(EdgeStudies.kent());

        assertThat(row(table, "Care leavers, Nov-17")).containsExactly("1,456", "633", "-823");
        assertThat(row(table, "Aged 21 and over, Nov-17")).containsExactly("62", "29", "-33");
        assertThat(row(table, "Care leavers, Nov-21")).containsExactly("2,551", "1,254", "-1,297");
        assertThat(row(table, "Aged 21 and over, Nov-21").get(2)).isEqualTo("-977");
    }

    /** Read from the ledger month by month, as bid does not. */
    @Test
    void grantAndGapAreThoseOfTheFinancialYears() {
        Study kent = EdgeStudies.kent();
        Demand demand = kent.demand();
        Population citizen = Population.of("citizen");
        for (int year : List.of(2018, 2020)) {
            YearMonth march = YearMonth.of(year + 1, 3);
            String name = "%d-%d, £ thousand".formatted(year, year + 1 - 2000);
            assertThat(row(of(kent), "Gap, " + name).subList(0, 2))
                    .containsExactly(
                            thousands(Measure.GAP.of(demand, march)),
                            thousands(Measure.GAP.of(demand, citizen, march)));
            assertThat(row(of(kent), "Grant, " + name).get(0)).isEqualTo(thousands(Measure.GRANT.of(demand, march)));
        }
    }

    private static String thousands(double pounds) {
        return "%,d".formatted(Math.round(pounds / 1000));
    }

    @Test
    void withoutMoneyThereIsNoRowOfIt() throws Exception {
        Study study = StudyReader.read(KentCopy.in(folder));

        assertThat(of(study).rows())
                .extracting(Row::label)
                .contains("Care leavers, Nov-21")
                .noneMatch(label -> label.startsWith("Grant") || label.startsWith("Gap"));
    }

    @Test
    void withoutATargetThereIsNoRating() throws Exception {
        Path study = KentCopy.in(folder);
        Files.delete(study.resolve("targets.csv"));

        assertThat(of(StudyReader.read(study)).rows())
                .extracting(Row::label)
                .noneMatch(label -> label.contains("rating"));
    }

    @Test
    void aStudyOfOnePopulationHasNoSuchTable() {
        Study uasc = EdgeStudies.only(EdgeStudies.kent(), Population.of("uasc"));

        assertThat(EdgeStudies.report(uasc).document(Audience.COMMITTEE).tables())
                .noneMatch(table -> table.caption().title().startsWith("Impact"));
    }

    /** Two populations, neither of them UASC: their impact would be that of whichever stands last. */
    @Test
    void aStudyWithoutUascHasNoSuchTable() {
        Study kent = EdgeStudies.kent();
        ImpactTable table = impact(kent, Scenario.BASE);
        Study others =
                EdgeStudies.only(EdgeStudies.doubled(kent), Population.of("citizen"), Population.of("citizen_too"));

        assertThat(table.isThere()).isTrue();
        assertThat(impact(others, Scenario.BASE).isThere()).isFalse();
    }

    /** The note beside the table says of its grant and gap what the table has no room for. */
    @Test
    void itsMoneyIsNotedWithItsCaveats() {
        Study kent = EdgeStudies.kent();

        assertThat(impact(kent, Scenario.BASE).notes())
                .contains(
                        "Money in it is calculated with cost in part at a judged figure; in part from Kent's own fostering"
                                + " rates, without staff; in part from a total in the press.");
        assertThat(impact(kent, kent.named("east-midlands-cost")).notes())
                .anySatisfy(note -> assertThat(note).contains("in part as scenario east-midlands-cost has it"))
                .noneSatisfy(note -> assertThat(note).contains("fostering"));
    }

    private static ImpactTable impact(Study study, Scenario scenario) {
        Premises premises = study.premises(scenario, study.horizon());
        return new ImpactTable(
                study,
                scenario,
                premises,
                premises.demand(),
                study.horizon().opening(),
                study.horizon().last());
    }

    /** The 0.850 that a page shows is Green at 85% and above, though it is 0.8496 before rounding. */
    @Test
    void aRateIsRatedAsItIsPrinted() throws Exception {
        Path study = KentCopy.in(folder);
        KentCopy.change(
                study.resolve("assumptions.csv"),
                text -> text.replace(
                                "in_touch_rate,citizen,18-25,2017-11,0.907,",
                                "in_touch_rate,citizen,18-25,2017-11,0.8496,")
                        .replace("0.8496,0.85,0.935", "0.8496,0.8,0.935"));
        Table table = of(StudyReader.read(study));

        assertThat(row(table, "In touch rate, Nov-17").get(1)).isEqualTo("85.0%");
        assertThat(row(table, "In touch rating, Nov-17").get(1)).isEqualTo("Green");
    }

    /** Where no rate is known from April 2020 on, grant and gap of 2020-21 rest on those of the year before, but for citizens. */
    @Test
    void moneyAtRatesCarriedForwardHasAMark() throws Exception {
        Path kent = KentCopy.withMoney(folder);
        KentCopy.change(
                kent.resolve("../national/funding.csv"),
                text -> text.replaceAll("(?m)^care_leaver_weeks,uasc,21-24,.*\n", "")
                        .replaceAll("(?m)^\\w+,uasc,[\\d-]+,202\\d-.*\n", ""));
        Study study = StudyReader.read(kent);

        Table table = table(study, "Impact of UASC; * at rates carried forward");
        assertThat(row(table, "Grant, 2018-19, £ thousand")).noneMatch(cell -> cell.endsWith("*"));
        List<String> grant = row(table, "Grant, 2020-21, £ thousand");
        assertThat(grant.get(0)).endsWith("*");
        assertThat(grant.get(1)).isEqualTo("0");
        assertThat(grant.get(2)).endsWith("*");
        assertThat(EdgeStudies.report(study).document(Audience.WORKING).sentences(Role.NOTE))
                .contains(
                        "Rates are carried forward: £114 a night was last seen in force on 9 May 2019, £200 and £150 a week on 31"
                                + " March 2020; nothing newer is known.");
    }
}
