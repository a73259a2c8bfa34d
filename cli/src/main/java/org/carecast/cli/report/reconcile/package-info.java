/**
 * Which printed figures contradict each other: the report of a reconciliation.
 *
 * <p>{@link org.carecast.cli.report.reconcile.ReconciliationReport} is the report: the range of each figure, and a verdict. {@code
 * ReconciliationFindings} are its sentences, and {@code ContradictionWords} tells one contradiction in words to be read aloud.
 */
package org.carecast.cli.report.reconcile;
