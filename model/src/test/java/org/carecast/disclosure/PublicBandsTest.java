package org.carecast.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rows a public pack has, and which are refused. */
final class PublicBandsTest {

    private static final AgeBand AGES = new AgeBand(18, 25);
    private static final List<AgeBand> GROUPS =
            List.of(new AgeBand(0, 16), new AgeBand(19, 999), new AgeBand(20, 999), new AgeBand(21, 999));

    private static PublicBands bands(String words) {
        return new PublicBands(Stream.of(words.split(","))
                .map(AgeBand::parse)
                .map(Optional::orElseThrow)
                .toList());
    }

    @Test
    void theUsualRowsBeginWhereGroupsDo() {
        assertThat(PublicBands.usual(AGES, GROUPS)).hasToString("18,19,20,21-25");
        assertThat(PublicBands.usual(new AgeBand(18, 21), GROUPS)).hasToString("18,19,20,21");
        assertThat(PublicBands.usual(AGES, List.of(new AgeBand(19, 20)))).hasToString("18,19-20,21-25");
        assertThat(PublicBands.usual(AGES, List.of())).hasToString("18-25");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "18,19,20,21-25 | ",
                "18-25          | ",
                "18,19,21-25    | 20 has no row",
                "19-25          | 18 has no row",
                "18-20          | 21-25 has no row",
                "18,19,20,21-26 | nobody is supported at some age of 21-26",
                "17,18-25       | nobody is supported at some age of 17",
                "16-17          | nobody is supported at some age of 16-17; 18-25 has no row",
                "19,18,20-25    | 18 has no row; 18 comes after an age that is the same or older",
                "18-20,20-25    | 20-25 comes after an age that is the same or older",
                "18-25,18       | 18 comes after an age that is the same or older",
                "18,30,20-25    | nobody is supported at some age of 30; 19 has no row",
            })
    void everyAgeHasARowOnceAndInOrder(String words, String faults) {
        assertThat(String.join("; ", bands(words).faults(AGES))).isEqualTo(faults == null ? "" : faults);
    }

    @Test
    void aPopulationOfFewerAgesHasThoseItHas() {
        assertThat(bands("18-20,21-25").of(new AgeBand(18, 22)))
                .containsExactly(new AgeBand(18, 20), new AgeBand(21, 22));
        assertThat(bands("18,19,20,21-25").of(new AgeBand(18, 20))).hasSize(3);
    }
}
