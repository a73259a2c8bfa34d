package org.carecast.cli.report.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.carecast.cli.Run;
import org.carecast.cli.report.pack.Pack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole document as LibreOffice prints it: no page is blank, no caption stands alone, the foot counts the pages. */
final class PackPagesTest {

    private static final List<String> WHERE =
            List.of("/usr/bin/soffice", "/usr/local/bin/soffice", "/usr/bin/libreoffice");

    @TempDir
    private Path folder;

    @Test
    void everyPageHasSomethingOnIt() throws Exception {
        String office = WHERE.stream()
                .filter(each -> Files.isExecutable(Path.of(each)))
                .findFirst()
                .orElse("");
        boolean canBeSeen = !office.isEmpty() && Files.isExecutable(Path.of("/usr/bin/pdftotext"));
        if (!canBeSeen) {
            System.err.println(
                    "NOT TESTED: the pages of report.docx; install libreoffice-writer and poppler-utils to see them");
        }
        assumeTrue(canBeSeen, "the pages of report.docx need LibreOffice and pdftotext, which are not here");
        Run.of("report", Run.KENT, "--only", "docx", "--out", folder.toString());

        run(
                office,
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                folder.resolve("report.docx").toString());
        run(
                "/usr/bin/pdftotext",
                "-layout",
                folder.resolve("report.pdf").toString(),
                folder.resolve("report.txt").toString());
        List<String> pages = Stream.of(Files.readString(folder.resolve("report.txt"), StandardCharsets.UTF_8)
                        .split("\f"))
                .map(String::strip)
                .filter(page -> !page.isEmpty())
                .toList();

        assertThat(pages).hasSizeBetween(15, 25);
        // The chart follows on its table; as tall as it might be, it would leave that page two thirds empty.
        assertThat(pages)
                .filteredOn(page -> page.contains("Table 7: Care leavers in November 2021"))
                .singleElement()
                .satisfies(page -> assertThat(page).contains("Figure 6: "));
        for (int place = 0; place < pages.size(); place++) {
            List<String> lines = pages.get(place)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            int last = lines.size() - 1;
            assertThat(lines.get(last)).isEqualTo(Pack.MARKING);
            assertThat(lines.get(last - 1)).isEqualTo("Page " + (place + 1) + " of " + pages.size());
            assertThat(lines).as("page %d", place + 1).hasSizeGreaterThan(4);
            assertThat(lines.get(last - 2))
                    .as("what page %d ends with", place + 1)
                    .doesNotStartWith("Table ")
                    .doesNotStartWith("Appendix ");
        }
    }

    private void run(String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(command));
        Process process = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("said")))
                .isZero();
    }
}
