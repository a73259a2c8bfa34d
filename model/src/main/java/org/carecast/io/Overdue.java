package org.carecast.io;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.assumption.Assumption;
import org.carecast.cohort.Population;
import org.carecast.evidence.FileRow;
import org.carecast.evidence.Provenance;

/**
 * A judged number whose review date has passed.
 *
 * @param row where it stands
 * @param what what it is, and of whom
 * @param due the day by which it should have been reviewed
 */
public record Overdue(FileRow row, String what, LocalDate due) {

    /** What was due before a day in a study: assumptions row by row, a row of all populations once; then targets. */
    public static List<Overdue> on(LocalDate day, Study study) {
        Stream<Overdue> believed = study.assumptions().rows().stream()
                .filter(row -> row.provenance().overdueOn(day))
                .collect(Collectors.groupingBy(Assumption::row, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(rows -> of(
                        rows.get(0).row(),
                        rows.get(0).parameter().id(),
                        rows.stream().map(Assumption::population).distinct().count() > 1
                                ? Population.ALL
                                : rows.get(0).population().id(),
                        rows.get(0).provenance()));
        Stream<Overdue> targets = study.commission().inTouchAims().stream()
                .flatMap(aims -> aims.rows().stream())
                .filter(row -> row.provenance().overdueOn(day))
                .map(row -> of(row.row(), row.bound().id(), Population.ALL, row.provenance()));
        return Stream.concat(believed, targets).toList();
    }

    private static Overdue of(FileRow row, String what, String whose, Provenance provenance) {
        return new Overdue(row, what + " of " + whose, provenance.reviewBy().orElseThrow());
    }
}
