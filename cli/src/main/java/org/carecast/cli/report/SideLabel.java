package org.carecast.cli.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A name, and perhaps its figure, to the right of a plot beside what it names.
 *
 * @param lines its words, one line each
 * @param style how they are set
 * @param ink the colour of its words
 * @param key the colour of what it names, shown beside it; empty where its words have that colour
 * @param people the height it belongs at
 */
record SideLabel(List<String> lines, Lettering.Style style, Color ink, Optional<Color> key, double people) {

    private static final double GAP = 12;

    /** Copies the lines, so that it never changes. */
    SideLabel {
        lines = List.copyOf(lines);
    }

    /** The name of a part, its colour shown beside it. */
    static SideLabel of(List<String> lines, Color key, double people) {
        return new SideLabel(lines, Lettering.Style.LABEL, Palette.INK, Optional.of(key), people);
    }

    /** The name and figure of a whole, at its height, in its own colour. */
    static SideLabel ofTotal(String name, double people, Color ink) {
        return new SideLabel(
                List.of(name, Figures.people(people)), Lettering.Style.TOTAL, ink, Optional.empty(), people);
    }

    /** How tall it is. */
    double height() {
        return lines.size() * style.leading();
    }

    /**
     * A label and where its middle lies.
     *
     * @param middle in pixels from the top of the picture
     */
    record Placed(SideLabel label, double middle) {}

    /** Labels as near to where they belong as they can be between two heights without touching each other. */
    static List<Placed> placed(List<SideLabel> labels, Plot plot, double top, double bottom) {
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
