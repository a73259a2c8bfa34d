/**
 * Studies of any English council from the tables of a national folder. {@link org.carecast.io.councils.CouncilStudies} makes them, in memory or for {@code new},
 * from what {@code NationalCouncils} reads once for all: the table, the rules of {@code OpeningRulesReader},
 * {@link org.carecast.io.councils.CouncilNotes notes} and {@link org.carecast.io.councils.WhereFound where numbers are found}.
 * {@link org.carecast.io.councils.CouncilsUpdate} puts a release, which {@code org.carecast.io.panel.ReleaseReader} has read, into the table.
 */
package org.carecast.io.councils;
