package org.carecast.cli.report.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.carecast.cli.report.office.OfficeZip;
import org.carecast.cli.report.pack.Appendices;
import org.carecast.cli.report.pack.Pack;
import org.carecast.io.csv.BadDataException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** A council's template lends its looks and nothing else; a hostile one is refused in words. */
final class WordTemplateTest {

    private static final String SECRET = "Draft for the leader's eyes";
    private static final String DOCUMENT = "word/document.xml";

    private static Pack pack;
    // What we write without a template.
    private static byte[] ours;
    private static byte[] house;

    @TempDir
    private Path folder;

    @BeforeAll
    static void write() throws Exception {
        pack = WordPack.of(WordPack.kent());
        ours = PackDocument.of(pack, Appendices.FULL, Optional.empty());
        house = madeHouse();
    }

    @Test
    void stylesHeadAndFootAreTheCouncils() throws Exception {
        XWPFDocument document = written(house());

        assertThat(document.getStyles().getStyle("Ueberschrift").getCTStyle().xmlText())
                .contains("00AA00");
        assertThat(WordPack.styled(document, "Heading 1")).contains("The forecast", "Recommendation(s)");
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

    private static String instruction(String words) {
        return "<w:r><w:instrText xml:space=\"preserve\">" + words + "</w:instrText></w:r>";
    }

    private static String mark(String kind) {
        return "<w:r><w:fldChar w:fldCharType=\"" + kind + "\"/></w:r>";
    }

    private static String field(String... pieces) {
        return mark("begin")
                + Stream.of(pieces).map(WordTemplateTest::instruction).collect(Collectors.joining())
                + mark("separate") + "<w:r><w:t>1</w:t></w:r>" + mark("end");
    }

    private static byte[] withInHead(String field) throws IOException {
        return changed("word/header1.xml", text -> text.replace("</w:p>", field + "</w:p>"));
    }

    /** The list named what is harmful, in capitals; ddeauto and IncludePicture were taken. Now it names what is harmless. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DDE",
                "dde",
                "DdeAuto",
                "ddeauto",
                "includepicture",
                "IncludeText",
                "INCLUDE",
                "import",
                "LINK",
                "database",
                "rd",
                "AUTOTEXT",
                "GOTOBUTTON",
                "MacroButton",
                "QUOTE",
                "EMBED",
                "FILLIN",
                "ASK",
                "SET",
                "ADDIN",
                "NEWFIELDOFTHEFUTURE"
            })
    void aFieldThatIsNotKnownToBeHarmlessIsRefused(String name) throws Exception {
        String words = name + " c:\\\\x \"y\"";
        refused(withInHead("<w:fldSimple w:instr=\"" + words.replace("\"", "&quot;") + "\"/>"), "has a field");
        refused(withInHead(field("  \t" + words)), "has a field");
        // Split over runs, in pieces of one letter.
        refused(withInHead(field(words.split(""))), "has a field");
        // Never ended, and outside any field.
        refused(withInHead(mark("begin") + instruction(words)), "has a field");
        refused(withInHead(instruction(words)), "has a field");
        // Inside a harmless one, before and after its result begins.
        refused(withInHead(mark("begin") + instruction("IF ") + field(words) + mark("end")), "has a field");
        refused(
                withInHead(mark("begin") + instruction("PAGE") + mark("separate") + field(words) + mark("end")),
                "has a field");
        // Deleted, with the deletion tracked; and in a text box.
        refused(withInHead(field(words).replace("w:instrText", "w:delInstrText")), "has a field");
        refused(
                withInHead(
                        "<w:r><w:pict><w:txbxContent><w:p>" + field(words) + "</w:p></w:txbxContent></w:pict></w:r>"),
                "has a field");
    }

    /** A field whose name another field makes is none that anybody knows. */
    @Test
    void aNameThatAFieldMakesIsRefused() throws Exception {
        refused(withInHead(mark("begin") + field("= 1") + instruction(" c:\\x") + mark("end")), "has a field");
        refused(
                withInHead(mark("begin") + instruction("PAGE") + field("= 1") + instruction(" x") + mark("end")),
                "has a field");
        refused(withInHead(mark("begin") + instruction("HYPERLINK ") + field("= 1") + mark("end")), "has a field");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word/document.xml",
                "word/footnotes.xml",
                "word/endnotes.xml",
                "word/comments.xml",
                "word/glossary/document.xml",
                "word/footer9.xml",
                "customXml/item1.xml"
            })
    void noPartIsPassedOver(String name) throws Exception {
        Map<String, byte[]> files = OfficeZip.unzipped(house());
        files.put(
                name,
                ("<w:x xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p>" + field("dde x")
                                + "</w:p></w:x>")
                        .getBytes(StandardCharsets.UTF_8));
        refused(OfficeZip.zipped(files), "'" + name + "' in it has a field");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PAGE",
                " page \\* MERGEFORMAT ",
                "NumPages",
                "=1+1",
                "= 1",
                "STYLEREF \"Heading 1\"",
                "DATE \\@ \"d MMMM yyyy\"",
                "DOCPROPERTY Company",
                "HYPERLINK \"https://www.kent.gov.uk/a?b=c\"",
                "hyperlink https://www.kent.gov.uk",
                "HYPERLINK \"mailto:x@kent.gov.uk\" \\o \"write\"",
                "HYPERLINK \\l \"_Toc1\"",
                ""
            })
    void aHarmlessFieldIsTaken(String words) throws Exception {
        taken(withInHead(field(words)));
        taken(withInHead(field(words.split(""))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"file:///c:/x\"",
                "\"\\\\server\\share\"",
                "\"\\\\\\\\server\\\\share\"",
                "other.docx",
                "\"c:\\\\x.exe\"",
                "javascript:x",
                "\\l \"x\" \"\\\\\\\\server\\\\x\"",
                "ms-word:ofe|u|https://x"
            })
    void aLinkToAFileIsRefused(String address) throws Exception {
        refused(withInHead(field("HYPERLINK " + address)), "has a field");
    }

    @ParameterizedTest
    @CsvSource({
        "attachedTemplate, file:///c:/house.dotx, External, refused",
        "attachedTemplate, https://example.org/house.dotm, External, refused",
        "image, https://example.org/track.png, External, refused",
        "image, http://example.org/track.png, , refused",
        "oleObject, \\\\server\\x, External, refused",
        "frame, x.htm, external, refused",
        "hyperlink, file:///c:/x, External, refused",
        "hyperlink, other.docx, External, refused",
        "hyperlink, https://www.kent.gov.uk, External, taken",
        "hyperlink, mailto:x@kent.gov.uk, External, taken"
    })
    void aRelationThatLeadsToAFileOrToTheNetIsRefused(String type, String target, String mode, String what)
            throws Exception {
        Map<String, byte[]> files = OfficeZip.unzipped(house());
        files.put(
                "word/_rels/header1.xml.rels",
                ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\""
                                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type
                                + "\" Target=\"" + target + "\""
                                + (mode == null ? "" : " TargetMode=\"" + mode + "\"") + "/></Relationships>")
                        .getBytes(StandardCharsets.UTF_8));
        if (what.equals("taken")) {
            taken(OfficeZip.zipped(files));
        } else {
            refused(OfficeZip.zipped(files), "links to something outside the document");
        }
    }

    @Test
    void aPictureThatADrawingFetchesByItsAddressIsRefused() throws Exception {
        String drawing =
                "<w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:imagedata %s/></v:shape></w:pict></w:r>";
        refused(withInHead(drawing.formatted("src=\"https://example.org/x.png\"")), "has a drawing that links");
        refused(withInHead(drawing.formatted("src=\"\\\\server\\x.png\"")), "has a drawing that links");
    }

    /** How each word processor saves a picture: Word and Google name the kind, LibreOffice the file. */
    @Test
    void aPictureIsTakenAsEachWordProcessorSavesIt() throws Exception {
        byte[] word = withPicture();
        byte[] libreOffice = changed(
                word,
                "[Content_Types].xml",
                text -> text.replaceFirst("<Default [^>]*\"png\"[^>]*>", "")
                        .replace(
                                "</Types>",
                                "<Override PartName=\"/word/media/image1.png\" ContentType=\"image/png\"/></Types>"));
        byte[] capitals = changed(
                word,
                "[Content_Types].xml",
                text -> text.replace("\"png\"", "\"PNG\"").replace("image/png", "Image/PNG"));

        for (byte[] template : List.of(word, libreOffice, capitals)) {
            XWPFDocument document = written(template);
            assertThat(document.getHeaderList().get(0).getAllPictures())
                    .singleElement()
                    .satisfies(picture -> assertThat(picture.getData()).isEqualTo(dot()));
        }
    }

    /** Word's "Strict Open XML Document" has other names for the same things, and lengths in points; the last page lies on its side. */
    @Test
    void aStrictDocumentIsTaken() throws Exception {
        Map<String, byte[]> files = OfficeZip.unzipped(withPicture());
        files.replaceAll((name, bytes) -> name.endsWith(".xml") || name.endsWith(".rels")
                ? new String(bytes, StandardCharsets.UTF_8)
                        .replaceAll(
                                "http://schemas.openxmlformats.org/(officeDocument|wordprocessingml|drawingml)/2006/",
                                "http://purl.oclc.org/ooxml/$1/")
                        .replaceAll("<w:pgSz [^>]*/>", "<w:pgSz w:w=\"595.30pt\" w:h=\"841.90pt\"/>")
                        .replaceAll("w:(left|right|top|bottom)=\"1134\"", "w:$1=\"56.7pt\"")
                        .getBytes(StandardCharsets.UTF_8)
                : bytes);
        assertThat(new String(files.get("word/document.xml"), StandardCharsets.UTF_8))
                .contains("595.30pt", "purl.oclc");

        XWPFDocument document = written(OfficeZip.zipped(files));

        assertThat(document.getHeaderList().get(0).getText()).contains("Borough of Testing");
        assertThat(document.getDocument().getBody().getSectPr().getPgSz().getW())
                .hasToString("16838");
    }

    /** What the parser printed by itself began with [Fatal Error] and named no file. */
    @Test
    void theParserSaysNothingByItself() throws Exception {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            refused(
                    changed("word/header1.xml", text -> text.replace("<w:p>", "<w:q>")),
                    "'word/header1.xml' in it is no XML");
            Map<String, byte[]> files = OfficeZip.unzipped(house());
            files.put("word/styles.xml", dot());
            refused(OfficeZip.zipped(files), "'word/styles.xml' in it is no XML");
            files.put("[Content_Types].xml", dot());
            refused(OfficeZip.zipped(files), "'[Content_Types].xml' in it is no XML");
        } finally {
            System.setErr(before);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static byte[] withPicture() throws Exception {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(house()))) {
            document.getHeaderList()
                    .get(0)
                    .createParagraph()
                    .createRun()
                    .addPicture(new ByteArrayInputStream(dot()), PictureType.PNG, "crest.png", 9525, 9525);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    /** A picture of one dot. */
    private static byte[] dot() {
        return Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
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

    private void taken(byte[] bytes) throws Exception {
        assertThat(WordTemplate.read(Files.write(folder.resolve("house.docx"), bytes))
                        .empty())
                .isNotEmpty();
    }

    private XWPFDocument written(byte[] template) throws Exception {
        return WordPack.opened(report(template));
    }

    private byte[] report(byte[] template) throws Exception {
        Path file = Files.write(folder.resolve("house.docx"), template);
        return PackDocument.of(pack, Appendices.FULL, Optional.of(WordTemplate.read(file)));
    }

    private static byte[] changed(String name, UnaryOperator<String> change) throws IOException {
        return changed(house(), name, change);
    }

    private static byte[] changed(byte[] template, String name, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> files = OfficeZip.unzipped(template);
        String text = new String(files.get(name), StandardCharsets.UTF_8);
        String changed = change.apply(text);
        assertThat(changed).isNotEqualTo(text);
        files.put(name, changed.getBytes(StandardCharsets.UTF_8));
        return OfficeZip.zipped(files);
    }

    /** A template with a green heading of its own under another id, a head, a foot and a text. */
    private static byte[] house() {
        return house.clone();
    }

    private static byte[] madeHouse() throws IOException {
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
