/**
 * What a projection means for the service, and why two forecasts differ.
 *
 * <p>{@link org.carecast.measure.Premises} are all that a forecast follows from, and {@link org.carecast.measure.Demand} is the forecast: a
 * {@link org.carecast.measure.Headcount} of people and people in touch for any population, age and month. A {@link
 * org.carecast.measure.Measure} is something to be counted, and a {@link org.carecast.measure.Reading} its figure for one population and
 * month.
 *
 * <p>{@link org.carecast.measure.Accommodation} turns care leavers into places by an {@link
 * org.carecast.cohort.AccommodationMix}, and {@link org.carecast.measure.Advisers} turns care leavers into personal advisers; a {@link
 * org.carecast.measure.Recruitment} says when to start hiring. {@link
 * org.carecast.measure.SocialWorkers} counts those of children in care. Mixes and caseloads are {@link org.carecast.time.Dated}.
 *
 * <p>A {@link org.carecast.measure.Comparison} sets forecasts side by side. A {@link org.carecast.measure.Bridge} walks from one total to
 * another, each part with its {@link org.carecast.measure.Driver}; {@link org.carecast.measure.Attribution} finds the parts of two
 * forecasts.
 *
 * <p>An {@link org.carecast.measure.Outturn} is what was counted later and says what it {@link org.carecast.measure.Counted counted}; a
 * {@link org.carecast.measure.Statement} is what was said would come; a {@link org.carecast.measure.Panel} has counts of many councils.
 *
 * <p>A {@link org.carecast.measure.DriftRule} has the {@link org.carecast.measure.Drift} of each month: how many arrivals stay, by what a council has
 * and by how large it is, which {@link org.carecast.measure.CouncilFigures} say; {@link org.carecast.measure.CouncilNames} finds one by
 * what it calls itself. {@link org.carecast.measure.SteeredArrivals} are the arrivals with which a forecast follows it.
 */
package org.carecast.measure;
