/**
 * How many people there will be: the report of a forecast.
 *
 * <p>{@link org.carecast.cli.report.forecast.ForecastReport} is the report. Its tables are {@link org.carecast.cli.report.forecast.AppendixTable
 * AppendixTables}, laid out as papers print them, with {@link org.carecast.cli.report.forecast.RatedTables} where a council has a target; {@link
 * org.carecast.cli.report.forecast.CapacityTables} has places, advisers and social workers. After them stand the {@code FurtherTables}: {@code
 * ImpactTable}, everyone with and without UASC, {@link org.carecast.cli.report.forecast.MovementTable}, who came and went, and {@code
 * ArrivalsTable}, who arrived when.
 *
 * <p>Its sentences are {@code Findings}, the first of them a {@code Headline}, with {@code Balance} for which of two groups is larger and {@code
 * CapacityFindings} for places and advisers. {@link org.carecast.cli.report.forecast.Notes} stand below the tables, and {@link
 * org.carecast.cli.report.forecast.PrintedCheck} compares the forecast with the printed figures of a paper. {@link
 * org.carecast.cli.report.forecast.AssumptionSwings} has each assumption moved alone, and where it must lie for the forecast to reach a target.
 * {@link org.carecast.cli.report.forecast.MoneyCaveats} says beside a sum of money on whose figures it rests, and {@link
 * org.carecast.cli.report.forecast.CarriedRates} which of its rates are carried forward.
 *
 * <p>{@link org.carecast.cli.report.forecast.ForecastCharts} describes the charts; {@link org.carecast.cli.report.forecast.ChartTitles} and {@link
 * org.carecast.cli.report.forecast.ChartSource} have the words around them. {@link org.carecast.cli.report.forecast.Explanation} says where one
 * assumed value comes from.
 */
package org.carecast.cli.report.forecast;
