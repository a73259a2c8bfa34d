package org.carecast.cli.report.document;

import java.util.List;
import java.util.Optional;

/** A sentence, or several that belong together. */
public record Text(Role as, String words) implements Block {

    /** Sentences that are all for the same. */
    public static List<Text> of(Role role, List<String> sentences) {
        return sentences.stream().map(words -> new Text(role, words)).toList();
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
