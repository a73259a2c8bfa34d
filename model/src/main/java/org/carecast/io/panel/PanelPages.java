package org.carecast.io.panel;

import java.util.List;
import java.util.Optional;
import org.carecast.io.csv.Pages;
import org.carecast.io.csv.ProblemLog;

/** Finds the page of a source, such as a workbook, that is a table of councils and years. */
final class PanelPages {

    private PanelPages() {}

    /** The only page, or of several the only one that is such a table. */
    static Optional<PanelTable> table(Pages source, PanelNames words, ProblemLog problems) {
        if (source.all().size() == 1) {
            return PanelTable.find(source.all().get(0), words, problems, true);
        }
        List<PanelTable> tables = source.all().stream()
                .flatMap(page -> PanelTable.find(page, words, problems, false).stream())
                .toList();
        if (tables.size() == 1) {
            return Optional.of(tables.get(0));
        }
        if (tables.size() > 1) {
            problems.missing(
                    source.name(),
                    tables.size() + " of its pages are tables of councils and years",
                    "name the one that is meant, in a file of its own");
        } else {
            source.one(PanelReader.UASC.names(), problems);
        }
        return Optional.empty();
    }
}
