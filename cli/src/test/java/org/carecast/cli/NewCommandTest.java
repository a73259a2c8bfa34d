package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A study of a council's own, from the command that makes it to its first forecast. */
final class NewCommandTest {

    private static final Path GOLDEN = Path.of("src/test/resources/new-study/to-fill-in.txt");
    private static final Pattern WAITING = Pattern.compile("\"\\? (?:[^\"]|\"\")*\"|(?<=,)\\? [^,\n]*");

    @TempDir
    private Path folder;

    private Path study() {
        return folder.resolve("newshire");
    }

    private Run make(String... more) {
        Stream<String> always = Stream.of("new", study().toString(), "--council", "Newshire County Council", "--blank");
        Stream<String> opening = List.of(more).contains("--opening") ? Stream.of() : Stream.of("--opening", "2026-03");
        return Run.of(Stream.of(always, opening, Stream.of(more))
                .flatMap(each -> each)
                .toArray(String[]::new));
    }

    @Test
    void checkListsExactlyWhatIsStillToFillIn() throws IOException {
        Run made = make();
        Run check = Run.of("check", study().toString());

        assertThat(made.exit()).isZero();
        assertThat(check.exit()).isEqualTo(3);
        assertThat(check.err().replace(study() + "/", "").replace(study() + "\\", ""))
                .isEqualTo(Files.readString(GOLDEN));
    }

    /** No cell waits that check does not list: the golden file has as many lines as there are cells that begin with ?. */
    @Test
    void nothingElseWaits() throws IOException {
        make();
        long waiting = 0;
        for (Path file : files(study()).values()) {
            waiting += Files.readString(file)
                    .lines()
                    .filter(line -> !line.startsWith("#") && file.toString().endsWith(".csv"))
                    .flatMap(line -> WAITING.matcher(line).results())
                    .count();
        }

        assertThat(Files.readAllLines(GOLDEN)).hasSize((int) waiting + 1);
    }

    @Test
    void whenAllIsFilledInItIsAStudy() throws IOException {
        make();
        fillIn();

        Run check = Run.of("check", study().toString(), "--date", "2026-04-30");
        Run forecast = Run.of(
                "forecast", study().toString(), "--out", folder.resolve("out").toString());
        Run fan = Run.of(
                "fan",
                study().toString(),
                "--draws",
                "50",
                "--out",
                folder.resolve("out").toString());
        Run compare = Run.of(
                "compare",
                study().toString(),
                "--scenario",
                "one-more-a-month",
                "--out",
                folder.resolve("out").toString());

        assertThat(check.err()).isEmpty();
        assertThat(check.out()).contains("no problems in 21 files; 94 assumptions, 2 scenarios, 0 printed figures");
        assertThat(forecast.exit()).as(forecast.err()).isZero();
        // Seven ages of citizens and seven of UASC, twenty people each.
        assertThat(forecast.out()).contains("Newshire County Council has 280 care leavers in March 2026");
        assertThat(fan.exit()).as(fan.err()).isZero();
        assertThat(compare.exit()).as(compare.err()).isZero();
    }

    /** Rates 2% above those of the year before, from April 2027 on: the grant of a year is 1, 1.02, 1.0404, 1.0612 and 1.0824 times as much. */
    @Test
    void aStudyToMarch2031HasAScenarioOfRatesThatFollowPrices() throws IOException {
        make("--months", "60");
        fillIn();
        String files = folder.resolve("out").toString();

        Run bid = Run.of(
                "bid", study().toString(), "--scenario", "base", "--scenario", "rates-follow-prices", "--out", files);

        assertThat(bid.exit()).as(bid.err()).isZero();
        assertThat(bid.words())
                .contains(
                        "Rates of grant are multiplied by 1.02 in 2027-28, by 1.0404 in 2028-29, by 1.0612 in 2029-30 and by"
                                + " 1.0824 in 2030-31 (grant_level).",
                        // 270 * 1.02
                        " a week in place of the £275.40 that is paid for those of 18 to 20 would close")
                .doesNotContain("before the level");
        List<Double> base = grants("base");
        List<Double> indexed = grants("rates-follow-prices");
        List<Double> times = List.of(1.0, 1.02, 1.0404, 1.0612, 1.0824);
        assertThat(base)
                .hasSameSizeAs(times)
                .allSatisfy(pounds -> assertThat(pounds).isPositive());
        for (int year = 0; year < times.size(); year++) {
            assertThat(indexed.get(year)).isCloseTo(base.get(year) * times.get(year), within(0.011));
        }
    }

