package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code reconcile}, on Kent's tables as printed, with a wrong digit, and added up. */
final class ReconcileCommandTest {

    private static final String KENT = Run.KENT + "/printed.csv";
    private static final String TABLE_1 = """
            1,all,Citizen,2017-11,633,,
            1,all,UASC,2017-11,823,,
            1,all,Total,2017-11,1456,,
            1,all,In touch rate,2017-11,0.874,,
            1,all,In touch,2017-11,1272,,
            """;

    @TempDir
    private Path folder;

    @Test
    void kentsTablesAreRightAndTheRateOf085IsNot() {
        Run run = reconcile(Path.of(KENT));

        assertThat(run.exit()).isZero();
        assertThat(words(run))
                .startsWith(
                        "Table 2 (citizen) agrees with itself: some unrounded numbers give all of its 54 printed figures."
                                + " The in-touch rate of Table 2 is printed as 0.907, and can be exactly that; the in-touch totals need"
                                + " one between 0.90644 and 0.90745."
                                + " Table 3 (uasc) agrees with itself: some unrounded numbers give all of its 55 printed figures."
                                + " The in-touch rate of Table 3 is printed as 0.85; no rate of exactly 0.85 gives the in-touch totals,"
                                + " which need one between 0.84757 and 0.84872. Table 4 (all) agrees with itself: some unrounded"
                                + " numbers give all of its 16 printed figures. Table 2: ")
                .contains("In touch rate 0.84757–0.84872 0.84757–0.84872")
                .contains("The people of November 2017 were counted, as the file says, and are whole.");
    }

    /** 42 + 42 + 37 + 152 make 273, which is 275 to the nearest 5; with 38, 40, 35 and 150 it is 265: 270 can be. */
    private static final String FIVES = """
            1,uasc,18,2025-03,40,,
            1,uasc,19,2025-03,40,,
            1,uasc,20,2025-03,35,,
            1,uasc,21-25,2025-03,150,,
            1,uasc,Total,2025-03,270,,
            """;

    private Run reconcileRows(String comment, String rows) throws IOException {
        return reconcile(Files.writeString(
                folder.resolve("fives.csv"), comment + "table,population,row,as_at,printed,source,locator\n" + rows));
    }

    @Test
    void aPaperWhoseFiguresShareAStepIsNotAccusedFirst() throws IOException {
        Run run = reconcileRows("", FIVES);

        assertThat(run.exit()).isZero();
        assertThat(words(run))
                .startsWith(
                        "Table 1 (uasc): all figures are multiples of 5. If the paper rounds to 5, say `# rounded: 5`"
                                + " in the file. If it does not, no unrounded numbers give all of its 5 printed figures. There is one"
                                + " contradiction:");
    }

    @Test
    void aRoundingThatIsStatedIsTaken() throws IOException {
        Run run = reconcileRows("# rounded: 5\n", FIVES);

        assertThat(words(run))
                .startsWith(
                        "Table 1 (uasc) agrees with itself: some unrounded numbers give all of its 5 printed figures.")
                .contains("The people of Table 1 are rounded to a multiple of 5, half up, as the file says; rates are"
                        + " rounded half up.")
                .doesNotContain("each at its own decimals");
    }

    @ParameterizedTest
    @CsvSource({
        "300, '', all figures are multiples of 100. If the paper rounds to 100",
        "310, '', all figures are multiples of 10. If the paper rounds to 10",
        "203, '', contradicts itself",
        "300, # rounded: 10, contradicts itself",
        "300, # rounded: 5; table 1: 100 down, agrees with itself",
        "210, # rounded: 10 down, agrees with itself",
        "220, # rounded: 10 down, contradicts itself",
        "190, # rounded: table 1: 10 up, agrees with itself",
        "201, # rounded: down, agrees with itself",
        "202, # rounded: down, contradicts itself"
    })
    void theStepAndTheWayDecide(String total, String comment, String said) throws IOException {
        String rows = "1,uasc,18,2025-03,100,,\n1,uasc,19,2025-03,100,,\n1,uasc,Total,2025-03," + total + ",,\n";

        assertThat(words(reconcileRows(comment + "\n", rows))).contains(said);
    }

