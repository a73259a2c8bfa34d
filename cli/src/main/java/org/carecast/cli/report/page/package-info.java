/** A pack as a web page, and parts of a report as HTML. */
package org.carecast.cli.report.page;
