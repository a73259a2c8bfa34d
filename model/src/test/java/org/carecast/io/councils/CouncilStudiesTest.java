package org.carecast.io.councils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.carecast.assumption.Parameter;
import org.carecast.council.Council;
import org.carecast.io.NationalFacts;
import org.carecast.io.NationalFolder;
import org.carecast.io.NewStudy;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.ProblemLog;
import org.carecast.measure.Demand;
import org.carecast.measure.Measure;
import org.carecast.time.Horizon;
import org.carecast.uncertainty.NumberToReplace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Studies of councils that are made in memory. */
final class CouncilStudiesTest {

    private static final Path DATA = Path.of("../data/national");
    private static final NationalFolder NATIONAL = NationalFolder.named(DATA, "../national");
    private static final int SIX_YEARS = 72;
    // Of processor time, of one core; a forecast of all is to take less than ten by the clock.
    private static final double SECONDS = 10;

    private static CouncilStudies studies;

    @TempDir
    private Path folder;

    @BeforeAll
    static void read() throws BadDataException {
        studies = CouncilStudies.read(NATIONAL);
    }

    private static Council council(String name) {
        return studies.table().named(name).get(0);
    }

    /** The same figures of people and money as from the folder that new writes. */
    @ParameterizedTest
    @ValueSource(strings = {"Hampshire", "Isles of Scilly", "Bedford"})
    void inMemoryItIsTheStudyThatIsWritten(String name) throws Exception {
        Path national = Files.createDirectories(folder.resolve("national"));
        try (Stream<Path> files = Files.list(DATA)) {
            for (Path file : files.toList()) {
                Files.copy(file, national.resolve(file.getFileName().toString()));
            }
        }
        Horizon horizon = new Horizon(studies.opening(), SIX_YEARS);
        NewStudy made = NewStudy.of(
                NationalFacts.orOwn(NATIONAL, horizon),
                name,
                horizon,
                Optional.empty(),
                Optional.empty(),
                Optional.of(studies.start(council(name))));
        for (Map.Entry<String, byte[]> file : made.files().entrySet()) {
            Path place = folder.resolve("study").resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.write(place, file.getValue());
        }

        Study written = StudyReader.read(folder.resolve("study"));
        Study inMemory = studies.study(council(name), SIX_YEARS);

        assertThat(inMemory.horizon()).isEqualTo(written.horizon());
        assertThat(inMemory.opening().position()).isEqualTo(written.opening().position());
        for (Measure measure : List.of(Measure.CARE_LEAVERS, Measure.UNDER_18, Measure.COST)) {
            assertThat(measure.of(inMemory.demand(), horizon.last()))
                    .isEqualTo(measure.of(written.demand(), horizon.last()));
        }
    }

    /** Two threads make what one makes, council by council, and each study is counted as it is made. */
    @Test
    void threadsChangeNothing() throws Exception {
        List<Council> some = List.of(council("Kent"), council("Rutland"), council("Hampshire"));
        AtomicInteger counted = new AtomicInteger();

        List<Study> alone = studies.studies(some, SIX_YEARS, 1, more -> {});
        List<Study> together = studies.studies(some, SIX_YEARS, 2, counted::addAndGet);

        assertThat(counted).hasValue(some.size());
        for (int place = 0; place < some.size(); place++) {
            assertThat(together.get(place).council()).isEqualTo(some.get(place).name());
            assertThat(together.get(place).opening().position())
                    .isEqualTo(alone.get(place).opening().position());
            assertThat(together.get(place).assumptions().rows())
                    .isEqualTo(alone.get(place).assumptions().rows());
        }
    }

    /** UASC under 18 of England drift as its councils do; care leavers stay people. */
    @Test
    void allCouncilsAreForecastInSeconds() throws Exception {
        long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        AtomicLong making = new AtomicLong();
        double children = 0;
        for (Study study : studies.studies(
                studies.councils(),
                SIX_YEARS,
                1,
                more -> making.set(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()))) {
            Demand demand = study.demand();
            children += demand.childrenInCare(study.horizon().last());
            assertThat(demand.at(study.horizon().last()).people())
                    .isNotNegative()
                    .isFinite();
        }
        long demanding = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began;
        double seconds = (making.get() + demanding) / 1e9;

        // Between as many as there are, 6,540, and 0.07 % of all children, 8,528.
        assertThat(children).isBetween(6_540.0, 8_528.0);
        assertThat(seconds).isLessThan(SECONDS);
    }

    /** Whatever may come first among the numbers to replace has words and a place where it is found. */
    @Test
    void everyNumberHasAPlaceWhereItIsFound() throws Exception {
        Study study = studies.study(council("Bedford"), SIX_YEARS);

        assertThat(NumberToReplace.of(study.premises(), List.of()))
                .isNotEmpty()
                .allSatisfy(number -> assertThat(studies.found().of(number.id(), number.population()))
                        .as(number.id() + " of " + number.population())
                        .isPresent());
    }

