package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code compare}, on Kent's study with scenarios of three lines, and on Kent's two studies. */
final class CompareCommandTest extends KentCommandTest {

    private static final String KENT_2015 = "../data/kent-2015";

    @BeforeEach
    void kentWithScenarios() throws IOException {
        KentCopy.scenario(study, "none-21", "take_up,uasc,21-25,2017-12,,replace,0.15,None,");
        KentCopy.scenario(
                study,
                "half",
                "take_up,uasc,21-25,2017-12,,replace,0.5,Half,",
                "take_up,citizen,21-25,2017-12,,replace,0.5,Half,");
    }

    /**
     * By hand: of the 953.62 UASC and 740.36 citizens who turn 21 by November 2021 half are missing, 476.81 and 370.18 of
     * 2551.18; in touch are 0.848 and 0.907 of them, 404.33 and 335.75 of 2236.90.
     */
    @Test
    void theTablesTheWalkAndTheSentence() {
        Run run = compare("--scenario", "half");

        assertThat(run.exit()).isZero();
        assertThat(run.lines())
                .startsWith("base: Base case.", "half: What if half.")
                .anyMatch(line -> line.matches("half, difference +0 .* -847"))
                .anyMatch(line -> line.matches("Take-up, Citizen +-370 +-336 +0"))
                .anyMatch(line -> line.matches("Take-up, UASC +-477 +-404 +0"))
                .anyMatch(line -> line.matches("half +1,704 +1,497 +240"));
        assertThat(run.words())
                .contains("Table 1: Care leavers – all populations")
                .contains("Table 7: Under-18s in care – UASC")
                .contains("Table 8: From base to half in November 2021")
                .contains("half against base in November 2021: 1,704 care leavers (-847, -33.2%) and 1,497 in touch"
                        + " (-740, -33.1%); the largest part of the difference in care leavers: take-up"
                        + ", UASC (-477).");
    }

    /** What differs in one thing only differs because of it: no walk is shown, and no largest part is named. */
    @Test
    void oneChangeNeedsNoWalk() {
        Run run = compare("--scenario", "none-21");

        assertThat(run.out())
                .contains("Table 8: From November 2017 to November 2021 by flow", "all of it from")
                .doesNotContain("From base to", "largest part", "over all orders");
        assertThat(out.resolve("bridge-none-21.svg")).isNotEmptyFile();
    }

    @Test
    void everyScenarioUnlessSomeAreNamed() throws IOException {
        compare();

        assertThat(column("compare.csv", 0)).containsExactly("base", "half", "none-21");
        assertThat(names())
                .containsExactlyInAnyOrder(
                        "bridge-half.png",
                        "bridge-half.svg",
                        "bridge-none-21.png",
                        "bridge-none-21.svg",
                        "bridge.csv",
                        "compare-under-18.png",
                        "compare-under-18.svg",
                        "compare.csv",
                        "compare.md",
                        "compare.png",
                        "compare.svg",
                        "flow-base.png",
                        "flow-base.svg",
                        "flow-half.png",
                        "flow-half.svg",
                        "flow-none-21.png",
                        "flow-none-21.svg",
                        "manifest.json");
        assertThat(out.resolve("manifest.json"))
                .content()
                .contains(
                        "\"command\" : \"compare\"",
                        "\"compared\" : \"base half none-21\"",
                        "\"seed\" : \"1\"",
                        "\"as-at\" : \"11\"");
    }

    /** The order is the one asked for, but for the base case, which the others are held against. */
    @Test
    void theBaseCaseComesFirst() throws IOException {
        compare("--scenario", "none-21", "--scenario", "base", "--scenario", "half");

        assertThat(column("compare.csv", 0)).containsExactly("base", "none-21", "half");
    }

