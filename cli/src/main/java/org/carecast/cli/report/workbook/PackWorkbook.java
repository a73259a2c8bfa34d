package org.carecast.cli.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.pack.LogDocument;
import org.carecast.cli.report.pack.Pack;

/** A pack as a workbook that an auditor can follow, from its inputs to its tables. */
public final class PackWorkbook {

    private PackWorkbook() {}

    /** The bytes of the workbook, which are the same for the same pack. */
    public static byte[] of(Pack pack) {
        FrontSheets front = new FrontSheets(pack);
        List<Worksheet> sheets = new ArrayList<>();
        sheets.add(front.notes());
        List<Worksheet> working = new ArrayList<>();
        live(pack).ifPresent(chapter -> {
            LiveForecast live = new LiveForecast(pack, chapter, front.references(chapter));
            sheets.addAll(live.inputs());
            sheets.addAll(live.tables());
            working.addAll(live.working());
        });
        if (!pack.bids().isEmpty()) {
            sheets.addAll(new BidSheets(pack.bids()).all());
        }
        sheets.addAll(asTheyAre(pack, front));
        // Where the assumptions are cells to be changed, they are there already.
        LogSheets.of(pack.log(Audience.WORKING)).stream()
                .filter(sheet -> live(pack).isEmpty() || !sheet.name().equals(LogDocument.ASSUMPTIONS))
                .forEach(sheets::add);
        sheets.addAll(working);
        sheets.add(0, FrontSheets.contents(sheets));
        sheets.add(0, front.cover());
        return WorkbookFile.of(sheets, pack);
    }

    /** The chapter whose tables the workbook calculates; empty where it is given no forecast to calculate again. */
    private static Optional<Pack.Chapter> live(Pack pack) {
        return !pack.isLive()
                ? Optional.empty()
                : pack.chapters().stream()
                        .filter(chapter -> !chapter.document().tables().isEmpty())
                        .findFirst();
    }

    /** The tables of every other chapter. */
    private static List<Worksheet> asTheyAre(Pack pack, FrontSheets front) {
        Optional<Pack.Chapter> live = live(pack);
        return pack.chapters().stream()
                .filter(chapter -> !live.equals(Optional.of(chapter)))
                .flatMap(chapter -> chapter.document().tables().stream()
                        .map(table -> asItIs(
                                chapter,
                                table,
                                " The program's figures"
                                        + (live.isPresent() ? ", which nothing here moves." : ".")
                                        + front.references(chapter))))
                .toList();
    }

    /** A table of a chapter, with what is said of its figures. */
    static Worksheet asItIs(Pack.Chapter chapter, Table table, String about) {
        return FigureSheet.of(tab(table), chapter.title() + "." + about, table);
    }

    /** What a table is called on its tab: its number, which it has in every form of the pack. */
    static String tab(Table table) {
        return "Table " + table.caption().number().orElseThrow();
    }
}
