package org.carecast.cli.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.carecast.cli.report.drawing.Lettering;

/** The names to the right of a plot, as near to what they name as they can be without touching each other. */
record SideLabels(List<SideLabel> labels) {

    private static final double GAP = 12;

    /** Copies the labels, so that it never changes. */
    SideLabels {
        labels = List.copyOf(labels);
    }

    /** How tall they are together, without any room between them. */
    double height() {
        return labels.stream().mapToDouble(SideLabel::height).sum();
    }

    /** How wide the widest is. */
    double width(Lettering lettering) {
        return labels.stream()
                .mapToDouble(label -> label.width(lettering))
                .max()
                .orElse(0);
    }

    /** Draws them to the right of a plot, between two heights. */
    void draw(ChartPage page, Plot plot, double top, double bottom) {
        double x = plot.area().getMaxX() + ChartPage.GAP;
        placed(plot, top, bottom).forEach(placed -> placed.label().draw(page, x, placed.middle()));
    }

    /**
     * A label and where its middle lies.
     *
     * @param middle in pixels from the top of the picture
     */
    record Placed(SideLabel label, double middle) {}

    /** Labels as near to where they belong as they can be between two heights without touching each other. */
    List<Placed> placed(Plot plot, double top, double bottom) {
        List<SideLabel> downwards = labels.stream()
                .sorted(Comparator.comparing(label -> -label.people()))
                .toList();
        double[] middles = new double[downwards.size()];
        double ceiling = top;
        for (int i = 0; i < middles.length; i++) {
            double half = downwards.get(i).height() / 2;
            middles[i] = Math.max(plot.y(downwards.get(i).people()), ceiling + half);
            ceiling = middles[i] + half + GAP;
        }
        double floor = bottom;
        for (int i = middles.length - 1; i >= 0; i--) {
            double half = downwards.get(i).height() / 2;
            middles[i] = Math.min(middles[i], floor - half);
            floor = middles[i] - half - GAP;
        }
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < middles.length; i++) {
            placed.add(new Placed(downwards.get(i), middles[i]));
        }
        return List.copyOf(placed);
    }
}
