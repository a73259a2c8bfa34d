package org.carecast.io.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.carecast.io.FilePages;
import org.carecast.io.NationalFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is counted of care leavers and of transfers, each on a return of a few rows: whom a share leaves out matters as much as whom it counts. */
final class LeaversByHandTest {

    private final ReturnSet set = new ReturnSet();

    @TempDir
    private Path folder;

    @BeforeEach
    void aYear() {
        set.add(2024, "episodes", "Q,01/05/2023,S,V2,N1,U4,PR1,02/05/2023,E4A,,,,");
        set.add(2024, "header", "Q,1,01/01/2016,WBRI,,,");
        set.add(2023, "episodes", "R,01/05/2022,S,V2,N1,U4,PR1,02/05/2022,E4A,,,,");
        set.add(2023, "header", "R,1,01/01/2015,WBRI,,,");
    }

    private ImportedStudy study() throws Exception {
        return ReturnsImport.of(
                FilePages.numbered(set.byYear(folder)),
                LocalDate.of(2024, 3, 31),
                "Fairshire",
                ReturnSet.ACCEPTED,
                NationalFolder.named(ReturnsLawsTest.NATIONAL, "../national"));
    }

    private static String row(ImportedStudy study, String start) {
        return study.texts()
                .get("assumptions.csv")
                .lines()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private void contact(int year, String id, int age, String answer, String activity, String accommodation) {
        set.add(year, "oc3", "%s,10/05/%d,%s,%s,%s".formatted(id, year - 1 - age, answer, activity, accommodation));
    }

    /** Of four at 21 one is home and asks for nothing, one refuses; of the three that are left two stay on. */
    @Test
    void whoIsGoneIsInNoTakeUp() throws Exception {
        contact(2024, "A", 21, "YES", "F1", "U1");
        contact(2024, "B", 21, "NO", "G5", "U1");
        contact(2024, "C", 21, "REFU", "G5", "U1");
        contact(2024, "D", 21, "RHOM", "0", "0");
        contact(2024, "E", 22, "YES", "F1", "U1");

        assertThat(row(study(), "take_up,citizen")).contains("\"2 of 3 care leavers at their 21st");
    }

    /** Higher education, an apprenticeship and neither: two of three; the fourth says nothing. */
    @Test
    void educationIsWhatTheCodesCallSo() throws Exception {
        contact(2024, "A", 19, "YES", "F1", "U1");
        contact(2024, "B", 19, "YES", "P4", "U1");
        contact(2024, "C", 19, "YES", "G5", "U1");
        contact(2024, "D", 19, "YES", "0", "U1");

        assertThat(row(study(), "in_education,citizen,19")).contains("\"2 of 3 counted at 19");
    }

    /** Who is not in touch lives somewhere too, and in no mix. */
    @Test
    void accommodationIsOfThoseInTouch() throws Exception {
        contact(2024, "A", 19, "YES", "F1", "U1");
        contact(2024, "B", 19, "NO", "G5", "B1");
        contact(2024, "C", 19, "REFU", "G5", "B1");

        String text = study().texts().get("accommodation.csv");
        assertThat(text.lines().filter(line -> line.contains(",derived,")))
                .singleElement()
                .asString()
                .contains(",all,2024-03,1,derived,");
    }

    /**
     * In custody, gone abroad, deported, without a fixed abode and not known: nobody has to find a place for them. Each was a place needed before
     * the import wrote the column.
     */
    @ParameterizedTest
    @CsvSource({"X1, none", "G1, none", "H1, none", "S2, none", "R2, none", "U1, ''", "W2, ''", "V2, ''", "Y1, ''"})
    void whoHasToBeFoundAPlaceIsSaid(String code, String place) throws Exception {
        contact(2024, "A", 19, "YES", "F1", code);

        String text = study().texts().get("accommodation.csv");
        assertThat(text)
                .contains(
                        "# Forecasts spread all care leavers by these shares, in touch or not.",
                        "\ntype,population,effective_from,people,provenance,source,locator,note,place\n");
        assertThat(text.lines().filter(line -> line.contains(",derived,")))
                .singleElement()
                .asString()
                .endsWith("whose ACCOM is known," + place);
    }

    /** In care at 17 with a row of OC3 all the same: the row is dropped, and the child is in nobody's rate. */
    @Test
    void aChildInCareIsNotInTheRateInTouch() throws Exception {
        set.add(2024, "episodes", "A,01/01/2020,S,V2,N1,U4,PR1,,,,,,");
        set.add(2024, "header", "A,1,10/05/2006,WBRI,,,");
        contact(2024, "A", 17, "NO", "G5", "R2");
        contact(2024, "B", 19, "YES", "F1", "U1");
        ImportedStudy study = study();

        assertThat(row(study, "in_touch_rate,citizen,19")).contains("of the whole, 1 of 1 aged 17 to 21");
        assertThat(study.texts().get("import-report.md")).contains("### 1: in care on that birthday");
    }

    /** Out of care at 17 and back before the as-at date: the row was right, and the child is in no rate. */
    @Test
    void aChildBackInCareIsNotInTheRateInTouch() throws Exception {
        set.add(2024, "episodes", "A,01/01/2020,S,V2,N1,U4,PR1,01/05/2023,E8,,,,");
        set.add(2024, "episodes", "A,01/02/2024,S,V2,N1,U4,PR1,,,,,,");
        set.add(2024, "header", "A,1,10/05/2006,WBRI,,,");
        contact(2024, "A", 17, "NO", "G5", "R2");
        contact(2024, "B", 19, "YES", "F1", "U1");
        ImportedStudy study = study();

        assertThat(row(study, "in_touch_rate,citizen,19")).contains("of the whole, 1 of 1 aged 17 to 21");
        assertThat(study.texts().get("import-report.md")).doesNotContain("in care on that birthday");
    }

    /**
     * Taken over after a month: the median, and what nine in ten took. Who went home in that very month was still there when it came, and
     * who came a month before the end is old enough; who went home in the month of coming was not there, who came in the last is not.
     */
    @Test
    void aTransferFallsDueInTheMonthOfTheMedian() throws Exception {
        uasc("T", "05/05/2023", "05/06/2023", "E3");
        uasc("A", "05/05/2023", "20/06/2023", "E4A");
        uasc("B", "05/05/2023", "20/05/2023", "E4A");
        uasc("C", "05/02/2024", "", "");
        uasc("D", "05/03/2024", "", "");

        assertThat(row(study(), "transfer_share,uasc"))
                .contains("\"1 of 3 who came into care from 2022-04 to 2024-02, and were still there");
    }

    private void uasc(String id, String from, String to, String reason) {
        set.add(2024, "episodes", "%s,%s,S,V2,N1,U4,PR1,%s,%s,,,,".formatted(id, from, to, reason));
        set.add(2024, "header", "%s,1,01/01/2009,OOTH,,,".formatted(id));
        set.add(2024, "uasc", "%s,1,01/01/2009,".formatted(id));
    }
}
