package org.carecast.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.carecast.io.InTouchAim;
import org.carecast.io.TableLayout;

/** The tables of a forecast with a rating below each in-touch rate. */
public record RatedTables(InTouchAim aim) {

    /** The label of the row of ratings. */
    public static final String RATING = "In touch rating";

    /** What a forecast says, with ratings if its study has an aim. */
    static Paper of(ForecastReport report) {
        Paper paper = report.paper();
        return report.study()
                .commission()
                .inTouchAim()
                .map(aim -> new RatedTables(aim).rated(paper))
                .orElse(paper);
    }

    /** The same with rates to their usual decimals, since each further one tells more of the people behind it. */
    static Paper plain(ForecastReport report) {
        Paper paper = report.paper();
        return report.study()
                .commission()
                .inTouchAim()
                .map(aim -> new RatedTables(aim).rated(paper, line -> line))
                .orElse(paper);
    }

    private Paper rated(Paper paper) {
        return rated(paper, this::precise);
    }

    private Paper rated(Paper paper, UnaryOperator<FigureTable.Line> rates) {
        List<String> notes = new ArrayList<>(paper.notes());
        notes.add("In touch is rated Green at %s and above, Amber at %s and above, Red below that; before rounding."
                .formatted(Figures.percentAsGiven(aim.target()), Figures.percentAsGiven(aim.floor())));
        return new Paper(
                paper.heading(),
                paper.lead(),
                paper.tables().stream().map(table -> rated(table, rates)).toList(),
                notes,
                paper.findings(),
                paper.closing(),
                paper.sources());
    }

    private FigureTable rated(FigureTable table, UnaryOperator<FigureTable.Line> rates) {
        List<FigureTable.Row> lower = new ArrayList<>();
        for (FigureTable.Row row : table.lower()) {
            if (row instanceof FigureTable.Line line && line.label().equals(TableLayout.IN_TOUCH_RATE)) {
                lower.add(rates.apply(line));
                lower.add(ratings(line));
            } else {
                lower.add(row);
            }
        }
        return new FigureTable(table.caption(), table.headings(), table.upper(), lower);
    }

    /** Rates with the decimals that it takes to see why each has its rating: 0.85 is Amber, where it is 0.848. */
    private FigureTable.Line precise(FigureTable.Line rates) {
        int decimals = rates.decimals();
        while (decimals < Figures.DECIMALS_THAT_COUNT && !tells(rates.values(), decimals)) {
            decimals++;
        }
        return new FigureTable.Line(rates.label(), rates.values(), decimals, rates.signed(), rates.total());
    }

    private boolean tells(List<Double> rates, int decimals) {
        return rates.stream()
                .filter(Double::isFinite)
                .allMatch(rate -> Rating.of(Figures.rounded(rate, decimals).doubleValue(), aim)
                        .equals(Rating.of(rate, aim)));
    }

    private FigureTable.Words ratings(FigureTable.Line rates) {
        return new FigureTable.Words(
                RATING,
                rates.values().stream()
                        .map(rate -> Rating.of(rate, aim))
                        .map(rating -> rating.map(Rating::word).orElse(Figures.NONE))
                        .toList());
    }
}
