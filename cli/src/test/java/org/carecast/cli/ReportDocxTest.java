package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code report --only docx}: what is written, and that a bad template writes nothing. */
final class ReportDocxTest {

    @TempDir
    private Path folder;

    @Test
    void itWritesTheDocumentAndTheQualityLog() throws IOException {
        Run run = Run.of("report", Run.KENT, "--only", "docx", "--out", folder.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(folder.resolve("report.docx")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("quality.json")))
                .contains(
                        "\"people\" : { }",
                        "\"parameter\" : \"take_up\"",
                        "\"file\" : \"study.csv\"",
                        "109 of 109 printed figures are reproduced.");
    }

    /** Figures of two scenarios must not be taken for each other, wherever they are pasted. */
    @Test
    void whatStandsUnderAScenarioSaysSo() throws IOException {
        Run.of(
                "report",
                Run.KENT,
                "--only",
                "docx",
                "--appendices",
                "full",
                "--scenario",
                "no-arrivals",
                "--out",
                folder.toString());

        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(folder.resolve("report.docx")))) {
            List<String> lines = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .toList();
            int appendix = lines.indexOf("Assumptions");
            assertThat(lines.subList(0, appendix))
                    .filteredOn(line -> line.matches("(Table|Figure) \\d+: .*"))
                    .hasSizeGreaterThan(10)
                    .allMatch(line -> line.contains("(scenario no-arrivals)"));
            assertThat(lines).anyMatch(line -> line.startsWith("Summary: Scenario no-arrivals: Kent"));
        }
    }

    @Test
    void aBadTemplateIsNamedAndNothingIsWritten() throws IOException {
        Path template = Files.writeString(folder.resolve("house.docx"), "Dear all");
        Path out = folder.resolve("out");
        Run run = Run.of(
                "report", Run.KENT, "--only", "docx", "--template", template.toString(), "--out", out.toString());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo(template
                        + ":1:1: this cannot be used as a template: it is not a zip, as a .docx is; give a Word"
                        + " document (.docx) without macros, saved by Word or LibreOffice\n"
                        + "carecast: 1 problem; nothing was written\n");
        assertThat(out).doesNotExist();
    }
}
