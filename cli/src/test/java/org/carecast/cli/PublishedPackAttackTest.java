package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carecast.cli.OjAlgoSystem.Bound;
import org.carecast.cli.OjAlgoSystem.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An outsider with a published pack of Kent, its printed rates, and paper: cohorts grow a year older along the diagonals
 * of the tables, rows add up to totals, those in touch are a rate of them, the last column is what the last year has more than the
 * first, and scenarios share their cohorts. All of it
 * is written down here once more, is solved by ojAlgo, and owes nothing to what chose the figures that are withheld.
 */
final class PublishedPackAttackTest {

    private static final int YEARS = 5;
    private static final int FIRST = 18;
    private static final int LAST = 25;
    private static final double CASES = 18.8;
    private static final int ENOUGH = 3;
    private static final double A_LITTLE = 1e-5;
    private static final List<String> POPULATIONS = List.of("Citizen", "UASC");

    // A pack or a forecast that several tests read is written once.
    @TempDir
    private static Path written;

    @ParameterizedTest
    @ValueSource(strings = {"base", "base nts-stops take-up-15", "base no-arrivals", "no-arrivals"})
    void noSuppressedFigureCanBeWorkedOut(String scenarios) throws IOException {
        Attack attack = attack(scenarios);

        assertThat(attack.suppressed()).isNotEmpty();
        attack.suppressed()
                .forEach(cell -> assertThat(attack.possible(cell))
                        .as("%s: %s", scenarios, cell)
                        .isGreaterThanOrEqualTo(ENOUGH));
    }

    /** The 16 citizens aged 21 in November 2017 are not few; with them shown, the total gives away the 5 aged 23. */
    @Test
    void theAttackSucceedsWhereOneMoreFigureIsShown() throws IOException {
        Attack attack = attack("base");
        List<String> shown = List.of("Citizen 21 0", "Citizen 22 1", "Citizen 23 2", "Citizen 24 3", "Citizen 25 4");
        assertThat(attack.suppressed()).containsAll(shown);

        assertThat(attack.with(shown).possible("Citizen 23 0")).isEqualTo(1);
    }

    /** Rows and totals of citizens give away the 5, and those of UASC in two years the one aged 25, nearly. */
    @Test
    void theAttackSucceedsWhereSmallCountsAloneAreSuppressed() throws IOException {
        Attack attack = attack("base");
        List<String> large = attack.suppressed().stream()
                .filter(cell -> Math.rint(attack.truth(cell)) > 5)
                .toList();

        Attack better = attack.with(large);

        assertThat(List.of("Citizen 23 0", "Citizen 24 1", "Citizen 25 2"))
                .allMatch(cell -> better.possible(cell) == 1);
        assertThat(better.possible("UASC 25 0")).isLessThan(ENOUGH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "base nts-stops take-up-15"})
    void noPlacesCanBeWorkedOutFromTheMix(String scenarios) throws IOException {
        PublishedTables pack = PublishedTables.of(publish(scenarios));
        Map<String, Map<String, Double>> inTouch = inTouch(scenarios);
        List<String> types = new ArrayList<>();
        for (PublishedTables.Table table : places(pack).values()) {
            types = table.rows().keySet().stream()
                    .filter(row -> !row.equals("In touch"))
                    .toList();
        }
        List<Bound> bounds = new ArrayList<>();
        List<double[]> sought = new ArrayList<>();
        for (Map.Entry<String, PublishedTables.Table> table : places(pack).entrySet()) {
            for (int type = 0; type < types.size(); type++) {
                // The column behind the years is what the last has more than the first.
                for (int column = 0; column <= YEARS; column++) {
                    Map<String, Double> people = inTouch.get(table.getKey());
                    double[] weights = new double[types.size()];
                    weights[type] = column < YEARS
                            ? november(people, column)
                            : november(people, YEARS - 1) - november(people, 0);
                    String cell = table.getValue().cell(types.get(type), column);
                    if (cell.equals(PublishedTables.SUPPRESSED)) {
                        sought.add(weights);
                        bounds.add(new Bound(
                                column < YEARS ? 0 : Double.NEGATIVE_INFINITY, weights, Double.POSITIVE_INFINITY));
                    } else {
                        bounds.add(new Bound(number(cell) - 0.5, weights, number(cell) + 0.5));
                    }
                }
            }
        }
        double[] all = new double[types.size()];
        Arrays.fill(all, 1);
        bounds.add(new Bound(1, all, 1));
        OjAlgoSystem system = new OjAlgoSystem(types.size(), bounds);

        assertThat(sought).isNotEmpty();
        sought.forEach(weights -> {
            Range range = system.range(weights);
            assertThat(Math.floor(range.greatest() + 0.5 - A_LITTLE) - Math.floor(range.least() + 0.5 + A_LITTLE) + 1)
                    .isGreaterThanOrEqualTo(ENOUGH);
        });
    }

