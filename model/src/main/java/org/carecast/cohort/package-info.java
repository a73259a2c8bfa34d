/**
 * Who: a {@link org.carecast.cohort.Population} is made of {@link org.carecast.cohort.Cohort cohorts}, a {@link
 * org.carecast.cohort.Stock} counts them at the end of a month, {@link org.carecast.cohort.Flows} say why the count
 * changed, and a {@link org.carecast.cohort.Law} says which ages matter.
 */
package org.carecast.cohort;
