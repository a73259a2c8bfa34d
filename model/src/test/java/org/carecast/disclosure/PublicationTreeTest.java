package org.carecast.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.Test;

/** Which groups are published, by hand. */
final class PublicationTreeTest {

    private static final List<AgeBand> BANDS =
            List.of(new AgeBand(19, 999), new AgeBand(20, 999), new AgeBand(21, 999), new AgeBand(0, 16));

    private static List<String> published(PublicationTree tree, Integer... large) {
        return tree.published(Set.of(large)::contains).stream()
                .map(group -> group.from() + "-" + group.to())
                .toList();
    }

    private static PublicationTree adults() {
        return PublicationTree.ofAges(new AgeBand(18, 24), BANDS);
    }

    @Test
    void allLargeAreAllAlone() {
        assertThat(published(adults(), 18, 19, 20, 21, 22, 23, 24))
                .containsExactly("18-18", "19-19", "20-20", "21-21", "22-22", "23-23", "24-24");
    }

    @Test
    void aSmallCountTakesTheSmallestGroupThatHasALargeOne() {
        assertThat(published(adults(), 18, 19, 20, 21, 23, 24)).containsExactly("18-18", "19-19", "20-20", "21-24");
        assertThat(published(adults(), 18, 19, 21)).containsExactly("18-18", "19-19", "20-24");
        assertThat(published(adults(), 18, 19, 20)).containsExactly("18-18", "19-19", "20-24");
        assertThat(published(adults(), 18)).containsExactly("18-24");
        assertThat(published(adults(), 24)).containsExactly("18-24");
    }

    @Test
    void withoutALargeCountNothingIsPublished() {
        assertThat(published(adults())).isEmpty();
    }

    @Test
    void bandsAreCutToTheAgesCounted() {
        PublicationTree children = PublicationTree.ofAges(new AgeBand(15, 17), BANDS);

        assertThat(published(children, 15, 17)).containsExactly("15-16", "17-17");
        assertThat(published(children, 16)).containsExactly("15-17");
        assertThat(published(PublicationTree.ofAges(new AgeBand(17, 17), BANDS), 17))
                .containsExactly("17-17");
    }

    @Test
    void typesArePartedInHalves() {
        PublicationTree five = PublicationTree.ofHalves(0, 4);

        assertThat(published(five, 0, 1, 2, 3, 4)).containsExactly("0-0", "1-1", "2-2", "3-3", "4-4");
        assertThat(published(five, 0, 1, 2, 3)).containsExactly("0-0", "1-1", "2-2", "3-4");
        assertThat(published(five, 1, 3)).containsExactly("0-2", "3-4");
        assertThat(published(five, 0, 1, 2)).containsExactly("0-4");
    }
}
