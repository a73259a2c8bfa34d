package org.carecast.io.csv;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a source holds: a file, a folder, an archive or a workbook.
 *
 * @param name what messages call the source as a whole
 * @param all its pages, in the order of their paths
 * @param notRead what of it holds no page that can be read
 */
public record Pages(String name, List<Page> all, List<NotRead> notRead) {

    /** Copies what it is given, so that it never changes. */
    public Pages {
        all = List.copyOf(all);
        notRead = List.copyOf(notRead);
    }

    /**
     * Files of one kind that were not read.
     *
     * @param one what one of them is, such as "a PDF document"
     * @param many what several of them are, such as "PDF documents"
     * @param files how many there are
     * @param remedy what makes them readable; empty where they hold no table that anyone would miss
     */
    public record NotRead(String one, String many, int files, String remedy) {

        /** How many there are of what, such as "2 PDF documents". */
        public String words() {
            return files == 1 ? one : files + " " + many;
        }

        /** Whether they may hold what is looked for. */
        public boolean isMissed() {
            return !remedy.isEmpty();
        }

        private String wrong(boolean isAll) {
            if (isAll) {
                return "this is " + one;
            }
            return files == 1 ? "a file is " + one : files + " files are " + many;
        }
    }

    /** One page alone. */
    public static Pages of(Page page) {
        return new Pages(page.name(), List.of(page), List.of());
    }

    /** A problem for each kind of file that may hold what is looked for and cannot be read. */
    public List<Problem> missed() {
        boolean isOne =
                all.isEmpty() && notRead.stream().mapToInt(NotRead::files).sum() == 1;
        return notRead.stream()
                .filter(NotRead::isMissed)
                .map(kind -> new Problem(name, 1, 1, kind.wrong(isOne), kind.remedy()))
                .toList();
    }

    /**
     * The one page that is meant: the only one, or of several the only one that has some columns; else it is a problem.
     *
     * @param columns the names of columns that it must have, if there are several pages
     */
    public Optional<Page> one(Collection<String> columns, ProblemLog problems) {
        List<Page> found = all.size() == 1
                ? all
                : all.stream().filter(page -> has(page, columns)).toList();
        if (found.size() == 1) {
            return Optional.of(found.get(0));
        }
        List<Problem> missed = missed();
        missed.forEach(each -> problems.add(each.file(), each.row(), each.column(), each.what(), each.remedy()));
        String needed = String.join(",", columns);
        if (all.isEmpty() && missed.isEmpty()) {
            problems.missing(
                    name,
                    notRead.isEmpty() ? "there is nothing to read here" : "this is " + kinds() + " and no table",
                    "give a table with the columns " + needed + ", as CSV or a workbook (.xlsx)");
        } else if (found.size() > 1) {
            problems.missing(
                    name,
                    found.size() + " of its pages have the columns " + needed,
                    "name the one that is meant, in a file of its own");
        } else if (!all.isEmpty()) {
            problems.missing(
                    name,
                    "none of its " + all.size() + " pages has the columns " + needed,
                    "name the file that has them");
        }
        return Optional.empty();
    }

    /** What was not read, by kind. */
    public String kinds() {
        return notRead.stream().map(NotRead::words).collect(Collectors.joining(", "));
    }

    private static boolean has(Page page, Collection<String> columns) {
        Set<String> names = new HashSet<>();
        page.firstCells().forEach(cell -> names.add(CsvRow.withoutSpaces(cell).toLowerCase(Locale.ROOT)));
        return names.containsAll(columns);
    }
}
