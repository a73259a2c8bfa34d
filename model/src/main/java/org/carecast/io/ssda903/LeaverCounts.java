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

    private final Returned returned;
    private final Population population;
    private final Law law;
    private final int askedFrom;
    // The collection years in which somebody of such an age had a row.
    private final Set<Integer> askedIn = new HashSet<>();

    LeaverCounts(Returned returned, Population population) {
        this.returned = returned;
        this.population = population;
        this.law = returned.rules().law();
        this.askedFrom = returned.rules().number("asked_from_age");
        Person.POPULATIONS.stream()
                .flatMap(returned::all)
                .flatMap(person -> person.contacts().stream())
                // A stray row before returns asked says nothing of those who have none.
                .filter(contact ->
                        contact.age() >= askedFrom && returned.standings().asksAt(contact.age(), contact.day()))
                .forEach(contact -> askedIn.add(ReturnDays.collectionYear(contact.day())));
    }

    /** Of those counted who have left care and have a row of their age: those in touch. Relevant children of 17 are among them. */
    Map<Integer, Cell> inTouch() {
        return current(contact -> Optional.of(contact.answer() == Contact.Answer.YES));
    }

    /** Of those counted whose row of their age says what they do: those in education. */
    Map<Integer, Cell> inEducation() {
        return current(Contact::inEducation);
    }

    private Map<Integer, Cell> current(Function<Contact, Optional<Boolean>> question) {
        Map<Integer, Cell> cells = new TreeMap<>();
        Stream.of(Standing.RELEVANT, Standing.CARE_LEAVER)
                .flatMap(standing -> returned.who(population, standing).stream())
                .forEach(person -> {
                    int age = returned.age(person);
                    person.contactAt(age)
                            .flatMap(question)
                            .ifPresent(did -> cells.merge(age, Cell.NOBODY.with(did), Cell::plus));
                });
        return cells;
    }

    /** Of those counted, in touch and of an age from 18 on: how many live in each type of accommodation. */
    Map<String, Integer> accommodation() {
        Map<String, Integer> byType = new TreeMap<>();
        returned.who(population, Standing.CARE_LEAVER)
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
    Cell staysOn() {
        return returned.all(population)
                .flatMap(person -> person.contactAt(law.takeUpAt()).stream())
                .filter(contact -> !contact.isGone())
                .map(contact -> Cell.NOBODY.with(contact.staysOn()))
                .reduce(Cell.NOBODY, Cell::plus);
    }

    /** Of those who were care leavers at an age, and of whom the next birthday is known: those who were none any more, by age. */
    Map<Integer, Cell> leaving() {
        Map<Integer, Cell> cells = new TreeMap<>();
        returned.all(population).forEach(person -> {
            for (int age = law.careLeaverFrom(); age < law.lastSupportedAge(); age++) {
                int each = age;
                leaves(person, age).ifPresent(did -> cells.merge(each, Cell.NOBODY.with(did), Cell::plus));
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
                                contact.staysOn() && returned.standings().hasAsked(person, contact))
                        .isEmpty())
                : Optional.empty();
    }

    private boolean wasCareLeaver(Person person, int age) {
        Optional<Contact> then = person.contactAt(age);
        if (age < law.takeUpAt()) {
            boolean cameFromCare = age == law.careLeaverFrom() && then.isEmpty();
            return cameFromCare || then.filter(contact -> !contact.isGone()).isPresent();
        }
        return then.filter(contact -> contact.staysOn() && returned.standings().hasAsked(person, contact))
                .isPresent();
    }

    /** The sum of the cells of some ages. */
    static Cell sum(Map<Integer, Cell> cells, List<Integer> ages) {
        return ages.stream().map(age -> cells.getOrDefault(age, Cell.NOBODY)).reduce(Cell.NOBODY, Cell::plus);
    }
}
