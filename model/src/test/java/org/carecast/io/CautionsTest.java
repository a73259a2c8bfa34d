package org.carecast.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carecast.io.caution.Cautions;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.CsvTable;
import org.carecast.io.csv.Known;
import org.carecast.io.csv.Problem;
import org.carecast.io.csv.ProblemLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is warned of, a slip a row: the file, what is typed in it in place of what, and the cell and the sentence.
 *
 * <p>The folders of {@code bad-usual/} each have a {@code usual.csv} with one fault, and all that is said of it.
 */
final class CautionsTest {

    static final Path BAD = StudyFolder.RESOURCES.resolve("bad-usual");
    private static final String REMEDY = "; correct it, or write 'meant:' and why into the note";

    @TempDir
    private Path copy;

    private StudyFolder whole() throws IOException {
        return StudyFolder.goodWithAllOfMoney(copy).with(StudyFolder.RESOURCES.resolve("good-history"));
    }

    private List<String> said(StudyFolder study) throws BadDataException {
        return Cautions.of(study.read()).values().stream()
                .map(Problem::toString)
                .map(line -> line.substring(copy.toString().length() + 1).replace('\\', '/'))
                .toList();
    }

    @Test
    void aStudyOfUsualSizesIsNotWarnedOf() throws Exception {
        assertThat(said(whole())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "study/caseload.csv | ,2021-01,16.5, | ,2021-01,165, | 4:3: 165 is unusual for the cases of a personal adviser, usually 5 to 50 care leavers",
                "study/caseload.csv | ,2021-01,16.5, | ,2021-01,1.65, | 4:3: 1.65 is unusual for the cases of a personal adviser, usually 5 to 50 care leavers",
                "study/caseload.csv | 2027-03-31,Asked | 2072-03-31,Asked | 3:7: 2072-03-31 is unusual for a day of review, as the study opens in 2020-03; usually -2 to 25 years from the opening",
                "study/caseload.csv | ,2021-01,16.5, | ,2201-01,16.5, | 4:2: 2201-01 is unusual for a month, as the study opens in 2020-03; usually -30 to 30 years from the opening",
                "study/assumptions.csv | in_touch_rate,uasc,18-21,2020-03,0.85 | in_touch_rate,uasc,18-21,2020-03,0.085 | 20:5: 0.085 is unusual for an in-touch rate, usually 0.4 to 1 as a share",
                "study/assumptions.csv | 2020-04,1,0.9,1.3 | 2020-04,1,0.9,9.3 | 32:7: 9.3 is unusual for a level of costs, usually 0.2 to 3 times the unit cost",
                "study/assumptions.csv | entrants_at_18,citizen,,2020-04,36,30,42 | entrants_at_18,citizen,,2020-04,36,30,4200 | 2:7: 4200 is unusual for entrants at 18, usually 0 to 1000 people a year",
                "study/assumptions.csv | entrants_at_18,citizen,,2021-04,33,27,39 | entrants_at_18,citizen,,2021-04,2.75,2,4 | 3:5: 2.75 entrants a year is unusual beside 40 aged 18, usually 0.3 to 3.5 times as many",
                "study/assumptions.csv | child_population,uasc,,2020-04,20000,19000 | child_population,uasc,,2020-04,2000,1900 | 30:5: 2000 children of the area is unusual beside 16 of them in care, usually at most 0.005 as a share",
                "study/assumptions.csv | nts_threshold,uasc,,2020-04,0.001 | nts_threshold,uasc,,2020-04,0.1 | 31:5: 0.1 is unusual for the threshold of the transfer scheme, usually 0.0003 to 0.003 of all children",
                "study/assumptions.csv | leaves_service,uasc,18,2021-04,0.12,0.05,0.2 | leaves_service,uasc,18,2021-04,0.95,0.93,0.97 | 16:5: 0.95 is unusual for a share leaving the service, usually 0 to 0.9 a year",
                "study/opening.csv | citizen,19,2020-03,30 | citizen,19,2020-03,0.386 | 4:4: 0.386 people is no whole number, and the count is said to be published",
                "study/opening.csv | citizen,19,2020-03,30 | citizen,19,2020-03,3000 | 4:4: 3000 is unusual for the people of one age, usually 0 to 1000 people",
                "study/unit-costs.csv | 18-21,,2020-04,200 | 18-21,,1920-04,200 | 2:5: 1920-04 is unusual for a month, as the study opens in 2020-03; usually -30 to 30 years from the opening",
                "study/price-index.csv | 102.5 | 100000000000000 | 3:2: 100000000000000 is unusual for a price index, usually 0.4 to 2.5 times the median of the index, 100",
                "study/price-index.csv | 102.5 | 202.5 | 3:2: 202.5 is unusual after 100: the growth of a price index is usually -0.05 to 0.2 a year",
                "study/price-index.csv | 2020-21,102.5,recalled,,,From memory | # Nothing more | 2:1: 2019-20 is the only year of the index, which cannot grow: costs of later years stay in its prices",
                "national/funding.csv | ,143,night | ,14300,night | 6:6: 14300 is unusual for a grant, usually 30 to 400 pounds a night"
            })
    void aSlipIsNamedAtItsCell(String file, String from, String to, String line) throws Exception {
        StudyFolder study = whole().change(file, text -> text.replaceFirst(java.util.regex.Pattern.quote(from), to));

        assertThat(said(study)).containsExactly(file + ":" + line + REMEDY);
    }

