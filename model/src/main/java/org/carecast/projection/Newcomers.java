package org.carecast.projection;

import java.time.YearMonth;
import java.util.Optional;
import org.carecast.cohort.Cohort;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;

/**
 * The children who came in one month, for as long as something depends on when they came; they change.
 *
 * @param arrived the index of the month in which they came; below 1 if they came under another forecast
 */
record Newcomers(Population population, YearMonth month, int arrived, PeopleByBirth people) {

    Newcomers copy() {
        return new Newcomers(population, month, arrived, people.copy(people.first(), people.last()));
    }

    /** Those of them born in a month, as a cohort. */
    Cohort cohort(YearMonth born, boolean assignedBirthday) {
        return new Cohort(population, born, assignedBirthday, Optional.of(month));
    }

    /** Whether those born in a month will have been in care long enough. */
    boolean areEntitled(Law law, int born, boolean assignedBirthday) {
        return law.entitles(cohort(PeopleByBirth.month(born), assignedBirthday));
    }

    /**
     * Those who will have been in care long enough join the settled: if some are, whoever is younger is one too.
     *
     * @return the others
     */
    Newcomers settle(Law law, PeopleByBirth settled) {
        int first = firstEntitled(law, false);
        int firstAssigned = firstEntitled(law, true);
        people.moveFrom(first, settled, false);
        people.moveFrom(firstAssigned, settled, true);
        int younger = Math.max(first, firstAssigned);
        return new Newcomers(population, month, arrived, people.copy(people.first(), younger - 1));
    }

    /** The first month of birth of those who are here and are entitled; the month after the last if nobody is. */
    private int firstEntitled(Law law, boolean assignedBirthday) {
        int born = people.firstAfter(people.first() - 1, assignedBirthday);
        while (born <= people.last() && !areEntitled(law, born, assignedBirthday)) {
            born = people.firstAfter(born, assignedBirthday);
        }
        return born;
    }
}
