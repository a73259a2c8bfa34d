package org.carecast.io.roll;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carecast.cohort.Law;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Population;
import org.carecast.evidence.Figure;
import org.carecast.io.NationalDrift;
import org.carecast.io.Study;
import org.carecast.io.TypedCounts;
import org.carecast.io.TypedRow;
import org.carecast.io.ages.AgesTogether;
import org.carecast.io.ages.PageMonth;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.Pages;
import org.carecast.io.csv.ProblemLog;
import org.carecast.measure.Demand;
import org.carecast.time.AgeBand;

/**
 * Who is here at the new opening: as a page counts them, and where it does not, as the study's own forecast has them in that month.
 *
 * @param ages by population and age, in their order
 * @param warnings what is hardly meant, in sentences
 */
record RolledCounts(YearMonth month, List<AgeCount> ages, List<String> warnings) {

    RolledCounts {
        ages = List.copyOf(ages);
        warnings = List.copyOf(warnings);
    }

    /**
     * Those of a page.
     *
     * @param forecast that of the study, which reaches the month
     * @throws BadDataException naming every problem on the page
     */
    static RolledCounts read(Study study, Demand forecast, YearMonth month, Pages source, NationalDrift national)
            throws BadDataException {
        ProblemLog problems = new ProblemLog();
        TypedCounts typed = TypedCounts.read(source, countable(study), problems);
        new PageMonth(month, "the study is moved to", "--to")
                .check(source.name(), typed.cells(), typed.file(), problems);
        problems.refuseIfAnyProblem();
        List<AgeCount> ages = new ArrayList<>();
        study.assumptions()
                .laws()
                .forEach((population, law) -> ages.addAll(
                        of(population, law, typed.rows().getOrDefault(population, List.of()), forecast, month)));
        new Contradictions(study, forecast, month, national, problems).check(typed);
        problems.refuseIfAnyProblem();
        return new RolledCounts(month, ages, new Survivors(study, month).warnings(ages));
    }

    /** The ages that a study counts; the population with the oldest comes first, since the page is read to its last age. */
    private static Map<Population, AgeBand> countable(Study study) {
        Map<Population, AgeBand> countable = new LinkedHashMap<>();
        study.assumptions().laws().entrySet().stream()
                .sorted(Comparator.comparing(
                        each -> -each.getValue().countedAges().to()))
                .forEach(each -> countable.put(each.getKey(), each.getValue().countedAges()));
        return countable;
    }

    private static List<AgeCount> of(
            Population population, Law law, List<TypedRow> rows, Demand forecast, YearMonth month) {
        List<AgeCount> ages = new ArrayList<>();
        for (int age : law.countedAges().ages().boxed().toList()) {
            Optional<TypedRow> row =
                    rows.stream().filter(each -> each.ages().contains(age)).findFirst();
            ages.add(row.filter(each -> each.people().isPresent())
                    .map(each -> counted(population, law, each, age, forecast, month))
                    .orElseGet(() -> new AgeCount(
                            population,
                            age,
                            AgesTogether.rounded(people(forecast, population, law, age, month)),
                            AgeCount.How.CARRIED,
                            row.map(each -> "withheld in row " + each.line() + " of the page")
                                    .orElse("not on the page"))));
        }
        return ages;
    }

    private static AgeCount counted(
            Population population, Law law, TypedRow row, int age, Demand forecast, YearMonth month) {
        List<Integer> together =
                law.countedAges().ages().boxed().filter(row.ages()::contains).toList();
        String where = "row " + row.line() + " of the page";
        int people = row.people().orElseThrow();
        if (together.size() == 1) {
            return new AgeCount(population, age, people, AgeCount.How.COUNTED, where);
        }
        Map<Integer, Double> foreseen = together.stream()
                .collect(Collectors.toMap(each -> each, each -> people(forecast, population, law, each, month)));
        return new AgeCount(
                population,
                age,
                AgesTogether.split(people, foreseen).get(age),
                AgeCount.How.SPLIT,
                where + ", " + people + " aged " + row.said() + " together");
    }

    static double people(Demand forecast, Population population, Law law, int age, YearMonth month) {
        return law.supportedAges().contains(age)
                ? forecast.at(population, month, age).people()
                : forecast.childrenInCare(population, month, age);
    }

    /** The opening position. */
    OpeningPosition position() {
        Map<Population, Map<Integer, Double>> people = new LinkedHashMap<>();
        ages.forEach(each -> people.computeIfAbsent(each.population(), any -> new LinkedHashMap<>())
                .put(each.age(), each.people()));
        return OpeningPosition.of(month, people);
    }

    /** Those of a population within a band of ages. */
    List<AgeCount> of(Population population, AgeBand band) {
        return ages.stream()
                .filter(each -> each.population().equals(population) && band.contains(each.age()))
                .toList();
    }

    /** What was taken from the page and what was not, a line for each run of ages. */
    List<String> words(Study study) {
        List<String> words = new ArrayList<>();
        for (int from = 0; from < ages.size(); ) {
            int to = from;
            while (to + 1 < ages.size() && isAlike(ages.get(from), ages.get(to + 1))) {
                to++;
            }
            words.add(run(study, ages.subList(from, to + 1)));
            from = to + 1;
        }
        return words;
    }

    private static boolean isAlike(AgeCount one, AgeCount other) {
        return one.population().equals(other.population())
                && one.how() == other.how()
                && (one.how() == AgeCount.How.COUNTED || one.where().equals(other.where()));
    }

    private static String run(Study study, List<AgeCount> run) {
        AgeCount first = run.get(0);
        String who = study.layout(first.population()).name() + " aged "
                + new AgeBand(first.age(), run.get(run.size() - 1).age());
        String people = Figure.written(
                BigDecimal.valueOf(run.stream().mapToDouble(AgeCount::people).sum())
                        .setScale(1, RoundingMode.HALF_UP)
                        .doubleValue());
        return switch (first.how()) {
            case COUNTED -> "%s: %s, as counted".formatted(who, people);
            case SPLIT ->
                "%s: %s counted together, split by age as the earlier forecast has them".formatted(who, people);
            case CARRIED ->
                "%s: %s, carried from the earlier forecast; they are %s".formatted(who, people, first.where());
        };
    }
}
