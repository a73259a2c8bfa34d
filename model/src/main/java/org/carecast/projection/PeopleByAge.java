package org.carecast.projection;

import org.carecast.cohort.Law;

/** The people of one population by age at the end of a month; it never changes. */
final class PeopleByAge {

    private final int youngest;
    private final double[] people;
    private final double children;
    private final double careLeavers;

    /** @param people of each age counted, youngest first, and not changed any more */
    PeopleByAge(Law law, double[] people) {
        this.youngest = law.youngestAge();
        this.people = people;
        int adults = law.careLeaverFrom() - youngest;
        this.children = sum(people, 0, adults);
        this.careLeavers = sum(people, adults, people.length);
    }

    private static double sum(double[] people, int from, int end) {
        double sum = 0;
        for (int age = from; age < end; age++) {
            sum += people[age];
        }
        return sum;
    }

    double aged(int age) {
        return people[age - youngest];
    }

    double children() {
        return children;
    }

    double careLeavers() {
        return careLeavers;
    }
}
