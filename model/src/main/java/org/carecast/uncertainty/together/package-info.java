/**
 * The forecasts of many councils, made together.
 *
 * <p>A {@link org.carecast.uncertainty.together.CouncilForecast} is one of them, a {@link org.carecast.uncertainty.together.CouncilEnsemble} makes and
 * draws all, and {@link org.carecast.uncertainty.together.CouncilTotals} is what comes out: {@link
 * org.carecast.uncertainty.together.AreaFigures} of each council, of regions and of the country. A figure is of a {@link
 * org.carecast.uncertainty.together.PeopleGroup} in a financial year, a {@link org.carecast.uncertainty.together.YearMeasure}, and lies in a {@link
 * org.carecast.uncertainty.together.Range}. A {@code SharedUnknown} says which assumptions all councils have alike in a draw, a {@code CouncilSampler}
 * makes the draws of one council
 * with {@code CommonRanges}, {@code YearFigures} reads them, and {@code DrawnFigures} adds them up.
 */
package org.carecast.uncertainty.together;
