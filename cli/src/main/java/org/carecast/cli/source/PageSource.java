package org.carecast.cli.source;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.Page;
import org.carecast.io.csv.Pages;
import org.carecast.io.csv.Problem;

/** Opens what a user names: a table as text, a workbook, a return as XML, or a folder or archive of them, and gives its pages. */
public final class PageSource {

    private static final long MOST_MEGABYTES = 256;

    private final String name;
    private final boolean isNumbered;
    private final TooMuch.Allowance bound = new TooMuch.Allowance(MOST_MEGABYTES);
    private final List<Page> pages = new ArrayList<>();
    private final Map<FileKind, Integer> notRead = new EnumMap<>(FileKind.class);

    private PageSource(String name, boolean isNumbered) {
        this.name = name;
        this.isNumbered = isNumbered;
    }

    /**
     * The pages of a source, each called by the name of its file.
     *
     * @throws BadDataException if it is not there, or holds more than is taken
     */
    public static Pages named(Path path) throws BadDataException {
        return new PageSource(path.toString(), false).open(path);
    }

    /**
     * The pages of returns, each called by the number of its file in the order of the paths: the names of files and folders may be those
     * of children.
     *
     * @throws BadDataException if they are not there, or hold more than is taken
     */
    public static Pages numbered(Path path) throws BadDataException {
        return new PageSource("the returns", true).open(path);
    }

    private Pages open(Path path) throws BadDataException {
        try {
            List<Leaf> leaves = Leaves.of(path, bound);
            for (int number = 1; number <= leaves.size(); number++) {
                Leaf leaf = leaves.get(number - 1);
                add(leaf, isNumbered ? "file " + number : shown(path, leaf));
            }
        } catch (TooMuch e) {
            throw refusal(e.getMessage(), "take out what is no table, or give the tables one by one");
        } catch (IOException e) {
            throw refusal(
                    e instanceof NoSuchFileException missing && missing.getReason() != null
                            ? missing.getReason()
                            : e.getMessage(),
                    "name what is there and may be opened, with all in it");
        }
        return new Pages(
                name,
                pages,
                notRead.entrySet().stream()
                        .map(each -> each.getKey().notRead(each.getValue()))
                        .toList());
    }

    private BadDataException refusal(String what, String remedy) {
        return new BadDataException(List.of(new Problem(name, 1, 1, what, remedy)));
    }

    /** The path of a file, as the user would name it. */
    private static String shown(Path source, Leaf leaf) {
        String file = source.getFileName() == null ? "" : source.getFileName().toString();
        return leaf.path().equals(file) ? source.toString() : leaf.file().path().toString();
    }

    private void add(Leaf leaf, String called) {
        switch (leaf.kind()) {
            case TABLE -> page(leaf, called, "", Page.Origin.TABLE, leaf.bytes());
            case TEXT -> page(leaf, called, "", Page.Origin.TEXT, leaf.bytes());
            case WORKBOOK ->
                Workbook.sheets(leaf.bytes(), bound)
                        .ifPresentOrElse(sheets -> sheets(leaf, called, sheets), () -> count(FileKind.DAMAGED));
            case XML ->
                ReturnXml.tables(leaf.bytes(), bound)
                        .ifPresentOrElse(
                                tables -> tables.forEach(table ->
                                        page(leaf, called, "/" + table.name(), Page.Origin.PART, table.text())),
                                () -> count(FileKind.OTHER_XML));
            default -> count(leaf.kind());
        }
    }

    private void sheets(Leaf leaf, String called, List<Workbook.Sheet> sheets) {
        for (int number = 1; number <= sheets.size(); number++) {
            Workbook.Sheet sheet = sheets.get(number - 1);
            String which = isNumbered ? "sheet " + number : "sheet '" + sheet.name() + "'";
            page(
                    leaf,
                    sheets.size() == 1 ? called : called + ", " + which,
                    "/" + sheet.name().replace('/', ' '),
                    Page.Origin.PART,
                    sheet.text());
        }
    }

    private void page(Leaf leaf, String called, String part, Page.Origin origin, byte[] text) {
        pages.add(Page.of(called, leaf.path() + part, leaf.file(), origin, text));
    }

    private void count(FileKind kind) {
        notRead.merge(kind, 1, Integer::sum);
    }
}
