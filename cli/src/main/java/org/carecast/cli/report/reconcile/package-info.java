/** Which printed figures contradict each other: the report of a reconciliation. */
package org.carecast.cli.report.reconcile;
