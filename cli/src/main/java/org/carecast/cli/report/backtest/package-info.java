/**
 * How past forecasts did: the reports of a backtest and of a panel of councils.
 *
 * <p>{@link org.carecast.cli.report.backtest.PastForecasts} finds the months from which a council forecast, or could have, and makes a {@link
 * org.carecast.cli.report.backtest.PastForecast} for each: a forecast and its fan, compared with what was counted later.
 *
 * <p>{@link org.carecast.cli.report.backtest.BacktestReport} is the report on them. {@code BacktestFindings} are its sentences, {@code
 * BacktestTables} its tables, {@code BacktestRows} its long tables and {@code BacktestChart} describes its charts. {@link
 * org.carecast.cli.report.backtest.PanelForecasts} makes a generic forecast for every council of a published table: {@code PanelReport} is the
 * report on UASC in care, {@code CareLeaversReport} on care leavers by age.
 */
package org.carecast.cli.report.backtest;
