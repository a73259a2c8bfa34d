package org.carecast.cli.report.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.carecast.cli.KentCopy;
import org.carecast.cli.report.document.Block;
import org.carecast.cli.report.document.Picture;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.forecast.EdgeStudies;
import org.carecast.io.PublicStudy;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The paper as data: its head, its sections in the order of Kent's papers, and what each length of appendices holds. */
final class PaperTest {

    private static final Pack KENT = PackExample.of(EdgeStudies.kent(), true, Scenario.BASE);

    @TempDir
    private Path folder;

    private static List<String> parts(Paper paper) {
        return paper.body().stream().map(section -> section.part().title()).toList();
    }

    private static List<Block> body(Paper paper) {
        return paper.body().stream()
                .flatMap(section -> section.blocks().stream())
                .toList();
    }

    private static List<Table> tables(List<Block> blocks) {
        return blocks.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    private static String words(Paper paper, Paper.Part part) {
        return paper.body().stream()
                .filter(section -> section.part() == part)
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block.sentences().stream())
                .reduce("", (one, other) -> one + other + "\n");
    }

    /** Kent's study names neither people nor pathways: no line stands for them, and no section of equality or of contacts. */
    @Test
    void whatAStudyDoesNotNameIsLeftOut() {
        Paper paper = KENT.paper(Appendices.SHORT);

        assertThat(paper.head())
                .containsExactly(
                        new Paper.Entry("To", List.of("Corporate Parenting Panel")),
                        new Paper.Entry("Subject", List.of("CARE LEAVERS FORECAST")),
                        new Paper.Entry(
                                "Classification",
                                List.of("Exempt: paragraph 1 of Part 1 of Schedule 12A, Local Government Act 1972")),
                        new Paper.Entry("Electoral Division", List.of("All")));
        assertThat(parts(paper))
                .containsExactly(
                        "Introduction",
                        "The forecast",
                        "Financial Implications",
                        "Legal Implications",
                        "Conclusions",
                        "Recommendation(s)",
                        "Background Documents",
                        "Appendices");
        assertThat(paper.toString()).doesNotContain("not named");
    }

    @Test
    void whatAStudyNamesStandsWhereKentsPapersHaveIt() throws Exception {
        Path study = KentCopy.withMoney(folder);
        Files.write(
                study.resolve("study.csv"),
                List.of(
                        "paper.from,A. Member; B. Director",
                        "paper.decision_number,18/00001",
                        "paper.past_pathway,None",
                        "paper.future_pathway,Cabinet",
                        "paper.legal_implications,The council has taken advice.",
                        "paper.equality_implications,An assessment was made.",
                        "analysed_by,C. Author",
                        "paper.relevant_director,D. Director; 01234 567890"),
                StandardOpenOption.APPEND);
        Paper paper =
                PackExample.of(StudyReader.read(study), true, Scenario.BASE).paper(Appendices.NONE);

        assertThat(paper.head())
                .extracting(Paper.Entry::label)
                .containsExactly(
                        "From",
                        "To",
                        "Decision number",
                        "Subject",
                        "Classification",
                        "Past Pathway of Paper",
                        "Future Pathway of Paper",
                        "Electoral Division");
        assertThat(paper.head().get(0).lines()).containsExactly("A. Member", "B. Director");
        assertThat(parts(paper))
                .containsSubsequence(
                        "Financial Implications",
                        "Legal Implications",
                        "Equality Implications",
                        "Conclusions",
                        "Recommendation(s)",
                        "Background Documents",
                        "Contact details");
        assertThat(words(paper, Paper.Part.LEGAL))
                .contains("From 1 April 2018 section 23CZB gives former relevant children of 21 and over")
                .endsWith("The council has taken advice.\n");
        assertThat(words(paper, Paper.Part.EQUALITY)).isEqualTo("An assessment was made.\n");
        assertThat(words(paper, Paper.Part.CONTACT))
                .isEqualTo("Report author:\nC. Author\nRelevant Director:\nD. Director\n01234 567890\n");
    }

