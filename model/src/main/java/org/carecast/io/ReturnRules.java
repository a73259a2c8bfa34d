package org.carecast.io;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.io.csv.BadDataException;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;

/**
 * How SSDA903 returns are read, as the national folder has it: what their codes mean, which ages and dates count, and what is
 * believed where the returns say nothing; immutable.
 *
 * @param law of a population whose children are not counted: the ages that matter, and the days of care
 * @param codes by column and code, such as {@code REC E3}
 * @param rules in the order of their file
 * @param fewPeople the largest count of people that must not be published, if the folder says it
 */
public record ReturnRules(Law law, Map<String, Code> codes, List<Rule> rules, OptionalInt fewPeople) {

    /** What a code of a type of accommodation means. */
    public static final String TYPE = "type";
    /** What it means where nobody has to find a place for those who live so. */
    public static final String NO_PLACE = "no_place";

    /** A copy that nobody can change. */
    public ReturnRules {
        codes = Map.copyOf(codes);
        rules = List.copyOf(rules);
    }

    /**
     * What a code means.
     *
     * @param from the first collection year in which it is used
     * @param until the last one
     * @param meaning one word that the rules go by
     * @param words as a reader is told
     */
    public record Code(int from, int until, String meaning, String words) {

        /** Whether a return of a collection year may have it. */
        public boolean isOf(int year) {
            return from <= year && year <= until;
        }
    }

    /**
     * One row of {@code ssda903-rules.csv}.
     *
     * @param name a parameter, or the name of a number
     * @param population whose it is; empty where it is of all
     * @param ages every age, where it does not go by age
     * @param range low and high with their shape; empty where what is known is fixed, or to be found in the returns
     * @param enough how many a cell needs to stand by itself
     */
    public record Rule(
            String name,
            Optional<Population> population,
            AgeBand ages,
            OptionalDouble value,
            Optional<Spread> range,
            double enough,
            String note) {}

    /**
     * The rules of a national folder for a horizon.
     *
     * @throws BadDataException naming every problem found in its files
     */
    public static ReturnRules read(Path national, Horizon horizon) throws BadDataException {
        return read(NationalFolder.named(national, ""), horizon);
    }

    /** The same of a folder that may not have been written yet. */
    public static ReturnRules read(NationalFolder national, Horizon horizon) throws BadDataException {
        return ReturnRulesReader.read(national, horizon);
    }

    /** What a code of a column means, empty if it is not known. */
    public Optional<Code> code(String column, String code) {
        return Optional.ofNullable(codes.get(column + " " + code));
    }

    /** The words of every code of a column with a meaning, by code, in the order of the codes. */
    public Map<String, String> words(String column, String meaning) {
        Map<String, String> words = new LinkedHashMap<>();
        codes.entrySet().stream()
                .filter(code -> code.getKey().startsWith(column + " "))
                .filter(code -> code.getValue().meaning().equals(meaning))
                .sorted(Map.Entry.comparingByKey())
                .forEach(code -> words.put(
                        code.getKey().substring(column.length() + 1),
                        code.getValue().words()));
        return words;
    }

    /** What is believed of a parameter of a population at an age, empty if nothing is. */
    public Optional<Rule> find(Parameter parameter, Population population, int age) {
        return find(parameter.id(), Optional.of(population), age);
    }

    /** The same, where something has to be believed. */
    public Rule of(Parameter parameter, Population population, int age) {
        return find(parameter, population, age).orElseThrow(() -> missing(parameter.id()));
    }

    /** The number with a name. */
    public int number(String name) {
        return (int) find(name, Optional.empty(), 0)
                .orElseThrow(() -> missing(name))
                .value()
                .orElseThrow();
    }

    /** The number with a name, for a population. */
    public int number(String name, Population population) {
        return (int) find(name, Optional.of(population), 0)
                .orElseThrow(() -> missing(name))
                .value()
                .orElseThrow();
    }

    /** How many a cell of what a name stands for needs to stand by itself. */
    public double enough(String name) {
        return find(name, Optional.empty(), 0).orElseThrow(() -> missing(name)).enough();
    }

    private Optional<Rule> find(String name, Optional<Population> population, int age) {
        return rules.stream()
                .filter(rule -> rule.name().equals(name)
                        && rule.population().equals(population)
                        && rule.ages().contains(age))
                .findFirst();
    }

    private static NoSuchElementException missing(String name) {
        return new NoSuchElementException("there is no rule " + name);
    }
}
