/** Draws the charts that reports describe: {@code Charts} takes a {@code Chart} and gives its shapes, or its files. */
package org.carecast.cli.report.chart;
