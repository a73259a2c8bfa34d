/**
 * The committee pack, before it takes a form.
 *
 * <p>A {@link org.carecast.cli.report.pack.Pack} has a chapter for each report. A {@link org.carecast.cli.report.pack.Publication} is what of it is
 * fit for anyone to read: it finds the figures to suppress and takes them out of the documents.
 *
 * <p>A {@link org.carecast.cli.report.pack.QualityLog} says what was done to be sure of a pack: every assumption, file and check. {@code
 * PublishedAssumption} is an assumption as a published pack has it, and {@code QualityJson} writes the log as JSON.
 */
package org.carecast.cli.report.pack;
