package org.carecast.cli.report;

import java.util.ArrayList;
import java.util.List;

/** The lines below the tables: how a report was rounded and how it compares with print. */
final class Notes {

    private Notes() {}

    /** What the reader must know about the tables. */
    static List<String> onTables(ForecastReport report) {
        List<String> notes = new ArrayList<>();
        if (report.tables().stream().anyMatch(AppendixTable::showsRounding)) {
            notes.add("Figures may not sum due to rounding: totals are taken from unrounded parts.");
        }
        return notes;
    }

    /** How many printed figures are reproduced, then each that is not; nothing where there is no printed figure. */
    static List<String> onPrint(ForecastReport report) {
        PrintedCheck check = report.check();
        List<String> notes = new ArrayList<>();
        if (check.compared() + check.beyond() == 0) {
            return notes;
        }
        notes.add("The forecast reproduces %d of %d printed figures%s."
                .formatted(
                        check.reproduced(),
                        check.compared(),
                        check.beyond() == 0 ? "" : "; %d more lie outside the months shown".formatted(check.beyond())));
        for (PrintedCheck.Miss miss : check.misses()) {
            notes.add("Not reproduced: Table %d, %s, %s: printed %s, forecast %s."
                    .formatted(
                            miss.printed().table(),
                            miss.printed().label(),
                            Figures.shortMonth(miss.printed().asAt()),
                            miss.printed().printed().toPlainString(),
                            Figures.grouped(
                                    miss.forecast(), miss.printed().printed().scale())));
        }
        return notes;
    }
}
