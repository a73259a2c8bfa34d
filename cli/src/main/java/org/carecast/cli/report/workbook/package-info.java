/**
 * The committee pack as a workbook whose tables are reckoned by the workbook itself: begin with {@code PackWorkbook}, then
 * {@code LiveForecast}, whose sheets say in formulas what the model says in Java.
 */
package org.carecast.cli.report.workbook;
