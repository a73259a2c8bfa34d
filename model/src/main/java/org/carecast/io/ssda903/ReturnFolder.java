package org.carecast.io.ssda903;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.InputFile;
import org.carecast.io.csv.Page;
import org.carecast.io.csv.Pages;
import org.carecast.io.csv.Problem;

/**
 * The pages of returns, recognised by their columns: however they are called, and whether each year has a folder of its own or not.
 *
 * @param files in the order of their paths
 * @param others what holds no page of a return, by kind: nobody reads it, and its names may be those of people
 */
record ReturnFolder(List<ReturnFile> files, List<Pages.NotRead> others) {

    private static final String NO_COLUMNS = "these are not the columns of any file of an SSDA903 return";
    private static final String REMEDY =
            "the first line must name the columns of one file of a return; take the file out if it is none";

    /**
     * The pages of a source.
     *
     * @throws BadDataException naming every page that cannot be read, or is of no kind that is known
     */
    static ReturnFolder of(Pages source) throws BadDataException {
        List<Problem> problems = new ArrayList<>(source.missed());
        List<ReturnFile> files = new ArrayList<>();
        List<Page> unknown = new ArrayList<>();
        for (Page page : source.all()) {
            List<String> columns = FileRows.columns(page).orElse(List.of());
            String fault = fault(columns);
            if (fault.isEmpty()) {
                files.add(new ReturnFile(page, Kind.of(columns).get(0), columns));
            } else if (page.origin() != Page.Origin.TABLE && isOfNoKind(columns)) {
                unknown.add(page);
            } else {
                problems.add(new Problem(page.name(), 1, 1, fault, REMEDY));
            }
        }
        List<Pages.NotRead> others = new ArrayList<>(source.notRead());
        others(unknown, files, others, problems);
        if (problems.isEmpty() && files.stream().noneMatch(file -> file.kind() == Kind.EPISODES)) {
            problems.add(new Problem(
                    source.name(),
                    1,
                    1,
                    "no file here has the columns of episodes" + words(others),
                    "put the episodes of at least one year there, with the columns "
                            + String.join(",", Kind.EPISODES.needed())));
        }
        if (!problems.isEmpty()) {
            throw new BadDataException(problems);
        }
        return new ReturnFolder(List.copyOf(files), List.copyOf(others));
    }

    /** Texts without such columns are no part of a return, nor are sheets beside one that has them; a workbook without any is refused. */
    private static void others(
            List<Page> unknown, List<ReturnFile> files, List<Pages.NotRead> others, List<Problem> problems) {
        List<InputFile> known = files.stream().map(file -> file.page().file()).toList();
        int texts = 0;
        int sheets = 0;
        for (Page page : unknown) {
            if (page.origin() == Page.Origin.TEXT) {
                texts++;
            } else if (known.contains(page.file())) {
                sheets++;
            } else {
                problems.add(new Problem(page.name(), 1, 1, NO_COLUMNS, REMEDY));
            }
        }
        if (texts > 0) {
            others.add(new Pages.NotRead(
                    "a text without the columns of a return", "texts without the columns of a return", texts, ""));
        }
        if (sheets > 0) {
            others.add(new Pages.NotRead(
                    "a sheet without the columns of a return", "sheets without the columns of a return", sheets, ""));
        }
    }

    /** What of the source was not read, for whoever expected it to be. */
    List<String> cautions() {
        return others.isEmpty()
                ? List.of()
                : List.of("Not read, since no part of a return is in them: "
                        + others.stream().map(Pages.NotRead::words).collect(Collectors.joining(", ")) + ".");
    }

    private static String words(List<Pages.NotRead> others) {
        return others.isEmpty()
                ? ""
                : "; what is here besides: "
                        + others.stream().map(Pages.NotRead::words).collect(Collectors.joining(", "));
    }

    private static boolean isOfNoKind(List<String> columns) {
        return Kind.of(columns).isEmpty() && Kind.nearest(columns).isEmpty();
    }

    private static String fault(List<String> columns) {
        List<Kind> kinds = Kind.of(columns);
        if (columns.stream().allMatch(String::isEmpty)) {
            return "there are no names of columns on the first line";
        }
        if (kinds.isEmpty()) {
            return Kind.nearest(columns).map(kind -> lacks(kind, columns)).orElse(NO_COLUMNS);
        }
        if (kinds.size() > 1) {
            return "these are columns of " + kinds.stream().map(Kind::text).collect(Collectors.joining(" and of "));
        }
        if (!columns.containsAll(kinds.get(0).needed())) {
            return lacks(kinds.get(0), columns);
        }
        return kinds.get(0).needed().stream()
                .filter(column -> !isOnce(columns, column))
                .findFirst()
                .map(column -> "the column " + column + " stands twice")
                .orElse("");
    }

    private static String lacks(Kind kind, List<String> columns) {
        return "it looks like the file of " + kind.text() + ", but has no column "
                + kind.needed().stream()
                        .filter(column -> !columns.contains(column))
                        .collect(Collectors.joining(" and no column "));
    }

    private static boolean isOnce(List<String> columns, String column) {
        return columns.indexOf(column) == columns.lastIndexOf(column);
    }
}
