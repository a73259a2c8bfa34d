package org.carecast.cli.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.carecast.cli.Application;
import org.carecast.cli.report.forecast.EdgeStudies;
import org.carecast.cli.report.pack.PackExample;
import org.carecast.io.Study;
import org.carecast.scenario.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in a real browser: what a reader does with it, and what it must never do. */
@Tag(Application.TAG)
final class WebPageInBrowserTest {

    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final String AXE = axe();
    // Six of the paper, two of each forecast and a table of both, and what is at the end of every pack.
    private static final int SECTIONS = 16;
    // Pictures for people to look at go here, if it is set.
    private static final Optional<Path> PICTURES =
            Optional.ofNullable(System.getProperty("carecast.pictures")).map(Path::of);

    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static Path file;

    private final List<String> asked = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        Study study = EdgeStudies.kent();
        Scenario noArrivals = study.scenario("no-arrivals").orElseThrow();
        file = Files.write(
                folder.resolve("report.html"), WebPage.of(PackExample.of(study, true, Scenario.BASE, noArrivals)));
    }

    @AfterAll
    static void stop() {
        // It is not there if it could not be started.
        if (chromium != null) {
            chromium.close();
        }
    }

    private static String axe() {
        try (InputStream in = WebPageInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Page open(int width, ColorScheme colours, boolean script) {
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(colours)
                        .setJavaScriptEnabled(script));
        Page page = context.newPage();
        page.onRequest(request -> asked.add(request.url()));
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.navigate(file.toUri().toString());
        return page;
    }

    private Page open() {
        return open(DESK, ColorScheme.LIGHT, true);
    }

    @AfterEach
    void nothingWasAskedForAndNothingWentWrong() {
        if (context != null) {
            context.close();
            assertThat(asked)
                    .isNotEmpty()
                    .allMatch(url -> url.startsWith(file.toUri().toString()) || url.equals("data:,"));
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void tablesSortByKeyboardAndTotalsStayAtTheFoot() {
        Page page = open();
        Locator table = page.locator("table.figures").nth(2);
        List<String> printed = table.locator("tbody th").allTextContents();
        Locator head = table.locator("thead th").nth(5);

        head.locator("button").focus();
        page.keyboard().press("Enter");

        assertThat(head.getAttribute("aria-sort")).isEqualTo("ascending");
        assertThat(table.locator("tbody th").allTextContents())
                .containsExactly(
                        "25",
                        "18",
                        "19",
                        "24",
                        "20",
                        "21",
                        "23",
                        "22",
                        "Total",
                        "In touch rate",
                        "In touch rating",
                        "In touch");
        assertThat(page.locator("#said").textContent()).isEqualTo("Sorted by Nov-21, ascending.");

        page.keyboard().press("Space");
        assertThat(head.getAttribute("aria-sort")).isEqualTo("descending");
        assertThat(table.locator("tbody th").allTextContents())
                .containsExactly(
                        "22",
                        "23",
                        "21",
                        "20",
                        "24",
                        "19",
                        "18",
                        "25",
                        "Total",
                        "In touch rate",
                        "In touch rating",
                        "In touch");

        page.keyboard().press("Enter");
        assertThat(head.getAttribute("aria-sort")).isEqualTo("none");
        assertThat(table.locator("tbody th").allTextContents()).isEqualTo(printed);
    }

    @Test
    void oneScenarioIsShownAtATime() {
        Page page = open();
        assertThat(page.locator("#forecast").isVisible()).isTrue();
        assertThat(page.locator("[id='forecast-no-arrivals']").isHidden()).isTrue();

        page.locator("#scenarios input").first().focus();
        page.keyboard().press("ArrowDown");

        assertThat(page.locator("#forecast").isHidden()).isTrue();
        assertThat(page.locator("[id='forecast-no-arrivals']").isVisible()).isTrue();
        assertThat(page.locator("nav li:visible").allTextContents())
                .containsExactly(
                        "Introduction",
                        "Scenarios side by side",
                        "The forecast if: Nobody else arrives",
                        "Grant, cost and the gap if: Nobody else arrives",
                        "Legal Implications",
                        "Conclusions",
                        "Recommendation(s)",
                        "Background Documents",
                        "Assumptions",
                        "Sources",
                        "Limits of use",
                        "Quality log");

        page.keyboard().press("ArrowDown");
        assertThat(page.locator("main > section:visible").count()).isEqualTo(SECTIONS);

        page.locator("#scenarios input").first().check();
        page.evaluate("() => { location.hash = 'bid-no-arrivals'; }");
        page.locator("[id='bid-no-arrivals']").waitFor();
    }

    @Test
    void withoutScriptAllIsShown() {
        Page page = open(DESK, ColorScheme.LIGHT, false);
        assertThat(page.locator("main > section:visible").count()).isEqualTo(SECTIONS);
        assertThat(page.locator("button, input")
                        .filter(new Locator.FilterOptions().setVisible(true))
                        .count())
                .isZero();
    }

    @Test
    void assumptionsAreFoundByTheirWords() {
        Page page = open();
        int all = page.locator("#assumptions tbody tr").count();
        page.locator("#search-words").focus();
        page.keyboard().type("take-up uasc");
        int found = page.locator("#assumptions tbody tr:visible").count();
        assertThat(found).isBetween(1, all - 1);
        assertThat(page.locator("#hits").textContent()).isEqualTo(found + " of " + all + " assumptions");
        assertThat(page.locator("#hits").getAttribute("role")).isEqualTo("status");
    }

    @Test
    void assumptionsSortByMonth() {
        Page page = open();
        page.locator("#assumptions thead th")
                .filter(new Locator.FilterOptions().setHasText("From"))
                .locator("button")
                .click();
        List<YearMonth> months = page.locator("#assumptions tbody td:nth-child(5)").allTextContents().stream()
                .map(month -> YearMonth.parse(month.strip(), DateTimeFormatter.ofPattern("MMM-yy", Locale.ENGLISH)))
                .toList();
        assertThat(months).isSorted();
        assertThat(months.get(0)).isNotEqualTo(months.get(months.size() - 1));
    }

    @Test
    void aChartIsReadByPointerAndByKeyboard() {
        Page page = open();
        Locator chart = page.locator("[id='forecast.chart-stock-uasc']");
        Locator slider = chart.locator("input");
        slider.focus();
        page.keyboard().press("Home");
        assertThat(slider.getAttribute("aria-valuetext")).startsWith("November 2017 – Total: 823; ");
        chart.locator(".spot").nth(1).hover();
        assertThat(chart.locator(".read").textContent()).startsWith("December 2017 – Total: ");
        assertThat(chart.locator(".spot.at").count()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1280", "LIGHT,360", "DARK,1280", "DARK,360"})
    void everyoneCanUseIt(ColorScheme colours, int width) {
        Page page = open(width, colours, true);
        page.locator("#scenarios input").last().check();
        page.locator("details").first().locator("summary").click();
        PICTURES.ifPresent(there -> page.screenshot(new Page.ScreenshotOptions()
                .setPath(there.resolve(colours + "-" + width + ".png"))
                .setFullPage(true)));
        assertThat(violations(page)).isEmpty();
    }

    /** So that an empty list above says something. */
    @Test
    void whatIsWrongIsFound() {
        Page page = open();
        page.evaluate("() => { document.documentElement.lang = ''; document.querySelector('label').remove();"
                + " document.querySelector('h1').style.color = '#ddd'; }");
        assertThat(violations(page))
                .anyMatch(fault -> fault.startsWith("html-has-lang"))
                .anyMatch(fault -> fault.startsWith("color-contrast"));
    }

    private static List<String> violations(Page page) {
        // The page's own policy would stop a script element; what the driver evaluates is not part of the page.
        page.evaluate(AXE);
        List<?> found = (List<?>) page.evaluate("() => axe.run(document, {resultTypes: ['violations']})"
                + ".then(run => run.violations.map(each => each.id + ': ' + each.nodes.map(node => node.target)))");
        return found.stream().map(String::valueOf).toList();
    }

    @Test
    void thePolicyStopsWhatIsPutIntoThePage() {
        Page page = open();
        page.evaluate("() => { const put = (name, more) => document.body.append(Object.assign("
                + "document.createElement(name), more));"
                + "put('img', {src: 'https://carecast.invalid/a.png'});"
                + "put('script', {textContent: 'document.title = 1'});"
                + "put('style', {textContent: 'body { display: none }'}); }");
        assertThat(page.title()).isNotEqualTo("1");
        assertThat(page.locator("h1").isVisible()).isTrue();
        assertThat(complaints).hasSize(3).allMatch(each -> each.contains("Content Security Policy"));
        complaints.clear();
        asked.remove("https://carecast.invalid/a.png");
    }

    @Test
    void aPhoneScrollsDownOnly() {
        for (boolean script : new boolean[] {true, false}) {
            Page page = open(PHONE, ColorScheme.LIGHT, script);
            page.mouse().wheel(500, 0);
            List<?> widths = (List<?>) page.evaluate(
                    "() => [document.documentElement.scrollWidth, document.documentElement.clientWidth, scrollX]");
            assertThat(widths.get(0)).isEqualTo(widths.get(1)).isEqualTo(PHONE);
            assertThat(widths.get(2)).isEqualTo(0);
            context.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void paperHasNoBlankPageAndNoControls(ColorScheme colours) throws IOException {
        Page page = open(DESK, colours, true);
        page.locator("#scenarios input").last().check();
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        if (PICTURES.isPresent()) {
            Files.write(PICTURES.get().resolve(colours + ".pdf"), pdf);
        }
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(paper);
            assertThat(text).doesNotContain("Search the assumptions", "All of them", "Skip to");
            // The head of a table that runs over pages is there again on each.
            assertThat(text.lines().filter(line -> line.startsWith("Assumption Population Ages")))
                    .hasSizeGreaterThan(3);
            PDFRenderer renderer = new PDFRenderer(paper);
            for (int number = 0; number < paper.getNumberOfPages(); number++) {
                assertThat(marked(renderer.renderImageWithDPI(number, 20)))
                        .as("page %d of %d", number + 1, paper.getNumberOfPages())
                        .isBetween(0.001, 0.5);
            }
        }
    }

    /** The share of a picture that is not white. */
    private static double marked(BufferedImage picture) {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return (double) java.util.Arrays.stream(pixels)
                        .filter(each -> (each & 0xFFFFFF) != 0xFFFFFF)
                        .count()
                / pixels.length;
    }
}