    /** One table of people, one chart with its range and one table of money. */
    @Test
    void theBodyHasTwoTablesAndOneChart() {
        List<Block> body = body(KENT.paper(Appendices.SHORT));

        assertThat(tables(body))
                .extracting(table -> table.caption().title())
                .containsExactly(
                        "Short Term Forecast – Citizen and UASC Care Leavers",
                        "Grant, cost and gap on both sides of 18 in thousands of pounds; cost in prices of each year");
        assertThat(body.stream().filter(Picture.class::isInstance).map(Picture.class::cast))
                .singleElement()
                .satisfies(picture -> assertThat(picture.caption()).contains(" in 8 of 10 draws"));
        assertThat(words(KENT.paper(Appendices.SHORT), Paper.Part.FORECAST))
                .contains("There is an 80% chance of between ", "rest most on take-up");
    }

    /** A body of four pages has one paragraph of money, not one for every year. */
    @Test
    void theFirstYearIsInWordsAndTheOthersInATable() {
        Paper paper = KENT.paper(Appendices.SHORT);
        int table = tables(body(paper)).get(1).caption().number().orElseThrow();

        assertThat(words(paper, Paper.Part.FINANCIAL))
                .contains("In 2018-19 ", "Table " + table + " has the other years.")
                .doesNotContain("In 2019-20 UASC", "In 2020-21 UASC");
        assertThat(KENT.chapters().stream()
                        .filter(chapter -> chapter.kind() == Pack.Kind.BID)
                        .flatMap(chapter -> chapter.document().sentences(Role.ANSWER).stream()))
                .anyMatch(sentence -> sentence.startsWith("In 2020-21 "));
    }

    /** The paper of March 2018 prints Tables 1 to 4 under these titles. */
    @Test
    void tablesHaveTheNumbersAndTitlesOfKentsPaper() {
        assertThat(KENT.chapters().get(0).document().tables())
                .extracting(table -> table.caption().words())
                .startsWith(
                        "Table 1: Short Term Forecast – Citizen and UASC Care Leavers",
                        "Table 2: Care Leavers Forecast – Citizen",
                        "Table 3: Care Leavers Forecast – UASC",
                        "Table 4: Current Accommodation Types for Care Leavers");
    }

    @Test
    void ofSeveralScenariosTheBodyHasTheDifferencesAndRepeatsNoTable() {
        Study study = EdgeStudies.kent();
        Pack pack = PackExample.of(
                study,
                true,
                Scenario.BASE,
                study.scenario("no-arrivals").orElseThrow(),
                study.scenario("nts-slows").orElseThrow());
        List<Table> tables = tables(body(pack.paper(Appendices.SHORT)));

        assertThat(tables)
                .extracting(table -> table.caption().title())
                .containsExactly(
                        "Short Term Forecast – Citizen and UASC Care Leavers",
                        "Scenarios side by side in November 2021",
                        "Cost, grant and gap of all populations in 2020-21 in thousands of pounds; cost in prices of each year");
        for (Table differences : List.of(tables.get(1), tables.get(2))) {
            assertThat(differences.rows())
                    .extracting(row -> row.label())
                    .containsExactly(
                            "base", "no-arrivals", "nts-slows", "no-arrivals, difference", "nts-slows, difference");
        }
        assertThat(pack.paper(Appendices.SHORT).appendices())
                .extracting(Paper.Appendix::title)
                .contains("Scenarios side by side")
                .noneMatch(title -> title.startsWith("If: "));
        assertThat(pack.paper(Appendices.FULL).appendices())
                .extracting(Paper.Appendix::title)
                .contains("If: Nobody else arrives", "If: The transfer scheme slows down");
    }

