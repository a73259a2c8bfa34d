package org.carecast.cli.report.workbook;

import java.util.ArrayList;
import java.util.List;
import org.carecast.cli.report.FigureTable;
import org.carecast.cli.report.Pack;

/** A pack as a workbook that an auditor can follow, from its inputs to its tables. */
public final class PackWorkbook {

    private PackWorkbook() {}

    /** The bytes of the workbook, which are the same for the same pack. */
    public static byte[] of(Pack pack) {
        FrontSheets front = new FrontSheets(pack);
        List<Worksheet> sheets = new ArrayList<>();
        sheets.add(front.notes());
        List<Worksheet> working = new ArrayList<>();
        if (!pack.forecasts().isEmpty()) {
            LiveForecast live = new LiveForecast(pack);
            sheets.addAll(live.inputs());
            sheets.addAll(live.tables());
            working.addAll(live.working());
        }
        if (!pack.bids().isEmpty()) {
            sheets.addAll(new BidSheets(pack.bids()).all());
        }
        sheets.addAll(asTheyAre(pack));
        sheets.addAll(new QualitySheets(pack).all());
        sheets.addAll(working);
        sheets.add(0, FrontSheets.contents(sheets));
        sheets.add(0, front.cover());
        return WorkbookFile.of(sheets, pack);
    }

    /** The tables that the workbook does not reckon: those of every chapter but the first forecast. */
    private static List<Worksheet> asTheyAre(Pack pack) {
        List<Worksheet> sheets = new ArrayList<>();
        for (Pack.Chapter chapter : pack.chapters()) {
            boolean live =
                    !pack.forecasts().isEmpty() && chapter == pack.chapters().get(0);
            if (!live) {
                for (FigureTable table : chapter.paper().tables()) {
                    sheets.add(FigureSheet.of(
                            "As run " + (sheets.size() + 1),
                            chapter.title() + ". The program's figures, which nothing here moves.",
                            table));
                }
            }
        }
        return sheets;
    }
}
