package org.carecast.io;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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

    /** What was due before a day in a study: assumptions, cases per adviser, then targets. */
    public static List<Overdue> on(LocalDate day, Study study) {
        Stream<Overdue> believed = study.assumptions().rows().stream()
                .filter(row -> row.provenance().overdueOn(day))
                .map(row -> of(row.row(), row.parameter().id(), row.population().id(), row.provenance()));
        Stream<Overdue> cases = study.capacity().caseloads().stream()
                .filter(row -> row.provenance().overdueOn(day))
                .map(row -> of(
                        row.row(),
                        "cases_per_adviser",
                        row.population().map(Population::id).orElse(Population.ALL),
                        row.provenance()));
        Stream<Overdue> targets = study.commission().inTouchAims().stream()
                .flatMap(aims -> aims.rows().stream())
                .filter(row -> row.provenance().overdueOn(day))
                .map(row -> of(row.row(), row.bound().id(), Population.ALL, row.provenance()));
        return Stream.of(believed, cases, targets).flatMap(each -> each).toList();
    }

    private static Overdue of(FileRow row, String what, String whose, Provenance provenance) {
        return new Overdue(row, what + " of " + whose, provenance.reviewBy().orElseThrow());
    }
}
