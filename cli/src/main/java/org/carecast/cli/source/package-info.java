/**
 * Opens sources of data and gives their pages, which the readers of {@code org.carecast.io} read.
 *
 * <p>A {@link org.carecast.cli.source.PageSource} is a file, a folder or an archive. {@code Leaves} finds its files, each a {@code Leaf} of a {@code
 * FileKind}; an {@code Archive} unpacks a zip. A {@code Workbook} gives its sheets: {@code SheetRows} reads one, {@code CellValues} say what its
 * cells hold. A {@code ReturnXml} gives the tables of an SSDA903 return. Both write their rows as {@code CellText}. What is {@code TooMuch} for one
 * source is refused before it fills the memory.
 */
package org.carecast.cli.source;
