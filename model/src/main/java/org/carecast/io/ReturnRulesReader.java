package org.carecast.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.assumption.Unit;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.evidence.Source;
import org.carecast.io.ReturnRules.Code;
import org.carecast.io.ReturnRules.Rule;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;

/**
 * Reads how SSDA903 returns are to be read, from a national folder: {@code ssda903-codes.csv}, {@code
 * column,code,from,until,meaning,words,status,source,locator,note}, and {@code ssda903-rules.csv}, {@code
 * name,population,ages,value,low,high,spread,enough,status,source,locator,note}; and the law.
 */
final class ReturnRulesReader {

    private static final List<String> OF_CODES =
            List.of("column", "code", "from", "until", "meaning", "words", "status", "source", "locator", "note");
    private static final List<String> OF_RULES = List.of(
            "name",
            "population",
            "ages",
            "value",
            "low",
            "high",
            "spread",
            "enough",
            "status",
            "source",
            "locator",
            "note");
    private static final Map<String, List<String>> MEANINGS = Map.of(
            "LS", List.of("short_breaks"),
            "RNE", List.of("begins", "goes_on"),
            "REC", List.of("goes_on", "transferred", "relevant", "home", "settled", "adult", "died", "abroad"),
            "IN_TOUCH", List.of("yes", "no", "declines", "gone"),
            "ACTIV", List.of("education", "other", "not_said"),
            "ACCOM", List.of("type", "refused", "not_said"));
    private static final List<String> OF_A_POPULATION = List.of(
            "arrivals",
            "dispersion",
            "arrival_age_share",
            "transfer_share",
            "transfer_after_months",
            "leaves_care",
            "leaves_service",
            "take_up_after_21",
            "in_touch_rate",
            "january_birthday_share",
            "in_education",
            "youngest_age");
    private static final List<String> OF_ALL = List.of(
            "accommodation",
            "care_counts_from_age",
            "care_reaches_age",
            "leaver_rows_from_age",
            "asked_from_age",
            "asked_from_year",
            "year_ends_percent",
            "year_ends_fewest",
            "year_named_percent",
            "transfers_seen_percent",
            "review_months",
            "months_to_project");
    private static final List<Population> POPULATIONS = List.of(Population.of("uasc"), Population.of("citizen"));
    private static final List<String> WITHOUT_VALUE = List.of("arrivals", "accommodation");
    private static final List<String> FILLED_UP = List.of(
            "arrival_age_share",
            "transfer_share",
            "leaves_care",
            "leaves_service",
            "take_up_after_21",
            "in_touch_rate",
            "january_birthday_share",
            "in_education",
            "accommodation");
    private static final AgeBand ONCE = new AgeBand(0, 0);
    private static final int MOST_ENOUGH = 1_000_000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final ProblemLog problems = new ProblemLog();
    private final Map<String, Source> sources = new TreeMap<>();

    static ReturnRules read(NationalFolder national, Horizon horizon) throws BadDataException {
        return new ReturnRulesReader().readAll(national, horizon);
    }

    private ReturnRules readAll(NationalFolder national, Horizon horizon) throws BadDataException {
        boolean known = SourcesReader.read(national, sources, problems);
        Set<String> ids = known ? sources.keySet() : Set.of();
        Optional<LawReader.NationalLaw> law = LawReader.read(national, Optional.of(horizon), ids, problems);
        Map<String, Code> codes = new LinkedHashMap<>();
        national.rows("ssda903-codes.csv", OF_CODES, problems).forEach(row -> addCode(row, ids, codes));
        String file = national.place("ssda903-rules.csv");
        List<Rule> rules = new ArrayList<>();
        national.rows("ssda903-rules.csv", OF_RULES, problems)
                .forEach(row -> rule(row, ids, rules).ifPresent(rules::add));
        if (problems.isWhole(file)) {
            OF_ALL.forEach(name -> require(file, rules, name, Optional.empty(), ONCE));
            law.map(ReturnRulesReader::law)
                    .ifPresent(ages -> OF_A_POPULATION.forEach(name -> POPULATIONS.forEach(
                            each -> require(file, rules, name, Optional.of(each), ages(name, ages)))));
        }
        problems.refuseIfAnyProblem();
        return new ReturnRules(law(law.orElseThrow()), codes, rules);
    }

    private static Law law(LawReader.NationalLaw law) {
        return new Law(law.careLeaverFrom(), law.careLeaverFrom(), law.takeUpAt(), law.endsAt() - 1, law.daysOfCare());
    }

    private void addCode(CsvRow row, Set<String> ids, Map<String, Code> codes) {
        List<String> columns = MEANINGS.keySet().stream().sorted().toList();
        Optional<String> column = row.oneOf("column", text -> Optional.of(text).filter(columns::contains), columns);
        Optional<String> code = row.required("code");
        Optional<Integer> from = year(row, "from", FIRST_YEAR);
        Optional<Integer> until = year(row, "until", LAST_YEAR);
        Optional<String> meaning = column.map(MEANINGS::get)
                .flatMap(words -> row.oneOf("meaning", text -> Optional.of(text).filter(words::contains), words));
        Optional<String> words = row.required("words");
        CitationReader.cite(row, ids);
        if (column.isPresent()
                && code.isPresent()
                && from.isPresent()
                && until.isPresent()
                && meaning.isPresent()
                && words.isPresent()) {
            Code earlier = codes.putIfAbsent(
                    column.get() + " " + code.get(), new Code(from.get(), until.get(), meaning.get(), words.get()));
            if (earlier != null) {
                row.refuse("code", "the code '" + code.get() + "' stands twice", "keep one of them");
            }
        }
    }