    /** 100, 100 and 95 are at most 296.5 people, and below 302.5 if they are rounded to 5: then 300 of all can be these. */
    @Test
    void tablesThatAreAddedUpMayBeRoundedToo() throws IOException {
        String rows = "1,all,UASC,2025-03,300,,\n1,all,Citizen,2025-03,500,,\n1,all,Total,2025-03,800,,\n"
                + "2,uasc,18,2025-03,100,,\n2,uasc,19,2025-03,100,,\n2,uasc,20,2025-03,95,,\n";

        assertThat(words(reconcileRows("", rows)))
                .contains(
                        "Table 1 adds up Table 2. All figures are multiples of 5. If the paper rounds to 5, say `# rounded: 5`"
                                + " in the file. If it does not, they contradict each other:");
        assertThat(words(reconcileRows("# rounded: 5\n", rows)))
                .contains("Table 1 adds up Table 2, and agrees with what they print.");
        assertThat(words(reconcileRows("# rounded: table 1: 5\n", rows)))
                .as("at most 296.5 are not rounded to 300 by 5")
                .contains("Table 1 adds up Table 2, and contradicts what they print:");
    }

    @Test
    void aRateMayBeAPercentage() throws IOException {
        String rows = "1,uasc,Total,2025-03,200,,\n1,uasc,In touch rate,2025-03,%s,,\n1,uasc,In touch,2025-03,182,,\n";

        assertThat(words(reconcileRows("", rows.formatted("91%"))))
                .contains("printed as 0.91, and can be exactly that");
        assertThat(words(reconcileRows("", rows.formatted("91.0 %")))).contains("printed as 0.910, and can be");
        assertThat(words(reconcileRows("", rows.formatted("85%")))).contains("contradicts itself");
        assertThat(reconcileRows("", rows.formatted("101%")).err())
                .contains("fives.csv:3:5: 1.01 is out of bounds; a rate is a share from 0 to 1, like 0.85, or a"
                        + " percentage, like 85%");
    }

    @Test
    void theFileHasBothEndsOfEveryFigure() throws IOException {
        reconcile(Path.of(KENT));
        List<String> lines = Files.readAllLines(out().resolve("reconcile.csv"));

        assertThat(lines.get(0)).isEqualTo("table,population,row,as_at,printed,low,high,verdict");
        assertThat(lines)
                .hasSize(1 + 55 + 55 + 2 + 16)
                .contains(
                        "2,citizen,17 and 18,2017-11,224,224,224,as printed",
                        "2,citizen,25+,2017-11,,0,0,hidden",
                        "2,citizen,In touch rate,2019-11,0.907,0.9065,0.90745911,as printed",
                        "2,citizen,In touch rate,all,,0.90643275,0.90745911,hidden",
                        "3,uasc,In touch rate,2017-11,0.85,0.84756352,0.84872418,rounded",
                        "3,uasc,Total,2018-11,986,985.5,986.5,as printed");
        try (Stream<Path> files = Files.list(out())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("reconcile.csv", "reconcile.md", "manifest.json");
        }
        assertThat(out().resolve("manifest.json"))
                .content()
                .contains("\"command\" : \"reconcile\"", "\"cohorts\" : \"false\"", "\"file\" : \"printed.csv\"");
        assertThat(out().resolve("reconcile.md"))
                .content()
                .contains(
                        "# Printed tables held against themselves",
                        "| In touch rate |",
                        "As printed in kcc-cpp-2018-03.");
    }

    @Test
    void cohortsThatDoNotStayAsTheyAreAreNamed() {
        assertThat(words(reconcile(Path.of(KENT), "--cohorts")))
                .contains(
                        "Table 2 prints 28 cohorts again, a year older; one cannot be the same people: those aged 17 and 18 in"
                                + " Nov-17 are printed as 224, and as 185 in Nov-18 (-39).")
                .contains("those aged 18 in Nov-17 are printed as 386, and as 369 in Nov-18 (-17).");
    }

