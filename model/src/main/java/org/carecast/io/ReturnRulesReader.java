package org.carecast.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.assumption.Unit;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.evidence.Source;
import org.carecast.io.ReturnRules.Code;
import org.carecast.io.ReturnRules.Rule;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.Known;
import org.carecast.io.csv.PopulationCell;
import org.carecast.io.csv.ProblemLog;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;

/**
 * Reads how SSDA903 returns are to be read, from a national folder: {@code ssda903-codes.csv}, {@code ssda903-rules.csv}, and the
 * law.
 */
final class ReturnRulesReader {

    private static final Map<String, List<String>> MEANINGS = Map.of(
            "LS", List.of("short_breaks"),
            "RNE", List.of("begins", "goes_on"),
            "REC", List.of("goes_on", "transferred", "relevant", "home", "settled", "adult", "died", "abroad"),
            "IN_TOUCH", List.of("yes", "no", "declines", "gone"),
            "ACTIV", List.of("education", "other", "not_said"),
            "ACCOM", List.of(ReturnRules.TYPE, ReturnRules.NO_PLACE, "refused", "not_said"),
            "DAY", List.of("nothing", "open"),
            "UASC", List.of("yes", "no"));
    private static final List<Population> POPULATIONS = List.of(Population.of("uasc"), Population.of("citizen"));
    private static final AgeBand ONCE = new AgeBand(0, 0);
    private static final int MOST_ENOUGH = 1_000_000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private static final CellType<Optional<Integer>> COLLECTION_YEAR =
            CellType.whole(FIRST_YEAR, LAST_YEAR).orEmpty();
    private static final Column<String> COLUMN = new Column<>(
            "column", CellType.oneOf(MEANINGS.keySet().stream().sorted().toList()), "the column of a return");
    private static final Column<String> CODE = new Column<>("code", CellType.WORDS, "a code in that column");
    private static final Column<Optional<Integer>> FROM =
            new Column<>("from", COLLECTION_YEAR, "the first collection year that has it; empty for the first of all");
    private static final Column<Optional<Integer>> UNTIL =
            new Column<>("until", COLLECTION_YEAR, "the last collection year that has it; empty for no end");
    private static final Column<String> MEANING = new Column<>(
            "meaning",
            CellType.oneOf(MEANINGS.values().stream()
                    .flatMap(List::stream)
                    .distinct()
                    .sorted()
                    .toList()),
            "what the import takes it for");
    private static final Column<String> WORDS = new Column<>("words", CellType.WORDS, "the same in words");

    static final Columns CODES = Columns.of(
                    "ssda903-codes.csv",
                    "The codes of SSDA903 returns, nationally.",
                    COLUMN,
                    CODE,
                    FROM,
                    UNTIL,
                    MEANING,
                    WORDS)
            .and(CitationReader.COLUMNS);

    private static final Column<String> NAME = new Column<>(
            "name",
            CellType.oneOf(Stream.concat(RuleNames.OF_A_POPULATION.stream(), RuleNames.OF_ALL.stream())
                    .toList()),
            "a parameter, or a rule of the import");
    private static final Column<Optional<Population>> POPULATION =
            new Column<>("population", PopulationCell.OF_THE_STUDY.orEmpty(), "of whom; empty for everyone");
    private static final Column<Optional<AgeBand>> AGES =
            new Column<>("ages", CellType.AGES.orEmpty(), "at which ages; empty for all");
    private static final Column<Double> VALUE =
            new Column<>("value", CellType.NUMBER, "what holds where the returns count too few");
    private static final Column<Double> LOW =
            new Column<>("low", CellType.NUMBER, "the low end of the range of such a value");
    private static final Column<Double> HIGH = new Column<>("high", CellType.NUMBER, "the high end of that range");
    private static final Column<Spread.Shape> SPREAD =
            new Column<>("spread", RangeCells.SPREAD.type(), "the shape of the range; fixed for none");
    private static final Column<Optional<Integer>> ENOUGH = new Column<>(
            "enough",
            CellType.whole(1, MOST_ENOUGH).orEmpty(),
            "how many are enough for a count to stand by itself; fewer are shrunk towards the value");

