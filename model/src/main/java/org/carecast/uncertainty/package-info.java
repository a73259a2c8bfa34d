/**
 * How sure a forecast is, and how past forecasts did.
 *
 * <p>One assumption at a time: a {@link org.carecast.uncertainty.Swing} is how far a reading moves between the ends of a range, a {@link
 * org.carecast.uncertainty.SwitchingValue} is where a belief must lie for a reading to reach a target, and {@link
 * org.carecast.uncertainty.Sensitivity} has the swings of all beliefs. All assumptions together: {@link
 * org.carecast.uncertainty.GlobalSensitivity} shares the variance out among them, as {@link
 * org.carecast.uncertainty.SobolIndices}. A {@link org.carecast.uncertainty.KeyAssumption} is an uncertain or unpublished number of a bid.
 *
 * <p>An {@link org.carecast.uncertainty.Ensemble} draws a forecast many times, with one or both kinds of {@link
 * org.carecast.uncertainty.Uncertainty}: belief and chance. A {@link org.carecast.uncertainty.Fan} is what came out. Behind it a {@code
 * ForecastSampler} makes each draw by its number, {@code ProbabilityLevels} places each belief in its range, a {@code SampledForecast} is
 * projected and read, and a {@code Tally} counts each figure.
 *
 * <p>A {@link org.carecast.uncertainty.Backtest} compares a past forecast with what was counted: a {@link
 * org.carecast.uncertainty.ForecastError} for each count, and a {@link org.carecast.uncertainty.Score} of many. A {@link
 * org.carecast.uncertainty.Rebase} moves a forecast to a later opening month, a {@link org.carecast.uncertainty.StatementCheck} compares
 * what was said with what was counted, and a {@link org.carecast.uncertainty.PanelBacktest} forecasts many councils alike. A {@link
 * org.carecast.uncertainty.FanScore} is how good a range was, a {@link org.carecast.uncertainty.FanCoverage} how often ranges held what came.
 */
package org.carecast.uncertainty;
