package org.carecast.cli.report;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.nio.ByteBuffer;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/** The outline of one glyph of a TrueType font, as its {@code glyf} table describes it, added to a path. */
final class GlyphOutline {

    private static final int HEADER = 10;
    private static final double UNIT = 1.0 / (1 << 14);
    // Of a point.
    private static final int ON_CURVE = 1;
    private static final int X_SHORT = 2;
    private static final int Y_SHORT = 4;
    private static final int REPEAT = 8;
    private static final int X_SAME_OR_POSITIVE = 16;
    private static final int Y_SAME_OR_POSITIVE = 32;
    // Of a part of a glyph made of others, such as é.
    private static final int WORDS = 1;
    private static final int SCALE = 8;
    private static final int MORE = 32;
    private static final int TWO_SCALES = 64;
    private static final int MATRIX = 128;

    private final ByteBuffer font;
    private final IntFunction<OptionalInt> glyphData;
    private final Path2D path;

    GlyphOutline(ByteBuffer font, IntFunction<OptionalInt> glyphData, Path2D path) {
        this.font = font.duplicate();
        this.glyphData = glyphData;
        this.path = path;
    }

    /** Adds a glyph, moved from font units to where it belongs. */
    void append(int glyph, AffineTransform placed) {
        OptionalInt data = glyphData.apply(glyph);
        if (data.isEmpty()) {
            return;
        }
        int contours = font.getShort(data.getAsInt());
        font.position(data.getAsInt() + HEADER);
        if (contours < 0) {
            parts(placed);
        } else {
            contours(contours, placed);
        }
    }

    private void parts(AffineTransform placed) {
        int flags = MORE;
        while ((flags & MORE) != 0) {
            flags = unsigned();
            int glyph = unsigned();
            double dx = (flags & WORDS) != 0 ? font.getShort() : font.get();
            double dy = (flags & WORDS) != 0 ? font.getShort() : font.get();
            double[] matrix = matrix(flags);
            AffineTransform part = new AffineTransform(placed);
            part.concatenate(new AffineTransform(matrix[0], matrix[1], matrix[2], matrix[3], dx, dy));
            int next = font.position();
            append(glyph, part);
            font.position(next);
        }
    }

    private double[] matrix(int flags) {
        if ((flags & SCALE) != 0) {
            double scale = font.getShort() * UNIT;
            return new double[] {scale, 0, 0, scale};
        }
        if ((flags & TWO_SCALES) != 0) {
            return new double[] {font.getShort() * UNIT, 0, 0, font.getShort() * UNIT};
        }
        if ((flags & MATRIX) != 0) {
            return new double[] {
                font.getShort() * UNIT, font.getShort() * UNIT, font.getShort() * UNIT, font.getShort() * UNIT
            };
        }
        return new double[] {1, 0, 0, 1};
    }

    private void contours(int contours, AffineTransform placed) {
        int[] ends = new int[contours];
        for (int contour = 0; contour < contours; contour++) {
            ends[contour] = unsigned();
        }
        int instructions = unsigned();
        font.position(font.position() + instructions);
        int points = contours == 0 ? 0 : ends[contours - 1] + 1;
        int[] flags = flags(points);
        int[] xs = coordinates(flags, X_SHORT, X_SAME_OR_POSITIVE);
        int[] ys = coordinates(flags, Y_SHORT, Y_SAME_OR_POSITIVE);
        int from = 0;
        for (int end : ends) {
            contour(from, end, flags, xs, ys, placed);
            from = end + 1;
        }
    }

    private int[] flags(int points) {
        int[] flags = new int[points];
        for (int point = 0; point < points; point++) {
            flags[point] = Byte.toUnsignedInt(font.get());
            if ((flags[point] & REPEAT) != 0) {
                int more = Byte.toUnsignedInt(font.get());
                for (int i = 0; i < more; i++, point++) {
                    flags[point + 1] = flags[point];
                }
            }
        }
        return flags;
    }

    private int[] coordinates(int[] flags, int shortStep, int sameOrPositive) {
        int[] coordinates = new int[flags.length];
        int at = 0;
        for (int point = 0; point < flags.length; point++) {
            boolean same = (flags[point] & sameOrPositive) != 0;
            if ((flags[point] & shortStep) != 0) {
                int step = Byte.toUnsignedInt(font.get());
                at += same ? step : -step;
            } else if (!same) {
                at += font.getShort();
            }
            coordinates[point] = at;
        }
        return coordinates;
    }

    /** Between two points off the curve lies one on it, which the font leaves out. */
    private void contour(int from, int to, int[] flags, int[] xs, int[] ys, AffineTransform placed) {
        int count = to - from + 1;
        int first = 0;
        while (first < count && (flags[from + first] & ON_CURVE) == 0) {
            first++;
        }
        if (first == count) {
            return;
        }
        Point2D start = point(from + first, xs, ys, placed);
        path.moveTo(start.getX(), start.getY());
        Point2D control = null;
        for (int step = 1; step <= count; step++) {
            int index = from + (first + step) % count;
            Point2D point = point(index, xs, ys, placed);
            boolean on = (flags[index] & ON_CURVE) != 0;
            if (control != null) {
                Point2D end = on ? point : middle(control, point);
                path.quadTo(control.getX(), control.getY(), end.getX(), end.getY());
            } else if (on) {
                path.lineTo(point.getX(), point.getY());
            }
            control = on ? null : point;
        }
        path.closePath();
    }

    private static Point2D point(int index, int[] xs, int[] ys, AffineTransform placed) {
        return placed.transform(new Point2D.Double(xs[index], ys[index]), null);
    }

    private static Point2D middle(Point2D one, Point2D other) {
        return new Point2D.Double((one.getX() + other.getX()) / 2, (one.getY() + other.getY()) / 2);
    }

    private int unsigned() {
        return Short.toUnsignedInt(font.getShort());
    }
}
