package org.carecast.cli.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What follows a sentence with a colon is its list. */
final class PassageTest {

    @Test
    void aColonOpensAListThatTheNextColonEnds() {
        assertThat(Passage.of(List.of("Alone.", "First:", "a", "b", "Second:", "c", "Third:")))
                .containsExactly(
                        new Passage("Alone.", List.of()),
                        new Passage("First:", List.of("a", "b")),
                        new Passage("Second:", List.of("c")),
                        new Passage("Third:", List.of()));
    }
}
