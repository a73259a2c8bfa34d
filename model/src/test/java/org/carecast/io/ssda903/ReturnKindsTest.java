package org.carecast.io.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.carecast.cohort.Population;
import org.carecast.io.FilePages;
import org.carecast.io.ReturnRules;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.DayOrder;
import org.carecast.io.ssda903.ReturnPages.Page;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Returns as exports and spreadsheets leave them, each once an import without a word of a council without children: now the people are those made up, or
 * the terminal says what is wrong. Whom the returns should open with is counted from the children made up, never from the returns.
 */
final class ReturnKindsTest {

    private static final Predicate<Page> ALL = page -> true;
    private static final Predicate<Page> LAST = page -> page.year() == InventedChildren.LAST_YEAR;

    private static ReturnRules rules;

    private final InventedChildren children = new InventedChildren(7, 90, true);
    private ReturnPages pages;

    @TempDir
    private Path folder;

    @BeforeAll
    static void theRules() throws BadDataException {
        rules = ReturnRules.read(ReturnsLawsTest.NATIONAL, new Horizon(YearMonth.from(InventedChildren.AS_AT), 0));
    }

    @BeforeEach
    void soundReturns() throws Exception {
        pages = ReturnPages.of(children.returns());
    }

    private ImportedStudy read(ImportChoices choices) throws Exception {
        return read(pages.byYear(folder.resolve("returns")), choices);
    }

    private static ImportedStudy read(Path returns, ImportChoices choices) throws BadDataException {
        return ReturnsImport.of(
                FilePages.numbered(returns), InventedChildren.AS_AT, "Fairshire", choices, rules, "../national");
    }

