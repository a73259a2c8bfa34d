package org.carecast.io.ssda903;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.cohort.Population;
import org.carecast.io.ReturnRules;
import org.carecast.time.Horizon;

/** What all returns say of everyone, as at the end of the opening month. */
final class PooledReturns {

    private final List<Person> people;
    private final LocalDate asAt;
    private final LocalDate since;
    private final ReturnRules rules;
    private final CareStatusRules statuses;
    private final Map<Population, Map<CareStatus, List<Person>>> byStatus = new HashMap<>();
    private final Map<Population, List<Person>> arrivals = new HashMap<>();

    /**
     * The same people, each put where they stand.
     *
     * @param since the first day from which on the returns leave no gap
     */
    PooledReturns(List<Person> people, LocalDate asAt, LocalDate since, ReturnRules rules) {
        this.people = List.copyOf(people);
        this.asAt = asAt;
        this.since = since;
        this.rules = rules;
        this.statuses = new CareStatusRules(rules, today(), (int) since.toEpochDay());
        int first = (int) since.toEpochDay();
        for (Population population : Person.POPULATIONS) {
            byStatus.put(population, new EnumMap<>(CareStatus.class));
            arrivals.put(population, new ArrayList<>());
        }
        for (Person person : people) {
            byStatus.get(person.population())
                    .computeIfAbsent(statuses.of(person), any -> new ArrayList<>())
                    .add(person);
            if (person.cameIn().filter(day -> day >= first).isPresent()) {
                arrivals.get(person.population()).add(person);
            }
        }
    }

    ReturnRules rules() {
        return rules;
    }

    CareStatusRules statuses() {
        return statuses;
    }

    LocalDate asAt() {
        return asAt;
    }

    LocalDate since() {
        return since;
    }

    /** The as-at date as a number. */
    int today() {
        return (int) asAt.toEpochDay();
    }

    YearMonth opening() {
        return YearMonth.from(asAt);
    }

    /** Everyone of a population. */
    Stream<Person> all(Population population) {
        return people.stream().filter(person -> person.population().equals(population));
    }

    /** Those of a population who stand somewhere on the as-at date. */
    List<Person> who(Population population, CareStatus status) {
        return byStatus.get(population).getOrDefault(status, List.of());
    }

    /** Those of a population whom the opening position counts. */
    Stream<Person> counted(Population population) {
        return Stream.of(CareStatus.values())
                .filter(CareStatus::isCounted)
                .flatMap(status -> who(population, status).stream());
    }

    /** Those of a population who came into care within the time seen. */
    List<Person> arrivals(Population population) {
        return arrivals.get(population);
    }

    /** The youngest age counted of a population: that of the rules, or of someone younger who is or came into care. */
    int youngestAge(Population population) {
        IntStream seen = IntStream.concat(
                who(population, CareStatus.IN_CARE).stream().mapToInt(this::age),
                arrivals(population).stream().mapToInt(PooledReturns::ageAtArrival));
        int most =
                Math.min(rules.number("youngest_age", population), rules.law().careLeaverFrom() - 1);
        return Math.min(most, seen.min().orElse(most));
    }

    /** Age on the as-at date. */
    int age(Person person) {
        return person.ageOn(today());
    }

    /** Age on the day of coming into care. */
    static int ageAtArrival(Person person) {
        return person.ageOn(person.cameIn().orElseThrow());
    }

    /** The number of the month of a day: Januaries are multiples of twelve. */
    static int month(int day) {
        return (int) LocalDate.ofEpochDay(day).getLong(ChronoField.PROLEPTIC_MONTH);
    }

    /** The month with a number. */
    static YearMonth yearMonth(int number) {
        return YearMonth.of(
                Math.floorDiv(number, Horizon.MONTHS_IN_A_YEAR), Math.floorMod(number, Horizon.MONTHS_IN_A_YEAR) + 1);
    }

    /** The number of the first month seen. */
    int firstMonth() {
        return month((int) since.toEpochDay());
    }

    /** The number of the opening month. */
    int lastMonth() {
        return month(today());
    }
}
