/**
 * How forecasts differ: the report of a comparison.
 *
 * <p>{@link org.carecast.cli.report.compare.ComparisonReport} is the report: forecasts side by side, each compared with the first. {@code
 * ComparisonFindings} are its sentences, and {@code ComparisonCharts} describes its charts.
 */
package org.carecast.cli.report.compare;
