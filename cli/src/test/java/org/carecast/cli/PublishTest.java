package org.carecast.cli;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.carecast.assumption.Assumption;
import org.carecast.cli.report.document.Figures;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.io.csv.BadDataException;
import org.carecast.measure.funding.UnitCost;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code report --publish} shows, says, leaves out, remembers and refuses. */
final class PublishTest {

    private static final String MARKING = "Calculated from published counts: fit for publication";

    @TempDir
    private Path folder;

    private Path study;
    private Path out;

    @BeforeEach
    void kent() throws IOException {
        study = KentCopy.toPublish(folder.resolve("copy"));
        out = folder.resolve("out");
    }

    private Run run(String... more) {
        String[] words = {"report", study.toString(), "--publish", "--out", out.toString()};
        return Run.of(Stream.of(words, more).flatMap(Stream::of).toArray(String[]::new));
    }

    private PublishedTables page(String... more) throws IOException {
        Run run =
                run(Stream.concat(Stream.of(more), Stream.of("--only", "html")).toArray(String[]::new));
        assertThat(run.exit()).as(run.err()).isZero();
        return PublishedTables.of(out);
    }

    /** Rewrites the opening position, row by row: population, age and people, a line of the file for each. */
    private void opening(String... rows) throws IOException {
        String text = Files.readString(study.resolve("opening.csv"));
        for (String row : rows) {
            String[] cells = row.split(",");
            text = text.replaceAll(
                    "(?m)^(%s,%s,2017-11),\\d+,".formatted(cells[0], cells[1]), "$1,%s,".formatted(cells[2]));
        }
        Files.writeString(study.resolve("opening.csv"), text);
    }

    /**
     * Of citizens aged 21 to 25 there are 16 + 8 + 5 + 0 + 0 = 29, of UASC 23 + 4 + 4 + 1 + 1 = 33; citizens of 20 are 188,
     * and r = 0.13364... has 188 (r + r^2 + r^3 + r^4 + r^5) = 29, so that of the 29 fewer than 0.01 are 25. A year on, 188 more have turned 21:
     * 216.99.
     */
    @Test
    void theTablesOfKent() throws IOException {
        List<PublishedTables.Table> tables = page().byScenario().get("base");

        assertThat(tables.get(1).rows())
                .containsOnlyKeys(
                        "17 and 18", "19", "20", "21 to 25", "Total", "In touch rate", "In touch rating", "In touch")
                .containsEntry("20", List.of("188", "192", "185", "175", "169"));
        assertThat(tables.get(1).rows().get("21 to 25")).startsWith("29", "217");
        assertThat(tables.get(1).rows().get("Total")).startsWith("633");
        assertThat(tables.get(2).rows().get("21 to 25")).startsWith("33");
        assertThat(tables.get(2).rows().get("Total")).startsWith("823");
        assertThat(tables.get(0).rows().get("Total")).startsWith("1,456");
        assertThat(tables.get(3).rows())
                .containsKeys("Foyers", "Semi-independent - transitional", "In custody")
                .doesNotContainKeys("Emergency accommodation", "Bed and breakfast");
        assertThat(PublishedTables.of(out).page().select("#summary li").eachText())
                .contains(
                        "Ages 21 to 25 of Citizen and UASC are published together.",
                        "Types of accommodation with 5 people or fewer of one population have no row: Bed and breakfast, NHS/community home/residential, Emergency accommodation and Lodgings without formal support. Each is taken as 2.5 people.",
                        "The forecasts in this pack are calculated from the published counts. Within a group, counts are estimated from"
                                + " its sum, so later totals can differ a little from the council's own papers.");
    }

