package org.carecast.cli.report.document;

import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import org.carecast.cohort.Population;
import org.carecast.measure.Measure;
import org.carecast.measure.Reading;
import org.carecast.time.FinancialYear;

/** How a measure is spoken of and its figures are written: people by the head, money in pounds of twelve months. */
public record MeasureWords(Measure measure) {

    private static final double THOUSAND = 1_000;

    /** What is read, such as "care leavers in touch" or "gap between cost and grant". */
    public String name() {
        return switch (measure) {
            case CARE_LEAVERS -> "care leavers";
            case IN_TOUCH -> "care leavers in touch";
            case UNDER_18 -> "under-18s in care";
            case TURNED_18 -> "who turn 18";
            case ADVISERS -> "personal advisers needed";
            case GAP -> "gap between cost and grant";
            case GRANT, COST -> brief();
        };
    }

    /** What a figure counts, after it or before it, such as "in touch" or "gap". */
    public String brief() {
        return switch (measure) {
            case CARE_LEAVERS -> "care leavers";
            case IN_TOUCH -> "in touch";
            case UNDER_18 -> "under 18";
            case TURNED_18 -> "turn 18";
            case ADVISERS -> "advisers";
            case GRANT -> "grant";
            case COST -> "cost";
            case GAP -> "gap";
        };
    }

    /**
     * What is read of a population, such as "UASC care leavers" or "grant for UASC".
     *
     * @param names what each population is called
     */
    public String name(Reading reading, Function<Population, String> names) {
        Optional<String> whose = reading.population().map(names);
        return measure.isMoney()
                ? name() + whose.map(each -> " for " + each).orElse("")
                : whose.map(each -> each + " ").orElse("") + name();
    }

    /** The same at the beginning of a sentence, such as "The grant for UASC". */
    public String subject(Reading reading, Function<Population, String> names) {
        return Sentences.capitalised((measure.isMoney() ? "the " : "") + name(reading, names));
    }

    /** When it is, after "in": a month, or of money the financial year or the twelve months that end with it. */
    public String when(YearMonth asAt) {
        if (!measure.isMoney()) {
            return Figures.longMonth(asAt);
        }
        return isOfFinancialYear(asAt)
                ? FinancialYear.of(asAt).toString()
                : "the twelve months to " + Figures.longMonth(asAt);
    }

    /** The same as the head of a column. */
    public String heading(YearMonth asAt) {
        return measure.isMoney() && isOfFinancialYear(asAt)
                ? FinancialYear.of(asAt).toString()
                : Figures.shortMonth(asAt);
    }

    /** What all columns of a table are, if they are those of a month of each year; nothing where they are people. */
    public String ofTable(Month month) {
        if (!measure.isMoney()) {
            return "";
        }
        return " in thousands of pounds, "
                + (month == Month.MARCH ? "by financial year" : "in the twelve months to the end of each");
    }

    private static boolean isOfFinancialYear(YearMonth asAt) {
        return asAt.getMonth() == Month.MARCH;
    }

    /** A figure in a sentence, such as 1,297 or £9.17m. */
    public String figure(double value) {
        if (measure == Measure.ADVISERS) {
            return Figures.grouped(value, 1);
        }
        return measure.isMoney() ? Figures.pounds(value) : Figures.people(value);
    }

    /** A figure as the user gave it, such as 2,000 or £9,170,000. */
    public String given(double value) {
        return measure.isMoney() ? (value < 0 ? "-£" : "£") + Figures.given(Math.abs(value)) : Figures.given(value);
    }

    /** A figure in the unit of tables and charts: people, or thousands of pounds. */
    public double charted(double value) {
        return measure.isMoney() ? value / THOUSAND : value;
    }

    /** A figure as tables have it, such as 1,297 or 9,170. */
    public String cell(double value) {
        return Figures.people(charted(value));
    }

    /** Whether tables show a figure as they would show one that the user gave. */
    public boolean isShownAs(double value, double given) {
        return measure.isMoney()
                ? cell(value).equals(cell(given))
                : Figures.people(value).equals(Figures.given(given));
    }

    /** The unit of tables after a name, where it is not people. */
    public String unit() {
        return measure.isMoney() ? " in thousands of pounds" : "";
    }

    /** The least difference that tables show. */
    public String least() {
        return measure.isMoney() ? "a thousand pounds" : "a person";
    }

    /** One of two forms of a verb or pronoun: several people are, a sum is. */
    public String agreeing(String ofPeople, String ofMoney) {
        return measure.isMoney() ? ofMoney : ofPeople;
    }
}
