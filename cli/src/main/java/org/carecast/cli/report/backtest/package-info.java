/** How past forecasts did: the reports of a backtest and of a panel. */
package org.carecast.cli.report.backtest;
