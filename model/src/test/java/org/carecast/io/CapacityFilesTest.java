package org.carecast.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.carecast.io.csv.BadDataException;
import org.carecast.measure.Demand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 100 citizens, 0.9 of them in touch, go by the rows of all; 24.5 UASC, 0.85 of them in touch, have rows of their own. */
final class CapacityFilesTest {

    @TempDir
    private Path copy;

    private Study study;
    private Demand demand;

    @BeforeEach
    void read() throws BadDataException {
        study = StudyFolder.good(copy)
                .with(StudyFolder.RESOURCES.resolve("good-capacity"))
                .read();
        demand = Demand.of(study.opening().position(), study.assumptions(), study.horizon());
    }

    /** UASC are 24.5, in touch or not; 5 of 20 in a hostel are 6.125. */
    @Test
    void placesByTypeAndPopulation() {
        List<String> lines = List.of(TidyTable.csv(TidyResults.places(
                        "base", demand, study.capacity().accommodation(demand).orElseThrow()))
                .split("\n"));

        assertThat(lines.subList(0, 13))
                .containsExactly(
                        "scenario,as_at,population,type,people",
                        "base,2020-03,citizen,Own home,66.6666666667",
                        "base,2020-03,citizen,Lodgings,33.3333333333",
                        "base,2020-03,citizen,Hostel,0",
                        "base,2020-03,citizen,all,100",
                        "base,2020-03,uasc,Own home,0",
                        "base,2020-03,uasc,Lodgings,18.375",
                        "base,2020-03,uasc,Hostel,6.125",
                        "base,2020-03,uasc,all,24.5",
                        "base,2020-03,all,Own home,66.6666666667",
                        "base,2020-03,all,Lodgings,51.7083333333",
                        "base,2020-03,all,Hostel,6.125",
                        "base,2020-03,all,all,124.5");
        assertThat(lines).hasSize(1 + 25 * 12);
    }

    /** 100 citizens with 20 a head are 5 advisers, 24.5 UASC with 15 are 1.633…. */
    @Test
    void advisersByPopulation() {
        List<String> lines = List.of(TidyTable.csv(TidyResults.advisers(
                        "base", demand, study.capacity().advisers(demand).orElseThrow()))
                .split("\n"));

        assertThat(lines.subList(0, 4))
                .containsExactly(
                        "scenario,month,population,cases,full_time_equivalents",
                        "base,2020-03,citizen,100,5",
                        "base,2020-03,uasc,24.5,1.6333333333",
                        "base,2020-03,all,124.5,6.6333333333");
        assertThat(lines).hasSize(1 + 25 * 3);
    }

    @Test
    void aStudyWithoutTheFilesSaysNothingOfThem() throws BadDataException {
        Study without = StudyFolder.good(copy.resolve("other")).read();

        assertThat(without.capacity().accommodation(without.demand())).isEmpty();
        assertThat(without.capacity().advisers(without.demand())).isEmpty();
        assertThat(without.capacity().placesLeft(without.demand())).isEmpty();
    }

    @Test
    void casesPerAdviserAreLookedAtAgain() {
        assertThat(Overdue.on(LocalDate.of(2027, 3, 31), study)).isEmpty();
        assertThat(Overdue.on(LocalDate.of(2027, 4, 1), study))
                .extracting(Overdue::what)
                .containsExactly(
                        "january_birthday_share of uasc", "cases_per_adviser of uasc", "cases_per_adviser of uasc");
    }
}
