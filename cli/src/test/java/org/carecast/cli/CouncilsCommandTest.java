package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.io.csv.BadDataException;
import org.carecast.measure.Demand;
import org.carecast.measure.Measure;
import org.carecast.scenario.Scenario;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code councils}, on the councils of one region, and of England once. */
final class CouncilsCommandTest {

    private static final String EAST_MIDLANDS = "East Midlands";
    private static final Population UASC = Population.of("uasc");
    private static final Population CITIZEN = Population.of("citizen");

    @TempDir
    private Path folder;

    private Run councils(String... more) {
        return Run.of(Stream.concat(Stream.of("councils", "--out", out().toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private Path out() {
        return folder.resolve("out");
    }

    /** The rows of a file by the names of its columns; no cell of these regions holds a comma. */
    private List<Map<String, String>> rows(String file) throws IOException {
        List<String> lines = Files.readAllLines(out().resolve(file));
        String[] names = lines.get(0).split(",");
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> {
                    Map<String, String> row = new HashMap<>();
                    IntStream.range(0, names.length).forEach(place -> row.put(names[place], cells[place]));
                    return row;
                })
                .toList();
    }

    private static double sum(List<Map<String, String>> rows, Predicate<Map<String, String>> which, String column) {
        return rows.stream()
                .filter(which)
                .mapToDouble(row -> Double.parseDouble(row.get(column)))
                .sum();
    }

    private static Predicate<Map<String, String>> of(String... pairs) {
        return row -> IntStream.range(0, pairs.length / 2)
                .allMatch(place -> row.get(pairs[2 * place]).equals(pairs[2 * place + 1]));
    }

    /** The study that new writes of a council, read and run by itself, has the figures of the council among all. */
    @ParameterizedTest
    @ValueSource(strings = {"Rutland", "Leicester", "Lincolnshire"})
    void aCouncilAmongAllIsTheStudyThatNewWrites(String council) throws IOException, BadDataException {
        Path study = folder.resolve("study");
        assertThat(Run.of("new", study.toString(), "--council", council).exit()).isZero();
        Study written = StudyReader.read(study);
        Demand demand = written.premises(Scenario.BASE, written.horizon()).demand();
        Run run = councils("--region", EAST_MIDLANDS, "--draws", "0", "--quiet");
        assertThat(run.err()).isEmpty();
        List<Map<String, String>> rows = rows("councils.csv");

        for (FinancialYear year : FinancialYear.within(
                written.horizon().month(1), written.horizon().last())) {
            YearMonth march = year.march();
            Predicate<Map<String, String>> own = of("area", council, "financial_year", year.toString());
            assertThat(sum(rows, own.and(of("population", "uasc", "ages", "13-17", "measure", "people")), "forecast"))
                    .isEqualTo(demand.childrenInCare(UASC, march), within(1e-9));
            assertThat(sum(rows, own.and(of("population", "uasc", "ages", "21-24", "measure", "people")), "forecast"))
                    .isEqualTo(demand.at(UASC, march, new AgeBand(21, 24)).people(), within(1e-9));
            assertThat(sum(
                            rows,
                            own.and(of("population", "citizen", "ages", "18-24", "measure", "people")),
                            "forecast"))
                    .isEqualTo(demand.at(CITIZEN, march).people(), within(1e-9));
            assertThat(sum(rows, own.and(of("population", "uasc", "ages", "13-24", "measure", "gap")), "forecast"))
                    .isEqualTo(Measure.GAP.of(demand, UASC, march), within(0.01));
        }
    }

    @Test
    void theTotalOfARegionIsTheSumOfItsCouncils() throws IOException {
        Run run = councils("--region", "east midlands", "--until", "2026-27", "--draws", "5", "--threads", "1");

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        List<Map<String, String>> rows = rows("councils.csv");
        assertThat(rows).allMatch(row -> row.get("region").equals(EAST_MIDLANDS));
        for (String measure : List.of("people", "average_people", "grant", "cost", "gap")) {
            Predicate<Map<String, String>> which =
                    of("measure", measure, "financial_year", "2026-27", "population", "uasc", "ages", "13-17");
            assertThat(sum(rows, which.and(of("kind", "council")), "forecast"))
                    .isEqualTo(sum(rows, which.and(of("kind", "region")), "forecast"), within(0.01));
        }
        // Ranges of sums are no sums of ranges: those of the region lie closer together.
        Predicate<Map<String, String>> people =
                of("measure", "people", "financial_year", "2026-27", "population", "uasc", "ages", "13-17");
        assertThat(sum(rows, people.and(of("kind", "region")), "high"))
                .isLessThan(sum(rows, people.and(of("kind", "council")), "high"));
        assertThat(rows("heads.csv").stream()
                        .filter(of("kind", "region", "ages", "13-17", "financial_year", "2026-27")))
                .singleElement()
                .satisfies(row -> {
                    // By hand from other columns: a year of 365 days.
                    double year = Double.parseDouble(row.get("cost_a_year"));
                    assertThat(Double.parseDouble(row.get("cost_a_week"))).isEqualTo(year * 7 / 365, within(1e-6));
                    assertThat(Double.parseDouble(row.get("shortfall_a_head")))
                            .isEqualTo(year * (1 - Double.parseDouble(row.get("share_covered"))), within(1e-6));
                });
        assertThat(run.words())
                .startsWith("East Midlands: the grant is forecast to fall £")
                .contains(
                        " in 2026-27 (cost as in the East Midlands, not the councils' own), with an 80% chance of between £",
                        "Table 3: Councils in 2026-27",
                        "Of 5 draws from seed 1, 80 in 100 lie from low to high.",
                        "None is a count of a council.",
                        "10% is common to all (chosen on counts of 2014 to 2019)");
        assertThat(out().resolve("councils.svg")).content().containsPattern("as in the East\\s+Midlands");
        assertThat(out().resolve("councils.md")).exists();
    }

    /** At a hundred columns both ends of the range stood in a table below the other figures. */
    @Test
    void thePartsFitInOneTable() {
        Run run = Run.ofWidth(
                100,
                "councils",
                "--out",
                out().toString(),
                "--region",
                EAST_MIDLANDS,
                "--until",
                "2025-26",
                "--draws",
                "2");

        assertThat(run.lines().stream().filter(line -> line.contains("  Former  ")))
                .singleElement()
                .asString()
                .contains("Gap", "Low", "High");
        assertThat(run.words()).contains("cost and gap, its low and its high in thousands of pounds");
    }

    /** A council of which DfE withheld a number is marked where its figures stand. */
    @Test
    void whatIsEstimatedIsMarked() throws IOException {
        Run run = councils("--region", "Inner London,South West", "--until", "2025-26", "--draws", "0");

        assertThat(run.exit()).isZero();
        assertThat(rows("heads.csv").stream().filter(of("area", "Isles of Scilly")))
                .isNotEmpty()
                .allMatch(row -> row.get("opening").equals("estimated"));
        assertThat(rows("heads.csv").stream().filter(of("area", "Camden")))
                .isNotEmpty()
                .allMatch(row -> row.get("opening").equals("derived"));
        assertThat(run.words()).contains("were withheld when they were published", "South West and Inner London");
    }

    /** England, once: as many regions and councils as there are, and totals that add up. */
    @Test
    void englandIsTheSumOfItsRegions() throws IOException {
        Run run = councils("--until", "2025-26", "--draws", "0");

        assertThat(run.exit()).isZero();
        List<Map<String, String>> rows = rows("heads.csv").stream()
                .filter(row ->
                        row.get("kind").equals("region") || row.get("kind").equals("england"))
                .toList();
        assertThat(rows.stream().map(row -> row.get("area")).distinct()).hasSize(11);
        Predicate<Map<String, String>> paid = of("ages", "13-24");
        assertThat(sum(rows, paid.and(of("kind", "region")), "shortfall"))
                .isEqualTo(sum(rows, paid.and(of("kind", "england")), "shortfall"), within(0.01));
        assertThat(run.words()).contains("England: the grant", "The shortfall is largest in ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--region=East Midland   | there is no such region; did you mean East Midlands?",
                "--region=London         | there is no such region; did you mean \"Inner London,Outer London\"?",
                "--region=Wales          | it must be one of East Midlands, East of England, Inner London",
                "--until=2024-25         | --until 2024-25 must be 2025-26 or later",
                "--until=2199-00         | --until 2199-00 must be 2025-26 or later, and at most ",
                "--draws=-1              | is not a number of draws",
                "--range=0               | is not a percentage"
            })
    void whatMakesNoSenseIsRefused(String option, String said) {
        Run run = councils(option, "--seed=1");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(said);
        assertThat(out()).doesNotExist();
    }

    /** Rates after February 2023 are not known. */
    @Test
    void withKnownRatesAloneItIsRefused() {
        Run run = councils("--region", EAST_MIDLANDS, "--rates", "known-only", "--draws", "0");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("2025-04-01");
        assertThat(out()).doesNotExist();
    }
}
