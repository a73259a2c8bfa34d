package org.carecast.io.ssda903;

import java.util.Optional;
import org.carecast.cohort.Law;
import org.carecast.io.ReturnRules;

/** Where people stand on a day: who is in care, who is a care leaver, and who is neither, under the rules. */
final class CareStatusRules {

    private final Law law;
    private final int day;
    private final int since;
    private final int careCountsFrom;
    private final int careReaches;
    private final int askedFromAge;
    private final int askedFromYear;

    /**
     * Those of a day.
     *
     * @param since the first day from which on the returns leave no gap
     */
    CareStatusRules(ReturnRules rules, int day, int since) {
        this.law = rules.law();
        this.day = day;
        this.since = since;
        this.careCountsFrom = rules.number("care_counts_from_age");
        this.careReaches = rules.number("care_reaches_age");
        this.askedFromAge = rules.number("asked_from_age");
        this.askedFromYear = rules.number("asked_from_year");
    }

    /** Where someone stands. */
    CareStatus of(Person person) {
        int age = person.ageOn(day);
        if (person.inCareOn(day)) {
            return CareStatus.IN_CARE;
        }
        if (age > law.lastSupportedAge()) {
            return CareStatus.TOO_OLD;
        }
        if (person.ended().filter(EpisodeEnd::endsAllDuty).isPresent()) {
            return person.ended().get() == EpisodeEnd.TRANSFERRED ? CareStatus.TRANSFERRED : CareStatus.LEFT_FOR_GOOD;
        }
        if (person.lastContact().filter(Contact::isGone).isPresent()) {
            return CareStatus.GONE;
        }
        boolean entitledAtAdulthood = wasInCareAtAdulthood(person) && hasTheWeeks(person);
        if (person.contacts().isEmpty() && !isRelevant(person) && !entitledAtAdulthood) {
            return unknown(person);
        }
        if (age < law.careLeaverFrom()) {
            return CareStatus.RELEVANT;
        }
        return age < law.takeUpAt() ? CareStatus.CARE_LEAVER : onRequest(person, age);
    }

    private CareStatus unknown(Person person) {
        if (person.care().isEmpty()) {
            return CareStatus.NEVER_IN_CARE;
        }
        if (person.outOfSight()) {
            return CareStatus.OUT_OF_SIGHT;
        }
        return wasInCareAtAdulthood(person) || person.ended().orElseThrow() == EpisodeEnd.RELEVANT
                ? CareStatus.TOO_FEW_WEEKS
                : CareStatus.LEFT_FOR_GOOD;
    }

    /** Of those who have to ask for support: by their row of this age, or by their last one if returns did not ask then. */
    private CareStatus onRequest(Person person, int age) {
        Optional<Contact> current = asksAt(age, person.birthday(age))
                ? person.contactAt(age)
                : person.lastContact().filter(last -> last.age() >= law.takeUpAt());
        if (current.isEmpty()) {
            return CareStatus.NOT_HEARD_OF;
        }
        return current.get().staysOn() && hasAsked(person, current.get())
                ? CareStatus.CARE_LEAVER
                : CareStatus.DECLINED;
    }

    /** Whether the return of a birthday has rows of those of that age. */
    boolean asksAt(int age, int birthday) {
        return age < askedFromAge || ReturnDays.collectionYear(birthday) >= askedFromYear;
    }

    /** Whether someone has asked for support and got it by a contact, where that has to be asked for. */
    boolean hasAsked(Person person, Contact by) {
        return by.age() < askedFromAge
                || person.contacts().stream()
                        .filter(contact -> contact.age() >= askedFromAge && contact.age() <= by.age())
                        .anyMatch(contact -> contact.answer() == Contact.Answer.YES);
    }

    /** Whether someone left care before 18 and becomes a care leaver all the same. */
    boolean isRelevant(Person person) {
        return person.ended().filter(EpisodeEnd.RELEVANT::equals).isPresent()
                && !person.outOfSight()
                && hasTheWeeks(person);
    }

    private boolean wasInCareAtAdulthood(Person person) {
        return !person.care().isEmpty() && person.left() >= person.birthday(law.careLeaverFrom()) - 1;
    }

    /**
     * Whether someone has the 13 weeks before turning 18, or will have if they stay in care until then; those in care before the
     * returns begin, and longer than is seen, are taken to have them.
     */
    boolean hasTheWeeks(Person person) {
        int counted = person.birthday(careCountsFrom);
        int reached = person.birthday(careReaches);
        int adult = person.birthday(law.careLeaverFrom());
        int days = person.care().stream()
                .mapToInt(span -> span.daysWithin(counted, adult))
                .sum();
        boolean isLonger =
                person.goesBack() && person.cameIn().filter(day -> day < since).isPresent();
        return (isLonger || days >= law.daysOfCare())
                && person.care().stream().anyMatch(span -> span.daysWithin(reached, adult) > 0);
    }
}
