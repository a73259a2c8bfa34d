package org.carecast.cli.report.drawing;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.intermediate.commands.AffineTransformCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.Command;
import de.erichseifert.vectorgraphics2d.intermediate.commands.DrawImageCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.DrawShapeCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.DrawStringCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.FillShapeCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetColorCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetStrokeCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetTransformCommand;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A chart as shapes on white, drawn once and then written in any form.
 *
 * @param title what it finds
 * @param description what it shows, for readers who cannot see it
 * @param width in pixels of the picture
 * @param height in pixels of the picture
 * @param marks the shapes, those below first
 * @param values the figures it is drawn from, where no table has them
 */
public record Drawing(
        String title, String description, int width, int height, List<Mark> marks, Optional<ChartValues> values) {

    /**
     * A shape filled with a colour, or a line drawn in it.
     *
     * @param stroke how the line is drawn; empty for a filled shape
     */
    public record Mark(Shape shape, Color color, Optional<BasicStroke> stroke) {}

    /** Copies the marks, so that it never changes. */
    public Drawing {
        marks = List.copyOf(marks);
    }

    /** The same drawing with the figures it is drawn from. */
    public Drawing with(ChartValues figures) {
        return new Drawing(title, description, width, height, marks, Optional.of(figures));
    }

    /**
     * What has been drawn on a graphics that keeps it.
     *
     * <p>Clips are left out, since nothing is drawn outside the plot that XChart clips to.
     */
    public static List<Mark> marks(VectorGraphics2D graphics) {
        List<Mark> marks = new ArrayList<>();
        Color color = Color.BLACK;
        BasicStroke stroke = new BasicStroke();
        AffineTransform transform = new AffineTransform();
        for (Command<?> command : graphics.getCommands()) {
            if (command instanceof SetColorCommand set) {
                color = set.getValue();
            } else if (command instanceof SetStrokeCommand set) {
                stroke = (BasicStroke) set.getValue();
            } else if (command instanceof SetTransformCommand set) {
                transform = new AffineTransform(set.getValue());
            } else if (command instanceof AffineTransformCommand moved) {
                transform.concatenate(moved.getValue());
            } else if (command instanceof FillShapeCommand fill) {
                marks.add(new Mark(moved(fill.getValue(), transform), color, Optional.empty()));
            } else if (command instanceof DrawShapeCommand draw) {
                add(marks, new Mark(moved(draw.getValue(), transform), color, Optional.of(stroke)));
            } else if (command instanceof DrawStringCommand || command instanceof DrawImageCommand) {
                throw new IllegalStateException("XChart drew what a chart here must not have: " + command);
            }
        }
        return marks;
    }

    private static Path2D moved(Shape shape, AffineTransform transform) {
        return new Path2D.Double(shape, transform);
    }

    /** XChart draws a line piece by piece; put together, its corners are whole and its file is small. */
    private static void add(List<Mark> marks, Mark mark) {
        Mark last = marks.isEmpty() ? mark : marks.get(marks.size() - 1);
        if (last.shape instanceof Path2D line
                && last != mark
                && last.color.equals(mark.color)
                && last.stroke.equals(mark.stroke)
                && line.getCurrentPoint().equals(start(mark.shape))) {
            line.append(mark.shape, true);
        } else {
            marks.add(mark);
        }
    }

    private static Point2D start(Shape shape) {
        double[] point = new double[6];
        shape.getPathIterator(null).currentSegment(point);
        return new Point2D.Double(point[0], point[1]);
    }
}
