package org.carecast.cli.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carecast.cli.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Asked, in November 2026: a bid for 2026-27 and the years to 2030-31. Came out: "funding.csv has no rate of uasc_nights for those aged 13 on
 * 2026-04-01; name other years or months, leave it out, or add a row", of a rate that no public page gives. Why: rates ended with the last
 * year that somebody had typed. Changed: the last known rate is carried forward by a rule, and every form says so; {@code --rates known-only}
 * refuses as before.
 *
 * <p>By hand: seven children are 13 in March 2025 and have their birthdays on 1 January, so that they turn 18 in January 2030. Seven of
 * 10,000 are 0.07%, the tier. Nobody leaves.
 *
 * <pre>
 * 2026-27   7 * 365 nights * £143                                  =  £365,365
 * 2027-28   7 * 366 nights * £143                                  =  £366,366
 * 2028-29   7 * 365 nights * £143                                  =  £365,365
 * 2029-30   7 * 275 nights * £143  +  7 * 90 days / 7 * £270       =  £275,275 + £24,300  =  £299,575
 * 2030-31   7 * 365 days / 7 * £270                                =  £98,550
 * </pre>
 */
final class NoBidForAYearToComeTest {

    private static final String SAID =
            "Rates are carried forward: £143 a night was last seen in force on 14 February 2023, £270 a week on 3 February"
                    + " 2026; nothing newer is known.";

    @TempDir
    private Path folder;

    private Path study;

    @BeforeEach
    void aStudyThatOpensInMarch2025() throws IOException {
        study = Files.createDirectories(folder.resolve("study"));
        Path national = Files.createDirectories(folder.resolve("national"));
        for (String file : List.of("sources.csv", "law.csv", "paper.csv", "funding.csv")) {
            Files.copy(Path.of("../data/national", file), national.resolve(file));
        }
        Files.writeString(study.resolve("study.csv"), """
                key,value
                title,Seven children
                council,Example
                opening_month,2025-03
                months_to_project,72
                youngest_age.uasc,13
                counting,official_count
                national,../national
                population.uasc,UASC
                """);
        Files.writeString(
                study.resolve("sources.csv"),
                "id,title,publisher,published,note\nown-counts,Counts,Example,2025-03,\n");
        StringBuilder opening = new StringBuilder("population,age,as_at,people,provenance,source,locator,note\n");
        for (int age = 13; age <= 24; age++) {
            opening.append("uasc,%d,2025-03,%d,published,own-counts,page 1,\n".formatted(age, age == 13 ? 7 : 0));
        }
        Files.writeString(study.resolve("opening.csv"), opening);
        Files.writeString(study.resolve("assumptions.csv"), """
                parameter,population,ages,effective_from,value,low,high,spread,unit,provenance,source,locator,review_by,note
                arrivals,uasc,,2025-04,0,,,,people per month,published,own-counts,page 1,,
                arrival_age_share,uasc,13,2025-04,0,,,,share,published,own-counts,page 1,,
                arrival_age_share,uasc,14,2025-04,0,,,,share,published,own-counts,page 1,,
                arrival_age_share,uasc,15,2025-04,0,,,,share,published,own-counts,page 1,,
                arrival_age_share,uasc,16,2025-04,0,,,,share,published,own-counts,page 1,,
                arrival_age_share,uasc,17,2025-04,1,,,,share,published,own-counts,page 1,,
                transfer_share,uasc,,2025-04,0,,,,share,published,own-counts,page 1,,
                transfer_after_months,uasc,,2025-04,1,,,,months,published,own-counts,page 1,,
                leaves_care,uasc,13-17,2025-04,0,,,,share per year,published,own-counts,page 1,,
                leaves_service,uasc,18-24,2025-04,0,,,,share per year,published,own-counts,page 1,,
                take_up,uasc,22-24,2025-04,1,,,,share,published,own-counts,page 1,,
                in_touch_rate,uasc,18-24,2025-03,1,,,,share,published,own-counts,page 1,,
                january_birthday_share,uasc,,2025-03,1,,,,share,published,own-counts,page 1,,
                claimable,uasc,13-24,2025-04,1,,,,share,published,own-counts,page 1,,
                legacy,uasc,13-24,2025-04,0,,,,share,published,own-counts,page 1,,
                in_education,uasc,13-24,2025-04,0,,,,share,published,own-counts,page 1,,
                child_population,uasc,,2025-04,10000,,,,people,published,own-counts,page 1,,
                """);
    }

    private Path out() {
        return folder.resolve("out");
    }

