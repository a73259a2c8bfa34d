package org.carecast.cli.report.chart;

import java.util.Locale;
import org.carecast.cli.report.drawing.Drawing;
import org.carecast.cli.report.drawing.Png;
import org.carecast.cli.report.drawing.Svg;

/** A form that the file of a chart can take. */
enum ChartFormat {
    /** A picture in pixels. */
    PNG {
        @Override
        byte[] bytes(Drawing drawing, int millimetres) {
            return Png.of(drawing, millimetres);
        }
    },
    /** Outlines, which stay sharp at any size. */
    SVG {
        @Override
        byte[] bytes(Drawing drawing, int millimetres) {
            return Svg.of(drawing, millimetres);
        }
    };

    /** The bytes of the file, whose picture is this wide. */
    abstract byte[] bytes(Drawing drawing, int millimetres);

    /** The name of the file of a chart, such as {@code table-1.png}. */
    String file(String chart) {
        return chart + "." + name().toLowerCase(Locale.ROOT);
    }
}
