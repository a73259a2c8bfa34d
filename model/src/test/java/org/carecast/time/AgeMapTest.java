package org.carecast.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What was last put at each age, whichever way bands lie over one another. */
final class AgeMapTest {

    private final AgeMap<String> map = new AgeMap<>();

    @Test
    void nothingIsThereAtFirst() {
        assertThat(map.at(AgeBand.ALL)).isEmpty();
    }

    @Test
    void whatWasPutIsFoundWhereverABandTouchesIt() {
        map.put(new AgeBand(18, 20), "a");

        assertThat(map.at(new AgeBand(20, 25))).containsExactly("a");
        assertThat(map.at(new AgeBand(0, 18))).containsExactly("a");
        assertThat(map.at(new AgeBand(19, 19))).containsExactly("a");
        assertThat(map.at(new AgeBand(0, 17))).isEmpty();
        assertThat(map.at(new AgeBand(21, 21))).isEmpty();
    }

    @Test
    void aLaterOneTakesOverItsAgesAndLeavesTheOthers() {
        map.put(new AgeBand(13, 25), "a");
        map.put(new AgeBand(18, 20), "b");

        assertThat(map.at(new AgeBand(13, 17))).containsExactly("a");
        assertThat(map.at(new AgeBand(17, 18))).containsExactly("a", "b");
        assertThat(map.at(new AgeBand(21, 25))).containsExactly("a");
        assertThat(map.at(AgeBand.ALL)).containsExactly("a", "b", "a");
    }

    @Test
    void oneThatCoversOthersAndEndsWithinTheLast() {
        map.put(new AgeBand(13, 15), "a");
        map.put(new AgeBand(16, 17), "b");
        map.put(new AgeBand(18, 25), "c");
        map.put(new AgeBand(14, 20), "d");

        assertThat(map.at(AgeBand.ALL)).containsExactly("a", "d", "c");
        assertThat(map.at(new AgeBand(13, 13))).containsExactly("a");
        assertThat(map.at(new AgeBand(20, 20))).containsExactly("d");
        assertThat(map.at(new AgeBand(21, 21))).containsExactly("c");
    }

    @Test
    void allAgesTakeOverEverything() {
        map.put(new AgeBand(13, 15), "a");
        map.put(AgeBand.ALL, "b");
        map.put(AgeBand.ALL, "c");

        assertThat(map.at(new AgeBand(0, 0))).containsExactly("c");
        assertThat(map.at(AgeBand.ALL)).containsExactly("c");
    }
}
