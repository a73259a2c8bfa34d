package org.carecast.measure.funding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What pounds are paid or spent for. */
public enum TariffUnit {
    /** A night, that of a day. */
    NIGHT("night", "a night") {
        @Override
        double quantity(Use use) {
            return use.days();
        }
    },
    /** Seven days. */
    WEEK("week", "a week") {
        @Override
        double quantity(Use use) {
            return use.days() / DAYS_OF_A_WEEK;
        }
    },
    /** All days of a financial year. */
    YEAR("year", "a year") {
        @Override
        double quantity(Use use) {
            return use.days() / use.daysOfTheYear();
        }
    },
    /** A personal adviser for a financial year; how many care leavers each has is a row of the study. */
    ADVISER("adviser", "an adviser a year") {
        @Override
        boolean isOfAll() {
            return true;
        }

        @Override
        double quantity(Use use) {
            return use.days() / use.daysOfTheYear() / use.casesPerAdviser();
        }
    },
    /** Somebody who becomes a care leaver, once. */
    EVENT("event", "a new care leaver") {
        @Override
        double quantity(Use use) {
            return use.newCareLeavers();
        }
    };

    /** How many days a week has. */
    public static final int DAYS_OF_A_WEEK = 7;

    /** Those that a grant is paid for. */
    public static final List<TariffUnit> OF_GRANTS = List.of(NIGHT, WEEK);

    /** Those that something costs. */
    public static final List<TariffUnit> OF_COSTS = List.of(WEEK, YEAR, ADVISER, EVENT);

    private final String text;
    private final String each;

    TariffUnit(String text, String each) {
        this.text = text;
        this.each = each;
    }

    /**
     * What people of one age use in a month.
     *
     * @param days those of people who are counted
     * @param daysOfTheYear 365 or 366, as the financial year has them
     * @param casesPerAdviser how many care leavers one adviser has
     * @param newCareLeavers how many became care leavers
     */
    record Use(double days, int daysOfTheYear, double casesPerAdviser, double newCareLeavers) {}

    /** Whether everybody uses it, those too whom the council does not pay for: every care leaver is a case. */
    boolean isOfAll() {
        return false;
    }

    /** How many of it people use. */
    abstract double quantity(Use use);

    /** How many of it some days are, of any people. */
    double of(double days) {
        return quantity(new Use(days, 1, 1, 0));
    }

    /** The word used in files. */
    public String id() {
        return text;
    }

    /** For one of it, such as "a week". */
    public String each() {
        return each;
    }

    /** Several of it, such as "weeks". */
    public String plural() {
        return name().toLowerCase(Locale.ROOT) + "s";
    }

    /** The one of some that a word in a file names, empty if it names none. */
    public static Optional<TariffUnit> parse(String text, List<TariffUnit> known) {
        return known.stream().filter(unit -> unit.text.equals(text)).findFirst();
    }

    /** The words of some. */
    public static List<String> words(List<TariffUnit> known) {
        return known.stream().map(TariffUnit::id).toList();
    }
}
