/**
 * What a report says, before it takes a form; the only place where a number is rounded.
 *
 * <ul>
 *   <li>A {@link org.carecast.cli.report.document.Report} is the answer to one question. It makes a {@link org.carecast.cli.report.document.Document}
 *       for an {@link org.carecast.cli.report.document.Audience}, describes its charts, and has its figures as long tables.
 *   <li>A document is a list of {@link org.carecast.cli.report.document.Block blocks}: {@link org.carecast.cli.report.document.Heading}, {@link
 *       org.carecast.cli.report.document.Text}, {@link org.carecast.cli.report.document.Items} and {@link org.carecast.cli.report.document.Table}.
 *       The {@link org.carecast.cli.report.document.Role} of a text or list says what it is for.
 *   <li>A table has typed columns and {@link org.carecast.cli.report.document.Row rows} of {@link org.carecast.cli.report.document.Cell cells}. A
 *       cell is words, a figure, a {@link org.carecast.cli.report.document.Rating}, or empty. A {@link
 *       org.carecast.cli.report.document.Line} is a row of figures that all count the same; a {@link
 *       org.carecast.cli.report.document.Mark} stands behind a figure of which something must be known.
 *   <li>A {@link org.carecast.cli.report.document.Chart} is a chart as plain data, with its {@link org.carecast.cli.report.document.ChartWords}. A
 *       {@link org.carecast.cli.report.document.Trend} is how one count runs, and a {@link org.carecast.cli.report.document.FanPanel} is the fan of
 *       one population at each {@link org.carecast.cli.report.document.Percentile}.
 *   <li>{@link org.carecast.cli.report.document.Figures} rounds and writes numbers, and {@link org.carecast.cli.report.document.Pence} makes whole
 *       pence that add up. {@link org.carecast.cli.report.document.Odds} says in how many draws something holds, {@link
 *       org.carecast.cli.report.document.MeasureWords} how a measure is spoken of; {@link org.carecast.cli.report.document.Sentences} joins words.
 * </ul>
 */
package org.carecast.cli.report.document;
