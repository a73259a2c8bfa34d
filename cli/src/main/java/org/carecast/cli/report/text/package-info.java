/** A document for a terminal, as Markdown and as CSV. */
package org.carecast.cli.report.text;
