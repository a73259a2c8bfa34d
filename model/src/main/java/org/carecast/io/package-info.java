/**
 * Files: {@link org.carecast.io.StudyReader} reads a study folder and names every problem in it at once; {@link
 * org.carecast.io.TidyResults} turns readings into long tables. One reader class per file, whose Javadoc is its format.
 */
package org.carecast.io;
