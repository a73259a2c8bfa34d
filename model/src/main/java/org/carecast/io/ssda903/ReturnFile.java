package org.carecast.io.ssda903;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carecast.io.csv.Page;

/**
 * A page of a return that has been recognised.
 *
 * @param kind what its columns say it is
 * @param columns in capitals, in the order of the page
 */
record ReturnFile(Page page, Kind kind, List<String> columns) {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?:[-_ ]?((?:20)?\\d\\d))?(?!\\d)");
    private static final int CENTURY = 100;
    private static final int WHOLE_YEAR = 4;

    /** What messages and reports call it, such as file 3 (episodes): its own name may be that of a child. */
    String name() {
        return page.name() + " (" + kind.text() + ")";
    }

    /** What the files of one return have in common: the last year that is named in their path, or else their folder; never shown. */
    String group() {
        String group = "";
        Matcher year = YEAR.matcher(page.path());
        while (year.find()) {
            group = year.group();
        }
        return group.isEmpty() ? "in " + page.path().substring(0, page.path().lastIndexOf('/') + 1) : group;
    }

    /**
     * The collection years that the name of its return may mean: one for 2017-18; for 2018 the one that ends in it and the one that begins
     * in it; none where no year is named, or a row of years such as 2016-2019.
     */
    List<Integer> namedYears() {
        Matcher year = YEAR.matcher(group());
        if (!year.matches()) {
            return List.of();
        }
        int first = Integer.parseInt(year.group(1));
        if (year.group(2) == null) {
            return List.of(first, first + 1);
        }
        if (Integer.parseInt(year.group(2)) % CENTURY == (first + 1) % CENTURY) {
            return List.of(first + 1);
        }
        // Two digits more that are not the next year are a month.
        return year.group(2).length() == WHOLE_YEAR ? List.of() : List.of(first, first + 1);
    }
}
