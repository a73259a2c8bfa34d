package org.carecast.cli.source;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the rows of one sheet from its XML as it streams by. */
final class SheetRows extends DefaultHandler {

    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;
    private static final int LETTERS = 26;

    private final CellValues values;
    private final CellText text;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private int row;
    private String type = "";
    private String style = "";
    private boolean isValue;
    private boolean isSpoken;

    SheetRows(CellValues values, CellText text) {
        this.values = values;
        this.text = text;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> {
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                if (row < 1 || row > MOST_ROWS) {
                    throw new IllegalArgumentException("a sheet has no row " + row);
                }
                cells.clear();
            }
            case "c" -> {
                type = valueOf(attributes, "t");
                style = valueOf(attributes, "s");
                value.setLength(0);
                int column = column(valueOf(attributes, "r"));
                if (column > MOST_COLUMNS) {
                    throw new IllegalArgumentException("a sheet has no column " + column);
                }
                while (column > 0 && cells.size() < column - 1) {
                    cells.add("");
                }
            }
            // How a word is spoken stands beside it, in the same cell.
            case "rPh" -> isSpoken = true;
            case "v", "t" -> isValue = !isSpoken;
            default -> isValue = false;
        }
    }

    private static String valueOf(Attributes attributes, String name) {
        String found = attributes.getValue(name);
        return found == null ? "" : found;
    }

    /** The number of a column by its letters, 1 for A; 0 where none are given. */
    private static int column(String reference) {
        int column = 0;
        for (int place = 0; place < reference.length() && column <= MOST_COLUMNS; place++) {
            char letter = reference.charAt(place);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * LETTERS + letter - 'A' + 1;
        }
        return column;
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        if (isValue) {
            value.append(letters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "v", "t" -> isValue = false;
            case "rPh" -> isSpoken = false;
            case "c" -> cells.add(values.words(type, style, value.toString()));
            case "row" -> text.add(row, cells);
            default -> {
                // What else a sheet has is no cell.
            }
        }
    }
}