    /** compare.csv says what the forecasts of each say by themselves, and what is between them. */
    @Test
    void theReadingsAreThoseOfTheForecasts() throws IOException {
        compare("--as-at", "03");
        Map<String, Double> forecast = new HashMap<>();
        Run.of(
                "forecast",
                study.toString(),
                "--quiet",
                "--out",
                folder.resolve("forecasts").toString(),
                "--scenario",
                "base",
                "--scenario",
                "half",
                "--scenario",
                "none-21");
        for (String line : Files.readAllLines(folder.resolve("forecasts/projection.csv"))) {
            String[] cells = line.split(",");
            if (cells[3].equals("all") || cells[3].equals("under_18")) {
                String key = String.join(",", cells[0], cells[1], cells[2]);
                forecast.put(key + (cells[3].equals("all") ? ",care_leavers" : ",under_18"), Double.valueOf(cells[4]));
                if (cells[3].equals("all")) {
                    forecast.put(key + ",in_touch", Double.valueOf(cells[5]));
                }
            }
        }

        List<String[]> rows = rows("compare.csv", "scenario,as_at,population,measure,people,difference");

        // Four Marches; citizens, UASC and all of both measures, and under 18 UASC and all.
        assertThat(rows).hasSize(3 * 4 * (3 + 3 + 2)).allSatisfy(cells -> {
            String key = String.join(",", cells[1], cells[2], cells[3]);
            double people = forecast.get(cells[0] + "," + key);
            assertThat(Double.parseDouble(cells[4])).isEqualTo(people, within(1e-9));
            assertThat(Double.parseDouble(cells[5])).isEqualTo(people - forecast.get("base," + key), within(1e-9));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--with " + KENT_2015})
    void thePartsOfEveryWalkSum(String with) throws IOException {
        assertThat(compare(with.isEmpty() ? new String[0] : with.split(" ")).exit())
                .isZero();
        Map<String, Double> readings = new HashMap<>();
        rows("compare.csv", "scenario,as_at,population,measure,people,difference")
                .forEach(cells -> readings.put(
                        String.join(",", cells[0], cells[2], cells[3], cells[1]), Double.valueOf(cells[4])));
        String first = column("compare.csv", 0).get(0);
        Map<String, List<String[]>> walks = new LinkedHashMap<>();
        rows("bridge.csv", "bridge,scenario,population,measure,as_at,step,people")
                .forEach(cells -> walks.computeIfAbsent(
                                String.join(",", Arrays.copyOf(cells, 5)), any -> new ArrayList<>())
                        .add(cells));

        assertThat(walks).isNotEmpty().allSatisfy((walk, steps) -> {
            double[] people = steps.stream()
                    .mapToDouble(step -> Double.parseDouble(step[6]))
                    .toArray();
            assertThat(steps.get(0)[5]).isEqualTo("from");
            assertThat(steps.get(steps.size() - 1)[5]).isEqualTo("to");
            double last = people[people.length - 1];
            assertThat(Arrays.stream(people).sum() - last).isEqualTo(last, within(1e-8));
            String key = walk.substring(walk.indexOf(',') + 1);
            assertThat(last).isEqualTo(readings.get(key), within(1e-9));
            if (walk.startsWith("assumption,")) {
                assertThat(people[0]).isEqualTo(readings.get(first + key.substring(key.indexOf(','))), within(1e-9));
            }
        });
    }

    @Test
    void twoStudiesInTheOrderInWhichTheyOpened() throws IOException {
        Run run = compare("--with", KENT_2015, "--with-scenario", "arrivals-that-followed");
        byte[] compared = Files.readAllBytes(out.resolve("compare.csv"));
        Run other = Run.of(
                "compare",
                KENT_2015,
                "--scenario",
                "arrivals-that-followed",
                "--with",
                study.toString(),
                "--out",
                out.toString());

        assertThat(run.lines())
                .startsWith(
                        "kent-2015:arrivals-that-followed: Kent County Council, opens in December 2015.",
                        "kent: Kent County Council, opens in November 2017.",
                        "Not compared, since only one of the two forecasts it: citizen.")
                .anyMatch(line -> line.startsWith("Who is here at the opening"))
                .anyMatch(line -> line.startsWith("Yearly rates counted from another month"));
        assertThat(other.out()).isEqualTo(run.out());
        assertThat(out.resolve("compare.csv")).hasBinaryContent(compared);
        assertThat(column("compare.csv", 1)).containsExactly("2017-11", "2018-11", "2019-11");
        assertThat(out.resolve("manifest.json"))
                .content()
                .contains(
                        "\"with\" : {",
                        "\"study\" : \"kent-2015\"",
                        "\"file\" : \"scenarios/arrivals-that-followed.csv\"");
    }

    /** Two studies of the same name are told apart by where they lie. */
    @Test
    void aStudyAgainstACopyOfItself() throws IOException {
        Path copy = KentCopy.in(folder.resolve("other"));

        Run run = compare("--with", copy.toString());

        assertThat(run.exit()).isZero();
        assertThat(column("compare.csv", 0)).containsExactly(study.toString(), copy.toString());
        assertThat(run.words()).contains("2,551 care leavers (no change)");
        assertThat(rows("compare.csv", "scenario,as_at,population,measure,people,difference"))
                .allSatisfy(cells -> assertThat(Double.parseDouble(cells[5])).isZero());
    }

    @Test
    void studiesThatHaveNoPopulationInCommon() throws IOException {
        Path other = KentCopy.in(folder.resolve("other"));
        for (String file :
                List.of("study.csv", "../national/sources.csv", "opening.csv", "assumptions.csv", "printed.csv")) {
            KentCopy.change(
                    other.resolve(file),
                    text -> text.replaceAll("\\bcitizen\\b", "local").replaceAll("\\buasc\\b", "arrived"));
        }

        assertRefused(compare("--with", other.toString()), study + " and " + other + " have no population in common");
    }

    @Test
    void studiesThatCountOtherAges() throws IOException {
        Path other = KentCopy.withoutChildren(folder.resolve("other"));

        assertRefused(
                compare("--with", other.toString()),
                "uasc lives under other rules in " + study
                        + " (counted at 13-25, care leavers from 18, take-up at 21 (open cases), 91 days of care) than in "
                        + other
                        + " (counted at 18-25, care leavers from 18, take-up at 21 (open cases), 91 days of care); let them be the same");
    }

    @Test
    void studiesThatHaveNoMonthInCommon() throws IOException {
        Path other = KentCopy.in(folder.resolve("other"));
        Files.delete(other.resolve("printed.csv"));
        Pattern month = Pattern.compile(",20(1[7-9]|2\\d)-(\\d\\d)\\b");
        for (String file : List.of("study.csv", "opening.csv", "assumptions.csv")) {
            KentCopy.change(
                    other.resolve(file),
                    text -> month.matcher(text)
                            .replaceAll(
                                    found -> ",20" + (Integer.parseInt(found.group(1)) + 10) + "-" + found.group(2)));
        }

        assertRefused(
                compare("--with", other.toString()),
                study + " ends in 2021-11, before " + other + " opens in 2027-11; let it go on with months_to_project");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--scenario base | only the base case is named, and it is what others are held against",
                "--with-scenario base | --with-scenario belongs to --with; name that other study",
                "--with " + KENT_2015
                        + " --scenario half --scenario none-21 | one --scenario at a time here; a+b puts b on top of a",
                "--with " + KENT_2015
                        + " --with-scenario half | there is no scenario 'half' in ../data/kent-2015; it must be one of base, arrivals-that-followed, known-by-2016-12",
                "--until 2018-03 --as-at 06 | no month 06 lies from 2017-11 to 2018-03"
            })
    void wrongUsageIsExplained(String options, String message) {
        assertRefused(compare(options.split(" ")), message);
    }

    @Test
    void aStudyWithoutScenariosHasNothingToCompare() throws IOException {
        Path plain = KentCopy.in(folder.resolve("plain"));

        assertRefused(
                Run.of("compare", plain.toString(), "--out", out.toString()),
                plain + " has no scenarios to hold against the base case; a scenario is a file " + plain
                        + "/scenarios/ID.csv");
    }

    @Test
    void badDataWritesNothing() throws IOException {
        Path file = KentCopy.scenario(study, "bad", "take_up,uasc,21-25,2022-01,,replace,0.5,Late,");

        Run run = compare("--scenario", "half");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo(file
                        + ":4:4: the change begins after 2021-11, the last month projected; let it begin before,"
                        + " or project more months\ncarecast: 1 problem; nothing was written\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void badDataOfTheOtherStudyWritesNothing() {
        Run run = compare("--with", folder.resolve("nowhere").toString());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).startsWith(folder.resolve("nowhere") + ":1:1: there is no such folder;");
        assertThat(out).doesNotExist();
    }

    @Test
    void theSameBytesTwiceAndInAnyLocaleAndTimeZone() throws IOException {
        String printed = compare().out();
        Map<String, byte[]> here = files();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(compare().out()).isEqualTo(printed);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(files())
                .hasSameSizeAs(here)
                .allSatisfy((name, bytes) -> assertThat(bytes).as(name).isEqualTo(here.get(name)));
    }

    @Test
    void theTextFitsTheTerminal() {
        Run run = Run.ofWidth(60, "compare", study.toString(), "--scenario", "half", "--out", out.toString());

        assertThat(run.lines().stream().filter(line -> !line.startsWith("Wrote")))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(60));
    }

    @Test
    void standardOutputIsTheFileWhereTheFormIsMarkdown() throws IOException {
        assertThat(compare("--format", "markdown").out()).isEqualTo(Files.readString(out.resolve("compare.md")));
    }

    private void assertRefused(Run run, String message) {
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("carecast: " + message + "\nTry 'carecast compare --help'.\n");
        assertThat(run.out()).isEmpty();
        assertThat(out).doesNotExist();
    }

    private Run compare(String... options) {
        return Run.of(
                Stream.concat(Stream.of("compare", study.toString(), "--out", out.toString()), Arrays.stream(options))
                        .toArray(String[]::new));
    }

    private List<String> column(String file, int column) throws IOException {
        return Files.readAllLines(out.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(",")[column])
                .distinct()
                .toList();
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (Stream<Path> paths = Files.list(out)) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
