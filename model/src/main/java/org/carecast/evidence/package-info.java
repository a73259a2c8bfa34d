/**
 * What is known, and from where.
 *
 * <p>A {@link org.carecast.evidence.Row} is a place in a file and a {@link org.carecast.evidence.Source} a document. {@link
 * org.carecast.evidence.Provenance} says whether a number was published, derived or judged, and by whom or from what. A {@link
 * org.carecast.evidence.Figure} is a published number with its decimals.
 *
 * <p>{@link org.carecast.evidence.OpeningCount}, {@link org.carecast.evidence.AccommodationCount} and {@link
 * org.carecast.evidence.Caseload} are the sourced rows of a study. A {@link org.carecast.evidence.PrintedFigure} is a number as a paper
 * shows it.
 */
package org.carecast.evidence;
