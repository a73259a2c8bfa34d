package org.carecast.assumption;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.carecast.cohort.Population;
import org.carecast.evidence.FileRow;
import org.carecast.evidence.Provenance;
import org.carecast.time.AgeBand;

/**
 * One belief: a parameter of a population has a value from a month on, until a later row says otherwise.
 *
 * @param ages the ages it holds for; all of them where the parameter does not go by age
 * @param type the type of accommodation it is about; empty where the parameter does not go by type
 * @param effectiveFrom the first month it holds for
 * @param value in the unit of the parameter, unrounded; a rate of 5 % is 0.05
 * @param spread the range around the value, if one is given
 * @param row where it stands
 */
public record Assumption(
        Parameter parameter,
        Population population,
        AgeBand ages,
        Optional<String> type,
        YearMonth effectiveFrom,
        double value,
        Optional<Spread> spread,
        Provenance provenance,
        FileRow row) {

    /** @throws IllegalArgumentException if the value leaves the bounds of its unit or its own range */
    public Assumption {
        if (!parameter.unit().allows(value)) {
            throw new IllegalArgumentException(
                    parameter.id() + " is " + parameter.unit().bounds() + ", not " + value);
        }
        if (spread.isPresent() && !spread.get().contains(value)) {
            throw new IllegalArgumentException(parameter.id() + " " + value + " lies outside its range");
        }
    }

    /** A belief about a parameter that does not go by type. */
    public Assumption(
            Parameter parameter,
            Population population,
            AgeBand ages,
            YearMonth effectiveFrom,
            double value,
            Optional<Spread> spread,
            Provenance provenance,
            FileRow row) {
        this(parameter, population, ages, Optional.empty(), effectiveFrom, value, spread, provenance, row);
    }

    /** Whether someone judged it, and no source has it. */
    public boolean isJudged() {
        return provenance.isJudged();
    }

    /** The same belief with another value; the range, which was drawn around the old one, is dropped. */
    public Assumption withValue(double newValue) {
        return new Assumption(
                parameter, population, ages, type, effectiveFrom, newValue, Optional.empty(), provenance, row);
    }

    /** The same belief multiplied by a factor, its range with it; 0 is certain, and has none. */
    public Assumption times(double factor) {
        Optional<Spread> range = spread.filter(any -> factor > 0)
                .map(each -> new Spread(factor * each.low(), factor * each.high(), each.shape()));
        return new Assumption(parameter, population, ages, type, effectiveFrom, factor * value, range, provenance, row);
    }

    /** The same belief about a part of its ages. */
    public Assumption of(AgeBand fewer) {
        return fewer.equals(ages)
                ? this
                : new Assumption(parameter, population, fewer, type, effectiveFrom, value, spread, provenance, row);
    }

    /** The same belief from another month on. */
    public Assumption from(YearMonth month) {
        return month.equals(effectiveFrom)
                ? this
                : new Assumption(parameter, population, ages, type, month, value, spread, provenance, row);
    }

    /**
     * What is believed of the value, fitted through the ends of its range; empty where it has none.
     *
     * @throws IllegalArgumentException if no curve of that shape goes through them, as {@link #misfit} says
     */
    public Optional<FittedSpread> fitted() {
        return spread.map(range -> FittedSpread.of(range, value, parameter.unit()));
    }

    /** Why no curve of the range's shape goes through its ends; empty if one does, or if it has no range. */
    public Optional<RangeFault> misfit() {
        return spread.flatMap(range -> range.misfit(parameter.unit()));
    }

    /** Whether it speaks of a parameter of a population, at any age and in any month. */
    public boolean isAbout(Parameter otherParameter, Population otherPopulation) {
        return parameter == otherParameter && population.equals(otherPopulation);
    }

    /** Whether it and another row speak of a parameter of a population at some same age and of the same type, in any month. */
    public boolean isAboutSameAs(Assumption other) {
        return isAbout(other.parameter, other.population) && type.equals(other.type) && ages.overlaps(other.ages);
    }

    /** Whether it and another row speak of the same thing from the same month. */
    public boolean repeats(Assumption other) {
        return isAboutSameAs(other) && effectiveFrom.equals(other.effectiveFrom);
    }

    /** Whether another row has the same parameter, population, ages, type and month. */
    public boolean hasKeyOf(Assumption other) {
        return isAbout(other.parameter, other.population)
                && ages.equals(other.ages)
                && type.equals(other.type)
                && effectiveFrom.equals(other.effectiveFrom);
    }

    /** Some rows, those of others with the same key in their places. */
    public static List<Assumption> replaced(List<Assumption> rows, List<Assumption> others) {
        return rows.stream()
                .map(row -> others.stream().filter(row::hasKeyOf).findFirst().orElse(row))
                .toList();
    }

    /** The same row without what somebody wrote about it, and without its place. */
    public Assumption bare() {
        return new Assumption(
                parameter, population, ages, type, effectiveFrom, value, spread, provenance.bare(), FileRow.UNTOLD);
    }
}
