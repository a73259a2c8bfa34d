package org.carecast.cli.option;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.carecast.assumption.Parameter;
import org.carecast.measure.Measure;
import org.carecast.time.FinancialYear;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** How times and names of the model are written on the command line, in whichever option they stand. */
public final class Converters {

    private Converters() {}

    /** The command line, which then reads days, months, financial years, measures and parameters. */
    public static CommandLine addedTo(CommandLine commands) {
        return commands.registerConverter(LocalDate.class, Converters::day)
                .registerConverter(YearMonth.class, Converters::month)
                .registerConverter(Month.class, Converters::monthOfTheYear)
                .registerConverter(FinancialYear.class, Converters::financialYear)
                .registerConverter(Measure.class, Converters::measure)
                .registerConverter(Parameter.class, Converters::parameter);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw refusal(text, "is not a day; write it like 2026-11-30");
        }
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw refusal(text, "is not a month; write it like 2021-11");
        }
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
        return Arrays.stream(Measure.values())
                .filter(measure -> measure.id().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> refusal(
                        text,
                        "is no measure; it must be one of "
                                + Arrays.stream(Measure.values())
                                        .map(Measure::id)
                                        .collect(Collectors.joining(", "))));
    }

    private static Parameter parameter(String text) {
        return Parameter.parse(text)
                .orElseThrow(() -> new TypeConversionException("there is no parameter '" + text
                        + "'; it must be one of "
                        + Arrays.stream(Parameter.values()).map(Parameter::id).collect(Collectors.joining(", "))));
    }

    private static TypeConversionException refusal(String text, String why) {
        return new TypeConversionException("'" + text + "' " + why);
    }
}
