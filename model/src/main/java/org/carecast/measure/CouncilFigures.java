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
 * @param withheld what was printed without a number, which is never 0
 */
public record CouncilFigures(List<CouncilFigure> figures, List<WithheldFigure> withheld) {

    /** What a figure counts. */
    public enum CouncilMeasure {
        /** Everyone aged 0 to 17 who lives in the area, in mid-year. */
        CHILDREN_0_17,
        /** Children of all kinds in care at 31 March. */
        CHILDREN_IN_CARE,
        /** UASC in care at 31 March. */
        UASC,
        /** UASC who came into care in the year to 31 March. */
        UASC_STARTED,
        /** UASC who left care in that year, at 18 or before. */
        UASC_CEASED,
        /** Children of all kinds, nearly all of them UASC, whose care another council took over in that year. */
        CARE_TAKEN_OVER,
        /** UASC who left care in that year because they were found to be 18 or over. */
        UASC_FOUND_ADULT,
        /** Care leavers aged 17 and 18 at 31 March. */
        CARE_LEAVERS_17_18,
        /** Care leavers aged 19 to 21. */
        CARE_LEAVERS_19_21,
        /** Care leavers aged 22, whether or not they are supported. */
        CARE_LEAVERS_22,
        /** Care leavers aged 23, whether or not they are supported. */
        CARE_LEAVERS_23,
        /** Those aged 22 who received support. */
        SUPPORTED_22,
        /** Those aged 23 who received support. */
        SUPPORTED_23,
        /** Those aged 24 who received support. */
        SUPPORTED_24;

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
     * @param source the id of the source that has it, possibly none
     */
    public record CouncilFigure(
            String code, String council, String region, int year, CouncilMeasure kind, double value, String source) {

        /** A figure of which the source is not told. */
        public CouncilFigure(String code, String council, String region, int year, CouncilMeasure kind, double value) {
            this(code, council, region, year, kind, value, "");
        }
    }

    /**
     * A figure of a council that was printed without a number.
     *
     * @param mark what stands in its place, possibly nothing
     */
    public record WithheldFigure(
            String code, String council, String region, int year, CouncilMeasure kind, String mark) {}

    /** Copies the figures, so that it never changes. */
    public CouncilFigures {
        figures = List.copyOf(figures);
        withheld = List.copyOf(withheld);
    }

    /** Figures of which none is withheld. */
    public CouncilFigures(List<CouncilFigure> figures) {
        this(figures, List.of());
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
