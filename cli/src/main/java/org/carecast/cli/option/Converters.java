package org.carecast.cli.option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Counting;
import org.carecast.disclosure.PublicBands;
import org.carecast.io.csv.DayOrder;
import org.carecast.io.csv.Days;
import org.carecast.io.csv.InvisibleCharacters;
import org.carecast.io.csv.WrittenDay;
import org.carecast.measure.Measure;
import org.carecast.measure.funding.Rates;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How values are written on the command line: times and names of the model alike in every option, others where an option says so. */
public final class Converters {

    private static final int LAST_YEAR_OF_TWO_DIGITS = 2099;
    private static final Days DAYS = new Days(LAST_YEAR_OF_TWO_DIGITS);

    private Converters() {}

    /** The command line, which then reads days, months, financial years, measures and parameters. */
    public static CommandLine addedTo(CommandLine commands) {
        return commands.registerConverter(Path.class, Converters::path)
                .registerConverter(LocalDate.class, Converters::day)
                .registerConverter(YearMonth.class, Converters::month)
                .registerConverter(DayOrder.class, Converters::dayOrder)
                .registerConverter(Month.class, Converters::monthOfTheYear)
                .registerConverter(FinancialYear.class, Converters::financialYear)
                .registerConverter(Measure.class, Converters::measure)
                .registerConverter(Rates.class, Converters::rates)
                .registerConverter(Counting.class, Converters::counting)
                .registerConverter(Explained.class, Converters::explained);
    }

    /** A file or folder, whose name is printed and written as it is, so that all of it can be seen. */
    static Path path(String text) {
        if (InvisibleCharacters.isIn(text)) {
            throw refusal(text, "holds a character that cannot be seen; give the file or folder a name without it");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw refusal(text, "cannot be the name of a file or folder; name another");
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            WrittenDay day = DAYS.read(text);
            if (day.isDoubtful()) {
                throw refusal(text, "may be two days; write it like 2026-11-30");
            }
            // The number of a day in a spreadsheet is not what anyone means here.
            return day.undoubted()
                    .filter(any -> !text.matches("\\d{5}.*"))
                    .orElseThrow(() -> refusal(text, "is not a day; write it like 2026-11-30"));
        }
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw refusal(text, "is not a month; write it like 2021-11");
        }
    }

    private static DayOrder dayOrder(String text) {
        return DayOrder.parse(text)
                .orElseThrow(() ->
                        refusal(text, "is no order of day and month; write dmy for 31/03/2018, mdy for 03/31/2018"));
    }

    private static Month monthOfTheYear(String text) {
        if (!text.matches("0?[1-9]|1[0-2]")) {
            throw refusal(text, "is not a month; write 01 to 12");
        }
        return Month.of(Integer.parseInt(text));
    }

    private static FinancialYear financialYear(String text) {
        return FinancialYear.parse(text)
                .orElseThrow(() -> refusal(text, "is not a financial year; write it like 2018-19"));
    }

    private static Measure measure(String text) {
        return Measure.ASKED.stream()
                .filter(measure -> measure.id().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> refusal(
                        text,
                        "is no measure; it must be one of "
                                + Measure.ASKED.stream().map(Measure::id).collect(Collectors.joining(", "))));
    }

    private static Rates rates(String text) {
        return Rates.parse(text)
                .orElseThrow(
                        () -> refusal(text, "is no kind of rates; it must be " + String.join(" or ", Rates.ids())));
    }

    private static Counting counting(String text) {
        return Counting.parse(
                        switch (text) {
                            case "official" -> Counting.OFFICIAL_COUNT.id();
                            case "open" -> Counting.OPEN_CASES.id();
                            default -> text;
                        })
                .orElseThrow(() -> refusal(text, "is no counting; it must be official or open"));
    }

    private static Explained explained(String text) {
        return Explained.parse(text).orElseThrow(() -> noParameter(text));
    }

    private static TypeConversionException noParameter(String text) {
        String remedy = Parameter.formerly(text)
                .map(now -> "it is called " + now.id() + " now, and goes by age")
                .orElseGet(() -> "it must be one of "
                        + Arrays.stream(Parameter.values()).map(Parameter::id).collect(Collectors.joining(", ")));
        return new TypeConversionException("there is no parameter '" + text + "'; " + remedy);
    }

    private static TypeConversionException refusal(String text, String why) {
        return new TypeConversionException("'" + text + "' " + why);
    }

    /** A number of people or pounds on the command line, such as 2000; pounds may be below 0. */
    public static final class Amount implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            if (!text.matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
                throw new TypeConversionException(
                        "'" + text + "' is not a number of people or pounds; write it like 2000");
            }
            return Double.valueOf(text);
        }
    }

    /** Ages and runs of ages on the command line, such as 18,19,20,21-25. */
    public static final class Bands implements ITypeConverter<PublicBands> {
        @Override
        public PublicBands convert(String text) {
            return new PublicBands(Stream.of(text.split(",", -1))
                    .map(String::strip)
                    .map(word -> AgeBand.parse(word)
                            .filter(band -> !band.equals(AgeBand.ALL))
                            .orElseThrow(() -> refusal(
                                    word,
                                    "is not an age or a run of ages, youngest first; write bands like 18,19,20,21-25")))
                    .toList());
        }
    }

    /** Where random numbers begin. */
    public static final class Seed implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            if (text.matches("-?\\d{1,18}")) {
                return Long.valueOf(text);
            }
            throw new TypeConversionException("'" + text + "' is not a seed; write a whole number of up to 18 digits");
        }
    }

    /**
     * The name of a council on the command line: on one line, of characters that can be seen, and begun so that no spreadsheet
     * takes it for a formula.
     */
    public static final class Council implements ITypeConverter<String> {
        private static final int LONGEST = 200;

        @Override
        public String convert(String text) {
            String name = text.strip();
            if (name.isEmpty() || !Character.isLetterOrDigit(name.codePointAt(0))) {
                throw new TypeConversionException("the name of a council begins with a letter or a digit");
            }
            if (name.codePoints().anyMatch(Council::isUnseen)) {
                throw new TypeConversionException("the name holds a character that cannot be seen; type it again");
            }
            if (name.length() > LONGEST) {
                throw new TypeConversionException("the name is longer than " + LONGEST + " characters; shorten it");
            }
            return name;
        }

        private static boolean isUnseen(int character) {
            return switch (Character.getType(character)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE,
                        Character.UNASSIGNED -> true;
                default -> false;
            };
        }
    }
}
