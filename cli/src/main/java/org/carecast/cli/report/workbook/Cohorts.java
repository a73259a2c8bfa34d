package org.carecast.cli.report.workbook;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.carecast.assumption.Parameter;
import org.carecast.cli.report.document.Figures;
import org.carecast.cohort.Cohort;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.time.Horizon;

/**
 * The cohorts of one population that are counted in some month, the youngest first: the rows of its sheets. A cohort never moves:
 * it has the same row on all of them, and a month the same column.
 */
record Cohorts(Population population, Law law, Horizon horizon, List<Cohort> all) {

    private static final int YEAR = Horizon.MONTHS_IN_A_YEAR;

    /** Copies the list, so that it never changes. */
    Cohorts {
        all = List.copyOf(all);
    }

    static Cohorts of(Population population, Law law, Horizon horizon) {
        List<Cohort> all = new ArrayList<>();
        YearMonth oldest = horizon.opening().minusMonths((long) law.endsAt() * YEAR - 1);
        for (YearMonth born = horizon.last().minusMonths((long) law.youngestAge() * YEAR);
                !born.isBefore(oldest);
                born = born.minusMonths(1)) {
            all.add(new Cohort(population, born, false));
            if (born.getMonthValue() == 1) {
                all.add(new Cohort(population, born, true));
            }
        }
        return new Cohorts(population, law, horizon, all);
    }

    /** The cells at the head of a row. */
    List<SheetCell> head(int row) {
        Cohort cohort = all.get(row);
        return new ArrayList<>(List.of(
                new SheetCell.Words(Figures.shortMonth(cohort.born())),
                new SheetCell.Words(cohort.assignedBirthday() ? "assigned" : "own")));
    }

    /** The headings of a sheet that has them as rows. */
    List<String> headings() {
        return BasisSheet.headings(horizon, "Born", "Birthday");
    }

    int ageAt(int row, int month) {
        return all.get(row).ageAt(horizon.month(month));
    }

    /** The age at the last anniversary of the opening month before a month, by which yearly shares go. */
    int ageAtAnniversary(int row, int month) {
        return all.get(row).ageAt(horizon.anniversaryBefore(month));
    }

    boolean isCounted(int row, int month) {
        return law.countedAges().contains(ageAt(row, month));
    }

    boolean isChild(int row, int month) {
        return isCounted(row, month) && ageAt(row, month) < law.careLeaverFrom();
    }

    boolean turns(int row, int age, int month) {
        return all.get(row).turns(age, horizon.month(month));
    }

    /** The share of a count by age that is this cohort, of people counted in a month. */
    Formula share(int row, BasisSheet basis, int month) {
        Formula assigned = basis.at(Parameter.JANUARY_BIRTHDAY_SHARE, month);
        return all.get(row).assignedBirthday() ? assigned : assigned.rest().over(Formula.number(YEAR));
    }

    /** How many rows there are before the first cohort that is never a child in care after the opening. */
    int children() {
        return (int) IntStream.range(0, all.size())
                .filter(row -> months(row, month -> month > 0 && isChild(row, month))
                        .findAny()
                        .isPresent())
                .count();
    }

    private IntStream months(int row, IntPredicate which) {
        return IntStream.rangeClosed(0, horizon.months()).filter(which);
    }

    /** The rows of the cohorts of some ages in a month, which lie side by side: the first and the last. */
    int[] rows(int youngest, int oldest, int month) {
        int[] rows = IntStream.range(0, all.size())
                .filter(row -> ageAt(row, month) >= youngest && ageAt(row, month) <= oldest)
                .toArray();
        return new int[] {rows[0], rows[rows.length - 1]};
    }
}
