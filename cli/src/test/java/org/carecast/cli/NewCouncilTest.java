package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A study of a council of the table, complete from what is published. */
final class NewCouncilTest {

    private static final Pattern WAITING = Pattern.compile("(?m)(^|,)\"?\\? ");

    @TempDir
    private Path folder;

    private Path study() {
        return folder.resolve("study");
    }

    private Run make(String council, String... more) {
        return Run.of(Stream.concat(Stream.of("new", study().toString(), "--council", council), Stream.of(more))
                .toArray(String[]::new));
    }

    private static Map<String, String> texts(Path below) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(below)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(below.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }

    private List<String> opening(String... begin) throws IOException {
        return Files.readAllLines(study().resolve("opening.csv")).stream()
                .filter(line -> Stream.of(begin).anyMatch(line::startsWith))
                .toList();
    }

    /** The folder that is shipped was made by the command and not edited. */
    @Test
    void hampshireIsWhatTheCommandWrites() throws IOException {
        Path national = Files.createDirectories(folder.resolve("national"));
        for (Map.Entry<String, String> file : texts(Path.of("../data/national")).entrySet()) {
            Files.writeString(national.resolve(file.getKey()), file.getValue());
        }

        assertThat(make("Hampshire").exit()).isZero();

        assertThat(texts(study())).isEqualTo(texts(Path.of("../data/hampshire-2025")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hampshire",
                "E10000016",
                "Croydon",
                "Bedford",
                "City of London",
                "Isles of Scilly",
                "Rutland",
                "Kingston upon Hull, City of",
                "Birmingham City Council",
                "Northumberland"
            })
    void itIsCompleteAndRuns(String council) throws IOException {
        Run made = make(council);

        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(made.out()).doesNotContain("Still to mend");
        assertThat(texts(study()).entrySet())
                .filteredOn(
                        file -> file.getKey().endsWith(".csv") && !file.getKey().startsWith("national/"))
                .allSatisfy(file -> assertThat(WAITING.matcher(withoutComments(file.getValue()))
                                .find())
                        .as(file.getKey())
                        .isFalse());
        Run check = Run.of("check", study().toString());
        assertThat(check.exit()).as(check.err()).isZero();
        Run forecast = Run.of("forecast", study().toString());
        assertThat(forecast.exit()).as(forecast.err()).isZero();
        assertThat(forecast.out()).contains("Mar-25", "Mar-31");
    }

    private static String withoutComments(String text) {
        return String.join(
                "\n", text.lines().filter(line -> !line.startsWith("#")).toList());
    }

    @Test
    void itEndsWithTheNumbersToReplaceFirstAndFourCommands() {
        String said = make("Hampshire").out();

        assertThat(said)
                .contains(
                        "Replace these numbers first.",
                        "  1. what UASC and former UASC cost (cost_level of uasc): nobody, £",
                        "  2. UASC who arrive and stay (arrivals of uasc): ",
                        " people, and what they cost is not known.",
                        "Your list of UASC: those who came into care",
                        "  5. ",
                        "bid " + study() + " --from 2026-27 --until 2030-31",
                        "report " + study() + " --from 2026-27")
                .doesNotContain("  6. ");
        assertThat(said.substring(said.indexOf("Next:")).lines().filter(line -> line.startsWith("  carecast ")))
                .hasSize(4);
    }

    @Test
    void kentSaysWhatIsNotCarriedForward() throws IOException {
        String said = make("Kent").words();

        assertThat(said)
                .contains(
                        "they may lie outside the grant",
                        "The 0.46 of the study kent-2017, of 2018 to 2021, is not carried forward",
                        "arrivals of an entry council cannot be capped");
        assertThat(Files.readString(study().resolve("README.md")))
                .contains("0.46")
                .contains("reception centres");
        assertThat(Files.readString(study().resolve("assumptions.csv"))).contains("transfer_share,uasc,,2025-04,0,");
    }

    /** What may lie outside the grant is said where the grant is, and in the section of the paper that has it. */
    @Test
    void kentsBidAndPaperSayWhatMayLieOutsideTheGrant() throws IOException {
        make("Kent");
        String note = "Kent runs reception centres that the government pays for.";

        String bid = Run.of(
                        "bid",
                        study().toString(),
                        "--until",
                        "2026-27",
                        "--out",
                        folder.resolve("o").toString())
                .words();
        Run.of(
                "report",
                study().toString(),
                "--only",
                "docx",
                "--out",
                folder.resolve("p").toString());

        assertThat(bid).startsWith(note).doesNotContain("Citizen 18 to 20 0 ");
        // 1,058 * 1.37105438, the index of 2026-27 where that of 2017-18 is 1.
        assertThat(bid)
                .containsPattern(
                        "at £1,058 a week in prices of 2017-18, £1,[\\d]{3} in those of 2025-26, £1,451 in those of"
                                + " 2026-27 \\(");
        try (ZipFile pack = new ZipFile(folder.resolve("p/report.docx").toFile())) {
            String paper = new String(
                            pack.getInputStream(pack.getEntry("word/document.xml"))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8)
                    .replaceAll("<[^>]*>", " ");
            assertThat(paper)
                    .containsPattern(
                            "(?s)Financial Implications.*" + note + ".*No cost is known for Citizen care leavers: they"
                                    + " are in no sum of money\\..*Legal Implications");
        }
    }

    @Test
    void aCodeInSmallLettersIsThatCouncil() throws IOException {
        Run run = make("e10000014");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readString(study().resolve("study.csv"))).contains("council,Hampshire");
    }

