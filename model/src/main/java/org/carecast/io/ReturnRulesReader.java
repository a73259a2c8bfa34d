package org.carecast.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.carecast.assumption.Spread;
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
    private static final List<String> STATUSES = List.of("verified", "secondary", "derived", "judged", "recalled");
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
            "transfers_seen_percent",
            "review_months",
            "months_to_project");
    private static final List<Population> POPULATIONS = List.of(Population.of("uasc"), Population.of("citizen"));
    private static final String FIXED = "fixed";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final Inspection inspection = new Inspection();
    private final Map<String, Source> sources = new TreeMap<>();

    static ReturnRules read(Path national, Horizon horizon) throws BadDataException {
        return new ReturnRulesReader().readAll(national, horizon);
    }

    private ReturnRules readAll(Path national, Horizon horizon) throws BadDataException {
        boolean known = SourcesReader.read(national, sources, inspection);
        Set<String> ids = known ? sources.keySet() : Set.of();
        Optional<LawReader.NationalLaw> law = LawReader.read(national, Optional.of(horizon), ids, inspection);
        Map<String, Code> codes = new LinkedHashMap<>();
        CsvTable.read(national.resolve("ssda903-codes.csv"), OF_CODES, inspection)
                .forEach(row -> addCode(row, ids, codes));
        Path file = national.resolve("ssda903-rules.csv");
        List<Rule> rules = new ArrayList<>();
        CsvTable.read(file, OF_RULES, inspection).forEach(row -> rule(row, ids).ifPresent(rules::add));
        if (inspection.isWhole(file.toString())) {
            OF_ALL.forEach(name -> require(file, rules, name, Optional.empty()));
            OF_A_POPULATION.forEach(name -> POPULATIONS.forEach(each -> require(file, rules, name, Optional.of(each))));
        }
        inspection.refuseIfAnyProblem();
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
        cite(row, ids);
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

    private Optional<Rule> rule(CsvRow row, Set<String> ids) {
        List<String> names = new ArrayList<>(OF_A_POPULATION);
        names.addAll(OF_ALL);
        Optional<String> name = row.oneOf("name", text -> Optional.of(text).filter(names::contains), names);
        Optional<Population> population =
                row.text("population").isEmpty() ? Optional.empty() : row.population("population", POPULATIONS);
        Optional<AgeBand> ages = row.text("ages").isEmpty() ? Optional.of(AgeBand.ALL) : row.ages("ages");
        OptionalDouble value = number(row, "value");
        OptionalDouble enough = number(row, "enough");
        Optional<Spread> range = range(row);
        cite(row, ids);
        if (name.isEmpty()
                || ages.isEmpty()
                || (population.isEmpty() && !row.text("population").isEmpty())) {
            row.lose();
            return Optional.empty();
        }
        return Optional.of(
                new Rule(name.get(), population, ages.get(), value, range, enough.orElse(0), row.text("note")));
    }

    private static OptionalDouble number(CsvRow row, String column) {
        return row.text(column).isEmpty()
                ? OptionalDouble.empty()
                : row.number(column).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private static Optional<Spread> range(CsvRow row) {
        String shape = row.text("spread");
        if (shape.isEmpty() || shape.equals(FIXED)) {
            return Optional.empty();
        }
        OptionalDouble low = number(row, "low");
        OptionalDouble high = number(row, "high");
        Optional<Spread.Shape> known = row.oneOf("spread", Spread.Shape::parse, Spread.Shape.words());
        if (low.isEmpty() || high.isEmpty() || low.getAsDouble() > high.getAsDouble()) {
            return row.refuse("low", "a range needs a low and a high above it", "give both, or leave the spread out");
        }
        return known.map(each -> new Spread(low.getAsDouble(), high.getAsDouble(), each));
    }

    private static void cite(CsvRow row, Set<String> ids) {
        Optional<String> status = row.oneOf("status", text -> Optional.of(text).filter(STATUSES::contains), STATUSES);
        boolean rests = status.filter(each -> List.of("judged", "recalled").contains(each))
                .isEmpty();
        if (rests || !row.text("source").isEmpty()) {
            ProvenanceReader.source(row, ids);
        }
    }

    private void require(Path file, List<Rule> rules, String name, Optional<Population> population) {
        boolean there = rules.stream()
                .anyMatch(rule -> rule.name().equals(name) && rule.population().equals(population));
        if (!there) {
            inspection.add(
                    file.toString(),
                    1,
                    1,
                    "there is no " + name
                            + population.map(each -> " for " + each).orElse(""),
                    "add a row for it: import-903 goes by it");
        }
    }
}
