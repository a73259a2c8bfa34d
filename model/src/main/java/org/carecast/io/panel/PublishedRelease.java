package org.carecast.io.panel;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.carecast.io.csv.InputFile;
import org.carecast.measure.CouncilFigures.CouncilMeasure;

/**
 * What a download of a release prints of one measure and year.
 *
 * @param cells what is printed of each council and of England, by code: a whole number, or the mark in its place
 * @param names of these areas, as the download has them, by code
 * @param file what was read
 */
public record PublishedRelease(
        CouncilMeasure measure,
        int year,
        SortedMap<String, String> cells,
        SortedMap<String, String> names,
        InputFile file) {

    /** Copies what it is given, so that it never changes. */
    public PublishedRelease {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }
}
