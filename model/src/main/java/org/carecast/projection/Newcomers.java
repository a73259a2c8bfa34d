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
        return new Newcomers(population, month, arrived, people.copy());
    }

    /** Those of them born in a month, as a cohort. */
    Cohort cohort(YearMonth born, boolean assignedBirthday) {
        return new Cohort(population, born, assignedBirthday, Optional.of(month));
    }

    /** Whether those born in a month will have been in care long enough. */
    boolean areEntitled(Law law, int born, boolean assignedBirthday) {
        return law.entitles(cohort(PeopleByBirth.month(born), assignedBirthday));
    }

    /** Those who will have been in care long enough join the settled: whoever is younger than one of them is one too. */
    void settle(Law law, PeopleByBirth settled) {
        boolean all = false;
        for (int born = people.first(); born <= people.last(); born++) {
            for (boolean assigned : PeopleByBirth.birthdays(born)) {
                if (people.at(born, assigned) > 0 && (all || areEntitled(law, born, assigned))) {
                    settled.add(born, assigned, people.takeOut(born, assigned));
                    // Who was born later will have been here longer on that birthday; but 1 January comes before the
                    // 15th.
                    all = all || assigned || !PeopleByBirth.isJanuary(born);
                }
            }
        }
    }
}
