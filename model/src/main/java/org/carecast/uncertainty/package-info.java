/** How sure: what a reading does when an assumption goes to the ends of its range ({@link org.carecast.uncertainty.Swing}). */
package org.carecast.uncertainty;
