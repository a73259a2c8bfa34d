package org.carecast.cli.report.chart;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.drawing.Lettering;

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

    /** How wide it is, with the room of its key. */
    double width(Lettering lettering) {
        return keyRoom()
                + lines.stream()
                        .mapToDouble(line -> lettering.width(line, style))
                        .max()
                        .orElse(0);
    }

    /** Draws it from a place to the right, its middle at a height. */
    void draw(ChartPage page, double x, double middle) {
        double y = middle - height() / 2;
        key.ifPresent(color -> page.key(x, y + style.leading() / 2, color));
        page.lines(lines, x + keyRoom(), y, style, ink);
    }

    private double keyRoom() {
        return key.isPresent() ? ChartPage.KEY_ROOM : 0;
    }
}
