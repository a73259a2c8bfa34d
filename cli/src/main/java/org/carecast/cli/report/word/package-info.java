/** A pack as a Word document. */
package org.carecast.cli.report.word;
