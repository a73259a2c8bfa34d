package org.carecast.io.ssda903;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;

/** What returns say of care leavers of one population: who is in touch, in education, stays on after 21 or leaves, by age. */
final class LeaverCounts {

    private final PooledReturns returned;
    private final Population population;
    private final Law law;
    private final int askedFrom;
    // The collection years in which somebody of such an age had a row.
    private final Set<Integer> askedIn = new HashSet<>();

    LeaverCounts(PooledReturns returned, Population population) {
        this.returned = returned;
        this.population = population;
        this.law = returned.rules().law();
        this.askedFrom = returned.rules().number("asked_from_age");
        Person.POPULATIONS.stream()
                .flatMap(returned::all)
                .flatMap(person -> person.contacts().stream())
                // A stray row before returns asked says nothing of those who have none.
                .filter(contact ->
                        contact.age() >= askedFrom && returned.statuses().asksAt(contact.age(), contact.day()))
                .forEach(contact -> askedIn.add(ReturnDays.collectionYear(contact.day())));
    }

    /** Of those counted who have left care and have a row of their age: those in touch. Relevant children of 17 are among them. */
    Map<Integer, CellCount> inTouch() {
        return current(contact -> Optional.of(contact.answer() == Contact.Answer.YES));
    }

    /** Of those counted whose row of their age says what they do: those in education. */
    Map<Integer, CellCount> inEducation() {
        return current(Contact::inEducation);
    }

    private Map<Integer, CellCount> current(Function<Contact, Optional<Boolean>> question) {
        Map<Integer, CellCount> cells = new TreeMap<>();
        Stream.of(CareStatus.RELEVANT, CareStatus.CARE_LEAVER)
                .flatMap(status -> returned.who(population, status).stream())
                .forEach(person -> {
                    int age = returned.age(person);
                    person.contactAt(age)
                            .flatMap(question)
                            .ifPresent(did -> cells.merge(age, CellCount.NOBODY.with(did), CellCount::plus));
                });
        return cells;
    }

    /** Of those counted, in touch and of an age from 18 on: how many live in each type of accommodation. */
    Map<String, Integer> accommodation() {
        Map<String, Integer> byType = new TreeMap<>();
        returned.who(population, CareStatus.CARE_LEAVER)
                .forEach(person -> person.contactAt(returned.age(person))
                        .filter(contact -> contact.answer() == Contact.Answer.YES)
                        .flatMap(Contact::accommodation)
                        .ifPresent(type -> byType.merge(type, 1, Integer::sum)));
        return byType;
    }

    /** Whether any return had a row of somebody of an age at which support has to be asked for. */
    boolean saysWhoAsked() {
        return !askedIn.isEmpty();
    }

    /** Of those with a row of the birthday after which support has to be asked for: those who did not decline, or go. */
    CellCount staysOn() {
        return returned.all(population)
                .flatMap(person -> person.contactAt(law.takeUpAt()).stream())
                .filter(contact -> !contact.isGone())
                .map(contact -> CellCount.NOBODY.with(contact.staysOn()))
                .reduce(CellCount.NOBODY, CellCount::plus);
    }

    /** Of those who were care leavers at an age, and of whom the next birthday is known: those who were none any more, by age. */
    Map<Integer, CellCount> leaving() {
        Map<Integer, CellCount> cells = new TreeMap<>();
        returned.all(population).forEach(person -> {
            for (int age = law.careLeaverFrom(); age < law.lastSupportedAge(); age++) {
                int each = age;
                leaves(person, age).ifPresent(did -> cells.merge(each, CellCount.NOBODY.with(did), CellCount::plus));
            }
        });
        return cells;
    }

    private Optional<Boolean> leaves(Person person, int age) {
        int birthday = person.birthday(age + 1);
        if (birthday > returned.today() || !wasCareLeaver(person, age)) {
            return Optional.empty();
        }
        Optional<Contact> next = person.contactAt(age + 1);
        if (age < law.takeUpAt()) {
            // Who declines at the birthday of take-up is in the take-up.
            return next.map(Contact::isGone);
        }
        return askedIn.contains(ReturnDays.collectionYear(birthday))
                ? Optional.of(next.filter(contact ->
                                contact.staysOn() && returned.statuses().hasAsked(person, contact))
                        .isEmpty())
                : Optional.empty();
    }

    private boolean wasCareLeaver(Person person, int age) {
        Optional<Contact> then = person.contactAt(age);
        if (age < law.takeUpAt()) {
            boolean cameFromCare = age == law.careLeaverFrom() && then.isEmpty();
            return cameFromCare || then.filter(contact -> !contact.isGone()).isPresent();
        }
        return then.filter(contact -> contact.staysOn() && returned.statuses().hasAsked(person, contact))
                .isPresent();
    }

    /** The sum of the cells of some ages. */
    static CellCount sum(Map<Integer, CellCount> cells, List<Integer> ages) {
        return ages.stream()
                .map(age -> cells.getOrDefault(age, CellCount.NOBODY))
                .reduce(CellCount.NOBODY, CellCount::plus);
    }
}
