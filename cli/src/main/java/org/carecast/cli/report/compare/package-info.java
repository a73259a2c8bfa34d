/**
 * How forecasts differ: the report of a comparison.
 *
 * <p>{@link org.carecast.cli.report.compare.ComparisonReport} is the report: forecasts side by side, each compared with the first. {@code
 * ComparisonFindings} and {@code ServiceFindings} are its sentences, {@code ReadingTables} and {@code ServiceTables} its tables, {@code
 * SideBySide} the one table that the body of a paper has, and {@code ComparisonCharts} describes its charts.
 */
package org.carecast.cli.report.compare;
