package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code roll}: from a study and a page of counts to a study that opens later, and what the other commands say of it. */
final class RollCommandTest {

    private static final String COUNTS = "uasc,13-17,264\nuasc,18+,874\n";

    @TempDir
    private Path folder;

    private Path study;
    private Path rolled;

    @BeforeEach
    void aStudy() throws IOException {
        study = KentCopy.in(folder);
        rolled = folder.resolve("kent-later");
    }

    private Path page(String name, String counts) throws IOException {
        return Files.writeString(folder.resolve(name), "population,age,people\n" + counts);
    }

    private Run roll(String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of("roll", study.toString()));
        args.addAll(List.of(more));
        if (!args.contains("--from-counts")) {
            args.addAll(List.of("--from-counts", page("counts.csv", COUNTS).toString()));
        }
        if (!args.contains("--out")) {
            args.addAll(List.of("--out", rolled.toString()));
        }
        return Run.of(args.toArray(String[]::new));
    }

    /** 264 and 874 are the page's; 2021-11 is the last month of Kent's study, 46 months on. */
    @Test
    void theNewStudyOpensWithThePageAndRunsToTheSameMonth() throws IOException {
        Run run = roll("--to", "2018-01");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.words())
                .contains("46 months to project, to 2021-11.")
                .contains("UASC aged 13-17: 264 counted together")
                .contains("UASC aged 18-25: 874 counted together")
                .contains("carried from the earlier forecast; they are not on the page")
                .contains("printed.csv stays with " + study);
        assertThat(Files.readString(rolled.resolve("study.csv")))
                .contains("opening_month,2018-01\n", "months_to_project,46\n", "national,../national\n")
                .contains("# UASC are followed from arrival");
        assertThat(Files.readString(rolled.resolve("origins.csv"))).contains("2017-11,../kent,base,");
        assertThat(Files.readString(rolled.resolve("outturn.csv")))
                .contains("under_18,uasc,2018-01,264,in_care,verified,counts-2018-01,counts.csv,")
                .contains("care_leavers,uasc,2018-01,874,open,verified,")
                .contains("under_18,uasc,2017-11,331,in_care,judged,")
                .doesNotContain("citizen,2018-01");
    }

    /** A count does not say who has 13 weeks in care: after a roll everybody of the new opening was entitled from the first month on. */
    @Test
    void theShareEntitledBeginsAgainWithTheNewOpening() throws IOException {
        roll("--to", "2018-01");

        assertThat(Files.readAllLines(rolled.resolve("assumptions.csv")).stream()
                        .filter(line -> line.startsWith("entitled_at_18"))
                        .map(line -> line.split(",")[3] + " " + line.split(",")[4]))
                .containsExactly("2017-12 0.7", "2018-02 0.7", "2018-05 1");
    }

    @Test
    void whatFollowsRunsOnIt() throws IOException {
        roll("--to", "2018-01");

        assertThat(Run.of("check", rolled.toString()).out()).contains("no problems");
        Run compared = out("compare", rolled.toString(), "--with", study.toString());
        assertThat(compared.exit()).as(compared.err()).isZero();
        assertThat(compared.words()).contains("Who is here at the opening").contains("Arrivals, UASC");
        Run backtest = out("backtest", rolled.toString(), "--draws", "20");
        assertThat(backtest.exit()).as(backtest.err()).isZero();
        assertThat(backtest.words())
                .contains("UASC care leavers in January 2018, from November 2017 (kent)")
                .contains("Nobody was counted after January 2018, in which this study opens");
    }

    private Run out(String command, String... args) {
        return Run.of(Stream.of(
                        Stream.of(command),
                        Stream.of(args),
                        Stream.of("--out", folder.resolve("results").toString()))
                .flatMap(each -> each)
                .toArray(String[]::new));
    }

    @Test
    void theNationalFolderOfAStudyThatHasItsOwnComesAlong() throws IOException {
        Run made = Run.of(
                "new",
                folder.resolve("of-its-own/x").toString(),
                "--blank",
                "--council",
                "Newshire",
                "--opening",
                "2026-03");
        assertThat(made.exit()).isZero();
        assertThat(Files.isDirectory(folder.resolve("of-its-own/x/national"))).isTrue();
        Path kent = folder.resolve("of-its-own/kent");
        Files.createDirectories(kent);
        try (Stream<Path> files = Files.list(study)) {
            for (Path each : files.toList()) {
                Files.copy(each, kent.resolve(each.getFileName()));
            }
        }
        Files.move(folder.resolve("of-its-own/x/national"), kent.resolve("national"));
        KentCopy.change(kent.resolve("study.csv"), text -> text.replace("../national", "national"));

        Run run = Run.of(
                "roll",
                kent.toString(),
                "--to",
                "2018-01",
                "--from-counts",
                page("counts.csv", COUNTS).toString(),
                "--out",
                rolled.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readString(rolled.resolve("study.csv"))).contains("national,national\n");
        assertThat(rolled.resolve("national/law.csv")).hasSameBinaryContentAs(kent.resolve("national/law.csv"));
    }

    @Test
    void changesThatLieInThePastAreClosed() throws IOException {
        KentCopy.scenario(study, "over", "arrivals,uasc,,2017-12,2018-01,replace,5,Few came,");
        KentCopy.scenario(
                study,
                "partly",
                "arrivals,uasc,,2017-12,2018-01,replace,5,Few came,",
                "arrivals,uasc,,2018-02,2018-06,replace,6,Few more came,",
                "transfer_share,uasc,,2017-12,,replace,0,All stay,");

        Run run = roll("--to", "2018-03");

        assertThat(run.words())
                .contains("over: dropped, since nothing of it is left")
                .contains("partly: 1 change has ended and is closed, 2 changes go on, from the first month projected");
        assertThat(rolled.resolve("scenarios/over.csv")).doesNotExist();
        assertThat(Files.readString(rolled.resolve("scenarios/partly.csv")))
                .contains("# title: What if partly\n")
                .contains("arrivals,uasc,,2018-04,2018-06,replace,6,Few more came,\n")
                .contains("transfer_share,uasc,,2018-04,,replace,0,All stay,\n")
                .doesNotContain("2018-01");
    }

    /** 30 came in the twelve months to March 2018: 2.5 a month. The range of 17.8 was 9 to 32. */
    @Test
    void arrivalsAreThoseThatCameWhereTheyAreKnown() throws IOException {
        StringBuilder arrived = new StringBuilder("population,year,people,status,source,locator,note\n");
        for (int month = 0; month < 12; month++) {
            arrived.append("uasc,%s,%s,judged,,,Made up\n"
                    .formatted(java.time.YearMonth.of(2017, 4).plusMonths(month), month < 6 ? 2 : 3));
        }
        Files.writeString(study.resolve("arrived.csv"), arrived);

        Run run = roll("--to", "2018-03");

        assertThat(run.words())
                .contains(
                        "Arrivals of UASC: 17.8 a month as the study had them, now 2.5: 30 arrived in the twelve months to 2018-03");
        assertThat(Files.readString(rolled.resolve("assumptions.csv")))
                .contains("arrivals,uasc,,2017-12,17.8,9,32,")
                // 2.5 times 9/17.8 and 32/17.8.
                .contains("arrivals,uasc,,2018-04,2.5,1.264,4.494,triangular,");
    }

    /** What held before the opening is history, and not unusual beside the people who are here now: 17.8 a month, 0.6 of them staying, beside 40. */
    @Test
    void arrivalsOfThePastAreNotHeldAgainstThoseWhoAreHere() throws IOException {
        Files.copy(Path.of(Run.KENT, "../national/drift.csv"), folder.resolve("national/drift.csv"));
        Files.copy(Path.of(Run.KENT, "../national/usual.csv"), folder.resolve("national/usual.csv"));
        roll(
                "--to",
                "2018-03",
                "--from-counts",
                page("counts.csv", "uasc,13-17,40\n").toString());

        Run check = Run.of("check", rolled.toString());

        assertThat(Files.readString(rolled.resolve("assumptions.csv"))).contains("arrivals,uasc,,2017-12,17.8,");
        assertThat(check.err()).doesNotContain("17.8 arrivals a month is unusual");
    }

    /** An origin of a later month would be the earlier study opened anew, in the place of the new one. */
    @Test
    void theNewStudyForecastsFromItsOwnMonthItself() throws IOException {
        Files.writeString(
                study.resolve("origins.csv"),
                "# Kept\norigin,study,scenario,followed,note\n2017-11,.,base,,Its own\n2018-01,.,base,,Opened anew\n");

        Run run = roll("--to", "2018-01");

        assertThat(run.words()).contains("the row of 2018-01 in origins.csv stays with " + study);
        assertThat(Files.readString(rolled.resolve("origins.csv")))
                .isEqualTo("# Kept\norigin,study,scenario,followed,note\n2017-11,../kent,base,,Its own\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--to 2017-11|--to 2017-11: STUDY opens in that month already; name a later one",
                "--to 2017-10|--to 2017-10: STUDY opens in 2017-11, and a study is moved forwards; name a later month",
                "--to 2021-12|--to 2021-12: the forecast of STUDY ends in 2021-11; name a month until then, or let it go on with months_to_project in study.csv",
                "--to 2021-11|the last month to project, 2021-11, must lie after 2021-11, and by 1200 months at most; name it with --until",
                "--to 2018-01 --until 2020-01 --months 12|--until and --months both say how far to project; name one of them",
                "--to 2018-01 --counting official|--counting: STUDY counts citizen as open cases, and this page is said to hold official count; give counts of the same kind, or begin a study of the other kind with new",
                "--to 2018-01 --out STUDY/later|STUDY/later lies in the study folder STUDY; name another folder with --out",
                "--to 2018-01 --out STUDY|STUDY is there already and is a study; name another folder with --out",
                "--to 2018-01 --out FULL|FULL is not empty; name another folder with --out",
                "--to 2018-01 --out FILE|FILE is there and is no folder; name another folder with --out"
            })
    void whatCannotBeAskedForIsRefused(String options, String expected) throws IOException {
        Files.createDirectories(folder.resolve("full/inside"));
        Files.writeString(folder.resolve("a-file"), "");

        Run run = roll(named(options).split(" "));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("carecast: " + named(expected));
        assertThat(rolled).doesNotExist();
    }

    private String named(String text) throws IOException {
        return text.replace("STUDY", study.toRealPath().toString())
                .replace("FULL", folder.resolve("full").toString())
                .replace("FILE", folder.resolve("a-file").toString());
    }

    @Test
    void aPageOfAnotherMonthWritesNothing() throws IOException {
        Run run = roll(
                "--to",
                "2018-01",
                "--from-counts",
                page("counts-2018-02.csv", COUNTS).toString());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .contains(
                        "the name of the file is of 2018-02, and the study is moved to 2018-01; give the page of that month, or --to 2018-02")
                .contains("nothing was written");
        assertThat(rolled).doesNotExist();
    }

    /** 16 and 8 citizens were 21 and 22 in November 2017: nobody else can be 22 two months later. */
    @Test
    void moreThanThereCanBeIsAWarning() throws IOException {
        Run run = roll(
                "--to",
                "2018-01",
                "--from-counts",
                page("counts.csv", "citizen,22,30\ncitizen,23,12\n").toString());

        assertThat(run.exit()).isZero();
        assertThat(run.words())
                .contains("Citizen aged 22: 30 counted, and in 2017-11 no more than 24 were 21 or 22")
                .doesNotContain("Citizen aged 23: 12 counted, and");
    }

    /** 331 children and 784 care leavers were there in November 2017, and 46 months of a forecast do not bring nobody or thousands. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uasc,13-17,5000;uasc,19,9000|children in care are 1.5% of the 333,045 children of the area|9000 counted, and since 2017-11 no more than",
                "uasc,13-17,0;uasc,18+,0|0 counted, and the earlier forecast has|or write 'meant:' and why into a column note"
            })
    void aPageThatContradictsTheStudyWritesNothing(String rows, String first, String second) throws IOException {
        Run run = roll(
                "--to",
                "2018-01",
                "--from-counts",
                page("counts.csv", rows.replace(';', '\n') + "\n").toString());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err().replaceAll("\\s+", " ")).contains(first, second, "nothing was written");
        assertThat(rolled).doesNotExist();
    }

    @Test
    void aCountThatIsMeantIsTaken() throws IOException {
        Path page = Files.writeString(
                folder.resolve("counts.csv"),
                "population,age,people,note\nuasc,13-17,0,meant: another council took over their care\nuasc,18+,874,\n");

        Run run = roll("--to", "2018-01", "--from-counts", page.toString());

        assertThat(run.exit()).as(run.err()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"counts 31-12-2017.csv", "counts Dec 2017.csv", "counts_31.12.2017.csv", "December-2017 counts.csv"})
    void theMonthOfANameIsSeenAsTheEnglishWriteIt(String name) throws IOException {
        Run run = roll("--to", "2018-01", "--from-counts", page(name, COUNTS).toString());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("the name of the file is of 2017-12, and the study is moved to 2018-01");
        assertThat(rolled).doesNotExist();
    }
}