    @Test
    void theDocumentHasTheFiguresOfThePageAndNoOthers() throws IOException {
        Path pack = publish("base nts-stops take-up-15");

        assertThat(PublishedTables.inDocument(pack))
                .isEqualTo(PublishedTables.of(pack).onPage());
    }

    private static double november(Map<String, Double> people, int year) {
        return people.get("20%d-11".formatted(17 + year));
    }

    private static Map<String, PublishedTables.Table> places(PublishedTables pack) {
        Map<String, PublishedTables.Table> places = new LinkedHashMap<>();
        pack.byScenario().forEach((scenario, tables) -> places.put(scenario, tables.get(4)));
        return places;
    }

    /** The folder of the pack of these scenarios; its workbook is looked at elsewhere. */
    private static Path publish(String scenarios) {
        List<String> words = new ArrayList<>(List.of("report", Run.KENT, "--publish", "--only", "docx,html"));
        Stream.of(scenarios.split(" ")).forEach(id -> words.addAll(List.of("--scenario", id)));
        return written("pack of " + scenarios, words);
    }

    private static Path written(String name, List<String> words) {
        Path out = written.resolve(name);
        if (!Files.exists(out)) {
            Run run = Run.of(Stream.concat(words.stream(), Stream.of("--out", out.toString()))
                    .toArray(String[]::new));
            assertThat(run.exit()).as(run.err()).isZero();
        }
        return out;
    }

    private static Attack attack(String scenarios) throws IOException {
        Map<String, Map<String, Double>> truth = new LinkedHashMap<>();
        for (String id : scenarios.split(" ")) {
            truth.put(id, people(id));
        }
        return new Attack(PublishedTables.of(publish(scenarios)), truth, List.of());
    }

    /** What the forecast has, by population, age and month; an outsider has none of it, and it is read to measure from. */
    private static Map<String, Double> people(String scenario) throws IOException {
        Map<String, Double> people = new TreeMap<>();
        for (String[] row : projection(scenario)) {
            people.put(row[2] + " " + row[3] + " " + row[1], Double.parseDouble(row[4]));
        }
        return people;
    }

    private static Map<String, Map<String, Double>> inTouch(String scenarios) throws IOException {
        Map<String, Map<String, Double>> inTouch = new LinkedHashMap<>();
        for (String scenario : scenarios.split(" ")) {
            Map<String, Double> byMonth = new TreeMap<>();
            for (String[] row : projection(scenario)) {
                if (!row[2].equals("all") && row[3].matches("\\d+") && Integer.parseInt(row[3]) >= FIRST) {
                    byMonth.merge(row[1], Double.parseDouble(row[5]), Double::sum);
                }
            }
            inTouch.put(scenario, byMonth);
        }
        return inTouch;
    }