    private Run bid(String... more) {
        return Run.of(Stream.concat(
                        Stream.of(
                                "bid",
                                study.toString(),
                                "--from",
                                "2026-27",
                                "--until",
                                "2030-31",
                                "--out",
                                out().toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private List<String[]> rows() throws IOException {
        return Files.readAllLines(out().resolve("bid.csv")).stream()
                .map(line -> line.split(",", -1))
                .toList();
    }

    private List<String> grants() throws IOException {
        return rows().stream()
                .filter(row -> row[2].equals("all") && row[4].equals("grant"))
                .map(row -> row[7])
                .toList();
    }

    @Test
    void theBidIsMadeAtTheLastKnownRates() throws IOException {
        Run run = bid();

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(grants()).containsExactly("365365.00", "366366.00", "365365.00", "299575.00", "98550.00");
    }

    /** Once in words, with the days; in each table of money in its heading, and behind each figure. */
    @Test
    void everyFormSaysSo() throws IOException {
        String said = bid().words();

        assertThat(said.split(Pattern.quote(SAID), -1)).hasSize(2);
        assertThat(said.indexOf(SAID)).isLessThan(said.indexOf("Table 1"));
        assertThat(said)
                .contains("Table 2: Grant, cost and gap in thousands of pounds; * at rates carried forward")
                .contains("UASC, grant 365* 366* 365* 300* 99*")
                .contains("*: rests on a rate of grant that is carried forward.");
        assertThat(Files.readString(out().resolve("bid.md"))).contains(" 365\\* | 366\\* | 365\\* | 300\\* | 99\\* |");
        assertThat(rows())
                .filteredOn(row -> row[4].startsWith("grant"))
                .hasSize(16)
                .allSatisfy(row -> assertThat(row[10]).isEqualTo("true"));
        assertThat(rows())
                .filteredOn(row -> row[4].startsWith("heads"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row[10]).isEqualTo("false"));
    }

    @Test
    void knownRatesAloneAreRefusedAndNothingIsWritten() {
        Run run = bid("--rates", "known-only");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "carecast: funding.csv has no rate of uasc_nights for those aged 13 on 2026-04-01 that is known;"
                                + " name earlier years, or leave out --rates known-only");
        assertThat(out()).doesNotExist();
    }

    /** From April 2027 on 2% more: 366,366 * 1.02. */
    @Test
    void aScenarioIndexesTheRates() throws IOException {
        Files.writeString(
                study.resolve("assumptions.csv"),
                "grant_level,uasc,all,2025-04,1,,,,factor,published,own-counts,page 1,,\n",
                StandardOpenOption.APPEND);
        Files.writeString(Files.createDirectories(study.resolve("scenarios")).resolve("indexed.csv"), """
                # title: Two per cent more from April 2027
                # question: What if rates rose once?
                parameter,population,ages,from,until,change,value,reason,source
                grant_level,uasc,all,2027-04,,scale,1.02,Prices,
                """);
        Run run = bid("--scenario", "indexed");

        assertThat(grants()).startsWith("365365.00", "373693.32");
        assertThat(run.words())
                .contains(
                        "Rates of grant are multiplied by 1.02 in 2027-28, by 1.02 in 2028-29, by 1.02 in 2029-30 and by"
                                + " 1.02 in 2030-31 (grant_level).");
    }

    /** They turn 18 in January 2030, and none is under 18 from then on: 7 * 275 * £143 is £275,275 and at £114 £219,450. */
    @Test
    void whereTheTierIsCrossedTheMoneyOnEachSideIsSaid() {
        assertThat(bid().words())
                .contains(
                        "UASC under 18 may cross the tier of 0.07% of all children, at which the rate changes. In 2029-30 it"
                                + " takes 7: the forecast is 0 in its lowest month and 7 in its highest, its 80% range 0 to 7; the grant for them is £275,000 at or above the tier"
                                + " in every month and £219,000 below it, £56,000 apart.",
                        "This bid reads the share when each month begins; the"
                                + " day on which the Home Office takes it is not known.")
                .doesNotContain("In 2028-29 it takes", "In 2030-31 it takes");
    }

    /** Its Financial Implications printed that funding.csv had no rate. */
    @Test
    void aCommitteePaperHasItsMoney() throws IOException {
        Run run = Run.of("report", study.toString(), "--only", "html", "--out", out().toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readString(out().resolve("report.html")).replaceAll("\\s+", " "))
                .contains("£270 a week on 3 February 2026; nothing newer is known.")
                .contains("* at rates carried forward")
                .doesNotContain("has no rate", "Grant and cost are not forecast here");
    }
}
