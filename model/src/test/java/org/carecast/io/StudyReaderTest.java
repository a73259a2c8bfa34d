package org.carecast.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Belief;
import org.carecast.assumption.Correlation;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.cohort.Counting;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.evidence.FileRow;
import org.carecast.evidence.OpeningCount;
import org.carecast.evidence.PrintedFigure;
import org.carecast.evidence.Provenance;
import org.carecast.evidence.Source;
import org.carecast.io.csv.BadDataException;
import org.carecast.measure.Demand;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small good study reads to what stands in it, however a spreadsheet has saved it. */
final class StudyReaderTest {

    private static final Population CITIZEN = Population.of("citizen");
    private static final Population UASC = Population.of("uasc");
    private static final YearMonth OPENING = YearMonth.of(2020, 3);

    @TempDir
    private Path copy;

    private Study good;

    @BeforeEach
    void read() throws BadDataException {
        good = StudyFolder.good(copy.resolve("good")).read();
    }

    @Test
    void theHeadOfTheStudy() {
        assertThat(good.title()).isEqualTo("Care leavers forecast");
        assertThat(good.council()).isEqualTo("Example County");
        assertThat(good.horizon()).isEqualTo(new Horizon(OPENING, 24));
        assertThat(good.folder()).isEqualTo(copy.resolve("good/study"));
    }

    @Test
    void theTablesInTheOrderOfThePopulations() {
        AgeBand ages = new AgeBand(18, 21);
        assertThat(good.commission().layouts())
                .containsExactly(
                        new TableLayout(2, CITIZEN, "Citizen", ages, Map.of(21, "21+"), 3),
                        new TableLayout(3, UASC, "UASC", ages, Map.of(), 2));
    }

    @Test
    void theOpeningPositionWithItsProvenance() {
        assertThat(good.openingCounts())
                .extracting(OpeningCount::population, OpeningCount::age, OpeningCount::asAt, OpeningCount::people)
                .containsExactly(
                        tuple(CITIZEN, 18, OPENING, 40.0),
                        tuple(CITIZEN, 19, OPENING, 30.0),
                        tuple(CITIZEN, 20, OPENING, 20.0),
                        tuple(CITIZEN, 21, OPENING, 10.0),
                        tuple(UASC, 18, OPENING, 12.0),
                        tuple(UASC, 19, OPENING, 8.0),
                        tuple(UASC, 20, OPENING, 4.5),
                        tuple(UASC, 21, OPENING, 0.0));
        assertThat(good.openingCounts())
                .extracting(OpeningCount::provenance)
                .startsWith(new Provenance.Published("paper", "Table 2, row 18", ""))
                .endsWith(
                        new Provenance.Derived("paper", "Table 3, row 20", "The mean of two readings"),
                        new Provenance.Judged(Optional.empty(), "", "Nobody is known of", Optional.empty()));
    }

    @Test
    void anAssumptionWithItsRangeReviewDateAndPlace() {
        List<Assumption> shares = good.assumptions().history(Parameter.JANUARY_BIRTHDAY_SHARE, UASC, 18);

        assertThat(shares)
                .containsExactly(new Assumption(
                        Parameter.JANUARY_BIRTHDAY_SHARE,
                        UASC,
                        AgeBand.ALL,
                        OPENING,
                        0.2,
                        Optional.of(new Spread(0.1, 0.3, Spread.Shape.UNIFORM)),
                        new Provenance.Judged(
                                Optional.of("return"),
                                "page 5",
                                "About one in five has papers that say so",
                                Optional.of(LocalDate.of(2027, 3, 31))),
                        new FileRow(copy.resolve("good/study/assumptions.csv").toString(), 13)));
    }

    @Test
    void correlationsIfThereAreAny() throws BadDataException {
        Study study = StudyFolder.good(copy.resolve("correlated"))
                .with(StudyFolder.RESOURCES.resolve("good-correlated"))
                .read();

        assertThat(good.correlations()).isEmpty();
        assertThat(study.correlations()).hasSize(4);
        assertThat(study.correlations().get(1))
                .isEqualTo(new Correlation(
                        new Belief(Parameter.LEAVES_SERVICE, CITIZEN, new AgeBand(18, 21)),
                        new Belief(Parameter.LEAVES_SERVICE, UASC, new AgeBand(18, 21)),
                        0.9,
                        new Provenance.Derived("return", "page 3", "Five pairs of years"),
                        new FileRow(
                                copy.resolve("correlated/study/correlations.csv")
                                        .toString(),
                                3)));
        assertThat(study.files().read())
                .extracting(file -> file.path().getFileName().toString())
                .contains("correlations.csv");
    }

