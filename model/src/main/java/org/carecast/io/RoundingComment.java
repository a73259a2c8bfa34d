package org.carecast.io;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carecast.evidence.Rounding;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.CsvTable;

/**
 * What a file of printed figures says of the rounding of its paper: {@code # rounded: 5}, {@code # rounded: 10 down}, or, where a table
 * differs, {@code # rounded: 5; table 3: 10 even}.
 */
final class RoundingComment {

    private static final String KEY = "rounded";
    private static final Pattern PART =
            Pattern.compile("(?:table\\s+(\\d{1,9})\\s*:\\s*)?(?:([1-9]\\d{0,5}))?\\s*([a-z]*)");
    private static final String FORM =
            "write it like # rounded: 5, or # rounded: 10 down; table 3: 5 even, with one of "
                    + String.join(", ", Rounding.Way.words());

    private final Optional<CsvRow> comment;
    private final Map<Integer, Rounding> ofTables = new HashMap<>();
    private Rounding ofOthers = Rounding.AT_ITS_DECIMALS;

    private RoundingComment(Optional<CsvRow> comment) {
        this.comment = comment;
        comment.ifPresent(row -> {
            for (String part : row.text(KEY).split(";", -1)) {
                add(row, CsvRow.withoutSpaces(part));
            }
        });
    }

    /** That of a file; half up at the decimals printed where the file says nothing. */
    static RoundingComment of(CsvTable file) {
        return new RoundingComment(file.commentRow(KEY));
    }

    private void add(CsvRow row, String part) {
        Matcher found = PART.matcher(part);
        Optional<Rounding> rounding = found.matches() ? rounding(found.group(2), found.group(3)) : Optional.empty();
        if (rounding.isEmpty()) {
            row.refuse(KEY, "'" + part + "' is no way to round", FORM);
        } else if (found.group(1) != null) {
            ofTables.put(Integer.parseInt(found.group(1)), rounding.get());
        } else {
            ofOthers = rounding.get();
        }
    }

    private static Optional<Rounding> rounding(String step, String word) {
        if (step == null && word.isEmpty()) {
            return Optional.empty();
        }
        Optional<Rounding.Way> way = word.isEmpty() ? Optional.of(Rounding.Way.NEAREST) : Rounding.Way.parse(word);
        return way.map(known -> new Rounding(Optional.ofNullable(step).map(BigDecimal::new), known));
    }

    /** How the figures of a table are rounded. */
    Rounding of(int table) {
        return ofTables.getOrDefault(table, ofOthers);
    }

    /** Reports a rounding of a table that the file does not have. */
    void check(Set<Integer> tables) {
        ofTables.keySet().stream()
                .sorted()
                .filter(table -> !tables.contains(table))
                .forEach(table -> comment.orElseThrow()
                        .refuse(
                                KEY,
                                "no figure is of table " + table,
                                "name a table that has figures, or leave it out"));
    }
}