    /** Each is one wrong digit in Table 3 as printed, and what it is made to say by hand from half a person more or less. */
    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "3,uasc,19,2018-11,369; 3,uasc,19,2018-11,69; Total of Nov-18 is printed as 986, but the eight ages above it,"
                        + " each at most half a person more than printed, make at most 690.0.",
                "3,uasc,19,2018-11,369; 3,uasc,19,2018-11,379; make at least 988.0.",
                "3,uasc,In touch,2019-11,934; 3,uasc,In touch,2019-11,984; In touch of Nov-19 is printed as 984, but at the"
                        + " rate printed as 0.85 the total of 1,101 makes at most 941.8, each as high as rounding allows.",
                "3,uasc,In touch,2019-11,934; 3,uasc,In touch,2019-11,936; In touch of Nov-21 is printed as 1,100, but at the"
                        + " rate of 936 in touch of 1,101 in Nov-19, the same for the whole table, the total of 1,297 makes at"
                        + " least 1,101.1, each as low as rounding allows.",
                "3,uasc,In touch rate,2019-11,0.85; 3,uasc,In touch rate,2019-11,0.84; In touch rate of Nov-19 is printed as"
                        + " 0.84, but as 0.85 in Nov-17, and a table has one rate; --yearly-rates lets each month have its own."
            })
    void aContradictionCanBeReadAloud(String right, String wrong, String said) throws IOException {
        Path file = changed(text -> text.replace(right, wrong));
        Run run = reconcile(file);

        assertThat(run.exit()).isZero();
        assertThat(words(run))
                .contains("Table 3 (uasc) contradicts itself: no unrounded numbers give all of its 55 printed figures.")
                .contains(said);
        assertThat(out().resolve("reconcile.csv"))
                .content()
                .contains(",contradicts\n")
                .contains("3,uasc,18,2017-11,386,,,undecided");
    }

    @Test
    void aTableHasOneRateUnlessItMayHaveOneEachMonth() throws IOException {
        Path file = changed(text -> text.replace("In touch rate,2019-11,0.907", "In touch rate,2019-11,0.908"));

        assertThat(words(reconcile(file)))
                .contains(
                        "In touch rate of Nov-19 is printed as 0.908, but as 0.907 in Nov-17, and a table has one rate;"
                                + " --yearly-rates lets each month have its own.");
        assertThat(words(reconcile(file, "--yearly-rates")))
                .contains("Table 2 (citizen) agrees with itself")
                .doesNotContain("contradict");
    }

    /** Three ages below 10.5 each never reach the 31.5 from which on 32 is printed. */
    @Test
    void whatOnlyJustMissesIsToldSo() throws IOException {
        Path file = Files.writeString(folder.resolve("tie.csv"), """
                table,population,row,as_at,printed,source,locator
                2,citizen,18,2017-11,10,,
                2,citizen,19,2017-11,10,,
                2,citizen,20,2017-11,10,,
                2,citizen,Total,2017-11,32,,
                """);

        assertThat(words(reconcile(file)))
                .contains(
                        "Total of Nov-17 is printed as 32, but the three ages above it, each at most half a person more than"
                                + " printed, make less than 31.5; 32 is printed from 31.5 on.");
    }

    @Test
    void aTableThatAddsUpOthersIsHeldAgainstThem() throws IOException {
        Path one = Files.writeString(folder.resolve("one.csv"), firstYear() + TABLE_1);
        Path wrong = Files.writeString(
                folder.resolve("wrong.csv"),
                firstYear() + TABLE_1.replace("633", "632").replace("823", "824"));

        assertThat(words(reconcile(one)))
                .contains("Table 1 adds up Table 2 and Table 3, and agrees with what they print.");
        assertThat(words(reconcile(wrong)))
                .contains("Table 1 (all) agrees with itself")
                .contains("Table 1 adds up Table 2 and Table 3, and contradicts what they print:"
                        + " UASC in Nov-17 is printed as 824, but Total of Nov-17 in Table 3 as 823."
                        + " Citizen in Nov-17 is printed as 632, but Total of Nov-17 in Table 2 as 633.");
    }

    @Test
    void aRowThatCouldBeTwoTablesIsSaidNotToBeAsked() throws IOException {
        String third = firstYear()
                + TABLE_1
                + firstYear()
                        .lines()
                        .filter(line -> line.startsWith("3,"))
                        .map(line -> "4" + line.substring(1) + "\n")
                        .collect(Collectors.joining());

        assertThat(words(reconcile(Files.writeString(folder.resolve("two.csv"), third))))
                .contains(
                        "Table 1 was not held against Table 3 and Table 4: they are all of uasc, and which of them its row UASC"
                                + " adds up cannot be told; leave one of them in the file, and it is asked.",
                        "Table 1 adds up Table 2, and agrees with what they print.");
    }

    /** 200 UASC are 200 a year later, as cohorts have it; with the 100 citizens and the rounding of three figures they are at most 301.5. */
    @Test
    void aSumWithCohorts() throws IOException {
        String tables = """
                table,population,row,as_at,printed,source,locator
                2,citizen,18,2017-11,100,,
                2,citizen,Total,2017-11,100,,
                2,citizen,19,2018-11,100,,
                2,citizen,Total,2018-11,100,,
                3,uasc,18,2017-11,200,,
                3,uasc,Total,2017-11,200,,
                3,uasc,19,2018-11,,,
                3,uasc,18,2018-11,0,,
                1,all,Citizen,2018-11,100,,
                1,all,UASC,2018-11,200,,
                1,all,Total,2018-11,300,,
                """;
        Path right = Files.writeString(folder.resolve("right.csv"), tables);
        Path wrong = Files.writeString(
                folder.resolve("wrong.csv"),
                tables.replace("UASC,2018-11,200", "UASC,2018-11,250")
                        .replace("Total,2018-11,300", "Total,2018-11,350"));

        assertThat(words(reconcile(right, "--cohorts")))
                .contains("Table 1 adds up Table 2 and Table 3, and agrees with what they print.");
        assertThat(words(reconcile(wrong)))
                .contains("Table 1 adds up Table 2 and Table 3, and agrees with what they print.");
        assertThat(words(reconcile(wrong, "--cohorts")))
                .contains(
                        "Table 1 adds up Table 2 and Table 3, and contradicts what they print: Total of Nov-18 is printed"
                                + " as 350, but it is at most 301.5 if these are right: Total of Nov-18 in Table 2 (100), those aged 18"
                                + " in Nov-18 in Table 3 (0), Total of Nov-17 in Table 3 (200) and that those aged 18 in Nov-17 are the"
                                + " same as those aged 19 in Nov-18.");
    }

    /**
     * 0.86 of 1,000 and 0.93 of 1,000 are 1,790.000, and of 1,001 people 1,790.930. Other rates all but do so too, so that the halves of
     * what the rates may be come to an end before the search does.
     */
    @Test
    void whatIsNotDecidedIsSaidNotToBe() throws IOException {
        Path file = Files.writeString(folder.resolve("close.csv"), """
                # counted: 2017-11 2018-11
                table,population,row,as_at,printed,source,locator
                2,citizen,Total,2017-11,1000,,
                2,citizen,Total,2018-11,1000,,
                2,citizen,In touch rate,2017-11,0.9,,
                3,uasc,Total,2017-11,1000,,
                3,uasc,Total,2018-11,1001,,
                3,uasc,In touch rate,2017-11,0.9,,
                1,all,Citizen,2017-11,1000,,
                1,all,Citizen,2018-11,1000,,
                1,all,UASC,2017-11,1000,,
                1,all,UASC,2018-11,1001,,
                1,all,In touch,2017-11,1790.000,,
                1,all,In touch,2018-11,1790.930,,
                """);
        Run run = reconcile(file);

        assertThat(run.exit()).isZero();
        assertThat(words(run))
                .contains(
                        "Table 1 adds up Table 2 and Table 3; of what they print together it was not decided whether some"
                                + " unrounded numbers give it");
    }

    @Test
    void aTableOfOneFigureAndOneWithoutThoseInTouch() throws IOException {
        Path file = Files.writeString(folder.resolve("few.csv"), """
                table,population,row,as_at,printed,source,locator
                2,citizen,18,2017-11,10,,
                3,uasc,18,2017-11,10,,
                3,uasc,Total,2017-11,12,,
                4,other,Total,2017-11,12,,
                4,other,In touch rate,2017-11,,,
                """);

        assertThat(words(reconcile(file)))
                .contains(
                        "Table 2 (citizen) agrees with itself: it has one printed figure.",
                        "Total of Nov-17 is printed as 12, but the one row above it, at most half a person more than printed,"
                                + " makes at most 10.5.")
                .doesNotContain("between 0.00000");
    }

    /** 0.90 and 0.95 are two figures; the total and those in touch of either month make three. */
    @Test
    void twoRatesAreTheSmallestContradiction() throws IOException {
        Path file = Files.writeString(folder.resolve("rates.csv"), """
                table,population,row,as_at,printed,source,locator
                2,citizen,Total,2017-11,1000,,
                2,citizen,In touch rate,2017-11,0.90,,
                2,citizen,In touch,2017-11,900,,
                2,citizen,Total,2018-11,1000,,
                2,citizen,In touch rate,2018-11,0.95,,
                2,citizen,In touch,2018-11,800,,
                """);

        assertThat(words(reconcile(file)))
                .contains(
                        "In touch rate of Nov-18 is printed as 0.95, but as 0.90 in Nov-17, and a table has one rate;");
    }

    /** Our own tables are rounded as they should be: nothing in them contradicts anything. */
    @Test
    void ourOwnTablesAgreeWithThemselves() throws IOException {
        Run.of("forecast", Run.KENT, "--out", out().toString());
        StringBuilder printed = new StringBuilder("table,population,row,as_at,printed,source,locator\n");
        for (String line : Files.readAllLines(out().resolve("appendix.csv"))) {
            if (line.matches("[123],.*")) {
                printed.append(line).append(",,\n");
            }
        }
        Run run = reconcile(Files.writeString(folder.resolve("own.csv"), printed));

        assertThat(words(run))
                .contains("Table 1 (all) agrees with itself")
                .contains("Table 1 adds up Table 2 and Table 3, and agrees with what they print.")
                .doesNotContain("contradict");
    }

    @Test
    void withoutThatCommentWhatItWouldSayIsSaid() throws IOException {
        assertThat(words(reconcile(changed(text -> text.replace("# counted: 2017-11\n", "")))))
                .contains(
                        "which need one between 0.84757 and 0.84880; between 0.84757 and 0.84872 if the people of November"
                                + " 2017 were counted and not forecast (say so with '# counted: 2017-11' in the file).");
    }

    @Test
    void aBrokenFileIsRefusedAndNothingWritten() throws IOException {
        Path file = changed(text -> text.replace("0.907", "90.7"));
        Run run = reconcile(file);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .contains(
                        ":5: 90.7 is out of bounds; a rate is a share from 0 to 1, like 0.85, or a percentage, like 85%\n")
                .contains("carecast: 5 problems; nothing was written");
        assertThat(out()).doesNotExist();
    }

    @Test
    void nothingIsPrintedWhenQuietAndTheFormCanBeCsv() {
        assertThat(reconcile(Path.of(KENT), "--quiet").out()).isEmpty();
        assertThat(reconcile(Path.of(Run.KENT), "--format", "csv").out())
                .startsWith("table,population,row,as_at,printed,low,high,verdict\n");
    }

    private Path out() {
        return folder.resolve("out");
    }

    private Run reconcile(Path file, String... more) {
        return Run.of(Stream.concat(Stream.of("reconcile", file.toString(), "--out", out().toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private static String words(Run run) {
        return run.words();
    }

    private Path changed(UnaryOperator<String> change) throws IOException {
        Path file = folder.resolve("printed.csv");
        Files.copy(Path.of(KENT), file);
        KentCopy.change(file, change);
        return file;
    }

    private static String firstYear() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (String line : Files.readAllLines(Path.of(KENT))) {
            if (line.startsWith("table,") || line.matches("[23],.*2017-11,.*")) {
                rows.append(line).append('\n');
            }
        }
        return rows.toString();
    }
}
