package org.carecast.cli.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.cli.Application;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.forecast.AppendixTable;
import org.carecast.cli.report.forecast.EdgeStudies;
import org.carecast.cli.report.pack.PackExample;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.measure.Demand;
import org.carecast.scenario.Scenario;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The workbook reckoned again by two spreadsheets after its inputs were changed, against the program given the same inputs.
 *
 * <pre>
 * changed by a reader                     every figure of the tables 1 to 6
 * in touch, take-up, entrants             as the program has it, to a billionth
 * everything that moves people            likewise
 * the scenario in use                     likewise, and back
 * </pre>
 */
final class LiveWorkbookTest {

    private static final double BILLIONTH = 1e-9;
    // Without being told so it shows the figures that stand in the file.
    private static final String RECKON_ALWAYS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
            <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
            </item>
            </oor:items>
            """;

    private static Study study;
    private static byte[] base;
    private static byte[] several;

    @TempDir
    private Path folder;

    @BeforeAll
    static void write() throws Exception {
        study = KentWorkbook.STUDY;
        base = KentWorkbook.base();
        several = PackWorkbook.of(
                PackExample.of(study, true, Scenario.BASE, scenario("late-arrivals"), scenario("take-up-15")));
    }

    private static Scenario scenario(String id) {
        return study.scenario(id).orElseThrow();
    }

    @Test
    void whatStandsThereIsWhatASpreadsheetMakesOfIt() throws Exception {
        try (OpenWorkbook workbook = new OpenWorkbook(base)) {
            int live = 0;
            for (var sheet : workbook.workbook()) {
                for (var row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA
                                && cell.getCachedFormulaResultType() == CellType.NUMERIC) {
                            double stands = cell.getNumericCellValue();
                            assertThat(workbook.reckoned(cell).getNumberValue())
                                    .as(sheet.getSheetName() + "!" + cell.getAddress())
                                    .isCloseTo(stands, within(BILLIONTH * Math.max(1, Math.abs(stands))));
                            live++;
                        }
                    }
                }
            }
            assertThat(live).isGreaterThan(20_000);
        }
    }

    @Test
    void changedInTouchTakeUpAndEntrantsMoveTheTablesAsTheProgramDoes() throws Exception {
        try (OpenWorkbook workbook = new OpenWorkbook(base)) {
            Assumptions book = study.assumptions();
            for (WhatIsChanged change : WhatIsChanged.ASKED_FOR) {
                workbook.change(change.cell(workbook, study, "Value"), change.value());
                book = change.in(book);
                requireAgreement(workbook, expected(book, study.opening().position()), Reckoned.BY_THE_LIBRARY);
            }
        }
    }

    @Test
    void everyOtherAssumptionThatMovesPeopleDoesSoToo() throws Exception {
        try (OpenWorkbook workbook = new OpenWorkbook(base)) {
            Assumptions book = study.assumptions();
            for (WhatIsChanged change : WhatIsChanged.OTHERS) {
                workbook.change(change.cell(workbook, study, "Value"), change.value());
                book = change.in(book);
            }
            // Shares of all ages are put to one by both, so that one changed alone is no contradiction.
            assertThat(study.assumptions().rows()).isNotEqualTo(book.rows());
            requireAgreement(workbook, expected(whole(book), study.opening().position()), Reckoned.BY_THE_LIBRARY);
        }
    }

    /** Take-up that falls with age, and those who come back, are in the formulas where a study has them. */
    @Test
    void takeUpByAgeAndThoseWhoComeBackDoSoToo() throws Exception {
        Assumptions book = byAge(study.assumptions());
        Study older = EdgeStudies.believing(study, book, study.horizon());
        List<WhatIsChanged> changes = List.of(
                new WhatIsChanged(Parameter.RETURNS, "uasc", "18-25", "2017-12", 0.113),
                new WhatIsChanged(Parameter.TAKE_UP, "uasc", "21-25", "2017-12", 0.71),
                new WhatIsChanged(Parameter.TAKE_UP, "uasc", "23-25", "2018-01", 0.43));
        try (OpenWorkbook workbook = new OpenWorkbook(PackWorkbook.of(PackExample.of(older, false, Scenario.BASE)))) {
            for (WhatIsChanged change : changes) {
                workbook.change(change.cell(workbook, older, "Value"), change.value());
                book = change.in(book);
            }
            requireAgreement(workbook, expected(book, older.opening().position()), Reckoned.BY_THE_LIBRARY);
        }
    }

    private static Assumptions byAge(Assumptions book) {
        Assumption takeUp =
                book.about(Parameter.TAKE_UP, Population.of("uasc")).findFirst().orElseThrow();
        return book.withRows(Stream.concat(
                        book.rows().stream(),
                        Stream.of(
                                about(takeUp, Parameter.TAKE_UP, new AgeBand(23, 25), YearMonth.of(2018, 1), 0.5),
                                about(takeUp, Parameter.RETURNS, new AgeBand(18, 25), YearMonth.of(2017, 12), 0.02)))
                .toList());
    }

    /** A row of something else from where another comes from. */
    private static Assumption about(Assumption row, Parameter parameter, AgeBand ages, YearMonth from, double value) {
        return new Assumption(
                parameter, row.population(), ages, from, value, Optional.empty(), row.provenance(), row.row());
    }

    @Test
    void whoIsHereAtTheOpeningMovesTheTables() throws Exception {
        try (OpenWorkbook workbook = new OpenWorkbook(base)) {
            Map<Population, Map<Integer, Double>> people = new LinkedHashMap<>();
            study.commission()
                    .layouts()
                    .forEach(layout -> people.put(
                            layout.population(),
                            new LinkedHashMap<>(study.opening().position().peopleByAge(layout.population()))));
            people.get(Population.of("uasc")).put(17, 90.5);
            people.get(Population.of("citizen")).put(20, 12.0);
            workbook.change(workbook.cell("Opening position", "People", "Population", "UASC", "Age", "17"), 90.5);
            workbook.change(workbook.cell("Opening position", "People", "Population", "Citizen", "Age", "20"), 12);
            requireAgreement(
                    workbook,
                    expected(
                            study.assumptions(),
                            OpeningPosition.of(study.horizon().opening(), people)),
                    Reckoned.BY_THE_LIBRARY);
        }
    }

    @Test
    void anotherScenarioCanBeChosenAndTheFirstAgain() throws Exception {
        try (OpenWorkbook workbook = new OpenWorkbook(several)) {
            Cell inUse = workbook.cell("Scenario in use", "Value", "Setting", "Scenario in use");
            for (String id : List.of("late-arrivals", "take-up-15", "base")) {
                workbook.choose(inUse, id);
                requireAgreement(
                        workbook,
                        expected(
                                scenario(id).applyTo(study.assumptions()),
                                study.opening().position()),
                        Reckoned.BY_THE_LIBRARY);
            }
        }
    }

    @Test
    void aScenariosOwnColumnCanBeChanged() throws Exception {
        try (OpenWorkbook workbook = new OpenWorkbook(several)) {
            WhatIsChanged change = WhatIsChanged.ASKED_FOR.get(0);
            workbook.choose(workbook.cell("Scenario in use", "Value", "Setting", "Scenario in use"), "take-up-15");
            workbook.change(change.cell(workbook, study, "Value if take-up-15"), change.value());
            requireAgreement(
                    workbook,
                    expected(
                            change.in(scenario("take-up-15").applyTo(study.assumptions())),
                            study.opening().position()),
                    Reckoned.BY_THE_LIBRARY);
        }
    }

    @Test
    @Tag(Application.TAG)
    void aSpreadsheetProgramMakesTheSameOfChangedInputs() throws Exception {
        String office =
                Application.named("libreoffice-calc", "soffice", "libreoffice").toString();
        Assumptions book = study.assumptions();
        try (OpenWorkbook workbook = new OpenWorkbook(base)) {
            for (WhatIsChanged change : Stream.concat(WhatIsChanged.ASKED_FOR.stream(), WhatIsChanged.OTHERS.stream())
                    .toList()) {
                change.cell(workbook, study, "Value").setCellValue(change.value());
                book = change.in(book);
            }
            Files.write(folder.resolve("changed.xlsx"), workbook.bytes());
        }
        reckon(office, folder.resolve("changed.xlsx"), folder.resolve("reckoned"));
        try (OpenWorkbook workbook =
                new OpenWorkbook(Files.readAllBytes(folder.resolve("reckoned").resolve("changed.xlsx")))) {
            requireAgreement(workbook, expected(whole(book), study.opening().position()), Reckoned.ALREADY);
        }
    }

    private void reckon(String office, Path changed, Path into) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("profile/user"));
        Files.writeString(folder.resolve("profile/user/registrymodifications.xcu"), RECKON_ALWAYS);
        Process process = new ProcessBuilder(
                        office,
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        into.toString(),
                        changed.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("said")))
                .isZero();
    }

    /** Ages at arrival put to one, as the formulas do; the program does so in draws, and refuses a book in which they are not. */
    private static Assumptions whole(Assumptions book) {
        double sum = book.rows().stream()
                .filter(row -> row.parameter().makesAWhole())
                .mapToDouble(row -> row.value())
                .sum();
        return book.with(row -> row.parameter().makesAWhole() ? row.withValue(row.value() / sum) : row);
    }

    private static List<AppendixTable> expected(Assumptions book, OpeningPosition opening) {
        return AppendixTable.all(
                study,
                Demand.of(opening, book, study.horizon()),
                study.horizon().yearly(study.horizon().opening().getMonth()));
    }

    private enum Reckoned {
        BY_THE_LIBRARY,
        ALREADY
    }

    private static void requireAgreement(OpenWorkbook workbook, List<AppendixTable> expected, Reckoned how) {
        for (AppendixTable table : expected) {
            for (int row = 0; row < table.lines().size(); row++) {
                for (int column = 0; column < table.months().size(); column++) {
                    String label = table.lines().get(row).label();
                    Cell cell = workbook.sheet("Table " + table.number())
                            .getRow(row + Worksheet.HEAD + 1)
                            .getCell(column + 1);
                    assertThat(cell.getCellType()).as("a figure").isEqualTo(CellType.FORMULA);
                    assertThat(workbook.headings(cell.getSheet()).get(column + 1))
                            .isEqualTo(Figures.shortMonth(table.months().get(column)));
                    assertThat(cell.getRow().getCell(0).getStringCellValue()).isEqualTo(label);
                    assertThat(
                                    how == Reckoned.ALREADY
                                            ? cell.getNumericCellValue()
                                            : workbook.reckoned(cell).getNumberValue())
                            .as(
                                    "%s, %s, %s",
                                    table.title(), label, table.months().get(column))
                            .isCloseTo(table.lines().get(row).values().get(column), within(BILLIONTH));
                }
            }
        }
    }
}
