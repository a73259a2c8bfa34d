package org.carecast.reconcile;

/** One thing that a printed table claims and that may contradict the others: a figure, or a cohort that keeps its size for a year. */
sealed interface TableClaim permits TableFigure, CohortLink {}
