package org.carecast.cli.report.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sentence, or several that belong together.
 *
 * @param figures those in its words that may be withheld where it is published
 */
public record Text(Role as, String words, List<Cell.Figure> figures) implements Block {

    /** Copies the figures, so that it never changes. */
    public Text {
        figures = List.copyOf(figures);
    }

    /** A sentence whose figures, if it has any, are never published. */
    public Text(Role as, String words) {
        this(as, words, List.of());
    }

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

    @Override
    public Stream<Cell> cells() {
        return figures.stream().map(each -> each);
    }
}