    private List<Double> grants(String scenario) throws IOException {
        return Files.readAllLines(folder.resolve("out/bid.csv")).stream()
                .map(line -> line.split(",", -1))
                .filter(row -> row[0].equals(scenario) && row[2].equals("all") && row[4].equals("grant"))
                .map(row -> Double.valueOf(row[7]))
                .toList();
    }

    /** Without costs of its own every sum that rests on the national ones says so, each in its own sentence. */
    @Test
    void aBidOnNationalCostsSaysSoWhereItsParagraphBegins() throws IOException {
        make("--opening", "2018-03");
        fillIn();
        Files.delete(study().resolve("unit-costs.csv"));
        String files = folder.resolve("out").toString();

        Run bid = Run.of("bid", study().toString(), "--until", "2018-19", "--out", files);
        Run fan = Run.of(
                "fan", study().toString(), "--measure", "gap", "--as-at", "2019-03", "--draws", "20", "--out", files);
        Run sensitivity =
                Run.of("sensitivity", study().toString(), "--measure", "cost", "--as-at", "2019-03", "--out", files);
        Run pack = Run.of("report", study().toString(), "--only", "html", "--out", files);

        String national = "as in the East Midlands, not the council's own)";
        assertThat(bid.exit()).as(bid.err()).isZero();
        assertThat(bid.words())
                .containsPattern("In 2018-19 UASC cost £[\\d.,]+m? \\(" + Pattern.quote(national) + "\\. The grant")
                .containsPattern(
                        "UASC under 18: a shortfall of £[\\d.,]+m?; from 18 on: a shortfall of £[\\d.,]+m?; together")
                .contains("would close the gap of UASC from 18 on.")
                .containsPattern(
                        "£200 a week is paid for those of 21 to 24 in education or training; this bid assumes that none of"
                                + " them is \\(judged, up to 0.4\\), and they cost £[\\d.,]+m?\\.")
                .contains("claims assumed)");
        assertThat(fan.words())
                .startsWith("The gap between cost and grant in 2018-19 (cost " + national + " lies between");
        assertThat(sensitivity.words()).containsPattern("if all is as assumed \\(cost " + Pattern.quote(national));
        assertThat(pack.exit()).as(pack.err()).isZero();
        assertThat(folder.resolve("out/report.html"))
                .content()
                .containsPattern(
                        "(?s)<section[^>]* id=\"summary\".*?UASC cost £[\\d.,]+m? \\(as in the East Midlands,.*?</section>");
    }

    /** The ranges of what only the council knows follow from it: 0.50 and 2.00 times two arrivals a month. */
    @Test
    void rangesFollowWhatIsFilledIn() throws IOException {
        make();
        fillIn();

        assertThat(Run.of("explain", study().toString(), "arrivals").out())
                .contains("value      2 people per month", "range      1 to 4");
    }

    /** What the comments of places.csv and targets.csv show can be typed as it is. */
    @Test
    void theRowsThatCommentsShowAreRead() throws IOException {
        make();
        fillIn();
        for (String file : List.of("places.csv", "targets.csv")) {
            assertThat(Files.readString(study().resolve(file)).lines().filter(line -> !line.startsWith("#")))
                    .as("the names of the columns alone")
                    .hasSize(1);
            KentCopy.change(
                    study().resolve(file),
                    text -> text.replace("\n" + header(text), "\n")
                            .replaceFirst("(?s)^.*written like this:\n", header(text))
                            .replace("# ", ""));
        }

        Run check = Run.of("check", study().toString(), "--date", "2026-04-30");
        Run forecast = Run.of(
                "forecast", study().toString(), "--out", folder.resolve("out").toString());

        assertThat(check.err()).isEmpty();
        assertThat(check.exit()).isZero();
        assertThat(forecast.words()).contains("Supported housing", "In touch rating");
    }

