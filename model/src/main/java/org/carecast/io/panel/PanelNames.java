package org.carecast.io.panel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carecast.evidence.Figure;
import org.carecast.io.CitationReader;
import org.carecast.io.NationalFolder;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;

/**
 * The words by which published tables are understood: names of columns, values of filters, marks; rows of {@code panel-names.csv}.
 *
 * <p>Words are compared without regard to case, spaces, underscores and other signs; of two that name the same the earlier row is preferred.
 */
final class PanelNames {

    private static final Column<Wording> USE = new Column<>(
            "use",
            CellType.oneOf(List.of(Wording.values()), Wording::id),
            "what the words are for in a published table");
    private static final Column<String> WORDS = new Column<>("words", CellType.WORDS, "the words, in any case");

    /** The columns of the file. */
    static final Columns COLUMNS = Columns.of(
                    NationalFolder.PANEL_NAMES,
                    "The words by which backtest --panel understands a published table.",
                    USE,
                    WORDS)
            .and(CitationReader.COLUMNS);

    private final Map<Wording, List<String>> known = new EnumMap<>(Wording.class);
    private final Map<Wording, List<String>> asWritten = new EnumMap<>(Wording.class);

    private PanelNames() {
        for (Wording use : Wording.values()) {
            known.put(use, new ArrayList<>());
            asWritten.put(use, new ArrayList<>());
        }
    }

    /** The words of some rows. */
    static PanelNames of(List<CsvRow> rows) {
        PanelNames names = new PanelNames();
        for (CsvRow row : rows) {
            CitationReader.cite(row);
            if (row.reads(USE, WORDS)) {
                names.known.get(row.get(USE)).add(plain(row.get(WORDS)));
                names.asWritten.get(row.get(USE)).add(row.get(WORDS).toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    /** Words as they are compared: small letters and digits, one space where anything else stands. */
    static String plain(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** Whether words are some that have a use. */
    boolean is(Wording use, String words) {
        return known.get(use).contains(plain(words));
    }

    /** The place of words among those of a use, 0 for the first; a large number where they are none. */
    int rank(Wording use, String words) {
        int place = known.get(use).indexOf(plain(words));
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    /** Whether some words with a use stand among others. */
    boolean isIn(Wording use, String words) {
        String padded = " " + plain(words) + " ";
        return known.get(use).stream().anyMatch(each -> padded.contains(" " + each + " "));
    }

    /** What a text says without the words of a use. */
    String without(Wording use, String words) {
        String rest = " " + plain(words) + " ";
        for (String each : known.get(use)) {
            rest = rest.replace(" " + each + " ", " ");
        }
        return rest.strip();
    }

    /** The words of a use, as the file has them. */
    List<String> all(Wording use) {
        return List.copyOf(asWritten.get(use));
    }

    /** Whether a cell is empty or holds a mark that stands for a withheld count. */
    boolean isWithheld(String cell) {
        String bare =
                cell.toLowerCase(Locale.ROOT).replaceAll("^\\[(.*)]$", "$1").strip();
        Optional<Figure> figure = Figure.parse(bare);
        return bare.isEmpty()
                || figure.filter(Figure.Withheld.class::isInstance).isPresent()
                || asWritten.get(Wording.WITHHELD).contains(bare);
    }
}
