package org.carecast.io.caution;

import java.nio.file.Path;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.evidence.Figure;
import org.carecast.io.Magnitude;
import org.carecast.io.Study;
import org.carecast.io.StudyFiles;
import org.carecast.io.UsualRange;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;

/** The cells of a study and its national folder that are of an unusual size, each looked at by itself. */
final class UnusualValues {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    // A day, a month, a financial year or a year.
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-\\d{2})?)?");
    private static final double MONTHS_OF_A_YEAR = 12;
    private static final String PEOPLE = "people";
    private static final String PROVENANCE = "provenance";
    private static final String STATUS = "status";
    private static final String REVIEW = "review_by";

    private final Study study;
    private final Path national;
    private final YearMonth opening;
    private final CautionLog log;

    UnusualValues(Study study, Path national, CautionLog log) {
        this.study = study;
        this.national = national;
        this.opening = study.horizon().opening();
        this.log = log;
    }

    void look() {
        RowSizes.ofAStudy().forEach(sizes -> look(study.folder().resolve(sizes.file()), sizes));
        study.scenarios().stream()
                .map(scenario -> study.folder().resolve("scenarios").resolve(scenario.id() + ".csv"))
                .forEach(file -> look(file, RowSizes.ofAScenario()));
        RowSizes.national().forEach(sizes -> look(national.resolve(sizes.file()), sizes));
        Stream.of(study.folder(), national)
                .distinct()
                .map(folder -> log.rows(folder.resolve("price-index.csv"), "price-index.csv"))
                .flatMap(rows ->
                        rows.stream().collect(Collectors.groupingBy(row -> row.text("series"))).values().stream())
                .forEach(this::lookAtPrices);
    }

    private void look(Path file, RowSizes sizes) {
        Columns columns = StudyFiles.of(sizes.file()).orElseThrow();
        for (CsvRow row : log.rows(file, sizes.file())) {
            // A value that is out of its range takes the ends of its belief with it.
            for (RowSizes.Size size : sizes.sizes()) {
                if (isUnusual(row, size, sizes.note())) {
                    break;
                }
            }
            sizes.months().forEach(column -> lookAtMonth(row, column, sizes.note()));
            if (columns.place(REVIEW) > 0) {
                lookAtReview(row, sizes.note());
            }
            if (sizes.countsPeople()) {
                lookAtWholePeople(row, columns, sizes.note());
            }
        }
    }

    /** Whether a cell is of an unusual size, which is then written down. */
    private boolean isUnusual(CsvRow row, RowSizes.Size size, String note) {
        String text = row.text(size.column());
        Optional<UsualRange> missed = size.id()
                .apply(row)
                .flatMap(log::usual)
                .filter(range -> NUMBER.matcher(text).matches() && !range.contains(Double.parseDouble(text)));
        missed.ifPresent(range -> log.add(
                row,
                size.column(),
                note,
                "%s is unusual for %s, usually %s to %s %s"
                        .formatted(
                                text,
                                range.what(),
                                Figure.written(range.low()),
                                Figure.written(range.high()),
                                range.unit())));
        return missed.isPresent();
    }

    private void lookAtMonth(CsvRow row, String column, String note) {
        lookAtTime(row, column, note, Magnitude.YEARS_FROM_OPENING);
    }

    private void lookAtReview(CsvRow row, String note) {
        lookAtTime(row, REVIEW, note, Magnitude.YEARS_TO_REVIEW);
    }

    private void lookAtTime(CsvRow row, String column, String note, Magnitude magnitude) {
        Optional<Double> years = years(row.text(column));
        log.usual(magnitude)
                .filter(range -> years.filter(known -> !range.contains(known)).isPresent())
                .ifPresent(range -> log.add(
                        row,
                        column,
                        note,
                        "%s is unusual for %s, as the study opens in %s; usually %s to %s %s"
                                .formatted(
                                        row.text(column),
                                        range.what(),
                                        opening,
                                        Figure.written(range.low()),
                                        Figure.written(range.high()),
                                        range.unit())));
    }

    /** The years from the opening to the time that a cell names; empty where it names none. */
    private Optional<Double> years(String text) {
        Matcher found = YEAR.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        String month = text.substring(0, Math.min(text.length(), "2017-11".length()));
        // The second year of 2017-18 is no month, and that of 2011-12 is near enough to one.
        YearMonth named = CellType.parseMonth(month)
                .orElse(YearMonth.of(Integer.parseInt(found.group(1)), opening.getMonthValue()));
        return Optional.of(opening.until(named, ChronoUnit.MONTHS) / MONTHS_OF_A_YEAR);
    }

    /** A count that a paper prints is of whole people. */
    private void lookAtWholePeople(CsvRow row, Columns columns, String note) {
        String kind = row.text(columns.place(PROVENANCE) > 0 ? PROVENANCE : STATUS);
        String people = row.text(PEOPLE);
        boolean printed = List.of("published", "verified", "secondary").contains(kind);
        if (printed && NUMBER.matcher(people).matches() && Double.parseDouble(people) % 1 != 0) {
            log.add(row, PEOPLE, note, people + " people is no whole number, and the count is said to be " + kind);
        }
    }

    /** Each index beside the median of its series, so that one slip is warned of once, and a series that cannot grow. */
    private void lookAtPrices(List<CsvRow> index) {
        if (index.size() == 1) {
            log.add(
                    index.get(0),
                    "financial_year",
                    "note",
                    index.get(0).text("financial_year")
                            + " is the only year of the index, which cannot grow: costs of later years stay in its prices");
        }
        double[] sorted =
                index.stream().mapToDouble(UnusualValues::price).sorted().toArray();
        List<CsvRow> usual = new ArrayList<>(index);
        for (CsvRow row : index) {
            double median = sorted[(sorted.length - 1) / 2];
            log.usual(Magnitude.INDEX_OF_MEDIAN)
                    .filter(range -> !range.contains(price(row) / median))
                    .ifPresent(range -> {
                        usual.remove(row);
                        log.add(
                                row,
                                "index",
                                "note",
                                "%s is unusual for %s, usually %s to %s %s, %s"
                                        .formatted(
                                                row.text("index"),
                                                range.what(),
                                                Figure.written(range.low()),
                                                Figure.written(range.high()),
                                                range.unit(),
                                                Figure.written(median)));
                    });
        }
        if (usual.size() == index.size()) {
            lookAtGrowth(index);
        }
    }

    /** The growth into a year, of years of which neither index is out of proportion. */
    private void lookAtGrowth(List<CsvRow> index) {
        for (int place = 1; place < index.size(); place++) {
            CsvRow row = index.get(place);
            double growth = price(row) / price(index.get(place - 1)) - 1;
            Optional<UsualRange> unusual = log.usual(Magnitude.INDEX_GROWTH).filter(range -> !range.contains(growth));
            if (unusual.isPresent()) {
                UsualRange range = unusual.get();
                log.add(
                        row,
                        "index",
                        "note",
                        "%s is unusual after %s: %s is usually %s to %s %s"
                                .formatted(
                                        row.text("index"),
                                        index.get(place - 1).text("index"),
                                        range.what(),
                                        Figure.written(range.low()),
                                        Figure.written(range.high()),
                                        range.unit()));
                // A slip is left again in the next year.
                return;
            }
        }
    }

    private static double price(CsvRow row) {
        return Double.parseDouble(row.text("index"));
    }
}
