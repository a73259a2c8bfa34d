package org.carecast.cli.report.document;

import java.time.YearMonth;
import java.util.List;
import org.carecast.scenario.Scenario;

/**
 * The words around a chart.
 *
 * @param title what it finds
 * @param subtitle what it shows, in which unit
 * @param source whose figures they are
 */
public record ChartWords(String title, String subtitle, String source) {

    private static final char UNBROKEN = '\u00A0';

    /** The same words, which say under which scenario the figures stand, unless it is the base case. */
    public ChartWords under(Scenario scenario) {
        return scenario.isBase() ? this : new ChartWords(title, subtitle, source + "; scenario " + scenario.id());
    }

    /** A month in words that stay on one line. */
    public static String month(YearMonth month) {
        return unbroken(Figures.longMonth(month));
    }

    /** Words that stay on one line. */
    public static String unbroken(String words) {
        return words.replace(' ', UNBROKEN);
    }

    /** What monthly readings are, such as "People at the end of each month, November 2017 to November 2021". */
    public static String monthly(List<YearMonth> months) {
        return "People at the end of " + (months.size() == 1 ? "" : "each month, ") + span(months);
    }

    /** What monthly readings of money are, such as "Thousands of pounds in the twelve months to the end of November 2021". */
    public static String ofTwelveMonths(List<YearMonth> months) {
        return "Thousands of pounds in the twelve months to the end of " + (months.size() == 1 ? "" : "each month, ")
                + span(months);
    }

    /** From when to when, such as "November 2017 to November 2021". */
    private static String span(List<YearMonth> months) {
        String first = month(months.get(0));
        String last = month(months.get(months.size() - 1));
        return months.size() == 1 ? first : first + " to " + last;
    }
}
