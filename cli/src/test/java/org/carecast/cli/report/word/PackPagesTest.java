package org.carecast.cli.report.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.carecast.cli.Application;
import org.carecast.cli.Run;
import org.carecast.cli.report.pack.Pack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole document as LibreOffice prints it: no page is blank, no caption stands alone, the foot counts the pages. */
@Tag(Application.TAG)
final class PackPagesTest {

    @TempDir
    private Path folder;

    @Test
    void everyPageHasSomethingOnIt() throws Exception {
        String office = Application.named("libreoffice-writer", "soffice", "libreoffice")
                .toString();
        String pdfToText = Application.named("poppler-utils", "pdftotext").toString();
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
                pdfToText,
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
