package org.carecast.io.ssda903;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A kind of file of an SSDA903 return, known by columns that no other kind has. */
enum Kind {
    EPISODES("episodes", List.of("DECOM"), List.of("CHILD", "DECOM", "LS", "DEC", "REC")),
    HEADER("header", List.of("ETHNIC", "UPN"), List.of("CHILD", "DOB")),
    UASC("uasc", List.of("DUC"), List.of("CHILD", "DUC")),
    OC3("oc3", List.of("IN_TOUCH"), List.of("CHILD", "DOB", "IN_TOUCH", "ACTIV", "ACCOM")),
    MISSING("missing", List.of("MIS_START"), List.of("CHILD", "MIS_START", "MIS_END")),
    OC2("oc2", List.of("SDQ_SCORE"), List.of()),
    ADOPTION("ad1", List.of("DATE_INT"), List.of()),
    PLACED_FOR_ADOPTION("placed for adoption", List.of("DATE_PLACED"), List.of()),
    PREVIOUS_PERMANENCE("previous permanence", List.of("PREV_PERM"), List.of()),
    REVIEWS("reviews", List.of("REVIEW"), List.of()),
    SOCIAL_WORKERS("social worker", List.of("SW_ID"), List.of()),
    DEPRIVATION_OF_LIBERTY("DoLO", List.of("DOLO_START"), List.of());

    /** What is read where a file has it, though its kind does not need it. */
    static final String BIRTH = "DOB";

    private static final List<String> SHARED = List.of("CHILD", BIRTH);

    /** Why an episode began: read where a file of episodes has it. */
    static final String BEGINNING = "RNE";

    private final String text;
    private final List<String> marks;
    private final List<String> needed;

    Kind(String text, List<String> marks, List<String> needed) {
        this.text = text;
        this.marks = marks;
        this.needed = needed;
    }

    /** Every kind that has a mark among these columns: one, if all is well. */
    static List<Kind> of(List<String> columns) {
        return Arrays.stream(values())
                .filter(kind -> kind.marks.stream().anyMatch(columns::contains))
                .toList();
    }

    /** The kind of which at least two columns are there that no kind shares, while its mark is not. */
    static Optional<Kind> nearest(List<String> columns) {
        return Arrays.stream(values())
                .filter(kind -> kind.needed.stream()
                                .filter(column -> !SHARED.contains(column) && columns.contains(column))
                                .count()
                        > 1)
                .findFirst();
    }

    /** The word for it. */
    String text() {
        return text;
    }

    /** Whether a study is made from it; the others are only named. */
    boolean isRead() {
        return !needed.isEmpty();
    }

    /** The columns it cannot do without. */
    List<String> needed() {
        return needed;
    }
}
