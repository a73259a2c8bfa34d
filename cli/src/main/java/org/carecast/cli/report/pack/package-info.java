/**
 * The committee pack: reports as chapters, and what stands behind them.
 *
 * <p>A {@link org.carecast.cli.report.pack.Pack} has the chapters in the order in which they are read, whoever it is for. {@link
 * org.carecast.cli.report.pack.QualityLog} says what was done to be sure of it: every assumption, file and check. {@code
 * PublicationWords} tells the reader of a public pack how small numbers were kept out, and {@code QualityJson} writes the log as JSON.
 */
package org.carecast.cli.report.pack;
