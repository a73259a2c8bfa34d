/**
 * Any English council as national tables have it: {@link org.carecast.council.CouncilsTable} is what is published of
 * each {@link org.carecast.council.Council}, {@link org.carecast.council.Estimates} fill what was withheld, and
 * {@link org.carecast.council.CouncilOpening} derives its opening position from both and from
 * {@link org.carecast.council.OpeningRules}, a {@link org.carecast.council.DerivedCount} for each population and age.
 */
package org.carecast.council;
