package org.carecast.projection;

import java.time.YearMonth;
import java.util.Optional;
import org.carecast.assumption.PipelineBasis;
import org.carecast.cohort.Cohort;
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

    /** The first month of birth of those who will have been in care long enough when they turn 18. */
    int firstEntitled(PipelineBasis basis, boolean assignedBirthday) {
        int oldest = basis.oldestEntitled(arrived, assignedBirthday);
        return oldest < 0 ? people.last() + 1 : PeopleByBirth.number(month) - oldest;
    }

    /**
     * Those who will have been in care long enough join the settled.
     *
     * @return the others
     */
    Newcomers settle(PipelineBasis basis, PeopleByBirth settled) {
        int first = firstEntitled(basis, false);
        int firstAssigned = firstEntitled(basis, true);
        people.moveFrom(first, settled, false);
        people.moveFrom(firstAssigned, settled, true);
        int younger = Math.max(first, firstAssigned);
        return new Newcomers(population, month, arrived, people.copy(people.first(), younger - 1));
    }
}
