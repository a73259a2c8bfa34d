package org.carecast.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.CsvRow;
import org.carecast.io.csv.NearestName;
import org.carecast.scenario.Adjustment;
import org.carecast.scenario.Fault;
import org.carecast.scenario.Scenario;

/** Of the rows of a scenario about types of accommodation and places: whether they name a type, and one that is known. */
final class TypedChanges {

    private TypedChanges() {}

    /** Whether a row names a type where its parameter goes by type, and none elsewhere; if not, that is reported. */
    static boolean reads(
            CsvRow row, Parameter parameter, Column<Optional<String>> type, Column<Optional<String>> into) {
        boolean typed = row.text(type).isEmpty() != parameter.byType();
        if (!typed) {
            row.refuse(
                    type,
                    parameter.byType()
                            ? parameter.id() + " goes by type, and none is named"
                            : parameter.id() + " does not go by type",
                    parameter.byType() ? "name the type that changes" : "leave the cell empty");
        }
        boolean moved = row.text(into).isEmpty() || parameter == Parameter.ACCOMMODATION;
        if (!moved) {
            row.refuse(into, "people move into another type of accommodation alone", "leave the cell empty");
        }
        boolean other = row.text(into).isEmpty() || !row.text(into).equals(row.text(type));
        if (!other) {
            row.refuse(into, "a type cannot take up its own difference", "name another type");
        }
        return typed && moved && other;
    }

    /** The types that a scenario names and the book of its study does not know. */
    static List<Fault> unknown(Scenario scenario, Assumptions book) {
        List<Fault> faults = new ArrayList<>();
        for (Adjustment adjustment : scenario.adjustments()) {
            List<String> known = book.types(adjustment.parameter(), adjustment.population());
            adjustment
                    .type()
                    .flatMap(type -> unknown(adjustment, "type", type, known))
                    .ifPresent(faults::add);
            adjustment
                    .into()
                    .flatMap(type -> unknown(adjustment, "into", type, known))
                    .ifPresent(faults::add);
        }
        return faults;
    }

    private static Optional<Fault> unknown(Adjustment adjustment, String column, String type, List<String> known) {
        if (known.contains(type)) {
            return Optional.empty();
        }
        String file = adjustment.parameter() == Parameter.PLACES ? "places.csv" : "accommodation.csv";
        return Optional.of(new Fault(
                adjustment.row(),
                column,
                "%s has no '%s' of %s".formatted(file, type, adjustment.population()),
                NearestName.of(type, known)
                        .map(near -> "did you mean '" + near.name() + "'?")
                        .orElse(
                                known.isEmpty()
                                        ? "give the study a " + file + " first"
                                        : "it has " + String.join(", ", known))));
    }
}
