package org.carecast.cli.report.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.carecast.cli.report.office.OfficeZip;
import org.carecast.cli.report.pack.Pack;
import org.carecast.io.csv.BadDataException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** A council's template lends its looks and nothing else; a hostile one is refused in words. */
final class WordTemplateTest {

    private static final String SECRET = "Draft for the leader's eyes";
    private static final String DOCUMENT = "word/document.xml";

    private static Pack pack;
    // What we write without a template.
    private static byte[] ours;

    @TempDir
    private Path folder;

    @BeforeAll
    static void write() throws Exception {
        pack = WordPack.of(WordPack.kent());
        ours = PackDocument.of(pack, Optional.empty());
    }

    @Test
    void stylesHeadAndFootAreTheCouncils() throws Exception {
        XWPFDocument document = written(house());

        assertThat(document.getStyles().getStyle("Ueberschrift").getCTStyle().xmlText())
                .contains("00AA00");
        assertThat(WordPack.styled(document, "Heading 1")).contains("The forecast", "Recommendation");
        assertThat(document.getHeaderList())
                .singleElement()
                .satisfies(head -> assertThat(head.getText()).contains("Borough of Testing"));
        assertThat(document.getFooterList())
                .singleElement()
                .satisfies(foot -> assertThat(foot.getText()).contains("Our own foot", Pack.MARKING));
    }

    @Test
    void chaptersAreNumberedThoughTheCouncilsHeadingsAreNot() throws Exception {
        XWPFDocument document = written(house());

        assertThat(document.getParagraphs())
                .filteredOn(each -> "Heading 1".equals(WordPack.style(document, each)))
                .allMatch(each -> each.getCTP().getPPr().isSetNumPr());
        assertThat(document.getParagraphs())
                .allMatch(each -> document.getStyles().styleExist(each.getStyleID()));
    }

    @Test
    void nothingElseOfTheTemplateIsLeft() throws Exception {
        byte[] report = report(house());

        for (Map.Entry<String, byte[]> file : OfficeZip.unzipped(report).entrySet()) {
            assertThat(new String(file.getValue(), StandardCharsets.UTF_8))
                    .as(file.getKey())
                    .doesNotContain(SECRET, "attachedTemplate");
        }
        assertThat(java.util.Arrays.equals(report(house()), report)).isTrue();
    }

    /** What we write can be the template of what we write. */
    @Test
    void aReportIsATemplate() throws Exception {

        assertThat(WordPack.styled(written(ours), "caption"))
                .isEqualTo(WordPack.styled(WordPack.opened(ours), "caption"));
        assertThat(written(ours).getFooterList())
                .allMatch(foot -> foot.getText().split(Pack.MARKING, -1).length == 2);
    }

    @Test
    void whatIsNoDocumentIsRefused() throws Exception {
        refused("Dear all".getBytes(StandardCharsets.UTF_8), "not a zip");
        refused(new byte[0], "not a zip");
        refused(OfficeZip.zipped(Map.of("hello.txt", new byte[] {1})), "not a document");
        byte[] cut = java.util.Arrays.copyOf(house(), 2_000);
        refused(cut, "");
        refused(
                changed(
                        "[Content_Types].xml",
                        text -> text.replace("wordprocessingml.document", "spreadsheetml.sheet")),
                "no Word document");
    }

    /** A page that cannot be measured, or on which nothing has room, would fail when a table is made for it. */
    @Test
    void aPageWithoutRoomIsRefused() throws Exception {
        for (String width : List.of("100", "2300", "297mm")) {
            Map<String, byte[]> files = new java.util.LinkedHashMap<>(OfficeZip.unzipped(ours));
            String document = new String(files.get("word/document.xml"), StandardCharsets.UTF_8);
            files.put(
                    "word/document.xml",
                    document.replaceAll("(<w:pgSz[^>]*w:w=\")\\d+", "$1" + width)
                            .getBytes(StandardCharsets.UTF_8));
            refused(OfficeZip.zipped(files), "");
        }
    }

