package org.carecast.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.carecast.cli.report.BidReport;
import org.carecast.cli.report.ForecastReport;
import org.carecast.cli.report.Manifest;
import org.carecast.cli.report.Pack;
import org.carecast.cli.report.PackDocument;
import org.carecast.cli.report.Publication;
import org.carecast.cli.report.QualityLog;
import org.carecast.cli.report.SensitivityReport;
import org.carecast.cli.report.WebPage;
import org.carecast.cli.report.WordTemplate;
import org.carecast.io.BadDataException;
import org.carecast.io.Study;
import org.carecast.measure.Measure;
import org.carecast.measure.Reading;
import org.carecast.scenario.Scenario;
import org.carecast.time.FinancialYear;
import org.carecast.time.Horizon;
import org.carecast.uncertainty.Sensitivity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report}: the committee pack, from one run. */
@Command(
        name = "report",
        description = "Writes the committee pack of a study: a document, a page, and the quality log.",
        footer = {
            "",
            "Examples:",
            "  carecast report data/kent-2017",
            "  carecast report data/kent-2017 --scenario base --scenario no-arrivals --only html",
            "  carecast report data/kent-2017 --publish --out out/published",
            "  carecast report data/kent-2017 --committee \"Corporate Parenting Panel\" --date 2018-03-22"
        })
final class ReportCommand implements Callable<Integer> {

    /** The forms of a pack. */
    enum Form {
        /** A Word document. */
        DOCX,
        /** One web page. */
        HTML
    }

    @Mixin
    private StudyArgument argument;

    @Mixin
    private ScenarioOption scenarios;

