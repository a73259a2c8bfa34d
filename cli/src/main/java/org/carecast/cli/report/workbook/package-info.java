/**
 * The committee pack as a workbook that calculates its own tables.
 *
 * <p>{@link org.carecast.cli.report.workbook.PackWorkbook} is the pack. Its {@code LiveForecast} says in formulas what the model says in Java, along
 * the same line: {@code AssumptionSheet} with an {@code AssumptionLine} for each assumption, {@code ScenarioSheet}, {@code OpeningSheet}, {@code
 * BasisSheet} for what holds in each month, {@code PipelineSheets} for who comes, {@code StockSheet} for stocks by {@code Cohorts}, and {@code
 * YearlyTables} of {@code TableSheet}s. {@code CapacitySheets}, {@code BidSheets} and {@code CheckSheet} follow, and a {@code FigureSheet} is any
 * other table as it is. {@code FrontSheets} are read first.
 *
 * <p>A {@code Worksheet} is one sheet with one table, and a {@code SheetCell} is what is in a cell: words, a number or a {@code Formula}, which has
 * its text and its value. {@code Look}, {@code CellSizes} and {@code CellBounds} say how cells are shown and what may be typed into them. {@code
 * WorkbookFile} writes sheets as a file, with {@code WorkbookStyles} and each {@code NativeChart}.
 */
package org.carecast.cli.report.workbook;
