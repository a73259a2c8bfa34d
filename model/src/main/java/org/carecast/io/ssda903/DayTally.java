package org.carecast.io.ssda903;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.carecast.io.ReturnRules;
import org.carecast.io.csv.DayOrder;
import org.carecast.io.csv.WrittenDay;

/** What the days of one file say of the order of day and month in it. It changes while they are counted. */
final class DayTally {

    private static final int PERCENT = 100;
    private static final int MONTHS = 12;

    private final Map<DayOrder, Integer> told = new EnumMap<>(DayOrder.class);
    private final TreeSet<String> doubtfulColumns = new TreeSet<>();
    private int doubtful;
    private int certain;
    private boolean isCertainLow = true;

    void add(String column, WrittenDay day) {
        Optional<DayOrder> order = day.order();
        if (order.isPresent()) {
            told.merge(order.get(), 1, Integer::sum);
        } else if (day.isDoubtful()) {
            doubtful++;
            doubtfulColumns.add(column);
        } else if (!day.hasOrder() && day.dayFirst().isPresent()) {
            LocalDate same = day.dayFirst().get();
            certain++;
            isCertainLow &= same.getDayOfMonth() <= MONTHS;
        }
    }

    int told(DayOrder order) {
        return told.getOrDefault(order, 0);
    }

    /** How many days may be two. */
    int doubtful() {
        return doubtful;
    }

    /** The columns in which they stand. */
    String columns() {
        return String.join(", ", doubtfulColumns);
    }

    /** The order that the days tell, up to slips of the pen; empty if they tell none, or both. */
    Optional<DayOrder> order(ReturnRules rules) {
        int day = told(DayOrder.DMY);
        int month = told(DayOrder.MDY);
        DayOrder most = day >= month ? DayOrder.DMY : DayOrder.MDY;
        boolean isTold =
                day + month > 0 && Math.min(day, month) * PERCENT <= (day + month) * rules.number("day_slips_percent");
        return isTold ? Optional.of(most) : Optional.empty();
    }

    /** Whether both orders are told of. */
    boolean isMixed() {
        return told(DayOrder.DMY) > 0 && told(DayOrder.MDY) > 0;
    }

    /**
     * Whether a spreadsheet has taken those days for dates that it could read month first, and left the others as they were: of those with the
     * year last each has a number above 12, and of the others none.
     */
    boolean isSwapped(ReturnRules rules) {
        int fewest = rules.number("swapped_days_fewest");
        return doubtful == 0 && isCertainLow && certain >= fewest && told(DayOrder.DMY) + told(DayOrder.MDY) >= fewest;
    }
}
