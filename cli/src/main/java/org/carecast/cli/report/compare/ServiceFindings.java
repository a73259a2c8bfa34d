package org.carecast.cli.report.compare;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carecast.assumption.Parameter;
import org.carecast.cli.report.document.Figures;
import org.carecast.io.Capacity;
import org.carecast.measure.Accommodation;
import org.carecast.measure.Comparison;
import org.carecast.measure.Demand;
import org.carecast.measure.PlacesLeft;
import org.carecast.measure.Provision;

/** What a forecast changes of the places that care leavers need, where it assumes another mix of accommodation or other places. */
record ServiceFindings(Capacity capacity, Comparison comparison) {

    // Types whose people move by amounts that differ by less move alike.
    private static final int DECIMALS = 6;

    /** The figures of the last month that differ as shown, such as "125 places of Housing-related support too few (-233)". */
    List<String> figures(Comparison.Other other) {
        List<String> figures = new ArrayList<>();
        services(other).forEach(service -> left(service, other).ifPresent(figures::add));
        if (comparison.differsIn(other, Parameter.ACCOMMODATION) && knowTypes(other)) {
            type(other).ifPresent(figures::add);
        }
        return figures;
    }

    /** A sentence for each service whose places run out in another month than in the first forecast, or in one of the two alone. */
    List<String> runningOut(Comparison.Other other) {
        return services(other).stream()
                .filter(service -> !runsOut(service, first())
                        .equals(runsOut(service, other.side().demand())))
                .map(service -> "Places of %s %s; under %s they %s."
                        .formatted(
                                service.name(),
                                words(runsOut(service, other.side().demand())),
                                comparison.first().name(),
                                words(runsOut(service, first()))))
                .toList();
    }

    private static String words(Optional<YearMonth> month) {
        return month.map(out -> "run out in " + Figures.longMonth(out)).orElse("do not run out");
    }

    /** The services whose places or need some assumption changes, and that both forecasts know. */
    private List<Provision> services(Comparison.Other other) {
        boolean changed =
                comparison.differsIn(other, Parameter.PLACES) || comparison.differsIn(other, Parameter.ACCOMMODATION);
        Optional<PlacesLeft> before = capacity.placesLeft(first()).filter(any -> changed);
        return before.isEmpty()
                ? List.of()
                : capacity.placesLeft(other.side().demand()).stream()
                        .flatMap(after -> after.services().stream())
                        .filter(before.get().services()::contains)
                        .toList();
    }

    private Optional<YearMonth> runsOut(Provision service, Demand demand) {
        return capacity.placesLeft(demand)
                .flatMap(left -> left.runsOut(service))
                .filter(month -> !month.isAfter(comparison.lastMonth()));
    }

    private Optional<String> left(Provision service, Comparison.Other other) {
        double before = left(service, first());
        double after = left(service, other.side().demand());
        String words = "%s places of %s %s"
                .formatted(Figures.people(Math.abs(after)), service.name(), after < 0 ? "too few" : "left");
        return Optional.of("%s (%s)".formatted(words, Figures.change(after - before)))
                .filter(any -> Figures.isShown(after - before));
    }

    private double left(Provision service, Demand demand) {
        return capacity.placesLeft(demand).orElseThrow().left(service, comparison.lastMonth());
    }

    private boolean knowTypes(Comparison.Other other) {
        return first().knows(Parameter.ACCOMMODATION) && other.side().demand().knows(Parameter.ACCOMMODATION);
    }

    /** The type in which most people come or go, the first of several that move alike. */
    private Optional<String> type(Comparison.Other other) {
        Accommodation before = Accommodation.of(first());
        Accommodation after = Accommodation.of(other.side().demand());
        YearMonth last = comparison.lastMonth();
        Comparator<String> bySize = Comparator.comparing(
                type -> Figures.rounded(Math.abs(after.at(last, type) - before.at(last, type)), DECIMALS));
        return after.types().stream()
                .reduce((one, next) -> bySize.compare(one, next) >= 0 ? one : next)
                .filter(type -> Figures.isShown(after.at(last, type) - before.at(last, type)))
                .map(type -> "%s care leavers in '%s' (%s)"
                        .formatted(
                                Figures.people(after.at(last, type)),
                                type,
                                Figures.change(after.at(last, type) - before.at(last, type))));
    }

    private Demand first() {
        return comparison.first().demand();
    }
}
