package org.carecast.io;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.cohort.Counting;
import org.carecast.cohort.Population;
import org.carecast.io.csv.CsvRow;
import org.carecast.time.Horizon;

/**
 * What study.csv says; a value that could not be read is empty, and has been reported.
 *
 * @param populations in the order of the tables; none where one of them may have been lost
 * @param counting whom the opening position holds, of each population of which that is said
 * @param labels the row that labels an age, by population and age
 */
record Settings(
        String title,
        String council,
        Assurance assurance,
        Optional<InTouchAim> inTouchAim,
        Optional<YearMonth> opening,
        Optional<Integer> months,
        Optional<Path> national,
        List<Population> populations,
        Map<Population, String> names,
        Map<Population, Age> youngestAge,
        Map<Population, Age> lastSupportedAge,
        Map<Population, Counting> counting,
        Map<Population, Map<Integer, CsvRow>> labels,
        Map<Population, Integer> inTouchDecimals,
        CommitteePaper paper) {

    /** An age, and the row that says so. */
    record Age(int years, CsvRow row) {}

    /** The months projected as far as they are known: the opening month alone where their number is not. */
    Optional<Horizon> planned() {
        return opening.map(month -> new Horizon(month, months.orElse(0)));
    }

    Optional<Horizon> horizon() {
        return opening.flatMap(month -> months.map(count -> new Horizon(month, count)));
    }
}
