/**
 * What may stand in a study and is hardly meant: values of a size that is unusual, and files that nobody reads.
 *
 * <p>{@link org.carecast.io.caution.Cautions} has both, of one study. {@code UnusualValues} reads the rows of a study again beside the
 * ranges of {@code usual.csv}; {@code RowSizes} says which cells of which file are looked at, and as what. {@code
 * UnusualProportions} and {@code AgesAtTakeUp} put assumptions beside the people of the opening position. {@link
 * org.carecast.io.caution.UnreadFile} is a file that no reader opens, with the name that it was perhaps meant to have, which {@code
 * NearestName} finds.
 */
package org.carecast.io.caution;
