package org.carecast.measure;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Cause;
import org.carecast.cohort.Population;
import org.carecast.measure.funding.Funding;
import org.carecast.measure.funding.Tariff;
import org.carecast.time.Horizon;

/**
 * What can be read from a demand for a population and month: people or advisers at its end, those who turn 18 in it, or pounds of the
 * twelve months to it.
 */
public enum Measure {
    /** Care leavers. */
    CARE_LEAVERS {
        @Override
        public double of(Demand demand, Population population, YearMonth asAt) {
            return demand.at(population, asAt).people();
        }
    },
    /** Care leavers whom the council is in touch with. */
    IN_TOUCH {
        @Override
        public double of(Demand demand, Population population, YearMonth asAt) {
            return demand.at(population, asAt).inTouch();
        }
    },
    /** Children in care, of populations whose under-18s are counted. */
    UNDER_18 {
        @Override
        public double of(Demand demand, Population population, YearMonth asAt) {
            return demand.childrenInCare(population, asAt);
        }
    },
    /** Those who become care leavers at 18 in the month: of populations whose under-18s are counted, children in care. */
    TURNED_18 {
        @Override
        public double of(Demand demand, Population population, YearMonth asAt) {
            Cause cause = demand.law(population).countsChildren() ? Cause.TURNED_18 : Cause.ENTERED_AT_18;
            return demand.projection().moving(population, cause).getOrDefault(asAt, 0.0);
        }
    },
    /** Personal advisers in full-time equivalents: every care leaver is a case. */
    ADVISERS {
        @Override
        public double of(Demand demand, Population population, YearMonth asAt) {
            return demand.at(population, asAt).people()
                    / demand.projection()
                            .basis()
                            .of(population)
                            .casesPerAdviser(demand.horizon().index(asAt));
        }
    },
    /** What grants bring in. */
    GRANT(true) {
        @Override
        public double of(Demand demand, Population population, YearMonth asAt) {
            return sumOfAYear(asAt, month -> demand.ledger().grant(population, month));
        }
    },
    /** What people cost. */
    COST(true) {
        @Override
        public double of(Demand demand, Population population, YearMonth asAt) {
            return sumOfAYear(asAt, month -> demand.ledger().cost(population, month));
        }
    },
    /** What people cost more than grants bring in; less than 0 where they cost less. */
    GAP(true) {
        @Override
        public double of(Demand demand, Population population, YearMonth asAt) {
            return COST.of(demand, population, asAt) - GRANT.of(demand, population, asAt);
        }
    };

    /** Those of people at the end of a month. */
    public static final List<Measure> OF_PEOPLE = List.of(CARE_LEAVERS, IN_TOUCH, UNDER_18);

    /** Those of people and of money, whose draws are counted. */
    public static final List<Measure> OF_PEOPLE_AND_MONEY = List.of(CARE_LEAVERS, IN_TOUCH, UNDER_18, GRANT, COST, GAP);

    /** Those that can be asked of a forecast. */
    public static final List<Measure> ASKED = List.of(CARE_LEAVERS, IN_TOUCH, UNDER_18, ADVISERS, GRANT, COST, GAP);

    private final boolean money;

    Measure() {
        this(false);
    }

    Measure(boolean money) {
        this.money = money;
    }

    private static double sumOfAYear(YearMonth last, ToDoubleFunction<YearMonth> ofMonth) {
        return IntStream.range(0, Horizon.MONTHS_IN_A_YEAR)
                .mapToObj(last::minusMonths)
                .mapToDouble(ofMonth)
                .reduce(0, Double::sum);
    }

    /**
     * Whether anything at all is known of it, being a measure of money.
     *
     * @param whose the population asked about; all of them if empty
     */
    public boolean isKnownTo(Funding funding, Optional<Population> whose) {
        List<? extends Tariff> known =
                this == GRANT ? funding.grants().rules() : funding.costs().rows();
        return known.stream().anyMatch(tariff -> whose.isEmpty() || whose.get().equals(tariff.population()));
    }

    /** Whether it is pounds of the twelve months to the end of a month, at the end of March those of a financial year. */
    public boolean isMoney() {
        return money;
    }

    /** The index of the first month of a horizon at whose end it can be read. */
    public int firstMonth() {
        return money ? Horizon.MONTHS_IN_A_YEAR : 0;
    }

    /** Whether a parameter can move it; how far those who come are dispersed only chance reads, and no figure of these the places there are. */
    public boolean reads(Parameter parameter) {
        return switch (parameter) {
            case DISPERSION, PLACES -> false;
            case CASES_PER_ADVISER -> money || this == ADVISERS;
            default -> money || parameter.isOfPeople();
        };
    }

    /** The reading for one population at the end of a month. */
    public abstract double of(Demand demand, Population population, YearMonth asAt);

    /** The reading for all populations together at the end of a month. */
    public double of(Demand demand, YearMonth asAt) {
        return demand.populations().stream()
                .mapToDouble(population -> of(demand, population, asAt))
                .reduce(0, Double::sum);
    }

    /** The name used in files and on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
