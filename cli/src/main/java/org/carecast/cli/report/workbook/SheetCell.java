package org.carecast.cli.report.workbook;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;

/** What is in a cell of a sheet. */
sealed interface SheetCell {

    /** Nothing, where there is nothing to be said. */
    SheetCell EMPTY = new Words("");

    /** The number in it; not a number where it holds words or nothing. */
    default double value() {
        return Double.NaN;
    }

    /** Writes it into the cell of a file. */
    void into(XSSFCell cell, WorkbookStyles styles);

    /** About as many characters as it takes to show it. */
    default int length() {
        return Double.isFinite(value()) ? Figures.grouped(value(), 2).length() : 0;
    }

    /** Writes words, cut where a spreadsheet would refuse them. */
    static void write(XSSFCell cell, String words, XSSFCellStyle style) {
        int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        String plain = Sentences.plain(words);
        cell.setCellValue(plain.length() > most ? plain.substring(0, most - 1) + "…" : plain);
        cell.setCellStyle(style);
    }

    /** Words. */
    record Words(String words) implements SheetCell {
        @Override
        public void into(XSSFCell cell, WorkbookStyles styles) {
            write(cell, words, styles.words(words));
        }

        @Override
        public int length() {
            return words.length();
        }
    }

    /** Words that lead to another sheet. */
    record Link(String words, String sheet) implements SheetCell {
        @Override
        public void into(XSSFCell cell, WorkbookStyles styles) {
            write(cell, words, styles.link());
            Hyperlink there = cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            there.setAddress(Worksheet.quoted(sheet) + "A1");
            cell.setHyperlink(there);
        }

        @Override
        public int length() {
            return words.length();
        }
    }

    /**
     * One of some words, which the reader may choose.
     *
     * @param chosen the one that stands there first
     */
    record Choice(String chosen, List<String> words) implements SheetCell {
        /** Copies the list, so that it never changes. */
        public Choice {
            words = List.copyOf(words);
        }

        @Override
        public void into(XSSFCell cell, WorkbookStyles styles) {
            write(cell, chosen, styles.of(Look.WORDS_TO_CHANGE));
        }

        @Override
        public int length() {
            return chosen.length();
        }
    }

    /** A number. */
    record Number(double value, Look look) implements SheetCell {
        @Override
        public void into(XSSFCell cell, WorkbookStyles styles) {
            cell.setCellValue(value);
            cell.setCellStyle(styles.of(look));
        }
    }

    /** A number to be changed. */
    record Input(double value, Bounds bounds) implements SheetCell {
        @Override
        public void into(XSSFCell cell, WorkbookStyles styles) {
            new Number(value, Look.TO_CHANGE).into(cell, styles);
        }
    }

    /**
     * What a number may become, both ends included.
     *
     * @param highest infinite where nothing bounds it
     */
    record Bounds(double lowest, double highest, boolean whole) {
        /** Any number that is not below 0. */
        static final Bounds NOT_NEGATIVE = new Bounds(0, Double.POSITIVE_INFINITY, false);
    }

    /** A number that the workbook calculates. */
    record Live(Formula formula, Look look) implements SheetCell {
        @Override
        public double value() {
            return formula.value();
        }

        @Override
        public void into(XSSFCell cell, WorkbookStyles styles) {
            cell.setCellFormula(formula.text());
            if (Double.isFinite(value())) {
                cell.setCellValue(value());
            }
            cell.setCellStyle(styles.of(look));
        }
    }

    /**
     * Words that the workbook chooses.
     *
     * @param text of the formula
     * @param words what it makes
     */
    record LiveWords(String text, String words) implements SheetCell {
        @Override
        public void into(XSSFCell cell, WorkbookStyles styles) {
            cell.setCellFormula(text);
            cell.setCellValue(words);
        }
    }
}
