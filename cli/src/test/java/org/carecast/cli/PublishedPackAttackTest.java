package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.carecast.assumption.Assumptions;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Population;
import org.carecast.io.PublicStudy;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.io.csv.BadDataException;
import org.carecast.measure.Demand;
import org.carecast.scenario.Scenario;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Attacks public packs of made-up studies as somebody would who has the pack, the program and every rate.
 *
 * <p>An {@link Outsider} sets up the whole numbers that the counts may be, and asks ojAlgo for three of each small count. What it
 * finds is put into the study, and the study published again: the pack must be the same, byte for byte. So whatever anybody concludes
 * from a pack, by this attack or another, such as taking its totals for the true forecast, they conclude of three numbers or more.
 */
final class PublishedPackAttackTest {

    private static final int PACKS = Integer.getInteger("carecast.packs", 10);
    private static final int FEW = 5;
    private static final int ENOUGH = 3;
    private static final int ADULT = 18;
    private static final int ON_REQUEST = 21;
    private static final int YOUNG = 10;
    private static final double ROUNDING = 0.5 + 1e-6;
    private static final double PRECISE = 1e9;
    private static final YearMonth OPENING = YearMonth.of(2020, 3);
    private static final Pattern TOGETHER = Pattern.compile("Ages (\\d+) to (\\d+) of (.*) are published together\\.");
    private static final Pattern AT_NO_AGE =
            Pattern.compile("At no age from (\\d+) to (\\d+) are there more than 5 (.*); they have no table, .*");
    private static final Pattern LEFT_OUT =
            Pattern.compile("Left out: (.*)\\. No age of care leavers has more than 5 people\\.");

    @TempDir
    private Path folder;

    private int attacked;
    private int refused;
    private int again;

    @Test
    void noSmallCountCanBeWorkedOut() throws IOException, BadDataException {
        for (long seed = 0; seed < PACKS; seed++) {
            attack(GeneratedStudy.of(seed), folder.resolve("pack-" + seed));
        }
        assertThat(attacked).isGreaterThan(5 * PACKS);
        assertThat(again).isGreaterThan(PACKS / 2);
        assertThat(refused).isLessThan(1 + PACKS / 5);
        System.out.printf(
                "%d packs, %d of them refused, %d small counts attacked, %d packs made again%n",
                PACKS, refused, attacked, again);
    }

    private static Run publish(GeneratedStudy study, Path place) throws IOException {
        List<String> words =
                new ArrayList<>(List.of("report", study.write(place).toString(), "--publish", "--only", "html"));
        study.scenarios().forEach(scenario -> words.addAll(List.of("--scenario", scenario)));
        words.addAll(List.of("--out", place.resolve("out").toString()));
        return Run.of(words.toArray(String[]::new));
    }

    private void attack(GeneratedStudy study, Path place) throws IOException, BadDataException {
        Run run = publish(study, place);
        List<Leaf> leaves = Leaf.of(study);
        if (run.exit() == 1) {
            assertThat(leaves).as(run.err()).allMatch(leaf -> leaf.age < ADULT || leaf.people <= FEW);
            refused++;
            return;
        }
        assertThat(run.exit()).as(run.err()).isZero();
        PublishedTables pack = PublishedTables.of(place.resolve("out"));
        Study read = StudyReader.read(place.resolve("made-up"));
        List<Outsider.Sum> printed = sums(pack, leaves, read);
        printed.forEach(
                sum -> assertThat(sum.of(leaves.stream().map(Leaf::people).toList()))
                        .as("seed %d: an outsider who calculates wrongly proves nothing", study.seed())
                        .isBetween(sum.low() - 1e-6, sum.high() + 1e-6));
        Outsider outsider = new Outsider(FEW, leaves.size(), groups(pack, leaves), unrounded(pack, leaves, printed));
        PublicStudy told = PublicStudy.of(read, FEW).orElseThrow();
        Optional<GeneratedStudy> other = Optional.empty();
        for (int each = 0; each < leaves.size(); each++) {
            if (leaves.get(each).people < 1 || leaves.get(each).people > FEW) {
                continue;
            }
            Map<Integer, List<Integer>> possible = outsider.possible(each, ENOUGH);
            assertThat(possible)
                    .as("seed %d, %s", study.seed(), leaves.get(each))
                    .hasSizeGreaterThanOrEqualTo(ENOUGH);
            attacked++;
            for (List<Integer> counts : possible.values()) {
                GeneratedStudy changed = study.with(Leaf.counts(leaves, counts));
                // The same groups and the same values, so that the same rows are withheld.
                assertThat(PublicStudy.of(StudyReader.read(changed.write(place.resolve("changed"))), FEW)
                                .orElseThrow()
                                .opening())
                        .as("seed %d, %s", study.seed(), leaves.get(each))
                        .isEqualTo(told.opening());
                if (!changed.equals(study)) {
                    other = Optional.of(changed);
                }
            }
        }
        if (other.isPresent()) {
            isTheSame(other.get(), place);
        }
        attackTheMix(study, place, told);
    }

