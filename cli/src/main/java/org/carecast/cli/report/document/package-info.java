/** What a report says, before it takes a form; the only place where a number is rounded. */
package org.carecast.cli.report.document;