    @Option(names = "--committee", paramLabel = "NAME", description = "whom the pack is put to (default: not named)")
    private String committee;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            converter = DayConverter.class,
            description = "the day of the meeting (default: none)")
    private LocalDate date;

    @Option(
            names = "--only",
            paramLabel = "FORM",
            split = ",",
            description = "docx, html: write these alone (default: all)")
    private Set<Form> only = new LinkedHashSet<>();

    @Option(
            names = "--template",
            paramLabel = "FILE",
            description = "a Word document whose styles, header and footer report.docx takes (default: our own)")
    private Path template;

    @Option(
            names = "--publish",
            description = "suppress small numbers, and whatever gives them away, so that the pack may be published")
    private boolean publish;

    @Option(
            names = "--threshold",
            paramLabel = "PEOPLE",
            converter = WholeNumberConverter.Few.class,
            description =
                    "with --publish: the largest count that is suppressed for being small (default: that of the national folder, 5)")
    private Integer threshold;

    @Mixin
    private OutOption out;

    @Mixin
    private Terminal terminal;

    @Override
    public Integer call() throws BadDataException, IOException {
        refuseWhatSaysNothing();
        Study study = argument.read();
        if (publish && threshold == null && study.fewPeople().isEmpty()) {
            throw terminal.wrongUsage(
                    "the national folder has no disclosure.csv that says which counts are small; give --threshold, such as 5");
        }
        Optional<WordTemplate> house = template == null ? Optional.empty() : Optional.of(WordTemplate.read(template));
        Horizon horizon = study.horizon();
        List<Scenario> chosen = scenarios.isEmpty() ? List.of(Scenario.BASE) : scenarios.of(study, horizon, terminal);
        Optional<Pack> pack = publish ? published(study, horizon, chosen) : Optional.of(pack(study, horizon, chosen));
        if (pack.isEmpty()) {
            return terminal.failed(
                    "small numbers could be worked out whatever else is suppressed: publish fewer scenarios; nothing was written");
        }
        terminal.out().println(out.write(files(study, chosen, pack.get(), house)));
        return 0;
    }

    private void refuseWhatSaysNothing() {
        if (committee != null && (committee.isBlank() || committee.chars().anyMatch(Character::isISOControl))) {
            throw terminal.wrongUsage(
                    "--committee names nobody, or holds a character that cannot be seen; write a name");
        }
        if (threshold != null && !publish) {
            throw terminal.wrongUsage("--threshold is for what is published; add --publish, or leave it out");
        }
        if (template != null && !wants(Form.DOCX)) {
            throw terminal.wrongUsage("--template is for report.docx, which --only leaves out; leave out one of them");
        }
    }

    private static List<ForecastReport> forecasts(Study study, Horizon horizon, List<Scenario> chosen) {
        List<YearMonth> columns = horizon.yearly(horizon.opening().getMonth());
        return chosen.stream()
                .map(scenario -> ForecastReport.of(study, scenario, horizon, columns, OptionalInt.empty()))
                .toList();
    }

    /** The pack without what must not be published; empty if nothing can be published. */
    private Optional<Pack> published(Study study, Horizon horizon, List<Scenario> chosen) {
        List<ForecastReport> forecasts = forecasts(study, horizon, chosen);
        int few = threshold != null ? threshold : study.fewPeople().orElseThrow();
        QualityLog log = QualityLog.of(study, Version.text(), forecasts, Optional.empty(), Optional.empty());
        return Publication.of(study, forecasts, few)
                .map(fit -> fit.pack(Optional.ofNullable(committee), Optional.ofNullable(date), log));
    }

    private Pack pack(Study study, Horizon horizon, List<Scenario> chosen) {
        List<ForecastReport> forecasts = forecasts(study, horizon, chosen);
        Reading headline = new Reading(horizon.last(), Optional.empty(), Measure.CARE_LEAVERS);
        Scenario first = chosen.get(0);
        Optional<Sensitivity> sensitivity = sensitivity(study, first, headline);
        Optional<Sensitivity> ofBase = first.isBase() ? sensitivity : sensitivity(study, Scenario.BASE, headline);
        List<FinancialYear> years = FinancialYear.within(horizon.opening().plusMonths(1), horizon.last());
        Optional<String> withoutBid = withoutBid(study, chosen, years);
        List<BidReport> bids = withoutBid.isPresent()
                ? List.of()
                : chosen.stream()
                        .map(scenario ->
                                BidReport.of(study, scenario, study.premises(scenario, toMarch(study, years)), years))
                        .toList();
        return Pack.of(
                study,
                Optional.ofNullable(committee),
                Optional.ofNullable(date),
                forecasts,
                bids,
                sensitivity.map(
                        found -> SensitivityReport.of(study, first, found, OptionalDouble.empty(), Optional.empty())),
                QualityLog.of(study, Version.text(), forecasts, ofBase, withoutBid));
    }

    private static Optional<Sensitivity> sensitivity(Study study, Scenario scenario, Reading headline) {
        return Optional.of(Sensitivity.of(study.premises(scenario, study.horizon()), headline))
                .filter(found -> !found.swings().isEmpty());
    }

    /** What keeps a bid out of the pack; empty where nothing does. */
    private Optional<String> withoutBid(Study study, List<Scenario> chosen, List<FinancialYear> years) {
        return years.isEmpty()
                ? Optional.of("no financial year lies wholly within the months projected")
                : chosen.stream()
                        .flatMap(scenario -> new MoneyTerms(
                                        study,
                                        study.premises(scenario, toMarch(study, years)),
                                        years.get(0).firstDay(),
                                        terminal)
                                .wanting().stream())
                        .findFirst();
    }

    private static Horizon toMarch(Study study, List<FinancialYear> years) {
        return Horizon.of(study.horizon().opening(), years.get(years.size() - 1).march());
    }

    private Map<String, byte[]> files(Study study, List<Scenario> chosen, Pack pack, Optional<WordTemplate> house) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Map<String, String> options = new LinkedHashMap<>();
        options.put("scenario", chosen.stream().map(Scenario::id).collect(Collectors.joining(" ")));
        if (committee != null) {
            options.put("committee", committee);
        }
        if (date != null) {
            options.put("date", date.toString());
        }
        if (!only.isEmpty()) {
            options.put(
                    "only",
                    only.stream()
                            .map(form -> form.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(" ")));
        }
        if (publish) {
            options.put("publish", pack.quality().threshold().getAsInt() + "");
        }
        house.ifPresent(own -> options.put("template", own.sha256()));
        if (wants(Form.DOCX)) {
            files.put("report.docx", PackDocument.of(pack, house));
        }
        if (wants(Form.HTML)) {
            files.put("report.html", WebPage.of(pack));
        }
        files.put("quality.json", OutOption.text(pack.quality().json()));
        files.put("manifest.json", OutOption.text(Manifest.json(Version.text(), "report", List.of(study), options)));
        return files;
    }

    private boolean wants(Form form) {
        return only.isEmpty() || only.contains(form);
    }
}