    private static String header(String text) {
        return text.lines().filter(line -> !line.startsWith("#")).findFirst().orElseThrow() + "\n";
    }

    /** A forecast has no place to find for those in custody, gone abroad, deported, without a fixed abode or not known. */
    @Test
    void theTypesOfReturnsThatNeedNoPlaceSaySo() throws IOException {
        make();

        assertThat(Files.readString(study().resolve("accommodation.csv"))
                        .lines()
                        .filter(line -> line.endsWith(",none")))
                .extracting(line -> line.substring(0, line.indexOf(',')))
                .containsExactly("In custody", "No fixed abode", "Gone abroad", "Deported", "Not known");
    }

    @Test
    void aYearAfterTheOpeningJudgedRowsAreDue() throws IOException {
        make();
        fillIn();

        assertThat(Run.of("check", study().toString(), "--date", "2027-03-31").out())
                .doesNotContain("warning");
        assertThat(Run.of("check", study().toString(), "--date", "2027-04-01").out())
                .contains("take_up of citizen was due for review by 2027-03-31");
    }

    private void fillIn() throws IOException {
        for (Path file : files(study()).values()) {
            if (!file.toString().endsWith(".csv")) {
                continue;
            }
            String filled = Files.readString(file)
                    .lines()
                    .map(line -> line.startsWith("#") ? line : filled(line))
                    .reduce("", (text, line) -> text + line + "\n");
            Files.writeString(file, filled);
        }
    }

    private static String filled(String line) {
        return WAITING.matcher(line).replaceAll(cell -> {
            String asked = cell.group();
            if (asked.contains("day on which") || asked.contains("year of the estimate")) {
                return "2026-04-02";
            }
            return asked.contains("UASC arrive in a month") ? "2" : asked.contains("children live") ? "150000" : "20";
        });
    }

    @Test
    void itSaysWhatWasMadeAndWhatToDoNext() {
        assertThat(make().out()).isEqualTo("""
                        Made a study of Newshire County Council in %1$s: 35 files, opening at the end of 2026-03, 48 months to project.
                        48 cells wait for what only the council can know; each begins with ? and says what it is.

                        Next:
                          carecast check %1$s      lists what is still to fill in, and what is wrong
                          carecast forecast %1$s   once nothing is
                          carecast fan %1$s        how sure that is
                        """.formatted(study()));
    }

    @Test
    void theSameBytesEachTime() throws IOException {
        make();
        Map<String, Path> first = files(study());
        Path again = folder.resolve("again/newshire");
        Run.of("new", again.toString(), "--council", "Newshire County Council", "--opening", "2026-03", "--blank");

        assertThat(files(again).keySet()).isEqualTo(first.keySet());
        for (Map.Entry<String, Path> file : files(again).entrySet()) {
            assertThat(file.getValue()).hasSameBinaryContentAs(first.get(file.getKey()));
            assertThat(Files.readString(file.getValue())).doesNotContain("\r");
        }
    }

    @Test
    void nothingIsLeftToPutIn() throws IOException {
        make();

        assertThat(files(study()).values())
                .filteredOn(file -> !file.endsWith("national/defaults.csv"))
                .allSatisfy(file -> assertThat(file).content().doesNotContain("{", "}"));
    }

    @Test
    void aStudyCarriesItsNationalFolder() throws IOException {
        make();

        assertThat(study().resolve("study.csv")).content().contains("\nnational,national\n");
        try (Stream<Path> files = Files.list(Path.of("../data/national"))) {
            assertThat(files.toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(study().resolve("national")
                                    .resolve(file.getFileName().toString()))
                            .hasSameBinaryContentAs(file));
        }
    }

