package org.carecast.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.carecast.cli.option.Converters;
import org.carecast.cli.option.Options;
import org.carecast.cli.option.OutOption;
import org.carecast.cli.option.PackForm;
import org.carecast.cli.option.ScenarioOption;
import org.carecast.cli.option.StudyArgument;
import org.carecast.cli.option.WholeNumberConverter;
import org.carecast.cli.option.WrongUsage;
import org.carecast.cli.option.YearsOption;
import org.carecast.cli.report.file.Manifest;
import org.carecast.cli.report.file.OutputFolder;
import org.carecast.cli.report.pack.Appendices;
import org.carecast.cli.report.pack.Pack;
import org.carecast.cli.report.page.WebPage;
import org.carecast.cli.report.word.PackDocument;
import org.carecast.cli.report.word.WordTemplate;
import org.carecast.cli.report.workbook.PackWorkbook;
import org.carecast.disclosure.PublicBands;
import org.carecast.io.Study;
import org.carecast.io.councils.CouncilNotes;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.InvisibleCharacters;
import org.carecast.scenario.Scenario;
import org.carecast.time.FinancialYear;
import org.carecast.time.Horizon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report}: the committee pack, from one run. */
@Command(
        name = "report",
        description = "Writes the committee pack of a study: a document, a workbook, a page, and the quality log.",
        footer = {
            "",
            "Examples:",
            "  carecast report data/kent-2017",
            "  carecast report data/kent-2017 --scenario base --scenario no-arrivals --only html",
            "  carecast report data/kent-2017 --only docx --appendices full",
            "  carecast report data/kent-2017 --publish",
            "  carecast report data/kent-2017 --publish --bands 18-20,21-25",
            "  carecast report data/hampshire-2025 --from 2026-27",
            "  carecast report data/kent-2017 --committee \"Corporate Parenting Panel\" --date 2018-03-22"
        })
final class ReportCommand implements Callable<Integer> {

    // A minute of a processor, and a document of 30 MB.
    private static final int MOST_SCENARIOS = 50;
    // The sheets of cohorts go with the square of the months: at the most, a million cells.
    private static final int MOST_MONTHS = 240;
    private static final Room.Need NEED = new Room.Need("a pack", 150_000_000, 6_000_000, 500_000);

    @Mixin
    private StudyArgument argument;

    @Mixin
    private ScenarioOption scenarios;

    @Mixin
    private YearsOption span;

