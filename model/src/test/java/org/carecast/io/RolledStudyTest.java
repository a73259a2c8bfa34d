package org.carecast.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Population;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.Problem;
import org.carecast.io.roll.RolledStudy;
import org.carecast.measure.Demand;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A study moved to a later month: laws of it, and pages that it refuses, each folder of {@code counts-to-roll/} with one fault. */
final class RolledStudyTest {

    private static final Path CASES = StudyFolder.RESOURCES.resolve("counts-to-roll");
    private static final Population CITIZEN = Population.of("citizen");
    private static final Population UASC = Population.of("uasc");

    @TempDir
    private Path folder;

    private StudyFolder files;

    @BeforeEach
    void good() {
        files = StudyFolder.good(folder);
    }

    /** As many enter every month, nobody leaves but by take-up, and no birthday is assigned: then counts by age say all of a month a year later. */
    private Study even() throws IOException, BadDataException {
        files.change("study/study.csv", text -> text.replace("months_to_project,24", "months_to_project,48"))
                .change(
                        "study/assumptions.csv",
                        text -> text.replaceAll("(?m)^(entrants_at_18,citizen,,2021|leaves_service).*\n", "")
                                        .replaceAll(
                                                "(?m)^january_birthday_share,uasc.*",
                                                "january_birthday_share,uasc,,2020-03,0,,,,share,published,return,page 5,,")
                                + "leaves_service,citizen,all,2020-04,0,,,,share per year,published,return,page 3,,\n"
                                + "leaves_service,uasc,all,2020-04,0,,,,share per year,published,return,page 3,,\n");
        return StudyReader.read(folder.resolve("study"));
    }

    private Study rolled(Study study, String to, String counts, String name) throws IOException, BadDataException {
        Path page = Files.writeString(folder.resolve(name + ".csv"), counts);
        Path target = folder.resolve(name);
        RolledStudy rolled = RolledStudy.of(
                study, target, Horizon.of(YearMonth.parse(to), study.horizon().last()), FilePages.named(page));
        for (Map.Entry<String, byte[]> file : rolled.files().entrySet()) {
            Path place = target.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.write(place, file.getValue());
        }
        return StudyReader.read(target);
    }

    private static void assertSame(Demand expected, Demand actual, YearMonth from) {
        for (Population population : List.of(CITIZEN, UASC)) {
            for (YearMonth month = from; !month.isAfter(expected.horizon().last()); month = month.plusMonths(1)) {
                for (int age = 18; age <= 21; age++) {
                    assertThat(actual.at(population, month, age).people())
                            .as("%s aged %d in %s", population, age, month)
                            .isCloseTo(expected.at(population, month, age).people(), within(1e-6));
                }
            }
        }
    }

    /** 36 citizens enter a year, so that 36 are 18 a year later, as the page has them. */
    @Test
    void countsThatAreTheForecastsLeaveItAsItIs() throws Exception {
        Study study = even();
        Study later = rolled(study, "2021-03", "citizen,18,36\n", "later");

        assertThat(later.horizon().last()).isEqualTo(YearMonth.of(2024, 3));
        assertSame(study.demand(), later.demand(), YearMonth.of(2021, 3));
    }

    @Test
    void twoRollsAreOneWhereTheCountsBetweenAreTheForecasts() throws Exception {
        Study study = even();
        String page = "citizen,18,30\nuasc,18,20\n";
        Study once = rolled(study, "2022-03", page, "once");
        Study twice =
                rolled(rolled(study, "2021-03", "citizen,18,36\nuasc,18,12\n", "between"), "2022-03", page, "twice");

        assertSame(once.demand(), twice.demand(), YearMonth.of(2022, 3));
        assertThat(twice.history().origins())
                .extracting(ForecastOrigin::month)
                .containsExactly(YearMonth.of(2020, 3), YearMonth.of(2021, 3));
        assertThat(twice.history().origins())
                .allSatisfy(origin -> assertThat(origin.problem()).isEmpty());
    }

