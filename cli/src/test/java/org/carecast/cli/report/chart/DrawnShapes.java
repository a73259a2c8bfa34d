package org.carecast.cli.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Supplier;
import org.carecast.cli.report.drawing.Drawing;
import org.carecast.cli.report.drawing.Lettering;
import org.carecast.cli.report.drawing.Lettering.Style;
import org.carecast.cli.report.drawing.Png;
import org.carecast.cli.report.drawing.Svg;

/** What a reader sees of a drawing: its lines of words, and the shapes that are not words. */
record DrawnShapes(Drawing drawing) {

    private static final int MILLIMETRES = 80;
    // The outline of a figure has more corners than a bar or a dot.
    private static final int FEWEST_CORNERS = 8;
    // What is never the colour of words.
    private static final Set<Color> AREAS = Set.of(Palette.BASE, Palette.HALF, Palette.MOST, Palette.NEARLY_ALL);

    /** Where lines of words lie. */
    List<Rectangle2D> words() {
        return drawing.marks().stream()
                .filter(DrawnShapes::isWords)
                .map(mark -> mark.shape().getBounds2D())
                .toList();
    }

    /** Where shapes of a colour lie that are no words. */
    List<Rectangle2D> shapes(Color color) {
        return drawing.marks().stream()
                .filter(mark -> mark.color().equals(color) && !isWords(mark))
                .map(mark -> mark.shape().getBounds2D())
                .toList();
    }

    /** Whether a line of words stands anywhere in the drawing. */
    boolean says(String words, Style style, Lettering lettering) {
        Rectangle2D wanted = lettering.outline(words, 0, 0, style).getBounds2D();
        return words().stream()
                .anyMatch(each -> Math.abs(each.getWidth() - wanted.getWidth()) < 0.01
                        && Math.abs(each.getHeight() - wanted.getHeight()) < 0.01);
    }

    /** All is inside the picture, and no line of words touches another or any shape. */
    void areReadable() {
        Rectangle2D picture = new Rectangle2D.Double(0, 0, drawing.width(), drawing.height());
        List<Rectangle2D> words = words();
        List<Rectangle2D> others = new ArrayList<>();
        for (Drawing.Mark mark : drawing.marks()) {
            Rectangle2D bounds = mark.shape().getBounds2D();
            assertThat(picture.contains(bounds) || bounds.isEmpty())
                    .as("inside: " + bounds)
                    .isTrue();
            if (!isWords(mark) && !mark.color().equals(Palette.PAPER)) {
                others.add(bounds);
            }
        }
        for (int i = 0; i < words.size(); i++) {
            for (Rectangle2D other : words.subList(i + 1, words.size())) {
                assertThat(words.get(i).intersects(other))
                        .as(words.get(i) + " on " + other)
                        .isFalse();
            }
            for (Rectangle2D other : others) {
                assertThat(words.get(i).intersects(other))
                        .as(words.get(i) + " on shape " + other)
                        .isFalse();
            }
        }
        assertThat(new String(Svg.of(drawing, MILLIMETRES), StandardCharsets.UTF_8))
                .doesNotContain("NaN")
                .doesNotContain("-9223372036854775808");
    }

    /** The same drawing is the same bytes in another language and time zone. */
    static void areTheSameAbroad(Supplier<Drawing> chart) {
        Drawing here = chart.get();
        Locale language = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            Drawing there = chart.get();
            assertThat(Svg.of(there, MILLIMETRES)).isEqualTo(Svg.of(here, MILLIMETRES));
            assertThat(Png.of(there, MILLIMETRES)).isEqualTo(Png.of(here, MILLIMETRES));
        } finally {
            Locale.setDefault(language);
            TimeZone.setDefault(zone);
        }
    }

    /** How light a colour is in grey print, from 0 to 255. */
    static double grey(Color color) {
        return 0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue();
    }

    private static boolean isWords(Drawing.Mark mark) {
        if (mark.stroke().isPresent() || AREAS.contains(mark.color())) {
            return false;
        }
        int corners = 0;
        for (PathIterator path = mark.shape().getPathIterator(null); !path.isDone(); path.next()) {
            corners++;
        }
        return corners > FEWEST_CORNERS;
    }
}