    @Test
    void daysOfCareAreLookedAtWhereNoGrantReadsThem() throws Exception {
        StudyFolder study =
                StudyFolder.good(copy).change("national/law.csv", text -> text.replace(",91,days", ",910,days"));

        assertThat(said(study))
                .containsExactly(
                        "national/law.csv:5:3: 910 is unusual for the days of care that entitle, usually 28 to 366"
                                + " days" + REMEDY);
    }

    /** Sixteen children are in care; of 24 arrivals a year a quarter moves on, and 18 are too few to tell anything. */
    @Test
    void arrivalsOfAYearTypedAsThoseOfAMonth() throws Exception {
        StudyFolder study = whole().change(
                        "study/assumptions.csv",
                        text -> text.replace("arrivals,uasc,,2020-04,2,1,3", "arrivals,uasc,,2020-04,24,12,36"));

        assertThat(said(study))
                .containsExactly(
                        "study/assumptions.csv:4:5: 24 arrivals a month is unusual: 216 of a year stay, beside 16 in"
                                + " care; usually at most 1.6 times as many" + REMEDY);
    }

    @Test
    void arrivalsThatAreMovedOnDoNotCount() throws Exception {
        StudyFolder study = whole().change(
                        "study/assumptions.csv",
                        text -> text.replace("arrivals,uasc,,2020-04,2,1,3", "arrivals,uasc,,2020-04,24,12,36"))
                .change("study/assumptions.csv", text -> text.replace("2020-04,0.25,0,0.5", "2020-04,0.92,0.8,0.95"));

        assertThat(said(study)).isEmpty();
    }

    @Test
    void whatIsMeantIsSaidInTheNoteOrTheReason() throws Exception {
        StudyFolder study =
                whole().change("study/caseload.csv", text -> text.replace(",2021-01,16.5,", ",2021-01,165,"));

        assertThat(said(study)).hasSize(1);
        study.change("study/caseload.csv", text -> text.replaceAll("Asked the team\n$", "Meant:\n"));
        assertThat(said(study)).as("the reason is not given").hasSize(1);
        study.change("study/caseload.csv", text -> text.replaceAll("Meant:\n$", "Of the team. Meant: a duty desk\n"));
        assertThat(said(study)).isEmpty();
    }

    @Test
    void aScenarioPutsOnlyItsOwnValuesBesideARange() throws Exception {
        String head =
                "# title: Few\n# question: What if?\nparameter,population,ages,from,until,change,value,reason,source\n";
        StudyFolder study = whole();
        Path file = study.path().resolve("study/scenarios/few.csv");

        Files.writeString(file, head + "in_touch_rate,uasc,18-21,2020-04,,replace,0.1,Nobody writes,\n");
        assertThat(said(study))
                .containsExactly(
                        "study/scenarios/few.csv:4:7: 0.1 is unusual for an in-touch rate, usually 0.4 to 1 as a"
                                + " share; correct it, or write 'meant:' and why into the reason");
        Files.writeString(file, head + "in_touch_rate,uasc,18-21,2020-04,,scale,0.1,Nobody writes,\n");
        assertThat(said(study)).isEmpty();
        Files.writeString(file, head + "in_touch_rate,uasc,18-21,2020-04,,replace,0.1,meant: nobody writes,\n");
        assertThat(said(study)).isEmpty();
    }

    @Test
    void theStudysNationalFolderSaysWhatIsUsual() throws Exception {
        StudyFolder study = whole();
        Path usual = study.path().resolve("national/usual.csv");
        String head = "id,effective_from,low,high,unit,what,status,source,locator,note\n";

        Files.writeString(
                usual,
                head + "cases_per_adviser,2010-01,18,30,care leavers,cases,judged,,,Ours\n"
                        + "cases_per_adviser,2020-04,1,2,care leavers,cases,judged,,,Later than the opening\n");
        assertThat(said(study))
                .containsExactly(
                        "study/caseload.csv:3:3: 15 is unusual for cases, usually 18 to 30 care leavers" + REMEDY,
                        "study/caseload.csv:4:3: 16.5 is unusual for cases, usually 18 to 30 care leavers" + REMEDY);
        Files.writeString(usual, head + "cases_per_adviser,2021-01,10,30,care leavers,cases,judged,,,First\n");
        assertThat(said(study)).as("the first range holds before its month too").isEmpty();
    }

    /** 40 citizens aged 20 and 30 aged 21: with take-up of 0.45 they would be 17 a year later, as 0.05 leave. */
    private StudyFolder withPeopleOf21(String takeUp) throws IOException {
        return StudyFolder.good(copy)
                .change(
                        "study/opening.csv",
                        text -> text.replace("citizen,20,2020-03,20", "citizen,20,2020-03,40")
                                .replace("citizen,21,2020-03,10", "citizen,21,2020-03,30"))
                .change(
                        "study/assumptions.csv",
                        text -> text.replace(
                                "take_up,citizen,21-25,2020-04,0.4", "take_up,citizen,21-25,2020-04," + takeUp))
                .change("study/printed.csv", text -> text.replaceAll("(?m)^2,citizen,(21\\+|Total),.*\n", ""));
    }

