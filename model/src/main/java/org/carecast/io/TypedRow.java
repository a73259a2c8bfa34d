package org.carecast.io;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carecast.cohort.Stock;
import org.carecast.evidence.Figure;
import org.carecast.io.csv.CsvRow;
import org.carecast.time.AgeBand;

/**
 * A row of a page of typed counts.
 *
 * @param cells as they stand
 * @param ages of whom it speaks; all of them where it is a total
 * @param people how many, empty where the figure is withheld
 */
public record TypedRow(CsvRow cells, AgeBand ages, OptionalInt people) {

    // 25, 25+, 18-20, 18 to 20; a word processor makes the hyphen longer, and a spreadsheet 18.0 of 18.
    private static final Pattern AGES = Pattern.compile("(\\d{1,3})(?:\\.0+)?(\\+|\\s*(?:-|\u2013|to)\\s*(\\d{1,3}))?");
    private static final Pattern PEOPLE = Pattern.compile("(\\d{1,9}|\\d{1,3}(?:[, ]\\d{3})+)(?:\\.0+)?");
    private static final Pattern MARK = Pattern.compile("\\[([^\\[\\]]+)]|([^\\[\\]]+)");
    private static final List<String> TOTALS = List.of("total", "all");

    /** The ages of a row, to the oldest there can be where it is open. */
    static Optional<AgeBand> ages(CsvRow cells) {
        return cells.required("age").flatMap(text -> {
            String word = text.toLowerCase(Locale.ROOT);
            Optional<AgeBand> ages = TOTALS.contains(word) ? Optional.of(AgeBand.ALL) : band(word);
            return ages.isPresent()
                    ? ages
                    : cells.refuse(
                            "age",
                            "'" + text + "' is not an age or a band of ages",
                            "write it like 19, 18-20 or 25+, or total for the sum of a population");
        });
    }

    private static Optional<AgeBand> band(String word) {
        Matcher matcher = AGES.matcher(word);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) == null) {
            return Optional.of(new AgeBand(from, from));
        }
        int to = matcher.group(3) == null ? AgeBand.ALL.to() : Integer.parseInt(matcher.group(3));
        return to < from ? Optional.empty() : Optional.of(new AgeBand(from, to));
    }

    /** The row with its people; empty if they are neither a number nor withheld, which has been reported. */
    static Optional<TypedRow> read(CsvRow cells, AgeBand ages) {
        if (cells.isToFillIn("people")) {
            return Optional.of(new TypedRow(cells, ages, OptionalInt.empty()));
        }
        return cells.required("people").flatMap(text -> {
            if (PEOPLE.matcher(text).matches()) {
                return number(cells, text).map(people -> new TypedRow(cells, ages, OptionalInt.of(people)));
            }
            return withheld(text).isPresent()
                    ? Optional.of(new TypedRow(cells, ages, OptionalInt.empty()))
                    : cells.refuse(
                            "people",
                            "'" + text + "' is not a number of people",
                            "write it like 224 or \"1,224\", or as a mark such as c or [c] where it is withheld");
        });
    }

    private static Optional<Integer> number(CsvRow cells, String text) {
        long people = Long.parseLong(text.replaceAll("\\.0+$", "").replaceAll("[, ]", ""));
        return people <= Stock.MOST_PEOPLE
                ? Optional.of((int) people)
                : cells.refuse("people", text + " is out of bounds", "it must be from 0 to " + Stock.MOST_PEOPLE);
    }

    /** What a mark means, with or without brackets; empty if it is none. */
    private static Optional<String> withheld(String text) {
        Matcher mark = MARK.matcher(text.toLowerCase(Locale.ROOT));
        return Optional.of(mark)
                .filter(Matcher::matches)
                .flatMap(found -> Figure.parse(found.group(1) == null ? found.group(2) : found.group(1)))
                .filter(figure -> figure.number().isEmpty())
                .map(Figure::meaning);
    }

    boolean isTotal() {
        return ages.equals(AgeBand.ALL);
    }

    /** Whether it counts all above an age too. */
    boolean isOpen() {
        return ages.to() == AgeBand.ALL.to();
    }

    /** The line on which it stands. */
    public int line() {
        return cells.place().line();
    }

    /** The ages as they were typed. */
    public String said() {
        return cells.text("age");
    }

    /** What it says of one of its ages, where {@code last} is the oldest that is counted. */
    TypedCount at(int age, int last) {
        if (people.isEmpty()) {
            String mark = cells.text("people");
            return new TypedCount(
                    people,
                    line(),
                    withheld(mark)
                            .map(meaning -> "'" + mark + "' means " + meaning)
                            .orElse(""));
        }
        if (ages.from() == ages.to()) {
            return new TypedCount(people, line(), "");
        }
        if (isOpen() && ages.from() == last) {
            return new TypedCount(people, line(), "Counted as " + said() + ": whoever is older stands here too");
        }
        return new TypedCount(OptionalInt.empty(), line(), people.getAsInt() + " are " + said() + " together");
    }
}