    @Test
    void orSharesTheOneBesideIt() throws IOException {
        make();
        Files.move(study().resolve("national"), folder.resolve("national"));
        KentCopy.change(
                folder.resolve("national/defaults.csv"),
                text -> text.replace("dispersion,uasc,,0,", "dispersion,uasc,,0.4,"));
        Path second = folder.resolve("second");

        Run.of("new", second.toString(), "--council", "Oldshire", "--opening", "2026-03", "--blank");

        assertThat(second.resolve("national")).doesNotExist();
        assertThat(second.resolve("study.csv")).content().contains("\nnational,../national\n");
        assertThat(second.resolve("assumptions.csv")).content().contains("dispersion,uasc,,2026-04,0.4,");
    }

    @Test
    void defaultsThatSayNothingAreRefused() throws IOException {
        make();
        Files.move(study().resolve("national"), folder.resolve("national"));
        KentCopy.change(
                folder.resolve("national/defaults.csv"),
                text -> text.replace("dispersion,uasc,,0,", "dispersion,uasc,,,"));
        Path second = folder.resolve("second");

        Run run = Run.of("new", second.toString(), "--council", "Oldshire", "--opening", "2026-03", "--blank");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .contains(
                        "defaults.csv:",
                        ":4: one of value and own is needed, and not both; give a value to start from");
        assertThat(second).doesNotExist();
    }

    /** What is wrong beside the cells that wait is no cell that waits. */
    @Test
    void whatIsWrongBesideIsListedAndNotCounted() throws IOException {
        make();
        Files.move(study().resolve("national"), folder.resolve("national"));
        Files.delete(folder.resolve("national/sources.csv"));
        Path second = folder.resolve("second");

        Run run = Run.of("new", second.toString(), "--council", "Oldshire", "--opening", "2026-03", "--blank");

        assertThat(run.out())
                .contains(
                        "48 cells wait for what only the council can know; each begins with ? and says what it is.\n"
                                + "What else is wrong:\n",
                        "sources.csv:1:1: there is no such file");
    }

    @Test
    void aFolderBesideThatIsPassedOverIsNamed() throws IOException {
        Files.createDirectories(folder.resolve("national"));

        assertThat(make().out())
                .contains(
                        folder.resolve("national")
                                + " has no defaults.csv, law.csv and is passed over: the study has a national folder of its own.");
    }

    @Test
    void oneMonthIsCalledOne() {
        assertThat(make("--months", "1").out()).contains("opening at the end of 2026-03, 1 month to project.");
    }

