package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carecast.cohort.Population;
import org.carecast.disclosure.PublicBands;
import org.carecast.io.PublicStudy;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.io.TableLayout;
import org.carecast.io.csv.BadDataException;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rows of a public pack follow from the option and the table, and from no count.
 *
 * <p>Once they followed from which counts were small, and from which rows of a forecast were: a committee could not know which table it
 * would get, and next year's had other rows.
 */
final class PublishedBandsTest {

    private static final int STUDIES = 40;
    private static final int DRAWS = 4;
    private static final int FEW = 5;

    @TempDir
    private Path folder;

    private static Map<Population, List<AgeBand>> rows(Study study, PublicBands bands) {
        Map<Population, List<AgeBand>> rows = new LinkedHashMap<>();
        PublicStudy.of(study, FEW, bands)
                .ifPresent(told -> told.study().commission().layouts().stream()
                        .forEach(layout -> rows.put(layout.population(), layout.bands())));
        return rows;
    }

    private static PublicBands bands(String words) {
        return new PublicBands(Stream.of(words.split(","))
                .map(AgeBand::parse)
                .map(Optional::orElseThrow)
                .toList());
    }

    /** Other counts, large where the first were small and the other way round, leave each table its rows. */
    @Test
    void twoStudiesOfOtherCountsHaveTheSameRows() throws IOException, BadDataException {
        int tables = 0;
        Set<String> groups = new HashSet<>();
        for (long seed = 0; seed < STUDIES; seed++) {
            GeneratedStudy made = GeneratedStudy.of(seed);
            Study first = StudyReader.read(made.write(folder.resolve("first")));
            for (PublicBands bands : List.of(bands(made.bands()), PublicStudy.usualBands(first))) {
                for (long draw = 0; draw < DRAWS; draw++) {
                    Study other = StudyReader.read(made.withOtherCounts(draw).write(folder.resolve("other")));
                    for (List<AgeBand> rows : rows(other, bands).values()) {
                        assertThat(rows).as("seed %d, draw %d", seed, draw).isEqualTo(bands.bands());
                        tables++;
                    }
                    PublicStudy.of(other, FEW, bands)
                            .ifPresent(told ->
                                    groups.add(told.opening().groups().values().toString()));
                }
            }
        }
        assertThat(tables).isGreaterThan(STUDIES * DRAWS);
        assertThat(groups).as("what is published together does differ").hasSizeGreaterThan(DRAWS * DRAWS);
    }

    /** Which rows are shares does depend on the counts, and is said; it is what was published together before. */
    @Test
    void aRowIsAShareWhereItsAgesArePublishedWithOthers() throws IOException, BadDataException {
        Path study = KentCopy.toPublish(folder.resolve("copy"));
        KentCopy.change(
                study.resolve("opening.csv"), text -> text.replace("citizen,20,2017-11,188,", "citizen,20,2017-11,3,"));
        Study read = StudyReader.read(study);

        TableLayout usual = layout(read, "18,19,20,21-25");
        assertThat(usual.shares()).containsExactly(new AgeBand(20, 20), new AgeBand(21, 25));
        assertThat(usual.tells(new AgeBand(21, 25))).isFalse();
        assertThat(layout(read, "18-20,21-25").shares()).containsExactly(new AgeBand(18, 20), new AgeBand(21, 25));
        assertThat(layout(read, "18,19,20-25").shares()).isEmpty();
        assertThat(layout(read, "18-25").tells(new AgeBand(18, 20))).isFalse();
    }

    private static TableLayout layout(Study study, String bands) {
        return PublicStudy.of(study, FEW, bands(bands)).orElseThrow().study().layout(Population.of("citizen"));
    }
}
