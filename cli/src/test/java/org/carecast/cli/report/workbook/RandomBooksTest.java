package org.carecast.cli.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.cli.report.forecast.EdgeStudies;
import org.carecast.cli.report.pack.Pack;
import org.carecast.cli.report.pack.PackExample;
import org.carecast.cohort.Counting;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.scenario.Scenario;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is believed, and whenever it changes, the formulas make of it what the program does: a sheet that does not refuses to be. */
final class RandomBooksTest {

    private static final Study KENT = EdgeStudies.kent();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void formulasMakeWhatTheProgramMakes(long seed) {
        Study study = EdgeStudies.believing(
                KENT, book(new Random(seed)), new Horizon(KENT.horizon().opening(), 37));

        Pack pack = PackExample.of(study, false, Scenario.BASE);
        LiveForecast live = new LiveForecast(pack, pack.chapters().get(0), "");

        assertThat(live.tables()).hasSizeGreaterThan(5);
    }

    /** Kent's book with other values, with some of which something else follows in the middle of a year, and other 13 weeks. */
    private static Assumptions book(Random random) {
        List<Assumption> rows = new ArrayList<>();
        for (Assumption row : KENT.assumptions().rows()) {
            if (!row.parameter().isOfPeople() || row.parameter().makesAWhole()) {
                rows.add(row);
            } else {
                rows.add(changed(row, random));
                if (row.parameter() == Parameter.TAKE_UP) {
                    rows.add(changed(
                            about(
                                    row,
                                    Parameter.TAKE_UP,
                                    new AgeBand(22, 23),
                                    row.effectiveFrom().plusMonths(1)),
                            random));
                    rows.add(changed(about(row, Parameter.RETURNS, new AgeBand(18, 25), row.effectiveFrom()), random));
                }
                if (random.nextInt(3) == 0 && !followed(row)) {
                    YearMonth later = KENT.horizon().month(2 + random.nextInt(35));
                    rows.add(changed(row.from(later), random));
                }
            }
        }
        Map<Population, Law> laws = new LinkedHashMap<>();
        KENT.assumptions()
                .laws()
                .forEach((population, law) -> laws.put(
                        population,
                        new Law(
                                law.youngestAge(),
                                law.careLeaverFrom(),
                                law.takeUpAt(),
                                random.nextBoolean() ? Counting.OPEN_CASES : Counting.OFFICIAL_COUNT,
                                law.lastSupportedAge(),
                                random.nextInt(200))));
        return Assumptions.of(laws, rows);
    }

    /** A row like another of something else. */
    private static Assumption about(Assumption row, Parameter parameter, AgeBand ages, YearMonth from) {
        return new Assumption(
                parameter, row.population(), ages, from, 0, Optional.empty(), row.provenance(), row.row());
    }

    private static boolean followed(Assumption row) {
        return KENT.assumptions().rows().stream()
                .anyMatch(other -> other != row
                        && other.isAbout(row.parameter(), row.population())
                        && other.ages().overlaps(row.ages()));
    }

    private static Assumption changed(Assumption row, Random random) {
        double value = row.parameter() == Parameter.TRANSFER_AFTER_MONTHS
                ? random.nextInt(9)
                : row.parameter().unit().isShare()
                        ? random.nextInt(10) == 0 ? 1 : random.nextDouble()
                        : 60 * random.nextDouble();
        return new Assumption(
                row.parameter(),
                row.population(),
                row.ages(),
                row.effectiveFrom(),
                row.parameter().unit().nearest(value),
                Optional.empty(),
                row.provenance(),
                row.row());
    }
}
