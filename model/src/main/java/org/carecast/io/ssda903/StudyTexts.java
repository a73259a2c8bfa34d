package org.carecast.io.ssda903;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carecast.assumption.Assumption;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.io.AssumptionsWriter;
import org.carecast.io.StudyFiles;
import org.carecast.io.csv.StudyCsv;

/** The files of a study made from returns, as text; what is in them does not depend on how the returns were laid out. */
final class StudyTexts {

    private static final String SMALL =
            "Made by import-903 (docs/import-903.md). It holds small numbers: keep it where the returns may be kept.";
    private static final Map<Population, String> NAMES = Map.of(Person.CITIZEN, "Citizen", Person.UASC, "UASC");

    private final PooledReturns returned;
    private final String council;
    private final String years;
    private final OpeningLeavers leavers;

    private StudyTexts(PooledReturns returned, String council, String years) {
        this.returned = returned;
        this.council = council;
        this.years = years;
        this.leavers = new OpeningLeavers(returned);
    }

    /**
     * The text of each file, by name.
     *
     * @param national the folder of national facts as seen from the study
     * @param years of the returns, in words
     */
    static Map<String, String> of(PooledReturns returned, String council, String national, String years) {
        StudyTexts texts = new StudyTexts(returned, council, years);
        Map<String, String> files = new TreeMap<>();
        files.put("study.csv", texts.study(national));
        files.put("sources.csv", texts.sources());
        files.put("opening.csv", texts.opening());
        AssumptionRows rows = texts.beliefs(OptionalInt.empty());
        files.put("assumptions.csv", texts.assumptions(rows));
        OptionalInt few = returned.rules().fewPeople();
        if (few.isPresent()) {
            List<Assumption> told = texts.beliefs(few).inPlaceOf(rows);
            if (!told.isEmpty()) {
                files.put("public-assumptions.csv", publicAssumptions(told, few.getAsInt()));
            }
        }
        files.put("arrivals.csv", texts.arrivals());
        List<List<String>> accommodation = texts.accommodation();
        if (!accommodation.isEmpty()) {
            files.put(
                    "accommodation.csv",
                    StudyFiles.text(
                            List.of(
                                    SMALL,
                                    "Care leavers in touch by type of accommodation, suitable or not; a population of too few goes by all.",
                                    "Forecasts spread all care leavers by these shares, in touch or not. place is none where nobody has to find a place."),
                            "accommodation.csv",
                            List.of("place"),
                            accommodation));
        }
        return files;
    }

    private String study(String national) {
        List<List<String>> rows = new ArrayList<>(List.of(
                List.of("title", "Care leavers forecast"),
                List.of("council", council),
                List.of("opening_month", returned.opening().toString()),
                List.of("months_to_project", String.valueOf(returned.rules().number("months_to_project"))),
                // The opening position leaves out those of 21 and over who did not ask for support.
                List.of("counting", law().counting().id()),
                List.of("national", national)));
        Person.POPULATIONS.forEach(each -> rows.add(List.of("population." + each, NAMES.get(each))));
        Person.POPULATIONS.forEach(
                each -> rows.add(List.of("youngest_age." + each, String.valueOf(returned.youngestAge(each)))));
        return StudyFiles.text(
                List.of(
                        SMALL,
                        "Both populations are followed from care on: the returns count children in care by age."),
                "study.csv",
                rows);
    }

    private String sources() {
        return StudyFiles.text(
                List.of(
                        "The returns themselves, which stay where they are: no child's CHILD, UPN or DOB is here. import-report.md names every file."),
                "sources.csv",
                ReturnSource.titles().stream()
                        .map(title -> List.of(
                                title.get(0),
                                "SSDA903 return, " + title.get(1),
                                council,
                                years,
                                "Read as at " + returned.asAt()))
                        .toList());
    }

    private String opening() {
        List<List<String>> rows = new ArrayList<>();
        Law law = law();
        for (Population population : Person.POPULATIONS) {
            for (int age = returned.youngestAge(population); age <= law.lastSupportedAge(); age++) {
                rows.add(age < law.careLeaverFrom() ? children(population, age) : careLeavers(population, age));
            }
        }
        return StudyFiles.text(
                List.of(
                        SMALL,
                        "Whoever was a UASC in any return is one here, and a former UASC from %d on."
                                .formatted(law.careLeaverFrom())),
                "opening.csv",
                rows);
    }

    private Law law() {
        return returned.rules().law();
    }

    private List<String> children(Population population, int age) {
        long inCare = aged(population, CareStatus.IN_CARE, age).count();
        long relevant = aged(population, CareStatus.RELEVANT, age).count();
        String note = inCare + " in care on " + returned.asAt()
                + (relevant == 0
                        ? ""
                        : " and " + relevant
                                + " relevant children, who left care between %d and %d with its %d days and are care leavers at %2$d"
                                        .formatted(
                                                returned.rules().number("care_reaches_age"),
                                                law().careLeaverFrom(),
                                                law().daysOfCare()));
        return row(population, age, inCare + relevant, ReturnSource.CARE, note);
    }

