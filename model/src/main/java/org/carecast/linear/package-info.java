/**
 * Linear programs: what bounds on weighted sums of unknown numbers say of other sums ({@link org.carecast.linear.LinearSystem}).
 */
package org.carecast.linear;
