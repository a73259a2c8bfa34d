package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code backtest --panel} over care leavers, and what it says of the table that it read. */
final class BacktestPanelTest {

    private static final String GENERIC = "../data/any-care-leavers";

    /** One council: a cohort of 100 that becomes 98 and 97, one of 50 that becomes 52, and one of 18 counted otherwise. */
    private static final String CARE_LEAVERS = """
            ons_code,name,year,age,care_leavers,in_touch
            E10000016,Kent,2016,18,300,
            E10000016,Kent,2016,19,100,90
            E10000016,Kent,2016,20,50,
            E10000016,Kent,2017,20,98,
            E10000016,Kent,2017,21,52,
            E10000016,Kent,2018,20,c,
            E10000016,Kent,2018,21,97,
            E12000008,South East,2018,21,900,
            """;

    @TempDir
    private Path folder;

    private Run over(String study, String name, String table) throws IOException {
        Path panel = Files.writeString(folder.resolve(name), table);
        List<String> args = new ArrayList<>(List.of("backtest", study, "--panel", panel.toString()));
        args.addAll(List.of("--draws", "40", "--out", folder.resolve("out").toString()));
        return Run.of(args.toArray(String[]::new));
    }

    private String file(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name));
    }

    /** One year ahead 2 + 2 + 1 of 98 + 52 + 97, and 48 + 45 of 98 + 97 by those of the same age; two years ahead 3 of 97. */
    @Test
    void cohortsOfCareLeavers() throws IOException {
        Run run = over(GENERIC, "leavers.csv", CARE_LEAVERS);

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.words())
                .startsWith(
                        "For cohorts, counts of 2017 to 2018 (in sample): compared with the cohort shift the forecast is as near at every horizon, and compared with the same as last year it is nearer at every horizon.")
                .contains(
                        "the cohort shift by 2.0% and 3.1% and the same as last year by 47.7% and -.",
                        "leavers.csv was read from line 1 on as a table of care leavers by age with a row for each council and year. Of its 8 rows 7 were used.",
                        "Passed over: 1 row of regions, England or other areas.",
                        "Left out: 1 count at 18 of 2016.",
                        "6 counts of 1 council; 1 more cell was withheld, compared with nothing and never 0.");
        assertThat(file("cohorts.csv").lines())
                .hasSize(1 + 4)
                .anySatisfy(line ->
                        assertThat(line).startsWith("E10000016,Kent,cohort,2016-03,2017-03,20,1,100,50,100,98,"))
                .anySatisfy(
                        line -> assertThat(line).startsWith("E10000016,Kent,cohort,2016-03,2017-03,21,1,50,,50,52,"))
                .anySatisfy(
                        line -> assertThat(line).startsWith("E10000016,Kent,cohort,2016-03,2018-03,21,2,100,,100,97,"))
                .first()
                .isEqualTo(
                        "ons_code,council,kind,start,as_at,ages,years,people,same,shift,outturn,forecast,p2.5,p10,p50,p90,p97.5,in_80,in_95,below,up_to,crps,sample");
        assertThat(file("manifest.json"))
                .contains(
                        "\"panel-sha256\" : \"",
                        "\"panel-names-sha256\" : \"",
                        "\"panel-rules-sha256\" : \"",
                        "\"council-changes-sha256\" : \"");
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactly("cohorts.csv", "cohorts.md", "manifest.json");
        }
    }

    /** The cohorts of 2020 were used for nothing, and are told first. */
    @Test
    void yearsThatChoseNothingComeFirst() throws IOException {
        Run run = over(
                GENERIC,
                "leavers.csv",
                CARE_LEAVERS + "E10000016,Kent,2019,19,80,\nE10000016,Kent,2020,20,80,\nE10000016,Kent,2021,21,79,\n");

        assertThat(run.words())
                .startsWith(
                        "For cohorts, counts of 2020 to 2021 (not used to choose the defaults): compared with the cohort shift the forecast is")
                .contains("For cohorts, counts of 2017 to 2018 (in sample): compared with");
    }

    /** DfE's columns of 2025; 17 to 18 are forecast by nobody. */
    @Test
    void agesPrintedTogether() throws IOException {
        Run run = over(GENERIC, "la_care_leavers_activity.csv", """
                time_period,time_identifier,geographic_level,la_name,new_la_code,care_leaver_age,breakdown,care_leaver_count,care_leaver_percent
                2024,Reporting year,National,,,19 to 21 years,Total,36340,100
                2024,Reporting year,Local authority,Kent,E10000016,17 to 18 years,Total,500,100
                2024,Reporting year,Local authority,Kent,E10000016,19 to 21 years,Total,1500,100
                2024,Reporting year,Local authority,Kent,E10000016,19 to 21 years,In training or employment,500,33
                2025,Reporting year,Local authority,Kent,E10000016,19 to 21 years,Total,1490,100
                """);

        assertThat(run.exit()).as(run.err()).isZero();
        // 948 in 1,000 of 500 are 18, and 685 in 1,000 of 1,500 are 19 or 20: 474 + 1,027.5, where 1,490 came.
        assertThat(run.words())
                .startsWith(
                        "For ages printed together, counts of 2025 (not used to choose the defaults): compared with")
                .contains(
                        "the cohort shift by 0.8% and the same as last year by 0.7%",
                        "with the long layout of the Department for Education. Of its 5 rows 3 were used, those where breakdown is 'Total'.",
                        "31.5% of those of 19-21 are 21 (28.6% to 34.4%)",
                        "Those of whom some are under 18 are not forecast");
    }

    @Test
    void aTableOfWhichNoCountFollowsAsACohort() throws IOException {
        Run run = over(
                GENERIC, "leavers.csv", "ons_code,year,age,care_leavers\nE10000016,2017,17,5\nE10000016,2018,17,6\n");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .contains(
                        "leavers.csv:1:1: no count of care leavers of 18 and over can be forecast from an earlier one;");
    }

    @Test
    void aStudyThatIsNotOfCareLeavers() throws IOException {
        Run run = over("../data/any-council", "leavers.csv", CARE_LEAVERS);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("study.csv:1:1: this is no study of the care leavers of any council;");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    /** Bournemouth, Poole and Dorset became two councils, and Northumberland has had another code since 2013. */
    @Test
    void councilsThatChanged() throws IOException {
        Run run = over("../data/any-council", "uasc.csv", """
                ons_code,year,uasc_31_march
                E06000028,2018,16
                E06000028,2019,17
                E06000029,2019,14
                E10000009,2019,11
                E06000058,2020,40
                E06000058,2021,44
                E06000059,2020,11
                E06000048,2012,5
                E06000057,2014,8
                """);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.words())
                .contains(
                        "Northumberland has another code from April 2013 on; its counts before and after are compared.",
                        "Bournemouth, Christchurch and Poole began in April 2019 in the area of Bournemouth, Poole and Dorset (before April 2019); no count before is compared with one after.");
        assertThat(file("panel.csv").lines().map(line -> line.split(",")[0] + " " + line.split(",")[1]))
                .containsExactly("ons_code start", "E06000028 2018-03", "E06000057 2012-03", "E06000058 2020-03");
    }

    @Test
    void aTableOfNeitherSaysWhatItHas() throws IOException {
        Run run = over(
                "../data/any-council",
                "adopted.csv",
                "new_la_code,time_period,number\nE10000016,2018,4\nE10000016,2019,5\n");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .contains(
                        "adopted.csv:1:1: neither UASC nor care leavers by age are counted here; the columns are 'new_la_code', 'time_period', 'number';");
    }
}
