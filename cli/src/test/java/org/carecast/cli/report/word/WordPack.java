package org.carecast.cli.report.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.carecast.cli.report.forecast.ForecastReport;
import org.carecast.cli.report.pack.Pack;
import org.carecast.cli.report.pack.PackReports;
import org.carecast.cli.report.pack.QualityLog;
import org.carecast.io.Commission;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.io.csv.BadDataException;
import org.carecast.scenario.Scenario;
import org.carecast.time.Horizon;

/** A small pack of Kent's, and its document opened again. */
final class WordPack {

    private WordPack() {}

    static Study kent() throws BadDataException {
        return StudyReader.read(Path.of("../data/kent-2017"));
    }

    static Pack of(Study study) {
        Horizon horizon = study.horizon();
        List<YearMonth> columns = horizon.yearly(horizon.opening().getMonth());
        ForecastReport forecast = ForecastReport.of(study, Scenario.BASE, horizon, columns, OptionalInt.empty());
        return Pack.of(
                study,
                Optional.of("Corporate Parenting Panel"),
                Optional.of(LocalDate.of(2018, 3, 22)),
                new PackReports(List.of(forecast), Optional.empty(), Optional.empty(), Optional.empty(), List.of()),
                QualityLog.of(study, "test", List.of(forecast), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** A study that aims at no in-touch rate. */
    static Study withoutAim(Study study) {
        Commission own = study.commission();
        return new Study(
                study.files(),
                new Commission(
                        own.council(), own.title(), own.assurance(), Optional.empty(), own.layouts(), own.paper()),
                study.opening(),
                study.assumptions(),
                study.correlations(),
                study.library(),
                study.capacity(),
                study.funding(),
                study.history(),
                study.publishing());
    }

    static XWPFDocument opened(byte[] bytes) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    /** Paragraphs in a style, by its name. */
    static List<String> styled(XWPFDocument document, String name) {
        return document.getParagraphs().stream()
                .filter(each -> name.equals(style(document, each)))
                .map(XWPFParagraph::getText)
                .toList();
    }

    static String style(XWPFDocument document, XWPFParagraph paragraph) {
        return document.getStyles().getStyle(paragraph.getStyleID()).getName();
    }
}
