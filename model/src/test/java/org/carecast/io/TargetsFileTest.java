package org.carecast.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.carecast.io.csv.BadDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which in-touch rate a council aims at, and from when. */
final class TargetsFileTest {

    @TempDir
    private Path copy;

    private static InTouchAims kent() throws BadDataException {
        return StudyReader.read(Path.of("../data/kent-2017"))
                .commission()
                .inTouchAims()
                .orElseThrow();
    }

    /** 75.0% in the scorecards of 2016-17, 85% in the targets of 2017-18, whose bandings are Red below 75% and Green from 85% on. */
    @Test
    void kentAimsAtThreeQuartersIn2016AndAtEightyFivePerCentFromApril2017() throws BadDataException {
        assertThat(kent().at(YearMonth.of(2016, 10)).orElseThrow().target()).isEqualTo(0.75);
        assertThat(kent().at(YearMonth.of(2017, 3))).contains(new InTouchAim(0.75, 0.65));
        assertThat(kent().at(YearMonth.of(2017, 4))).contains(new InTouchAim(0.85, 0.75));
        assertThat(kent().at(YearMonth.of(2021, 11))).contains(new InTouchAim(0.85, 0.75));
    }

    @Test
    void nothingHoldsBeforeTheFirstTarget() throws BadDataException {
        assertThat(kent().at(YearMonth.of(2016, 3))).isEmpty();
    }

    @Test
    void theTwoKeysOfStudyCsvHoldFromTheOpeningOn() throws Exception {
        InTouchAims aims = StudyFolder.good(copy)
                .change("study/study.csv", text -> text + "in_touch_target,0.9\nin_touch_floor,0.8\n")
                .read()
                .commission()
                .inTouchAims()
                .orElseThrow();

        assertThat(aims.at(YearMonth.of(2020, 2))).isEmpty();
        assertThat(aims.at(YearMonth.of(2020, 3))).contains(new InTouchAim(0.9, 0.8));
        assertThat(aims.at(YearMonth.of(2022, 3))).contains(new InTouchAim(0.9, 0.8));
    }

    @Test
    void aJudgedFloorIsDueForReview() throws BadDataException {
        Study kent = StudyReader.read(Path.of("../data/kent-2017"));

        assertThat(Overdue.on(LocalDate.of(2027, 11, 30), kent))
                .noneMatch(due -> due.what().equals("in_touch_floor of all"));
        assertThat(Overdue.on(LocalDate.of(2027, 12, 1), kent))
                .anyMatch(due -> due.what().equals("in_touch_floor of all"));
    }
}
