package org.carecast.measure;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The places that care leavers need beside those there are, in people at the end of a month: those who live in the types of
 * accommodation of a service, and the places that it has.
 */
public record PlacesLeft(Accommodation accommodation, List<Provision> services) {

    // Need and places that differ by less are alike.
    private static final double NOISE = 1e-9;

    /** Copies the list, so that it never changes. */
    public PlacesLeft {
        services = List.copyOf(services);
    }

    /** The care leavers who need a place of a service. */
    public double needed(Provision service, YearMonth asAt) {
        return service.types().stream()
                .mapToDouble(type -> accommodation.at(asAt, type))
                .sum();
    }

    /** The places that it has. */
    public double places(Provision service, YearMonth asAt) {
        Demand demand = accommodation.demand();
        return demand.projection()
                .basis()
                .places(service.name(), demand.horizon().index(asAt));
    }

    /** The places that are left; below 0 where there are too few. */
    public double left(Provision service, YearMonth asAt) {
        return places(service, asAt) - needed(service, asAt);
    }

    /** The first month at whose end more people need a place of a service than it has; empty if there is none. */
    public Optional<YearMonth> runsOut(Provision service) {
        return accommodation.demand().months().stream()
                .filter(month -> left(service, month) < -NOISE)
                .findFirst();
    }
}
