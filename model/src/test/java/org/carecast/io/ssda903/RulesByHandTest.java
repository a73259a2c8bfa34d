package org.carecast.io.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.IntervalUtils;
import org.carecast.io.FilePages;
import org.carecast.io.NationalFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single rules of docs/import-903.md, each on a return of a few rows whose figures are worked out beside it. */
final class RulesByHandTest {

    private final ReturnSet set = new ReturnSet();

    @TempDir
    private Path folder;

    /** Somebody who gives each return its year and is in nobody's way: six years old, back home. */
    @BeforeEach
    void aYearForEachReturn() {
        for (int year = 2022; year <= 2024; year++) {
            set.add(
                    year,
                    "episodes",
                    "Q%d,01/05/%d,S,V2,N1,U4,PR1,02/05/%d,E4A,,,,".formatted(year, year - 1, year - 1));
            set.add(year, "header", "Q%d,1,01/01/2016,WBRI,,,".formatted(year));
        }
        // And a child who came in on the last day: an opening position of nobody is refused.
        care(set, "Z", "31/03/2024", "", "", "30/03/2024");
    }

    private ImportedStudy study() throws Exception {
        return ReturnsImport.of(
                FilePages.numbered(set.byYear(folder)),
                LocalDate.of(2024, 3, 31),
                "Fairshire",
                ReturnSet.ACCEPTED,
                NationalFolder.named(ReturnsLawsTest.NATIONAL, "../national"));
    }

