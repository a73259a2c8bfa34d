package org.carecast.council;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.carecast.council.OpeningRules.Rule;
import org.carecast.measure.CouncilFigures.CouncilMeasure;

/**
 * How many UASC of a council turned 18 in a year and became its care leavers: those who left its care, without those whose care another council
 * took over, those found to be adults, and those who left in other ways.
 *
 * <p>Shares of a year of which they are not printed are those of the nearest year, the earlier of two.
 */
final class Departures {

    private final Estimates estimates;
    private final CouncilsTable table;
    private final NavigableSet<Integer> yearsOfEngland;
    private final double allBefore;
    private final Map<Integer, Double> takenFromOthers = new HashMap<>();

    Departures(Estimates estimates) {
        this.estimates = estimates;
        this.table = estimates.table();
        this.yearsOfEngland = table.yearsOf(CouncilsTable.ENGLAND, CouncilMeasure.UASC);
        this.allBefore = table.councils().stream().mapToDouble(this::before).sum();
        table.years().forEach(year -> takenFromOthers.put(year, takenFromOthers(year)));
    }

    /** Whether the council's own number of those who left care is in the table. */
    boolean isOwn(int year) {
        return table.years().contains(year);
    }

    /** Those who turned 18 in the year to a 31 March, in people. */
    double turned18(Council council, int year) {
        return staying(council, year)
                * (1 - foundAdult(year))
                * estimates.rules().value(Rule.TURNED_18);
    }

    /** Those who left care for other reasons than that another council took it over. */
    private double staying(Council council, int year) {
        if (isOwn(year)) {
            return estimates.people(council.code(), CouncilMeasure.UASC_CEASED, year) * (1 - takenOver(council, year));
        }
        return share(council) * england(CouncilMeasure.UASC_CEASED, year);
    }

    /** The share of those who left care whom another council took over: the council's own, else that of all councils without one. */
    private double takenOver(Council council, int year) {
        if (tellsTakenOver(council)) {
            int known = nearest(year, each -> table.years().contains(each) && hasOwn(council, each));
            double left = estimates.people(council.code(), CouncilMeasure.UASC_CEASED, known);
            double taken = table.printed(council.code(), CouncilMeasure.CARE_TAKEN_OVER, known)
                    .orElse(0);
            return left == 0 ? 0 : Math.min(1, taken / left);
        }
        return takenFromOthers.get(year);
    }

    /** The share of those who left the care of councils of which nothing more is printed. */
    private double takenFromOthers(int year) {
        int known = nearest(
                year,
                each -> table.years().contains(each)
                        && table.england(CouncilMeasure.CARE_TAKEN_OVER, each).isPresent());
        double taken = table.england(CouncilMeasure.CARE_TAKEN_OVER, known).orElse(0);
        double left = 0;
        for (Council other : table.councils()) {
            if (tellsTakenOver(other)) {
                taken -= table.printed(other.code(), CouncilMeasure.CARE_TAKEN_OVER, known)
                        .orElse(0);
            } else {
                left += estimates.people(other.code(), CouncilMeasure.UASC_CEASED, known);
            }
        }
        return left == 0 ? 0 : Math.min(1, Math.max(0, taken) / left);
    }

    private boolean tellsTakenOver(Council council) {
        return table.years().stream().anyMatch(year -> hasOwn(council, year));
    }

    private boolean hasOwn(Council council, int year) {
        return table.printed(council.code(), CouncilMeasure.CARE_TAKEN_OVER, year)
                .isPresent();
    }

    /** The share found to be adults of those who left care and were taken over by nobody. */
    private double foundAdult(int year) {
        int known = nearest(
                year,
                each -> table.england(CouncilMeasure.UASC_FOUND_ADULT, each).isPresent()
                        && table.england(CouncilMeasure.UASC_CEASED, each).isPresent());
        double left = table.england(CouncilMeasure.UASC_CEASED, known).orElse(0)
                - table.england(CouncilMeasure.CARE_TAKEN_OVER, known).orElse(0);
        OptionalDouble found = table.england(CouncilMeasure.UASC_FOUND_ADULT, known);
        return left <= 0 ? 0 : Math.min(1, found.orElse(0) / left);
    }

    /** The year itself if it is known, else the last known before it, else the first after it. */
    private int nearest(int year, IntPredicate isKnown) {
        NavigableSet<Integer> known = new TreeSet<>(yearsOfEngland);
        known.removeIf(each -> !isKnown.test(each));
        if (known.isEmpty()) {
            return year;
        }
        return known.floor(year) == null ? known.first() : known.floor(year);
    }

    /** Those who came into care in the year to a 31 March and whose care no other council took over: of the years before the table in proportion, in people. */
    double came(Council council, int year) {
        if (isOwn(year)) {
            double started = estimates.people(council.code(), CouncilMeasure.UASC_STARTED, year);
            double left = estimates.people(council.code(), CouncilMeasure.UASC_CEASED, year);
            return Math.max(0, started - takenOver(council, year) * left);
        }
        return share(council) * england(CouncilMeasure.UASC_STARTED, year);
    }

    /** England's number of those who came or left, without those whose care another council took over. */
    private double england(CouncilMeasure measure, int year) {
        int known = nearest(year, each -> table.england(measure, each).isPresent());
        return table.england(measure, known).orElse(0)
                - table.england(CouncilMeasure.CARE_TAKEN_OVER, known).orElse(0);
    }

    /** The council's share of UASC before the first year of which its own numbers are in the table. */
    private double share(Council council) {
        return allBefore == 0 ? 0 : before(council) / allBefore;
    }

    /** UASC in care a year before the first count: those counted, less who came and with who left. */
    private double before(Council council) {
        int first = table.years().first();
        return Math.max(
                0,
                estimates.people(council.code(), CouncilMeasure.UASC, first)
                        - estimates.people(council.code(), CouncilMeasure.UASC_STARTED, first)
                        + estimates.people(council.code(), CouncilMeasure.UASC_CEASED, first));
    }
}
