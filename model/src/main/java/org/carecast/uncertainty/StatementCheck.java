package org.carecast.uncertainty;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecast.measure.Outturn;
import org.carecast.measure.Statement;

/**
 * A statement of what would come, and the counts nearest to its month.
 *
 * @param around the like count of the month spoken of; where there is none, the last before it, if that is later than what was said, and
 *     the first after it, where there are such counts
 */
public record StatementCheck(Statement statement, List<Outturn> around) {

    /** Copies the list, so that it never changes. */
    public StatementCheck {
        around = List.copyOf(around);
    }

    /** A statement compared with counts. */
    public static StatementCheck of(Statement statement, List<Outturn> outturns) {
        List<Outturn> alike = outturns.stream()
                .filter(each -> each.isLike()
                        && each.reading().measure() == statement.reading().measure()
                        && each.reading()
                                .population()
                                .equals(statement.reading().population())
                        && each.reading().asAt().isAfter(statement.said()))
                .sorted(Comparator.comparing(each -> each.reading().asAt()))
                .toList();
        YearMonth month = statement.reading().asAt();
        Optional<Outturn> before = alike.stream()
                .filter(each -> !each.reading().asAt().isAfter(month))
                .reduce((earlier, last) -> last);
        Optional<Outturn> after = alike.stream()
                .filter(each -> each.reading().asAt().isAfter(month))
                .findFirst();
        boolean counted =
                before.filter(each -> each.reading().asAt().equals(month)).isPresent();
        return new StatementCheck(
                statement,
                counted
                        ? before.stream().toList()
                        : Stream.concat(before.stream(), after.stream()).toList());
    }

    /** Whether the month spoken of was counted. */
    public boolean isCounted() {
        return around.stream()
                .anyMatch(
                        each -> each.reading().asAt().equals(statement.reading().asAt()));
    }

    /** People spoken of less those counted. */
    public double error(Outturn counted) {
        return statement.people() - counted.people();
    }
}
