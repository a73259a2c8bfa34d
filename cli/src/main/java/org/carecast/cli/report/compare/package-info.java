/** How forecasts differ: the report of a comparison. */
package org.carecast.cli.report.compare;
