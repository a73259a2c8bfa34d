/**
 * Files that appear whole or not at all, and what each was made from.
 *
 * <p>{@link org.carecast.cli.report.file.OutputFolder} writes all files of a run or none. {@link org.carecast.cli.report.file.Manifest} says what a
 * run was made of: program, study, options, and the fingerprint of every file read.
 */
package org.carecast.cli.report.file;