    private void isTheSame(GeneratedStudy study, Path place) throws IOException {
        Path copy = place.resolve("again");
        assertThat(publish(study, copy).exit()).isZero();
        for (String file : List.of("report.html", "quality.json", "manifest.json")) {
            assertThat(Files.readString(copy.resolve("out").resolve(file)))
                    .as("seed %d, %s", study.seed(), file)
                    .isEqualTo(Files.readString(place.resolve("out").resolve(file)));
        }
        again++;
    }

    /** The same of types of accommodation: of a small count nothing is told but that it is small. */
    private void attackTheMix(GeneratedStudy study, Path place, PublicStudy told) throws IOException, BadDataException {
        for (Map.Entry<String, Integer> type : study.mix().entrySet()) {
            if (type.getValue() >= 1 && type.getValue() <= FEW) {
                attacked++;
                for (int people = 0; people <= FEW; people++) {
                    Map<String, Integer> mix = new LinkedHashMap<>(study.mix());
                    mix.put(type.getKey(), people);
                    if (mix.values().stream().mapToInt(each -> each).sum() > 0) {
                        Study changed = StudyReader.read(study.withMix(mix).write(place.resolve("mix")));
                        PublicStudy other = PublicStudy.of(changed, FEW).orElseThrow();
                        assertThat(other.study().capacity())
                                .as("seed %d, %s: %d", study.seed(), type.getKey(), people)
                                .isEqualTo(told.study().capacity());
                    }
                }
            }
        }
    }

    /** One count of the opening position. */
    private record Leaf(String population, int age, int people) {

        static List<Leaf> of(GeneratedStudy study) {
            List<Leaf> leaves = new ArrayList<>();
            study.counts()
                    .forEach((population, ages) ->
                            ages.forEach((age, people) -> leaves.add(new Leaf(population, age, people))));
            return leaves;
        }

        static Map<String, Map<Integer, Integer>> counts(List<Leaf> leaves, List<Integer> people) {
            Map<String, Map<Integer, Integer>> counts = new LinkedHashMap<>();
            for (int each = 0; each < leaves.size(); each++) {
                counts.computeIfAbsent(leaves.get(each).population, any -> new LinkedHashMap<>())
                        .put(leaves.get(each).age, people.get(each));
            }
            return counts;
        }

        boolean isIn(String population, AgeBand ages) {
            return this.population.equals(population) && ages.contains(age);
        }
    }

    private static List<Integer> places(List<Leaf> leaves, String population, AgeBand ages) {
        List<Integer> places = new ArrayList<>();
        for (int each = 0; each < leaves.size(); each++) {
            if (leaves.get(each).isIn(population, ages)) {
                places.add(each);
            }
        }
        return places;
    }

    /** What the summary says of groups; an age that it does not speak of is published alone. */
    private static List<Outsider.Group> groups(PublishedTables pack, List<Leaf> leaves) {
        Map<Integer, Outsider.Group> byPlace = new TreeMap<>();
        Set<Integer> untold = new HashSet<>();
        for (String sentence : pack.page().select("#summary li").eachText()) {
            Matcher together = TOGETHER.matcher(sentence);
            if (together.matches()) {
                AgeBand ages = band(together);
                for (String population : names(together.group(3))) {
                    List<Integer> all = places(leaves, population, ages);
                    Outsider.Group group = new Outsider.Group(parts(leaves, population, ages), true);
                    all.forEach(each -> byPlace.put(each, group));
                }
            }
            Matcher few = AT_NO_AGE.matcher(sentence);
            Matcher out = LEFT_OUT.matcher(sentence);
            if (few.matches() || out.matches()) {
                AgeBand ages = few.matches() ? band(few) : new AgeBand(ADULT, GeneratedStudy.LAST);
                for (String population : names(few.matches() ? few.group(3) : out.group(1))) {
                    List<Integer> all = places(leaves, population, ages);
                    all.forEach(each -> byPlace.put(each, new Outsider.Group(List.of(all), false)));
                    if (out.matches()) {
                        // Nothing at all is known of its children.
                        untold.addAll(places(leaves, population, new AgeBand(0, ADULT - 1)));
                    }
                }
            }
        }
        for (int each = 0; each < leaves.size(); each++) {
            if (!untold.contains(each)) {
                byPlace.putIfAbsent(each, new Outsider.Group(List.of(List.of(each)), true));
            }
        }
        return byPlace.values().stream().distinct().toList();
    }

