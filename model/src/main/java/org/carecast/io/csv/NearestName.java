package org.carecast.io.csv;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * The known name, as of a file or of a type of accommodation, that another was perhaps meant to be.
 *
 * @param name the known name
 * @param slips how many letters were typed otherwise, capitals, hyphens and endings apart
 */
public record NearestName(String name, int slips) {

    // More would find a name for anything.
    private static final int LETTERS_PER_SLIP = 3;
    private static final int FEW_SLIPS = 2;

    /** The known name that is nearest to one; empty if none is near. */
    public static Optional<NearestName> of(String name, Collection<String> known) {
        String letters = letters(name);
        return known.stream()
                .map(each -> new NearestName(each, between(letters, letters(each))))
                .filter(each ->
                        each.slips * LETTERS_PER_SLIP <= letters(each.name).length())
                .min(Comparator.comparingInt((NearestName each) -> each.slips).thenComparing(NearestName::name));
    }

    /** Whether so few letters differ that the name was hardly chosen on purpose. */
    public boolean isSlip() {
        return slips <= FEW_SLIPS;
    }

    /** A name as it is compared: small letters and digits, without the ending and what programs add to the name of a copy. */
    private static String letters(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        String stem = small.indexOf('.') > 0 ? small.substring(0, small.indexOf('.')) : small;
        return stem.replaceAll("^copy of |[ _-]*copy$|\\s*\\(\\d+\\)$|^\\d+[ _.-]+", "")
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** How many letters must be put in, left out, replaced or swapped with their neighbour (Damerau, 1964; Wagner and Lowrance, 1975). */
    private static int between(String from, String to) {
        int[][] least = new int[from.length() + 1][to.length() + 1];
        for (int one = 0; one <= from.length(); one++) {
            for (int other = 0; other <= to.length(); other++) {
                least[one][other] = least(least, from, to, one, other);
            }
        }
        return least[from.length()][to.length()];
    }

    private static int least(int[][] least, String from, String to, int one, int other) {
        if (one == 0 || other == 0) {
            return one + other;
        }
        boolean same = from.charAt(one - 1) == to.charAt(other - 1);
        int slips = Math.min(
                least[one - 1][other - 1] + (same ? 0 : 1), Math.min(least[one - 1][other], least[one][other - 1]) + 1);
        boolean swapped = one > 1
                && other > 1
                && from.charAt(one - 1) == to.charAt(other - 2)
                && from.charAt(one - 2) == to.charAt(other - 1);
        return swapped ? Math.min(slips, least[one - 2][other - 2] + 1) : slips;
    }
}
