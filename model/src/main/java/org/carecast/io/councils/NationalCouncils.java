package org.carecast.io.councils;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carecast.council.CareLeaverAges;
import org.carecast.council.CouncilOpening;
import org.carecast.council.CouncilsTable;
import org.carecast.council.Estimates;
import org.carecast.council.OpeningRules;
import org.carecast.io.NationalDefaults;
import org.carecast.io.NationalDrift;
import org.carecast.io.NationalFolder;
import org.carecast.io.csv.ProblemLog;
import org.carecast.io.panel.PanelRules;
import org.carecast.measure.CouncilFigures.CouncilMeasure;
import org.carecast.measure.SteeredArrivals;
import org.carecast.measure.panel.AgeSplit;
import org.carecast.time.Horizon;

/**
 * The councils of a national folder and what their opening positions are derived with, read once for all of them.
 *
 * @param drift the two files on councils that every study is made from
 * @param table what is published
 * @param opening the last 31 March of the table
 * @param openings the derivation
 * @param notes what else to know of some of them
 * @param found where their numbers are found
 */
record NationalCouncils(
        NationalDrift drift,
        CouncilsTable table,
        YearMonth opening,
        CouncilOpening openings,
        CouncilNotes notes,
        WhereFound found) {

    /**
     * Those of a national folder; where it lacks a file, the program's own holds.
     *
     * @return empty if something cannot be read or the table has no councils, which is reported
     */
    static Optional<NationalCouncils> read(NationalFolder national, ProblemLog problems) {
        Optional<NationalDrift> drift = NationalDrift.orOwn(national, problems);
        Optional<OpeningRules> rules = OpeningRulesReader.read(
                national.has(NationalFolder.OPENING_RULES)
                        ? national.place(NationalFolder.OPENING_RULES)
                        : NationalFolder.OPENING_RULES,
                national.rowsOrOwn(OpeningRulesReader.COLUMNS, problems),
                problems);
        List<AgeSplit> splits = PanelRules.read(national, problems).splits();
        CouncilNotes notes = CouncilNotes.read(national, problems);
        WhereFound found = WhereFound.read(national, problems);
        if (drift.isEmpty() || rules.isEmpty()) {
            return Optional.empty();
        }
        CouncilsTable table = CouncilsTable.of(drift.get().councils());
        TableCheck.of(national, problems).refuse();
        if (table.opening().isEmpty()) {
            problems.missing(
                    national.place("councils.csv"),
                    table.unfinished().map(NationalCouncils::has).orElse("it has no UASC of councils at a 31 March"),
                    "add rows of each for all councils and England; carecast read-release reads them from a release");
            return Optional.empty();
        }
        YearMonth opening = table.opening().get();
        Horizon year = new Horizon(opening, Horizon.MONTHS_IN_A_YEAR);
        return NationalDefaults.read(national, year, problems)
                .map(defaults -> new NationalCouncils(
                        drift.get(),
                        table,
                        opening,
                        new CouncilOpening(
                                Estimates.of(table, rules.get()),
                                new CareLeaverAges(splits),
                                SteeredArrivals.agesByYear(defaults.uasc(year, Map.of()), NationalDefaults.UASC),
                                defaults.takeUp()),
                        notes,
                        found));
    }

    /** What is said of a year that is read by halves; empty if there is none. */
    Optional<String> unfinished() {
        return table.unfinished()
                .map(year -> "councils.csv %s: it opens at March %d until they are read."
                        .formatted(has(year).substring("it ".length()), opening.getYear()));
    }

    private static String has(CouncilsTable.Unfinished year) {
        return "it has %s of %d but not %s"
                .formatted(
                        year.has().stream().map(CouncilMeasure::id).collect(Collectors.joining(", ")),
                        year.year(),
                        String.join(", ", year.lacks()));
    }
}