    private static AgeBand band(Matcher ages) {
        return new AgeBand(Integer.parseInt(ages.group(1)), Integer.parseInt(ages.group(2)));
    }

    private static List<String> names(String list) {
        return Arrays.stream(list.split(", | and ")).map(String::toLowerCase).toList();
    }

    /** How public-ages.csv parts a group of ages. */
    private static List<List<Integer>> parts(List<Leaf> leaves, String population, AgeBand ages) {
        boolean children = ages.to() < ADULT;
        if (children && ages.to() > YOUNG) {
            return List.of(
                    places(leaves, population, new AgeBand(ages.from(), ages.to() - 1)),
                    places(leaves, population, new AgeBand(ages.to(), ages.to())));
        }
        if (!children && ages.from() < ON_REQUEST) {
            return List.of(
                    places(leaves, population, new AgeBand(ages.from(), ages.from())),
                    places(leaves, population, new AgeBand(ages.from() + 1, ages.to())));
        }
        return places(leaves, population, ages).stream().map(List::of).toList();
    }

    /** What is printed, and the sum of each group, which an outsider may get at behind the rounding. */
    private static List<Outsider.Sum> unrounded(PublishedTables pack, List<Leaf> leaves, List<Outsider.Sum> printed) {
        List<Outsider.Sum> sums = new ArrayList<>(printed);
        groups(pack, leaves).stream().filter(Outsider.Group::isLarge).forEach(group -> {
            int sum = group.all().stream()
                    .mapToInt(each -> leaves.get(each).people)
                    .sum();
            Map<Integer, Double> weights = new LinkedHashMap<>();
            group.all().forEach(each -> weights.put(each, 1.0));
            sums.add(new Outsider.Sum(sum, weights, sum));
        });
        return sums;
    }

    /** Every figure of the tables of populations as a sum of the counts behind it. */
    private static List<Outsider.Sum> sums(PublishedTables pack, List<Leaf> leaves, Study read) {
        List<Outsider.Sum> sums = new ArrayList<>();
        List<Outsider.Group> groups = groups(pack, leaves);
        pack.byScenario().forEach((id, tables) -> {
            Assumptions book = read.scenario(id.isEmpty() ? "base" : id)
                    .orElse(Scenario.BASE)
                    .applyTo(read.assumptions());
            for (PublishedTables.Table table : tables) {
                table.rows().forEach((label, cells) -> {
                    String caption = table.caption().replaceAll(" \\(scenario.*", "");
                    String population =
                            caption.substring(caption.lastIndexOf(' ') + 1).toLowerCase();
                    boolean isByAge = caption.contains("Care Leavers Forecast – P");
                    if (isByAge && ages(label).isPresent()) {
                        AgeBand ages = ages(label).get();
                        for (int year = 0; year < cells.size(); year++) {
                            sums.add(sum(leaves, groups, read, book, population, ages, year, cells.get(year)));
                        }
                    }
                    if (caption.contains("Children in care") && label.startsWith("Under")) {
                        sums.add(sum(
                                leaves, groups, read, book, population, new AgeBand(0, ADULT - 1), 0, cells.get(0)));
                    }
                });
            }
        });
        return sums;
    }

    private static Optional<AgeBand> ages(String label) {
        Matcher over = Pattern.compile("(\\d+) and over").matcher(label);
        if (over.matches()) {
            return Optional.of(new AgeBand(Integer.parseInt(over.group(1)), GeneratedStudy.LAST));
        }
        return label.equals("Total")
                ? Optional.of(new AgeBand(ADULT, GeneratedStudy.LAST))
                : AgeBand.parse(label.replace(" to ", "-"));
    }

