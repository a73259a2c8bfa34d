package org.carecast.io.roll;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carecast.evidence.OpeningCount;
import org.carecast.io.Study;

/**
 * The sources that a rolled study rests on besides those it had.
 *
 * @param month the new opening
 * @param page the name of the page of counts
 * @param earlier the folder of the earlier study, as seen from the new one
 */
record RollSources(Study study, YearMonth month, String page, String earlier) {

    private static final String COUNTS = "counts-";
    private static final String CARRIED = "carried-";

    /** Whether an earlier roll carried it from a forecast. */
    static boolean isCarried(OpeningCount count) {
        return count.provenance().source().filter(id -> id.startsWith(CARRIED)).isPresent();
    }

    /** The id of the page of counts. */
    String countsId() {
        return free(COUNTS + month);
    }

    /** The id of the forecast from which people were carried. */
    String carriedId() {
        return free(CARRIED + month);
    }

    /** An id that no source of the study has. */
    private String free(String id) {
        String free = id;
        while (study.files().sources().containsKey(free)) {
            free = free + "-again";
        }
        return free;
    }

    /** The rows to be added to sources.csv; that of the forecast only where something was carried or split. */
    List<Map<String, String>> rows(RolledCounts counts) {
        List<Map<String, String>> rows = new ArrayList<>();
        rows.add(Map.of(
                "id", countsId(),
                "title", "Counts by population and age at the end of " + month,
                "publisher", study.council(),
                "published", month.toString(),
                "note", "The page " + page + ", with which roll opened this study"));
        if (counts.ages().stream().anyMatch(each -> !each.isCounted())) {
            rows.add(Map.of(
                    "id", carriedId(),
                    "title",
                            "The forecast of the study that opened in "
                                    + study.horizon().opening() + ", for " + month,
                    "publisher", study.council(),
                    "published", month.toString(),
                    "note", "The study in " + earlier + ", from which roll carried what the page does not count"));
        }
        return rows;
    }
}
