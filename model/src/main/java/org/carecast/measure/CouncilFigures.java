package org.carecast.measure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is known of councils nationally, one figure each, in the order of the file.
 *
 * @param figures of any year and kind
 */
public record CouncilFigures(List<CouncilFigure> figures) {

    /** What a figure counts. */
    public enum CouncilMeasure {
        /** Everyone aged 0 to 17 who lives in the area. */
        CHILDREN_0_17;

        /** The word used in files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A figure of a council.
     *
     * @param code the nine characters of the Office for National Statistics
     * @param council its name
     * @param year the year in or at the end of which it was counted
     * @param value in people
     */
    public record CouncilFigure(
            String code, String council, String region, int year, CouncilMeasure kind, double value) {}

    /** Copies the figures, so that it never changes. */
    public CouncilFigures {
        figures = List.copyOf(figures);
    }

    /** The latest figure of a kind of the council with a code. */
    public Optional<CouncilFigure> ofCode(String code, CouncilMeasure kind) {
        return latest(figure -> figure.code().equals(code), kind);
    }

    /** The latest figure of a kind of the council that is called so, such as Kent County Council for Kent; empty if two may be meant. */
    public Optional<CouncilFigure> ofCouncil(String itself, CouncilMeasure kind) {
        Map<String, String> byCode = new HashMap<>();
        figures.forEach(figure -> byCode.put(figure.code(), figure.council()));
        return new CouncilNames(byCode)
                .one(itself)
                .flatMap(name -> latest(figure -> figure.council().equals(name), kind));
    }

    private Optional<CouncilFigure> latest(Predicate<CouncilFigure> isMeant, CouncilMeasure kind) {
        return figures.stream()
                .filter(figure -> figure.kind() == kind && isMeant.test(figure))
                .max(Comparator.comparingInt(CouncilFigure::year));
    }
}
