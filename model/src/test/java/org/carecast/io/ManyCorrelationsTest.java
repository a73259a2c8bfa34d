package org.carecast.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carecast.Example;
import org.carecast.assumption.Belief;
import org.carecast.assumption.Correlation;
import org.carecast.assumption.Parameter;
import org.carecast.evidence.FileRow;
import org.carecast.evidence.Provenance;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.ProblemLog;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.Test;

/** More correlated beliefs than a draw has the time for are refused before any of them is drawn. */
final class ManyCorrelationsTest {

    private static Belief aged(int age) {
        return new Belief(Parameter.IN_TOUCH_RATE, Example.YOUNG, new AgeBand(age, age));
    }

    /** A chain: each belief and the next. */
    private static ProblemLog checked(int beliefs) {
        List<Correlation> chain = IntStream.range(1, beliefs)
                .mapToObj(age -> new Correlation(
                        aged(age - 1),
                        aged(age),
                        0.1,
                        new Provenance.Judged(Optional.empty(), "", "test", Optional.empty()),
                        new FileRow("correlations.csv", age + 1)))
                .toList();
        ProblemLog problems = new ProblemLog();
        CorrelationsReader.check(chain, Example.plain().assumptions(), problems);
        return problems;
    }

    @Test
    void theFirstRowBeyondTheBoundIsNamed() {
        assertThatThrownBy(() -> checked(502).refuseIfAnyProblem())
                .isInstanceOf(BadDataException.class)
                .hasMessageContaining("correlations.csv:501:1: more than 500 beliefs are correlated;"
                        + " keep the correlations that move a forecast most")
                .hasMessageNotContaining("correlations.csv:502:1: more than");
    }

    @Test
    void asManyAsFitAreNotRefused() {
        assertThatThrownBy(() -> checked(500).refuseIfAnyProblem())
                .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContain("more than"));
    }
}
