/**
 * Whether printed figures are consistent: can any unrounded numbers have given every figure of a paper's tables?
 *
 * <ul>
 *   <li>A {@link org.carecast.reconcile.PrintedTable} is a table of {@link org.carecast.reconcile.TableFigure}s as a paper prints them; each
 *       number stands for a range, {@link org.carecast.reconcile.Rounded}.
 *   <li>A {@link org.carecast.reconcile.TableSum} says which table adds up which others, and a {@link org.carecast.reconcile.CohortLink}
 *       which figures are the same people a year later.
 *   <li>A {@link org.carecast.reconcile.Reconciliation} judges tables: the range of each number, or why there is none.
 *   <li>A {@link org.carecast.reconcile.Contradiction} is a smallest set of figures that cannot all be right.
 * </ul>
 *
 * <p>Inside, {@code Contradiction} asks {@code Consistency} about a {@code TableSet} and some of its {@code TableClaim}s. {@code TableSystem}
 * answers with the linear system of {@code TableLimits}, from the {@code StartingPoint} that it was given. {@code RateSearch} tries rates
 * where tables are added up, and {@code UnknownLengthProgress} says how far it has come.
 */
package org.carecast.reconcile;
