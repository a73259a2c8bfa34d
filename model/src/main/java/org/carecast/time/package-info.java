/** When: the months a projection covers and the bands that ages fall in; read {@link org.carecast.time.Horizon} first. */
package org.carecast.time;
