/**
 * Whether printed figures are consistent: tables as linear systems ({@link org.carecast.reconcile.Reconciliation}).
 */
package org.carecast.reconcile;
