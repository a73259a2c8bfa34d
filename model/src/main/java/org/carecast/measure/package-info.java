/**
 * What a projection asks of the service: {@link org.carecast.measure.Demand} reads people and people in touch from it,
 * as a {@link org.carecast.measure.Headcount}, for any age, band, population or month.
 */
package org.carecast.measure;
