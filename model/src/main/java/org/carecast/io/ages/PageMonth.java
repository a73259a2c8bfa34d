package org.carecast.io.ages;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
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

    // 31-08-2025, 31.8.2025 and 31_08_2025, the day first as the English write it.
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(?:0?[1-9]|[12]\\d|3[01])[-._ ](0?[1-9]|1[0-2])[-._ ](20\\d{2})(?!\\d)");
    private static final List<String> NAMES =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern NAMED = Pattern.compile(
            "(?<![a-z])(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                    + "|nov(?:ember)?|dec(?:ember)?)[-._ ]*(20\\d{2})(?!\\d)");

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
        if (found.find()) {
            return Optional.of(YearMonth.parse(found.group(1)));
        }
        Matcher named = NAMED.matcher(name.toLowerCase(Locale.ROOT));
        if (named.find()) {
            int month = 1 + NAMES.indexOf(named.group(1).substring(0, 3));
            return Optional.of(YearMonth.of(Integer.parseInt(named.group(2)), month));
        }
        Matcher day = DAY_FIRST.matcher(name);
        return day.find()
                ? Optional.of(YearMonth.of(Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1))))
                : Optional.empty();
    }
}
