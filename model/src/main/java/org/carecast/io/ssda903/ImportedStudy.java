package org.carecast.io.ssda903;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carecast.cohort.Population;

/**
 * A study made from returns, and what became of their rows.
 *
 * @param texts the text of each file, by name: the study, and {@code import-report.md}
 * @param rows all rows read; those used, repaired and dropped add up to them
 * @param under18 people of the opening position by population
 * @param careLeavers the same of care leavers
 * @param warnings what was lost or decided, in whole sentences, to be said before all else
 * @param cautions what a user of the opening position has to know, in whole sentences
 */
public record ImportedStudy(
        Map<String, String> texts,
        int rows,
        int used,
        int repaired,
        int dropped,
        Map<Population, Integer> under18,
        Map<Population, Integer> careLeavers,
        List<String> warnings,
        List<String> cautions) {

    /** A copy that nobody can change, the files in the order of their names. */
    public ImportedStudy {
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
        under18 = Map.copyOf(under18);
        careLeavers = Map.copyOf(careLeavers);
        warnings = List.copyOf(warnings);
        cautions = List.copyOf(cautions);
    }

    /** The same with more files. */
    ImportedStudy with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(texts);
        all.putAll(more);
        return new ImportedStudy(all, rows, used, repaired, dropped, under18, careLeavers, warnings, cautions);
    }
}