    private String refusal() throws Exception {
        Path returns = pages.byYear(folder.resolve("returns"));
        BadDataException refusal =
                catchThrowableOfType(BadDataException.class, () -> read(returns, ImportChoices.NONE));
        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.getMessage()).doesNotContain("QZ").doesNotContainPattern("Y99\\d");
        return refusal.getMessage();
    }

    /** The study has everyone who was made up, at the right age, in the right population. */
    private void assertRight(ImportedStudy study) {
        assertThat(ReturnsLawsTest.people(study.texts().get("opening.csv"), 0, 1, 3))
                .isEqualTo(children.opening());
    }

    /** Nothing is wrong with these returns, so nothing is said. */
    @Test
    void soundReturnsGoWithoutAWord() throws Exception {
        ImportedStudy study = read(ImportChoices.NONE);

        assertRight(study);
        assertThat(study.warnings()).isEmpty();
    }

    /** A new case system wrote every CHILD of the first year in its own way: once 27 of 30 were left open, and only the report said so. */
    @Test
    void childrenWhoAreNotSeenAgainAreRefused() throws Exception {
        pages.cells("CHILD", LAST.negate(), cell -> "X" + cell);

        assertThat(refusal())
                .contains("in care at the end of a year and in no later return, so CHILD may be written differently");
    }

    /** A flag of 0 for all in header beside the rows of uasc: the rows are believed, and it is said. */
    @Test
    void flagsThatContradictRowsAreNamed() throws Exception {
        pages.with("UASC", ReturnPages.kind("header"), (page, child) -> "0");
        ImportedStudy study = read(ImportChoices.NONE);

        assertRight(study);
        assertThat(study.warnings()).anyMatch(words -> words.contains("contradict each other on whether"));
    }

    @Test
    void aYearWithoutEpisodesIsNamed() throws Exception {
        pages.without(LAST.negate().and(ReturnPages.kind("episodes")));

        assertThat(read(ReturnSet.ACCEPTED).warnings())
                .anyMatch(words -> words.contains("but no episodes of it: that year is not counted"));
    }

    /** A column of councils that has the ids of children is not quoted. */
    @Test
    void idsInAColumnOfCouncilsAreNotShown() throws Exception {
        pages.with("PLACING_LA", ALL, (page, child) -> child);

        assertThat(refusal()).contains("the column PLACING_LA names");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MM/dd/yyyy",
                "M/d/yy",
                "MM/dd/yyyy '12:00:00 AM'",
                "dd-MMM-yy",
                "d MMMM yyyy",
                "MMM d yyyy",
                "yyyyMMdd",
                "yyyy/MM/dd",
                "yyyy-MM-dd'T00:00:00Z'",
                "d.M.yyyy",
                "''dd/MM/yyyy",
                "EEE dd/MM/yyyy"
            })
    void daysAreReadHoweverTheyAreWritten(String form) throws Exception {
        pages.days(ALL, ReturnPages.form(form));

        assertRight(read(ImportChoices.NONE));
    }

    @Test
    void daysAreReadAsNumbersOfASpreadsheet() throws Exception {
        pages.days(ALL, ReturnPages::serial);

        assertRight(read(ImportChoices.NONE));
    }

    /** The header as Excel shows it, and all else as it was. */
    @Test
    void oneKindOfFileMayWriteDaysInItsOwnWay() throws Exception {
        pages.days(ReturnPages.kind("header"), ReturnPages.form("dd-MMM-yy"))
                .days(ReturnPages.kind("oc3"), ReturnPages.form("M/d/yyyy"));
        ImportedStudy study = read(ImportChoices.NONE);

        assertRight(study);
        assertThat(study.warnings()).containsExactly("Days of 3 of 12 files are read as month/day/year.");
    }

    /** The order of a file of few days, none above 12, is that of the same children's days in other files: here not that of most files. */
    @Test
    void aFileThatDoesNotTellItsOrderGoesByItsChildren() throws Exception {
        pages.days(LAST.and(ReturnPages.kind("header")), ReturnPages.form("MM/dd/yyyy"));
        pages.keep(LAST.and(ReturnPages.kind("header")), "DOB", cell -> Integer.parseInt(cell.substring(3, 5)) <= 12);
        ImportedStudy study = read(ReturnSet.ACCEPTED_WITHOUT_ORDER);

        assertThat(study.warnings()).contains("Days of 1 of 12 files are read as month/day/year.");
        // Everyone has a DOB in the header of another year, or in uasc or oc3: two that differ would be named.
        assertThat(study.texts().get("import-report.md")).doesNotContain(RowOutcome.OTHER_BIRTH.why());
    }

    /** Every day of two small numbers, and in no file one that tells: 05/07 may be either, in all of them. */
    @Test
    void anOrderThatNothingTellsIsRefusedUnlessItIsSaid() throws Exception {
        pages.days(ALL, cell -> {
            var day = ReturnPages.day(cell);
            return "%02d/%02d/%d".formatted((day.getDayOfMonth() - 1) % 12 + 1, day.getMonthValue(), day.getYear());
        });

        assertThat(refusal())
                .contains("day and month cannot be told apart: no day in DOB of this header file")
                .contains("say which comes first with --days dmy or --days mdy");
        ImportedStudy study =
                read(folder.resolve("returns"), new ImportChoices(Optional.of(DayOrder.DMY), List.of(), true));
        assertThat(study.under18().values().stream().mapToInt(Integer::intValue).sum())
                .isPositive();
    }

    @Test
    void twoOrdersInOneFileAreRefused() throws Exception {
        boolean[] other = new boolean[1];
        pages.days(ReturnPages.kind("header"), cell -> {
            other[0] = !other[0];
            return other[0] ? ReturnPages.form("MM/dd/yyyy").apply(cell) : cell;
        });

        assertThat(refusal())
                .contains("days that can only be day/month/year and")
                .contains("write all its days in one order");
    }

    /** A spreadsheet of the United States reads what it can month first, and leaves the rest as text. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void daysThatASpreadsheetHasSwappedAreRefused(boolean asNumbers) throws Exception {
        pages.days(ReturnPages.kind("header"), cell -> {
            if (ReturnPages.day(cell).getDayOfMonth() > 12) {
                return cell;
            }
            String swapped = ReturnPages.form("MM/dd/yyyy").apply(cell);
            return asNumbers
                    ? ReturnPages.serial(swapped)
                    : ReturnPages.form("yyyy-MM-dd").apply(swapped);
        });

        assertThat(refusal()).contains("a spreadsheet has swapped day and month in this header file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NULL",
                "N/A",
                "n/a",
                "-",
                "--",
                "none",
                "#N/A",
                "NaT",
                "31/12/9999",
                "12/31/9999",
                "9999-12-31 00:00:00.000",
                "01/01/1900",
                "01/01/1753",
                "00/00/0000",
                "00/01/1900",
                "01/01/2101",
                "Ongoing"
            })
    void whateverStandsForNoEndIsNoEnd(String word) throws Exception {
        pages.cells("DEC", ALL, cell -> cell.isEmpty() ? word : cell);
        ImportedStudy study = read(ImportChoices.NONE);

        assertRight(study);
        assertThat(study.warnings()).singleElement().asString().startsWith("Read as no end: DEC: ");
        assertThat(study.texts().get("import-report.md")).contains(study.warnings());
    }

    /** The word alone, in every empty cell of every file: of no column it says anything. */
    @Test
    void nullIsAnEmptyCellInEveryColumn() throws Exception {
        for (String kind : ReturnSet.COLUMNS.keySet()) {
            for (String column : ReturnSet.COLUMNS.get(kind).split(",")) {
                pages.cells(column, ReturnPages.kind(kind), cell -> cell.isEmpty() ? "NULL" : cell);
            }
        }

        assertRight(read(ImportChoices.NONE));
    }

    /** Words that say nothing known: those who are in care now are not dropped alone, and it is named. */
    @Test
    void anEndThatCannotBeReadIsNamedAndItsChildStays() throws Exception {
        pages.cells("DEC", ALL, cell -> cell.isEmpty() ? "still placed" : cell);

        assertThat(refusal())
                .contains("DEC cannot be read")
                .contains("these cells are no days: DEC (")
                .contains("written like 'AAAAA AAAAAA')");
        ImportedStudy study = read(folder.resolve("returns"), ReturnSet.ACCEPTED);
        assertRight(study);
        assertThat(study.warnings().get(0)).contains("are lost (", "DEC cannot be read");
    }

    static Stream<String> invisible() {
        return Stream.of("%s\u200B", "\u00A0%s", "\uFEFF%s", "%s\u00AD", "'%s", "%s ");
    }

    @ParameterizedTest
    @MethodSource("invisible")
    void idsAreMatchedWithoutWhatCannotBeSeen(String form) throws Exception {
        pages.cells("CHILD", ReturnPages.kind("uasc"), form::formatted)
                .cells("CHILD", ReturnPages.kind("header"), cell -> cell.charAt(0) + " " + cell.substring(1))
                .cells("CHILD", ReturnPages.kind("oc3"), cell -> cell.toLowerCase(java.util.Locale.ROOT));
        ImportedStudy study = read(ImportChoices.NONE);

        assertRight(study);
        assertThat(study.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"uasc", "header"})
    void idsThatDoNotMeetAreRefused(String kind) throws Exception {
        pages.cells("CHILD", ReturnPages.kind(kind), cell -> "X" + cell);

        assertThat(refusal())
                .containsPattern("(\\d+) of \\1 " + kind
                        + " rows \\(100%\\) are of a child that no other kind of file has: more than 25%");
    }

    @Test
    void careLeaversWhoMeetNobodyAreRefused() throws Exception {
        pages.cells("CHILD", ReturnPages.kind("oc3"), cell -> "X" + cell);

        assertThat(refusal())
                .containsPattern("(\\d+) of \\1 oc3 rows of those who turned 18 from 2016-04-01 on \\(100%\\)");
    }

    /** The share of the public samples is no reason to refuse, and is said. */
    @Test
    void fewIdsThatMeetNobodyAreNamed() throws Exception {
        String first = pages.children("uasc").get(0);
        pages.cells("CHILD", ReturnPages.kind("uasc"), cell -> cell.equals(first) ? "X" + cell : cell);

        assertThat(read(ImportChoices.NONE).warnings())
                .anyMatch(warning -> warning.matches(
                        "\\d of \\d+ uasc rows \\(\\d+%\\) are of a child that no other kind of file has\\."));
    }

    @Test
    void withoutAnyDateOfBirthThereIsNoCouncil() throws Exception {
        pages.without(page -> !page.kind().equals("episodes"));

        assertThat(refusal())
                .contains("no file has a date of birth; put the header files there")
                .contains("nobody is in care or a care leaver on 2019-03-31");
        Path returns = folder.resolve("returns");
        assertThat(catchThrowableOfType(BadDataException.class, () -> read(returns, ReturnSet.ACCEPTED)))
                .as("nobody is refused also if losses are accepted")
                .isNotNull();
    }

    @Test
    void withoutHeadersAllWhoAreLostAreCounted() throws Exception {
        pages.without(ReturnPages.kind("header"));

        assertThat(refusal())
                .containsPattern(
                        "there is no header row: \\d+ people without a date of birth left out; put the header files there");
    }

    /** Once "41 citizens and 0 UASC", and no word. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void withoutAnyUascRowNobodyIsTakenForACitizenInSilence(boolean columnsAlone) throws Exception {
        if (columnsAlone) {
            pages.emptied(ReturnPages.kind("uasc"));
        } else {
            pages.without(ReturnPages.kind("uasc"));
        }
        int children = sum(Person.CITIZEN) + sum(Person.UASC);

        assertThat(refusal()).contains("no row says who is a UASC: " + children + " children and ");
        ImportedStudy accepted = read(folder.resolve("returns"), ReturnSet.ACCEPTED);
        assertThat(accepted.warnings().get(0)).startsWith("No row says who is a UASC: " + children);
    }

    private int sum(Population population) {
        return children.opening().entrySet().stream()
                .filter(each -> each.getKey().startsWith(population.id() + " "))
                .filter(each -> Integer.parseInt(each.getKey().split(" ")[1]) < 18)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aYearWithoutUascRowsIsNamed(boolean columnsAlone) throws Exception {
        Predicate<Page> last = LAST.and(ReturnPages.kind("uasc"));
        if (columnsAlone) {
            pages.emptied(last);
        } else {
            pages.without(last);
        }
        ImportedStudy study = read(ReturnSet.ACCEPTED);

        assertThat(study.warnings())
                .anyMatch(
                        warning -> warning.matches(
                                "There is no uasc row for the year to 31 March 2019, though other years have them: \\d+ (people|person) counted as citizens may be UASC\\."));
    }

    @ParameterizedTest
    @CsvSource({"header,1,0", "header,Y,N", "header,TRUE,FALSE", "header,1.0,0.0", "episodes,yes,no", "header,1,''"})
    void aColumnMaySayWhoIsAUasc(String kind, String yes, String no) throws Exception {
        Set<String> uasc = new HashSet<>(pages.children("uasc"));
        pages.without(ReturnPages.kind("uasc"))
                .with("UASC", ReturnPages.kind(kind), (page, child) -> uasc.contains(child) ? yes : no);
        ImportedStudy study = read(ImportChoices.NONE);

        assertRight(study);
        assertThat(study.warnings()).isEmpty();
    }

    @Test
    void aColumnOfUascThatSaysNeitherYesNorNoIsRefused() throws Exception {
        Set<String> uasc = new HashSet<>(pages.children("uasc"));
        pages.without(ReturnPages.kind("uasc"))
                .with("UASC", ReturnPages.kind("header"), (page, child) -> uasc.contains(child) ? "maybe" : "hardly");

        assertThat(refusal())
                .contains("no row says who is a UASC")
                .contains("the column that says who is a UASC holds neither yes nor no");
    }

    /** An export may list every child in uasc, and say there that it is none. */
    @Test
    void whoIsListedAsNoUascIsNone() throws Exception {
        Set<String> uasc = new HashSet<>(pages.children("uasc"));
        pages.relist("header", "uasc")
                .with("UASC", ReturnPages.kind("uasc"), (page, child) -> uasc.contains(child) ? "Yes" : "No");

        assertRight(read(ImportChoices.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LA", "la_code", "LA name", "Local Authority"})
    void rowsOfSeveralCouncilsAreRefusedUnlessOneIsNamed(String column) throws Exception {
        pages.twice(column, "Fairshire", "Otherham");

        assertThat(refusal()).contains("names 2 councils: FAIRSHIRE, OTHERHAM; name one with --council-code");
        assertRight(read(folder.resolve("returns"), new ImportChoices(Optional.empty(), List.of("fairshire "), false)));
        BadDataException none = catchThrowableOfType(
                BadDataException.class,
                () -> read(folder.resolve("returns"), new ImportChoices(Optional.empty(), List.of("Noshire"), false)));
        assertThat(none)
                .hasMessageContaining(
                        "no row is of the council that --council-code names: found are FAIRSHIRE, OTHERHAM");
    }

    /** All years in one file of each kind, which once could not be told. */
    @ParameterizedTest
    @ValueSource(strings = {"2019", "2018-19", "2018/19", "2018/2019", "begins", "31/03/2019"})
    void aColumnMaySayOfWhichReturnARowIs(String form) throws Exception {
        pages.with("YEAR", ALL, (page, child) -> {
            int year = page.year();
            return switch (form) {
                case "2019" -> String.valueOf(year);
                case "2018-19" -> "%d-%d".formatted(year - 1, year % 100);
                case "2018/19" -> "%d/%d".formatted(year - 1, year % 100);
                case "2018/2019" -> "%d/%d".formatted(year - 1, year);
                case "31/03/2019" -> "31/03/" + year;
                default -> String.valueOf(year - 1);
            };
        });
        ImportedStudy study = read(pages.together(folder.resolve("together")), ImportChoices.NONE);

        assertRight(study);
        assertThat(study.warnings()).isEmpty();
    }

    @Test
    void moreThanATenthLostIsSaidFirst() throws Exception {
        int[] row = new int[1];
        pages.cells("DECOM", LAST, cell -> row[0]++ % 7 == 0 ? "soon" : cell);

        assertThat(refusal())
                .containsPattern(
                        "\\d+ of \\d+ rows of the episodes file of the year to 31 March 2019 are lost \\(\\d+: a date it cannot do without is empty or cannot be read");
        assertThat(read(folder.resolve("returns"), ReturnSet.ACCEPTED)
                        .warnings()
                        .get(0))
                .containsPattern("are lost|children have episodes");
    }

    @Test
    void fewerThanATenthLostIsNoReasonToRefuse() throws Exception {
        int[] row = new int[1];
        pages.cells("DECOM", LAST, cell -> row[0]++ == 0 ? "soon" : cell);

        assertThat(read(ImportChoices.NONE).dropped()).isPositive();
    }
}
