package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.carecast.assumption.Assumption;
import org.carecast.cli.report.document.Figures;
import org.carecast.io.StudyReader;
import org.carecast.io.csv.BadDataException;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code report --publish} suppresses, says, leaves out and refuses. */
final class PublishTest {

    private static final String MARKING = "Small numbers are suppressed: fit for publication";

    @TempDir
    private Path out;

    private PublishedTables published(String... more) throws IOException {
        Run run = run(Run.KENT, more);
        assertThat(run.exit()).as(run.err()).isZero();
        return PublishedTables.of(out);
    }

    private Run run(String study, String... more) {
        String[] words = new String[5 + more.length];
        System.arraycopy(new String[] {"report", study, "--publish", "--out", out.toString()}, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        return Run.of(words);
    }

    /** Kent's tables: small counts go, the cohort of 16 that shields 5 goes along its diagonal, totals and zeros stay. */
    @Test
    void theTablesOfKent() throws IOException {
        List<PublishedTables.Table> tables = published().byScenario().get("base");

        assertThat(tables.get(0).rows().values()).allMatch(row -> !row.contains("[c]"));
        assertThat(tables.get(1).rows())
                .containsEntry("21", List.of("[c]", "188", "192", "185", "175"))
                .containsEntry("22", List.of("8", "[c]", "188", "192", "185"))
                .containsEntry("23", List.of("[c]", "8", "[c]", "188", "192"))
                .containsEntry("24", List.of("0", "[c]", "8", "[c]", "188"))
                .containsEntry("Total", List.of("633", "769", "938", "1,099", "1,254"));
        assertThat(tables.get(2).rows().get("25").subList(0, 4)).containsOnly("[c]");
        assertThat(tables.get(4).rows().get("Bed and breakfast")).containsOnly("[c]");
        assertThat(tables.get(4).rows().get("Foyers")).containsExactly("18", "21", "25", "28", "31", "+13");
    }

    /** The README says how many. */
    @Test
    void howManyFiguresOfKentAreSuppressed() throws IOException {
        assertThat(published().onPage().stream().flatMap(List::stream).filter("[c]"::equals))
                .hasSize(45);
    }

    /** One type of accommodation is all who are in touch, and three of them cannot be hidden. */
    @Test
    void whatCannotBePublishedIsNotWritten(@TempDir Path elsewhere) throws IOException {
        Path study = KentCopy.in(elsewhere);
        String opening = Files.readString(study.resolve("opening.csv"));
        Files.writeString(
                study.resolve("opening.csv"),
                opening.replaceAll("(?m)^((?:citizen|uasc),\\d+,2017-11),\\d+,", "$1,0,")
                        .replace("citizen,19,2017-11,0,", "citizen,19,2017-11,3,"));
        Files.writeString(study.resolve("accommodation.csv"), """
                type,population,effective_from,people,provenance,source,locator,note
                Home,all,2017-11,1,published,kcc-cpp-2018-03,nowhere,
                """);

        Run run = run(study.toString(), "--threshold", "5");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains(
                        "a small number could be worked out whatever else is suppressed, so that these tables cannot be published;"
                                + " of several scenarios, try fewer; nothing was written");
        assertThat(out.resolve("report.html")).doesNotExist();
    }

    @Test
    void everyFormSaysWhatItIs() throws IOException {
        PublishedTables pack = published();

        assertThat(pack.page().select(".mark").text()).isEqualTo(MARKING);
        assertThat(pack.page().text())
                .contains(
                        "[c] stands for a count of 1 to 5, or for a figure from which such a count could be worked out.")
                .doesNotContain("not for publication");
        try (XWPFDocument document = document()) {
            assertThat(document.getProperties().getCoreProperties().getSubject())
                    .isEqualTo(MARKING);
            assertThat(document.getParagraphs().get(0).getText()).isEqualTo(MARKING);
        }
        assertThat(Files.readString(out.resolve("manifest.json"))).contains("\"publish\"");
    }

    /** What somebody wrote may quote a count, a chart shows one, and a fingerprint proves a guess right. */
    @Test
    void whatCannotBeMadeSafeIsLeftOut() throws IOException, BadDataException {
        PublishedTables pack = published();
        String everything = everything();
        assertThat(Files.readString(out.resolve("quality.json"))).doesNotContain("\"effect\"", "effect_pounds");

        for (Assumption row : StudyReader.read(Path.of(Run.KENT)).assumptions().rows()) {
            for (String words :
                    List.of(row.provenance().note(), row.provenance().locator())) {
                assertThat(words.isEmpty() || !everything.contains(words))
                        .as(words)
                        .isTrue();
            }
        }
        // The fingerprints of what is published itself prove nothing more than that does.
        assertThat(everything.replaceAll(
                        "\\{\\s*\"file\" : \"(report|quality)\\.[a-z]+\",\\s*\"sha256\" : \"[0-9a-f]{64}\"", ""))
                .doesNotContainPattern("[0-9a-f]{64}");
        assertThat(pack.page().select("figure.chart")).hasSize(1);
        assertThat(pack.page().select("figure details, figure input")).isEmpty();
        assertThat(pack.byScenario()).hasSize(1);
        assertThat(pack.page().select("section[data-scenario]")).hasSize(1);
    }

    /** Each suppressed figure that no other one happens to equal stands nowhere: in no text, attribute or property. */
    @Test
    void whatIsSuppressedStandsNowhereElse() throws IOException {
        List<List<String>> shown = published().onPage();
        Path plain = out.resolve("plain");
        assertThat(Run.of("report", Run.KENT, "--out", plain.toString()).exit()).isZero();
        List<List<String>> all = PublishedTables.of(plain).onPage().subList(0, shown.size());
        Set<String> figures = new HashSet<>();
        // A change of +101 stands in a cell of the workbook as 101.
        shown.forEach(row -> row.forEach(figure -> figures.add(figure.replace("+", ""))));
        Set<String> gone = new HashSet<>();
        for (int row = 0; row < all.size(); row++) {
            for (int column = 0; column < all.get(row).size(); column++) {
                String figure = all.get(row).get(column);
                if (shown.get(row).get(column).equals("[c]") && !figures.contains(figure)) {
                    gone.add(figure);
                }
            }
        }

        assertThat(gone).contains("181");
        String everything = everything();
        gone.stream()
                .filter(figure -> figure.length() > 1)
                .forEach(figure -> assertThat(everything)
                        .doesNotContainPattern("(?<![\\d.,+-])" + Pattern.quote(figure) + "(?![\\d.,])"));
    }

    /** A folder that somebody puts on a web site must not hold the tables of forecast beside the published pack. */
    @Test
    void aFolderWithUnsuppressedFilesOfOursIsNotPublishedInto() throws IOException {
        String forecast = out.resolve("deep/er").toString();
        assertThat(Run.of("forecast", Run.KENT, "--out", forecast).exit()).isZero();

        Run run = run(Run.KENT);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("carecast: " + out
                        + " holds files of an earlier run whose small numbers are not suppressed; name a new folder with --out;"
                        + " nothing was written\n");
        assertThat(out.resolve("report.html")).doesNotExist();
    }

    @Test
    void aHigherThresholdSuppressesMore() throws IOException {
        assertThat(published("--threshold", "10")
                        .byScenario()
                        .get("base")
                        .get(1)
                        .rows()
                        .get("22")
                        .get(0))
                .isEqualTo("[c]");
    }

    @Test
    void whatSaysNothingIsRefused() throws IOException {
        Run run = Run.of("report", Run.KENT, "--threshold", "5", "--out", out.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--threshold is for what is published; add --publish, or leave it out");
        assertThat(run(Run.KENT, "--threshold", "0").err()).contains("'0' is not a number of people");
    }

    @Test
    void aStudyWhoseNationalFolderSaysNothingOfItNeedsAThreshold(@TempDir Path elsewhere) throws IOException {
        Path study = KentCopy.in(elsewhere);

        Run run = run(study.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("the national folder has no disclosure.csv that says which counts are small");
        assertThat(run(study.toString(), "--threshold", "5").exit()).isZero();
    }

    private XWPFDocument document() throws IOException {
        try (InputStream in = Files.newInputStream(out.resolve("report.docx"))) {
            return new XWPFDocument(in);
        }
    }

    private String everything() throws IOException {
        try (XWPFDocument document = document();
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            Document page = PublishedTables.of(out).page();
            page.select("style, script, meta, svg path").remove();
            return page.outerHtml()
                    + words.getText()
                    + cells()
                    + Files.readString(out.resolve("quality.json"))
                    + Files.readString(out.resolve("manifest.json"));
        }
    }

    /** Every cell of the workbook, as it stands in it and not as it is shown; none may be a formula. */
    private String cells() throws IOException {
        StringBuilder cells = new StringBuilder();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(out.resolve("report.xlsx")))) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                cells.append(
                                cell.getCellType() == CellType.NUMERIC
                                        ? Figures.asGiven(cell.getNumericCellValue())
                                        : cell.getStringCellValue())
                        .append('\n');
            })));
        }
        return cells.toString();
    }
}
