/**
 * Draws the charts that reports describe.
 *
 * <p>{@link org.carecast.cli.report.chart.Charts} takes a {@link org.carecast.cli.report.document.Chart} and gives its shapes, or its files in each
 * {@code ChartFormat}.
 *
 * <p>Each shape of chart has a class: {@link org.carecast.cli.report.chart.TogetherChart}, {@code StockChart}, {@code TwoLinesChart}, {@link
 * org.carecast.cli.report.chart.MonthlyChart}, {@link org.carecast.cli.report.chart.FanChart}, {@link org.carecast.cli.report.chart.BridgeChart},
 * {@link org.carecast.cli.report.chart.TornadoChart}, {@code SmallMultiplesChart} and {@link org.carecast.cli.report.chart.BidChart}.
 *
 * <p>They draw on a {@code ChartPage}, which has the words around a chart. A {@code ChartSheet} is a page with one {@code Plot} and its {@code
 * Scales}: a {@code TimeAxis} and a {@code PeopleAxis}. A {@code PanelGrid} has room for several small plots. {@code SideLabels} are the names beside
 * a plot, each a {@code SideLabel}, and a {@code DrawnFan} is a fan in a plot. {@link org.carecast.cli.report.chart.Palette} has the colours.
 */
package org.carecast.cli.report.chart;