    @Test
    void aPageOfCountsFillsTheOpeningPosition() throws IOException {
        Path page = Files.writeString(
                folder.resolve("counts.csv"),
                "population,age,people\ncitizen,18,\"1,224\"\ncitizen,19,[c]\nuasc,24+,3\n");

        Run run = make("--from-counts", page.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains(
                        "Its opening position is that of " + page + ", but:\n"
                                + "  citizens aged 19 are still to fill in: '[c]' means suppressed to protect confidentiality\n"
                                + "  citizens aged 20 are still to fill in: it is not on the page\n",
                        "  UASC aged 24: Counted as 24+: whoever is older stands here too\n");
        assertThat(study().resolve("opening.csv"))
                .content()
                .contains(
                        "\ncitizen,18,2026-03,1224,published,own-counts,row 2,\n",
                        "\nuasc,24,2026-03,3,derived,own-counts,row 4,Counted as 24+: whoever is older stands here too\n");
        assertThat(study().resolve("sources.csv")).content().contains("Typed as a file whose SHA-256 is ");
        assertThat(Run.of("check", study().toString()).err())
                .contains(
                        "opening.csv:10:4: still to fill in; how many citizens aged 19 there are at the end of 2026-03;"
                                + " '[c]' means suppressed to protect confidentiality\n")
                .contains("cells still to fill in");
    }

    private Run makeKent(String name, String... ages) throws IOException {
        Path page = Files.writeString(
                folder.resolve("counts.csv"), "population,age,people\n" + String.join("\n", ages) + "\n");
        return Run.of(
                "new",
                study().toString(),
                "--council",
                name,
                "--opening",
                "2026-03",
                "--blank",
                "--from-counts",
                page.toString());
    }

    private static final String[] OF_234 = {"uasc,13,0", "uasc,14,2", "uasc,15,40", "uasc,16,80", "uasc,17,112"};

    /** 234 are in care, and 0.07 % of 355,390 is 248.8: an eighth of the 14.8 between them in a year, six or seven in four years. */
    @Test
    void arrivalsAreFilledInByTheNationalRule() throws IOException {
        Run run = makeKent("Kent", OF_234);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.words())
                .contains("Kent has 234 UASC in care and 0.07% of its 355,390 children is 249: arrivals that stay are"
                        + " taken to bring it to 240 by March 2030.");
        assertThat(Files.readString(study().resolve("assumptions.csv")).lines())
                .filteredOn(line -> line.startsWith("arrivals,"))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line)
                        .contains(",0.50x,2.00x,lognormal,people per month,derived,own-counts,UASC under 18,,"))
                .extracting(line -> line.split(",")[3])
                .containsExactly("2026-04", "2027-04", "2028-04", "2029-04");
        assertThat(study().resolve("assumptions.csv")).content().contains("\nchild_population,uasc,,2026-04,355390,");
        assertThat(study().resolve("sources.csv")).content().contains("Office for National Statistics,2024,");
        fillIn();

        assertThat(Run.of("check", study().toString(), "--date", "2026-04-30").err())
                .isEmpty();
        assertThat(childrenInCare("2027-03")).isBetween(235.6, 236.0);
        assertThat(childrenInCare("2030-03")).isBetween(239.0, 240.5);
        for (String month : List.of("2027-03", "2028-03", "2030-03")) {
            assertThat(childrenInCare(month, "--scenario", "no-drift")).isCloseTo(234, within(0.1));
        }
    }

    private double childrenInCare(String month, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "forecast", study().toString(), "--out", folder.resolve("out").toString()));
        command.addAll(List.of(more));
        assertThat(Run.of(command.toArray(String[]::new)).exit()).isZero();
        return Files.readString(folder.resolve("out/projection.csv"))
                .lines()
                .filter(line -> line.contains("," + month + ",all,under_18,"))
                .mapToDouble(line -> Double.parseDouble(line.split(",")[4]))
                .sum();
    }

    /** One of the ages is missing, or nobody knows the council: then it asks. */
    @Test
    void whereTheRuleCannotTellItAsks() throws IOException {
        makeKent("Kent", "uasc,13,0", "uasc,14,2", "uasc,15,40", "uasc,16,c", "uasc,17,112");
        String oneWithheld = Files.readString(study().resolve("assumptions.csv"));
        assertThat(oneWithheld).contains("\narrivals,uasc,,2026-04,\"? how many UASC arrive in a month");
        assertThat(study().resolve("scenarios/no-drift.csv")).doesNotExist();
    }

    @Test
    void aCouncilIsKnownByWhatItCallsItself() throws IOException {
        Run run = makeKent("Kent County Council", OF_234);

        assertThat(run.words())
                .contains("Kent County Council has 234 UASC in care and 0.07% of its 355,390 children is 249");
        assertThat(study().resolve("scenarios/no-drift.csv")).exists();
    }

    @Test
    void aCouncilThatIsNotInTheTableIsAskedAndSaidSo() throws IOException {
        Run run = makeKent("Kent City Council", OF_234);

        assertThat(run.words())
                .contains("Kent City Council is not in councils.csv under that name: arrivals are still to fill in.");
        assertThat(study().resolve("assumptions.csv")).content().contains("\narrivals,uasc,,2026-04,\"? how many UASC");
    }

    @Test
    void aPageThatIsWrongLeavesNothingBehind() throws IOException {
        Path page = Files.writeString(folder.resolve("counts.csv"), "citizen,18,many\ncitizen,19,1,224\n");

        Run run = make("--from-counts", page.toString());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo(page
                        + ":1:3: 'many' is not a number of people; write it like 224 or \"1,224\", or as a mark such as c"
                        + " or [c] where it is withheld\n"
                        + page
                        + ":2:4: the row has 4 cells and not 3; give population, age and people, a number with a comma in"
                        + " quotes, like \"1,224\"\n"
                        + "carecast: 2 problems; nothing was written\n");
        assertThat(study()).doesNotExist();
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
        Files.createDirectories(study());
        Files.writeString(study().resolve("mine.txt"), "mine");

        Run run = make();

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("carecast: " + study() + " is not empty; name a folder that is not there yet");
        assertThat(files(study()).keySet()).containsExactly("mine.txt");
    }

    @Test
    void anEmptyFolderIsFilled() throws IOException {
        Files.createDirectories(study());

        assertThat(make().exit()).isZero();
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Files.writeString(study(), "mine");

        Run run = make();

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("is there and is no folder");
        assertThat(study()).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-x", "@home", "?", "#x", "", "  ", "\"x"})
    void theNameOfACouncilBeginsWithALetter(String name) {
        Run run = Run.of("new", study().toString(), "--council=" + name, "--opening", "2026-03", "--blank");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--council").doesNotContain("Exception");
        assertThat(study()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"New\nshire", "New\u0007shire", "New\u202Eshire", "New\u2028shire"})
    void theNameOfACouncilCanBeSeen(String name) {
        Run run = Run.of("new", study().toString(), "--council", name, "--opening", "2026-03", "--blank");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("a character that cannot be seen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cyngor Sir Ynys M\u00F4n",
                "{opening} and {rows}",
                "Bath & North East Somerset, \"B&NES\"",
                "$1\\2"
            })
    void theNameOfACouncilComesBackAsItIs(String name) throws IOException {
        String named = "A " + name;
        Run made = Run.of("new", study().toString(), "--council", named, "--opening", "2026-03", "--blank");
        fillIn();

        Run run = Run.of(
                "forecast", study().toString(), "--out", folder.resolve("out").toString());

        assertThat(made.exit()).isZero();
        assertThat(run.words()).contains(named + " has 280 care leavers");
    }

    @ParameterizedTest
    @CsvSource({
        "--opening, 2026-13, 2",
        "--opening, 9999-12, 2",
        "--opening, 1990-01, 3",
        "--months, 0, 2",
        "--months, 121, 2",
        "--from-counts, nowhere.csv, 3"
    })
    void whatCannotBeIsRefused(String option, String value, int exit) {
        Run run = option.equals("--opening")
                ? Run.of("new", study().toString(), "--council", "Newshire", "--blank", option, value)
                : make(option, value);

        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.err()).isNotEmpty().doesNotContain("fault of the program");
        assertThat(study()).doesNotExist();
    }

    @Test
    void itsHelpHasAnExample() {
        assertThat(Run.of("new", "--help").out())
                .contains(
                        "carecast new data/newshire --council \"Newshire County Council\" --blank --opening 2026-03",
                        "--from-counts");
    }

    /** The files below a folder by their names as seen from it. */
    private static Map<String, Path> files(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> below = Files.walk(folder)) {
            below.filter(Files::isRegularFile)
                    .forEach(
                            file -> files.put(folder.relativize(file).toString().replace('\\', '/'), file));
        }
        return files;
    }

    /** What only Kent has to know is said of a study of Kent, by any of its names, and from the month from which it is true. */
    @Test
    void whatOnlyOneCouncilHasToKnowIsSaid() {
        String kent = Run.of(
                        "new",
                        folder.resolve("k").toString(),
                        "--council",
                        "Kent County Council",
                        "--blank",
                        "--opening",
                        "2026-03")
                .words();
        String before = Run.of(
                        "new", folder.resolve("b").toString(), "--council", "Kent", "--blank", "--opening", "2021-03")
                .words();

        assertThat(kent)
                .contains("Note: Kent runs reception centres")
                .contains("may lie outside the grant")
                .contains("0.59 of them in 2022 and 0.82 in 2023", "set transfer_share");
        assertThat(before).doesNotContain("reception centres");
        assertThat(make().words()).doesNotContain("reception centres", "Note: ");
    }
}
