package org.carecast.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.carecast.time.AgeBand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LawTest {

    @Test
    void theBandsBeforeAndAfterTheQuestionMakeUpAllSupportedAges() {
        Law law = new Law(18, 18, 21, 25, 91);

        assertThat(law.supportedAges()).isEqualTo(new AgeBand(18, 25));
        assertThat(law.beforeRequest()).isEqualTo(new AgeBand(18, 20));
        assertThat(law.onRequest()).isEqualTo(new AgeBand(21, 25));
        assertThat(law.endsAt()).isEqualTo(26);
    }

    @Test
    void childrenAndCareLeaversMakeUpAllCountedAges() {
        Law law = new Law(16, 18, 21, 25, 91);

        assertThat(law.countsChildren()).isTrue();
        assertThat(law.countedAges()).isEqualTo(new AgeBand(16, 25));
        assertThat(law.childAges()).isEqualTo(new AgeBand(16, 17));
        assertThat(law.supportedAges()).isEqualTo(new AgeBand(18, 25));
        assertThat(law.beforeRequest()).isEqualTo(new AgeBand(18, 20));
    }

    @Test
    void withoutChildrenThereAreNoAgesOfThem() {
        Law law = new Law(18, 18, 21, 25, 91);

        assertThat(law.countsChildren()).isFalse();
        assertThat(law.countedAges()).isEqualTo(law.supportedAges());
        assertThatThrownBy(law::childAges).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void childrenAreCountedFromBirthAtTheEarliest() {
        assertThat(new Law(0, 18, 21, 25, 91).childAges()).isEqualTo(new AgeBand(0, 17));
    }

    @Test
    void theNarrowestLaw() {
        assertThat(new Law(0, 0, 1, 1, 0).supportedAges()).isEqualTo(new AgeBand(0, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, -1, 21, 25, 91",
        "-1, 18, 21, 25, 91",
        "19, 18, 21, 25, 91",
        "18, 18, 18, 25, 91",
        "18, 18, 21, 20, 91",
        "18, 18, 21, 25, -1"
    })
    void agesOutOfOrder(int youngest, int from, int takeUp, int last, int days) {
        assertThatThrownBy(() -> new Law(youngest, from, takeUp, last, days))
                .hasMessage("ages out of order: " + youngest + ", " + from + ", " + takeUp + ", " + last + ", with "
                        + days + " days of care");
    }
}
