package org.carecast.io.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.carecast.cohort.Stock;
import org.carecast.evidence.Figure;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;
import org.carecast.time.YearOrMonth;

/**
 * What the cells of a column hold: how one is read, written, and described to other programs.
 *
 * @param <T> what a cell is read as
 * @param schema the type that Table Schema has for it, such as {@code yearmonth}
 * @param holds the same in words, such as {@code a month, like 2017-11}
 * @param constraints what Table Schema says of its bounds, by name
 * @param ifEmpty what an empty cell is read as; none where a cell must be filled
 * @param parse reads a cell that is filled, or reports what is wrong with it
 * @param write the text of a value
 */
public record CellType<T>(
        String schema,
        String holds,
        Map<String, Object> constraints,
        Optional<T> ifEmpty,
        Function<CsvCell, Optional<T>> parse,
        Function<T, String> write) {

    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d+)?");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern MONTH_FORM = Pattern.compile("\\d{4}-\\d{2}");

    /** Words, which must be there. */
    public static final CellType<String> WORDS = ofText("words", text -> Optional.of(text), words -> words);

    /** Text of any kind, or none: rules across cells say when it must be there, and read it with {@link CsvRow#text}. */
    public static final CellType<String> TEXT =
            new CellType<>("string", "words", Map.of(), Optional.of(""), cell -> Optional.of(cell.text()), any -> any);

    /** A month. */
    public static final CellType<YearMonth> MONTH =
            of("yearmonth", "a month, like 2017-11", CellType::month, YearMonth::toString);

    /** A calendar year, or a month of one. */
    public static final CellType<YearOrMonth> YEAR_OR_MONTH = of(
                    "string",
                    "a calendar year or a month of one, like 2015 or 2015-07",
                    cell -> cell.parsed(
                            YearOrMonth.parseYear(cell.text())
                                    .or(() -> parseMonth(cell.text()).map(YearOrMonth::of)),
                            "'%s' is neither a year nor a month",
                            "write it like 2015 or 2015-07"),
                    YearOrMonth::toString)
            .with("pattern", "\\d{4}(-\\d{2})?");

    /** A day. */
    public static final CellType<LocalDate> DAY =
            of("date", "a day, like 2027-11-30", CellType::day, LocalDate::toString);

    /** A financial year. */
    public static final CellType<FinancialYear> FINANCIAL_YEAR = of(
                    "string",
                    "a financial year, like 2018-19",
                    cell -> cell.parsed(
                            FinancialYear.parse(cell.text()), "'%s' is not a financial year", "write it like 2018-19"),
                    FinancialYear::toString)
            .with("pattern", "\\d{4}-\\d{2}");

    /** An age, or a band of ages. */
    public static final CellType<AgeBand> AGES = of(
                    "string",
                    "an age or a band of ages, like 18 or 18-25, or all",
                    cell -> cell.parsed(
                            AgeBand.parse(cell.text()),
                            "'%s' is not an age or a band of ages",
                            "write it like 18 or 18-25"),
                    AgeBand::toString)
            .with("pattern", "all|\\d{1,3}(-\\d{1,3})?");

    /** A number with a decimal point and nothing else; a mark such as c is not taken for one. */
    public static final CellType<Double> NUMBER = of(
            "number",
            "a number",
            cell -> PLAIN_NUMBER.matcher(cell.text()).matches()
                    ? Optional.of(Double.parseDouble(cell.text()) + 0.0)
                    : cell.refuseNumber(
                            "a number is needed here: give the council's own figure, or a judged one",
                            "write it like 1234 or 0.85, with a point and no separators"),
            Figure::written);

    /** People that a council may have, in tenths if need be. */
    public static final CellType<Double> PEOPLE =
            number(0, Stock.MOST_PEOPLE).holding("people, from 0 to " + Stock.MOST_PEOPLE);

    /** A sum of money. */
    public static final CellType<Double> POUNDS = NUMBER.where(
                    pounds -> pounds >= 0, "%s is less than nothing", "give pounds, 0 or more")
            .holding("pounds, 0 or more")
            .with("minimum", 0);

    /** A whole number, 0 or more. */
    public static final CellType<Integer> WHOLE = of(
                    "integer",
                    "a whole number",
                    cell -> WHOLE_NUMBER.matcher(cell.text()).matches()
                            ? Optional.of(Integer.valueOf(cell.text()))
                            : cell.refuse("'%s' is not a whole number", "write it in digits and nothing else, like 18"),
                    String::valueOf)
            .with("minimum", 0);

    /** The id of a source that is known; of any source at all while some could not be read. */
    public static final CellType<String> SOURCE = of(
            "string",
            "an id of sources.csv",
            cell -> cell.known().sources().isEmpty() || cell.known().sources().contains(cell.text())
                    ? Optional.of(cell.text())
                    : cell.refuse(
                            "there is no source '%s'",
                            "name it in sources.csv, or use one of "
                                    + String.join(", ", cell.known().sources())),
            id -> id);

    /** Copies what it is given, so that it never changes. */
    public CellType {
        constraints = Map.copyOf(constraints);
    }

    /** A cell that must be filled, without constraints. */
    public static <T> CellType<T> of(
            String schema, String holds, Function<CsvCell, Optional<T>> parse, Function<T, String> write) {
        return new CellType<>(schema, holds, Map.of(), Optional.empty(), parse, write);
    }

    /** A text of a form of its own. */
    static <T> CellType<T> ofText(String holds, Function<String, Optional<T>> parse, Function<T, String> write) {
        return of("string", holds, cell -> parse.apply(cell.text()), write);
    }

    /** A number from one to another, both included. */
    public static CellType<Double> number(int least, int most) {
        return NUMBER.where(
                        number -> least <= number && number <= most,
                        "%s is out of bounds",
                        "it must be from " + least + " to " + most)
                .holding("a number from " + least + " to " + most)
                .with("minimum", least)
                .with("maximum", most);
    }

    /** A whole number from one to another, both included. */
    public static CellType<Integer> whole(int least, int most) {
        CellType<Integer> bounded = of(
                "integer",
                "a whole number from " + least + " to " + most,
                cell -> WHOLE.parse
                        .apply(cell)
                        .flatMap(number -> least <= number && number <= most
                                ? Optional.of(number)
                                : cell.refuse(
                                        number + " is out of bounds", "it must be from " + least + " to " + most)),
                String::valueOf);
        return bounded.with("minimum", least).with("maximum", most);
    }

    /** One of some words, each standing for a value. */
    public static <T> CellType<T> oneOf(List<T> values, Function<T, String> word) {
        return oneOf(
                values.stream().map(word).toList(),
                text -> values.stream()
                        .filter(each -> word.apply(each).equals(text))
                        .findFirst(),
                word);
    }

    /** One of some words. */
    public static CellType<String> oneOf(List<String> words) {
        return oneOf(words, word -> word);
    }

    /** One of some words, of which not all need stand for a value. */
    public static <T> CellType<T> oneOf(
            List<String> words, Function<String, Optional<T>> parse, Function<T, String> write) {
        return of("string", "one of " + String.join(", ", words), cell -> oneOf(cell, words, parse), write)
                .with("enum", words);
    }

    /** The value that a word stands for; another word is reported with those there are. */
    public static <T> Optional<T> oneOf(CsvCell cell, List<String> words, Function<String, Optional<T>> parse) {
        return cell.parsed(
                parse.apply(cell.text()),
                "there is no " + cell.noun() + " '%s'",
                (words.size() == 1 ? "it must be " : "it must be one of ") + String.join(", ", words));
    }

    /** The same where the cell may be empty, and then says nothing. */
    public CellType<Optional<T>> orEmpty() {
        return new CellType<>(
                schema,
                holds,
                constraints,
                Optional.of(Optional.empty()),
                cell -> parse.apply(cell).map(Optional::of),
                value -> value.map(write).orElse(""));
    }

    /** The same for those values alone of which something is true; %s in what is wrong stands for the cell. */
    public CellType<T> where(Predicate<T> isTrue, String what, String remedy) {
        return new CellType<>(
                schema,
                holds,
                constraints,
                ifEmpty,
                cell -> parse.apply(cell)
                        .flatMap(value -> isTrue.test(value) ? Optional.of(value) : cell.refuse(what, remedy)),
                write);
    }

    /** The same described in other words. */
    public CellType<T> holding(String words) {
        return new CellType<>(schema, words, constraints, ifEmpty, parse, write);
    }

    /** The same described as a text of some form, where not every cell is what it is read as. */
    public CellType<T> asText(String words, String pattern) {
        return new CellType<>("string", words, Map.of("pattern", pattern), ifEmpty, parse, write);
    }

    /** The same with a constraint of Table Schema. */
    public CellType<T> with(String constraint, Object value) {
        Map<String, Object> more = new TreeMap<>(constraints);
        more.put(constraint, value);
        return new CellType<>(schema, holds, more, ifEmpty, parse, write);
    }

    /** What a cell says; empty if it cannot be read, which has then been reported. */
    public Optional<T> read(CsvCell cell) {
        if (cell.text().isEmpty() && ifEmpty.isPresent()) {
            return ifEmpty;
        }
        return cell.required().flatMap(any -> parse.apply(cell));
    }

    /** The month a text such as 2017-11 names, empty if it names none. */
    public static Optional<YearMonth> parseMonth(String text) {
        try {
            return MONTH_FORM.matcher(text).matches() ? Optional.of(YearMonth.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<YearMonth> month(CsvCell cell) {
        return cell.parsed(parseMonth(cell.text()), "'%s' is not a month", "write it like 2017-11");
    }

    private static Optional<LocalDate> day(CsvCell cell) {
        try {
            return Optional.of(LocalDate.parse(cell.text()));
        } catch (DateTimeException e) {
            return cell.refuse("'%s' is not a day", "write it like 2027-11-30");
        }
    }
}
