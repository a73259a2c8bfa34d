/**
 * What care is paid for and what it costs: the days of a projection ({@link org.carecast.measure.funding.Exposure}), the
 * dated rules of grants, and the bid that follows.
 */
package org.carecast.measure.funding;
