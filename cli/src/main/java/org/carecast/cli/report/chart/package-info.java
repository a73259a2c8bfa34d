/** Charts as shapes. */
package org.carecast.cli.report.chart;
