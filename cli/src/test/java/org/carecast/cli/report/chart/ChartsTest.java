package org.carecast.cli.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carecast.cli.report.forecast.EdgeStudies.report;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import javax.imageio.ImageIO;
import org.carecast.cli.Application;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.drawing.Drawing;
import org.carecast.cli.report.drawing.Svg;
import org.carecast.cli.report.forecast.EdgeStudies;
import org.carecast.cli.report.forecast.ForecastReport;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The charts of Kent's study, and of studies at the edges of what can be drawn. */
class ChartsTest {

    private static final Population UASC = Population.of("uasc");
    private static final int MOST_SVG = 120_000;
    private static final int MOST_PNG = 200_000;

    private final Study kent = EdgeStudies.kent();

    @Test
    void everyChartComesInBothForms() {
        assertThat(Charts.files(report(kent).charts()).keySet())
                .containsExactlyInAnyOrder(
                        "table-1.png",
                        "table-1.svg",
                        "stock-citizen.png",
                        "stock-citizen.svg",
                        "stock-uasc.png",
                        "stock-uasc.svg",
                        "balance-uasc.png",
                        "balance-uasc.svg",
                        "in-touch.png",
                        "in-touch.svg");
    }

    @Test
    void picturesAreOfOneSizeAndSmall() throws IOException {
        for (Map.Entry<String, byte[]> file :
                Charts.files(report(kent).charts()).entrySet()) {
            if (file.getKey().endsWith(".svg")) {
                assertThat(file.getValue()).as(file.getKey()).hasSizeLessThan(MOST_SVG);
                continue;
            }
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file.getValue()));
            assertThat(picture.getWidth()).isEqualTo(1200);
            assertThat(picture.getHeight()).isEqualTo(1000);
            assertThat(file.getValue()).as(file.getKey()).hasSizeLessThan(MOST_PNG);
        }
    }

    @Test
    void aPictureSaysThatItIsEightCentimetresWide() {
        Map<String, Chart> charts = Map.of("table-1", report(kent).charts().get("table-1"));
        Map<String, byte[]> files = Charts.files(charts);
        byte[] file = files.get("table-1.png");
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int perMetre = ByteBuffer.wrap(file).getInt(text.indexOf("pHYs") + 4);
        assertThat(1200.0 / perMetre).isEqualTo(0.08);
        assertThat(new String(files.get("table-1.svg"), StandardCharsets.UTF_8)).contains("width=\"80mm\"");
    }

    @Test
    void theSameForecastGivesTheSameBytesWhateverTheLanguageAndTheTimeZone() {
        Map<String, byte[]> here = Charts.files(report(kent).charts());
        Locale language = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            Map<String, byte[]> there = Charts.files(report(kent).charts());
            here.forEach((name, bytes) -> assertThat(there.get(name)).as(name).isEqualTo(bytes));
        } finally {
            Locale.setDefault(language);
            TimeZone.setDefault(zone);
        }
    }

    /** A machine without any font, as a server may be: the picture is the same there. */
    @Test
    @Tag(Application.TAG)
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only there can the system's fonts be hidden by a setting")
    void noFontOfTheSystemIsNeeded(@TempDir Path folder) throws IOException, InterruptedException {
        Path noFonts = Files.writeString(folder.resolve("no-fonts.conf"), "<fontconfig/>");
        ProcessBuilder forecast = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.carecast.cli.Carecast",
                        "forecast",
                        "../data/kent-2017",
                        "--out",
                        folder.toString())
                .redirectErrorStream(true);
        forecast.environment().put("FONTCONFIG_FILE", noFonts.toString());
        forecast.environment().put("DISPLAY", ":77");
        Process run = forecast.start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(run.waitFor()).as(said).isZero();
        assertThat(folder.resolve("table-1.png"))
                .hasBinaryContent(Charts.files(report(kent).charts()).get("table-1.png"));
    }

    @Test
    void titlesStateWhatKentsForecastFinds() {
        Map<String, Drawing> drawings = drawings(report(kent));
        assertThat(title(drawings.get("table-1")))
                .isEqualTo("Care leavers rise from 1,456 in November 2017 to 2,551 in November 2021,"
                        + " led by Citizen (+621)");
        assertThat(title(drawings.get("stock-uasc")))
                .isEqualTo("UASC: ages 21 to 25 rise from 33 to 977 and ages 18 to 20 rise from 790 to 842,"
                        + " then fall to 320");
        assertThat(title(drawings.get("stock-citizen")))
                .isEqualTo("Citizen: ages 21 to 25 rise from 29 to 756 and ages 18 to 20 fall from 604 to 498");
        assertThat(title(drawings.get("in-touch")))
                .isEqualTo("Care leavers in touch rise from 1,272 of 1,456 to 2,237 of 2,551 (87.4% to 87.7%)");
    }

    @Test
    void aChartSaysWhatItShowsAndWhoseFiguresTheyAre() {
        Map<String, Drawing> drawings = drawings(report(kent));
        assertThat(drawings.get("table-1").description().replace('\u00A0', ' '))
                .isEqualTo(
                        "People at the end of each November, by population."
                                + " Source: Carecast, from the position of Kent County Council at November 2017; Care leavers forecast.");
        assertThat(drawings.get("stock-uasc").description()).contains("assigned birthdays");
        assertThat(drawings.get("stock-citizen").description()).doesNotContain("assigned birthdays");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 11, 12, 25, 120, 600, 1200})
    void anyHorizonCanBeDrawn(int months) {
        drawn(report(kent, new Horizon(kent.horizon().opening(), months)));
    }

    @Test
    void aPopulationOfNobodyCanBeDrawn() {
        ForecastReport report = report(EdgeStudies.nobody(kent));
        drawn(report);
        assertThat(title(drawings(report).get("stock-uasc"))).isEqualTo("UASC: no care leavers in any month");
        assertThat(title(drawings(report).get("table-1")))
                .isEqualTo("Care leavers stay at 0, from November 2017 to November 2021");
        assertThat(title(drawings(report).get("in-touch"))).isEqualTo("Care leavers in touch: 0 of 0");
    }

    @Test
    void oneAndFourPopulationsCanBeDrawn() {
        drawn(report(EdgeStudies.only(kent, UASC)));
        assertThat(title(drawings(report(EdgeStudies.only(kent, UASC))).get("table-1")))
                .isEqualTo("Care leavers rise from 823 in November 2017 to 1,297 in November 2021");
        ForecastReport four = report(EdgeStudies.doubled(kent));
        drawn(four);
        assertThat(four.charts()).containsKey("stock-uasc_too").hasSize(8);
    }

    @Test
    void longWordsMakeAChartTallerAndAreNeverCutOff() {
        Study wordy = EdgeStudies.named(
                kent,
                "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" + "x".repeat(200),
                "Forecast ".repeat(60).strip());
        Drawing drawing = drawings(report(wordy)).get("in-touch");
        assertThat(drawing.height()).isGreaterThan(ChartSheet.USUAL_HEIGHT);
        drawn(report(wordy));
    }

    /** Every chart has its outlines, and no shape leaves the picture. */
    private static void drawn(ForecastReport report) {
        drawings(report)
                .forEach((name, drawing) -> drawing.marks()
                        .forEach(mark -> assertThat(
                                        new Rectangle2D.Double(-4, -4, drawing.width() + 8, drawing.height() + 8)
                                                        .contains(mark.shape().getBounds2D())
                                                || mark.shape().getBounds2D().isEmpty())
                                .as(name + ": " + mark.shape().getBounds2D())
                                .isTrue()));
        drawings(report)
                .forEach((name, drawing) -> assertThat(new String(Svg.of(drawing, 80), StandardCharsets.UTF_8))
                        .as(name)
                        .doesNotContain("NaN")
                        .doesNotContain("-9223372036854775808")
                        .startsWith("<svg")
                        .contains("viewBox=\"0 0 12000 ")
                        .endsWith("</svg>\n"));
    }

    private static Map<String, Drawing> drawings(ForecastReport report) {
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        report.charts().forEach((name, chart) -> drawings.put(name, Charts.drawing(chart)));
        return drawings;
    }

    private static String title(Drawing drawing) {
        return drawing.title().replace('\u00A0', ' ');
    }
}
