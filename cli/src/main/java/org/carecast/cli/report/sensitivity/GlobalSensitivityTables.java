package org.carecast.cli.report.sensitivity;

import static org.carecast.io.TidyRows.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.carecast.cli.report.document.Cell;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Table;
import org.carecast.io.TidyRows;
import org.carecast.io.TidyRows.Column;
import org.carecast.uncertainty.GlobalSensitivity;
import org.carecast.uncertainty.GlobalSensitivity.Part;

/** What a sensitivity says of all uncertain assumptions together: how much each explains alone, and with others. */
record GlobalSensitivityTables(SensitivityReport report, GlobalSensitivity global) {

    private static final int NAMED = 2;

    /** How much the assumptions explain one at a time, and what acts most together with others. */
    String sentence() {
        if (global.parts().isEmpty()) {
            return "With all assumptions in doubt at once %s, so there is no variance to explain."
                    .formatted(report.swings().words().agreeing("they stay as they are", "it stays as it is"));
        }
        int alone = whole(global.oneAtATime());
        if (alone >= 100) {
            return "With all assumptions in doubt at once, one at a time they explain all of the variance: no interactions"
                    + " show.";
        }
        List<String> most = global.parts().stream()
                .sorted(Comparator.<Part>comparingDouble(part -> part.index().withOthers())
                        .reversed())
                .limit(NAMED)
                .map(part -> report.swings().words(part.belief()))
                .toList();
        return "With all assumptions in doubt at once, they explain %d%% of the variance one at a time; the other %d%% is interactions, in which %s take part most."
                .formatted(alone, 100 - alone, String.join(" and ", most));
    }

    /** The indices of every assumption, the largest total first; no table where there is no variance. */
    List<Table> tables() {
        if (global.parts().isEmpty()) {
            return List.of();
        }
        return List.of(Table.of(
                        "%s in %s, shares of the variance with all assumptions in doubt at once"
                                .formatted(
                                        Sentences.capitalised(report.swings().name()),
                                        report.swings().when()),
                        List.of("First order", "Total"),
                        global.parts().stream()
                                .map(part -> Row.of(
                                        Sentences.capitalised(report.swings().words(part.belief())),
                                        List.of(
                                                shown(part.index().first()),
                                                shown(part.index().total()))))
                                .toList())
                .numbered(2));
    }

    /** What the shares mean, how far they can be relied on, and what they leave out. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!global.parts().isEmpty()) {
            notes.add(
                    "Variance is how far results lie from their mean, squared, so that much doubt counts more than little."
                            + " First order: how much of it would go if this one assumption were known for certain. Total: how much would"
                            + " stay if all others were known and this one were not. Where the total is larger, what the assumption does"
                            + " depends on others.");
            notes.add(
                    "These shares are estimates, good to about %d%% of the variance or better.".formatted(accuracy()));
        }
        if (global.parts().stream().anyMatch(part -> part.belief().parameter().makesAWhole())) {
            notes.add(
                    "Shares that make a whole take part in Table 2: each varies by itself, and then all are put to 1.");
        }
        if (!report.study().correlations().isEmpty()) {
            notes.add(
                    "The study's correlations are left out of these shares, which take each assumption as independent of the"
                            + " others.");
        }
        return notes;
    }

    /** A row for each belief, unrounded. */
    TidyRows tidy() {
        List<Column<Part>> columns = SensitivityRows.keys(Part::belief);
        columns.add(number("first_order", part -> part.index().first()));
        columns.add(number("total", part -> part.index().total()));
        return TidyRows.of(global.parts(), columns);
    }

    private int accuracy() {
        return Math.max(1, (int) Math.ceil(global.moved() * 100));
    }

    /** A share to the whole percent; what is a little below nothing by estimation is nothing. */
    private static Cell shown(double share) {
        return Cell.figure(Math.max(0, share), 0, Cell.Unit.PER_CENT, false);
    }

    private static int whole(double share) {
        return Figures.rounded(share * 100, 0).intValueExact();
    }
}
