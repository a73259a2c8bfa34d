/**
 * A document for a terminal and as Markdown.
 *
 * <p>{@link org.carecast.cli.report.text.TextPrinter} prints a document for a {@link org.carecast.cli.report.text.Screen}, and {@link
 * org.carecast.cli.report.text.MarkdownPrinter} as Markdown. {@link org.carecast.cli.report.text.ImportSummary} says what was made of returns.
 */
package org.carecast.cli.report.text;
