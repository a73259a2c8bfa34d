/** How likely a forecast is to be exceeded: the report of a fan. */
package org.carecast.cli.report.fan;
