package org.carecast.io.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carecast.assumption.Parameter;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.junit.jupiter.api.Test;

/** The generic study of care leavers believes what a new study starts from. */
final class GenericCareLeaversTest {

    private static final Path DATA = Path.of("../data");
    private static final Set<Parameter> DEFAULTS =
            Set.of(Parameter.LEAVES_SERVICE, Parameter.RETURNS, Parameter.DISPERSION);

    @Test
    void itsRatesAreTheDefaultsOfCitizens() throws Exception {
        Study study = StudyReader.read(DATA.resolve("any-care-leavers"));
        String defaults = Files.readString(DATA.resolve("national/defaults.csv"));

        List<String> rows = study.assumptions().rows().stream()
                .filter(row -> DEFAULTS.contains(row.parameter()) && row.ages().from() < 21)
                .map(row -> row.parameter().id() + ",citizen,"
                        + (row.parameter() == Parameter.DISPERSION
                                ? ""
                                : row.ages().toString()) + ","
                        + row.value() + ",")
                .collect(Collectors.toList());

        assertThat(rows).hasSize(7).allSatisfy(row -> assertThat(defaults).contains("\n" + row));
    }
}
