package org.carecast.cli.report.document;

import java.util.List;
import java.util.Optional;

/**
 * A sentence, or several that belong together.
 *
 * @param topic of the tables that it speaks of, beside which a paper puts it
 */
public record Text(Role as, String words, Table.Topic topic) implements Block {

    /** A sentence of what a report finds as a whole. */
    public Text(Role as, String words) {
        this(as, words, Table.Topic.SUMMARY);
    }

    /** Sentences that are all for the same. */
    public static List<Text> of(Role role, List<String> sentences) {
        return sentences.stream().map(words -> new Text(role, words)).toList();
    }

    /** Sentences that speak of the same tables. */
    public static List<Text> of(Role role, Table.Topic topic, List<String> sentences) {
        return sentences.stream().map(words -> new Text(role, words, topic)).toList();
    }

    @Override
    public Optional<Role> role() {
        return Optional.of(as);
    }

    @Override
    public List<String> sentences() {
        return List.of(words);
    }
}