    @Option(names = "--committee", paramLabel = "NAME", description = "whom the pack is put to (default: none)")
    private String committee;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "the day of the meeting (default: none)")
    private LocalDate date;

    @Option(
            names = "--only",
            paramLabel = "FORM",
            split = ",",
            description = "docx, xlsx, html: write these alone (default: all)")
    private Set<PackForm> only = new LinkedHashSet<>();

    @Option(
            names = "--template",
            paramLabel = "FILE",
            description = "a Word document whose styles, header and footer report.docx takes (default: our own)")
    private Path template;

    @Option(
            names = "--appendices",
            paramLabel = "LENGTH",
            description =
                    "what follows the body of report.docx: none; short (default), its tables and limits of use; full, all that the page has")
    private Appendices appendices;

    @Option(
            names = "--publish",
            description =
                    "calculate the pack from published counts alone, so that nobody can work out a small number; writes to out/STUDY/publish unless --out says otherwise")
    private boolean publish;

    @Option(
            names = "--threshold",
            paramLabel = "PEOPLE",
            converter = WholeNumberConverter.Few.class,
            description = "with --publish: the largest count that is small (default: that of the national folder, 5)")
    private Integer threshold;

    @Option(
            names = "--bands",
            paramLabel = "AGES",
            converter = Converters.Bands.class,
            description =
                    "with --publish: the ages of each row, such as 18-20,21-25 (default: those of the national folder, 18,19,20,21-25)")
    private PublicBands bands;

    @Mixin
    private OutOption out;

    @Mixin
    private Terminal terminal;

    @Override
    public Integer call() throws BadDataException, IOException {
        refuseWhatSaysNothing();
        terminal.begin(out, publish ? Terminal.PUBLISH : "report", List.of(argument.folder()));
        if (publish && OutputFolder.holdsUnsuppressed(out.folder())) {
            return terminal.failed(
                    "%s holds files of an earlier run whose small numbers are not suppressed; name a new folder with --out; nothing was written"
                            .formatted(out.folder()));
        }
        Study study = argument.read();
        if (publish && threshold == null && study.publishing().fewPeople().isEmpty()) {
            throw new WrongUsage(
                    "the national folder has no disclosure.csv that says which counts are small; give --threshold, such as 5");
        }
        Optional<WordTemplate> house = template == null ? Optional.empty() : Optional.of(WordTemplate.read(template));
        Horizon horizon = study.horizon();
        List<Scenario> chosen = scenarios.of(study);
        if (chosen.size() > MOST_SCENARIOS) {
            throw new WrongUsage("a pack of %d scenarios is too long to read; %d fit, and 'carecast compare' shows more"
                    .formatted(chosen.size(), MOST_SCENARIOS));
        }
        if (horizon.months() > MOST_MONTHS) {
            throw new WrongUsage(
                    "a pack of %d months is too long, since its workbook has a row for each month of birth; %d fit"
                                    .formatted(horizon.months(), MOST_MONTHS)
                            + " (months_to_project in study.csv)");
        }
        List<FinancialYear> years = span.within(study);
        Room.ofThisJava().require(NEED, chosen.size(), horizon.months());
        Optional<PublicPack> published =
                publish ? PublicPack.of(study, chosen, few(study), Optional.ofNullable(bands)) : Optional.empty();
        if (publish && published.isEmpty()) {
            return terminal.failed(
                    "no age of care leavers has more than %d people, so that nothing can be published; nothing was written"
                            .formatted(few(study)));
        }
        Optional<String> contradiction =
                published.isEmpty() ? Optional.empty() : published.get().contradiction();
        if (contradiction.isPresent()) {
            return terminal.failed(contradiction.get());
        }
        Optional<String> tooFine = published.flatMap(PublicPack::tooFine);
        if (tooFine.isPresent()) {
            return terminal.failed(tooFine.get());
        }
        List<String> notes = CouncilNotes.ofMoney(study);
        Map<String, byte[]> files = terminal.work(
                "Committee pack",
                PackMaking.STEPS + forms().size(),
                done -> forms(
                        making(study, notes, chosen, years, published, done).pack(), house, done));
        files.put("manifest.json", manifest(study, chosen, years, house, files));
        if (publish
                && !OutputFolder.holdsPublicPack(out.folder())
                && !leftBehind(files.keySet()).isEmpty()) {
            return terminal.failed(
                    "another form of an earlier pack lies in that folder, and may hold small numbers; name a new folder with"
                            + " --out; nothing was written");
        }
        if (published.isPresent()) {
            published.get().remember();
        }
        String written = out.write(files);
        terminal.out().println(written + leftBehind(files.keySet()));
        published.ifPresent(pack -> pack.words().forEach(terminal.out()::println));
        return 0;
    }

    private PackMaking making(
            Study study,
            List<String> notes,
            List<Scenario> chosen,
            List<FinancialYear> years,
            Optional<PublicPack> published,
            IntConsumer done) {
        return new PackMaking(
                published.map(pack -> pack.told().study()).orElse(study),
                published.map(PublicPack::told),
                published.map(PublicPack::toldScenarios).orElse(chosen),
                years,
                Optional.ofNullable(committee),
                Optional.ofNullable(date),
                notes,
                done);
    }

    private void refuseWhatSaysNothing() {
        if (committee != null && (committee.isBlank() || InvisibleCharacters.isIn(committee))) {
            throw new WrongUsage("--committee names nobody, or holds a character that cannot be seen; write a name");
        }
        if (threshold != null && !publish) {
            throw new WrongUsage("--threshold is for what is published; add --publish, or leave it out");
        }
        if (bands != null && !publish) {
            throw new WrongUsage("--bands is for what is published; add --publish, or leave it out");
        }
        if (template != null && !wants(PackForm.DOCX)) {
            throw new WrongUsage("--template is for report.docx, which --only leaves out; leave out one of them");
        }
        if (appendices != null && !wants(PackForm.DOCX)) {
            throw new WrongUsage("--appendices is for report.docx, which --only leaves out; leave out one of them");
        }
    }

    /** That a form of the pack lies there which this run did not make, and whose figures may be others. */
    private String leftBehind(Set<String> written) {
        List<String> left = Stream.of(PackForm.values())
                .map(PackForm::file)
                .filter(file -> !written.contains(file) && out.holds(file))
                .toList();
        return left.isEmpty()
                ? ""
                : "; %s there %s of an earlier run"
                        .formatted(String.join(" and ", left), left.size() == 1 ? "is" : "are");
    }

    /** The largest count that is small. */
    private int few(Study study) {
        return threshold != null ? threshold : study.publishing().fewPeople().orElseThrow();
    }

    /** The pack in each of its forms, which know nothing of each other and are made side by side. */
    private Map<String, byte[]> forms(Pack pack, Optional<WordTemplate> house, IntConsumer done) {
        Map<String, byte[]> files = new ConcurrentHashMap<>();
        forms().parallelStream().forEach(form -> {
            files.put(
                    form.file(),
                    switch (form) {
                        case DOCX -> PackDocument.of(pack, appendices == null ? Appendices.SHORT : appendices, house);
                        case XLSX -> PackWorkbook.of(pack);
                        case HTML -> WebPage.of(pack);
                    });
            done.accept(1);
        });
        files.put("quality.json", OutOption.text(pack.quality().json()));
        return files;
    }

    private byte[] manifest(
            Study study,
            List<Scenario> chosen,
            List<FinancialYear> years,
            Optional<WordTemplate> house,
            Map<String, byte[]> files) {
        Options options = ScenarioOption.recorded(chosen)
                .with("from", span.isGiven() ? years.get(0) : null)
                .with("until", span.isGiven() ? years.get(years.size() - 1) : null)
                .with("committee", committee)
                .with("date", date)
                .with(
                        "appendices",
                        appendices == null ? null : appendices.name().toLowerCase(Locale.ROOT))
                .with(
                        "only",
                        only.isEmpty() ? null : only.stream().map(PackForm::id).toList())
                .with("publish", publish ? few(study) : null)
                .with("bands", bands)
                .with("template", house.map(WordTemplate::sha256).orElse(null));
        return terminal.manifest(publish ? Manifest.withoutInputs(study) : Manifest.of(List.of(study)), options, files);
    }

    private List<PackForm> forms() {
        return Stream.of(PackForm.values()).filter(this::wants).toList();
    }

    private boolean wants(PackForm form) {
        return only.isEmpty() || only.contains(form);
    }
}
