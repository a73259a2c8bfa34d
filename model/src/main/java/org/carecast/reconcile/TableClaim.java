package org.carecast.reconcile;

/** One thing that a printed table says, which may contradict the others: a figure, or a cohort that grows a year older. */
sealed interface TableClaim permits TableFigure, CohortLink {}
