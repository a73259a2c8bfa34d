/**
 * Shapes, letters, and the files that hold them.
 *
 * <p>A {@link org.carecast.cli.report.drawing.Drawing} is a chart as shapes on white, with its {@link org.carecast.cli.report.drawing.ChartValues}
 * for a reader who points at it or cannot see it. {@link org.carecast.cli.report.drawing.Svg} and {@link org.carecast.cli.report.drawing.Png} write
 * it as a file. Words are set by a {@link org.carecast.cli.report.drawing.Lettering}, whose {@code Typeface} is one of the {@link
 * org.carecast.cli.report.drawing.BundledFonts} that come with the program.
 */
package org.carecast.cli.report.drawing;
