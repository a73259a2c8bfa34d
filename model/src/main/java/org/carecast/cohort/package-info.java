/**
 * Who: a {@link org.carecast.cohort.Population} is made of {@link org.carecast.cohort.Cohort cohorts}, a {@link
 * org.carecast.cohort.Stock} counts them at the end of a month, {@link org.carecast.cohort.Flows} say why the count
 * changed, and a {@link org.carecast.cohort.Law} says which ages matter. An {@link org.carecast.cohort.AccommodationMix} says how those in touch are housed.
 */
package org.carecast.cohort;
