package org.carecast.cli.report.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A list.
 *
 * @param lead the words that open it, possibly none
 * @param entries in their order
 */
public record Items(Role as, String lead, List<String> entries) implements Block {

    /** Copies the entries, so that it never changes. */
    public Items {
        entries = List.copyOf(entries);
    }

    /** A list that needs no words to open it. */
    public static Items of(Role role, List<String> entries) {
        return new Items(role, "", entries);
    }

    @Override
    public Optional<Role> role() {
        return Optional.of(as);
    }

    @Override
    public List<String> sentences() {
        return Stream.concat(Stream.of(lead), entries.stream())
                .filter(words -> !words.isEmpty())
                .toList();
    }
}