    @Test
    void withoutUascNothingIsSaidOfATierOrOfAGapToClose() {
        make("Isles of Scilly");

        Run bid = Run.of(
                "bid",
                study().toString(),
                "--until",
                "2026-27",
                "--out",
                folder.resolve("o").toString());

        assertThat(bid.exit()).as(bid.err()).isZero();
        assertThat(bid.words())
                .doesNotContain("may cross the tier")
                .doesNotContain("would close the gap of UASC from 18 on");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hampshir | Hampshir is not in the table of councils, where the nearest name is Hampshire; | --blank",
                "Gloucester | where the nearest name is Gloucestershire; | --blank",
                "Newcastle | where the nearest name is Newcastle upon Tyne; | --blank",
                "Newshire | Newshire is not in the table of councils; write its name or code | --blank",
                "Sussex | Sussex may be East Sussex (E10000011) or West Sussex (E10000032); | code of the one you mean"
            })
    void anotherNameIsRefusedWithTheNearest(String council, String said, String remedy) {
        Run run = make(council);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(said, remedy);
        assertThat(study()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-03 | the table of councils is of 2025-03, later than 2024-03; leave --opening out",
                "2026-03 | nothing is published of 2026-03: the table of councils ends at 2025-03; leave --opening out, or give your counts"
            })
    void anotherMonthNeedsCounts(String opening, String said) {
        Run run = make("Hampshire", "--opening", opening);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(said);
        assertThat(study()).doesNotExist();
    }

    @Test
    void withoutAMonthABlankStudyIsRefused() {
        Run run = make("Newshire", "--blank");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--blank needs --opening");
    }

    /** The page tells two ages: they are the council's own, all others stay derived. */
    @Test
    void aPageFilledInPartReplacesWhatItHas() throws IOException {
        Path page = Files.writeString(folder.resolve("counts.csv"), "citizen,18,250\nuasc,19,c\nuasc,20,91\n");

        Run run = make("Hampshire", "--from-counts", page.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.words())
                .contains(
                        "The counts on the page are taken as at 2025-03.",
                        "17 counts that are not on the page are derived from the table of councils, as at March 2025.");
        assertThat(opening("citizen,18", "uasc,19", "uasc,20"))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("citizen,18,2025-03,250,published,own-counts,"),
                        line -> assertThat(line).startsWith("uasc,19,2025-03,77,derived,dfe-cla-2025,"),
                        line -> assertThat(line).startsWith("uasc,20,2025-03,91,published,own-counts,"));
        assertThat(Files.readString(study().resolve("assumptions.csv")))
                .contains(
                        "entrants_at_18,citizen,,2025-04,250,0.94x,1.07x,lognormal,people per year,derived,own-counts,");
        assertThat(Run.of("check", study().toString()).exit()).isZero();
    }

    /** Of a later month, the ages that are not on the page are what the forecast from the table has come to: 133 of 18 are 133 of 19, for as many leave as come back. */
    @Test
    void aPageOfALaterMonthIsFilledUpByTheForecast() throws IOException {
        Path page = Files.writeString(folder.resolve("counts.csv"), "uasc,18,110\n");

        Run run = make("Hampshire", "--opening", "2026-03", "--from-counts", page.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.words())
                .contains(
                        "18 counts that are not on the page are derived from the table of councils, as at March 2025, and forecast to 2026-03.");
        assertThat(run.out()).contains("opening at the end of 2026-03, 60 months to project");
        assertThat(opening("uasc,18", "uasc,19"))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("uasc,18,2026-03,110,published,own-counts,"),
                        line -> assertThat(line).startsWith("uasc,19,2026-03,133,judged,dfe-cla-2025,"));
    }

    /** Each age in proportion to what is derived, and the parts make the count. */
    @Test
    void agesCountedTogetherAreSplitAsTheyAreDerived() throws IOException {
        Path page = Files.writeString(folder.resolve("counts.csv"), "uasc,13-17,168\nuasc,18+,575\n");

        Run run = make("Hampshire", "--from-counts", page.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.words())
                .contains(
                        "7 counts that are not on the page are derived from the table of councils",
                        "UASC aged 13-17, 168 together in row 1 of the page: split by age as they are derived from the table of councils.",
                        "UASC aged 18+, 575 together in row 2 of the page",
                        "Hampshire has 168 UASC in care");
        assertThat(opening("uasc,")).hasSize(12).allMatch(line -> line.contains(",derived,own-counts,row "));
        assertThat(people("uasc,13", "uasc,14", "uasc,15", "uasc,16", "uasc,17"))
                .isCloseTo(168, within(1e-6));
        assertThat(people("uasc,18", "uasc,19", "uasc,2")).isCloseTo(575, within(1e-6));
        List<String> split = opening("uasc,18", "uasc,19");
        // 133 of 18 and 77 of 19 are derived (docs/opening.md).
        assertThat(number(split.get(0)) / number(split.get(1))).isCloseTo(133.0 / 77, within(1e-3));
        assertThat(Run.of("check", study().toString()).exit()).isZero();
    }

    private double people(String... begin) throws IOException {
        return opening(begin).stream().mapToDouble(NewCouncilTest::number).sum();
    }

    private static double number(String line) {
        return Double.parseDouble(line.split(",")[3]);
    }

    /** In a blank study there is no position to split by. */
    @Test
    void agesCountedTogetherStayToBeFilledInOfABlankStudy() throws IOException {
        Path page = Files.writeString(folder.resolve("counts.csv"), "uasc,13-17,168\n");

        Run run = make("Newshire", "--blank", "--opening", "2026-03", "--from-counts", page.toString());

        assertThat(run.words()).contains("UASC aged 13 are still to fill in: 168 are 13-17 together");
    }

    @Test
    void aPageOfAnotherMonthIsRefused() throws IOException {
        Path page = Files.writeString(
                folder.resolve("counts.csv"),
                "population,age,people,as_at\nuasc,17,80,2026-09-30\nuasc,18,110,2026-09\n");

        Run run = make("Hampshire", "--from-counts", page.toString());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err().replaceAll("\\s+", " "))
                .contains(
                        "counts.csv:2:4: the count is as at 2026-09-30, and the study opens in 2025-03; give the counts of that month, or --opening 2026-09",
                        "counts.csv:3:4: ");
        assertThat(study()).doesNotExist();
        assertThat(make("Hampshire", "--opening", "2026-09", "--from-counts", page.toString())
                        .exit())
                .isZero();
    }

    @Test
    void aPageWhoseNameIsOfAnotherMonthIsRefused() throws IOException {
        Path page = Files.writeString(folder.resolve("counts-2026-06.csv"), "uasc,18,110\n");

        Run run = make("Hampshire", "--opening", "2026-09", "--from-counts", page.toString());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err().replaceAll("\\s+", " "))
                .contains("the name of the file is of 2026-06, and the study opens in 2026-09", "--opening 2026-06");
        assertThat(study()).doesNotExist();
    }

    /** City of London's number of 17 and 18 is withheld: entrants follow its citizens of 19 to 21. */
    @Test
    void entrantsDoNotFollowFromAWithheldNumber() throws IOException {
        assertThat(make("City of London").exit()).isZero();

        String entrants = Files.readAllLines(study().resolve("assumptions.csv")).stream()
                .filter(line -> line.startsWith("entrants_at_18,citizen,"))
                .findFirst()
                .orElseThrow();
        double older = people("citizen,19", "citizen,20", "citizen,21");
        assertThat(Double.parseDouble(entrants.split(",")[4])).isPositive().isCloseTo(older / 3, within(1e-3));
        assertThat(entrants).contains("citizens aged 19-21 in opening.csv", "withheld");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kent", "Kent County Council", "E10000016"})
    void theStudyHasTheNameOfTheTable(String said) throws IOException {
        Run run = make(said);

        assertThat(run.words()).contains("Made a study of Kent in ");
        assertThat(Files.readAllLines(study().resolve("study.csv"))).contains("council,Kent");
    }

    @Test
    void aStudyThatIsThereIsNotMadeAgain() {
        assertThat(make("Rutland").exit()).isZero();

        Run again = make("Rutland");

        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err().replaceAll("\\s+", " "))
                .contains("study is there already and is a study; name another folder")
                .doesNotContain("lies in");
    }

    @Test
    void theForecastOfJudgedCountsSaysThatItIsEstimated() {
        assertThat(Run.of("forecast", "../data/hampshire-2025").words())
                .containsPattern(
                        "Hampshire is estimated to have [0-9,]+ care leavers in March 2025 \\([0-9]+ of 19 counts are judged, the others derived from published totals\\) and is forecast to have");
    }
}
