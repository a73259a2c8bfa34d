package org.carecast.io.roll;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.evidence.Figure;
import org.carecast.io.NationalDrift;
import org.carecast.io.Study;
import org.carecast.io.StudyFiles;
import org.carecast.io.StudyReader;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.Pages;
import org.carecast.io.roll.AgeCount.How;
import org.carecast.measure.Premises;
import org.carecast.scenario.Scenario;
import org.carecast.time.Horizon;

/**
 * A study moved to a later opening month: the files of a new folder, and what is said of each.
 *
 * @param files by their names in the new folder
 * @param counts with whom it opens, by runs of ages
 * @param warnings counts that are hardly meant
 * @param arrivals how they were re-estimated, a sentence for each population
 * @param scenarios what became of those that changed
 * @param stays files that stay with the earlier study
 */
public record RolledStudy(
        Map<String, byte[]> files,
        List<String> counts,
        List<String> warnings,
        List<String> arrivals,
        List<String> scenarios,
        List<String> stays) {

    private static final String OPENING = "opening.csv";
    private static final String ASSUMPTIONS = "assumptions.csv";
    private static final String PUBLIC = "public-assumptions.csv";
    private static final String ORIGINS = "origins.csv";
    private static final String OUTTURN = "outturn.csv";
    private static final String SOURCES = "sources.csv";
    private static final String STUDY = "study.csv";
    private static final String README = "README.md";

    /** Copies what it is given, so that it never changes. */
    public RolledStudy {
        files = Map.copyOf(files);
        counts = List.copyOf(counts);
        warnings = List.copyOf(warnings);
        arrivals = List.copyOf(arrivals);
        scenarios = List.copyOf(scenarios);
        stays = List.copyOf(stays);
    }

    /**
     * A study moved to a month after its opening that its forecast reaches.
     *
     * @param to the folder of the new study, which need not be there
     * @param horizon from the new opening on
     * @param page the counts with which it opens
     * @throws BadDataException naming every problem on the page
     */
    public static RolledStudy of(Study study, Path to, Horizon horizon, Pages page)
            throws BadDataException, IOException {
        YearMonth month = horizon.opening();
        NationalDrift national = NationalDrift.read(StudyReader.nationalOf(study.folder()));
        RolledCounts counts = RolledCounts.read(
                study,
                study.premises(Scenario.BASE, Horizon.of(study.horizon().opening(), month))
                        .demand(),
                month,
                page,
                national);
        Premises opened = new Premises(counts.position(), study.assumptions(), horizon, study.funding());
        RolledArrivals arrivals = RolledArrivals.of(study, opened, counts, national);
        OtherFiles others = OtherFiles.of(study.folder(), to);
        String name = page.name();
        RollSources sources = new RollSources(
                study,
                month,
                name.substring(name.replace('\\', '/').lastIndexOf('/') + 1),
                OtherFiles.seenFrom(to, study.folder()));
        return new Making(study, horizon, counts, arrivals, others, sources).rolled();
    }

    /** What all files of one study are made from. */
    private record Making(
            Study study,
            Horizon horizon,
            RolledCounts counts,
            RolledArrivals arrivals,
            OtherFiles others,
            RollSources sources) {

        private RolledStudy rolled() {
            Map<String, byte[]> files = new TreeMap<>(others.files());
            List<String> scenarios = scenarios(files);
            files.put(STUDY, settings().bytes());
            files.put(OPENING, opening().bytes());
            RolledAssumptions assumptions = new RolledAssumptions(study, horizon, arrivals, sources);
            files.put(ASSUMPTIONS, assumptions.of(file(ASSUMPTIONS)).bytes());
            files.put(SOURCES, file(SOURCES).and(sources.rows(counts)).bytes());
            files.put(ORIGINS, origins().bytes());
            RolledHistory history = new RolledHistory(study, counts, sources);
            CsvText outturns = file(OUTTURN).and(history.outturns());
            if (!outturns.rows().isEmpty()) {
                files.put(OUTTURN, outturns.bytes());
            }
            if (files.containsKey(PUBLIC)) {
                files.put(PUBLIC, assumptions.ofPublic(file(PUBLIC)).bytes());
            }
            files.put(README, readme());
            return new RolledStudy(
                    files,
                    Stream.of(counts.words(study).stream(), assumptions.words().stream(), history.words().stream())
                            .flatMap(each -> each)
                            .toList(),
                    counts.warnings(),
                    arrivals.words(),
                    scenarios,
                    stays());
        }

        /** A file of the study, or one without rows where it has none. */
        private CsvText file(String name) {
            return others.files().containsKey(name)
                    ? CsvText.of(others.files().get(name))
                    : CsvText.empty(StudyFiles.of(name).orElseThrow());
        }

        private CsvText settings() {
            Map<String, String> values = new LinkedHashMap<>();
            values.put("opening_month", horizon.opening().toString());
            values.put("months_to_project", Integer.toString(horizon.months()));
            values.put("national", others.national());
            CsvText text = file(STUDY);
            for (Map.Entry<String, String> each : values.entrySet()) {
                text = text.with(text.line("key", each.getKey()).orElseThrow(), "value", each.getValue());
            }
            return text;
        }

        private CsvText opening() {
            return CsvText.empty(StudyFiles.of(OPENING).orElseThrow())
                    .and(counts.ages().stream().map(this::opening).toList());
        }

        private Map<String, String> opening(AgeCount count) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("population", count.population().id());
            row.put("age", Integer.toString(count.age()));
            row.put("as_at", horizon.opening().toString());
            row.put("people", Figure.written(count.people()));
            row.put("provenance", count.how() == How.COUNTED ? "published" : "derived");
            row.put("source", count.isCounted() ? sources.countsId() : sources.carriedId());
            row.put("locator", count.isCounted() ? sources.page() : "the forecast for " + horizon.opening());
            row.put(
                    "note",
                    switch (count.how()) {
                        case COUNTED -> count.where();
                        case SPLIT -> count.where() + ", split as the earlier forecast has these ages";
                        case CARRIED -> count.where() + ", so carried from the earlier forecast";
                    });
            return row;
        }

        private CsvText origins() {
            CsvText text = file(ORIGINS);
            for (int line : text.rows()) {
                text = text.with(line, "study", moved(text.cell(line, "study")));
            }
            text = text.without(later(text));
            YearMonth before = study.horizon().opening();
            return text.line("origin", before.toString()).isPresent()
                    ? text
                    : text.and(List.of(Map.of(
                            "origin", before.toString(),
                            "study", sources.earlier(),
                            "scenario", Scenario.BASE.id(),
                            "followed", "",
                            "note", "The forecast before the roll to " + horizon.opening())));
        }

        /** The rows of the new opening and of later months: the new study itself forecasts from there. */
        private List<Integer> later(CsvText text) {
            return text.rows().stream()
                    .filter(line -> !YearMonth.parse(text.cell(line, "origin")).isBefore(horizon.opening()))
                    .toList();
        }

        private List<String> stays() {
            CsvText before = file(ORIGINS);
            return Stream.concat(
                            others.words().stream(),
                            later(before).stream()
                                    .map(line ->
                                            "the row of %s in %s stays with %s: the new study forecasts from there itself"
                                                    .formatted(before.cell(line, "origin"), ORIGINS, study.folder())))
                    .toList();
        }

        /** A folder as the earlier study sees it, as the new one does. */
        private String moved(String folder) {
            Path way = Path.of(folder);
            return way.isAbsolute()
                    ? folder
                    : Path.of(sources.earlier())
                            .resolve(way)
                            .normalize()
                            .toString()
                            .replace('\\', '/');
        }

        private List<String> scenarios(Map<String, byte[]> files) {
            Map<String, List<String>> said = new LinkedHashMap<>();
            Assumptions book = arrivals.in(study.assumptions(), horizon.month(Parameter.ARRIVALS.firstMonth()));
            for (Scenario each : study.scenarios()) {
                String file = "scenarios/" + each.id() + ".csv";
                Optional<String> again =
                        Optional.ofNullable(arrivals.scenarios().get(file));
                RolledScenarios rolled = again.map(text -> RolledScenarios.again(each, text))
                        .orElseGet(() -> RolledScenarios.of(each, file(file), book, horizon));
                rolled.text().ifPresentOrElse(text -> files.put(file, text.bytes()), () -> files.remove(file));
                rolled.words()
                        .ifPresent(words -> said.computeIfAbsent(words, any -> new ArrayList<>())
                                .add(each.id()));
            }
            return said.entrySet().stream()
                    .map(each -> String.join(", ", each.getValue()) + ": " + each.getKey())
                    .toList();
        }

        private byte[] readme() {
            return new RolledReadme(study, horizon, counts, arrivals, sources)
                    .above(others.files().getOrDefault(README, new byte[0]));
        }
    }
}
