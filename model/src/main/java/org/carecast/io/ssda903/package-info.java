/**
 * SSDA903 returns: {@link org.carecast.io.ssda903.ReturnsImport} makes a study from them. Rows are read into tables of numbers, put together
 * by child, counted, and written as a study; what identifies a child stays in the first of these steps.
 */
package org.carecast.io.ssda903;
