package org.carecast.cli.report.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Cell;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.forecast.EdgeStudies;
import org.carecast.cli.report.forecast.ForecastReport;
import org.carecast.cli.report.page.WebPage;
import org.carecast.cli.report.word.PackDocument;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** Studies of nobody, of one population and without children are published as well. */
final class PublicationTest {

    private static Optional<Pack> published(Study study) {
        ForecastReport report = EdgeStudies.report(study);
        QualityLog log =
                QualityLog.of(study, "0", List.of(report), Optional.empty(), Optional.empty(), Optional.empty());
        return Publication.of(study, List.of(report), 5).map(fit -> fit.pack(Optional.empty(), Optional.empty(), log));
    }

    private static Stream<Row> rows(Pack pack) {
        return pack.chapters().stream()
                .flatMap(chapter -> chapter.document().tables().stream())
                .flatMap(table -> table.rows().stream());
    }

    private static boolean isSuppressed(Row row, int column) {
        return row.cells().get(column) instanceof Cell.Suppressed;
    }

    /** Whoever came later is few, nobody is never suppressed, and what cannot be safe is not published. */
    @Test
    void aStudyOfNobody() throws Exception {
        Study nobody = EdgeStudies.nobody(EdgeStudies.kent());

        assertThat(published(nobody)).hasValueSatisfying(pack -> {
            assertThat(rows(pack)).isNotEmpty().noneMatch(row -> isSuppressed(row, 0));
            assertThat(WebPage.of(pack)).isNotEmpty();
            assertThat(PackDocument.of(pack, Optional.empty())).isNotEmpty();
        });
    }

    @Test
    void aStudyOfOnePopulation() throws Exception {
        for (String population : List.of("citizen", "uasc")) {
            Study study = EdgeStudies.only(EdgeStudies.kent(), Population.of(population));

            assertThat(published(study))
                    .as(population)
                    .hasValueSatisfying(pack -> assertThat(rows(pack)).anyMatch(row -> isSuppressed(row, 0)));
        }
    }

    @Test
    void theForecastOf2015() throws Exception {
        assertThat(published(StudyReader.read(Path.of("../data/kent-2015"))))
                .hasValueSatisfying(pack -> assertThat(pack.marking()).isEqualTo(Pack.PUBLISHED));
    }

    /** An unpublished pack is marked as before. */
    @Test
    void thePackThatIsNotPublished() throws Exception {
        Pack pack = PackExample.of(EdgeStudies.kent(), true, Scenario.BASE);

        assertThat(pack.marking()).isEqualTo(Pack.MARKING);
        assertThat(rows(pack)).noneMatch(row -> isSuppressed(row, 0));
    }
}
