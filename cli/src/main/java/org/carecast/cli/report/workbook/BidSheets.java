package org.carecast.cli.report.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.carecast.cli.report.bid.BidReport;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cohort.Population;
import org.carecast.measure.funding.Bid;
import org.carecast.measure.funding.Entry;
import org.carecast.measure.funding.Tariff;
import org.carecast.time.FinancialYear;

/**
 * Grant, cost and gap of each scenario by financial year, added up by the workbook from lines of so many nights or weeks at so many
 * pounds each. What is claimed, and at how much, are the program's figures: the people they rest on are not those of the other sheets.
 */
final class BidSheets {

    private static final String LINES = "Bid lines";
    private static final String GRANT = "grant";
    private static final String COST = "cost";
    private static final int POUNDS = 9;

    private final List<BidReport> bids;
    private final Worksheet lines;

    BidSheets(List<BidReport> bids) {
        this.bids = bids;
        this.lines = lines();
    }

    /** The bid, and the lines that make it up. */
    List<Worksheet> all() {
        return List.of(totals(), lines);
    }

    private Worksheet lines() {
        List<List<SheetCell>> rows = new ArrayList<>();
        for (BidReport report : bids) {
            Bid bid = report.bid();
            for (FinancialYear year : bid.years()) {
                bid.tariffs().stream()
                        .filter(tariff -> bid.quantity(year, tariff) > 0)
                        .forEach(tariff -> rows.add(line(report, year, tariff, rows.size())));
            }
        }
        return new Worksheet(
                LINES,
                "What is claimed and what it costs, line by line",
                "Pounds are the quantity times pounds each. Both are the program's, for the scenario of the row; pounds each are on"
                        + " average over the year, after caps and prices. Change either, and the sheet Bid follows.",
                List.of(
                        "Scenario",
                        "Financial year",
                        "Population",
                        "Ages",
                        "Grant or cost",
                        "Line",
                        "Unit",
                        "Quantity",
                        "Pounds each",
                        "Pounds",
                        "How well known",
                        "Source",
                        "Where it stands"),
                rows,
                2,
                Optional.empty());
    }

    private static List<SheetCell> line(BidReport report, FinancialYear year, Tariff tariff, int row) {
        double quantity = report.bid().quantity(year, tariff);
        double each = report.bid().pounds(year, tariff) / quantity;
        Formula pounds = Formula.of(Worksheet.address(row, POUNDS - 2), quantity)
                .times(Formula.of(Worksheet.address(row, POUNDS - 1), each));
        return List.of(
                new SheetCell.Words(report.scenario().id()),
                new SheetCell.Words(year.toString()),
                new SheetCell.Words(report.name(tariff.population())),
                new SheetCell.Words(tariff.ages().toString()),
                new SheetCell.Words(isGrant(report, tariff) ? GRANT : COST),
                new SheetCell.Words(report.named(tariff)),
                new SheetCell.Words(tariff.unit().id()),
                new SheetCell.Input(quantity, SheetCell.Bounds.NOT_NEGATIVE),
                new SheetCell.Input(each, SheetCell.Bounds.NOT_NEGATIVE),
                new SheetCell.Live(pounds, Look.POUNDS),
                new SheetCell.Words(tariff.citation().status().id()),
                new SheetCell.Words(tariff.citation().source()),
                new SheetCell.Words(tariff.citation().place()));
    }

    private static boolean isGrant(BidReport report, Tariff tariff) {
        return report.bid().entries().stream()
                .filter(entry -> entry.tariff().equals(tariff))
                .anyMatch(Entry::isGrant);
    }

    private Worksheet totals() {
        List<List<SheetCell>> rows = new ArrayList<>();
        for (BidReport report : bids) {
            whose(report).forEach((name, which) -> {
                rows.add(sums(report, name, GRANT, which.and(Entry::isGrant), rows.size()));
                if (report.bid().knowsCost()) {
                    rows.add(sums(report, name, COST, which.and(entry -> !entry.isGrant()), rows.size()));
                    rows.add(gaps(report, name, rows.size(), rows));
                }
            });
        }
        List<String> headings = new ArrayList<>(List.of("Scenario", "Population", "What"));
        headings.addAll(bids.get(0).headings());
        return new Worksheet(
                "Bid",
                "Grant, cost and gap in pounds by financial year",
                "Added up from the sheet Bid lines. It does not follow a change of people: for that run the program again. [note 6]",
                headings,
                rows,
                3,
                Optional.empty());
    }

    /** Each population, and all of them where there are several. */
    private static Map<String, Predicate<Entry>> whose(BidReport report) {
        Map<String, Predicate<Entry>> whose = new LinkedHashMap<>();
        for (Population population : report.bid().exposure().populations()) {
            whose.put(report.name(population), entry -> entry.population().equals(population));
        }
        if (whose.size() > 1) {
            whose.put(Sentences.capitalised(Population.ALL), entry -> true);
        }
        return whose;
    }

    private List<SheetCell> sums(BidReport report, String name, String what, Predicate<Entry> which, int row) {
        boolean ofAll = name.equals(Sentences.capitalised(Population.ALL));
        List<SheetCell> cells = head(report, name, what);
        for (int column = 0; column < report.bid().years().size(); column++) {
            FinancialYear year = report.bid().years().get(column);
            String where = criterion(0, Worksheet.address(row, 0))
                    + criterion(1, Worksheet.address(-1, 3 + column))
                    + criterion(4, Worksheet.address(row, 2))
                    + (ofAll ? "" : criterion(2, Worksheet.address(row, 1)));
            double pounds = report.bid()
                    .of(year)
                    .filter(which)
                    .mapToDouble(Entry::pounds)
                    .sum();
            cells.add(new SheetCell.Live(
                    Formula.of("SUMIFS(" + column(POUNDS) + where + ")", pounds), Look.figure(0, ofAll)));
        }
        return cells;
    }

    private static List<SheetCell> gaps(BidReport report, String name, int row, List<List<SheetCell>> above) {
        List<SheetCell> cells = head(report, name, "gap");
        for (int column = 0; column < report.bid().years().size(); column++) {
            int place = 3 + column;
            Formula cost = Formula.of(
                    Worksheet.address(row - 1, place),
                    above.get(row - 1).get(place).value());
            Formula grant = Formula.of(
                    Worksheet.address(row - 2, place),
                    above.get(row - 2).get(place).value());
            cells.add(new SheetCell.Live(cost.minus(grant), Look.figure(0, true)));
        }
        return cells;
    }

    private static List<SheetCell> head(BidReport report, String name, String what) {
        return new ArrayList<>(List.of(
                new SheetCell.Words(report.scenario().id()), new SheetCell.Words(name), new SheetCell.Words(what)));
    }

    private String criterion(int column, String cell) {
        return "," + column(column) + "," + cell;
    }

    private String column(int column) {
        return lines.down(column, 0, lines.rows().size() - 1).text();
    }
}
