package org.carecast.io;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.cohort.Population;
import org.carecast.time.Horizon;

/** What study.csv says; a value that could not be read is empty, and has been reported. */
record Settings(
        String title,
        String council,
        Optional<Horizon> horizon,
        Optional<Path> national,
        List<Population> populations,
        Map<Population, String> names,
        Map<Population, Integer> lastSupportedAge,
        Map<Population, Map<Integer, String>> labels,
        Map<Population, Integer> inTouchDecimals) {

    Optional<YearMonth> opening() {
        return horizon.map(Horizon::opening);
    }
}
