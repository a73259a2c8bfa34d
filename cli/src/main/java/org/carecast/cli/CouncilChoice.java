package org.carecast.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.cli.option.WrongUsage;
import org.carecast.council.Council;
import org.carecast.council.CouncilsTable;
import org.carecast.io.csv.NearestName;

/** Finds the council of the table that a name or a code means. */
final class CouncilChoice {

    // Fewer letters begin too many names.
    private static final int FEWEST_LETTERS = 4;

    private CouncilChoice() {}

    /** The council, or wrong usage that says which is near, or which two may be meant. */
    static Council of(String said, CouncilsTable table) {
        List<Council> meant =
                table.coded(said.strip().toUpperCase(Locale.ROOT)).map(List::of).orElseGet(() -> table.named(said));
        if (meant.size() == 1) {
            return meant.get(0);
        }
        List<Council> perhaps = meant.isEmpty() ? partly(said, table) : meant;
        if (perhaps.size() > 1) {
            throw new WrongUsage("%s may be %s; write the name or code of the one you mean"
                    .formatted(
                            said,
                            perhaps.stream()
                                    .map(each -> each.name() + " (" + each.code() + ")")
                                    .collect(Collectors.joining(" or "))));
        }
        throw new WrongUsage(
                "%s is not in the table of councils%s; write its name or code as in national/councils.csv, or add --blank to begin a study that you fill in"
                        .formatted(said, nearest(said, perhaps, table)));
    }

    /** The councils whose names hold all words of one, as those of East and West Sussex hold Sussex. */
    private static List<Council> partly(String said, CouncilsTable table) {
        return table.councils().stream()
                .filter(each -> words(each.name()).containsAll(words(said)))
                .toList();
    }

    private static Set<String> words(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    /** The shortest name that begins with what was said, as Gloucestershire does with Gloucester, which is nearer than one that only looks alike. */
    private static Optional<String> beginning(String said, CouncilsTable table) {
        String small = said.strip().toLowerCase(Locale.ROOT);
        return small.length() < FEWEST_LETTERS
                ? Optional.empty()
                : table.councils().stream()
                        .map(Council::name)
                        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(small))
                        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }

    private static String nearest(String said, List<Council> perhaps, CouncilsTable table) {
        return perhaps.stream()
                .map(Council::name)
                .findFirst()
                .or(() -> beginning(said, table))
                .or(() -> NearestName.of(
                                said,
                                table.councils().stream().map(Council::name).toList())
                        .map(NearestName::name))
                .map(name -> ", where the nearest name is " + name)
                .orElse("");
    }
}
