/** The committee pack: its chapters, what is published of them, and its quality log. */
package org.carecast.cli.report.pack;
