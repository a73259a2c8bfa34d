/**
 * A pack as a web page, and parts of a report in a notebook.
 *
 * <p>{@link org.carecast.cli.report.page.WebPage} is a pack as one file that needs no network. {@link org.carecast.cli.report.page.Inline} gives one
 * part of a report, such as its findings, a table or a chart. {@code Markup} is the HTML that the templates in {@code cli/src/main/jte} make.
 */
package org.carecast.cli.report.page;
