/** The files of a word processor or a spreadsheet: zips that hold nothing of the time they were made. */
package org.carecast.cli.report.office;
