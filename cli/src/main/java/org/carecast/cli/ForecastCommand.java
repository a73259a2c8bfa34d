package org.carecast.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.carecast.cli.report.Charts;
import org.carecast.cli.report.ForecastReport;
import org.carecast.cli.report.Format;
import org.carecast.cli.report.Manifest;
import org.carecast.io.BadDataException;
import org.carecast.io.Study;
import org.carecast.io.TidyResults;
import org.carecast.measure.Demand;
import org.carecast.time.Horizon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code forecast}: projects a study and shows the yearly tables; the main job. */
@Command(
        name = "forecast",
        description = "Projects a study and shows its yearly tables; writes tables, charts and tidy results.",
        footer = {
            "",
            "Examples:",
            "  carecast forecast data/kent-2017",
            "  carecast forecast data/kent-2017 --until 2025-11 --as-at 03 --out /tmp/kent"
        })
final class ForecastCommand implements Callable<Integer> {

    private static final String BASE_CASE = "base";

    @Mixin
    private StudyArgument argument;

    @Mixin
    private OutOption out;

    @Mixin
    private Terminal terminal;

    @Option(
            names = "--until",
            paramLabel = "YYYY-MM",
            converter = MonthConverter.class,
            description = "the last month to project (default: as the study says)")
    private YearMonth until;

    @Option(
            names = "--as-at",
            paramLabel = "MM",
            converter = MonthOfTheYearConverter.class,
            description = "the month of the yearly columns, 01 to 12 (default: the opening month)")
    private Month asAt;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "text",
            description = "the form on standard output: text, markdown or csv (default: ${DEFAULT-VALUE})")
    private Format format;

    @Option(names = "--quiet", description = "print nothing, only write the files")
    private boolean quiet;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            converter = DayConverter.class,
            description = "a date to record in manifest.json (default: none)")
    private LocalDate date;

    @Override
    public Integer call() throws BadDataException, IOException {
        Study study = argument.read();
        Horizon horizon = horizon(study);
        List<YearMonth> columns = columns(horizon);
        Demand demand = Demand.of(study.opening(), study.assumptions(), horizon);
        ForecastReport report = ForecastReport.of(study, demand, columns);
        String written = out.write(files(report));
        if (!quiet) {
            terminal.out().print(format.render(report, terminal.screen()));
            if (format == Format.TEXT) {
                terminal.out().println(written);
            }
        }
        return 0;
    }

    private Horizon horizon(Study study) {
        if (until == null) {
            return study.horizon();
        }
        YearMonth opening = study.horizon().opening();
        if (!until.isAfter(opening) || until.isAfter(opening.plusMonths(Horizon.MOST_MONTHS))) {
            throw terminal.wrongUsage("--until " + until + " must lie after the opening month, " + opening + ", and by "
                    + Horizon.MOST_MONTHS + " months at most");
        }
        return Horizon.of(opening, until);
    }

    private List<YearMonth> columns(Horizon horizon) {
        Month month = asAt == null ? horizon.opening().getMonth() : asAt;
        List<YearMonth> columns = horizon.yearly(month);
        if (columns.isEmpty()) {
            throw terminal.wrongUsage(
                    "no month %02d lies from %s to %s".formatted(month.getValue(), horizon.opening(), horizon.last()));
        }
        return columns;
    }

    private Map<String, byte[]> files(ForecastReport report) {
        Map<String, byte[]> files = new LinkedHashMap<>(Charts.of(report));
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("appendix.csv", Format.CSV.render(report, terminal.screen()));
        texts.put("appendix.md", Format.MARKDOWN.render(report, terminal.screen()));
        texts.put(
                "projection.csv",
                TidyResults.projection(BASE_CASE, report.demand()).csv());
        texts.put(
                "flows.csv",
                TidyResults.flows(BASE_CASE, report.demand().projection()).csv());
        texts.put("manifest.json", Manifest.json(Version.text(), "forecast", report.study(), options(report)));
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private Map<String, String> options(ForecastReport report) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("until", report.demand().horizon().last().toString());
        options.put(
                "as-at", "%02d".formatted(report.tables().get(0).months().get(0).getMonthValue()));
        if (date != null) {
            options.put("date", date.toString());
        }
        return options;
    }
}
