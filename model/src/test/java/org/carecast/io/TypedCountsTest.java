package org.carecast.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.cohort.Counting;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.CsvTable;
import org.carecast.io.csv.Known;
import org.carecast.io.csv.Problem;
import org.carecast.io.csv.ProblemLog;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of typed counts is read whichever way people type it, and never guessed at; each folder of {@code counts/} has one fault. */
final class TypedCountsTest {

    private static final Path CASES = StudyFolder.RESOURCES.resolve("counts");
    private static final Horizon FOUR_YEARS = new Horizon(YearMonth.of(2026, 3), 48);
    private static final long SEED = 20_260_331;

    @TempDir
    private Path folder;

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aPageThatCannotBeReadIsRefusedAtItsPlace(String name) throws IOException {
        Path page = CASES.resolve(name).resolve("counts.csv");

        assertThatThrownBy(() ->
                        NewStudy.of(folder.resolve("x"), "Newshire", FOUR_YEARS, Optional.of(FilePages.named(page))))
                .isInstanceOfSatisfying(
                        BadDataException.class,
                        bad -> assertThat(bad.problems())
                                .extracting(problem -> new Problem(
                                                "counts.csv",
                                                problem.row(),
                                                problem.column(),
                                                problem.what(),
                                                problem.remedy())
                                        .toString())
                                .isEqualTo(lines(CASES.resolve(name).resolve("expected.txt"))));
    }

    @Test
    void everySentenceIsSaidInSomeCase() throws IOException {
        String said = cases().stream()
                .flatMap(name -> lines(CASES.resolve(name).resolve("expected.txt")).stream())
                .collect(Collectors.joining("\n"));
        List<String> pieces = Stream.of("TypedPage", "TypedRow", "TypedCounts")
                .map(name -> Path.of("src/main/java/org/carecast/io", name + ".java"))
                .flatMap(file -> lines(file).stream())
                .flatMap(line -> Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"")
                        .matcher(line)
                        .results()
                        .map(found -> found.group(1)))
                .map(piece -> piece.replace("\\\"", "\""))
                .filter(piece -> piece.matches("[A-Za-z' ;,].* .*"))
                // What is said of a count that was read; the tests below say it.
                .filter(piece -> !piece.matches("' means |Counted as .*|: whoever is older.*| are | together"))
                .toList();

