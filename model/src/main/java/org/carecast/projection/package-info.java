/**
 * What follows: a projection from an opening position, month by month.
 *
 * <p>The {@link org.carecast.projection.Projector} takes an opening position and a basis. Its {@code Step} takes one population through
 * one month: birthdays, then arrivals, then departures. A {@link org.carecast.projection.Position} is the stock at the end of a month
 * with the flows that led to it, and a {@link org.carecast.projection.Projection} is all of them. {@link
 * org.carecast.projection.Chance} decides how many come and go: expected numbers, or people one by one in a {@link
 * org.carecast.projection.Draw}.
 *
 * <p>While a step is under way, a {@code RunningStock} holds people as {@code PeopleByBirth}, and {@code Newcomers} are those for whom the
 * month of arrival still matters.
 */
package org.carecast.projection;
