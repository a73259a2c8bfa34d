package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ForecastCommandTest {

    /** What one person moving by a cause adds to the care leavers, and to the children in care. */
    private static final Map<String, Integer> CARE_LEAVERS = Map.of(
            "entered_at_18", 1,
            "turned_18", 1,
            "left_service", -1,
            "rights_exhausted", -1,
            "declined", -1,
            "reached_end", -1);

    private static final Map<String, Integer> CHILDREN = Map.of(
            "arrived",
            1,
            "transferred_out",
            -1,
            "left_care",
            -1,
            "qualifying_only",
            -1,
            "not_entitled_at_18",
            -1,
            "turned_18",
            -1);

    @TempDir
    private Path folder;

    /**
     * By hand, from yearly arithmetic alone: 2551.18 at the end; with take-up at its low of 0.15, 0.85 of the 953.62 UASC
     * and 740.36 citizens who turned 21 by then are missing, which leaves 1111.30. With everybody of 19 or more leaving at 0.0445 a year,
     * and from November 2018 on those of 18 too, 1119.9 citizens are left, and 1134.4 UASC if those who turn 18 within a
     * year lose half a year's share on average: 2254, a person more than month by month.
     */
    @Test
    void theFindingsOfKent() {
        Run run = forecast();

        assertThat(run.words())
                .contains("Kent County Council has 1,456 care leavers in November 2017 and is forecast to have 2,551 in"
                        + " November 2021, 1,095 more (75.2%); it is in touch with 1,272 of them at the start and 2,237"
                        + " at the end.")
                .contains("All of the growth is at ages 21 to 25, which rise from 62 to 1,733 (+1,671);"
                        + " ages 18 to 20 fall from 1,394 to 818 (-576).")
                .contains("The forecast rests most on take-up, assumed to be 100% (range 15% to 100%): at the low"
                        + " end of its range November 2021 has 1,111 care leavers, at the high end 2,551; next comes"
                        + " leaving the service, 2,253 to 2,551.");
    }

    @Test
    void theSentencesComeAfterTheTablesInTheTerminal() {
        assertThat(forecast().out())
                .containsSubsequence(
                        "Table 1: ", "Table 2: ", "Table 3: ", "Kent County Council has", "109 of 109", "Wrote ");
    }

    @Test
    void everyFileIsThere() throws IOException {
        forecast();

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "appendix.csv",
                            "appendix.md",
                            "projection.csv",
                            "flows.csv",
                            "places.csv",
                            "advisers.csv",
                            "places-left.csv",
                            "social-workers.csv",
                            "plan.csv",
                            "manifest.json",
                            "table-1.png",
                            "table-1.svg",
                            "stock-citizen.png",
                            "stock-citizen.svg",
                            "stock-uasc.png",
                            "stock-uasc.svg",
                            "balance-uasc.png",
                            "balance-uasc.svg",
                            "in-touch.png",
                            "in-touch.svg");
        }
    }

    /**
     * By hand: 497 of 1,430 are 0.34755, of 1,456 506.0; citizens have 212.1 of 621.7 and UASC 284.9 of 808.3, of 1,253.9 and 1,297.2
     * 427.8 and 457.2. 1,456 and 2,551.18 care leavers with
     * 18.8 each are 77.4 and 135.7 advisers. 54.7 more care leavers in January 2018 are 2.9 advisers, 47.6 in January 2019 2.5.
     */
    @Test
    void placesAndAdvisersOfKent() {
        String said = forecast("--hire-months", "3").words();

        assertThat(said)
                .contains("Care leavers, by type of accommodation, are 1,095 more in November 2021 than in November"
                        + " 2017 (2,551, up from 1,456); the largest change is in Independent housing - KCC, from 506 to"
                        + " 885 (+379).")
                .contains(
                        "Care leavers ask for 77.4 full-time equivalents of personal advisers in November 2017 and 135.7"
                                + " in November 2021 (+58.2); the largest rise in a month is the step of January 2018 (+2.9; care"
                                + " leavers +55).")
                .contains(
                        "With 3 months to hire, recruitment for the step of January 2018 had to start by October 2017,"
                                + " before the forecast opens; recruit by October 2018 for the step of January 2019 (+2.5; care"
                                + " leavers +48).");
    }

    @Test
    void recruitmentThatCanStillStartInTime() throws IOException {
        assertThat(forecast("--hire-months", "1").words())
                .contains("With 1 month to hire, recruit by December 2017 for the step of January 2018.");
        assertThat(read("manifest.json")).contains("\"hire-months\" : \"1\"");
    }

    @Test
    void recruitmentThatNoLaterMonthAsksFor() {
        assertThat(forecast("--hire-months", "60").words())
                .contains(
                        "had to start by January 2013, before the forecast opens; whoever is hired from then on comes after November 2021.");
    }

    @Test
    void ofAStudyWithoutTheFilesNothingIsSaid() throws IOException {
        Path study = KentCopy.in(folder.resolve("study"));
        String out = folder.resolve("out").toString();

        Run run = Run.of("forecast", study.toString(), "--out", out);
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Table 4: ").doesNotContain("Accommodation types", "advisers", "Places needed");
        assertThat(folder.resolve("out")).isDirectoryNotContaining("glob:**{places,advisers}.csv");

        Run asked = Run.of("forecast", study.toString(), "--out", out, "--hire-months", "3");
        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.err())
                .contains("--hire-months speaks of personal advisers, and " + study + " has no caseload.csv");
    }

    @Test
    void placesAddUpToTheCareLeaversOfTheProjection() throws IOException {
        forecast("--scenario", "base", "--scenario", "no-arrivals");
        Map<String, Double> careLeavers = new HashMap<>();
        for (String line : rows("projection.csv", "scenario,as_at,population,age,people,in_touch")) {
            String[] cells = line.split(",");
            if (cells[3].equals("all")) {
                careLeavers.put(cells[0] + cells[1] + cells[2], Double.valueOf(cells[4]));
            }
        }
        Map<String, Double> places = new HashMap<>();
        for (String line : rows("places.csv", "scenario,as_at,population,type,people")) {
            String[] cells = line.split(",");
            if (!cells[3].equals("all")) {
                places.merge(cells[0] + cells[1] + cells[2], Double.valueOf(cells[4]), Double::sum);
            }
        }

        assertThat(places)
                .hasSize(2 * 49 * 3)
                .allSatisfy((key, people) -> assertThat(people).as(key).isEqualTo(careLeavers.get(key), within(1e-8)));
    }

    @Test
    void projectionAndFlowsAgreeRowByRow() throws IOException {
        forecast();
        Map<String, Double> stock = new HashMap<>();
        for (String line : rows("projection.csv", "scenario,as_at,population,age,people,in_touch")) {
            String[] cells = line.split(",");
            assertThat(cells[0]).isEqualTo("base");
            stock.put(cells[1] + cells[2] + cells[3], Double.valueOf(cells[4]));
            boolean child = cells[3].equals("under_18") || cells[3].matches("1[3-7]");
            assertThat(cells).as("nobody asks whether a child is in touch").hasSize(child ? 5 : 6);
        }
        Map<String, Double> net = new HashMap<>();
        for (String line : rows("flows.csv", "scenario,month,population,cause,people")) {
            String[] cells = line.split(",");
            double people = Double.parseDouble(cells[4]);
            net.merge(cells[1] + cells[2] + "all", people * CARE_LEAVERS.getOrDefault(cells[3], 0), Double::sum);
            net.merge(cells[1] + cells[2] + "under_18", people * CHILDREN.getOrDefault(cells[3], 0), Double::sum);
        }

        // Citizens by age and all; UASC by age from 13 on, under 18 and all; everyone under 18 and all.
        assertThat(stock).hasSize(49 * (8 + 1 + 5 + 1 + 8 + 1 + 1 + 1));
        assertThat(net).hasSize(48 * 2 * 2);
        for (String whose : List.of("uascall", "uascunder_18", "citizenall")) {
            assertThat(stock.get("2018-11" + whose) - stock.get("2017-11" + whose))
                    .as(whose)
                    .isEqualTo(
                            net.entrySet().stream()
                                    .filter(each -> each.getKey().endsWith(whose)
                                            && each.getKey().compareTo("2018-12") < 0)
                                    .mapToDouble(Map.Entry::getValue)
                                    .sum(),
                            within(1e-6));
        }
        assertThat(stock.get("2018-11allunder_18")).isEqualTo(stock.get("2018-11uascunder_18"));
        assertThat(stock.get("2018-11allall"))
                .isEqualTo(stock.get("2018-11uascall") + stock.get("2018-11citizenall"), within(1e-6));
    }

    @Test
    void theManifestNamesEveryInputByItsFingerprint() throws Exception {
        forecast("--date", "2026-11-22");
        String manifest = read("manifest.json");

        for (String file : List.of(
                "study.csv",
                "sources.csv",
                "opening.csv",
                "assumptions.csv",
                "printed.csv",
                "accommodation.csv",
                "caseload.csv")) {
            byte[] bytes = Files.readAllBytes(Path.of(Run.KENT, file));
            assertThat(manifest)
                    .contains(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
        assertThat(manifest)
                .contains(
                        "\"study\" : \"kent-2017\"",
                        "\"file\" : \"../national/law.csv\"",
                        "\"until\" : \"2021-11\"",
                        "\"date\" : \"2026-11-22\"");
        forecast();
        assertThat(read("manifest.json")).as("no clock unless given").doesNotContain("date");
    }

    @Test
    void theSameBytesInAnyLocaleAndTimeZone() throws IOException {
        forecast();
        Map<String, byte[]> here = files();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Run run = forecast();
            assertThat(run.out()).contains("1,456", "0.907");
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(files())
                .allSatisfy((name, bytes) -> assertThat(bytes).as(name).isEqualTo(here.get(name)));
    }

    @ParameterizedTest
    @CsvSource({
        "text, 'Table 2: Care Leavers Forecast – Citizen'",
        "markdown, | 17 and 18 | 224 |",
        "csv, '2,citizen,25+,2021-11,16'"
    })
    void formsOfStandardOutput(String form, String part) {
        assertThat(forecast("--format", form).out()).contains(part);
    }

    @Test
    void standardOutputIsTheFileWhereTheFormIsThatOfAFile() throws IOException {
        assertThat(forecast("--format", "markdown").out()).isEqualTo(read("appendix.md"));
        assertThat(forecast("--format", "csv").out()).isEqualTo(read("appendix.csv"));
    }

    @Test
    void quietSaysNothing() {
        Run run = forecast("--quiet");

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEmpty();
        assertThat(folder.resolve("appendix.csv")).exists();
    }

    @Test
    void untilAndAsAt() {
        Run run = forecast("--until", "2020-03", "--as-at", "01");

        assertThat(run.out()).contains("Jan-18  Jan-19  Jan-20").doesNotContain("Jan-21", "Nov-17");
        assertThat(run.out()).contains("reproduces 65 of 65 printed figures; 44 more lie outside the months shown.");
    }

    @Test
    void theTextFitsTheTerminal() {
        for (int width : new int[] {60, 80}) {
            Run run = Run.ofWidth(width, "forecast", Run.KENT, "--until", "2037-11", "--out", folder.toString());

            assertThat(run.lines().stream().filter(line -> !line.startsWith("Wrote")))
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
            assertThat(run.out()).contains("Nov-37");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--until 2017-11 | --until 2017-11 must lie after the opening month, 2017-11",
                "--until 9999-01 | and by 1200 months at most",
                "--until soon | 'soon' is not a month; write it like 2021-11",
                "--as-at 13 | '13' is not a month; write 01 to 12",
                "--as-at March | 'March' is not a month; write 01 to 12",
                "--until 2018-03 --as-at 06 | no month 06 lies from 2017-11 to 2018-03",
                "--format pdf | expected one of [TEXT, MARKDOWN, CSV] (case-insensitive) but was 'pdf'",
                "--out= | no folder is named; '.' is the one you are in",
                "--hire-months 0 | '0' is not a number of months; write a whole number from 1 to 120",
                "--date today | 'today' is not a day; write it like 2026-11-30",
                "--untill 2020-01 | Unknown option"
            })
    void wrongUsageIsExplained(String options, String message) {
        Run run = forecast(options.split(" "));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains(message)
                .contains("Try 'carecast forecast --help'.")
                .doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    /** One digit mistyped: the check must say which figure, and what the forecast has instead. */
    @Test
    void aPrintedFigureThatIsNotReproducedIsNamed() throws IOException {
        Path study = KentCopy.in(folder.resolve("mistyped"));
        Path printed = study.resolve("printed.csv");
        Files.writeString(
                printed,
                Files.readString(printed).replace("uasc,Total,2019-11,\"1,101\"", "uasc,Total,2019-11,\"1,111\""));

        Run run = Run.of(
                "forecast", study.toString(), "--out", folder.resolve("out").toString());

        assertThat(run.exit()).isZero();
        assertThat(run.lines())
                .contains(
                        "The forecast reproduces 108 of 109 printed figures.",
                        "Not reproduced: Table 3 (UASC), Total, Nov-19: printed 1,111, forecast 1,101.");
    }

    @Test
    void aRateWhereThereIsNobodyReproducesNothing() throws IOException {
        Path study = KentCopy.in(folder.resolve("nobody"));
        for (String file : List.of("opening.csv", "assumptions.csv")) {
            String text = Files.readString(study.resolve(file));
            Files.writeString(
                    study.resolve(file),
                    text.replaceAll("(?m)^(uasc,\\d+,2017-11,)\\d+", "$10")
                            .replaceAll("(?m)^(arrivals,uasc,,[-\\d]+,)[\\d.]+,[\\d.]+,[\\d.]+,triangular", "$10,,,"));
        }

        Run run = Run.of(
                "forecast", study.toString(), "--out", folder.resolve("out").toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("The forecast reproduces 54 of 109 printed figures.")
                .contains("Not reproduced: Table 3 (UASC), In touch rate, Nov-17: printed 0.85, forecast -.");
    }

    @Test
    void withoutPrintedFiguresThereIsNothingToReproduce() throws IOException {
        Path study = KentCopy.in(folder.resolve("unprinted"));
        Files.delete(study.resolve("printed.csv"));

        assertThat(Run.of(
                                "forecast",
                                study.toString(),
                                "--out",
                                folder.resolve("out").toString())
                        .out())
                .doesNotContain("printed figures");
    }

    @Test
    void beyondTheStudyAssumptionsAreHeld() {
        assertThat(forecast("--until", "2025-11").words())
                .contains("After November 2021, where the study ends, every assumption is held at its last value.");
        assertThat(forecast().out()).doesNotContain("is held at its last value");
    }

    @Test
    void noProjectionGoesOnUnderAnotherLaw() throws IOException {
        Path study = KentCopy.in(folder);
        Path law = study.resolveSibling("national/law.csv");
        Files.writeString(
                law, Files.readString(law) + "take_up_at,2025-01,22,years of age,cswa2017-s3,s.23CZB(1),Made up\n");
        String out = folder.resolve("o").toString();

        assertThat(Run.of("forecast", study.toString(), "--until", "2024-12", "--out", out)
                        .exit())
                .isZero();
        Run beyond = Run.of("forecast", study.toString(), "--until", "2025-01", "--out", out);
        assertThat(beyond.exit()).isEqualTo(2);
        assertThat(beyond.err())
                .contains("--until 2025-01 goes beyond 2024-12; from the next month on law.csv has another law");
    }

    @Test
    void labelsAreEscapedInMarkdown() throws IOException {
        Path study = KentCopy.in(folder.resolve("odd names"));
        Path settings = study.resolve("study.csv");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace("council,Kent County Council", "council,Kent | <b>*County*</b> & Co"));

        assertThat(Run.of(
                                "forecast",
                                study.toString(),
                                "--out",
                                folder.resolve("out").toString(),
                                "--format",
                                "markdown")
                        .out())
                .startsWith("# Kent \\| \\<b\\>\\*County\\*\\</b\\> \\& Co: Care leavers forecast\n");
    }

    @Test
    void badDataWritesNothing() throws IOException {
        Path study = KentCopy.in(folder.resolve("a study with spaces"));
        Files.writeString(
                study.resolve("opening.csv"),
                Files.readString(study.resolve("opening.csv")).replace(",386,", ",many,"));
        Path out = folder.resolve("out");

        Run run = Run.of("forecast", study.toString(), "--out", out.toString());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo(study.resolve("opening.csv")
                        + ":17:4: 'many' is not a number; write it like 1234 or 0.85, with a point and no separators\n"
                        + "carecast: 1 problem; nothing was written\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void aPathWithSpaces() throws IOException {
        Path study = KentCopy.in(folder.resolve("a study with spaces"));

        assertThat(Run.of(
                                "forecast",
                                study.toString(),
                                "--out",
                                folder.resolve("the out").toString())
                        .exit())
                .isZero();
        assertThat(folder.resolve("the out").resolve("appendix.md")).isNotEmptyFile();
    }

    @Test
    void anOutputFolderThatIsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "mine");

        Run run = Run.of("forecast", Run.KENT, "--out", file.resolve("deeper").toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("carecast: nothing was written to " + file.resolve("deeper") + ": " + file
                        + " is not a folder; name another with --out\n");
        assertThat(file).hasContent("mine");
    }

    private Run forecast(String... options) {
        return Run.of(Stream.concat(Stream.of("forecast", Run.KENT, "--out", folder.toString()), Arrays.stream(options))
                .toArray(String[]::new));
    }

    private List<String> rows(String file, String header) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(file));
        assertThat(lines.get(0)).isEqualTo(header);
        return lines.subList(1, lines.size());
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
