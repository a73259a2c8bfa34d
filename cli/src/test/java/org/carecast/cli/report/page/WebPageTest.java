package org.carecast.cli.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.cli.KentCopy;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.forecast.EdgeStudies;
import org.carecast.cli.report.pack.Pack;
import org.carecast.cli.report.pack.PackExample;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.scenario.Scenario;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a parser of HTML reads it: nothing lost of the pack, nothing taken for HTML, nothing from elsewhere. */
final class WebPageTest {

    private static final Pack PACK = kent();
    private static final byte[] PAGE = WebPage.of(PACK);
    private static final Document READ = read(PAGE);

    private static Pack kent() {
        Study study = EdgeStudies.kent();
        return PackExample.of(
                study, true, Scenario.BASE, study.scenario("no-arrivals").orElseThrow());
    }

    private static Document read(byte[] page) {
        Parser parser = Parser.htmlParser().setTrackErrors(100);
        Document document = Jsoup.parse(new String(page, StandardCharsets.UTF_8), "", parser);
        assertThat(parser.getErrors()).isEmpty();
        return document;
    }

    @Test
    void theSamePackGivesTheSameBytes() {
        assertThat(WebPage.of(kent())).isEqualTo(PAGE);
    }

    @Test
    void everyTableIsThereWithEveryFigure() {
        List<Table> tables = PACK.chapters().stream()
                .flatMap(chapter -> chapter.document().tables().stream())
                .toList();
        List<Element> shown = READ.select("table.figures:not(.values)");
        assertThat(shown).hasSameSizeAs(tables);
        for (int place = 0; place < tables.size(); place++) {
            Table table = tables.get(place);
            assertThat(shown.get(place).selectFirst("caption").text())
                    .isEqualTo(table.caption().words());
            assertThat(shown.get(place).select("thead th").eachText())
                    .isEqualTo(Stream.concat(Stream.of("Item"), table.headings().stream())
                            .toList());
            assertThat(shown.get(place).select("tbody tr").stream()
                            .map(row -> row.children().eachText())
                            .toList())
                    .isEqualTo(table.rows().stream().map(WebPageTest::cells).toList());
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(List.of(row.label().strip().replaceAll(" +", " ")));
        cells.addAll(row.texts());
        return cells;
    }

    @Test
    void everySentenceIsThereAndFindingsComeBeforeTables() {
        for (Pack.Chapter chapter : PACK.chapters()) {
            Element section = READ.getElementById(chapter.id());
            var document = chapter.document();
            String text = section.wholeText();
            assertThat(text).contains(document.title());
            List<String> sources = document.sentences(Role.SOURCE);
            List<String> sentences = document.sentences(Role.values());
            sentences.stream()
                    .filter(sentence -> !sources.contains(sentence))
                    .forEach(sentence -> assertThat(text).contains(sentence));
            List<String> told = READ.select("#sources tbody tr").stream()
                    .map(row -> row.children().eachText())
                    .map(cells -> cells.get(2) + ", " + cells.get(1) + ", " + cells.get(3) + ".")
                    .toList();
            assertThat(told).containsAll(sources);
            List<String> findings = document.sentences(Role.FINDING);
            if (!findings.isEmpty() && !document.tables().isEmpty()) {
                assertThat(text.indexOf(findings.get(0)))
                        .isLessThan(
                                text.indexOf(document.tables().get(0).caption().words()));
            }
        }
    }

    @Test
    void theSummaryComesFirst() {
        assertThat(READ.selectFirst("body > section").id()).isEqualTo("summary");
        assertThat(READ.select("#summary li").eachText())
                .isEqualTo(PACK.summary())
                .anyMatch(line -> line.startsWith("Kent County Council has 1,456"))
                .anyMatch(line -> line.startsWith("no-arrivals against base in November 2021: 2,332 care leavers"));
    }

    @Test
    void tablesAreCountedThroughAllChapters() {
        List<String> captions =
                READ.select("table.figures:not(.values) caption").eachText();
        assertThat(captions).hasSizeGreaterThan(20);
        IntStream.range(0, captions.size())
                .forEach(place -> assertThat(captions.get(place)).startsWith("Table " + (place + 1) + ": "));
        assertThat(READ.select("[data-scenario=no-arrivals] table.figures:not(.values) caption")
                        .eachText())
                .allMatch(caption -> caption.contains("(scenario no-arrivals)"));
    }

    @Test
    void groundsOfTheBidAreLists() {
        List<Element> lists = READ.select("#bid ul[aria-labelledby]");
        assertThat(lists).hasSize(2).allMatch(list -> list.childrenSize() > 10);
        assertThat(READ.getElementById(lists.get(0).attr("aria-labelledby")).text())
                .isEqualTo("Rates and costs, each with its rule and source:");
    }

    /** A member has neither the study nor what other commands write. */
    @Test
    void nothingPointsToWhatAReaderHasNot() {
        assertThat(READ.text())
                .doesNotContain("bid.csv", "flows.csv", "README.md", "calibration.md", "below the tables", " --");
        READ.select("section[data-scenario] .note")
                .eachText()
                .forEach(note -> assertThat(note).doesNotContain("assumptions.csv", "funding.csv", "price-index.csv"));
    }

    @Test
    void aScenarioOfMoneyAloneRepeatsNoTable() {
        Study study = EdgeStudies.kent();
        Scenario money = study.scenario("east-midlands-cost").orElseThrow();
        Pack both = PackExample.of(study, true, Scenario.BASE, money);
        Pack alone = PackExample.of(study, true, money);

        Element chapter = read(WebPage.of(both)).getElementById("forecast-east-midlands-cost");
        assertThat(chapter.select("table, figure")).isEmpty();
        assertThat(chapter.text()).contains("people are those of the base case");
        assertThat(read(WebPage.of(alone))
                        .getElementById("forecast-east-midlands-cost")
                        .select("table.figures"))
                .isNotEmpty();
    }

    /** Two findings name what moves the forecast most, of everybody and of each population; the second says so. */
    @Test
    void whyTwoFindingsDifferIsSaid() {
        assertThat(READ.getElementById("sensitivity").text())
                .contains("Here an assumption moves for one population, or some of its ages, alone");
    }

    @Test
    void everyAssumptionAndEveryFileIsThere() {
        assertThat(READ.select("#assumptions tbody tr"))
                .hasSize(PACK.study().assumptions().rows().size());
        String book = READ.getElementById("assumptions").wholeText();
        PACK.study()
                .assumptions()
                .rows()
                .forEach(row -> assertThat(book)
                        .contains(
                                row.parameter().id(),
                                row.provenance().note(),
                                row.provenance().kind()));
        String quality = READ.getElementById("quality-log").text();
        PACK.study().files().read().forEach(file -> assertThat(quality).contains(file.sha256()));
        // Kent's study names nobody who answers for it, so no table of people is there.
        assertThat(quality).doesNotContain("People", "not named");
    }

    @Test
    void cellsHaveHeadsAndTablesHaveCaptions() {
        assertThat(READ.select("th:not([scope])")).isEmpty();
        READ.select("table").forEach(table -> {
            assertThat(table.select("> caption")).hasSize(1);
            assertThat(table.selectFirst("caption").text()).isNotBlank();
            int columns = table.select("thead th").size();
            table.select("tbody tr")
                    .forEach(row -> assertThat(row.childrenSize()).isEqualTo(columns));
        });
    }

    @Test
    void namesAreGivenOnceAndLinksLeadSomewhere() {
        assertThat(READ.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        List<String> ids = READ.select("[id]").eachAttr("id");
        READ.select("a[href]").eachAttr("href").forEach(link -> assertThat(ids).contains(link.substring(1)));
        for (String attribute : List.of("aria-labelledby", "aria-describedby", "for")) {
            assertThat(ids).containsAll(READ.select("[" + attribute + "]").eachAttr(attribute));
        }
    }

    @Test
    void everyChartHasWordsAndItsMonthsHaveFigures() {
        assertThat(READ.select("figure"))
                .hasSize(PACK.chapters().stream()
                        .mapToInt(chapter -> chapter.document().pictures().size())
                        .sum());
        READ.select("figure").forEach(figure -> {
            assertThat(figure.select("svg > title, svg > desc").eachText()).hasSize(2);
            assertThat(figure.select(".spot > title").eachText())
                    .hasSameSizeAs(figure.select(".values tbody tr").eachText());
        });
        Element stock = READ.getElementById("forecast.chart-stock-uasc");
        assertThat(stock.select(".spot")).hasSize(PACK.study().horizon().all().size());
        assertThat(stock.select(".values tbody tr").first().text()).startsWith("November 2017 823");
    }

    @Test
    void nothingIsFetchedFromElsewhere() {
        assertThat(READ.select("script[src], img, iframe, object, embed, link:not([rel=icon]), base, [style]"))
                .isEmpty();
        assertThat(READ.selectFirst("link").attr("href")).isEqualTo("data:,");
        assertThat(READ.selectFirst("style").data()).doesNotContain("url(", "@import");
        String policy = READ.selectFirst("meta[http-equiv]").attr("content");
        assertThat(policy).startsWith("default-src 'none';").doesNotContain("unsafe", "http");
    }

    @Test
    void itSaysWhatItIs() {
        assertThat(READ.selectFirst("html").attr("lang")).isEqualTo("en-GB");
        assertThat(READ.title()).isEqualTo("Kent County Council: Care leavers forecast");
        assertThat(READ.selectFirst("header .mark").text()).isEqualTo("Contains small numbers: not for publication");
        assertThat(READ.select("h1")).hasSize(1);
        assertThat(READ.select("main, header, nav, footer")).hasSize(4);
        assertThat(READ.selectFirst("body > a").attr("href")).isEqualTo("#content");
    }

    @Test
    void textOfAStudyIsNeverTakenForHtml(@TempDir Path folder) throws Exception {
        String hostile = "<script>alert(1)</script>' onload='x' =1+1 &lt; ${1} </title></style>";
        Path study = KentCopy.in(folder);
        KentCopy.change(
                study.resolve("study.csv"),
                text -> text.replace("title,Care leavers forecast", "title," + hostile)
                        .replace("population.citizen,Citizen", "population.citizen,=1+1<img src=x onerror=alert(1)>"));
        KentCopy.change(study.resolve("sources.csv"), text -> text.replace("Corporate Parenting", hostile));
        Path book = study.resolve("assumptions.csv");
        KentCopy.change(book, text -> text.replace("214 arrived", hostile + " 214 arrived"));
        Pack pack = PackExample.of(StudyReader.read(study), false, Scenario.BASE);

        byte[] page = WebPage.of(pack);
        Document read = read(page);

        assertThat(read.select("script")).hasSize(1);
        assertThat(read.select("style, title:not(svg title)")).hasSize(2);
        assertThat(read.select("img, [onload], [onerror]")).isEmpty();
        assertThat(read.title()).isEqualTo("Kent County Council: " + hostile);
        assertThat(read.getElementById("assumptions").wholeText()).contains(hostile + " 214 arrived");
        assertThat(read.select("th[scope=row]").eachText()).contains("=1+1<img src=x onerror=alert(1)>");
        assertThat(Files.readString(study.resolve("study.csv"))).contains(hostile);
    }
}
