/**
 * How likely a forecast is to be exceeded: the report of a fan.
 *
 * <p>A {@link org.carecast.cli.report.fan.FanRequest} is what is asked. {@link org.carecast.cli.report.fan.FanReport} is the report: a forecast and
 * its draws. {@code FanFindings} are its sentences, {@code FanNotes} what to know of its figures, and {@code FanRows} its long tables.
 */
package org.carecast.cli.report.fan;
