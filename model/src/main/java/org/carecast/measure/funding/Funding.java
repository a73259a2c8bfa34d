package org.carecast.measure.funding;

import java.util.List;

/**
 * All that a bid needs to know beside a projection.
 *
 * @param grants the rules by which grants are paid
 * @param claims what the study says of those for whom it claims and pays
 * @param costs what the service costs
 */
public record Funding(Grants grants, Claims claims, Costs costs) {

    /** Nothing is known of money. */
    public static final Funding NONE = new Funding(new Grants(List.of()), new Claims(List.of()), Costs.NONE);
}
