package org.carecast.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds a council by what it or a table calls it: Bristol City Council and the City of Bristol are Bristol, City of.
 *
 * <p>The order of words does not matter, nor do those that say of what kind a council is, unless it is of another: there is no Kent City
 * Council.
 */
public final class CouncilNames {

    // Unitary authorities, metropolitan districts, London boroughs, counties.
    private static final Pattern COUNCIL = Pattern.compile("E(06|08|09|10)\\d{6}");
    private static final int BEFORE_THE_KIND = 1;
    private static final int AFTER_THE_KIND = 3;

    // They tell no council from another, or are left out by one table and not by the next.
    private static final Set<String> EMPTY = Set.of(
            "of",
            "the",
            "council",
            "corporation",
            "city",
            "county",
            "borough",
            "london",
            "royal",
            "metropolitan",
            "district",
            "unitary",
            "authority",
            "upon",
            "on",
            "in",
            "ua",
            "lb",
            "cc",
            "mbc",
            "st");
    // Without them little of a name may be left, of the City of London nothing.
    private static final Set<String> EMPTIEST = Set.of("of", "the", "council", "corporation", "authority");
    // When a council of the past was there.
    private static final Set<String> DATES = Set.of("before", "until", "march", "april");

    // By the letters of a code, the words that no council of that kind has. Counties call themselves so long after they
    // became unitary.
    private static final Map<String, Set<String>> NEVER = Map.of(
            "06", Set.of("london", "lb", "metropolitan", "mbc"),
            "08", Set.of("london", "lb", "royal", "county", "cc", "unitary", "ua"),
            "09", Set.of("county", "cc", "metropolitan", "mbc", "district", "unitary", "ua"),
            "10",
                    Set.of(
                            "london",
                            "lb",
                            "metropolitan",
                            "mbc",
                            "royal",
                            "borough",
                            "city",
                            "district",
                            "unitary",
                            "ua"));

    private final Map<String, String> byCode;
    private final Map<Set<String>, Set<String>> byWords = new HashMap<>();

    /** The names of some councils by code; what has no code of a council, such as England, is left out. */
    public CouncilNames(Map<String, String> names) {
        byCode = names.entrySet().stream()
                .filter(entry -> isCouncil(entry.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        byCode.forEach((code, name) -> List.of(all(name), telling(name), undated(name))
                .forEach(words ->
                        byWords.computeIfAbsent(words, any -> new TreeSet<>()).add(code)));
    }

    /** Whether a code is one of a council with children's services. */
    public static boolean isCouncil(String code) {
        return COUNCIL.matcher(code).matches();
    }

    /** The names by code. */
    public Map<String, String> byCode() {
        return byCode;
    }

    /** The codes of all councils, of today and of the past, that may be meant by a name. */
    public List<String> codes(String name) {
        return List.of(all(name), telling(name), undated(name)).stream()
                .map(words -> byWords.getOrDefault(words, Set.of()).stream()
                        .filter(code -> isOfTheKind(code, name))
                        .toList())
                .filter(codes -> !codes.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The one council that a name means: that which is written so, else the one so called; empty if there are two. */
    public Optional<String> one(String name) {
        List<String> codes = codes(name);
        List<String> exact =
                codes.stream().filter(code -> byCode.get(code).equals(name)).toList();
        // Of the past ones the name says when they were there.
        List<String> alike = codes.stream()
                .filter(code -> telling(byCode.get(code)).equals(telling(name)))
                .toList();
        List<String> meant = !exact.isEmpty() ? exact : alike.isEmpty() ? codes : alike;
        Set<String> names = new LinkedHashSet<>();
        meant.forEach(code -> names.add(byCode.get(code)));
        return names.size() == 1 ? Optional.of(names.iterator().next()) : Optional.empty();
    }

    private boolean isOfTheKind(String code, String name) {
        Set<String> never = NEVER.getOrDefault(code.substring(BEFORE_THE_KIND, AFTER_THE_KIND), Set.of());
        // Words of the council's own name are always right.
        Set<String> said = all(name);
        said.removeAll(all(byCode.get(code)));
        return said.stream().noneMatch(never::contains);
    }

    private static Set<String> all(String name) {
        return new TreeSet<>(Arrays.asList(name.replace("&", " and ")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .split(" ")));
    }

    /** The words that are of no kind. */
    private static Set<String> telling(String name) {
        return List.of(EMPTY, EMPTIEST).stream()
                .map(empty -> without(all(name), empty))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(all(name));
    }

    private static Set<String> undated(String name) {
        Set<String> words = without(telling(name), DATES);
        words.removeIf(word -> word.matches("\\d+"));
        return words.isEmpty() ? telling(name) : words;
    }

    private static Set<String> without(Set<String> words, Set<String> empty) {
        Set<String> left = new TreeSet<>(words);
        left.removeAll(empty);
        return left;
    }
}
