package org.carecast.cli.report.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carecast.cli.KentCopy;
import org.carecast.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** One paper has one figure: each is rounded by itself, here as in the bid's own tables, also where parts then miss their total by one. */
    @ParameterizedTest
    @CsvSource({"../data/kent-2017, 2018-19, 2020-21, 8, 12", "../data/hampshire-2025, 2026-27, 2030-31, 10, 11"})
    void itsFiguresAreThoseOfTheBid(String study, String from, String until, int people, int money) throws IOException {
        Run run = Run.of(
                "bid",
                study,
                "--from",
                from,
                "--until",
                until,
                "--out",
                folder.resolve("bid").toString());
        assertThat(run.exit()).as(run.err()).isZero();

        for (Map.Entry<String, Integer> shared : Map.of(
                        "People, and nights and weeks|By financial year: people",
                        people,
                        "Table 2: Grant, cost and gap|By financial year: grant, cost and gap",
                        money)
                .entrySet()) {
            String[] captions = shared.getKey().split("\\|");
            Map<String, String> bid = written(captions[0]);
            Map<String, String> page = written(captions[1]);
            assertThat(page.keySet().stream().filter(bid::containsKey)).hasSize(shared.getValue());
            assertThat(page.entrySet().stream().filter(row -> bid.containsKey(row.getKey())))
                    .allSatisfy(row -> assertThat(row.getValue()).isEqualTo(bid.get(row.getKey())));
        }
    }

    /** The figures of each row of a table of bid.md, as printed, by its label. */
    private Map<String, String> written(String caption) throws IOException {
        return Files.readString(folder.resolve("bid/bid.md"))
                .lines()
                .dropWhile(line -> !line.contains(caption))
                .dropWhile(line -> !line.startsWith("|"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.replace("*", "").split("\\|", 3))
                .collect(Collectors.toMap(cells -> cells[1].strip(), cells -> cells[2].strip()));
    }

    /** The band that is all children in care has one name, whatever ages a rule or a cost is written for. */
    @Test
    void childrenInCareHaveOneName() {
        Run run = Run.of(
                "bid", "../data/hampshire-2025", "--out", folder.resolve("bid").toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("UASC under 18, average", "of UASC under 18 at £114")
                .doesNotContain("UASC 13 to 17", "UASC 0 to 17");
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
