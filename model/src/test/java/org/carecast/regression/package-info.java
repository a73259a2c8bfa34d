/**
 * Faults that were found and mended, one test class each.
 *
 * <p>Its name says what went wrong. Its Javadoc tells the story: what was asked, what came out, why, and what was changed. The test repeats
 * what was asked, with the data of that day. A class is never removed because its fault can no longer happen; a fault that comes back is
 * a second story in the same class.
 */
package org.carecast.regression;
