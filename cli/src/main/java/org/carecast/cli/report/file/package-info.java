/**
 * Files that appear whole or not at all, and what each was made from.
 *
 * <p>{@link org.carecast.cli.report.file.OutputFolder} writes all files of a run or none, and says how. {@link
 * org.carecast.cli.report.file.FolderLock} keeps other runs out, {@link org.carecast.cli.report.file.Placing} exchanges files and undoes it, {@link
 * org.carecast.cli.report.file.EndOfProgram} lets a signal wait. {@link org.carecast.cli.report.file.Manifest} says what a run was made of and what it
 * made: program, study, options, and the fingerprint of every file; {@link org.carecast.cli.report.file.WrittenManifest} reads that again.
 */
package org.carecast.cli.report.file;
