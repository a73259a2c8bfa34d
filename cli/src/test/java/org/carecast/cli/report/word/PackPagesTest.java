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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The document as LibreOffice prints it: its body is short, no page is blank, no caption stands alone, the foot counts the pages. */
@Tag(Application.TAG)
final class PackPagesTest {

    @TempDir
    private Path folder;

    /** The body of a paper ends on its fourth page at the latest, where its last section stands. */
    @ParameterizedTest
    @ValueSource(strings = {"base", "base,no-arrivals,nts-slows", "base,cheaper-homes,caseload-15,units-465"})
    void theBodyHasFourPagesAtTheMost(String scenarios) throws Exception {
        List<String> more = new ArrayList<>();
        for (String scenario : scenarios.split(",")) {
            more.addAll(List.of("--scenario", scenario));
        }
        List<String> body = pages(more);
        List<String> alone = pages(
                Stream.concat(more.stream(), Stream.of("--appendices", "none")).toList());

        assertThat(alone).hasSizeBetween(3, 4);
        assertThat(String.join("\n", body.subList(0, 4))).containsPattern("(?m)^ *8\\. +Appendices$");
        assertThat(headings(body))
                .containsExactly(
                        "1. Introduction",
                        "2. The forecast",
                        "3. Financial Implications",
                        "4. Legal Implications",
                        "5. Conclusions",
                        "6. Recommendation(s)",
                        "7. Background Documents",
                        "8. Appendices");
        assertThat(String.join("\n", body)).contains("Classification:").doesNotContain("not named");
        assertThat(body.subList(0, 4))
                .filteredOn(page -> page.contains("Figure "))
                .hasSize(1);
        wellMade(body);
        wellMade(alone);
    }

    @Test
    void everyPageOfAFullPaperHasSomethingOnIt() throws Exception {
        List<String> pages = pages(List.of("--appendices", "full"));

        // Sources of every national file are among them, and the page by financial year.
        assertThat(pages).hasSizeBetween(15, 40);
        wellMade(pages);
    }

    /** Numbered headings, without the spaces of the layout. */
    private static List<String> headings(List<String> pages) {
        return pages.stream()
                .flatMap(String::lines)
                .filter(line -> line.matches(" *\\d\\. +[A-Z].*"))
                .map(line -> line.strip().replaceAll(" +", " "))
                .toList();
    }

    private static void wellMade(List<String> pages) {
        for (int place = 0; place < pages.size(); place++) {
            List<String> lines = pages.get(place)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            int last = lines.size() - 1;
            assertThat(lines.get(last)).isEqualTo(Pack.MARKING);
            assertThat(lines.get(last - 1)).isEqualTo("Page " + (place + 1) + " of " + pages.size());
            // A picture has no lines, and takes half a page.
            if (lines.stream().noneMatch(line -> line.startsWith("Figure "))) {
                assertThat(lines).as("page %d", place + 1).hasSizeGreaterThan(4);
            }
            assertThat(lines.get(last - 2))
                    .as("what page %d ends with", place + 1)
                    .doesNotStartWith("Table ")
                    .doesNotStartWith("Appendix ");
        }
    }

    private List<String> pages(List<String> more) throws Exception {
        String office = Application.named("libreoffice-writer", "soffice", "libreoffice")
                .toString();
        String pdfToText = Application.named("poppler-utils", "pdftotext").toString();
        Stream<String> words = Stream.of("report", Run.KENT, "--only", "docx", "--out", folder.toString());
        assertThat(Run.of(Stream.concat(words, more.stream()).toArray(String[]::new))
                        .exit())
                .isZero();
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
        return Stream.of(Files.readString(folder.resolve("report.txt"), StandardCharsets.UTF_8)
                        .split("\f"))
                .map(String::stripTrailing)
                .filter(page -> !page.isBlank())
                .toList();
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