    /**
     * The tables were of care leavers and of the gap of UASC, in which nothing moves. By hand: 2,551.0 care leavers over 18.8 and over 15 are 135.7 and
     * 170.1 advisers; half of 465 places are full in July 2018. Mix and caseload move what citizens and UASC cost, places move nothing of it.
     */
    @Test
    void regressionTheBodyShowsWhatScenariosMoveAndNothingElse() {
        Study study = EdgeStudies.kent();
        Pack pack = PackExample.of(
                study,
                true,
                Scenario.BASE,
                study.scenario("cheaper-homes").orElseThrow(),
                study.scenario("caseload-15").orElseThrow(),
                study.scenario("units-465").orElseThrow());
        Paper paper = pack.paper(Appendices.SHORT);
        List<Table> tables = tables(body(paper));
        Table service = tables.get(1);
        Table money = tables.get(2);

        assertThat(tables).hasSize(3);
        assertThat(service.headings())
                .containsExactly(
                        "Personal advisers needed",
                        "Housing-related support, places left",
                        "Housing-related support, run out");
        assertThat(service.rows())
                .extracting(row -> row.label() + " " + row.texts())
                .containsExactly(
                        "base [136, 107, no]",
                        "cheaper-homes [136, 213, no]",
                        "caseload-15 [170, 107, no]",
                        "units-465 [136, -125, Jul-18]",
                        "cheaper-homes, difference [0, +106, -]",
                        "caseload-15, difference [+34, 0, -]",
                        "units-465, difference [0, -233, -]");
        assertThat(money.caption().title()).startsWith("Cost, grant and gap of all populations in 2020-21");
        assertThat(money.headings()).containsExactly("Cost", "Gap");
        assertThat(money.rows().get(4).texts()).allMatch(text -> text.startsWith("-"));
        assertThat(money.rows().get(5).texts()).allMatch(text -> text.startsWith("+"));
        assertThat(money.rows().get(6).texts()).containsExactly("0", "0");
        assertThat(pack.findings().toString()).contains("run out in July 2018").doesNotContain("no change");
        assertThat(words(paper, Paper.Part.CONCLUSIONS)).doesNotContain("whichever way");
    }

    /** Where a scenario has other places, its finding says so, and each finding names its scenario. */
    @Test
    void regressionAppendixBSaysUnderWhichScenarioPlacesRunOut() {
        Study study = EdgeStudies.kent();
        Paper paper = PackExample.of(
                        study, true, Scenario.BASE, study.scenario("units-465").orElseThrow())
                .paper(Appendices.SHORT);
        List<String> found = paper.appendices().get(1).blocks().stream()
                .flatMap(block -> block.sentences().stream())
                .filter(words -> words.contains("places"))
                .toList();

        assertThat(found)
                .anyMatch(words -> words.startsWith("Scenario base: ") && words.endsWith("places do not run out."))
                .anyMatch(words ->
                        words.startsWith("Scenario units-465: ") && words.endsWith("places run out in July 2018."))
                .noneMatch(words -> words.startsWith("Scenario units-465: ") && words.contains("do not run out"));
    }

    /** A note by itself was an appendix of a public pack of several scenarios. */
    @Test
    void regressionAnAppendixHasATableOrAFinding() throws Exception {
        Study read = StudyReader.read(Path.of("../data/kent-2017"));
        PublicStudy published = PublicStudy.of(read, 5).orElseThrow();
        Pack pack = PackExample.published(
                published,
                true,
                Scenario.BASE,
                published.study().scenario("cheaper-homes").orElseThrow(),
                published.study().scenario("units-465").orElseThrow());

        for (Appendices wanted : List.of(Appendices.SHORT, Appendices.FULL)) {
            assertThat(pack.paper(wanted).appendices())
                    .filteredOn(appendix -> !appendix.title().startsWith("Limits")
                            && !List.of("Assumptions", "Sources", "Quality log").contains(appendix.title()))
                    .isNotEmpty()
                    .allSatisfy(appendix -> assertThat(appendix.blocks())
                            .as(appendix.title())
                            .anyMatch(block -> block instanceof Table || block instanceof Picture));
        }
    }

