/**
 * Which assumptions move a forecast most: the report of a sensitivity.
 *
 * <p>{@link org.carecast.cli.report.sensitivity.SensitivityReport} is the report: each assumption moved alone. {@code SensitivityFindings} are its
 * sentences, {@code GlobalSensitivityTables} has what all assumptions do together, and {@code SensitivityRows} are its long tables.
 */
package org.carecast.cli.report.sensitivity;
