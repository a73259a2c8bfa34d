package org.carecast.cli.report.word;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.carecast.cli.report.chart.Palette;
import org.carecast.cli.report.document.Cell;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Table;
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
 * @param small whether its letters are small, since it is wide
 */
record WordTable(Table table, boolean small) {

    // As many rows as this stay together on a page.
    private static final int KEPT_TOGETHER = 24;

    /** Puts it at the end of a document, in twentieths of a point. */
    void into(XWPFDocument document, WordStyles styles, int width, boolean withNote) {
        CTTbl drawn = document.getDocument().getBody().addNewTbl();
        properties(drawn.addNewTblPr(), styles, width);
        List<Integer> widths = new ColumnWidths(table, small).of(width);
        widths.forEach(each -> drawn.addNewTblGrid().addNewGridCol().setW(BigInteger.valueOf(each)));
        new Pen(styles, widths).draw(drawn, withNote);
    }

    private void properties(CTTblPr properties, WordStyles styles, int width) {
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
        properties.addNewTblCaption().setVal(Sentences.plain(table.caption().unnumbered()));
    }

    private final class Pen {
        private final WordStyles styles;
        private final List<Integer> widths;

        Pen(WordStyles styles, List<Integer> widths) {
            this.styles = styles;
            this.widths = widths;
        }

        void draw(CTTbl drawn, boolean withNote) {
            CTRow head = drawn.addNewTr();
            CTTrPr ofHead = head.addNewTrPr();
            ofHead.addNewCantSplit();
            ofHead.addNewTblHeader();
            List<Cell> heads =
                    table.headings().stream().<Cell>map(Cell.Words::new).toList();
            fill(head, new Row(table.columns().get(0).heading(), heads, true), false, true);
            List<Row> rows = table.rows();
            for (int place = 0; place < rows.size(); place++) {
                CTRow row = drawn.addNewTr();
                row.addNewTrPr().addNewCantSplit();
                // A long table keeps its first rows with its head, and its last two together.
                boolean last = place == rows.size() - 1;
                boolean together = rows.size() <= KEPT_TOGETHER || place == 0 || place == rows.size() - 2;
                boolean ruled =
                        !table.lower().isEmpty() && place == table.upper().size();
                fill(row, rows.get(place), ruled, last ? withNote : together);
            }
        }

        private void fill(CTRow row, Row line, boolean ruled, boolean withNext) {
            for (int column = 0; column < table.columns().size(); column++) {
                Cell cell = column == 0
                        ? new Cell.Words(line.label())
                        : line.cells().get(column - 1);
                CTTc box = row.addNewTc();
                look(box.addNewTcPr(), column, cell, ruled);
                CTP paragraph = box.addNewP();
                WordText.style(paragraph, styles, style(column));
                if (withNext) {
                    paragraph.getPPr().addNewKeepNext();
                }
                WordText.run(
                        paragraph, cell.text(), line.total() ? Optional.of(styles.id("Strong")) : Optional.empty());
            }
        }

        private String style(int column) {
            String size = small ? "Table Small" : "Table";
            return size + (table.columns().get(column).hasFigures() ? " Figure" : " Text");
        }

        private void look(CTTcPr properties, int column, Cell cell, boolean ruled) {
            properties.addNewTcW().setW(BigInteger.valueOf(widths.get(column)));
            properties.getTcW().setType(STTblWidth.DXA);
            if (ruled) {
                var line = properties.addNewTcBorders().addNewTop();
                line.setVal(STBorder.SINGLE);
                line.setSz(BigInteger.valueOf(8));
                line.setColor(hex(Palette.INK));
            }
            if (cell instanceof Cell.Rated rated) {
                rated.rating().ifPresent(rating -> {
                    var shade = properties.addNewShd();
                    shade.setVal(STShd.CLEAR);
                    shade.setColor("auto");
                    shade.setFill(hex(Palette.of(rating)));
                });
            }
        }

        private static String hex(java.awt.Color color) {
            return "%06X".formatted(color.getRGB() & 0xFFFFFF);
        }
    }
}