    @Test
    void eachLengthOfAppendicesHoldsWhatItSays() {
        assertThat(KENT.paper(Appendices.NONE).appendices()).isEmpty();
        assertThat(words(KENT.paper(Appendices.NONE), Paper.Part.APPENDICES))
                .isEqualTo(
                        "Tables have the numbers that they have in the full pack; some of its tables are not printed here.\n");
        assertThat(KENT.paper(Appendices.SHORT).appendices().stream().map(each -> each.letter() + ": " + each.title()))
                .containsExactly(
                        "A: The forecast by age",
                        "B: Accommodation, advisers and children in care",
                        "C: Who comes and goes, and what one population adds",
                        "D: How sure the forecast is, and what it rests on",
                        "E: Grant, cost and the gap in detail",
                        "F: Limits of use");
        assertThat(KENT.paper(Appendices.FULL).appendices())
                .extracting(Paper.Appendix::title)
                .endsWith("Assumptions", "Sources", "Limits of use", "Quality log");
    }

    /** In full, nothing of the pack is lost, and nothing is printed twice. */
    @Test
    void aFullPaperHasEveryTableOnce() {
        Study study = EdgeStudies.kent();
        Pack pack = PackExample.of(
                study, true, Scenario.BASE, study.scenario("no-arrivals").orElseThrow());
        Paper paper = pack.paper(Appendices.FULL);
        List<Table> printed = tables(
                Stream.concat(body(paper).stream(), paper.appendices().stream().flatMap(each -> each.blocks().stream()))
                        .toList());

        assertThat(printed.stream().filter(table -> table.caption().number().isPresent()))
                .containsExactlyInAnyOrderElementsOf(pack.chapters().stream()
                        .flatMap(chapter -> chapter.document().tables().stream())
                        .toList());
    }

    @Test
    void withoutARangeTheChartIsThatOfTheForecastAndThePaperSaysSo() throws Exception {
        Path study = KentCopy.withoutChildren(folder);
        Path book = study.resolve("assumptions.csv");
        Files.writeString(
                book,
                Files.readString(book)
                        .replaceAll(
                                "(?m)^((?:[^,]*,){4})([^,]*),[^,]*,[^,]*,[a-z]*,(share|people|factor)", "$1$2,,,,$3")
                        .replaceAll("(?m)^((?:[^,]*,){7}),([^,]*,judged),", "$1fixed,$2,"));
        Paper paper =
                PackExample.of(StudyReader.read(study), false, Scenario.BASE).paper(Appendices.SHORT);

        assertThat(paper.pictures())
                .singleElement()
                .satisfies(picture -> assertThat(picture.name()).isEqualTo("table-1"));
        assertThat(words(paper, Paper.Part.FORECAST))
                .contains("No assumption has a range, so the chart shows the forecast alone.");
    }

    /** What somebody wrote at length may quote a small count, so the public does not see it. */
    @Test
    void aPublicPaperIsUnrestrictedAndQuotesNobody() throws Exception {
        Path study = KentCopy.toPublish(folder);
        Files.write(
                study.resolve("study.csv"),
                List.of("paper.from,A. Member", "paper.equality_implications,Of the 4 people of 23 most are men."),
                StandardOpenOption.APPEND);
        Study read = StudyReader.read(study);
        Paper paper = PackExample.published(PublicStudy.of(read, 5).orElseThrow(), true)
                .paper(Appendices.FULL);

        assertThat(paper.head())
                .contains(
                        new Paper.Entry("From", List.of("A. Member")),
                        new Paper.Entry("Classification", List.of("Unrestricted")));
        assertThat(paper.toString()).doesNotContain("most are men", "Exempt", "not named");
    }
}
