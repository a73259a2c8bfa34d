package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes into a pack, and what is said of what does not. */
final class ReportCommandTest {

    @TempDir
    private Path out;

    private String quality(String study) throws IOException {
        Run run = Run.of("report", study, "--only", "html", "--out", out.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        return Files.readString(out.resolve("quality.json"));
    }

    @Test
    void aStudyThatSaysAllOfMoneyHasABid() throws IOException {
        assertThat(quality(Run.KENT)).doesNotContain("There is no bid in it");
        assertThat(out.resolve("report.html")).content().contains("Grant, cost and the gap");
    }

    /** Whoever bids in November 2026 has no use for 2025-26. */
    @Test
    void theBidOfAPackBeginsWithTheYearThatIsAskedFor() throws IOException {
        Run run = Run.of(
                "report", "../data/hampshire-2025", "--from", "2026-27", "--only", "html", "--out", out.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(out.resolve("report.html"))
                .content()
                .contains("In 2026-27 UASC cost")
                .doesNotContain("In 2025-26 ");
        assertThat(out.resolve("manifest.json")).content().contains("2026-27", "2030-31");
    }

    @ParameterizedTest
    @CsvSource({
        "--from, 2021-22, no financial year lies wholly from 2017-12 to 2021-11 and begins with 2021-22",
        "--until, 2021-22, '--until 2021-22 ends after 2021-11, the last month to project'",
        "--until, 2017-18, no financial year lies wholly from 2017-12 to 2018-03",
    })
    void yearsOutsideTheForecastAreRefused(String option, String year, String why) {
        Run run = Run.of(
                "report", Run.KENT, option, year, "--out", out.resolve("none").toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.words() + run.err()).contains(why);
        assertThat(out.resolve("none")).doesNotExist();
    }

    @Test
    void whatKeepsABidOutIsSaid() throws IOException {
        assertThat(quality("../data/kent-2015"))
                .contains(
                        "There is no bid in it: funding.csv has no rate of care_leaver_weeks for those aged 18 on 2016-04-01");
        assertThat(out.resolve("report.html")).content().doesNotContain("Grant, cost and the gap");
    }

    @Test
    void aPackWithoutMoneyAtAll(@TempDir Path elsewhere) throws IOException {
        Path study = KentCopy.in(elsewhere);

        assertThat(quality(study.toString())).contains("There is no bid in it: no rates are known");
    }

    /** Of four dated rows of entrants only the one in force at the end has the effect. */
    @Test
    void anEffectStandsOnce() throws IOException {
        String log = quality(Run.KENT).replaceAll("\\s+", "");

        assertThat(log)
                .contains("\"scenarios\":[\"base\"]")
                .containsPattern("\"value\":175.0,\"low\":150.0,\"high\":200.0,\"effect\":null")
                .containsPattern("\"value\":162.8,\"low\":135.0,\"high\":190.0,\"effect\":[1-9]");
        // Costs move nobody, and the gap of the last whole year: 0.7 to 1.4 times what citizens cost in 2020-21.
        assertThat(log)
                .contains("\"effect_pounds\":\"gapbetweencostandgrantin2020-21,basecase,overtherange\"")
                .containsPattern(
                        "\"parameter\":\"cost_level\",\"population\":\"citizen\"[^}]*\"effect\":null,\"effect_pounds\":[1-9]\\d{6}");
    }

    /** The gap moves by what the costs of citizens do: 0.7 of what the bid says they cost that year. */
    @Test
    void anEffectOnMoneyIsThatOfTheBid() throws IOException {
        String log = quality(Run.KENT).replaceAll("\\s+", "");
        Run bid = Run.of(
                "bid", Run.KENT, "--format", "csv", "--from", "2020-21", "--until", "2020-21", "--out", out.toString());
        double cost = bid.lines().stream()
                .filter(line -> line.matches("base,2020-21,citizen,[^,]*,cost_.*"))
                .mapToDouble(line -> Double.parseDouble(line.split(",")[7]))
                .sum();

        double effect = Double.parseDouble(log.replaceFirst(
                ".*\"cost_level\",\"population\":\"citizen\"[^}]*\"effect_pounds\":([\\d.E]+).*", "$1"));

        assertThat(effect).isCloseTo(0.7 * cost, org.assertj.core.api.Assertions.within(1.0));
    }

    /** What an earlier run left there may be of another study; what is not ours may be anything. */
    @Test
    void aFormOfAnEarlierRunGoesAndOneOfSomebodyElseIsNamed() throws IOException {
        Path study = KentCopy.in(out.resolve("copy"));
        Path folder = out.resolve("pack");
        String[] first = {"report", study.toString(), "--only", "docx", "--out", folder.toString()};

        assertThat(Run.of(first).out()).isEqualTo("Wrote 3 files to " + folder + "\n");
        Files.writeString(folder.resolve("report.xlsx"), "mine");
        assertThat(Run.of("report", study.toString(), "--only", "html", "--out", folder.toString())
                        .out())
                .isEqualTo("Wrote 3 files to " + folder + "; report.xlsx there is of an earlier run\n");
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("manifest.json", "quality.json", "report.html", "report.xlsx");
    }

    @Test
    void whatSaysNothingIsRefused() {
        assertThat(Run.of("report", Run.KENT, "--committee", " ", "--out", out.toString())
                        .exit())
                .isEqualTo(2);
        assertThat(Run.of("report", Run.KENT, "--committee", "A\u0001B", "--out", out.toString())
                        .err())
                .contains("--committee names nobody, or holds a character that cannot be seen");
        assertThat(Run.of("report", Run.KENT, "--committee", "A\u202EB", "--out", out.toString())
                        .exit())
                .isEqualTo(2);
        assertThat(Run.of("report", Run.KENT, "--template", "x.docx", "--only", "html", "--out", out.toString())
                        .err())
                .contains("--template is for report.docx, which --only leaves out");
        assertThat(Run.of("report", Run.KENT, "--template", "nowhere.docx", "--out", out.toString())
                        .err())
                .contains("nowhere.docx:1:1: this cannot be used as a template: it is not there");
        assertThat(Run.of("report", Run.KENT, "--appendices", "none", "--only", "html", "--out", out.toString())
                        .err())
                .contains("--appendices is for report.docx, which --only leaves out");
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void appendicesOfNoKnownLengthAreRefused() {
        Run run = Run.of("report", Run.KENT, "--appendices", "long", "--out", out.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).containsIgnoringCase("--appendices': expected one of [none, short, full]");
        assertThat(out).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "short", "full"})
    void appendicesAreAsLongAsAskedFor(String length) throws IOException {
        Run run = Run.of("report", Run.KENT, "--only", "docx", "--appendices", length, "--out", out.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readString(out.resolve("manifest.json"))).contains("\"appendices\" : \"" + length + "\"");
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(out.resolve("report.docx")))) {
            List<String> lines = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(lines.contains("The forecast by age")).isEqualTo(!length.equals("none"));
            assertThat(lines.contains("Limits of use")).isEqualTo(!length.equals("none"));
            assertThat(lines.contains("Quality log")).isEqualTo(length.equals("full"));
            assertThat(lines).contains("Background Documents").noneMatch(line -> line.contains("not named"));
        }
    }
}
