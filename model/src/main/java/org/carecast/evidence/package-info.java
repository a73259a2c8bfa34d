/**
 * What is known: where a number comes from ({@link org.carecast.evidence.Source}, {@link
 * org.carecast.evidence.Provenance}), how it was published ({@link org.carecast.evidence.Figure}) and how a paper
 * printed it ({@link org.carecast.evidence.PrintedFigure}); and what figures say of numbers that are not printed ({@link
 * org.carecast.evidence.LinearSystem}).
 */
package org.carecast.evidence;
