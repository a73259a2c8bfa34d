package org.carecast.measure.funding;

import org.carecast.cohort.Population;
import org.carecast.time.AgeBand;

/** Pounds for one unit of people of some ages: what comes in for them, or what they cost. */
public sealed interface Tariff permits Rule, UnitCost {

    /** What it is called in files. */
    String item();

    /** Whom it is for. */
    Population population();

    /** Their ages. */
    AgeBand ages();

    /** What it counts. */
    TariffUnit unit();

    /** Where it comes from. */
    Citation citation();
}
