package org.carecast.io.ssda903;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;

/**
 * The care leavers of an opening position by age. An age is told if the returns reach back to the last birthday that they ask of
 * each of its people; of any other they cannot say that there is nobody, and its number is judged.
 */
final class OpeningLeavers {

    private final PooledReturns returned;
    private final Law law;

    OpeningLeavers(PooledReturns returned) {
        this.returned = returned;
        this.law = returned.rules().law();
    }

    /** Whether the returns say of an age who is a care leaver. */
    boolean isTold(int age) {
        return !asked(age).isBefore(returned.since());
    }

    /** The earliest of the birthdays by which those of an age are told: that of the age, or of take-up where nothing is asked later. */
    private LocalDate asked(int age) {
        LocalDate birthday = returned.asAt().minusYears(1).plusDays(1);
        boolean asks = returned.statuses().asksAt(age, (int) birthday.toEpochDay());
        return asks ? birthday : birthday.minusYears(age - law.takeUpAt());
    }

    /** Those of a population whom the returns have. */
    List<Person> seen(Population population, int age) {
        return returned.who(population, CareStatus.CARE_LEAVER).stream()
                .filter(person -> returned.age(person) == age)
                .toList();
    }

    /** Those the study opens with: the seen ones, and of an age that is not told as many as of the oldest that is, if that is more. */
    int people(Population population, int age) {
        int seen = seen(population, age).size();
        return isTold(age) ? seen : Math.max(seen, usual(population));
    }

    private int usual(Population population) {
        return oldestTold().map(age -> seen(population, age).size()).orElse(0);
    }

    /** Of the ages at which support has to be asked for: the oldest that is told. */
    private Optional<Integer> oldestTold() {
        return IntStream.rangeClosed(law.takeUpAt(), law.lastSupportedAge())
                .filter(this::isTold)
                .boxed()
                .reduce((first, last) -> last);
    }

    /** All of a population from the age of care leavers on. */
    int people(Population population) {
        return ages().map(age -> people(population, age)).sum();
    }

    private IntStream ages() {
        return IntStream.rangeClosed(law.careLeaverFrom(), law.lastSupportedAge());
    }

    /** Why an age that is not told has the number it has. */
    String why(Population population, int age) {
        return "These returns begin on %s and cannot say how many there are: %d seen. %s Add the returns of the years to 31 March %s, or put the council's own count here; to be reviewed by %s."
                .formatted(
                        returned.since(),
                        seen(population, age).size(),
                        people(population, age) == seen(population, age).size()
                                ? "It is the least there can be."
                                : "Taken to be as many as the %d of %d, the oldest age they tell, as if nobody left after it."
                                        .formatted(
                                                usual(population), oldestTold().orElseThrow()),
                        years(age),
                        returned.asAt().plusMonths(returned.rules().number("review_months")));
    }

    /** The years whose returns an age still needs. */
    private String years(int age) {
        int first = ReturnDays.collectionYear((int) asked(age).toEpochDay());
        int since = ReturnDays.collectionYear((int) returned.since().toEpochDay());
        return IntStream.range(first, since).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Those of an age among citizens who may be former UASC: OC3 does not say who was one, and no episode of theirs is there. */
    long maybeUasc(int age) {
        return seen(Person.CITIZEN, age).stream()
                .filter(person -> person.care().isEmpty())
                .count();
    }

    /** What a user of the opening position has to know, in whole sentences; none if all is told. */
    List<String> cautions() {
        List<Integer> untold = ages().filter(age -> !isTold(age)).boxed().toList();
        return Stream.concat(
                        untold.stream().min(Comparator.comparing(this::asked)).map(age -> untold(untold, age)).stream(),
                        maybeUasc().stream())
                .toList();
    }

    private String untold(List<Integer> ages, int neediest) {
        int last = ages.get(ages.size() - 1);
        return "Aged %s: these returns cannot say how many care leavers there are. opening.csv has judged numbers, %s and %d UASC in all; add the returns of the years to 31 March %s to count them."
                .formatted(
                        ages.size() == 1 ? last : ages.get(0) + " to " + last,
                        citizens(sum(ages, Person.CITIZEN)),
                        sum(ages, Person.UASC),
                        years(neediest));
    }

    private static String citizens(int people) {
        return people == 1 ? "1 citizen" : people + " citizens";
    }

    private int sum(List<Integer> ages, Population population) {
        return ages.stream().mapToInt(age -> people(population, age)).sum();
    }

    private Optional<String> maybeUasc() {
        long maybe = ages().mapToLong(this::maybeUasc).sum();
        return maybe == 0
                ? Optional.empty()
                : Optional.of(
                        "Of the care leavers counted as citizens %d may be former UASC: they have no episode and no uasc row in these returns. Add the episodes and uasc files of the years before %s to tell them."
                                .formatted(maybe, returned.since()));
    }
}