    @Test
    void whatIsFixedHasNoRange() throws Exception {
        Study study = StudyFolder.good(copy.resolve("fixed"))
                .change("study/assumptions.csv", text -> text.replace("0.2,0.1,0.3,uniform", "0.2,,,fixed"))
                .read();

        Assumption share = study.assumptions()
                .history(Parameter.JANUARY_BIRTHDAY_SHARE, UASC, 18)
                .get(0);
        assertThat(share.spread()).isEmpty();
        assertThat(share.fitted()).isEmpty();
        assertThat(share.misfit()).isEmpty();
    }

    @Test
    void theLawAndTheAgesOfABand() {
        assertThat(good.assumptions().populations()).containsExactly(CITIZEN, UASC);
        assertThat(good.assumptions().law(UASC)).isEqualTo(new Law(18, 18, 21, 21, 91));
        assertThat(good.assumptions().history(Parameter.LEAVES_SERVICE, UASC, 18))
                .extracting(Assumption::effectiveFrom, Assumption::value)
                .containsExactly(tuple(YearMonth.of(2020, 4), 0.1), tuple(YearMonth.of(2021, 4), 0.12));
        assertThat(good.assumptions().history(Parameter.LEAVES_SERVICE, UASC, 19))
                .hasSize(1);
    }

    @Test
    void thePrintedFiguresWithTheirDecimals() {
        assertThat(good.history().printed())
                .extracting(
                        PrintedFigure::table,
                        PrintedFigure::label,
                        figure -> figure.printed().toPlainString())
                .containsExactly(
                        tuple(2, "18", "40"),
                        tuple(2, "21+", "10"),
                        tuple(2, "Total", "100"),
                        tuple(3, "In touch rate", "0.85"));
    }

    @Test
    void theSourcesOfTheStudyAndTheNation() {
        assertThat(good.files().sources()).containsOnlyKeys("paper", "return", "act");
        assertThat(good.files().sources().get("paper"))
                .isEqualTo(new Source("paper", "Care leavers, 2020", "Example County", "2020-05", ""));
    }

    @Test
    void everyFileReadIsNamedWithItsFingerprint() {
        assertThat(good.files().read())
                .extracting(file -> file.from(good.folder()))
                .containsExactly(
                        "study.csv",
                        "sources.csv",
                        "../national/sources.csv",
                        "../national/law.csv",
                        "opening.csv",
                        "assumptions.csv",
                        "printed.csv");
        assertThat(good.files().read())
                .allSatisfy(file -> assertThat(file.sha256()).matches("[0-9a-f]{64}"));
    }

    @Test
    void childrenAreCountedFromTheYoungestAgeOn() throws BadDataException {
        Study children = StudyFolder.goodWithChildren(copy.resolve("children")).read();

        assertThat(children.assumptions().law(UASC)).isEqualTo(new Law(16, 18, 21, 21, 91));
        assertThat(children.assumptions().law(CITIZEN)).isEqualTo(new Law(18, 18, 21, 21, 91));
        assertThat(children.layout(UASC).ages()).isEqualTo(new AgeBand(18, 21));
        assertThat(children.opening().position().peopleByAge(UASC))
                .containsEntry(16, 6.0)
                .containsEntry(17, 10.0)
                .containsEntry(18, 12.0);
        assertThat(children.assumptions()
                        .find(Parameter.ARRIVAL_AGE_SHARE, UASC, 17, YearMonth.of(2021, 4))
                        .orElseThrow()
                        .value())
                .isEqualTo(0.5);
        assertThat(Demand.of(children.opening().position(), children.assumptions(), children.horizon())
                        .childrenInCare(OPENING))
                .isEqualTo(16, within(1e-9));
    }

