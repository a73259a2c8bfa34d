/**
 * Pages of cells: CSV files read, written and described, and every problem in them named with its file, row and column.
 *
 * <p>A reader of this package meets its types in this order.
 *
 * <p>A {@link org.carecast.io.csv.Column} has a name, a {@link org.carecast.io.csv.CellType} and a meaning; {@link
 * org.carecast.io.csv.Columns} describe a file. {@link org.carecast.io.csv.PopulationCell} has the types of cells that name a
 * population.
 *
 * <p>A {@link org.carecast.io.csv.CsvTable} reads a file by its columns and gives its {@link org.carecast.io.csv.CsvRow}s. {@code
 * find(COLUMN)} reads a {@link org.carecast.io.csv.CsvCell} or reports what is wrong with it, {@code reads(COLUMNS)} says whether
 * several can be read, {@code get(COLUMN)} is the value of one that can, and {@code refuse(COLUMN, what, remedy)} reports a cell that
 * breaks a rule. {@link org.carecast.io.csv.Known} is what the cells of a file may name.
 *
 * <p>Every {@link org.carecast.io.csv.Problem} goes to a {@link org.carecast.io.csv.ProblemLog}, which also knows each {@link
 * org.carecast.io.csv.InputFile} and where a row was lost, so that what it said is not missed a second time. A {@link
 * org.carecast.io.csv.BadDataException} carries all of them.
 *
 * <p>{@link org.carecast.io.csv.Days} read a text as a {@link org.carecast.io.csv.WrittenDay}: one day, or two where only the other cells of
 * its file tell the {@link org.carecast.io.csv.DayOrder}.
 *
 * <p>{@link org.carecast.io.csv.StudyCsv} writes a file, {@link org.carecast.io.csv.CsvLine} is a row of it, column by column. {@link
 * org.carecast.io.csv.FormulaGuard} keeps a spreadsheet from taking a label for a formula.
 */
package org.carecast.io.csv;
