/** How many people there will be: the report of a forecast. */
package org.carecast.cli.report.forecast;
