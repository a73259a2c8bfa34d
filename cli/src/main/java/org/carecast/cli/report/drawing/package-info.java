/** Shapes, letters and the files that hold them: SVG and PNG. */
package org.carecast.cli.report.drawing;