    /** Lists are counted on from the template's own, which must therefore say which they are. */
    @Test
    void listsWithoutNumbersAreNamed() throws Exception {
        for (String[] missing : new String[][] {
            {"(<w:abstractNum) w:abstractNumId=\"\\d+\"", "w:abstractNum has no w:abstractNumId"},
            {"(<w:num) w:numId=\"\\d+\"", "w:num has no w:numId"},
            {"(<w:num w:numId=\"\\d+\">)<w:abstractNumId[^>]*/>", "w:num has no w:abstractNumId in it"}
        }) {
            Map<String, byte[]> files = new java.util.LinkedHashMap<>(OfficeZip.unzipped(ours));
            String lists = new String(files.get("word/numbering.xml"), StandardCharsets.UTF_8);
            String without = lists.replaceFirst(missing[0], "$1");
            assertThat(without).as(missing[1]).isNotEqualTo(lists);
            files.put("word/numbering.xml", without.getBytes(StandardCharsets.UTF_8));
            refused(OfficeZip.zipped(files), "among its lists (word/numbering.xml) a " + missing[1]);
        }
    }

    @Test
    void macrosAreRefused() throws Exception {
        refused(
                changed(
                        "[Content_Types].xml",
                        text -> text.replace(
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main",
                                "application/vnd.ms-word.document.macroEnabled.main")),
                "macros");
    }

    @Test
    void entitiesAreRefused() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        refused(
                changed(
                        DOCUMENT,
                        text -> "<!DOCTYPE w [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>"
                                + text.replaceFirst("^<\\?xml[^>]*\\?>", "").replace(SECRET, "&s;")),
                "declares entities");
        refused(
                changed(
                        "word/styles.xml",
                        text -> "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                                + text.replaceFirst("^<\\?xml[^>]*\\?>", "")),
                "declares entities");
    }

    @Test
    void bombsAreRefused() throws Exception {
        Map<String, byte[]> files = OfficeZip.unzipped(house());
        files.put("word/media/large.bin", new byte[80 << 20]);
        refused(OfficeZip.zipped(files), "unpacks to more");
        refused(changed("word/styles.xml", text -> "<a>".repeat(100_000) + "</a>".repeat(100_000)), "nested");
    }

    @Test
    void fieldsThatFetchAreRefused() throws Exception {
        refused(
                changed(
                        "word/header1.xml",
                        text -> text.replace("</w:p>", "<w:fldSimple w:instr=\" DDEAUTO c:\\\\cmd.exe \"/></w:p>")),
                "fetches");
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThatThrownBy(() -> WordTemplate.read(folder.resolve("none.docx")))
                .isInstanceOf(BadDataException.class)
                .hasMessageContaining("none.docx:1:1: this cannot be used as a template");
    }

    private void refused(byte[] bytes, String why) throws IOException {
        Path file = Files.write(folder.resolve("house.docx"), bytes);

        assertThatThrownBy(() -> WordTemplate.read(file))
                .isInstanceOf(BadDataException.class)
                .hasMessageContaining("house.docx:1:1: this cannot be used as a template: ")
                .hasMessageContaining(why);
    }

    private XWPFDocument written(byte[] template) throws Exception {
        return WordPack.opened(report(template));
    }

    private byte[] report(byte[] template) throws Exception {
        Path file = Files.write(folder.resolve("house.docx"), template);
        return PackDocument.of(pack, Optional.of(WordTemplate.read(file)));
    }

    private static byte[] changed(String name, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> files = OfficeZip.unzipped(house());
        String text = new String(files.get(name), StandardCharsets.UTF_8);
        String changed = change.apply(text);
        assertThat(changed).isNotEqualTo(text);
        files.put(name, changed.getBytes(StandardCharsets.UTF_8));
        return OfficeZip.zipped(files);
    }

    /** A template with a green heading of its own under another id, a head, a foot and a text. */
    private static byte[] house() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(WordFiles.empty()))) {
            CTStyle heading = CTStyle.Factory.newInstance();
            heading.setStyleId("Ueberschrift");
            heading.setType(STStyleType.PARAGRAPH);
            heading.addNewName().setVal("Heading 1");
            heading.addNewRPr().addNewColor().setVal("00AA00");
            while (document.getStyles().getNumberOfStyles() > 0) {
                document.getStyles().removeStyle(0);
            }
            document.getStyles().addStyle(new XWPFStyle(heading, document.getStyles()));
            document.createParagraph().createRun().setText(SECRET);
            document.createTable(2, 2).getRow(0).getCell(0).setText(SECRET);
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("Borough of Testing");
            XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
            foot.createRun().setText("Our own foot");
            document.getProperties().getCoreProperties().setDescription(SECRET);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }
}
