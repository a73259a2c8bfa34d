/**
 * What is known, and from where.
 *
 * <ul>
 *   <li>A {@link org.carecast.evidence.Source} is a paper, dataset or law.
 *   <li>A {@link org.carecast.evidence.Provenance} says whether a number was published, derived or judged, and a {@link
 *       org.carecast.evidence.FileRow} in which file and line it stands.
 *   <li>A {@link org.carecast.evidence.Figure} is a cell of a table as published: a number, or a mark that stands for a withheld one.
 *   <li>A {@link org.carecast.evidence.Rounding} is how a paper rounds what it prints.
 *   <li>An {@link org.carecast.evidence.OpeningCount} and a {@link org.carecast.evidence.PrintedFigure} are sourced rows of a study.
 *   <li>A {@link org.carecast.evidence.DatedRow} holds from a month on: an {@link org.carecast.evidence.AccommodationCount} or a {@link
 *       org.carecast.evidence.Caseload}.
 * </ul>
 */
package org.carecast.evidence;