    @Test
    void aTakeUpThatBreaksWithTheAgesOfTheOpeningIsNamedWithOneThatWouldNot() throws Exception {
        assertThat(said(withPeopleOf21("0.45")))
                .containsExactly(
                        "study/assumptions.csv:8:5: citizen aged 21 fall by 43% in the first year, from 30 to 17: take-up"
                                + " 0.45, and the ages of the opening position say 0.79" + REMEDY);
    }

    /** If a tenth of those of 20 has no rights left, 34.2 of 40 stay: 30 of them are 0.88, and 0.45 of them are 15. */
    @Test
    void thoseWithoutRightsLeftHaveGoneBeforeTheyCouldAsk() throws Exception {
        StudyFolder study = withPeopleOf21("0.45")
                .change(
                        "study/assumptions.csv",
                        text -> text.stripTrailing()
                                + "\nappeal_rights_exhausted,citizen,18-25,2020-04,0.1,0.05,0.2,triangular,share per year,judged,,,2030-01-31,Made up\n");

        assertThat(said(study))
                .anyMatch(line -> line.contains(
                        "citizen aged 21 fall by 49% in the first year, from 30 to 15: take-up 0.45, and the ages of the"
                                + " opening position say 0.88"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.65", "0.79", "1"})
    void aTakeUpNearTheAgesOfTheOpeningIsNot(String takeUp) throws Exception {
        assertThat(said(withPeopleOf21(takeUp))).isEmpty();
    }

    /** Of ten aged 21 chance may make anything. */
    @Test
    void aFewAreNotCompared() throws Exception {
        assertThat(said(StudyFolder.good(copy))).isEmpty();
    }

    @Test
    void whomTheCountsHoldHasToBeSaidWhereSomebodyIs21() throws Exception {
        StudyFolder study =
                StudyFolder.good(copy).change("study/study.csv", text -> text.replace("counting,open_cases\n", ""));

        assertThat(said(study))
                .containsExactly(
                        "study/study.csv:9:1: the study does not say whom its counts hold: if the 10 citizen aged 21 are"
                                + " everyone of that age, take-up works a year too early; add a row counting,official_count"
                                + " for everyone aged 17 to 21 as DfE counts them, or counting,open_cases for those of 21"
                                + " who asked for support; without it open cases are taken");
        study.change("study/study.csv", text -> text + "counting.citizen,open_cases\n");
        assertThat(said(study)).as("nobody of UASC is 21").isEmpty();
    }

    static List<String> broken() throws IOException {
        try (Stream<Path> folders = Files.list(BAD)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void oneFaultOfTheRangesIsReportedOnce(String name) throws IOException, BadDataException {
        StudyFolder study = StudyFolder.good(copy);
        Files.copy(BAD.resolve(name).resolve("usual.csv"), study.path().resolve("national/usual.csv"));
        Study read = study.read();

        assertThat(catchThrowableOfType(BadDataException.class, () -> Cautions.of(read))
                        .problems())
                .map(problem -> problem.toString().replaceFirst(".*usual\\.csv", "usual.csv"))
                .isEqualTo(Files.readAllLines(BAD.resolve(name).resolve("expected.txt")));
    }

    @Test
    void theShippedStudiesAreNotWarnedOf() throws BadDataException {
        for (String name : List.of("kent-2017", "kent-2015", "any-council", "any-care-leavers")) {
            Cautions cautions = Cautions.of(StudyReader.read(Path.of("../data", name)));

            assertThat(cautions.values()).as(name).isEmpty();
            assertThat(cautions.files()).as(name).isEmpty();
        }
    }

    /** Every value that a new study starts from, and every cost of a council without its own, is usual. */
    @Test
    void theDefaultsAreUsual() throws Exception {
        ProblemLog problems = new ProblemLog();
        Map<String, UsualRange> usual = UsualReader.read(Path.of("../data/national"), YearMonth.of(2026, 3), problems);
        List<CsvRow> defaults =
                CsvTable.read(Path.of("../data/national/defaults.csv"), DefaultRow.COLUMNS, Known.NOTHING, problems);

        assertThat(problems.isEmpty()).isTrue();
        assertThat(usual).hasSizeGreaterThan(30);
        assertThat(defaults)
                .filteredOn(row -> !row.text("value").isEmpty() && usual.containsKey(row.text("parameter")))
                .hasSizeGreaterThan(20)
                .allMatch(row -> usual.get(row.text("parameter")).contains(Double.parseDouble(row.text("value"))));
    }

    @Test
    void aRangeHoldsItsEnds() {
        UsualRange range = new UsualRange("in_touch_rate", YearMonth.of(2020, 1), 0.4, 1, "as a share", "a rate");

        assertThat(List.of(0.39, 0.4, 1.0, 1.01)).map(range::contains).containsExactly(false, true, true, false);
    }
}
