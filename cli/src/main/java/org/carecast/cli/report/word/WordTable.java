package org.carecast.cli.report.word;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.carecast.cli.report.chart.Palette;
import org.carecast.cli.report.document.FigureTable;
import org.carecast.cli.report.document.Rating;
import org.carecast.cli.report.document.Sentences;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLook;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * A table of a document: a row of heads that is repeated on every page, and rows that stay whole.
 *
 * @param heads one for each column
 * @param rows one after the other
 * @param small whether its letters are small, since it is wide
 */
public record WordTable(List<String> heads, List<Row> rows, boolean small) {

    // As many rows as this stay together on a page.
    private static final int KEPT_TOGETHER = 24;
    private static final Pattern FIGURE = Pattern.compile("-|\\[c\\]|[+−×£-]*[\\d,.]+[%m]?");

    /**
     * A row of a table.
     *
     * @param cells one for each column
     * @param total whether it stands out
     * @param ruled whether a line parts it from the row above
     */
    record Row(List<String> cells, boolean total, boolean ruled) {
        /** Copies the cells, so that it never changes. */
        Row {
            cells = List.copyOf(cells);
        }
    }

    /** Copies what it is given, so that it never changes. */
    public WordTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** A table of figures, whose first column has the labels. */
    static WordTable of(FigureTable table) {
        List<String> heads = new ArrayList<>(List.of(""));
        heads.addAll(table.headings());
        List<Row> rows = new ArrayList<>();
        for (FigureTable.Row line : table.lines()) {
            List<String> cells = new ArrayList<>(List.of(line.label()));
            for (int column = 0; column < table.headings().size(); column++) {
                cells.add(column < line.columns() ? line.shown(column) : "");
            }
            rows.add(new Row(cells, line.total(), rows.size() == table.upper().size()));
        }
        return new WordTable(heads, rows, false);
    }

    /** A table of words, such as the assumptions. */
    public static WordTable ofWords(List<String> heads, List<List<String>> rows, boolean small) {
        return new WordTable(
                heads, rows.stream().map(cells -> new Row(cells, false, false)).toList(), small);
    }

    /** Puts it at the end of a document, so many twentieths of a point wide. */
    void into(XWPFDocument document, WordStyles styles, String caption, int width, boolean withNote) {
        CTTbl table = document.getDocument().getBody().addNewTbl();
        properties(table.addNewTblPr(), styles, caption, width);
        List<Integer> widths = new ColumnWidths(this).of(width);
        widths.forEach(each -> table.addNewTblGrid().addNewGridCol().setW(BigInteger.valueOf(each)));
        List<Boolean> figures = new ArrayList<>();
        for (int column = 0; column < heads.size(); column++) {
            figures.add(hasFigures(column));
        }
        new Pen(styles, widths, figures).draw(table, withNote);
    }

    private void properties(CTTblPr properties, WordStyles styles, String caption, int width) {
        properties.addNewTblStyle().setVal(styles.id("Committee Table"));
        properties.addNewTblW().setW(BigInteger.valueOf(width));
        properties.getTblW().setType(STTblWidth.DXA);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblLook look = properties.addNewTblLook();
        look.setFirstRow(true);
        look.setLastRow(false);
        look.setFirstColumn(true);
        look.setLastColumn(false);
        look.setNoHBand(true);
        look.setNoVBand(true);
        properties.addNewTblCaption().setVal(Sentences.plain(caption));
    }

    /** Whether all that stands in a column, but its head, are figures or ratings. */
    boolean hasFigures(int column) {
        return column > 0
                && rows.stream()
                        .map(row -> row.cells().get(column))
                        .allMatch(cell -> cell.isEmpty()
                                || FIGURE.matcher(cell).matches()
                                || Rating.named(cell).isPresent());
    }

    private final class Pen {
        private final WordStyles styles;
        private final List<Integer> widths;
        private final List<Boolean> figures;

        Pen(WordStyles styles, List<Integer> widths, List<Boolean> figures) {
            this.styles = styles;
            this.widths = widths;
            this.figures = figures;
        }

        void draw(CTTbl table, boolean withNote) {
            CTRow head = table.addNewTr();
            CTTrPr ofHead = head.addNewTrPr();
            ofHead.addNewCantSplit();
            ofHead.addNewTblHeader();
            fill(head, new Row(heads, true, false), true);
            for (int place = 0; place < rows.size(); place++) {
                CTRow row = table.addNewTr();
                row.addNewTrPr().addNewCantSplit();
                // A long table keeps its first rows with its head, and its last two together.
                boolean last = place == rows.size() - 1;
                boolean together = rows.size() <= KEPT_TOGETHER || place == 0 || place == rows.size() - 2;
                fill(row, rows.get(place), last ? withNote : together);
            }
        }

        private void fill(CTRow row, Row words, boolean withNext) {
            for (int column = 0; column < heads.size(); column++) {
                String cell = words.cells().get(column);
                CTTc box = row.addNewTc();
                look(box.addNewTcPr(), column, cell, words.ruled());
                CTP paragraph = box.addNewP();
                WordText.style(paragraph, styles, style(column));
                if (withNext) {
                    paragraph.getPPr().addNewKeepNext();
                }
                WordText.run(paragraph, cell, words.total() ? Optional.of(styles.id("Strong")) : Optional.empty());
            }
        }

        private String style(int column) {
            String size = small ? "Table Small" : "Table";
            return size + (figures.get(column) ? " Figure" : " Text");
        }

        private void look(CTTcPr properties, int column, String cell, boolean ruled) {
            properties.addNewTcW().setW(BigInteger.valueOf(widths.get(column)));
            properties.getTcW().setType(STTblWidth.DXA);
            if (ruled) {
                var line = properties.addNewTcBorders().addNewTop();
                line.setVal(STBorder.SINGLE);
                line.setSz(BigInteger.valueOf(8));
                line.setColor(hex(Palette.INK));
            }
            Rating.named(cell).filter(any -> column > 0).ifPresent(rating -> {
                var shade = properties.addNewShd();
                shade.setVal(STShd.CLEAR);
                shade.setColor("auto");
                shade.setFill(hex(Palette.of(rating)));
            });
        }

        private static String hex(java.awt.Color color) {
            return "%06X".formatted(color.getRGB() & 0xFFFFFF);
        }
    }
}