    static final Columns RULES = Columns.of(
                    "ssda903-rules.csv",
                    "How import-903 makes a study from returns, nationally.",
                    NAME,
                    POPULATION,
                    AGES,
                    VALUE.orEmpty(),
                    LOW.orEmpty(),
                    HIGH.orEmpty(),
                    SPREAD.orEmpty(),
                    ENOUGH)
            .and(CitationReader.COLUMNS);

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
        national.rows(CODES, Known.sources(ids), problems).forEach(row -> addCode(row, codes));
        String file = national.place(RULES.file());
        List<Rule> rules = new ArrayList<>();
        national.rows(RULES, new Known(POPULATIONS, ids), problems)
                .forEach(row -> rule(row, rules).ifPresent(rules::add));
        if (problems.isWhole(file)) {
            RuleNames.OF_ALL.forEach(name -> require(file, rules, name, Optional.empty(), ONCE));
            law.map(ReturnRulesReader::law)
                    .ifPresent(ages -> RuleNames.OF_A_POPULATION.forEach(name -> POPULATIONS.forEach(
                            each -> require(file, rules, name, Optional.of(each), ages(name, ages)))));
        }
        OptionalInt few = national.has(DisclosureReader.COLUMNS.file())
                ? DisclosureReader.read(national.rows(DisclosureReader.COLUMNS, Known.sources(ids), problems))
                : OptionalInt.empty();
        problems.refuseIfAnyProblem();
        return new ReturnRules(law(law.orElseThrow()), codes, rules, few);
    }

    private static Law law(LawReader.NationalLaw law) {
        return new Law(law.careLeaverFrom(), law.careLeaverFrom(), law.takeUpAt(), law.endsAt() - 1, law.daysOfCare());
    }

    private static void addCode(CsvRow row, Map<String, Code> codes) {
        Optional<String> meaning =
                row.find(COLUMN).flatMap(column -> row.find(MEANING.as(CellType.oneOf(MEANINGS.get(column)))));
        CitationReader.cite(row);
        if (row.reads(COLUMN, CODE, FROM, UNTIL, WORDS) && meaning.isPresent()) {
            Code code = new Code(
                    row.get(FROM).orElse(FIRST_YEAR), row.get(UNTIL).orElse(LAST_YEAR), meaning.get(), row.get(WORDS));
            if (codes.putIfAbsent(row.get(COLUMN) + " " + row.get(CODE), code) != null) {
                row.refuse(CODE, "the code '" + row.get(CODE) + "' stands twice", "keep one of them");
            }
            if (typesOf(codes, code.words()).count() > 1) {
                row.refuse(
                        MEANING,
                        "another row has '%s' with another meaning".formatted(code.words()),
                        "give all rows of a type the same");
            }
        }
    }

    /** The meanings of a type of accommodation, which should have one. */
    private static Stream<String> typesOf(Map<String, Code> codes, String words) {
        return codes.values().stream()
                .filter(code -> code.words().equals(words))
                .map(Code::meaning)
                .filter(List.of(ReturnRules.TYPE, ReturnRules.NO_PLACE)::contains)
                .distinct();
    }

    private static Optional<Rule> rule(CsvRow row, List<Rule> earlier) {
        Optional<String> name = row.find(NAME);
        Optional<Double> value = name.filter(known -> !RuleNames.WITHOUT_VALUE.contains(known))
                .flatMap(known -> row.find(VALUE).flatMap(number -> bounded(row, known, number)));
        int enough = row.find(ENOUGH).map(most -> most.orElse(0)).orElse(1);
        Optional<Spread> range = range(row, name.flatMap(Parameter::parse));
        CitationReader.cite(row);
        if (!row.reads(NAME, POPULATION, AGES)) {
            row.lose();
            return Optional.empty();
        }
        Rule rule = new Rule(
                row.get(NAME),
                row.get(POPULATION),
                row.get(AGES).orElse(AgeBand.ALL),
                value.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                range,
                enough,
                row.text(ProvenanceReader.NOTE));
        if (earlier.stream().anyMatch(other -> isAboutSame(rule, other))) {
            return row.refuse(NAME, "another row above says the same thing", "keep one of them, or part their ages");
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
                        VALUE,
                        row.text(VALUE) + " is out of bounds",
                        "it must be " + unit.get().bounds());
    }

    private static Optional<Spread> range(CsvRow row, Optional<Parameter> parameter) {
        String shape = row.text(SPREAD);
        if (shape.isEmpty() || shape.equals(Spread.FIXED)) {
            return Optional.empty();
        }
        Optional<Double> low = row.find(LOW);
        Optional<Double> high = row.find(HIGH);
        Optional<Spread.Shape> known =
                row.find(SPREAD.as(CellType.oneOf(List.of(Spread.Shape.values()), Spread.Shape::text)));
        if (low.isEmpty() || high.isEmpty() || known.isEmpty()) {
            return Optional.empty();
        }
        if (low.get() > high.get()) {
            return row.refuse(LOW, "low lies above high", "it must be low and high in rising order");
        }
        Spread range = new Spread(low.get(), high.get(), known.get());
        return parameter.isEmpty() ? Optional.of(range) : RangeCells.fitting(row, parameter.get(), range);
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
            problems.missing(
                    file,
                    "there is no " + of + (ages.equals(ONCE) ? "" : " aged " + gap),
                    "add a row for it: import-903 goes by it");
        }
        if (all.stream().anyMatch(ReturnRulesReader::lacksRange)) {
            problems.missing(
                    file, of + " has no range", "give low and high as so many times the value, and their spread");
        }
        if (RuleNames.FILLED_UP.contains(name)
                && all.stream().anyMatch(rule -> rule.enough() == 0 && !isOfChildren(rule))) {
            problems.missing(
                    file,
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
