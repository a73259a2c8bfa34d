package org.carecast.cli.report.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import org.carecast.cli.KentCopy;
import org.carecast.cli.report.document.Text;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.io.csv.BadDataException;
import org.carecast.measure.Premises;
import org.carecast.scenario.Scenario;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sentences follow the figures: each study here is Kent's from 18 on with other people in it. */
final class FindingsTest {

    @TempDir
    private Path folder;

    @Test
    void aServiceThatShrinks() throws Exception {
        // Nobody comes in and nobody stays after 21: the 62 who are already older go on, and 5 years later all are
        // gone.
        assertThat(findings(forecast("entrants_at_18", "0", "take_up", "0")))
                .first()
                .asString()
                .startsWith("Kent County Council has 1,456 care leavers in November 2017 and is forecast to have 0 in"
                        + " November 2023, 1,456 fewer (-100.0%)");
        assertThat(findings(forecast("entrants_at_18", "0", "take_up", "0")).get(1))
                .isEqualTo("Ages 18 to 20 fall from 1,394 to 0 (-1,394); ages 21 to 25 fall from 62 to 0 (-62).");
    }

    @Test
    void allOfTheGrowthAmongTheYoung() throws Exception {
        assertThat(findings(forecast("entrants_at_18", "1000", "take_up", "0")).get(1))
                .startsWith("All of the growth is at ages 18 to 20, which rise from 1,394 to ")
                .contains("; ages 21 to 25 fall from 62 to 0 (-62).");
    }

    @Test
    void withoutRangesThereIsNothingItRestsOn() throws Exception {
        assertThat(findings(forecast("entrants_at_18", "0", "take_up", "0")))
                .hasSizeGreaterThan(1)
                .noneMatch(sentence -> sentence.contains("rests most on"));
    }

    private static List<String> findings(Study study) {
        YearMonth end = study.horizon().opening().plusYears(6);
        Premises forecast =
                study.premises(Scenario.BASE, Horizon.of(study.horizon().opening(), end));
        return new Findings(study, forecast, forecast.demand(), end, OptionalInt.empty())
                .all().stream().map(Text::words).toList();
    }

    /** Kent's study with every value of two parameters replaced, and no range at all. */
    private Study forecast(String parameter, String value, String other, String otherValue)
            throws IOException, BadDataException {
        Path study = KentCopy.withoutChildren(Files.createTempDirectory(folder, "copy"));
        String changed = Files.readString(study.resolve("assumptions.csv"))
                .replaceAll("(?m)^((?:[^,]*,){4})([^,]*),[^,]*,[^,]*,[a-z]*,(share|people|factor)", "$1$2,,,,$3")
                .replaceAll("(?m)^(" + parameter + ",(?:[^,]*,){3})[^,]*", "$1" + value)
                .replaceAll("(?m)^(" + other + ",(?:[^,]*,){3})[^,]*", "$1" + otherValue)
                .replaceAll("(?m)^((?:[^,]*,){7}),([^,]*,judged),", "$1fixed,$2,");
        Files.writeString(study.resolve("assumptions.csv"), changed);
        return StudyReader.read(study);
    }
}
