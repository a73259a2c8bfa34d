package org.carecast.cli.report.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.BodyElementType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.carecast.cli.report.chart.Charts;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.forecast.EdgeStudies;
import org.carecast.cli.report.pack.Appendices;
import org.carecast.cli.report.pack.Pack;
import org.carecast.io.Study;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document, opened again: what a member reads is what the pack says, in styles that are there. */
final class PackDocumentTest {

    private static Pack pack;
    private static byte[] bytes;

    @BeforeAll
    static void write() throws Exception {
        pack = WordPack.of(WordPack.kent());
        bytes = PackDocument.of(pack, Appendices.FULL, Optional.empty());
    }

    private static XWPFDocument document() throws IOException {
        return WordPack.opened(bytes);
    }

    @Test
    void itHasTheHeadOfAPaper() throws Exception {
        assertThat(WordPack.styled(document(), "Paper Head").stream().map(line -> line.replace('\t', ' ')))
                .containsExactly(
                        "To: Corporate Parenting Panel – 22 March 2018",
                        "Subject: CARE LEAVERS FORECAST",
                        "Classification: Exempt: paragraph 1 of Part 1 of Schedule 12A, Local Government Act 1972",
                        "Electoral Division: All");
        assertThat(WordPack.styled(document(), "Normal"))
                .anyMatch(line -> line.startsWith("Summary: Kent County Council has 1,456 care leavers"))
                .anyMatch(line -> line.startsWith("Recommendation(s): Corporate Parenting Panel is asked to NOTE"));
    }

    @Test
    void chaptersAndParagraphsAreNumberedInOneList() throws Exception {
        XWPFDocument document = document();
        List<String> lists = Stream.of("heading 1", "Numbered Paragraph")
                .map(name -> document.getStyles().getStyleWithName(name).getCTStyle())
                .map(style -> style.getPPr().getNumPr())
                .map(number ->
                        number.getNumId().getVal() + "." + number.getIlvl().getVal())
                .toList();

        assertThat(lists).containsExactly("1.0", "1.1");
        assertThat(WordPack.styled(document, "heading 1"))
                .containsExactly(
                        "Introduction",
                        "The forecast",
                        "Legal Implications",
                        "Conclusions",
                        "Recommendation(s)",
                        "Background Documents",
                        "Appendices");
        assertThat(Stream.of("Numbered Paragraph", "Normal")
                        .flatMap(style -> WordPack.styled(document, style).stream()))
                .containsAll(pack.chapters().get(0).document().sentences(Role.FINDING));
        assertThat(WordPack.styled(document, "Appendix Heading"))
                .containsExactly(
                        "The forecast by age",
                        "Accommodation, advisers and children in care",
                        "Who comes and goes, and what one population adds",
                        "Assumptions",
                        "Sources",
                        "Limits of use",
                        "Quality log");
    }

    @Test
    void captionsCountThroughTheDocument() throws Exception {
        List<String> captions = WordPack.styled(document(), "caption");
        for (String kind : List.of("Table", "Figure")) {
            List<String> own =
                    captions.stream().filter(each -> each.startsWith(kind)).toList();
            assertThat(own).isNotEmpty();
            IntStream.range(0, own.size())
                    .forEach(place -> assertThat(own.get(place)).startsWith(kind + " " + (place + 1) + ": "));
        }
        assertThat(captions)
                .containsAll(pack.chapters().get(0).document().tables().stream()
                        .map(table -> table.caption().words())
                        .toList());
        assertThat(captions).contains("Table 3: Care Leavers Forecast – UASC");
        assertThat(document().getDocument().xmlText())
                .contains(" SEQ Table \\* ARABIC \\r 3 ", " SEQ Figure \\* ARABIC \\r 1 ");
    }

