package org.carecast.cli.report.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;

/** A drawing as an SVG file, in whole tenths of a pixel, so that it is small and the same on every Java. */
public final class Svg {

    private static final int TENTHS = 10;
    private static final int OPAQUE = 0xFFFFFF;
    private static final char[] SEGMENTS = {'m', 'l', 'q', 'c', 'z'};
    private static final int[] POINTS = {1, 1, 2, 3, 0};

    private final StringBuilder text = new StringBuilder();
    private long x;
    private long y;

    private Svg() {}

    /** The bytes of the file, whose picture is as many millimetres wide as it is told. */
    public static byte[] of(Drawing drawing, int millimetres) {
        Svg svg = new Svg();
        svg.head(drawing, millimetres);
        drawing.marks().forEach(svg::mark);
        return svg.text.append("</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The drawing as part of a page, as wide as there is room, with its figures where a pointer finds them. */
    public static String inPage(Drawing drawing, String id) {
        Svg svg = new Svg();
        svg.text.append(
                "<svg role=\"img\" aria-labelledby=\"%s.title\" aria-describedby=\"%s.words\"".formatted(id, id));
        svg.scale(drawing);
        svg.words(drawing, " id=\"" + id + ".title\"", " id=\"" + id + ".words\"");
        drawing.marks().forEach(svg::mark);
        drawing.values()
                .ifPresent(values ->
                        values.spots().forEach(spot -> svg.spot(spot.place(), spot.words(values.names()))));
        return svg.text.append("</svg>\n").toString();
    }

    /** A place that cannot be seen and shows its words under a pointer. */
    private void spot(Rectangle2D place, String words) {
        text.append("<rect class=\"spot\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"><title>%s</title></rect>\n"
                .formatted(
                        tenths(place.getX()),
                        tenths(place.getY()),
                        tenths(place.getWidth()),
                        tenths(place.getHeight()),
                        escaped(words)));
    }

    private void head(Drawing drawing, int millimetres) {
        int height = millimetres * drawing.height() / drawing.width();
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%smm\" height=\"%smm\""
                .formatted(millimetres, height));
        scale(drawing);
        words(drawing, "", "");
        text.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    }

    private void scale(Drawing drawing) {
        text.append(" viewBox=\"0 0 %s %s\">\n".formatted(drawing.width() * TENTHS, drawing.height() * TENTHS));
    }

    private void words(Drawing drawing, String ofTitle, String ofDescription) {
        text.append("<title%s>%s</title>\n<desc%s>%s</desc>\n"
                .formatted(ofTitle, escaped(drawing.title()), ofDescription, escaped(drawing.description())));
    }

    private void mark(Drawing.Mark mark) {
        text.append("<path ");
        mark.stroke()
                .ifPresentOrElse(
                        stroke -> line(stroke, mark.color()),
                        () -> text.append("fill=\"").append(hex(mark.color())).append('"'));
        text.append(" d=\"");
        path(mark.shape().getPathIterator(null));
        text.append("\"/>\n");
    }

    private void line(BasicStroke stroke, Color color) {
        text.append("fill=\"none\" stroke-linejoin=\"round\" stroke=\"%s\" stroke-width=\"%s\""
                .formatted(hex(color), tenths(stroke.getLineWidth())));
        if (stroke.getDashArray() != null) {
            text.append(" stroke-dasharray=\"");
            for (float dash : stroke.getDashArray()) {
                text.append(tenths(dash)).append(' ');
            }
            text.setCharAt(text.length() - 1, '"');
        }
    }

    private void path(PathIterator path) {
        double[] points = new double[6];
        long startX = 0;
        long startY = 0;
        x = 0;
        y = 0;
        for (; !path.isDone(); path.next()) {
            int segment = path.currentSegment(points);
            text.append(SEGMENTS[segment]);
            points(points, POINTS[segment]);
            if (segment == PathIterator.SEG_MOVETO) {
                startX = x;
                startY = y;
            } else if (segment == PathIterator.SEG_CLOSE) {
                x = startX;
                y = startY;
            }
        }
    }

    /** Points are given from the last point of the segment before, which takes fewer digits. */
    private void points(double[] points, int count) {
        long fromX = x;
        long fromY = y;
        for (int point = 0; point < count; point++) {
            x = tenths(points[2 * point]);
            y = tenths(points[2 * point + 1]);
            number(x - fromX, point == 0);
            number(y - fromY, false);
        }
    }

    private static long tenths(double pixels) {
        return (long) Math.rint(pixels * TENTHS);
    }

    private void number(long number, boolean first) {
        text.append(first || number < 0 ? "" : " ").append(number);
    }

    private static String hex(Color color) {
        return "#%06x".formatted(color.getRGB() & OPAQUE);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
