package org.carecast.io.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.carecast.io.FilePages;
import org.carecast.io.NationalFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Returns before 2023 ask of nobody over 21. Who was 21 before the first of them is in none, and no number of such people is counted: it
 * is judged, and said so.
 */
final class CareLeaversNotToldTest {

    private final ReturnSet set = new ReturnSet();

    @TempDir
    private Path folder;

    private ImportedStudy study(int year) throws Exception {
        return ReturnsImport.of(
                FilePages.numbered(set.byYear(folder.resolve("returns"))),
                LocalDate.of(year, 3, 31),
                "Fairshire",
                ReturnSet.ACCEPTED,
                NationalFolder.named(ReturnsLawsTest.NATIONAL, "../national"));
    }

    private void year(int year) {
        set.add(year, "episodes", "Q%d,01/05/%d,S,V2,N1,U4,PR1,02/05/%2$d,E4A,,,,".formatted(year, year - 1));
        set.add(year, "header", "Q%d,1,01/01/2010,WBRI,,,".formatted(year));
    }

    private void leaver(int year, String id, int age, String answer) {
        set.add(year, "oc3", "%s,10/05/%d,%s,F1,U1".formatted(id, year - 1 - age, answer));
    }

    private static String row(ImportedStudy study, String start) {
        return study.texts()
                .get("opening.csv")
                .lines()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    /** The return of 2018 alone: two of 21 stay on, and one declines. So two are taken to be of 22, of 23 and of 24 each. */
    @Test
    void oneReturnDoesNotTellOfThoseOver21() throws Exception {
        year(2018);
        leaver(2018, "A", 21, "YES");
        leaver(2018, "B", 21, "NO");
        leaver(2018, "C", 21, "NREQ");
        leaver(2018, "D", 20, "YES");
        ImportedStudy study = study(2018);

        assertThat(row(study, "citizen,21,")).startsWith("citizen,21,2018-03,2,derived,");
        assertThat(row(study, "citizen,22,"))
                .isEqualTo(
                        "citizen,22,2018-03,2,judged,,,\"These returns begin on 2017-04-01 and cannot say how many there are: 0"
                                + " seen. Taken to be as many as the 2 of 21, the oldest age they tell, as if nobody left after it. Add"
                                + " the returns of the years to 31 March 2017, or put the council's own count here; to be reviewed by"
                                + " 2019-03-31.\"");
        assertThat(row(study, "citizen,24,"))
                .startsWith("citizen,24,2018-03,2,judged,")
                .contains("31 March 2015, 2016, 2017,");
        assertThat(study.careLeavers().get(Person.CITIZEN)).isEqualTo(1 + 2 + 3 * 2);
        assertThat(study.cautions())
                .containsExactly(
                        "Aged 22 to 24: these returns cannot say how many care leavers there are. opening.csv has judged"
                                + " numbers, 6 citizens and 0 UASC in all; add the returns of the years to 31 March 2015, 2016, 2017 to"
                                + " count them.",
                        "Of the care leavers counted as citizens 3 may be former UASC: they have no episode and no uasc row in these"
                                + " returns. Add the episodes and uasc files of the years before 2017-04-01 to tell them.");
        assertThat(study.texts().get("import-report.md")).contains(study.cautions());
        assertThat(ReturnsLawsTest.written(folder.resolve("study"), study)
                        .opening()
                        .position())
                .isNotNull();
    }

    /** A year more tells of those of 22, by their row of 21. */
    @Test
    void aReturnMoreTellsOfAnAgeMore() throws Exception {
        year(2017);
        year(2018);
        leaver(2017, "A", 21, "YES");
        leaver(2018, "B", 21, "YES");
        leaver(2018, "C", 21, "YES");
        ImportedStudy study = study(2018);

        assertThat(row(study, "citizen,21,")).startsWith("citizen,21,2018-03,2,derived,");
        assertThat(row(study, "citizen,22,")).startsWith("citizen,22,2018-03,1,derived,");
        assertThat(row(study, "citizen,23,")).startsWith("citizen,23,2018-03,1,judged,");
    }

    /** In September a return of the year to March tells only of those who have had their birthday since April: of no age all. */
    @Test
    void aReturnOfHalfAYearTellsOfNoAgeAll() throws Exception {
        year(2018);
        leaver(2018, "A", 19, "YES");
        ImportedStudy study = ReturnsImport.of(
                FilePages.numbered(set.byYear(folder.resolve("returns"))),
                LocalDate.of(2017, 9, 30),
                "Fairshire",
                ReturnSet.ACCEPTED,
                NationalFolder.named(ReturnsLawsTest.NATIONAL, "../national"));

        assertThat(row(study, "citizen,18,")).startsWith("citizen,18,2017-09,0,judged,");
        assertThat(row(study, "citizen,19,"))
                .startsWith("citizen,19,2017-09,1,judged,")
                .contains("1 seen. It is the least there can be.");
        assertThat(study.cautions().get(0))
                .startsWith("Aged 18 to 24: ")
                .contains(
                        "judged numbers, 1 citizen and 0 UASC in all; add the returns of the years to 31 March 2014, 2015, 2016, 2017");
    }

    /** From 2023 on returns ask of those over 21 too: one return tells of all, and nobody is nobody. */
    @Test
    void aReturnOf2023TellsOfAll() throws Exception {
        year(2023);
        set.add(2023, "episodes", "Z,01/05/2022,S,V2,N1,U4,PR1,,,,,,");
        set.add(2023, "header", "Z,1,01/01/2010,WBRI,,,");
        ImportedStudy study = study(2023);

        assertThat(row(study, "citizen,24,")).startsWith("citizen,24,2023-03,0,derived,");
        assertThat(study.cautions()).isEmpty();
    }

    /** Whoever has a uasc row in an earlier return is a former UASC, and nobody has to wonder. */
    @Test
    void whoHasAnEpisodeIsNoPossibleUasc() throws Exception {
        year(2023);
        set.add(2023, "episodes", "A,01/01/2020,S,V2,N8,U4,PR1,10/05/2022,E6,,,,");
        set.add(2023, "header", "A,1,10/05/2004,OOTH,,,");

        assertThat(study(2023).cautions()).isEmpty();
    }
}