    /** 40, 30 and 20 are 18, 19 and 20 in March 2020. A year on 36 have entered, and 40 and 30 are 19 and 20: 106 in all. */
    @Test
    void agesCountedTogetherAreSplitAsTheForecastHasThem() throws Exception {
        Study later = rolled(even(), "2021-03", "citizen,18-20,53\n", "later");

        assertThat(later.openingCounts())
                .filteredOn(count -> count.population().equals(CITIZEN) && count.age() <= 20)
                .extracting(count -> count.people())
                .containsExactly(18.0, 20.0, 15.0);
    }

    /** 17 and 18 counted together are a count of neither side of 18. */
    @Test
    void agesOnBothSidesOf18CountedTogetherAreNoOutturn() throws Exception {
        StudyFolder.goodWithChildren(folder);
        Study later = rolled(
                StudyReader.read(folder.resolve("study")),
                "2021-03",
                "uasc,16,5\nuasc,17-18,20\nuasc,19-21,20\n",
                "later");

        assertThat(later.history().outturns())
                .extracting(each -> each.reading().asAt())
                .containsOnly(YearMonth.of(2020, 3));
    }

    /** The parts of a count that cannot be divided evenly still make it: 10 over 36, 40 and 30. */
    @Test
    void whatIsSplitAddsUpToTheCount() throws Exception {
        Study later = rolled(even(), "2021-03", "citizen,18-20,10\n", "later");

        assertThat(later.openingCounts().stream()
                        .filter(count -> count.population().equals(CITIZEN) && count.age() <= 20)
                        .mapToDouble(count -> count.people())
                        .sum())
                .isCloseTo(10, within(1e-9));
    }

    /** A withheld count is never 0: 12 UASC enter a year. */
    @Test
    void aWithheldCountIsCarried() throws Exception {
        Study later = rolled(even(), "2021-03", "citizen,18,36\nuasc,18,c\n", "later");

        assertThat(later.openingCounts())
                .filteredOn(count -> count.population().equals(UASC) && count.age() == 18)
                .singleElement()
                .satisfies(count -> {
                    assertThat(count.people()).isCloseTo(12, within(1e-6));
                    assertThat(count.provenance().note()).contains("withheld in row 2 of the page");
                });
    }

    /** Nothing says how large the area is, so that arrivals stay; the row that holds from January 2021 is in force. */
    @Test
    void arrivalsOfACouncilThatIsNotKnownStay() throws Exception {
        StudyFolder.goodWithChildren(folder);
        Study study = StudyReader.read(folder.resolve("study"));
        Study later = rolled(study, "2021-03", "uasc,16,5\nuasc,17,9\n", "later");

        assertThat(later.assumptions()
                        .find(Parameter.ARRIVALS, UASC, 16, YearMonth.of(2021, 4))
                        .orElseThrow()
                        .value())
                .isEqualTo(3);
        assertThat(later.history().outturns())
                .extracting(each ->
                        each.reading().asAt() + " " + each.reading().measure().id() + " " + each.people())
                .containsExactlyInAnyOrder(
                        "2020-03 care_leavers 100.0",
                        "2020-03 under_18 16.0",
                        "2020-03 care_leavers 24.5",
                        "2021-03 under_18 14.0");
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aPageThatContradictsTheStudyIsRefusedAtItsPlace(String name) throws Exception {
        Study study = StudyReader.read(folder.resolve("study"));
        Path page;
        try (Stream<Path> pages = Files.list(CASES.resolve(name))) {
            page = pages.filter(each -> each.toString().endsWith(".csv"))
                    .findFirst()
                    .orElseThrow();
        }

        String expected =
                Files.readString(CASES.resolve(name).resolve("expected.txt")).strip();

        assertThatThrownBy(() -> RolledStudy.of(
                        study,
                        folder.resolve("later"),
                        Horizon.of(YearMonth.of(2021, 3), study.horizon().last()),
                        FilePages.named(page)))
                .isInstanceOfSatisfying(
                        BadDataException.class,
                        bad -> assertThat(bad.problems().stream()
                                        .map(problem -> new Problem(
                                                        page.getFileName().toString(),
                                                        problem.row(),
                                                        problem.column(),
                                                        problem.what(),
                                                        problem.remedy())
                                                .toString())
                                        .collect(Collectors.joining("\n")))
                                .isEqualTo(expected));
    }
}
