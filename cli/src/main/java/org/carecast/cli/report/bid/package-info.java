/** What grants pay, what the service costs and the gap: the report of a bid. */
package org.carecast.cli.report.bid;
