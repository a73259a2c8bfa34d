/**
 * The committee pack: reports as chapters, and what stands behind them.
 *
 * <p>A {@link org.carecast.cli.report.pack.Pack} has the chapters in the order in which they are read, whoever it is for, made of {@link
 * org.carecast.cli.report.pack.PackReports}. A {@link org.carecast.cli.report.pack.Paper} is the same as a committee paper: {@code PaperHead},
 * {@code PaperBody} and {@code PaperAppendices} compose it, and the topic of a table says in which of the last two it stands. {@link
 * org.carecast.cli.report.pack.QualityLog} says what was done to be sure of it: every assumption, file and check. {@code
 * PublicationWords} tells the reader of a public pack how small numbers were kept out, and {@code QualityJson} writes the log as JSON.
 */
package org.carecast.cli.report.pack;
