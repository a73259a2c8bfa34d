package org.carecast.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carecast.measure.CouncilFigures.CouncilFigure;
import org.carecast.measure.CouncilFigures.CouncilMeasure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Studies name a council as it calls itself, tables without what kind it is. */
final class CouncilsByTheirOwnNamesTest {

    private static final CouncilFigures FIGURES = new CouncilFigures(List.of(
            figure("Kent", 1), figure("Stoke-on-Trent", 2), figure("North Yorkshire", 3), figure("County Durham", 4)));

    private static CouncilFigure figure(String council, double value) {
        return new CouncilFigure("E00000000", council, "", 2024, CouncilMeasure.CHILDREN_0_17, value);
    }

    @ParameterizedTest
    @CsvSource({
        "Kent County Council, 1", "Kent, 1", "Stoke-on-Trent City Council, 2", "North Yorkshire Council, 3",
        "Durham County Council, none", "Kent and Medway, none", "Council, none", "York City Council, none"
    })
    void aCouncilIsFoundWithoutWhatKindItIs(String itself, String value) {
        assertThat(FIGURES.ofCouncil(itself, CouncilMeasure.CHILDREN_0_17)
                        .map(figure -> "" + Math.round(figure.value()))
                        .orElse("none"))
                .isEqualTo(value);
    }
}
