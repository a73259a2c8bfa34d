package org.carecast.cli.report.pack;

import java.util.Optional;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Spread;
import org.carecast.cli.report.document.Figures;
import org.carecast.evidence.Provenance;

/** An assumption as a published pack has it: people are whole, and what somebody wrote about it, who may quote counts, is left out. */
final class PublishedAssumption {

    private PublishedAssumption() {}

    static Assumption of(Assumption row) {
        boolean people = row.parameter().unit().countsPeople();
        return new Assumption(
                row.parameter(),
                row.population(),
                row.ages(),
                row.effectiveFrom(),
                people ? whole(row.value()) : row.value(),
                people ? row.spread().flatMap(PublishedAssumption::whole) : row.spread(),
                unexplained(row.provenance()),
                row.row());
    }

    private static double whole(double people) {
        return Figures.rounded(people, 0).doubleValue();
    }

    private static Optional<Spread> whole(Spread range) {
        double low = whole(range.low());
        double high = whole(range.high());
        return low < high ? Optional.of(new Spread(low, high, range.shape())) : Optional.empty();
    }

    private static Provenance unexplained(Provenance provenance) {
        if (provenance instanceof Provenance.Published published) {
            return new Provenance.Published(published.id(), "", "");
        }
        if (provenance instanceof Provenance.Derived derived) {
            return new Provenance.Derived(derived.id(), "", "");
        }
        return new Provenance.Judged(provenance.source(), "", "", provenance.reviewBy());
    }
}
