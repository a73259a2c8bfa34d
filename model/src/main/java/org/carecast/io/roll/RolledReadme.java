package org.carecast.io.roll;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.carecast.io.Study;
import org.carecast.time.Horizon;

/** What the README of a rolled study says first: which study it was, and what was counted, carried and re-estimated. */
record RolledReadme(Study study, Horizon horizon, RolledCounts counts, RolledArrivals arrivals, RollSources sources) {

    /** The whole file, with what was written of the study before. */
    byte[] above(byte[] before) {
        List<String> lines = new ArrayList<>(List.of(
                "# Moved to " + horizon.opening() + " by roll",
                "",
                "This study is %s, opened again at the end of %s. It projects to %s."
                        .formatted(sources.earlier(), horizon.opening(), horizon.last()),
                "",
                "People, from the page " + sources.page() + ":"));
        Stream.of(counts.words(study), counts.warnings(), arrivals.words())
                .flatMap(Collection::stream)
                .forEach(each -> lines.add("- " + each));
        lines.add("");
        if (before.length > 0) {
            lines.add("What follows was written of the study before the roll.");
            lines.add("");
            lines.add(new String(before, StandardCharsets.UTF_8));
        }
        return (String.join("\n", lines).stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
