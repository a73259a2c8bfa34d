package org.carecast.io.ssda903;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of a return that has been recognised.
 *
 * @param name as seen from the folder of returns, with forward slashes
 * @param kind what its columns say it is
 * @param columns in capitals, in the order of the file
 */
record ReturnFile(Path path, String name, Kind kind, List<String> columns) {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?:[-_ ]?(?:20)?\\d\\d)?(?!\\d)");

    /** What the files of one return have in common: the last year that is named in their path, or else their folder. */
    String group() {
        String group = "";
        Matcher year = YEAR.matcher(name);
        while (year.find()) {
            group = year.group();
        }
        return group.isEmpty() ? "in " + name.substring(0, name.lastIndexOf('/') + 1) : group;
    }
}
