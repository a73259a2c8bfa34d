package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A public pack of a study made from returns tells no count behind its rates.
 *
 * <p>Once it did: rates had nine decimals and exact ranges, and a script of sixty lines found how many of how many were in touch, in
 * education or new. Now whatever a small count is, the pack is the same, byte for byte.
 */
final class ImportedPackAttackTest {

    private static final int YEAR = 2019;
    private static final int EACH = 15;
    private static final int FEW = 5;

    @TempDir
    private Path folder;

    /**
     * The small counts of a made-up return.
     *
     * @param notInTouch of those of 19
     * @param inEducation of those of 20
     * @param arrived UASC of 16 who came in the year
     */
    private record Small(int notInTouch, int inEducation, int arrived) {}

    private Path published(String name, Small small) throws IOException {
        Path place = Files.createDirectories(folder.resolve(name));
        Path returns = Files.createDirectories(place.resolve("returns/2018-19"));
        List<String> header = new ArrayList<>(List.of("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB"));
        List<String> episodes = new ArrayList<>(List.of(
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN"));
        List<String> uasc = new ArrayList<>(List.of("CHILD,SEX,DOB,DUC"));
        List<String> leavers = new ArrayList<>(List.of("CHILD,DOB,IN_TOUCH,ACTIV,ACCOM"));
        int child = 0;
        for (int age = 13; age <= 17; age++) {
            for (int each = 0; each < EACH; each++) {
                String id = "FICT-%03d".formatted(++child);
                String born = day(age, each);
                boolean isUasc = age >= 16 && each >= 7;
                boolean late = age == 16 && each >= EACH - small.arrived;
                header.add(id + ",1," + born + ",WBRI,UN1,,");
                episodes.add(id + "," + (late ? "10/06/2018" : "10/06/2017") + ",S,C2,N1,U4,PR1,,,,,,");
                if (isUasc) {
                    uasc.add(id + ",1," + born + ",");
                }
            }
        }
        for (int age = 18; age <= 21; age++) {
            for (int each = 0; each < EACH; each++) {
                String id = "FICT-%03d".formatted(++child);
                boolean isOut = age == 19 && each < small.notInTouch;
                boolean learns = age == 20 ? each < small.inEducation : age == 18 && each < 9;
                header.add(id + ",1," + day(age, each) + ",WBRI,UN1,,");
                leavers.add("%s,%s,%s,%s,%s"
                        .formatted(
                                id,
                                day(age, each),
                                isOut ? "NO" : "YES",
                                learns ? "F2" : "G5",
                                each < 8 ? "D1" : "R2"));
            }
        }
        Map<String, List<String>> files = Map.of("header", header, "episodes", episodes, "uasc", uasc, "oc3", leavers);
        for (Map.Entry<String, List<String>> file : files.entrySet()) {
            Files.writeString(returns.resolve(file.getKey() + ".csv"), String.join("\n", file.getValue()) + "\n");
        }
        Path study = place.resolve("study");
        Run made = Run.of(
                "import-903",
                place.resolve("returns").toString(),
                "--as-at=2019-03-31",
                "--council",
                "Fairshire",
                "--out",
                study.toString());
        assertThat(made.exit()).as(made.err()).isZero();
        Path out = place.resolve("out");
        Run run = Run.of("report", study.toString(), "--publish", "--only", "html", "--out", out.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        return out;
    }

    /** A birthday between April and March, by which somebody has just turned an age. */
    private static String day(int age, int each) {
        return "%02d/%02d/%d".formatted(1 + each, 5 + each % 6, YEAR - 1 - age);
    }

    /** Each small count has four numbers here, and the pack is the same; accommodation is rounded to six, which none of them leaves. */
    @Test
    void everySmallCountMayBeAnyOther() throws IOException {
        Path first = published("first", new Small(2, 3, 1));
        List<Small> others = List.of(new Small(0, FEW, 3), new Small(FEW, 0, 0), new Small(3, 1, FEW));
        for (Small other : others) {
            Path again = published("again-" + others.indexOf(other), other);
            for (String file : List.of("report.html", "quality.json")) {
                assertThat(Files.readString(again.resolve(file)))
                        .as("%s, %s", other, file)
                        .isEqualTo(Files.readString(first.resolve(file)));
            }
        }
        noRateIsFinerThanThreeDecimals(PublishedTables.of(first));
    }

    /** What the script looked for: shares written finely enough for the counts to be solved for. */
    private static void noRateIsFinerThanThreeDecimals(PublishedTables pack) {
        int rates = 0;
        for (Element row : pack.page().select("#assumptions tbody tr")) {
            List<String> cells = row.select("td").eachText();
            if (row.text().contains("derived")) {
                rates++;
                assertThat(new BigDecimal(cells.get(4)).scale()).as(row.text()).isLessThanOrEqualTo(3);
            }
        }
        assertThat(rates).isGreaterThan(20);
    }
}
