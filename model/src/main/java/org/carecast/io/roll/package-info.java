/**
 * A study moved to a later opening month.
 *
 * <p>{@link org.carecast.io.roll.RolledStudy} makes the files of the new study: people from {@link org.carecast.io.roll.RolledCounts}, arrivals from
 * {@link org.carecast.io.roll.RolledArrivals}, scenarios from {@link org.carecast.io.roll.RolledScenarios}, what was counted from {@link
 * org.carecast.io.roll.RolledHistory} and all else from {@link org.carecast.io.roll.OtherFiles}. Each changes single lines of a file, a {@link
 * org.carecast.io.roll.CsvText}, and leaves the others as they were written.
 */
package org.carecast.io.roll;
