package org.carecast.cli.report.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.carecast.cli.KentCopy;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.Rating;
import org.carecast.cli.report.document.Role;
import org.carecast.io.InTouchAims;
import org.carecast.io.StudyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure is rated by the target that holds in its month. */
final class RatedByMonthTest {

    @TempDir
    private Path folder;

    /** As the scorecards print them: October 2016, January 2017 (in the month and of three months) and January 2018. */
    @ParameterizedTest
    @CsvSource({
        "2016-10, 0.661, AMBER",
        "2016-10, 0.740, AMBER",
        "2017-01, 0.653, AMBER",
        "2017-01, 0.680, AMBER",
        "2017-01, 0.767, GREEN",
        "2018-01, 0.884, GREEN"
    })
    void kentsOwnFiguresAreRatedAsKentPrintedThem(String month, double rate, Rating rating) {
        InTouchAims aims = EdgeStudies.kent().commission().inTouchAims().orElseThrow();

        assertThat(aims.at(YearMonth.parse(month)).flatMap(aim -> Rating.of(rate, aim)))
                .contains(rating);
    }

    /** 87.4% is Green at 85%; 87.4% of November 2018 and later is Amber at 95%. */
    @Test
    void aTargetThatRisesTurnsTheFiguresOfItsMonths() throws Exception {
        Path study = KentCopy.in(folder);
        Files.writeString(
                study.resolve("targets.csv"),
                Files.readString(study.resolve("targets.csv"))
                        + "in_touch_target,2018-04,0.95,published,kcc-cpp-2018-03,made up,,\n");
        Document document = EdgeStudies.report(StudyReader.read(study)).document(Audience.COMMITTEE);

        assertThat(ratings(document)).containsExactly("Green", "Amber", "Amber", "Amber", "Amber");
        assertThat(document.sentences(Role.NOTE))
                .anyMatch(note -> note.startsWith("In touch is rated from April 2017 Green at 85% and above,")
                        && note.contains("from April 2018 Green at 95% and above,"));
    }

    @Test
    void monthsBeforeTheFirstTargetHaveNoRating() throws Exception {
        Path study = KentCopy.in(folder);
        KentCopy.change(
                study.resolve("targets.csv"),
                text -> text.replaceAll("(?m)^in_touch_\\w+,2016-04.*\n", "").replace(",2017-04,", ",2018-04,"));

        assertThat(ratings(EdgeStudies.report(StudyReader.read(study)).document(Audience.COMMITTEE)))
                .containsExactly("-", "Green", "Green", "Green", "Green");
    }

    private static List<String> ratings(Document document) {
        return document.tables().get(0).rows().stream()
                .filter(row -> row.label().equals(Rating.LABEL))
                .findFirst()
                .orElseThrow()
                .texts();
    }
}