    /** Everyone of 21 is in an official count: take-up is then read from 22 on, which is after the last age of this study. */
    @Test
    void whomTheCountsHoldIsSaidOfAllOrOfOnePopulation() throws IOException, BadDataException {
        Study study = StudyFolder.good(copy.resolve("counting"))
                .with(StudyFolder.RESOURCES.resolve("good-history"))
                .change(
                        "study/study.csv",
                        text -> text.replace(
                                "counting,open_cases", "counting,official_count\ncounting.citizen,open_cases"))
                .change("study/assumptions.csv", text -> text.replaceAll("(?m)^take_up,uasc,.*\n", ""))
                .change("study/outturn.csv", text -> text.replace("31,unstated", "31,official"))
                .read();

        assertThat(study.assumptions().law(UASC)).isEqualTo(new Law(18, 18, 21, Counting.OFFICIAL_COUNT, 21, 91));
        assertThat(study.assumptions().law(CITIZEN)).isEqualTo(new Law(18, 18, 21, Counting.OPEN_CASES, 21, 91));
        assertThat(good.assumptions().law(UASC).counting()).isEqualTo(Counting.OPEN_CASES);
        assertThat(study.history().outturns())
                .extracting(each -> each.counted().id() + " " + each.isLike())
                .as("open cases of UASC are none of an official count")
                .containsExactly("open false", "official true", "in_touch true");
    }

    /** The youngest age may be that of a care leaver: then no children are counted, as if it were left out. */
    @Test
    void aYoungestAgeOf18IsNoChild() throws IOException, BadDataException {
        Study study = StudyFolder.good(copy.resolve("eighteen"))
                .change("study/study.csv", text -> text + "youngest_age.uasc,18\n")
                .read();

        assertThat(study.assumptions().law(UASC)).isEqualTo(good.assumptions().law(UASC));
    }

    /** Where no study says how long people are counted, the law does: until the birthday on which support ends. */
    @Test
    void withoutALastSupportedAgeTheLawEndsIt() throws IOException, BadDataException {
        Study study = StudyFolder.goodWithChildren(copy.resolve("law"))
                .change("study/study.csv", text -> text.replace("last_supported_age,21\n", ""))
                .change("national/law.csv", text -> text.replace("ends_at,2001-10,25", "ends_at,2001-10,22"))
                .read();

        assertThat(study.assumptions().law(UASC)).isEqualTo(new Law(16, 18, 21, 21, 91));
        assertThat(study.assumptions().law(CITIZEN)).isEqualTo(new Law(18, 18, 21, 21, 91));
    }

    @Test
    void withoutALastSupportedAgeEveryAgeUpToTheEndIsNeeded() throws IOException {
        assertThat(StudyFolder.good(copy.resolve("ages"))
                        .change("study/study.csv", text -> text.replace("last_supported_age,21\n", ""))
                        .problems())
                .contains("study/opening.csv:1:1: there is no count of uasc aged 22-24; add a row for each age, with 0"
                        + " people if there are none");
    }

    /** What changes up to the opening month, or after the last one projected, or not at all, can be followed. */
    @Test
    void theLawInForceOverTheMonthsProjected() throws IOException, BadDataException {
        Study study = StudyFolder.goodWithChildren(copy.resolve("dated"))
                .change(
                        "national/law.csv",
                        text -> text + "days_of_care,2020-03,90,days,act,section 5,\n"
                                + "days_of_care,2021-03,90,days,act,section 6,\n"
                                + "days_of_care,2022-04,1,days,act,section 7,\n")
                .read();

        assertThat(study.assumptions().law(UASC)).isEqualTo(new Law(16, 18, 21, 21, 90));
    }

    @Test
    void appealRightsMayBeLeftOut() throws IOException, BadDataException {
        Study study = StudyFolder.goodWithChildren(copy.resolve("rights"))
                .change(
                        "study/assumptions.csv",
                        text -> eachLine(text, line -> line.startsWith("appeal_rights") ? "#" + line : line))
                .read();

        assertThat(study.assumptions().leavesOut(Parameter.APPEAL_RIGHTS_EXHAUSTED, UASC))
                .isTrue();
    }

    @Test
    void aStudyNeedsNoPrintedFigures() throws IOException, BadDataException {
        StudyFolder study = StudyFolder.good(copy.resolve("plain"));
        Files.delete(study.path().resolve("study/printed.csv"));

        assertThat(study.read().history().printed()).isEmpty();
    }