    /** What costs are moves no people; those that move most come first. */
    @Test
    void costsMoveNobody() throws Exception {
        Study study = studies.study(council("Hampshire"), SIX_YEARS);
        List<NumberToReplace> numbers = NumberToReplace.of(study.premises(), List.of());
        NumberToReplace cost = numbers.stream()
                .filter(each -> each.id().equals(Parameter.COST_LEVEL.id()))
                .findFirst()
                .orElseThrow();

        assertThat(cost.people()).isZero();
        assertThat(cost.pounds()).isPositive();
        assertThat(numbers).isSortedAccordingTo((one, other) -> Double.compare(other.weight(), one.weight()));
    }

    @Test
    void whatIsWrongWithNotesIsNamed() throws Exception {
        Files.writeString(
                folder.resolve("council-notes.csv"),
                CouncilNotes.COLUMNS.header() + "\n2023-08,Kent,duty,Something.,judged,,,why\n");
        ProblemLog problems = new ProblemLog();

        CouncilNotes.read(NationalFolder.named(folder, ""), problems);

        assertThat(problems.found())
                .singleElement()
                .asString()
                .endsWith(
                        "council-notes.csv:2:2: 'Kent' is no code of a council; write it like E10000016, for Kent, or all");
    }

    @Test
    void aTableWithoutCouncilsIsRefused() throws Exception {
        Files.writeString(
                folder.resolve("councils.csv"),
                "ons_code,council,region,year,measure,value,status,source,locator,note\n"
                        + "E10000016,Kent,South East,2024,children_0_17,355390,judged,,,why\n");
        ProblemLog problems = new ProblemLog();

        assertThat(NationalCouncils.read(NationalFolder.named(folder, ""), problems))
                .isEmpty();
        assertThat(problems.found())
                .singleElement()
                .asString()
                .endsWith(
                        "councils.csv:1:1: it has no UASC of councils at a 31 March; add rows of each for all councils and England; carecast read-release reads them from a release");
    }

    /** The rows of 2025 once more as of 2026: of some measures, then of all that a study needs. */
    private CouncilStudies with2026(String measures) throws Exception {
        return with2026(measures, row -> row);
    }

    private CouncilStudies with2026(String measures, UnaryOperator<String> changed) throws Exception {
        try (Stream<Path> files = Files.list(DATA)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        List<String> lines = Files.readAllLines(DATA.resolve("councils.csv"));
        Files.write(
                folder.resolve("councils.csv"),
                Stream.concat(
                                lines.stream(),
                                lines.stream()
                                        .filter(line -> line.matches(".*,2025,(" + measures + "),.*"))
                                        .map(line -> changed.apply(line.replace(",2025,", ",2026,"))))
                        .toList());
        return CouncilStudies.read(NationalFolder.named(folder, ""));
    }

    /** A release is read measure by measure; until all are there, nothing of its year is used, and nobody is 0. */
    @Test
    void aYearReadByHalvesIsNotUsedAndSaidSo() throws Exception {
        CouncilStudies halves = with2026("uasc");

        assertThat(halves.opening()).isEqualTo(studies.opening());
        assertThat(halves.unfinished())
                .hasValue(
                        "councils.csv has uasc of 2026 but not uasc_started, uasc_ceased, care_leavers_17_18, care_leavers_19_21: it opens at March 2025 until they are read.");
        assertThat(halves.start(council("Hampshire")).counts())
                .isEqualTo(studies.start(council("Hampshire")).counts());
        assertThat(halves.start(council("Hampshire")).notes())
                .containsAll(halves.unfinished().stream().toList());
        assertThat(studies.unfinished()).isEmpty();
    }

    @Test
    void aYearReadWhollyIsTheOpening() throws Exception {
        CouncilStudies whole = with2026("uasc|uasc_started|uasc_ceased|care_leavers_17_18|care_leavers_19_21");

        assertThat(whole.opening()).isEqualTo(studies.opening().plusYears(1));
        assertThat(whole.unfinished()).isEmpty();
    }

    /** A source that nobody has named is said once, in the table that cites it. */
    @Test
    void aSourceThatIsNotThereIsNamedOnce() {
        assertThat(catchThrowableOfType(
                                BadDataException.class,
                                () -> with2026("uasc|uasc_started", row -> row.replace("dfe-cla-2025", "dfe-cla-2026")))
                        .problems())
                .singleElement()
                .asString()
                .matches(
                        ".*councils\\.csv:\\d+:8: there is no source 'dfe-cla-2026'; add it to sources\\.csv, with its title, publisher and day");
    }

    /** Those of 18 are 19 a year later: as many leave as come back. */
    @Test
    void aLaterMonthIsAForecast() throws Exception {
        double people = studies.start(council("Hampshire"), studies.opening().plusYears(1)).counts().stream()
                .filter(count -> count.age() == 19 && count.population().id().equals("uasc"))
                .findFirst()
                .orElseThrow()
                .people();

        assertThat(people).isCloseTo(133, within(1.0));
    }
}
