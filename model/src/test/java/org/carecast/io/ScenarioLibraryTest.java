package org.carecast.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carecast.cohort.Population;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.PopulationCell;
import org.carecast.measure.Demand;
import org.carecast.measure.Measure;
import org.carecast.scenario.Scenario;
import org.carecast.time.FinancialYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every scenario that is shipped gives what the file beside it says, to one decimal, at each anniversary of the opening.
 *
 * <p>CONTRIBUTING.md has the command that writes those files again; what moves in them is explained in the commit.
 */
final class ScenarioLibraryTest {

    private static final Path DATA = Path.of("../data");
    /** The columns of a file that says what a scenario gives. */
    static final Columns EXPECTED_COLUMNS = Columns.of(
            "scenarios/ID.expected.csv",
            "What a scenario gives, held by a test; no command reads it.",
            new Column<>("as_at", CellType.MONTH, "the month at whose end it is read"),
            new Column<>("population", PopulationCell.OR_ALL_TOGETHER, "of whom"),
            new Column<>("measure", CellType.oneOf(Measure.ASKED, Measure::id), "what is read"),
            new Column<>("people", CellType.NUMBER, "how many people, or pounds, to one decimal"));

    private static final boolean WRITE = Boolean.getBoolean("carecast.expected.write");

    /** A scenario of a study. */
    record Case(Study study, Scenario scenario) {
        private Path expected() {
            return study.folder().resolve(ScenarioReader.FOLDER).resolve(scenario.id() + ScenarioReader.EXPECTED);
        }

        @Override
        public String toString() {
            return study.name() + " " + scenario.id();
        }
    }

    static List<Case> cases() throws IOException, BadDataException {
        List<Case> cases = new ArrayList<>();
        for (Path folder : studies()) {
            Study study = StudyReader.read(folder);
            study.scenarios().forEach(scenario -> cases.add(new Case(study, scenario)));
        }
        return cases;
    }

    /** A study that new writes holds nothing else: its scenarios are those of every new study, whose numbers follow from it. */
    private static final String WRITTEN_BY_NEW = "hampshire-2025";

    private static List<Path> studies() throws IOException {
        try (Stream<Path> folders = Files.list(DATA)) {
            return folders.filter(folder -> !folder.endsWith(WRITTEN_BY_NEW)
                            && Files.exists(folder.resolve("study.csv"))
                            && Files.isDirectory(folder.resolve(ScenarioReader.FOLDER)))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void itGivesWhatIsExpected(Case each) throws IOException {
        List<String> lines = lines(each);
        if (WRITE) {
            Files.writeString(each.expected(), String.join("\n", lines) + "\n");
        }

        assertThat(Files.readAllLines(each.expected())).isEqualTo(lines);
    }

    @Test
    void thereIsNoExpectationWithoutAScenario() throws IOException, BadDataException {
        List<Path> expected = cases().stream().map(Case::expected).sorted().toList();

        assertThat(expected).hasSizeGreaterThanOrEqualTo(12).isEqualTo(files());
    }

    private static List<Path> files() throws IOException {
        return studies().stream()
                .map(folder -> folder.resolve(ScenarioReader.FOLDER))
                .flatMap(ScenarioLibraryTest::list)
                .filter(file -> file.toString().endsWith(ScenarioReader.EXPECTED))
                .sorted()
                .toList();
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Case each) {
        Study study = each.study();
        Demand demand = study.premises(each.scenario(), study.horizon()).demand();
        List<String> lines = new ArrayList<>(List.of(EXPECTED_COLUMNS.header()));
        for (YearMonth month : study.horizon().yearly(study.horizon().opening().getMonth())) {
            for (Population population : demand.populations()) {
                for (Measure measure : Measure.OF_PEOPLE) {
                    if (measure == Measure.UNDER_18 && !demand.law(population).countsChildren()) {
                        continue;
                    }
                    lines.add("%s,%s,%s,%s"
                            .formatted(month, population, measure.id(), shown(measure.of(demand, population, month))));
                }
            }
        }
        if (isOfMoney(each.scenario())) {
            lines.addAll(money(study, demand));
        }
        return lines;
    }

    private static boolean isOfMoney(Scenario scenario) {
        return !scenario.switches().isEmpty()
                || scenario.adjustments().stream()
                        .anyMatch(adjustment -> adjustment.parameter().isOfMoney());
    }

    /** Pounds of each financial year, of a scenario that changes money. */
    private static List<String> money(Study study, Demand demand) {
        List<String> lines = new ArrayList<>();
        YearMonth first = study.horizon().opening().plusMonths(1);
        for (FinancialYear year : FinancialYear.within(first, study.horizon().last())) {
            for (Population population : demand.populations()) {
                for (Measure measure : List.of(Measure.GRANT, Measure.COST)) {
                    lines.add("%s,%s,%s,%s"
                            .formatted(
                                    year.march(),
                                    population,
                                    measure.id(),
                                    shown(measure.of(demand, population, year.march()))));
                }
            }
        }
        return lines;
    }

    private static String shown(double people) {
        return new BigDecimal(people)
                .setScale(9, RoundingMode.HALF_UP)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
