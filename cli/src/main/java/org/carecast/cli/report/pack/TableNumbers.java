package org.carecast.cli.report.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.carecast.cli.report.document.FigureTable;
import org.carecast.scenario.Scenario;

/** Tables counted through all chapters of a pack, so that each has the same number in every form. */
public final class TableNumbers {

    private static final Pattern OWN = Pattern.compile("^Table \\d+: ");

    private int tables;

    private TableNumbers() {}

    /** Chapters whose tables are counted, and say under which scenario they stand, wherever they may be pasted. */
    static List<Pack.Chapter> counted(List<Pack.Chapter> chapters) {
        TableNumbers numbers = new TableNumbers();
        List<Pack.Chapter> counted = new ArrayList<>();
        for (Pack.Chapter chapter : chapters) {
            List<FigureTable> tables = chapter.paper().tables().stream()
                    .map(table -> numbers.next(table, chapter.scenario()))
                    .toList();
            counted.add(new Pack.Chapter(
                    chapter.kind(), chapter.scenario(), chapter.paper().with(tables), chapter.charts()));
        }
        return counted;
    }

    /** A caption without its number. */
    public static String bare(String caption) {
        return OWN.matcher(caption).replaceFirst("");
    }

    /** A caption that says under which scenario it stands. */
    public static String marked(String caption, Scenario scenario) {
        String mark = "scenario " + scenario.id();
        return scenario.isBase() || caption.contains(mark) ? caption : caption + " (" + mark + ")";
    }

    private FigureTable next(FigureTable table, Scenario scenario) {
        tables++;
        return new FigureTable(
                "Table " + tables + ": " + marked(bare(table.caption()), scenario),
                table.headings(),
                table.upper(),
                table.lower());
    }
}
