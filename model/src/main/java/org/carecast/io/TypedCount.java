package org.carecast.io;

import java.util.OptionalInt;

/**
 * What a page of typed counts says of one age.
 *
 * @param people how many, empty where the page does not tell
 * @param line where it stands on the page
 * @param remark why they are not known, or how they were counted; empty where there is nothing to say
 */
record TypedCount(OptionalInt people, int line, String remark) {}