    private static Optional<Integer> year(CsvRow row, String column, int ifEmpty) {
        return row.text(column).isEmpty() ? Optional.of(ifEmpty) : row.wholeNumber(column, FIRST_YEAR, LAST_YEAR);
    }

    private Optional<Rule> rule(CsvRow row, Set<String> ids, List<Rule> earlier) {
        List<String> names = new ArrayList<>(OF_A_POPULATION);
        names.addAll(OF_ALL);
        Optional<String> name = row.oneOf("name", text -> Optional.of(text).filter(names::contains), names);
        Optional<Population> population =
                row.text("population").isEmpty() ? Optional.empty() : row.population("population", POPULATIONS);
        Optional<AgeBand> ages = row.text("ages").isEmpty() ? Optional.of(AgeBand.ALL) : row.ages("ages");
        Optional<Double> value = name.filter(known -> !WITHOUT_VALUE.contains(known))
                .flatMap(known -> row.number("value").flatMap(number -> bounded(row, known, number)));
        Optional<Integer> enough =
                row.text("enough").isEmpty() ? Optional.of(0) : row.wholeNumber("enough", 1, MOST_ENOUGH);
        Optional<Spread> range = range(row, name.flatMap(Parameter::parse));
        CitationReader.cite(row, ids);
        if (name.isEmpty()
                || ages.isEmpty()
                || (population.isEmpty() && !row.text("population").isEmpty())) {
            row.lose();
            return Optional.empty();
        }
        Rule rule = new Rule(
                name.get(),
                population,
                ages.get(),
                value.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                range,
                enough.orElse(1),
                row.text("note"));
        if (earlier.stream().anyMatch(other -> isAboutSame(rule, other))) {
            return row.refuse("name", "another row above says the same thing", "keep one of them, or part their ages");
        }
        return Optional.of(rule);
    }

    private static boolean isAboutSame(Rule rule, Rule other) {
        return rule.name().equals(other.name())
                && rule.population().equals(other.population())
                && rule.ages().overlaps(other.ages());
    }

    private static Optional<Double> bounded(CsvRow row, String name, double value) {
        Optional<Unit> unit = Parameter.parse(name).map(Parameter::unit);
        return unit.filter(known -> !known.allows(value)).isEmpty()
                ? Optional.of(value)
                : row.refuse(
                        "value",
                        row.text("value") + " is out of bounds",
                        "it must be " + unit.get().bounds());
    }

    private static Optional<Spread> range(CsvRow row, Optional<Parameter> parameter) {
        String shape = row.text("spread");
        if (shape.isEmpty() || shape.equals(Spread.FIXED)) {
            return Optional.empty();
        }
        Optional<Double> low = row.number("low");
        Optional<Double> high = row.number("high");
        Optional<Spread.Shape> known = row.oneOf("spread", Spread.Shape::parse, Spread.Shape.words());
        if (low.isEmpty() || high.isEmpty() || known.isEmpty()) {
            return Optional.empty();
        }
        if (low.get() > high.get()) {
            return row.refuse("low", "low lies above high", "it must be low and high in rising order");
        }
        Spread range = new Spread(low.get(), high.get(), known.get());
        return parameter.isEmpty() ? Optional.of(range) : AssumptionsReader.fitting(row, parameter.get(), range);
    }

    /** The ages at which a rule about a population is read. */
    private static AgeBand ages(String name, Law law) {
        int adult = law.careLeaverFrom();
        return switch (name) {
            case "leaves_care" -> new AgeBand(0, adult - 1);
            case "leaves_service", "in_touch_rate" -> law.supportedAges();
            case "in_education" -> new AgeBand(0, law.lastSupportedAge());
            case "arrival_age_share" -> new AgeBand(adult - 1, adult - 1);
            default -> ONCE;
        };
    }

    private void require(String file, List<Rule> rules, String name, Optional<Population> population, AgeBand ages) {
        List<Rule> all = rules.stream()
                .filter(rule -> rule.name().equals(name) && rule.population().equals(population))
                .toList();
        String of = name + population.map(each -> " for " + each).orElse("");
        for (AgeBand gap : MissingAges.in(
                ages, age -> all.stream().anyMatch(rule -> rule.ages().contains(age)))) {
            problems.add(
                    file,
                    1,
                    1,
                    "there is no " + of + (ages.equals(ONCE) ? "" : " aged " + gap),
                    "add a row for it: import-903 goes by it");
        }
        if (all.stream().anyMatch(ReturnRulesReader::lacksRange)) {
            problems.add(
                    file, 1, 1, of + " has no range", "give low and high as so many times the value, and their spread");
        }
        if (FILLED_UP.contains(name) && all.stream().anyMatch(rule -> rule.enough() == 0 && !isOfChildren(rule))) {
            problems.add(
                    file,
                    1,
                    1,
                    of + " does not say how many are enough",
                    "fill in the column 'enough': a cell of fewer is filled up to it");
        }
    }

    /** Whether a rule about arrivals lacks the range by which years differ. */
    private static boolean lacksRange(Rule rule) {
        return rule.name().equals("arrivals") && rule.range().isEmpty();
    }

    /** Whether a rule is about education under 18, which nobody counts. */
    private static boolean isOfChildren(Rule rule) {
        return rule.name().equals("in_education") && rule.ages().from() == 0;
    }
}
