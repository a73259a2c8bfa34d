package org.carecast.cli.report.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.carecast.cli.KentCopy;
import org.carecast.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page by financial year, as forecast and bid print it of Kent: against other files of the same runs, and its parts against its totals. */
final class PlanPageTest {

    private static final List<String> YEARS = List.of("2018-19", "2019-20", "2020-21");

    @TempDir
    private Path folder;

    private Run run(String command, String study) {
        return Run.of(command, study, "--out", folder.resolve(command).toString());
    }

    /** The rows of a table that begins with a caption, by label. */
    private static Map<String, List<Double>> table(Run run, String caption) {
        Map<String, List<Double>> rows = new LinkedHashMap<>();
        List<String> lines = run.lines();
        int at = 0;
        while (!lines.get(at).contains(caption)) {
            at++;
        }
        assertThat(lines.get(at + 2).strip().split("\\s+")).containsExactly(YEARS.toArray(String[]::new));
        for (String line : lines.subList(at + 3, lines.size())) {
            if (line.isBlank()) {
                return rows;
            }
            if (!line.startsWith("---")) {
                String[] cells = line.split("\\s{2,}");
                rows.put(
                        cells[0],
                        List.of(cells).subList(1, cells.length).stream()
                                .map(cell -> Double.valueOf(cell.replace(",", "")))
                                .toList());
            }
        }
        return rows;
    }

    private static double sum(Map<String, List<Double>> rows, int year, Predicate<String> which) {
        return rows.entrySet().stream()
                .filter(row -> which.test(row.getKey()))
                .mapToDouble(row -> row.getValue().get(year))
                .sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"forecast", "bid"})
    void partsAddUpToTotalsThatArePrinted(String command) {
        Run run = run(command, Run.KENT);
        Map<String, List<Double>> people = table(run, "By financial year: people");
        Map<String, List<Double>> money = table(run, "By financial year: grant, cost and gap");

        assertThat(people).hasSize(12).containsKeys("UASC under 18, 31 March", "UASC 21 to 25, average");
        for (int year = 0; year < YEARS.size(); year++) {
            for (String when : List.of(", 31 March", ", average")) {
                assertThat(sum(people, year, row -> row.endsWith(when) && row.contains(" to ")))
                        .isEqualTo(people.get("Care leavers" + when).get(year));
            }
            for (String what : List.of(", grant", ", cost", ", gap")) {
                assertThat(sum(money, year, row -> row.endsWith(what) && !row.startsWith("All")))
                        .isEqualTo(money.get("All" + what).get(year));
            }
            assertThat(money.get("All, gap").get(year))
                    .isEqualTo(money.get("All, cost").get(year)
                            - money.get("All, grant").get(year));
        }
    }

    /** The end of a year against projection.csv, in which every age of every month is counted. */
    @Test
    void peopleAtTheEndOfAYearAreThoseOfThatMonth() throws IOException {
        Map<String, List<Double>> people = table(run("forecast", Run.KENT), "By financial year: people");
        List<String[]> projection = rows("forecast/projection.csv");

        for (int year = 0; year < YEARS.size(); year++) {
            String march = (2019 + year) + "-03";
            double older = projection.stream()
                    .filter(row -> row[1].equals(march) && row[2].equals("uasc") && row[3].matches("2[1-5]"))
                    .mapToDouble(row -> Double.parseDouble(row[4]))
                    .sum();
            assertThat(people.get("UASC 21 to 25, 31 March").get(year)).isCloseTo(older, within(1.0));
        }
    }

    /** A sum of pence: plan.csv against bid.csv, whose bands of age are others. */
    @Test
    void itsFileHasTheMoneyOfTheBidToThePenny() throws IOException {
        run("bid", Run.KENT);

        for (String line : List.of("grant", "cost")) {
            for (String year : YEARS) {
                double plan = rows("bid/plan.csv").stream()
                        .filter(row -> row[1].equals(year) && row[4].equals(line))
                        .mapToDouble(row -> Double.parseDouble(row[6]))
                        .sum();
                double bid = rows("bid/bid.csv").stream()
                        .filter(row -> row[1].equals(year) && row[2].equals("all") && row[4].equals(line))
                        .mapToDouble(row -> Double.parseDouble(row[7]))
                        .sum();
                assertThat(plan)
                        .as(line + " " + year)
                        .isCloseTo(bid, within(0.005))
                        .isPositive();
            }
        }
    }

    private List<String[]> rows(String file) throws IOException {
        return Files.readString(folder.resolve(file))
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    @Test
    void aStudyWithoutMoneyShowsPeopleAlone() throws IOException {
        Run run = run("forecast", KentCopy.in(folder.resolve("copy")).toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(table(run, "By financial year: people")).hasSize(12);
        assertThat(run.out()).doesNotContain("By financial year: grant");
    }

    /** From November 2017 to March 2018 no financial year is whole. */
    @Test
    void aForecastWithoutAWholeYearHasNoPage() {
        Run run = Run.of(
                "forecast",
                Run.KENT,
                "--until",
                "2018-11",
                "--out",
                folder.resolve("short").toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).doesNotContain("By financial year");
    }
}
