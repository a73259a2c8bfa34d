package org.carecast.uncertainty;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carecast.measure.Outturn;
import org.carecast.measure.Statement;

/**
 * What somebody said would come, and the count nearest to it.
 *
 * @param outturn the like count of the month spoken of, else the first after it, else the last before; empty if there is none
 */
public record HeldStatement(Statement statement, Optional<Outturn> outturn) {

    /** A statement held against counts. */
    public static HeldStatement of(Statement statement, List<Outturn> outturns) {
        List<Outturn> alike = outturns.stream()
                .filter(each -> each.isLike()
                        && each.reading().measure() == statement.reading().measure()
                        && each.reading()
                                .population()
                                .equals(statement.reading().population())
                        && each.reading().asAt().isAfter(statement.said()))
                .sorted(Comparator.comparing(each -> each.reading().asAt()))
                .toList();
        Optional<Outturn> first = alike.stream()
                .filter(each ->
                        !each.reading().asAt().isBefore(statement.reading().asAt()))
                .findFirst();
        return new HeldStatement(
                statement, first.isPresent() ? first : alike.stream().reduce((before, last) -> last));
    }

    /** How many people more were spoken of than counted; not a number where there is no count. */
    public double error() {
        return outturn.map(each -> statement.people() - each.people()).orElse(Double.NaN);
    }
}
