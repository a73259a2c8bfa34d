package org.carecast.io;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.carecast.cohort.Population;
import org.carecast.evidence.Figure;
import org.carecast.evidence.Row;
import org.carecast.time.AgeBand;

/** One row of a file: reads a cell as what it should be, or reports what it is and what would be right. */
final class CsvRow {

    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d+)?");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    /** What a cell begins with that is still to be filled in; after it stands with what. */
    private static final String TO_FILL_IN = "?";

    private static final char NO_BREAK_SPACE = '\u00A0';

    private final String file;
    private final int line;
    private final List<String> header;
    private final List<String> cells;
    private final String prefix;
    private final ProblemLog problems;

    CsvRow(String file, int line, List<String> header, List<String> cells, ProblemLog problems) {
        this(file, line, header, cells, "", problems);
    }

    private CsvRow(String file, int line, List<String> header, List<String> cells, String prefix, ProblemLog problems) {
        this.file = file;
        this.line = line;
        this.header = header;
        this.cells = cells;
        this.prefix = prefix;
        this.problems = problems;
    }

    /** The same row, read in those of its columns whose names begin with a prefix; it is left out where a column is named. */
    CsvRow under(String otherPrefix) {
        return new CsvRow(file, line, header, cells, otherPrefix, problems);
    }

    /** Remembers that the row has no place among the others, for a reason that has been reported. */
    void lose() {
        problems.lose(file);
    }

    Row place() {
        return new Row(file, line);
    }

    boolean has(String column) {
        return header.contains(prefix + column);
    }

    /** The cell as it stands, without the spaces around it; possibly empty. */
    String text(String column) {
        return withoutSpaces(cells.get(header.indexOf(prefix + column)));
    }

    /** A text without the spaces around it, those included that word processors put between a number and its unit. */
    static String withoutSpaces(String text) {
        return text.replace(NO_BREAK_SPACE, ' ').strip();
    }

    /** Whether a cell waits for what only the council can know. */
    boolean isToFillIn(String column) {
        return text(column).startsWith(TO_FILL_IN);
    }

    /** Reports a cell that is still to be filled in, once, whoever reads it afterwards. */
    void askFor(String column) {
        if (isToFillIn(column)) {
            String question = withoutSpaces(text(column).substring(TO_FILL_IN.length()));
            problems.add(
                    file,
                    line,
                    header.indexOf(prefix + column) + 1,
                    Problem.STILL_TO_FILL_IN,
                    question.isEmpty() ? "give the " + column.replace('_', ' ') + " of this row" : question);
        }
    }

    /** A cell that must not be empty; one that is still to be filled in has been reported. */
    Optional<String> required(String column) {
        if (isToFillIn(column)) {
            return Optional.empty();
        }
        return text(column).isEmpty()
                ? refuse(column, "the cell is empty", "the column '" + prefix + column + "' must be filled here")
                : Optional.of(text(column));
    }

    /** A number with a decimal point and nothing else; a mark such as c is not taken for one. */
    Optional<Double> number(String column) {
        return required(column)
                .flatMap(text -> PLAIN_NUMBER.matcher(text).matches()
                        ? Optional.of(Double.parseDouble(text) + 0.0)
                        : refuseNumber(
                                column,
                                "a number is needed here: give the council's own figure, or a judged one",
                                "write it like 1234 or 0.85, with a point and no separators"));
    }

    /** Reports a cell that should hold a number, and says what it means where it is the mark of a withheld one. */
    <T> Optional<T> refuseNumber(String column, String ifWithheld, String otherwise) {
        Optional<Figure> withheld =
                Figure.parse(text(column)).filter(figure -> figure.number().isEmpty());
        return withheld.isPresent()
                ? refuse(
                        column, "'" + text(column) + "' means " + withheld.get().meaning(), ifWithheld)
                : refuse(column, "'" + text(column) + "' is not a number", otherwise);
    }

    Optional<Integer> wholeNumber(String column, int least, int most) {
        return wholeNumber(column)
                .flatMap(number -> least <= number && number <= most
                        ? Optional.of(number)
                        : refuse(column, number + " is out of bounds", "it must be from " + least + " to " + most));
    }

    Optional<Integer> wholeNumber(String column) {
        return required(column)
                .flatMap(text -> WHOLE_NUMBER.matcher(text).matches()
                        ? Optional.of(Integer.valueOf(text))
                        : refuse(
                                column,
                                "'" + text + "' is not a whole number",
                                "write it in digits and nothing else, like 18"));
    }

    Optional<YearMonth> month(String column) {
        return required(column).flatMap(text -> {
            Optional<YearMonth> month = parseMonth(text);
            return month.isPresent() ? month : refuse(column, "'" + text + "' is not a month", "write it like 2017-11");
        });
    }

    /** The month a text such as 2017-11 names, empty if it names none. */
    static Optional<YearMonth> parseMonth(String text) {
        try {
            return MONTH.matcher(text).matches() ? Optional.of(YearMonth.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A day, or nothing where the cell is empty. */
    Optional<LocalDate> day(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return refuse(column, "'" + text + "' is not a day", "write it like 2027-11-30");
        }
    }

    /** An age or a band of ages. */
    Optional<AgeBand> ages(String column) {
        return required(column).flatMap(cell -> {
            Optional<AgeBand> ages = AgeBand.parse(cell);
            return ages.isPresent()
                    ? ages
                    : refuse(column, "'" + cell + "' is not an age or a band of ages", "write it like 18 or 18-25");
        });
    }

    /** A population of the study; any at all while the study's own are not known. */
    Optional<Population> population(String column, List<Population> known) {
        if (known.isEmpty()) {
            return required(column).filter(Population::isId).map(Population::of);
        }
        return oneOf(
                column,
                text -> known.stream().filter(each -> each.id().equals(text)).findFirst(),
                known.stream().map(Population::id).toList());
    }

    /** A cell that must be one of a set of words. */
    <T> Optional<T> oneOf(String column, Function<String, Optional<T>> parse, List<String> words) {
        return required(column).flatMap(text -> {
            Optional<T> value = parse.apply(text);
            return value.isPresent()
                    ? value
                    : refuse(
                            column,
                            "there is no " + column.replace('_', ' ') + " '" + text + "'",
                            (words.size() == 1 ? "it must be " : "it must be one of ") + String.join(", ", words));
        });
    }

    /** Reports a cell, unless it is one to be filled in, and is the empty value that stands in for it. */
    <T> Optional<T> refuse(String column, String what, String remedy) {
        if (!isToFillIn(column)) {
            problems.add(file, line, header.indexOf(prefix + column) + 1, what, remedy);
        }
        return Optional.empty();
    }
}
