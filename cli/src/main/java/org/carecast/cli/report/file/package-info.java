/** Files that appear whole or not at all, and what each was made from. */
package org.carecast.cli.report.file;
