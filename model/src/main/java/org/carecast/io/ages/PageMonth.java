package org.carecast.io.ages;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.InputFile;
import org.carecast.io.csv.ProblemLog;

/**
 * The month of which a page of counts must be, where it says one: in a column as_at or month, or in the name of its file.
 *
 * @param month at whose end people are counted
 * @param meant what the study does in that month, in words before it
 * @param option how another month is named
 */
public record PageMonth(YearMonth month, String meant, String option) {

    private static final List<String> COLUMNS = List.of("as_at", "month");
    // A month, or a day of it.
    private static final Pattern MONTH = Pattern.compile("(\\d{4}-(?:0[1-9]|1[0-2]))(?:-\\d{2})?");
    // A day in a name may be that on which the file was saved.
    private static final Pattern IN_A_NAME = Pattern.compile("(?<!\\d)(20\\d{2}-(?:0[1-9]|1[0-2]))(?![\\d]|-\\d)");

    /** Reports rows, or the name of the file, of another month. */
    public void check(String page, List<CsvRow> rows, Optional<InputFile> file, ProblemLog problems) {
        rows.forEach(row -> COLUMNS.forEach(column -> check(row, column)));
        file.flatMap(each -> inName(each.path().getFileName().toString()))
                .filter(named -> !named.equals(month))
                .ifPresent(named -> problems.add(
                        page,
                        1,
                        1,
                        "the name of the file is of " + named + ", and " + meant + " " + month,
                        "give the page of that month, or " + option + " " + named));
    }

    private void check(CsvRow row, String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return;
        }
        Matcher found = MONTH.matcher(text);
        if (!found.matches()) {
            row.refuse(column, "'" + text + "' is not a month", "write it like " + month);
        } else if (!YearMonth.parse(found.group(1)).equals(month)) {
            row.refuse(
                    column,
                    "the count is as at " + text + ", and " + meant + " " + month,
                    "give the counts of that month, or " + option + " " + found.group(1));
        }
    }

    private static Optional<YearMonth> inName(String name) {
        Matcher found = IN_A_NAME.matcher(name);
        return found.find() ? Optional.of(YearMonth.parse(found.group(1))) : Optional.empty();
    }
}
