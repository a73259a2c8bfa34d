package org.carecast.io.councils;

import java.util.HashSet;
import java.util.Set;
import org.carecast.io.CouncilsReader;
import org.carecast.io.NationalFolder;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.ProblemLog;

/** Looks for sources that {@code councils.csv} cites and no file names, each once, before studies cite them in every row. */
final class TableSources {

    private static final String SOURCE = "source";

    private TableSources() {}

    static void refuse(NationalFolder national, ProblemLog problems) {
        Set<String> known = national.sources();
        Set<String> said = new HashSet<>();
        for (CsvRow row : national.rowsOrOwn(CouncilsReader.COLUMNS, problems)) {
            String id = row.text(SOURCE);
            if (!id.isEmpty() && !known.contains(id) && said.add(id)) {
                row.refuse(
                        SOURCE,
                        "there is no source '" + id + "'",
                        "add it to sources.csv, with its title, publisher and day");
            }
        }
    }
}
