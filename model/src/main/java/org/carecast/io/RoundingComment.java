package org.carecast.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

    private final List<CsvRow> comments = new ArrayList<>();
    // Of a table, or of all others.
    private final Map<Optional<Integer>, Rounding> said = new HashMap<>();

    /** Reads that of a file, if it has one. */
    void read(CsvTable file) {
        file.commentRow(KEY).ifPresent(row -> {
            comments.add(row);
            for (String part : row.text(KEY).split(";", -1)) {
                add(row, CsvRow.withoutSpaces(part));
            }
        });
    }

    private void add(CsvRow row, String part) {
        Matcher found = PART.matcher(part);
        Optional<Rounding> rounding = found.matches() ? rounding(found.group(2), found.group(3)) : Optional.empty();
        if (rounding.isEmpty()) {
            row.refuse(KEY, "'" + part + "' is no way to round", FORM);
        } else {
            said.put(Optional.ofNullable(found.group(1)).map(Integer::valueOf), rounding.get());
        }
    }

    private static Optional<Rounding> rounding(String step, String word) {
        if (step == null && word.isEmpty()) {
            return Optional.empty();
        }
        Optional<Rounding.Way> way = word.isEmpty() ? Optional.of(Rounding.Way.NEAREST) : Rounding.Way.parse(word);
        return way.map(known -> new Rounding(Optional.ofNullable(step).map(BigDecimal::new), known));
    }

    /** How the figures of a table are rounded: half up at the decimals printed where the file says nothing. */
    Rounding of(int table) {
        return said.getOrDefault(Optional.of(table), said.getOrDefault(Optional.empty(), Rounding.AT_ITS_DECIMALS));
    }

    /** Reports a rounding of a table that the file does not have. */
    void check(Set<Integer> tables) {
        said.keySet().stream()
                .flatMap(Optional::stream)
                .sorted()
                .filter(table -> !tables.contains(table))
                .forEach(table -> comments.get(0)
                        .refuse(
                                KEY,
                                "no figure is of table " + table,
                                "name a table that has figures, or leave it out"));
    }
}
