package org.carecast.io.ssda903;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.carecast.io.ReturnRules;
import org.carecast.io.csv.WrittenDay;

/** What stands in returns for "nothing" and for "no day yet": words and days of the rules, and days that no child's care can reach. */
final class NoDays {

    private static final String COLUMN = "DAY";
    private static final String NOTHING = "nothing";
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final ReturnRules rules;
    private final int yearsAfter;
    private final Map<String, TreeMap<String, Integer>> counts = new TreeMap<>();

    NoDays(ReturnRules rules) {
        this.rules = rules;
        this.yearsAfter = rules.number("no_day_years_after");
    }

    /** Whether a text, in capitals, is a word for an empty cell. */
    boolean saysNothing(String text) {
        return rules.code(COLUMN, text)
                .filter(code -> code.meaning().equals(NOTHING))
                .isPresent();
    }

    /** The word for an end that is still to come, as a report shows it; empty if the text is none. */
    Optional<String> word(String text) {
        if (rules.code(COLUMN, text).isPresent()) {
            return Optional.of(text);
        }
        return text.codePoints().noneMatch(each -> Character.isLetter(each) || (Character.isDigit(each) && each != '0'))
                ? Optional.of(text)
                : Optional.empty();
    }

    /** The same of a day in any order: exports write it in one form, whatever that of the other days. */
    Optional<String> day(WrittenDay day, LocalDate asAt) {
        return day.dayFirst()
                .flatMap(each -> day(each, asAt))
                .or(() -> day.monthFirst().flatMap(each -> day(each, asAt)));
    }

    /** The same of a day: one that the rules name, or one too far away. */
    private Optional<String> day(LocalDate day, LocalDate asAt) {
        if (rules.code(COLUMN, day.toString()).isPresent()) {
            return Optional.of(SHOWN.format(day));
        }
        return day.getYear() - asAt.getYear() >= yearsAfter
                ? Optional.of("a day " + yearsAfter + " years or more after the as-at date")
                : Optional.empty();
    }

    /** Counts a cell of a column that is no day. */
    void count(String column, String form) {
        counts.computeIfAbsent(column, any -> new TreeMap<>()).merge(form, 1, Integer::sum);
    }

    /** Every column that has them, with each form and how many cells have it; empty if there are none. */
    Optional<String> words() {
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(counts.entrySet().stream()
                        .map(column -> column.getKey() + ": "
                                + column.getValue().entrySet().stream()
                                        .map(form -> "%s (%s)".formatted(form.getKey(), rows(form.getValue())))
                                        .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; ")));
    }

    private static String rows(int count) {
        return count == 1 ? "1 row" : count + " rows";
    }

    /** The columns that have them, in the order of their names. */
    TreeSet<String> columns() {
        return new TreeSet<>(counts.keySet());
    }
}