    @Test
    void theLargestNumbersAllowedStillBalance() throws IOException, BadDataException {
        Study large = StudyFolder.good(copy.resolve("large"))
                .change("study/study.csv", text -> text.replace("project,24", "project,1200"))
                .change(
                        "study/opening.csv",
                        text -> text.replace(",40,", ",100000,").replace(",30,", ",99999.9,"))
                .change("study/assumptions.csv", text -> text.replace("36,30,42", "100000,30,100000"))
                .read();

        Demand demand = Demand.of(large.opening().position(), large.assumptions(), large.horizon());
        assertThat(demand.at(large.horizon().last()).people()).isPositive().isFinite();
    }

    @Test
    void theMostArrivalsAllowedStillBalance() throws IOException, BadDataException {
        Study large = StudyFolder.goodWithChildren(copy.resolve("many"))
                .change("study/study.csv", text -> text.replace("project,24", "project,1200"))
                .change("study/assumptions.csv", text -> text.replace("3,1,5", "100000,1,100000"))
                .read();

        Demand demand = Demand.of(large.opening().position(), large.assumptions(), large.horizon());
        assertThat(demand.childrenInCare(large.horizon().last())).isPositive().isFinite();
    }

    @Test
    void columnsInAnotherOrderReadTheSame() throws IOException, BadDataException {
        assertReadsTheSame(text -> eachLine(text, line -> {
            // No cell of these files holds a comma beside a space, so this takes no cell apart.
            List<String> cells = List.of(line.split(",(?! )", -1));
            return line.startsWith("#")
                    ? line
                    : cells.get(cells.size() - 1) + "," + String.join(",", cells.subList(0, cells.size() - 1));
        }));
    }

    @Test
    void aByteOrderMarkReadsTheSame() throws IOException, BadDataException {
        assertReadsTheSame(text -> "\uFEFF" + text);
    }

    @Test
    void lineEndsOfWindowsReadTheSame() throws IOException, BadDataException {
        assertReadsTheSame(text -> text.replace("\n", "\r\n"));
    }

    @Test
    void aLastLineWithoutAnEndReadsTheSame() throws IOException, BadDataException {
        assertReadsTheSame(String::stripTrailing);
    }

    @Test
    void commentsAndEmptyLinesReadTheSame() throws IOException, BadDataException {
        assertReadsTheSame(text ->
                eachLine(text, line -> "# as \"seen\", in 2020\n\n" + line) + "\"# put in quotes, by Excel\"\n");
    }

    @Test
    void everyCellInQuotesReadsTheSame() throws IOException, BadDataException {
        assertReadsTheSame(text -> eachLine(
                text,
                line -> line.startsWith("#")
                        ? line
                        : "\"" + line.replace("\"", "").replaceAll(",(?! )", "\",\"") + "\""));
    }

    @Test
    void spacesAroundCellsReadTheSame() throws IOException, BadDataException {
        assertReadsTheSame(text -> text.replaceAll("(?m),(?=[a-z0-9])", ", \u00A0\t"));
    }

    @Test
    void emptyRowsAtTheEndReadTheSame() throws IOException, BadDataException {
        assertReadsTheSame(text -> text + ",,,,\n,,,,,,,,,,,,,,,,\n\n");
    }

    @Test
    void rowsPaddedToTheWidthOfTheSheetReadTheSame() throws IOException, BadDataException {
        assertReadsTheSame(text -> eachLine(text, line -> line + ",,,"));
    }

    private static String eachLine(String text, UnaryOperator<String> change) {
        return text.lines().map(change).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Changes every file of a copy, whose path has spaces in it, and holds what it reads against the good study. */
    private void assertReadsTheSame(UnaryOperator<String> change) throws IOException, BadDataException {
        StudyFolder study = StudyFolder.good(copy.resolve("a copy of the study"));
        for (Path file : study.files()) {
            String text = Files.readString(file);
            String changed = change.apply(text);
            assertThat(changed).isNotEqualTo(text);
            Files.write(file, changed.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(study.read())
                .usingRecursiveComparison()
                .ignoringFields("files.folder", "files.read", "library.folder")
                .ignoringFieldsOfTypes(FileRow.class)
                .isEqualTo(good);
    }
}
