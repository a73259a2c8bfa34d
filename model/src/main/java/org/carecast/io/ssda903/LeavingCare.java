package org.carecast.io.ssda903;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.carecast.cohort.Population;
import org.carecast.time.Horizon;

/**
 * Who left care before 18, month by month, as the projection does it: of those present in a month who do not turn 18 in it, how many went,
 * by their age at the last anniversary of the opening month.
 *
 * <p>Present is who has come into care and has not gone; a relevant child is, since it becomes a care leaver, and a child who came back is
 * taken never to have gone. A child whom another council took over was transferred, and neither went nor stayed in that month.
 */
final class LeavingCare {

    private static final int YEAR = Horizon.MONTHS_IN_A_YEAR;

    private final PooledReturns returned;
    private final int careLeaverMonths;
    private final int youngest;
    private final Map<Integer, CellCount> byAge = new HashMap<>();

    private LeavingCare(PooledReturns returned, int youngest) {
        this.returned = returned;
        this.careLeaverMonths = returned.rules().law().careLeaverFrom() * YEAR;
        this.youngest = youngest;
    }

    /** Child-months and those who went in one, by age; ages of which nobody was seen are not there. */
    static Map<Integer, CellCount> of(PooledReturns returned, Population population) {
        LeavingCare leaving = new LeavingCare(returned, returned.youngestAge(population));
        returned.all(population).filter(person -> !person.care().isEmpty()).forEach(leaving::follow);
        return leaving.byAge;
    }

    private void follow(Person person) {
        int born = PooledReturns.month(person.born());
        int from = Math.max(PooledReturns.month(person.cameIn().orElseThrow()), returned.firstMonth());
        int beforeAdult = born + careLeaverMonths - 1;
        boolean went = wentForGood(person);
        int until = Math.min(Math.min(lastMonth(person, went), beforeAdult), returned.lastMonth());
        for (int month = from; month <= until; month++) {
            boolean goes = went && month == PooledReturns.month(person.left());
            int age = Math.max(youngest, Math.floorDiv(anniversaryBefore(month) - born, YEAR));
            byAge.merge(age, CellCount.NOBODY.with(goes), CellCount::plus);
        }
    }

    private boolean wentForGood(Person person) {
        Optional<EpisodeEnd> ended = person.ended();
        return ended.isPresent()
                && ended.get() != EpisodeEnd.TRANSFERRED
                && !person.outOfSight()
                && !agedOut(person)
                && !returned.statuses().isRelevant(person);
    }

    private boolean agedOut(Person person) {
        return person.left() >= person.birthday(careLeaverMonths / YEAR) - 1;
    }

    private int lastMonth(Person person, boolean went) {
        boolean stays = agedOut(person) || returned.statuses().isRelevant(person);
        if (person.ended().isEmpty() || stays) {
            return Integer.MAX_VALUE;
        }
        int left = PooledReturns.month(person.left());
        return went || person.outOfSight() ? left : left - 1;
    }

    /** The last anniversary of the opening month before a month. */
    private int anniversaryBefore(int month) {
        int opening = returned.lastMonth();
        return opening - Math.floorDiv(opening - month, YEAR) * YEAR - YEAR;
    }
}