    private String row(ImportedStudy study, String file, String start) {
        return study.texts()
                .get(file)
                .lines()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static void care(ReturnSet set, String id, String from, String to, String reason, String born) {
        set.add(2024, "episodes", "%s,%s,S,V2,N1,U4,PR1,%s,%s,,,,".formatted(id, from, to, reason));
        set.add(2024, "header", "%s,1,%s,WBRI,,,".formatted(id, born));
    }

    /** The 13 weeks before the 18th birthday, 10 February 2024: from 11 November 2023 on 91 days, from 12 November 90. */
    @ParameterizedTest
    @CsvSource({"11/11/2023, 1", "12/11/2023, 0"})
    void thirteenWeeksMakeACareLeaver(String from, int careLeavers) throws Exception {
        care(set, "A", from, "10/02/2024", "E6", "10/02/2006");

        assertThat(row(study(), "opening.csv", "citizen,18,")).startsWith("citizen,18,2024-03," + careLeavers + ",");
    }

    /** Left at 15 after years: nothing after 16. Left on the day after the 16th birthday: one day is enough. */
    @ParameterizedTest
    @CsvSource({"01/07/2006, 0", "30/06/2006, 0", "29/06/2006, 1"})
    void someOfTheCareMustLieAfter16(String born, int relevant) throws Exception {
        set.add(2023, "episodes", "A,01/01/2019,S,V2,N1,U4,PR1,30/06/2022,E8,,,,");
        set.add(2023, "header", "A,1," + born + ",WBRI,,,");

        assertThat(row(study(), "opening.csv", "citizen,17,")).startsWith("citizen,17,2024-03," + relevant + ",");
    }

    @ParameterizedTest
    @CsvSource({"E8, 1", "E5, 1", "E9, 1", "E4A, 0", "E13, 0", "E46, 0", "E3, 0", "E15, 0", "E2, 0", "E16, 0"})
    void whoLeavesAt17IsARelevantChildOrNot(String reason, int relevant) throws Exception {
        care(set, "A", "01/01/2021", "10/02/2024", reason, "10/08/2006");

        assertThat(row(study(), "opening.csv", "citizen,17,")).startsWith("citizen,17,2024-03," + relevant + ",");
    }

    private void contact(int year, String id, String born, String answer) {
        set.add(year, "oc3", "%s,%s,%s,F1,U1".formatted(id, born, answer));
    }

    /**
     * From 22 on support has to be asked for, and YES says that it was.
     *
     * <pre>
     *            2022 at 20   2023 at 21   2024 at 22
     *   A                     YES          YES         counted
     *   B                     YES          NO          not: has not asked
     *   C                     YES          (none)      not: not heard of
     *   D                     NREQ         YES         counted: asked a year later
     *   E                     YES          REFU        not
     * </pre>
     *
     * Of the five at 21 one declined: four stayed on. Of the four that were care leavers of 21 one is one of 22: three left.
     */
    @Test
    void from22OnThoseCountWhoAsked() throws Exception {
        List<String> at21 = List.of("YES", "YES", "YES", "NREQ", "YES");
        List<String> at22 = Arrays.asList("YES", "NO", null, "YES", "REFU");
        for (int person = 0; person < at21.size(); person++) {
            String id = String.valueOf((char) ('A' + person));
            contact(2023, id, "10/05/2001", at21.get(person));
            if (at22.get(person) != null) {
                contact(2024, id, "10/05/2001", at22.get(person));
            }
        }
        ImportedStudy study = study();

        assertThat(row(study, "opening.csv", "citizen,22,")).startsWith("citizen,22,2024-03,2,");
        assertThat(row(study, "assumptions.csv", "take_up,citizen")).contains("\"4 of 5 care leavers at their 21st");
        assertThat(row(study, "assumptions.csv", "leaves_service,citizen,21"))
                .contains("\"3 of 4 care leavers of 21 had");
        assertThat(row(study, "assumptions.csv", "in_touch_rate,citizen,22")).contains("\"2 of 2 counted at 22");
        assertThat(study.texts().get("import-report.md"))
                .contains("| from 21 on, and did not ask for support | 2 | 0 | no |")
                .contains("| from 21 on, and OC3 has no row of their age | 1 | 0 | no |");
    }

    /**
     * In care from 15 July 2023, 12 years old, home on 20 November 2023: July to November are five months, in one of which it went. At the last
     * end of March before them it was 12. The six-year-olds of {@link #aYearForEachReturn} add a month each, in which they went.
     */
    @Test
    void leavingCareCountsMonths() throws Exception {
        care(set, "A", "15/07/2023", "20/11/2023", "E4A", "10/02/2011");
        ImportedStudy study = study();

        assertThat(row(study, "assumptions.csv", "leaves_care,citizen,12"))
                .contains("\"1 of 5 child-months of those aged 12");
        assertThat(row(study, "assumptions.csv", "leaves_care,citizen,5"))
                .contains("\"1 of 1 child-months of those aged 5");
        // 4 of 9 child-months in all, one of them that of the child of the last day; 231 at the monthly share of a
        // quarter a year fill them up to 240, and 235 at that
        // to 240.
        double usual = 1 - Math.pow(0.75, 1 / 12.0);
        double whole = (4 + 231 * usual) / 240;
        double filled = (1 + 235 * whole) / 240;
        double value = 1 - Math.pow(1 - filled, 12);
        String cell = row(study, "assumptions.csv", "leaves_care,citizen,12").split(",")[4];
        assertThat(Double.parseDouble(cell)).isCloseTo(value, within(1e-9));
    }

    /** Months from coming to being taken over: 0, 1, 1 and 4. Half of them are by the second of the four, 1; five were still there. */
    @Test
    void aTransferFallsDueAfterTheMedian() throws Exception {
        String born = "01/01/2008";
        List<String> stays = List.of(
                "05/05/2023-20/05/2023", "05/05/2023-20/06/2023", "31/05/2023-01/06/2023", "05/05/2023-20/09/2023");
        for (int person = 0; person < stays.size(); person++) {
            String[] days = stays.get(person).split("-");
            care(set, "U" + person, days[0], days[1], "E3", born);
            set.add(2024, "uasc", "U" + person + ",1," + born + ",");
        }
        care(set, "U9", "05/05/2023", "", "", born);
        set.add(2024, "uasc", "U9,1," + born + ",");
        ImportedStudy study = study();

        assertThat(row(study, "assumptions.csv", "transfer_after_months,uasc"))
                .startsWith("transfer_after_months,uasc,,2024-04,1,")
                .contains("of 4 people: 1 after 0, 2 after 1, 1 after 4.");
        assertThat(row(study, "assumptions.csv", "transfer_share,uasc")).contains("\"4 of 5 who came into care");
    }

    /** Whoever was a UASC in a return that others no longer list is a former UASC as a care leaver. */
    @Test
    void theStatusIsCarriedByTheChild() throws Exception {
        set.add(2022, "episodes", "A,01/01/2020,S,V2,N8,U4,PR1,10/05/2021,E6,,,,");
        set.add(2022, "uasc", "A,1,10/05/2003,10/05/2021");
        contact(2024, "A", "10/05/2003", "YES");
        ImportedStudy study = study();

        assertThat(row(study, "opening.csv", "uasc,20,")).startsWith("uasc,20,2024-03,1,");
        assertThat(row(study, "opening.csv", "citizen,20,")).startsWith("citizen,20,2024-03,0,");
    }

    /** Nobody was a UASC, and nobody a care leaver: what is believed of them is judged, and the study is whole all the same. */
    @Test
    void whatReturnsDoNotSayIsJudged() throws Exception {
        ImportedStudy study = study();

        assertThat(row(study, "assumptions.csv", "arrivals,uasc"))
                .startsWith("arrivals,uasc,,2024-04,0,0,0.191882091,triangular,");
        assertThat(List.of(
                        "arrival_age_share,uasc,17",
                        "transfer_share,uasc",
                        "leaves_care,uasc,13-17",
                        "entitled_at_18,uasc,,2024-04",
                        "leaves_service,uasc,18",
                        "take_up,uasc",
                        "in_touch_rate,uasc,22-24",
                        "january_birthday_share,uasc",
                        "in_education,uasc,18-24"))
                .allSatisfy(start ->
                        assertThat(row(study, "assumptions.csv", start)).contains(",judged,,,2025-03-31,"));
        assertThat(study.texts()).doesNotContainKey("accommodation.csv");
        assertThat(ReturnsLawsTest.written(folder.resolve("study"), study)
                        .opening()
                        .position())
                .isNotNull();
    }

    /**
     * 24 turn 18 on 15 May 2024. 18 came in January 2023, and 6 on 1 March 2024, 75 days before: 18 of 24 are entitled. In July,
     * 91 days after the opening, everyone who was there is.
     */
    @Test
    void whoCameWithin13WeeksOf18IsNotEntitled() throws Exception {
        for (int person = 0; person < 24; person++) {
            care(set, "E" + person, person < 18 ? "01/01/2023" : "01/03/2024", "", "", "15/05/2006");
        }
        ImportedStudy study = study();

        assertThat(row(study, "assumptions.csv", "entitled_at_18,citizen,,2024-04"))
                .startsWith("entitled_at_18,citizen,,2024-04,0.75,");
        assertThat(row(study, "assumptions.csv", "entitled_at_18,citizen,,2024-07"))
                .startsWith("entitled_at_18,citizen,,2024-07,1,");
    }

    /** A thick cell stands as it is: 18 of 24 are in touch at 19, and their range is that of Clopper and Pearson. */
    @Test
    void aThickCellStandsByItself() throws Exception {
        for (int person = 0; person < 24; person++) {
            contact(2024, "A" + person, "10/05/2004", person < 18 ? "YES" : "NO");
        }
        String[] row =
                row(study(), "assumptions.csv", "in_touch_rate,citizen,19").split(",");
        ConfidenceInterval exact = IntervalUtils.getClopperPearsonInterval(24, 18, 0.8);

        assertThat(row[4]).isEqualTo("0.75");
        assertThat(Double.parseDouble(row[5])).isCloseTo(exact.getLowerBound(), within(1e-7));
        assertThat(Double.parseDouble(row[6])).isCloseTo(exact.getUpperBound(), within(1e-7));
    }
}