    @Test
    void everyTableRepeatsItsHeadAndBreaksNoRow() throws Exception {
        for (XWPFTable table : document().getTables()) {
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRows()).hasSizeGreaterThan(1).allMatch(XWPFTableRow::isCantSplitRow);
        }
    }

    @Test
    void figuresAreThoseOfThePaper() throws Exception {
        List<XWPFTable> tables = document().getTables();
        List<Table> expected = pack.chapters().get(0).document().tables();
        assertThat(expected).hasSizeGreaterThan(7);
        for (int place = 0; place < expected.size(); place++) {
            List<Row> lines = expected.get(place).rows();
            for (int line = 0; line < lines.size(); line++) {
                XWPFTableRow row = tables.get(place).getRow(line + 1);
                Row figures = lines.get(line);
                assertThat(row.getTableCells().stream().map(XWPFTableCell::getText))
                        .containsExactlyElementsOf(Stream.concat(Stream.of(figures.label()), figures.texts().stream())
                                .toList());
            }
        }
    }

    @Test
    void inTouchIsRatedInWordsAndColour() throws Exception {
        XWPFTable uasc = document().getTables().get(2);
        XWPFTableRow ratings = uasc.getRows().stream()
                .filter(row -> row.getCell(0).getText().equals("In touch rating"))
                .findFirst()
                .orElseThrow();

        // 698 of 823 is 84.8%, which Kent prints as 0.85 beside "Green 85% and above".
        assertThat(uasc.getRows().stream()
                        .filter(row -> row.getCell(0).getText().equals("In touch rate"))
                        .map(row -> row.getCell(1).getText()))
                .containsExactly("0.85");
        assertThat(ratings.getCell(1).getText()).isEqualTo("Green");
        assertThat(document().getParagraphs().stream().map(XWPFParagraph::getText))
                .anyMatch(note -> note.endsWith(
                        "by the rate as it is printed. 0.85 is 0.848 before rounding, which is below 85%."));
    }

    @Test
    void withoutAnAimNothingIsRated() throws Exception {
        Study study = WordPack.withoutAim(WordPack.kent());

        assertThat(WordPack.opened(PackDocument.of(WordPack.of(study), Appendices.FULL, Optional.empty()))
                        .getTables())
                .noneMatch(table -> table.getText().contains("rating"));
    }

    @Test
    void everyPictureHasWordsForThoseWhoCannotSeeIt() throws Exception {
        List<String> described = document().getParagraphs().stream()
                .flatMap(paragraph -> paragraph.getRuns().stream())
                .flatMap(run -> run.getCTR().getDrawingList().stream())
                .map(drawing -> drawing.getInlineArray(0).getDocPr().getDescr())
                .toList();

        assertThat(described)
                .hasSameSizeAs(pack.chapters().get(0).document().pictures())
                .containsExactlyElementsOf(pack.chapters().get(0).document().pictures().stream()
                        .map(picture -> Charts.drawing(picture.chart()).description())
                        .toList())
                .doesNotContain("");
    }

    @Test
    void noStyleIsUndefinedAndNoParagraphEmpty() throws Exception {
        XWPFDocument document = document();
        Stream<XWPFParagraph> inTables = document.getTables().stream()
                .flatMap(table -> table.getRows().stream())
                .flatMap(row -> row.getTableCells().stream())
                .flatMap(cell -> cell.getParagraphs().stream());

        assertThat(Stream.concat(document.getParagraphs().stream(), inTables))
                .allMatch(each -> document.getStyles().styleExist(each.getStyleID()));
        assertThat(document.getBodyElements())
                .filteredOn(each -> each.getElementType() == BodyElementType.PARAGRAPH)
                .noneMatch(each -> ((XWPFParagraph) each).getCTP().sizeOfRArray() == 0);
    }

    @Test
    void theFootSaysWhichPageAndThatItIsNotForPublication() throws Exception {
        assertThat(document().getFooterList()).hasSize(1).first().satisfies(foot -> {
            assertThat(foot._getHdrFtr().xmlText()).contains(" PAGE ", " NUMPAGES ");
            assertThat(foot.getText()).contains(Pack.MARKING);
        });
        assertThat(document().getParagraphs().get(0).getText()).isEqualTo(Pack.MARKING);
    }

    @Test
    void propertiesSayWhatItIs() throws Exception {
        var core = document().getProperties().getCoreProperties();

        assertThat(core.getTitle()).isEqualTo("Care leavers forecast");
        assertThat(core.getCreator()).isEqualTo("Kent County Council");
        assertThat(core.getUnderlyingProperties().getLanguageProperty()).contains("en-GB");
        assertThat(core.getCreated().toInstant()).isEqualTo("2018-03-22T00:00:00Z");
    }

    @Test
    void bytesAreTheSameEverywhere() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(Arrays.equals(PackDocument.of(pack, Appendices.FULL, Optional.empty()), bytes))
                    .isTrue();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void markupAndControlCharactersAreText() throws Exception {
        String hostile = "<w:br/>&amp; =1+1 \u0001\u000b ]]> \ud800";
        Study study = EdgeStudies.named(WordPack.kent(), hostile, hostile);
        XWPFDocument document = WordPack.opened(PackDocument.of(WordPack.of(study), Appendices.FULL, Optional.empty()));

        assertThat(WordPack.styled(document, "Title")).containsExactly("<w:br/>&amp; =1+1 \u2401\u240b ]]> \ufffd");
        assertThat(document.getProperties().getCoreProperties().getTitle()).contains("<w:br/>&amp; =1+1");
    }
}
