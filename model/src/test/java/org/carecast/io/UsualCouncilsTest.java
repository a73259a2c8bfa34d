package org.carecast.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.carecast.io.caution.Cautions;
import org.carecast.io.csv.BadDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A study of every second council of England as it was in March 2024, believing that as many come as did in the year after it: a warning that
 * fires on most sound studies is a fault, and one that fires on no slip is another.
 */
final class UsualCouncilsTest {

    private static final String KENT = "E10000016";

    @TempDir
    private Path copy;

    private record Council(String code, int children, int uasc, int started, int aged18, int entrants, int aged19To21) {

        /** Of Kent's arrivals nearly all move on; nobody else's do. */
        double movedOn() {
            return code.equals(KENT) ? 0.85 : 0;
        }
    }

    /** The councils of which all that a study needs was printed. */
    private static List<Council> councils() throws IOException {
        List<Council> councils = new ArrayList<>();
        for (String line : Files.readAllLines(StudyFolder.RESOURCES.resolve("councils-2025.csv"))) {
            String[] cells = line.split(",");
            if (line.startsWith("E") && line.matches("E\\d+(,\\d+){7}")) {
                councils.add(new Council(
                        cells[0],
                        Integer.parseInt(cells[1]),
                        Integer.parseInt(cells[2]),
                        Integer.parseInt(cells[4]),
                        Integer.parseInt(cells[5]) / 2,
                        Integer.parseInt(cells[6]) / 2,
                        Integer.parseInt(cells[7])));
            }
        }
        return councils;
    }

    private List<String> warnedOf(List<Council> councils, DoubleUnaryOperator arrivals, DoubleUnaryOperator entrants)
            throws IOException, BadDataException {
        List<String> warned = new ArrayList<>();
        for (Council council : councils) {
            StudyFolder study = StudyFolder.goodWithAllOfMoney(copy.resolve(council.code));
            int aged16 = council.uasc * 2 / 5;
            study.change(
                    "study/opening.csv",
                    text -> text.replace("citizen,18,2020-03,40", "citizen,18,2020-03," + council.aged18)
                            .replace("citizen,19,2020-03,30", "citizen,19,2020-03," + council.aged19To21 / 3)
                            .replace("citizen,20,2020-03,20", "citizen,20,2020-03," + council.aged19To21 / 3)
                            .replace("uasc,16,2020-03,6", "uasc,16,2020-03," + aged16)
                            .replace("uasc,17,2020-03,10", "uasc,17,2020-03," + (council.uasc - aged16)));
            String each = Double.toString(arrivals.applyAsDouble(council.started));
            String become = Double.toString(entrants.applyAsDouble(council.entrants));
            study.change(
                    "study/assumptions.csv",
                    text -> text.replaceAll(
                                    "arrivals,uasc,,([-0-9]+),[^t]*triangular", "arrivals,uasc,,$1," + each + ",,,")
                            .replaceAll(
                                    "entrants_at_18,citizen,,([-0-9]+),[^t]*triangular",
                                    "entrants_at_18,citizen,,$1," + become + ",,,")
                            .replaceAll("judged,,,2027-03-31,More come", "derived,return,page 6,,More come")
                            .replace("2020-04,0.25,0,0.5,triangular", "2020-04," + council.movedOn() + ",,,")
                            .replace("2020-04,20000,19000,21000,triangular", "2020-04," + council.children + ",,,"));
            if (!Cautions.of(study.read()).values().isEmpty()) {
                warned.add(council.code);
            }
        }
        return warned;
    }

    @Test
    void hardlyAnySoundStudyIsWarnedOf() throws Exception {
        List<Council> some = every(2, council -> true);

        assertThat(some).hasSizeGreaterThan(50);
        assertThat(warnedOf(some, year -> year / 12, year -> year)).hasSizeLessThanOrEqualTo(1);
    }

    /** Of every fifth council with five arrivals and more, whose year is then sixty. */
    @Test
    void aYearTypedAsAMonthIsWarnedOf() throws Exception {
        List<Council> some = every(5, council -> council.started >= 5);

        assertThat(warnedOf(some, year -> year, year -> year)).hasSameSizeAs(some);
    }

    /** Of every fifth council with enough people aged 18, so that chance does not explain it. */
    @Test
    void aMonthTypedAsAYearIsWarnedOf() throws Exception {
        List<Council> some = every(5, council -> council.aged18 >= 24);

        assertThat(warnedOf(some, year -> year / 12, year -> year / 12)).hasSameSizeAs(some);
    }

    private static List<Council> every(int step, Predicate<Council> which) throws IOException {
        List<Council> all = councils().stream().filter(which).toList();
        List<Council> some = IntStream.range(0, all.size())
                .filter(place -> place % step == 0)
                .mapToObj(all::get)
                .toList();
        assertThat(some).hasSizeGreaterThan(10);
        return some;
    }
}
