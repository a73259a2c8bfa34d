package org.carecast.calibration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carecast.calibration.Extracts.Place;
import org.carecast.cohort.Counting;
import org.carecast.cohort.Population;
import org.carecast.io.FilePages;
import org.carecast.io.NewStudy;
import org.carecast.io.StudyReader;
import org.carecast.io.csv.BadDataException;
import org.carecast.measure.Demand;
import org.carecast.time.Horizon;

/**
 * Care leavers of councils that print every age from 18 to 21 in a year: each council's study made by {@code new} from its official
 * counts and forecast as it stands, beside what was printed later and beside the cohort itself, unchanged.
 *
 * @param careLeavers by council, year and age
 * @param start the year at whose 31 March the studies open
 */
record ThroughNew(Map<Place, Integer> careLeavers, int start) {

    private static final int FIRST_AGE = 18;
    private static final int LAST_AGE = 21;
    private static final int YEAR = Horizon.MONTHS_IN_A_YEAR;
    private static final Population CITIZEN = Population.of("citizen");
    private static final Set<String> READ = Set.of("study.csv", "sources.csv", "opening.csv", "assumptions.csv");

    /**
     * A cohort of a council some years later.
     *
     * @param age how old they are then
     * @param shift how many they were at the start
     */
    record Cohort(String council, int years, int age, double forecast, double shift, double counted) {}

    /** The councils that print every age at the start. */
    Set<String> councils() {
        return careLeavers.keySet().stream()
                .map(Place::council)
                .filter(council -> IntStream.rangeClosed(FIRST_AGE, LAST_AGE)
                        .allMatch(age -> careLeavers.containsKey(new Place(council, start, age))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every cohort that was printed some years later too, each forecast by its council's study, which is made in a folder. */
    List<Cohort> cohorts(Path folder, int most) throws IOException, BadDataException {
        List<Cohort> cohorts = new ArrayList<>();
        for (String council : councils()) {
            Demand demand = StudyReader.read(study(folder.resolve(council), council, most))
                    .demand();
            for (int years = 1; years <= most; years++) {
                for (int age = FIRST_AGE + years; age <= LAST_AGE; age++) {
                    Place before = new Place(council, start, age - years);
                    Integer counted = careLeavers.get(before.older(years));
                    if (counted != null) {
                        double forecast = demand.at(CITIZEN, demand.months().get(years * YEAR), age)
                                .people();
                        cohorts.add(new Cohort(council, years, age, forecast, careLeavers.get(before), counted));
                    }
                }
            }
        }
        return cohorts;
    }

    /** The study that new makes of a council's counts; what it waits for and cohorts do not depend on is filled in. */
    private Path study(Path folder, String council, int years) throws IOException, BadDataException {
        StringBuilder page = new StringBuilder("population,age,people\n");
        for (int age = 13; age <= 24; age++) {
            page.append("uasc,%d,0\n".formatted(age));
        }
        for (int age = FIRST_AGE; age <= 24; age++) {
            page.append("citizen,%d,%d\n"
                    .formatted(age, age > LAST_AGE ? 0 : careLeavers.get(new Place(council, start, age))));
        }
        Files.createDirectories(folder);
        Path counts = Files.writeString(folder.resolve("counts.csv"), page);
        Path study = folder.resolve("study");
        NewStudy made = NewStudy.of(
                study,
                council,
                new Horizon(Calibration.march(start), years * YEAR),
                Optional.of(FilePages.named(counts)),
                Optional.of(Counting.OFFICIAL_COUNT));
        for (Map.Entry<String, byte[]> file : made.files().entrySet()) {
            if (READ.contains(file.getKey()) || file.getKey().startsWith("national/")) {
                Path written = study.resolve(file.getKey());
                Files.createDirectories(written.getParent());
                Files.writeString(written, filledIn(new String(file.getValue(), StandardCharsets.UTF_8)));
            }
        }
        return study;
    }

    private static String filledIn(String text) {
        return text.lines()
                .map(line -> line.startsWith("#") ? line : line.replaceAll("\"\\? [^\"]*\"|\\? [^,]*", "1"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** By how much some cohorts were missed, as a share of all who were counted. */
    static double missedBy(List<Cohort> cohorts, Predicate<Cohort> which, ToDoubleFunction<Cohort> figure) {
        List<Cohort> some = cohorts.stream().filter(which).toList();
        return some.stream()
                        .mapToDouble(each -> Math.abs(figure.applyAsDouble(each) - each.counted()))
                        .sum()
                / some.stream().mapToDouble(Cohort::counted).sum();
    }

    /** Prints how far the forecasts and the cohorts themselves were off. */
    static void print(List<Cohort> cohorts, int councils) {
        System.out.printf(
                "%n## Through new: care leavers of %d councils that print every age from 18 to 21, in sample%n%n",
                councils);
        System.out.println("| | cohorts | forecast missed by | cohort shift missed by |");
        System.out.println("| --- | ---: | ---: | ---: |");
        cohorts.stream().mapToInt(Cohort::years).distinct().sorted().forEach(years -> {
            row(cohorts, "%d year(s)".formatted(years), each -> each.years() == years);
            cohorts.stream()
                    .filter(each -> each.years() == years)
                    .mapToInt(Cohort::age)
                    .distinct()
                    .sorted()
                    .forEach(age -> row(
                            cohorts,
                            "%d year(s), aged %d".formatted(years, age),
                            each -> each.years() == years && each.age() == age));
        });
    }

    private static void row(List<Cohort> cohorts, String name, Predicate<Cohort> which) {
        System.out.printf(
                "| %s | %d | %.2f %% | %.2f %% |%n",
                name,
                cohorts.stream().filter(which).count(),
                100 * missedBy(cohorts, which, Cohort::forecast),
                100 * missedBy(cohorts, which, Cohort::shift));
    }
}