    /**
     * Each row of ages 18, 19 and 20 is the one that Kent printed, in every year but for one person of 18 in November 2021, since the 10
     * aged 13 and 14 are published together; of 21 to 25 the five printed rows together are 29, 217,
     * 409, 589 and 756 citizens and 33, 144, 435, 800 and 977 UASC, from which a public forecast may differ by 9.
     */
    @Test
    void kentsTablesAreThoseItPrinted() throws IOException {
        List<PublishedTables.Table> tables = page().byScenario().get("base");

        Map<Integer, Map<String, List<Integer>>> printed = printed();
        assertThat(printed.get(3).get("21 to 25")).containsExactly(33, 144, 435, 800, 977);
        assertThat(printed.get(2).get("21 to 25")).containsExactly(29, 217, 409, 589, 756);
        for (int table = 2; table <= 3; table++) {
            Map<String, List<String>> rows = tables.get(table - 1).rows();
            printed.get(table).forEach((label, people) -> {
                for (int year = 0; year < people.size(); year++) {
                    int most = label.startsWith("21") || label.equals("Total")
                            ? 9
                            : year == 4 && label.equals("18") ? 1 : 0;
                    assertThat(Integer.parseInt(rows.get(label).get(year).replace(",", "")))
                            .as("%s in year %d", label, year)
                            .isBetween(people.get(year) - most, people.get(year) + most);
                }
                assertThat(rows.get(label).get(0)).isEqualTo(people.get(0).toString());
            });
        }
    }