    private List<String> careLeavers(Population population, int age) {
        if (!leavers.isTold(age)) {
            return row(
                    population,
                    age,
                    leavers.people(population, age),
                    List.of("judged", "", "", leavers.why(population, age)));
        }
        List<Person> all = leavers.seen(population, age);
        long withRow =
                all.stream().filter(person -> person.contactAt(age).isPresent()).count();
        String note =
                "%d care leavers on %s: %d with a row of that age in OC3, %d without, by their episodes or an earlier row"
                        .formatted(all.size(), returned.asAt(), withRow, all.size() - withRow);
        long maybe = leavers.maybeUasc(age);
        return row(
                population,
                age,
                all.size(),
                ReturnSource.CONTACT,
                maybe == 0
                        ? note
                        : "%s. %d of the citizens of this age have no episode here and may be former UASC"
                                .formatted(note, maybe));
    }

    private Stream<Person> aged(Population population, CareStatus status, int age) {
        return returned.who(population, status).stream().filter(person -> returned.age(person) == age);
    }

    private List<String> row(Population population, int age, long people, ReturnSource origin, String note) {
        return row(population, age, people, List.of("derived", origin.source(), origin.locator(), note));
    }

    private List<String> row(Population population, int age, long people, List<String> provenance) {
        List<String> row = new ArrayList<>(
                List.of(population.id(), String.valueOf(age), returned.opening().toString(), String.valueOf(people)));
        row.addAll(provenance);
        return row;
    }

    private AssumptionRows beliefs(OptionalInt few) {
        AssumptionRows rows = new AssumptionRows(returned, few);
        Person.POPULATIONS.forEach(each -> Beliefs.add(returned, each, rows));
        return rows;
    }

    private static String publicAssumptions(List<Assumption> told, int few) {
        return AssumptionsWriter.text(
                List.of(
                        "Made by import-903 for report --publish: rows that stand in a public pack for those of assumptions.csv.",
                        "A count of %d or fewer tells nothing here, and the others are rounded to a multiple of %d."
                                .formatted(few, few)),
                told);
    }

    private String assumptions(AssumptionRows rows) {
        return AssumptionsWriter.text(
                List.of(
                        SMALL,
                        "low and high hold the true value eight times in ten. A thin cell is filled up with the share of the whole, as its note says."),
                rows.rows());
    }

    private String arrivals() {
        List<List<String>> rows = new ArrayList<>();
        for (Population population : Person.POPULATIONS) {
            Arrivals.of(returned, population)
                    .byMonth()
                    .forEach((month, byAge) -> byAge.forEach((age, people) -> rows.add(List.of(
                            PooledReturns.yearMonth(month).toString(),
                            population.id(),
                            String.valueOf(age),
                            String.valueOf(people),
                            "derived",
                            ReturnSource.CARE.source(),
                            ReturnSource.CARE.locator(),
                            "First day in care in that month"))));
        }
        return StudyCsv.text(
                List.of(
                        SMALL,
                        "Who came into care by month and age, %s to %s; a month or age without a row had nobody. No forecast reads it: arrivals and arrival_age_share rest on it."
                                .formatted(PooledReturns.yearMonth(returned.firstMonth()), returned.opening())),
                List.of("month", "population", "age", "people", "provenance", "source", "locator", "note"),
                rows);
    }

    private List<List<String>> accommodation() {
        Map<String, Map<String, Integer>> mixes = new LinkedHashMap<>();
        Map<String, Integer> all = new TreeMap<>();
        boolean isAnyThin = false;
        for (Population population : Person.POPULATIONS) {
            Map<String, Integer> mix = new LeaverCounts(returned, population).accommodation();
            mix.forEach((type, people) -> all.merge(type, people, Integer::sum));
            boolean isThin = sum(mix) < returned.rules().enough("accommodation");
            isAnyThin |= isThin;
            if (!isThin) {
                mixes.put(population.id(), mix);
            }
        }
        if (isAnyThin) {
            mixes.put(Population.ALL, all);
        }
        return sum(all) == 0
                ? List.of()
                : mixes.entrySet().stream()
                        .flatMap(mix -> mix.getValue().entrySet().stream()
                                .map(type -> List.of(
                                        type.getKey(),
                                        mix.getKey(),
                                        returned.opening().toString(),
                                        type.getValue().toString(),
                                        "derived",
                                        ReturnSource.ACCOMMODATION.source(),
                                        ReturnSource.ACCOMMODATION.locator(),
                                        "Of %d care leavers in touch whose ACCOM is known"
                                                .formatted(sum(mix.getValue())),
                                        CodeBook.isPlace(returned.rules(), type.getKey()) ? "" : "none")))
                        .toList();
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
