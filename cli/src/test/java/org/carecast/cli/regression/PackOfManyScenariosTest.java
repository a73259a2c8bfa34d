package org.carecast.cli.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carecast.cli.KentCopy;
import org.carecast.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A pack of 90 scenarios ran for minutes and ended with "writing to memory does not fail", one of some 40 with a fault of the program. The
 * first was our own document, held to the 64 MB that a template may have; the second was the message beside the list of scenarios in
 * the workbook, which may have 255 characters. A document of ours has no such bound now, the message says where the list is, and
 * a pack of more scenarios than anyone reads is refused before anything is calculated.
 */
final class PackOfManyScenariosTest {

    @TempDir
    private Path folder;

    private Run report(int scenarios, String... options) throws IOException {
        Path study = KentCopy.in(folder);
        List<String> arguments = new ArrayList<>(List.of("report", study.toString()));
        for (int number = 0; number < scenarios; number++) {
            String id = "s" + number;
            KentCopy.scenario(study, id, "arrivals,uasc,,2018-01,,replace," + (20 + number) + ",More,");
            arguments.addAll(List.of("--scenario", id));
        }
        arguments.addAll(List.of(options));
        return Run.of(arguments.toArray(String[]::new));
    }

    @Test
    void moreThanFitAreRefused() throws IOException {
        Run run = report(51);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .startsWith(
                        "carecast: a pack of 51 scenarios is too long to read; 50 fit, and 'carecast compare' shows more\n");
    }

    @Test
    void moreMonthsThanFitAreRefused() throws IOException {
        Path study = KentCopy.in(folder);
        KentCopy.change(
                study.resolve("study.csv"), text -> text.replace("months_to_project,48", "months_to_project,241"));
        Run run = Run.of("report", study.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .startsWith(
                        "carecast: a pack of 241 months is too long, since its workbook has a row for each month of birth;"
                                + " 240 fit (months_to_project in study.csv)\n");
    }
}