    /** What Kent's paper prints of Tables 2 and 3, those of 21 to 25 together. */
    private static Map<Integer, Map<String, List<Integer>>> printed() throws IOException {
        Map<Integer, Map<String, List<Integer>>> printed = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of(Run.KENT, "printed.csv"))) {
            Matcher figure = Pattern.compile("([23]),\\w+,([^,]+),(\\d{4})-11,\"?([\\d,]+)\"?,kcc.*")
                    .matcher(line);
            if (figure.matches() && !figure.group(2).startsWith("In touch")) {
                List<Integer> years = printed.computeIfAbsent(Integer.valueOf(figure.group(1)), any -> new TreeMap<>())
                        .computeIfAbsent(
                                figure.group(2).matches("2[1-5].*") ? "21 to 25" : figure.group(2),
                                any -> new ArrayList<>(Collections.nCopies(5, 0)));
                int year = Integer.parseInt(figure.group(3)) - 2017;
                years.set(
                        year, years.get(year) + Integer.parseInt(figure.group(4).replace(",", "")));
            }
        }
        return printed;
    }

    /** With no small count from 21 on, each age is published, and yet the rows are those chosen; other bands show them. */
    @Test
    void theRowsAreThoseChosenWhateverTheCounts() throws IOException {
        opening("citizen,23,6", "citizen,24,7", "citizen,25,8", "uasc,20,3");

        PublishedTables usual = page();
        assertThat(usual.byScenario().get("base").get(1).rows())
                .containsKey("21 to 25")
                .doesNotContainKey("25+");
        assertThat(usual.page().select("#forecast").text())
                .contains("Not counts, but shares of a published sum: rows 20 and 21 to 25 of UASC (ages 20 to 25).");
        PublishedTables byAge = page("--bands", "18,19,20,21,22,23,24,25");
        assertThat(byAge.byScenario().get("base").get(1).rows())
                .containsEntry("21", List.of("16", "188", "192", "185", "175"))
                .containsKeys("22", "23", "24", "25+");
        assertThat(byAge.page().select("#forecast").text())
                .contains("rows 20, 21, 22, 23, 24 and 25 of UASC (ages 20 to 25).")
                .doesNotContain("of Citizen (ages");
        PublishedTables wide = page("--bands", "18-20, 21-25");
        // 224 + 192 + 188, then 175 + 185 + 192 and so on, as Kent prints them.
        assertThat(wide.byScenario().get("base").get(1).rows())
                .containsOnlyKeys("18 to 20", "21 to 25", "Total", "In touch rate", "In touch rating", "In touch")
                .containsEntry("18 to 20", List.of("604", "552", "529", "510", "498"));
        assertThat(study.resolve("published.csv")).content().doesNotContain("21-25");
    }

    /** A group is as small as it can be: with few aged 20 it begins there, and those of 18 and 19 are as they were counted. */
    @Test
    void aSmallCountTakesAsFewAgesWithItAsItCan() throws IOException {
        opening("citizen,20,3", "citizen,21,40");

        PublishedTables pack = page();

        // 3 + 40 + 8 + 5 = 56.
        Map<String, List<String>> rows = pack.byScenario().get("base").get(1).rows();
        assertThat(rows.get("17 and 18").get(0)).isEqualTo("224");
        assertThat(rows.get("19").get(0)).isEqualTo("192");
        assertThat(Integer.parseInt(rows.get("20").get(0))
                        + Integer.parseInt(rows.get("21 to 25").get(0)))
                .isEqualTo(56);
        assertThat(pack.page().select("#summary li").eachText())
                .contains("Ages 20 to 25 of Citizen are published together.");
        assertThat(pack.page().select("#forecast").text())
                .contains(
                        "Not counts, but shares of a published sum: rows 20 and 21 to 25 of Citizen (ages 20 to 25).");
    }

    /** Kent prints 163 citizens of 17 and 18 in November 2021, all of whom become 18 in the twelve months before. */
    @Test
    void scenariosStandSideBySide() throws IOException {
        KentCopy.scenario(study, "nobody-enters", "entrants_at_18,citizen,,2020-12,,scale,0,None,");

        PublishedTables pack = page("--scenario", "base", "--scenario", "nobody-enters");

        PublishedTables.Table table = pack.comparison().orElseThrow();
        assertThat(table.caption()).contains("Care leavers – all populations");
        assertThat(table.rows()).containsEntry("nobody-enters, difference", List.of("0", "0", "0", "0", "-163"));
        assertThat(table.rows().get("base"))
                .isEqualTo(pack.byScenario().get("base").get(0).rows().get("Total"));
        assertThat(pack.page().select("#bid table caption").eachText())
                .anyMatch(caption -> caption.contains("Grant, cost and gap in thousands of pounds"));
    }

    @Test
    void bandsThatAreNoRowsAreRefused() {
        assertThat(run("--bands", "18,19,21-26").err())
                .contains("--bands 18,19,21-26: nobody is supported at some age of 21-26 and 20 has no row;"
                        + " name each age from 18 to 25 once, in order, such as 18,19,20,21-25");
        assertThat(run("--bands", "21+").err())
                .contains("'21+' is not an age or a run of ages, youngest first; write bands like 18,19,20,21-25");
        assertThat(run("--bands", "20-18,21-25").err()).contains("'20-18' is not an age or a run of ages");
        assertThat(run("--bands", "18,,19").err()).contains("'' is not an age or a run of ages");
        assertThat(run("--bands", "all").exit()).isEqualTo(2);
        Run unpublished = Run.of("report", study.toString(), "--bands", "18-25", "--out", out.toString());
        assertThat(unpublished.exit()).isEqualTo(2);
        assertThat(unpublished.err()).contains("--bands is for what is published; add --publish, or leave it out");
        assertThat(out).doesNotExist();
        assertThat(study.resolve("published.csv")).doesNotExist();
    }

    /** What ages of a group are taken as is an estimate, and no finding or chart may tell it as if it had been counted. */
    @Test
    void nothingIsSaidOfAgesThatAreNotShownApart() throws IOException {
        opening("citizen,20,3", "citizen,21,40");

        PublishedTables pack = page();

        assertThat(pack.page().select("#forecast li").eachText())
                .noneMatch(finding -> finding.contains("ges 21 to 25") || finding.contains("ges 18 to 20"));
        assertThat(pack.page().select("figure.chart").text()).doesNotContain("Citizen: ages");
    }

    /** 25 of 13 to 17, five of each: of them nothing is told but that, and they are taken as 5 times 2.5. */
    @Test
    void whereNoAgeHasManyEachIsTakenAsHalfTheThreshold() throws IOException {
        opening("uasc,13,5", "uasc,14,5", "uasc,15,5", "uasc,16,5", "uasc,17,5");

        PublishedTables pack = page();

        assertThat(pack.byScenario().get("base"))
                .noneMatch(table -> table.rows().containsKey("Under 18"));
        assertThat(pack.page().select("#summary li").eachText())
                .contains(
                        "At no age from 13 to 17 are there more than 5 UASC; they have no table, and each of these ages is taken as 2.5 people.");
    }

    @Test
    void aPopulationOfFewIsLeftOut() throws IOException {
        opening("citizen,18,5", "citizen,19,4", "citizen,20,3", "citizen,21,2", "citizen,22,1");

        PublishedTables pack = page();

        assertThat(pack.byScenario().get("base").get(0).rows())
                .containsKey("UASC")
                .doesNotContainKey("Citizen");
        assertThat(pack.page().select("#summary li").eachText())
                .contains("Left out: Citizen. No age of care leavers has more than 5 people.");
        KentCopy.scenario(study, "fewer-ask", "take_up,citizen,21-25,2018-04,,scale,0.5,Fewer,");
        assertThat(run("--scenario", "fewer-ask").err())
                .contains(
                        "the scenario fewer-ask changes only populations that a public pack leaves out; leave it out too");
    }

    /**
     * Places are of everyone, and a public pack has none. A scenario that changes them was refused as one of populations that are left out,
     * and stacked on another it was published with its change gone.
     */
    @ParameterizedTest
    @ValueSource(strings = {"units-465", "cheaper-homes+units-465"})
    void aScenarioThatChangesPlacesIsRefusedForWhatItIs(String scenario) throws IOException {
        Files.copy(Path.of("../data/kent-2017/places.csv"), study.resolve("places.csv"), REPLACE_EXISTING);
        Files.createDirectories(study.resolve("scenarios"));
        for (String part : scenario.split("\\+")) {
            String file = "scenarios/" + part + ".csv";
            Files.copy(Path.of("../data/kent-2017", file), study.resolve(file), REPLACE_EXISTING);
        }

        Run run = run("--scenario", scenario);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("carecast: the scenario " + scenario
                        + " changes places, of which a public pack says nothing; publish without it");
        assertThat(out).doesNotExist();
        assertThat(study.resolve("published.csv")).doesNotExist();
    }

    /** Kent has 465 units; a study without places.csv, or with its first line alone, leaves none out. */
    @Test
    void placesThereAreAreLeftOutAndThatIsSaid() throws IOException {
        String left = "Left out: the places there are for care leavers, and what is left of them.";
        Path places = study.resolve("places.csv");
        Files.deleteIfExists(places);
        assertThat(page().page().select("#summary li").eachText()).doesNotContain(left);

        List<String> kent = Files.readAllLines(Path.of("../data/kent-2017/places.csv"));
        Files.writeString(places, kent.get(2) + "\n");
        assertThat(page().page().select("#summary li").eachText()).doesNotContain(left);

        Files.write(places, kent);
        PublishedTables pack = page();
        assertThat(pack.page().select("#summary li").eachText()).contains(left);
        assertThat(pack.page().text()).doesNotContain("Housing-related support");
    }

    @Test
    void whatHasNoLargeCountIsNotPublished() throws IOException {
        String text = Files.readString(study.resolve("opening.csv"));
        Files.writeString(
                study.resolve("opening.csv"), text.replaceAll("(?m)^((?:citizen|uasc),\\d+,2017-11),\\d+,", "$1,5,"));

        Run run = run();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains(
                        "no age of care leavers has more than 5 people, so that nothing can be published; nothing was written");
        assertThat(out).doesNotExist();
        assertThat(study.resolve("published.csv")).doesNotExist();
    }

    /** What somebody wrote may quote a count, and a fingerprint proves a guess right. */
    @Test
    void everyFormSaysWhatItIsAndNothingThatSomebodyWrote() throws IOException, BadDataException {
        assertThat(run().exit()).isZero();

        String everything = everything();
        Study read = StudyReader.read(study);
        Stream<String> notes = Stream.concat(
                read.assumptions().rows().stream()
                        .map(Assumption::provenance)
                        .flatMap(each -> Stream.of(each.note(), each.locator())),
                read.funding().costs().rows().stream()
                        .map(UnitCost::citation)
                        .flatMap(each -> Stream.of(each.note(), each.locator())));
        notes.filter(words -> !words.isEmpty())
                .forEach(words -> assertThat(everything).doesNotContain(words));
        assertThat(everything)
                .doesNotContain(
                        "[c]", "not for publication", "assumptions.csv:", "unit-costs.csv:", "funding.csv:", " ()");
        // The fingerprints of what is published itself prove nothing more than that does.
        assertThat(everything.replaceAll(
                        "\\{\\s*\"file\" : \"(report|quality)\\.[a-z]+\",\\s*\"sha256\" : \"[0-9a-f]{64}\"", ""))
                .doesNotContainPattern("[0-9a-f]{64}");
        assertThat(PublishedTables.of(out).page().select(".mark").text()).isEqualTo(MARKING);
        try (XWPFDocument document = document()) {
            assertThat(document.getProperties().getCoreProperties().getSubject())
                    .isEqualTo(MARKING);
            assertThat(document.getParagraphs().get(0).getText()).isEqualTo(MARKING);
        }
        assertThat(Files.readString(out.resolve("manifest.json"))).contains("\"publish\"");
    }

    /** Citizens of 21 are 16, and 25.1 of the 29 from 21 on in the public count (r of theTablesOfKent); in November 2021 they are 25. */
    @Test
    void theCouncilIsToldHowFarThePublicForecastIsFromItsOwn() throws IOException {
        Run run = run("--only", "html");

        assertThat(run.words())
                .contains(
                        "The public forecast differs from your own by up to 9 people (Citizen in November 2021).",
                        "If few people are behind one, give a rounder one in public-assumptions.csv.");
        assertThat(Files.readString(out.resolve("report.html"))).doesNotContain("differs from your own");
    }

    /** A folder that somebody puts on a web site must not hold the tables of forecast beside the published pack. */
    @Test
    void aFolderWithUnsuppressedFilesOfOursIsNotPublishedInto() throws IOException {
        String forecast = out.resolve("deep/er").toString();
        assertThat(Run.of("forecast", Run.KENT, "--out", forecast).exit()).isZero();

        Run run = run();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("carecast: " + out
                        + " holds files of an earlier run whose small numbers are not suppressed; name a new folder with --out;"
                        + " nothing was written\n");
        assertThat(out.resolve("report.html")).doesNotExist();
    }

    /** What was worked out from a few people and is no rate is named as well; nobody can tell whether it is a count. */
    @Test
    void theCouncilIsToldOfDerivedNumbersOfFewPeople() throws IOException {
        Files.writeString(
                study.resolve("assumptions.csv"),
                Files.readString(study.resolve("assumptions.csv"))
                        .replace("uasc,,2017-12,17.8,9,32,", "uasc,,2017-12,3,1,5,"));

        assertThat(run("--only", "html").words())
                .contains("Derived numbers of 5 people or fewer stand in the pack as they are: assumptions.csv:5.");
    }

    @Test
    void aStudyRemembersWhatItPublished() throws IOException {
        page();
        String remembered = Files.readString(study.resolve("published.csv"));

        assertThat(remembered).contains("threshold,5").doesNotContain("386", "224");
        assertThat(run("--only", "html").exit()).as("the same once more").isZero();
        assertThat(Run.of("check", study.toString()).exit()).isZero();
        Files.writeString(
                study.resolve("assumptions.csv"),
                Files.readString(study.resolve("assumptions.csv"))
                        .replace("uasc,,2017-12,17.8,", "uasc,,2017-12,18.5,"));
        assertThat(run("--only", "html").exit()).as("other assumptions").isZero();

        assertThat(run("--threshold", "10").err())
                .contains(
                        "a pack of this study was published with --threshold 5; a second one would give small counts away;"
                                + " withdraw the first and delete " + study.resolve("published.csv")
                                + ", or make a new study; nothing was written");
        opening("citizen,23,4");
        Run run = run();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("published from other counts in opening.csv or accommodation.csv");
        assertThat(Files.readString(study.resolve("published.csv"))).isEqualTo(remembered);
    }

    /** A rate of public-assumptions.csv stands in the place of the study's own, in the log and in the forecast. */
    @Test
    void publicAssumptionsStandInPlaceOfTheStudysOwn() throws IOException {
        String rows = Files.readString(study.resolve("assumptions.csv"));
        String header = rows.lines()
                .filter(line -> line.startsWith("parameter,"))
                .findFirst()
                .orElseThrow();
        Files.writeString(
                study.resolve("public-assumptions.csv"),
                header
                        + "\nleaves_service,citizen,18,2017-12,0.2,,,,share per year,derived,kcc-cpp-2018-03,Table 2,,Rounded\n");

        PublishedTables pack = page();

        assertThat(pack.assumption("leaves_service", "Citizen 18", "2017-12")).isEqualTo("0.2");
        // 224 * 0.8 = 179.2 turn 19.
        assertThat(pack.byScenario().get("base").get(1).rows().get("19").get(1)).isEqualTo("179");
        assertThat(Run.of(
                                "forecast",
                                study.toString(),
                                "--out",
                                folder.resolve("own").toString())
                        .words())
                .contains("109 of 109 printed figures");
        assertThat(run("--threshold", "6").err())
                .contains("public-assumptions.csv holds for counts of up to 5; leave out --threshold 6");
    }

    /** Once a study of returns was published with rates of nine decimals, and a script of sixty lines found the counts. */
    @Test
    void aRateThatTellsItsCountsIsRefused() throws IOException {
        Files.writeString(
                study.resolve("assumptions.csv"),
                Files.readString(study.resolve("assumptions.csv"))
                        .replace(
                                "leaves_service,citizen,18,2017-12,0.1725,",
                                "leaves_service,citizen,18,2017-12,0.176470588,"));

        Run run = run();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains(
                        "derived rates are written so finely that they tell the counts behind them: assumptions.csv:");
        assertThat(out).doesNotExist();
    }

    /** The folder may be that of a web site, and a forecast has small numbers. */
    @Test
    void whatIsNotForThePublicIsNotWrittenOverAPublicPack() throws IOException {
        page();

        for (String command : List.of("forecast", "report")) {
            Run run = Run.of(command, study.toString(), "--out", out.toString());
            assertThat(run.exit()).as(command).isEqualTo(2);
            assertThat(run.err()).contains(out + " holds a public pack");
        }
        assertThat(PublishedTables.of(out).page().select(".mark").text()).isEqualTo(MARKING);
    }

    /** A second form of the same public pack is no danger. */
    @Test
    void anotherFormOfAPublicPackTakesThePlaceOfTheFirst() throws IOException {
        page();

        assertThat(run("--only", "docx").exit()).isZero();
        assertThat(out.resolve("report.html")).doesNotExist();
    }

    @Test
    void whatSaysNothingIsRefused() throws IOException {
        Run run = Run.of("report", study.toString(), "--threshold", "5", "--out", out.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--threshold is for what is published; add --publish, or leave it out");
        assertThat(run("--threshold", "1").err()).contains("'1' is not a number of people");
    }

    @Test
    void theNationalFolderMustSayWhatMayBePublished() throws IOException {
        Files.delete(study.resolve("../national/disclosure.csv"));

        Run run = run();

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("the national folder has no disclosure.csv that says which counts are small");
        Files.delete(study.resolve("../national/public-ages.csv"));
        assertThat(run("--threshold", "5").err())
                .contains("the national folder has no public-ages.csv that says which ages may share a row");
    }

    private XWPFDocument document() throws IOException {
        try (InputStream in = Files.newInputStream(out.resolve("report.docx"))) {
            return new XWPFDocument(in);
        }
    }

    private String everything() throws IOException {
        try (XWPFDocument document = document();
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            Document page = PublishedTables.of(out).page();
            page.select("style, script, meta, svg path").remove();
            return page.outerHtml()
                    + words.getText()
                    + cells()
                    + Files.readString(out.resolve("quality.json"))
                    + Files.readString(out.resolve("manifest.json"));
        }
    }

    /** Every cell of the workbook, as it stands in it and not as it is shown; none may be a formula. */
    private String cells() throws IOException {
        StringBuilder cells = new StringBuilder();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(out.resolve("report.xlsx")))) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                cells.append(
                                cell.getCellType() == CellType.NUMERIC
                                        ? Figures.asGiven(cell.getNumericCellValue())
                                        : cell.getStringCellValue())
                        .append('\n');
            })));
        }
        return cells.toString();
    }
}
