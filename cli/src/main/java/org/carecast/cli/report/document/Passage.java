package org.carecast.cli.report.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence, and the list that it opens if it ends in a colon.
 *
 * @param items of the list; none where it opens none
 */
public record Passage(String sentence, List<String> items) {

    /** Copies the items, so that it never changes. */
    public Passage {
        items = List.copyOf(items);
    }

    /** Sentences in their order; all that follow one with a colon are its list, until another opens the next. */
    public static List<Passage> of(List<String> sentences) {
        List<Passage> passages = new ArrayList<>();
        for (int place = 0; place < sentences.size(); ) {
            String sentence = sentences.get(place++);
            List<String> items = new ArrayList<>();
            while (sentence.endsWith(":")
                    && place < sentences.size()
                    && !sentences.get(place).endsWith(":")) {
                items.add(sentences.get(place++));
            }
            passages.add(new Passage(sentence, items));
        }
        return passages;
    }
}
