package org.carecast.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.carecast.Mutations;
import org.carecast.io.caution.Cautions;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.Problem;
import org.carecast.measure.Demand;
import org.carecast.measure.Headcount;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to a file of a study, it is either refused with a reason or good enough to be projected. */
final class MutatedStudyTest {

    // Of each study; .ci/run makes more of them.
    private static final int MUTATIONS = Integer.getInteger("carecast.mutations", 300);
    private static final long SEED = 20_200_331;

    private final Random random = new Random(SEED);
    private final Mutations mutations = new Mutations(random);

    @TempDir
    private Path copy;

    private int accepted;
    private int refused;
    private int paid;

    @Test
    void aChangedStudyIsRefusedWithAReasonOrCanBeProjected() throws IOException {
        mutate(StudyFolder.good(copy));
    }

    @Test
    void soIsOneThatCountsChildren() throws IOException {
        mutate(StudyFolder.goodWithChildren(copy));
    }

    @Test
    void soIsOneWithEveryShapeOfRangeAndCorrelations() throws IOException {
        mutate(StudyFolder.good(copy).with(StudyFolder.RESOURCES.resolve("good-correlated")));
    }

    @Test
    void soIsOneWithAccommodationAndCaseloads() throws IOException {
        mutate(StudyFolder.good(copy).with(StudyFolder.RESOURCES.resolve("good-capacity")));
    }

    @Test
    void soIsOneThatCountsMoney() throws IOException {
        mutate(StudyFolder.goodWithFunding(copy));
    }

    @Test
    void soIsOneThatSaysAllOfMoney() throws IOException {
        mutate(StudyFolder.goodWithAllOfMoney(copy));
        assertThat(paid).as("studies of which a gap was read").isGreaterThan(MUTATIONS / 50);
    }

    private void mutate(StudyFolder study) throws IOException {
        List<Path> files = study.files();
        for (int mutation = 1; mutation <= MUTATIONS; mutation++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] before = Files.readAllBytes(file);
            byte[] after = mutations.of(before);
            replace(file, after);
            assertThatCode(() -> readAndProject(study))
                    .as("mutation %d of %s:%n%s", mutation, file, new String(after, StandardCharsets.UTF_8))
                    .doesNotThrowAnyException();
            replace(file, before);
        }

        assertThat(accepted).isGreaterThan(MUTATIONS / 20);
        assertThat(refused).isGreaterThan(MUTATIONS / 2);
    }

    private void readMoney(Study study) {
        Premises premises = study.premises(Scenario.BASE, study.horizon());
        YearMonth last = study.horizon().last();
        boolean said = premises.funding().unsaid(premises.assumptions()).isEmpty();
        if (said && study.horizon().months() >= Measure.GAP.firstMonth()) {
            assertThat(Measure.GRANT.of(premises.demand(), last)).isFinite().isNotNegative();
            assertThat(Measure.COST.of(premises.demand(), last)).isFinite().isNotNegative();
            paid++;
        }
    }

    /** Writes a file anew: on many disks that is far quicker than to cut it short and fill it again. */
    private static void replace(Path file, byte[] bytes) throws IOException {
        Files.delete(file);
        Files.write(file, bytes);
    }

    private void readAndProject(StudyFolder folder) {
        try {
            Study study = folder.read();
            Demand demand = Demand.of(study.opening().position(), study.assumptions(), study.horizon());
            assertThat(demand.months()).hasSize(study.horizon().months() + 1);
            assertThat(demand.months()).map(demand::at).allMatch(MutatedStudyTest::isPossible);
            assertThat(demand.months())
                    .map(demand::childrenInCare)
                    .allMatch(children -> 0 <= children && Double.isFinite(children));
            study.capacity()
                    .accommodation(demand)
                    .ifPresent(places -> assertThat(places.types())
                            .allMatch(type ->
                                    Double.isFinite(places.at(demand.months().get(0), type))));
            study.capacity()
                    .advisers(demand)
                    .ifPresent(advisers -> assertThat(demand.months())
                            .map(advisers::fullTimeEquivalents)
                            .allMatch(Double::isFinite));
            Scenario all = ScenarioLibrary.stacked(study.scenarios(), study.assumptions(), study.horizon());
            assertThat(all.applyTo(study.assumptions()).rows())
                    .allMatch(row -> row.fitted()
                            .map(fitted -> row.parameter().unit().allows(fitted.at(0.3)))
                            .orElse(true));
            readMoney(study);
            if (accepted % 5 == 0) {
                assertThat(Cautions.of(study).values()).allMatch(MutatedStudyTest::isComplete);
            }
            accepted++;
        } catch (BadDataException e) {
            assertThat(e.problems()).isNotEmpty().allMatch(MutatedStudyTest::isComplete);
            refused++;
        }
    }

    private static boolean isPossible(Headcount all) {
        return Double.isFinite(all.people()) && 0 <= all.inTouch() && all.inTouch() <= all.people() + 1e-6;
    }

    private static boolean isComplete(Problem problem) {
        return problem.row() > 0
                && problem.column() > 0
                && !problem.what().isBlank()
                && !problem.remedy().isBlank();
    }
}