    /** A figure as the program makes it of counts, each age of a group being a share of it that what is published tells. */
    private static Outsider.Sum sum(
            List<Leaf> leaves,
            List<Outsider.Group> groups,
            Study read,
            Assumptions book,
            String population,
            AgeBand ages,
            int year,
            String shown) {
        double printed = Double.parseDouble(shown.replace(",", ""));
        Map<Integer, Double> weights = new TreeMap<>();
        boolean exact = year == 0;
        Map<Integer, Double> few = new LinkedHashMap<>();
        leaves.stream().filter(leaf -> leaf.population.equals(population)).forEach(leaf -> few.put(leaf.age, 0.0));
        for (Outsider.Group group : groups) {
            if (!group.isLarge()) {
                group.all().stream()
                        .map(leaves::get)
                        .filter(leaf -> leaf.population.equals(population))
                        .forEach(leaf -> few.put(leaf.age, FEW / 2.0));
            }
        }
        double nothing = figure(read, book, population, few, ages, year);
        for (Outsider.Group group : groups) {
            List<Integer> own = group.all().stream()
                    .filter(each -> leaves.get(each).population.equals(population))
                    .toList();
            if (group.isLarge() && !own.isEmpty()) {
                Map<Integer, Double> one = new LinkedHashMap<>(few);
                List<Double> shares = shares(leaves, groups, own);
                own.forEach(each -> one.put(leaves.get(each).age, shares.get(own.indexOf(each))));
                double weight = figure(read, book, population, one, ages, year) - nothing;
                // A weight of 0.9999999999999997 beside one of 1 would leave a solver nothing at all.
                own.forEach(each -> weights.put(each, Math.rint(weight * PRECISE) / PRECISE));
            } else {
                exact = exact && own.stream().noneMatch(each -> ages.contains(leaves.get(each).age));
            }
        }
        weights.values().removeIf(weight -> Math.abs(weight) < 1e-9);
        double half = exact ? 0 : ROUNDING;
        return new Outsider.Sum(printed - half - nothing, weights, printed + half - nothing);
    }

    /**
     * What part of a group each of its ages is taken as: at either end of the ages, each count is the same multiple of the one beside it, of
     * which Brent's method finds how large it is; elsewhere they are even.
     */
    private static List<Double> shares(List<Leaf> leaves, List<Outsider.Group> groups, List<Integer> own) {
        Leaf first = leaves.get(own.get(0));
        Leaf last = leaves.get(own.get(own.size() - 1));
        boolean children = last.age < ADULT;
        int beside = children ? last.age + 1 : first.age - 1;
        boolean isAtTheEnd = children
                ? beside < ADULT
                        && places(leaves, first.population, new AgeBand(0, first.age - 1))
                                .isEmpty()
                : beside >= ADULT && last.age == GeneratedStudy.LAST;
        List<Integer> next = places(leaves, first.population, new AgeBand(beside, beside));
        boolean isAlone = !next.isEmpty()
                && groups.stream()
                        .anyMatch(group -> group.isLarge() && group.all().equals(next));
        if (own.size() == 1 || !isAtTheEnd || !isAlone) {
            return own.stream().map(each -> 1.0 / own.size()).toList();
        }
        double anchor = leaves.get(next.get(0)).people;
        double sum = own.stream().mapToInt(each -> leaves.get(each).people).sum();
        double ratio = new BrentSolver(1e-15)
                .solve(
                        1_000,
                        r -> {
                            double all = 0;
                            for (int age = 1; age <= own.size(); age++) {
                                all += anchor * Math.pow(r, age);
                            }
                            return all - sum;
                        },
                        0,
                        sum / anchor);
        List<Double> shares = new ArrayList<>();
        for (int age = 0; age < own.size(); age++) {
            shares.add(anchor * Math.pow(ratio, children ? own.size() - age : age + 1) / sum);
        }
        return shares;
    }

    private static double figure(
            Study read, Assumptions book, String id, Map<Integer, Double> people, AgeBand ages, int year) {
        Population population = Population.of(id);
        Demand demand = Demand.of(
                OpeningPosition.of(OPENING, Map.of(population, people)), book.of(Set.of(population)), read.horizon());
        YearMonth month = OPENING.plusYears(year);
        return ages.to() < ADULT
                ? demand.childrenInCare(population, month)
                : demand.at(population, month, ages).people();
    }
}
