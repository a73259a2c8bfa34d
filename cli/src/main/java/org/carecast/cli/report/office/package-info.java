/**
 * The files of a word processor or a spreadsheet, without the time at which they were made.
 *
 * <p>An {@link org.carecast.cli.report.office.OfficeFile} is a document or a workbook as bytes, whose properties are those of the pack. An {@link
 * org.carecast.cli.report.office.OfficeZip} is the zip that either of them is.
 */
package org.carecast.cli.report.office;