        assertThat(pieces)
                .hasSizeGreaterThan(20)
                .allSatisfy(piece -> assertThat(said).contains(piece));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "citizen,19,1224",
                "citizen,19,\"1,224\"",
                "citizen,19,1 224",
                "citizen,19,1224.0",
                "citizen,19.0,1224.0",
                " Citizens , 19 , 1224 ,,,",
                "population,age,people\ncitizen,19,1224",
                "Age,People,Where from,Population\n19,1224,\"the system, 31 March\",CITIZEN",
                "citizen\t19\t1,224",
                "citizen;19;1224",
                "# a page\n\n\"# of, counts\"\ncitizen,19,1224\ncitizen,total,1224\n",
                "\uFEFFcitizen,19,1224\r\n",
                "citizen,19,1\u00A0224"
            })
    void oneNumberTypedInManyWays(String page) throws IOException, BadDataException {
        assertThat(opening(page.getBytes(StandardCharsets.UTF_8))).containsEntry("citizen,19", "1224");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "windows-1252"})
    void theLettersOfASpreadsheet(String charset) throws IOException, BadDataException {
        String mark = charset.equals("UTF-16LE") ? "\uFEFF" : "";

        assertThat(opening((mark + "# caf\u00E9\ncitizen\t19\t1224\n").getBytes(Charset.forName(charset))))
                .containsEntry("citizen,19", "1224");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c", "[c]", "C", "*", "<5", "x", "[x]", "z", "k", "low", "[low]", "?", "? to be asked"})
    void aWithheldCountIsNotNoughtAndStaysToBeFilledIn(String mark) throws IOException, BadDataException {
        assertThat(opening(("citizen,19," + mark).getBytes(StandardCharsets.UTF_8))
                        .get("citizen,19"))
                .startsWith("? how many citizens aged 19 there are at the end of 2026-03")
                .satisfies(cell -> assertThat(cell.contains("means")).isEqualTo(!mark.startsWith("?")));
    }

    @Test
    void anAgeThatIsNotOnThePageStaysToBeFilledIn() throws IOException, BadDataException {
        assertThat(opening("citizen,19,5".getBytes(StandardCharsets.UTF_8)))
                .containsEntry("uasc,13", "? how many UASC aged 13 there are at the end of 2026-03")
                .hasSize(7 + 12);
    }

    @Test
    void aBandIsNotPartedByGuess() throws IOException, BadDataException {
        assertThat(opening("uasc,18-20,60\nuasc,21+,9".getBytes(StandardCharsets.UTF_8)))
                .containsEntry(
                        "uasc,20", "? how many UASC aged 20 there are at the end of 2026-03; 60 are 18-20 together")
                .containsEntry("uasc,24", "? how many UASC aged 24 there are at the end of 2026-03; 9 are 21+ together")
                .doesNotContainKey("uasc,25");
    }

    @Test
    void theOldestMayBeCountedWithAllAboveThem() throws IOException, BadDataException {
        assertThat(opening("citizen,24,3\ncitizen,25+,2".getBytes(StandardCharsets.UTF_8)))
                .containsEntry("citizen,24", "3")
                .containsEntry("citizen,25", "2")
                .containsKey("uasc,25");
        assertThat(opening("citizen,24+,3".getBytes(StandardCharsets.UTF_8)))
                .containsEntry("citizen,24", "3")
                .doesNotContainKey("citizen,25");
    }

    /** Counts in are counts out, in whatever order they are typed. */
    @RepeatedTest(50)
    void countsInAreCountsOut(RepetitionInfo repetition) throws IOException, BadDataException {
        Random random = new Random(SEED + repetition.getCurrentRepetition());
        int last = random.nextBoolean() ? 24 : 25;
        Map<String, String> counts = new LinkedHashMap<>();
        List<String> page = new ArrayList<>();
        for (String population : List.of("citizen", "uasc")) {
            int sum = 0;
            for (int age = population.equals("uasc") ? 13 : 18; age <= last; age++) {
                int people = random.nextInt(3_000);
                sum += people;
                counts.put(population + "," + age, Integer.toString(people));
                page.add(population + "," + age + ",\"" + String.format("%,d", people) + "\"");
            }
            page.add(population + ",total," + sum);
        }
        Collections.shuffle(page, random);

        assertThat(opening(String.join("\n", page).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(counts);
    }

    /** The counts of citizens alone; those of UASC wait. */
    private NewStudy opened(String ages, Optional<Counting> counting) throws IOException, BadDataException {
        Path file = Files.writeString(folder.resolve("ages.csv"), "population,age,people\n" + ages);
        return NewStudy.of(folder.resolve("x"), "Newshire", FOUR_YEARS, Optional.of(FilePages.named(file)), counting);
    }

    private static String text(NewStudy study, String file) {
        return new String(study.files().get(file), StandardCharsets.UTF_8);
    }

    @Test
    void aPageThatEndsWith21IsOfOfficialCounts() throws Exception {
        NewStudy study = opened("citizen,20,100\ncitizen,21,90\n", Optional.empty());

        assertThat(text(study, "study.csv")).contains("\ncounting,official_count\n");
        assertThat(study.chosen())
                .contains(
                        "Nobody above 21 is on the page: its counts are taken for official ones, of everyone of 21, and take-up"
                                + " works from 22 on. If they are open cases, say --counting open.");
        assertThat(text(opened("citizen,20,100\ncitizen,21,90\n", Optional.of(Counting.OPEN_CASES)), "study.csv"))
                .contains("\ncounting,open_cases\n");
    }

    /** Somebody of 22 may be there where the count is withheld. */
    @ParameterizedTest
    @ValueSource(strings = {"citizen,21,90\ncitizen,22,1\n", "citizen,21,90\ncitizen,22,c\n", "citizen,18,90\n"})
    void anyOtherPageIsOfOpenCases(String ages) throws Exception {
        assertThat(text(opened(ages, Optional.empty()), "study.csv")).contains("\ncounting,open_cases\n");
    }

    /** 68 of 100 aged 20 are counted at 21; with 7.4 of the 10 people for whom the default stands 75.4 of 110. 0.685 is 0.926 times 0.74. */
    @Test
    void takeUpComesFromTheCouncilsOwnAges() throws Exception {
        NewStudy study = opened("citizen,20,100\ncitizen,21,68\ncitizen,22,60\n", Optional.empty());

        assertThat(text(study, "assumptions.csv"))
                .contains(
                        "take_up,citizen,21,2026-04,0.685,0.622,0.744,beta,share,derived,own-counts,people aged 20 and"
                                + " 21,,\"68 aged 21 and 100 aged 20, of whom 100 would stay, make 0.68; with the default of 0.74, which counts as 10 people,"
                                + " 0.685.")
                .contains("\ntake_up,citizen,22,2026-04,0.463,0.232,0.695,triangular,")
                .contains("0.926 times the default of 0.5, as the council's own ages make it at 21.")
                .contains("\ntake_up,citizen,24,2026-04,0.213,")
                .doesNotContain("take_up,citizen,25")
                .contains("take_up,uasc,21,2026-04,0.9,0.6,1,triangular,share,judged,");
        assertThat(study.chosen()).anyMatch(line -> line.startsWith("take_up of citizen aged 21 is 0.685: 68 aged 21"));
    }

    /** In an official count everybody is there at 21, where the default of leaving stays. */
    @Test
    void whoLeavesAfterTakeUpIsNotSaidToLeaveBefore() throws Exception {
        NewStudy study = opened(
                "citizen,20,60\ncitizen,21,54\ncitizen,22,40\ncitizen,23,20\ncitizen,24,10\n",
                Optional.of(Counting.OFFICIAL_COUNT));

        // By take-up alone 40 x 1.006 x 0.34/0.5 and 20 x 1.006 x 0.23/0.34 would be there, 40.97; 30 are. With 0.06 of
        // ten people 11.03 of 70.
        assertThat(text(study, "assumptions.csv"))
                .contains("\nleaves_service,citizen,21,2026-04,0.006,0.0001,0.022,beta,share per year,judged,")
                .contains("\nleaves_service,citizen,22-25,2026-04,0.158,");
        assertThat(study.chosen()).anyMatch(line -> line.startsWith("leaves_service of citizen aged 22-25 is 0.158:"));
    }

    @Test
    void moreThanCanHaveStayedIsSaid() throws Exception {
        NewStudy study = opened("citizen,21,54\ncitizen,22,70\n", Optional.of(Counting.OFFICIAL_COUNT));

        assertThat(text(study, "assumptions.csv"))
                .contains("\ntake_up,citizen,22,2026-04,0.5,0.25,0.75,triangular,")
                .contains("\ntake_up,citizen,23,2026-04,0.34,")
                .doesNotContain("take_up,citizen,21");
        assertThat(study.chosen())
                .contains(
                        "take_up of citizen stays the default of 0.5: 70 aged 22 are more than can have stayed of 54 aged"
                                + " 21: more came, or came back, than the ages show.");
    }

    /** The cells of people in opening.csv, by population and age. */
    private Map<String, String> opening(byte[] page) throws IOException, BadDataException {
        Path file = Files.write(folder.resolve("page.csv"), page);
        NewStudy study = NewStudy.of(folder.resolve("x"), "Newshire", FOUR_YEARS, Optional.of(FilePages.named(file)));
        ProblemLog problems = new ProblemLog();
        Map<String, String> people = new LinkedHashMap<>();
        CsvTable.read("opening.csv", study.files().get("opening.csv"), OpeningReader.COLUMNS, Known.NOTHING, problems)
                .forEach(row -> people.put(row.text("population") + "," + row.text("age"), row.text("people")));
        return people;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
