package org.carecast.assumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.carecast.Example;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.Test;

final class PipelineBasisTest {

    private final Assumptions book = Example.withChildrenFrom(16)
            .with(Parameter.ARRIVAL_AGE_SHARE, 16, 0.3)
            .with(Parameter.ARRIVAL_AGE_SHARE, 17, 0.7)
            .assumptions();

    @Test
    void agesAtArrivalMakeAWholeWhateverTheyAre() {
        PipelineBasis other = withSharesTimes(2);

        assertThat(other.ageAtArrival(16, 1)).isEqualTo(0.3, within(1e-12));
        assertThat(other.ageAtArrival(17, 1)).isEqualTo(0.7, within(1e-12));
    }

    /** Two ranges that begin at 0 are both drawn at 0 now and then. */
    @Test
    void whereAllOfThemAreNothingTheyAreAsInTheBook() {
        PipelineBasis other = withSharesTimes(0);

        assertThat(other.ageAtArrival(16, 1)).isEqualTo(0.3);
        assertThat(other.ageAtArrival(17, 1)).isEqualTo(0.7);
    }

    private PipelineBasis withSharesTimes(double factor) {
        double[] values = book.values();
        Arrays.setAll(
                values,
                row -> book.rows().get(row).parameter() == Parameter.ARRIVAL_AGE_SHARE
                        ? factor * values[row]
                        : values[row]);
        return book.on(new Horizon(Example.OPENING, 12))
                .with(values)
                .of(Example.YOUNG)
                .pipeline()
                .orElseThrow();
    }
}