    private static List<String[]> projection(String scenario) throws IOException {
        Path out = written("forecast of " + scenario, List.of("forecast", Run.KENT, "--scenario", scenario));
        return Files.readAllLines(out.resolve("projection.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static double number(String cell) {
        return Double.parseDouble(cell.replace(",", "").replace("+", ""));
    }

    /** What one outsider knows. Every cell is named by population, age (or "all") and year, and by its scenario behind a colon. */
    private static final class Attack {

        private final PublishedTables pack;
        private final Map<String, Map<String, Double>> truth;
        private final List<String> shownAnyway;
        private final List<String> cohorts = new ArrayList<>();
        private final Map<String, double[]> suppressed = new LinkedHashMap<>();
        private final List<Bound> bounds = new ArrayList<>();
        private final OjAlgoSystem system;

        Attack(PublishedTables pack, Map<String, Map<String, Double>> truth, List<String> shownAnyway) {
            this.pack = pack;
            this.truth = truth;
            this.shownAnyway = shownAnyway;
            for (String population : POPULATIONS) {
                for (int age = FIRST; age <= LAST; age++) {
                    cohorts.add(population + " " + age);
                }
                for (String scenario : truth.keySet()) {
                    for (int year = 1; year < YEARS; year++) {
                        cohorts.add(newcomers(population, year, scenario));
                    }
                }
            }
            truth.keySet().forEach(this::read);
            system = new OjAlgoSystem(cohorts.size(), bounds);
        }

        /** Entrants of citizens are the same whatever the scenario. */
        private static String newcomers(String population, int year, String scenario) {
            return population + " in year " + year + (population.equals("UASC") ? " if " + scenario : "");
        }

        Attack with(List<String> cells) {
            return new Attack(pack, truth, cells);
        }

        List<String> suppressed() {
            return List.copyOf(suppressed.keySet());
        }

        double truth(String cell) {
            String[] words = cell.split("[ :]");
            String scenario =
                    cell.contains(":") ? words[3] : truth.keySet().iterator().next();
            int year = Integer.parseInt(words[2]);
            return words[1].equals("all")
                    ? total(words[0], year, scenario)
                    : people(words[0], Integer.parseInt(words[1]), year, scenario);
        }

        private double people(String population, int age, int year, String scenario) {
            return truth.get(scenario).get("%s %d 20%d-11".formatted(population.toLowerCase(), age, 17 + year));
        }

        private double total(String population, int year, String scenario) {
            double total = 0;
            for (String each : population.equals("Total") ? POPULATIONS : List.of(population)) {
                for (int age = FIRST; age <= LAST; age++) {
                    total += people(each, age, year, scenario);
                }
            }
            return total;
        }

        /** How many whole numbers a suppressed figure may be. */
        double possible(String cell) {
            Range range = system.range(suppressed.get(cell));
            double value = truth(cell);
            return Math.floor(value + range.greatest() + 0.5 - A_LITTLE)
                    - Math.floor(value + range.least() + 0.5 + A_LITTLE)
                    + 1;
        }

        private void read(String scenario) {
            List<PublishedTables.Table> tables = pack.byScenario().get(scenario);
            for (int year = 0; year < YEARS; year++) {
                for (String population : POPULATIONS) {
                    PublishedTables.Table ages = tables.get(1 + POPULATIONS.indexOf(population));
                    double[] all = new double[cohorts.size()];
                    int age = FIRST;
                    for (String row : ages.rows().keySet().stream()
                            .limit(1 + LAST - FIRST)
                            .toList()) {
                        double[] weights = weights(population, age, year, scenario);
                        checkAgainstTheForecast(weights, people(population, age, year, scenario));
                        cell(name(population, Integer.toString(age), year, scenario), ages.cell(row, year), weights);
                        add(all, weights);
                        age++;
                    }
                    String name = name(population, "all", year, scenario);
                    cell(name, ages.cell("Total", year), all);
                    cell(name, tables.get(0).cell(population, year), all);
                    printed(
                            ages.cell("In touch", year),
                            times(all, rate(population)),
                            total(population, year, scenario) * rate(population),
                            0.5);
                    printed(
                            tables.get(5).cell(population, year),
                            times(all, 1 / CASES),
                            total(population, year, scenario) / CASES,
                            0.05);
                }
                together(tables, year, scenario);
                childrenAndCareLeavers(tables.get(3), year, scenario);
            }
            changes(tables, scenario);
            newcomers(scenario);
        }

        private void together(List<PublishedTables.Table> tables, int year, String scenario) {
            double[] everyone = new double[cohorts.size()];
            double[] inTouch = new double[cohorts.size()];
            double touched = 0;
            for (String population : POPULATIONS) {
                for (int age = FIRST; age <= LAST; age++) {
                    add(everyone, weights(population, age, year, scenario));
                    add(inTouch, times(weights(population, age, year, scenario), rate(population)));
                }
                touched += total(population, year, scenario) * rate(population);
            }
            cell(name("Total", "all", year, scenario), tables.get(0).cell("Total", year), everyone);
            printed(tables.get(0).cell("In touch", year), inTouch, touched, 0.5);
            printed(
                    tables.get(5).cell("Total", year),
                    times(everyone, 1 / CASES),
                    total("Total", year, scenario) / CASES,
                    0.05);
        }

        /** Care leavers stand there once more, and once as a total less the children. */
        private void childrenAndCareLeavers(PublishedTables.Table table, int year, String scenario) {
            double[] all = everyone("UASC", year, scenario);
            cell(name("UASC", "all", year, scenario), table.cell("18 and over", year), all);
            String under = table.cell("Under 18", year);
            String together = table.cell("Total", year);
            if (!under.equals(PublishedTables.SUPPRESSED) && !together.equals(PublishedTables.SUPPRESSED)) {
                printed(
                        Double.toString(number(together) - number(under)),
                        all,
                        total("UASC", year, scenario),
                        year == 0 ? 0 : 1);
            }
        }

        /** What the last year has more than the first, of people in touch and of advisers. */
        private void changes(List<PublishedTables.Table> tables, String scenario) {
            double[] touched = new double[cohorts.size()];
            double change = 0;
            for (String population : POPULATIONS) {
                double[] more = everyone(population, YEARS - 1, scenario);
                add(more, times(everyone(population, 0, scenario), -1));
                double people = total(population, YEARS - 1, scenario) - total(population, 0, scenario);
                printed(tables.get(5).cell(population, YEARS), times(more, 1 / CASES), people / CASES, 0.05);
                add(touched, times(more, rate(population)));
                change += people * rate(population);
            }
            printed(tables.get(4).cell("In touch", YEARS), touched, change, 0.5);
        }

        private double[] everyone(String population, int year, String scenario) {
            double[] all = new double[cohorts.size()];
            for (int age = FIRST; age <= LAST; age++) {
                add(all, weights(population, age, year, scenario));
            }
            return all;
        }

        private String name(String population, String age, int year, String scenario) {
            String cell = population + " " + age + " " + year;
            return scenario.equals(truth.keySet().iterator().next()) ? cell : cell + ":" + scenario;
        }

        /** Nobody is fewer than none, and entrants are printed to the whole person. */
        private void newcomers(String scenario) {
            for (String cohort : cohorts) {
                bounds.add(new Bound(-start(cohort), alone(cohort), Double.POSITIVE_INFINITY));
            }
            for (int year = 1; year < YEARS; year++) {
                String cohort = newcomers("Citizen", year, scenario);
                String value = pack.assumption("entrants_at_18", "Citizen", "%d-12".formatted(2016 + year));
                printed(value, alone(cohort), start(cohort), 0.5);
            }
        }

        private double start(String cohort) {
            String[] words = cohort.split(" ");
            String first = truth.keySet().iterator().next();
            return words[1].equals("in")
                    ? people(words[0], FIRST, Integer.parseInt(words[3]), words.length > 4 ? words[5] : first)
                    : people(words[0], Integer.parseInt(words[1]), 0, first);
        }

        private double[] alone(String cohort) {
            double[] weights = new double[cohorts.size()];
            weights[cohorts.indexOf(cohort)] = 1;
            return weights;
        }

        /** A cell of a table: a number, or what must not be worked out. */
        private void cell(String name, String shown, double[] weights) {
            double value = truth(name);
            boolean whole = name.split("[ :]")[2].equals("0");
            if (shown.equals(PublishedTables.SUPPRESSED) && !shownAnyway.contains(name)) {
                suppressed.put(name, weights);
                bounds.add(new Bound(Math.min(0, (whole ? 1 : 0) - value), weights, Double.POSITIVE_INFINITY));
            } else if (whole) {
                bounds.add(new Bound(0, weights, 0));
            } else {
                double half = 0.5 - A_LITTLE;
                double number = shown.equals(PublishedTables.SUPPRESSED) ? Math.floor(value + 0.5) : number(shown);
                bounds.add(new Bound(number - half - value, weights, number + half - value));
            }
        }

        private void printed(String shown, double[] weights, double value, double half) {
            if (!shown.equals(PublishedTables.SUPPRESSED)) {
                assertThat(number(shown)).isCloseTo(value, within(half + A_LITTLE));
                bounds.add(new Bound(
                        Math.min(0, number(shown) - half - value), weights, Math.max(0, number(shown) + half - value)));
            }
        }

        /** How much each cohort counts in a cell: what is left of it, year after year. */
        private double[] weights(String population, int age, int year, String scenario) {
            int came = Math.max(0, year - (age - FIRST));
            int then = came > 0 ? FIRST : age - year;
            double left = 1;
            for (int each = came; each < year; each++) {
                int aged = then + each - came;
                left *= 1 - leaving(population, aged, each);
                left *= aged + 1 == 21 && scenario.equals("take-up-15") ? 0.15 : 1;
            }
            return times(alone(came > 0 ? newcomers(population, came, scenario) : population + " " + then), left);
        }

        private double leaving(String population, int age, int year) {
            String whose = population + (age == FIRST ? " 18" : " 19-25");
            return number(pack.assumption("leaves_service", whose, "%d-12".formatted(2017 + year)));
        }

        private double rate(String population) {
            return number(pack.assumption("in_touch_rate", population + " 18-25", "2017-11"));
        }

        /** An outsider who reckons wrongly proves nothing. */
        private void checkAgainstTheForecast(double[] weights, double people) {
            double sum = 0;
            for (int cohort = 0; cohort < weights.length; cohort++) {
                sum += weights[cohort] * start(cohorts.get(cohort));
            }
            assertThat(sum).isCloseTo(people, within(1e-5));
        }

        private static double[] times(double[] weights, double factor) {
            double[] product = weights.clone();
            for (int each = 0; each < product.length; each++) {
                product[each] *= factor;
            }
            return product;
        }

        private static void add(double[] sum, double[] more) {
            for (int each = 0; each < sum.length; each++) {
                sum[each] += more[each];
            }
        }
    }
}
