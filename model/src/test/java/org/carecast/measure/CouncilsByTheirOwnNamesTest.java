package org.carecast.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carecast.measure.CouncilFigures.CouncilFigure;
import org.carecast.measure.CouncilFigures.CouncilMeasure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Studies name a council as it calls itself, tables without what kind it is. */
final class CouncilsByTheirOwnNamesTest {

    private static final CouncilFigures FIGURES = new CouncilFigures(List.of(
            figure("E10000016", "Kent", 1),
            figure("E06000021", "Stoke-on-Trent", 2),
            figure("E06000065", "North Yorkshire", 3),
            figure("E06000047", "County Durham", 4),
            figure("E06000023", "Bristol, City of", 5),
            figure("E09000007", "Camden", 6),
            figure("E09000001", "City of London", 7),
            figure("E06000059", "Dorset", 8),
            figure("E10000009", "Dorset (before April 2019)", 9),
            figure("E06000016", "Leicester", 10),
            figure("E08000013", "St. Helens", 11),
            figure("E92000001", "England", 12),
            figure("E06000090", "Upper Vale", 13),
            figure("E06000091", "Vale, Upper", 14),
            figure("E06000057", "Northumberland", 15),
            figure("E06000048", "Northumberland", 15),
            figure("E06000040", "Windsor and Maidenhead", 16)));

    private static CouncilFigure figure(String code, String council, double value) {
        return new CouncilFigure(code, council, "", 2024, CouncilMeasure.CHILDREN_0_17, value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kent County Council | 1",
                "Kent | 1",
                "kent county council | 1",
                "Stoke-on-Trent City Council | 2",
                "North Yorkshire Council | 3",
                "Durham County Council | 4",
                "Bristol City Council | 5",
                "City of Bristol | 5",
                "London Borough of Camden | 6",
                "Camden Council | 6",
                "City of London Corporation | 7",
                "Dorset Council | 8",
                "Dorset (before April 2019) | 9",
                "Leicester City Council | 10",
                "St Helens Metropolitan Borough Council | 11",
                "Northumberland County Council | 15",
                "Royal Borough of Windsor & Maidenhead | 16",
                "Upper Vale | 13"
            })
    void aCouncilIsFoundWithoutWhatKindItIs(String itself, double value) {
        assertThat(FIGURES.ofCouncil(itself, CouncilMeasure.CHILDREN_0_17))
                .get()
                .extracting(CouncilFigure::value)
                .isEqualTo(value);
    }

    /** Neither the council of another kind, nor one of two, nor what is no council. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kent and Medway",
                "Kent City Council",
                "Council",
                "London",
                "York City Council",
                "London Borough of Leicester",
                "Camden County Council",
                "England",
                "Upper Vale Council"
            })
    void anyOtherNameFindsNone(String itself) {
        assertThat(FIGURES.ofCouncil(itself, CouncilMeasure.CHILDREN_0_17)).isEmpty();
    }
}
