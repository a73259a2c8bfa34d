/**
 * A pack as a Word document.
 *
 * <p>{@link org.carecast.cli.report.word.PackDocument} writes a pack into a document that has the styles of a council's {@link
 * org.carecast.cli.report.word.WordTemplate} or, from {@code WordFiles}, our own.
 *
 * <p>It writes with {@link org.carecast.cli.report.word.WordText}, and tables with {@code WordTable}, whose widths are {@code ColumnWidths}. {@code
 * WordStyles} finds styles by name, {@code WordPage} lays out the pages, and {@code TemplateXml} refuses what could do harm in a template,
 * with {@code TemplateFields} and {@code ContentTypes}.
 */
package org.carecast.cli.report.word;
