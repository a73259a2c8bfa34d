package org.carecast.io.ssda903;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which columns of a file are read: those its kind needs, and those that say more where a file has them.
 *
 * @param names in capitals, those that are needed first
 * @param wanted where each stands in the file, 0 for the first
 */
record ReturnColumns(List<String> names, List<Integer> wanted) {

    private static final Set<String> COUNCIL = Set.of(
            "LA",
            "LACODE",
            "LANAME",
            "LAID",
            "LEA",
            "LEACODE",
            "LEANAME",
            "LOCALAUTHORITY",
            "LOCALAUTHORITYCODE",
            "LOCALAUTHORITYNAME",
            "COUNCIL",
            "COUNCILCODE",
            "COUNCILNAME",
            "AUTHORITY",
            "AUTHORITYCODE",
            "AUTHORITYNAME",
            "SUBMITTINGLA",
            "RESPONSIBLELA",
            "RESPONSIBLEAUTHORITY",
            "ONSCODE",
            "ONSLACODE",
            "ORGANISATION",
            "ORGANISATIONCODE",
            "ORGANISATIONNAME",
            "RESPONSIBLELOCALAUTHORITY",
            "PLACINGLA",
            "PLACINGAUTHORITY",
            "PLACINGLOCALAUTHORITY");
    private static final Set<String> YEAR = Set.of(
            "YEAR",
            "RETURNYEAR",
            "YEAROFRETURN",
            "COLLECTIONYEAR",
            "REPORTINGYEAR",
            "FINANCIALYEAR",
            "SSDA903YEAR",
            "YEARENDING");
    private static final List<String> DAYS = List.of(Kind.BIRTH, "DECOM", "DEC", "DUC", "MIS_START", "MIS_END");

    /** Those of a file. */
    static ReturnColumns of(ReturnFile file) {
        List<String> names = new ArrayList<>(file.kind().needed());
        for (String column : file.columns()) {
            boolean more = column.equals(Kind.BIRTH)
                    || (column.equals(Kind.BEGINNING) && file.kind() == Kind.EPISODES)
                    || file.kind() == Kind.UASC
                    || isFlag(column)
                    || isCouncil(column)
                    || isYear(column);
            if (more && !column.isEmpty() && !names.contains(column)) {
                names.add(column);
            }
        }
        return new ReturnColumns(
                List.copyOf(names),
                names.stream().map(name -> file.columns().indexOf(name)).toList());
    }

    private static String letters(String column) {
        return column.replaceAll("[^A-Z0-9]", "");
    }

    /** Whether a column says which children are UASC. */
    static boolean isFlag(String column) {
        String letters = letters(column);
        return letters.contains("UASC") || letters.contains("UNACCOMPANIED");
    }

    /** Whether a column says whose child a row is about. */
    static boolean isCouncil(String column) {
        return COUNCIL.contains(letters(column));
    }

    /** Whether a column says of which return a row is. */
    static boolean isYear(String column) {
        return YEAR.contains(letters(column));
    }

    /** The place of a column among those read, below 0 where the file has none. */
    int place(String name) {
        return names.indexOf(name);
    }

    /** The places of all columns of a sort. */
    List<Integer> places(java.util.function.Predicate<String> sort) {
        return names.stream().filter(sort).map(names::indexOf).toList();
    }

    /** The places of columns of days. */
    List<Integer> days() {
        return places(DAYS::contains);
    }
}
