/**
 * Who: the people of a council, by population and month of birth.
 *
 * <p>A {@link org.carecast.cohort.Population}, such as UASC, is made of {@link org.carecast.cohort.Cohort cohorts}: people born in one
 * month. An {@link org.carecast.cohort.OpeningPosition} has the people of each population by age, from which a projection starts. A
 * {@link org.carecast.cohort.Stock} has the people of each cohort at the end of a month; {@link org.carecast.cohort.Flows} have those who
 * came and went in a month, each by its {@link org.carecast.cohort.Cause}. A {@link org.carecast.cohort.Law} says at which ages people
 * are children in care and care leavers, and which of them are entitled; its {@link org.carecast.cohort.Counting} says whether everybody
 * of 21 is counted, or those who asked for support. An {@link org.carecast.cohort.AccommodationMix} says how care
 * leavers are housed.
 */
package org.carecast.cohort;
