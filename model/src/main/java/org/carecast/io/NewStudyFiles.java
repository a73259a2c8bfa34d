package org.carecast.io;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvLine;
import org.carecast.io.csv.StudyCsv;
import org.carecast.time.FinancialYear;
import org.carecast.time.Horizon;

/** What all the files of one new study are made from. */
record NewStudyFiles(
        NationalFolder national,
        String council,
        Horizon horizon,
        NewCounts counts,
        OpenedAges ages,
        NationalDefaults defaults,
        Optional<NewArrivals> arrivals) {

    /** The files made from a template of the same name. */
    private static final List<String> TEMPLATES = List.of(
            "study.csv",
            "sources.csv",
            "opening.csv",
            "assumptions.csv",
            "accommodation.csv",
            "places.csv",
            "caseload.csv",
            "unit-costs.csv",
            "targets.csv",
            "reported.csv",
            "printed.csv",
            "correlations.csv",
            "scenarios/one-more-a-month.csv",
            "scenarios/faster-decisions.csv",
            "README.md");

    /** Those that only a council can fill: national costs and prices stand in for some, for the others nothing can. */
    private static final List<String> OF_THE_COUNCIL_ALONE =
            List.of("accommodation.csv", "places.csv", "caseload.csv", "unit-costs.csv");

    /** Templates of their own where a study is filled from the table of councils. */
    private static final List<String> FILLED = List.of("sources.csv", "opening.csv", "README.md");

    /** The text of every file, by its name in the study. */
    Map<String, byte[]> files() {
        Map<String, String> words = words();
        words.putAll(new NewAssumptions(horizon, counts, ages, defaults.rows(), arrivals, words).rows());
        words.put("counts", counts.rows());
        boolean isFilled = counts.derived().isPresent();
        Map<String, byte[]> files = new LinkedHashMap<>();
        Stream.concat(TEMPLATES.stream(), Template.ofRates(words, horizon))
                .filter(file -> !isFilled || !OF_THE_COUNCIL_ALONE.contains(file))
                .forEach(file -> {
                    words.put(
                            "columns", StudyFiles.of(file).map(Columns::header).orElse(""));
                    String from = isFilled && FILLED.contains(file) ? "filled/" + file : file;
                    files.put(file, Template.of(from).filled(words).getBytes(StandardCharsets.UTF_8));
                });
        arrivals.map(NewArrivals::noDrift)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> files.put(NewArrivals.SCENARIO, text.getBytes(StandardCharsets.UTF_8)));
        files.putAll(national.copied());
        return files;
    }

    private Map<String, String> words() {
        YearMonth opening = horizon.opening();
        Map<String, String> words = new LinkedHashMap<>();
        words.put("council", council);
        words.put("council_cell", StudyCsv.row(List.of(council)));
        words.put("national", national.name());
        words.put("opening", opening.toString());
        words.put("first", horizon.month(1).toString());
        words.put(
                "later",
                horizon.month(Math.min(horizon.months(), Horizon.MONTHS_IN_A_YEAR + 1))
                        .toString());
        words.put("until", horizon.last().toString());
        words.put("months", Integer.toString(horizon.months()));
        words.put("year", FinancialYear.of(opening).toString());
        words.put("youngest", Integer.toString(counts.law().youngestAge()));
        words.put("counting", ages.counting().id());
        words.put("last", Integer.toString(counts.typed().last()));
        words.put(
                "area", arrivals.map(each -> Integer.toString(each.areaFrom())).orElse("? the year of the estimate"));
        words.put(
                "read",
                counts.typed()
                        .file()
                        .map(file -> "Typed as a file whose SHA-256 is " + file.sha256())
                        .orElse(""));
        counts.derived().ifPresent(start -> {
            words.put("as_year", Integer.toString(start.asAt().getYear()));
            words.put("own_sources", ownSources(words.get("read")));
            words.put("notes", start.notes().stream().map(note -> "- " + note).collect(Collectors.joining("\n")));
        });
        return words;
    }

    /** The line of the council's own counts, which wait to be cited where there was no page of them. */
    private String ownSources(String read) {
        boolean isTyped = counts.typed().file().isPresent();
        return CsvLine.of(SourcesReader.COLUMNS)
                .text(SourcesReader.ID, "own-counts")
                .text(SourcesReader.TITLE, "Children in care and care leavers by population and single age")
                .text(SourcesReader.PUBLISHER, council)
                .text(
                        SourcesReader.PUBLISHED,
                        isTyped ? "as at " + horizon.opening() : "not given yet; no row cites it")
                .text(SourcesReader.NOTE, read)
                .row();
    }
}
