package org.carecast.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.measure.Counted;
import org.carecast.measure.Measure;
import org.carecast.measure.Outturn;
import org.carecast.measure.Reading;
import org.carecast.measure.Statement;
import org.carecast.measure.funding.Citation;

/**
 * Reads five files, each of which a study may have.
 *
 * <p>{@code outturn.csv}: {@code measure,population,as_at,people,counts,status,source,locator,note}, what was counted. {@code measure}
 * is care_leavers, in_touch or under_18; {@code population} an id or {@code all}; {@code as_at} the month whose end is nearest to the
 * day of the count; {@code counts} says whom it includes: in_care, open and in_touch are what the three measures count, and
 * over_twelve_months, aged_19_to_21 and unstated are like none of them.
 *
 * <p>{@code statements.csv}: {@code said,measure,population,as_at,people,status,source,locator,note}, what somebody said in the month
 * {@code said} would be counted in a later one.
 *
 * <p>{@code origins.csv}: {@code origin,study,scenario,followed,note}, the months from which {@code backtest} forecasts. {@code study}
 * is a folder, from this one; {@code .} is this one. It opens in that month, or earlier and is re-opened there. {@code scenario} is
 * what is assumed from then on, {@code base} or an id; {@code followed}, which may be empty, what is known to have followed.
 *
 * <p>{@code arrived.csv}: {@code population,year,people,status,source,locator,note}, how many children came into care in a calendar year.
 *
 * <p>{@code panel.csv}: {@code pooled_arrivals,status,source,locator,note}, one row: the share of the arrivals of a panel of councils
 * that comes to each of them alike.
 */
final class HistoryReader {

    private static final List<String> OUTTURN =
            List.of("measure", "population", "as_at", "people", "counts", "status", "source", "locator", "note");
    private static final List<String> STATEMENTS =
            List.of("said", "measure", "population", "as_at", "people", "status", "source", "locator", "note");
    private static final List<String> ORIGINS = List.of("origin", "study", "scenario", "followed", "note");
    private static final List<String> ARRIVED =
            List.of("population", "year", "people", "status", "source", "locator", "note");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final List<String> PANEL = List.of("pooled_arrivals", "status", "source", "locator", "note");

    private final ReadContext context;
    private final Set<Object> seen = new HashSet<>();

    private HistoryReader(ReadContext context) {
        this.context = context;
    }

    static History read(ReadContext context) {
        HistoryReader reader = new HistoryReader(context);
        return new History(
                reader.rows("outturn.csv", OUTTURN, reader::outturn),
                reader.rows("statements.csv", STATEMENTS, reader::statement),
                reader.rows("origins.csv", ORIGINS, reader::origin),
                reader.rows("arrived.csv", ARRIVED, reader::arrived),
                reader.rows("panel.csv", PANEL, reader::pooling).stream().findFirst());
    }

    private <T> List<T> rows(String name, List<String> columns, Function<CsvRow, Optional<T>> read) {
        Path file = context.folder().resolve(name);
        if (Files.notExists(file)) {
            return List.of();
        }
        List<T> rows = new ArrayList<>();
        CsvTable.read(file, columns, context.problems())
                .forEach(row -> read.apply(row).ifPresent(rows::add));
        return rows;
    }

    private Optional<Outturn> outturn(CsvRow row) {
        Optional<Reading> reading = reading(row);
        Optional<Double> people = people(row);
        Optional<Counted> counted = row.oneOf("counts", Counted::parse, Counted.ids());
        Optional<Citation> citation = CitationReader.read(row, context);
        if (reading.isEmpty() || counted.isEmpty()) {
            return Optional.empty();
        }
        if (!seen.add(List.of(reading.get(), counted.get()))) {
            return row.refuse("as_at", "this count stands twice", "keep the one nearer to the end of the month");
        }
        return people.flatMap(count -> citation.map(where -> new Outturn(reading.get(), count, counted.get(), where)));
    }

    private Optional<Statement> statement(CsvRow row) {
        Optional<YearMonth> said = row.month("said");
        Optional<Reading> reading = reading(row)
                .flatMap(of -> said.filter(month -> !month.isBefore(of.asAt())).isEmpty()
                        ? Optional.of(of)
                        : row.refuse(
                                "as_at",
                                of.asAt() + " does not lie after " + said.get() + ", when it was said",
                                "give the month that was spoken of"));
        Optional<Double> people = people(row);
        Optional<Citation> citation = CitationReader.read(row, context);
        return said.flatMap(month -> reading.flatMap(
                of -> people.flatMap(count -> citation.map(where -> new Statement(month, of, count, where)))));
    }

    private Optional<Reading> reading(CsvRow row) {
        Optional<Measure> measure = row.oneOf(
                "measure",
                text -> Measure.OF_PEOPLE.stream()
                        .filter(each -> each.id().equals(text))
                        .findFirst(),
                Measure.OF_PEOPLE.stream().map(Measure::id).toList());
        Optional<Optional<Population>> whose = row.required("population")
                .flatMap(text -> text.equals(Population.ALL)
                        ? Optional.of(Optional.<Population>empty())
                        : row.population("population", context.settings().populations())
                                .map(Optional::of));
        Optional<YearMonth> asAt = row.month("as_at");
        return measure.flatMap(what -> whose.flatMap(of -> asAt.map(month -> new Reading(month, of, what))))
                .flatMap(of -> countsThem(of) ? Optional.of(of) : refuseChildren(row, of));
    }

    private boolean countsThem(Reading reading) {
        return reading.measure() != Measure.UNDER_18
                || context.laws().isEmpty()
                || reading.population()
                        .map(one -> Optional.ofNullable(context.laws().get(one))
                                .map(Law::countsChildren)
                                .orElse(true))
                        .orElse(context.laws().values().stream().anyMatch(Law::countsChildren));
    }

    private static Optional<Reading> refuseChildren(CsvRow row, Reading reading) {
        return row.refuse(
                "measure",
                "the study counts no children of " + row.text("population"),
                "leave the row out, or count them with youngest_age in study.csv");
    }

    private static Optional<Double> people(CsvRow row) {
        return row.number("people").flatMap(number -> OpeningReader.bounded(row, number));
    }

    private Optional<History.Arrived> arrived(CsvRow row) {
        Optional<Population> population =
                row.population("population", context.settings().populations());
        Optional<Integer> year = row.wholeNumber("year", FIRST_YEAR, LAST_YEAR);
        Optional<Double> people = people(row);
        Optional<Citation> citation = CitationReader.read(row, context);
        if (population.isEmpty() || year.isEmpty()) {
            return Optional.empty();
        }
        if (!seen.add(List.of(population.get(), year.get()))) {
            return row.refuse("year", "the year " + year.get() + " stands twice", "keep one of them");
        }
        return people.flatMap(
                count -> citation.map(where -> new History.Arrived(population.get(), year.get(), count, where)));
    }

    private Optional<ForecastOrigin> origin(CsvRow row) {
        Optional<YearMonth> month = row.month("origin");
        Optional<Path> study = row.required("study").flatMap(text -> folder(row, text));
        Optional<String> scenario = row.required("scenario");
        row.required("note");
        if (month.isPresent() && !seen.add(month.get())) {
            return row.refuse("origin", "the month " + month.get() + " stands twice", "keep one of them");
        }
        Optional<String> followed = Optional.of(row.text("followed")).filter(text -> !text.isEmpty());
        return month.flatMap(when -> study.flatMap(where ->
                scenario.map(what -> new ForecastOrigin(when, where, what, followed, row.text("note"), row.place()))));
    }

    private Optional<Path> folder(CsvRow row, String text) {
        try {
            Path folder = context.folder().resolve(text);
            if (Files.exists(folder.resolve("study.csv"))) {
                return Optional.of(shortest(folder));
            }
        } catch (InvalidPathException | IOException e) {
            // Told below: it names no folder, and so no study.
        }
        return row.refuse(
                "study",
                "there is no study in '" + text + "'",
                "name the folder of one from here, such as ../kent-2015, or . for this one");
    }

    /** The same folder as the study's own, or without steps up and down; where a link is on the way they may lead elsewhere. */
    private Path shortest(Path folder) throws IOException {
        for (Path other : List.of(context.folder(), folder.normalize())) {
            if (Files.exists(other) && Files.isSameFile(other, folder)) {
                return other;
            }
        }
        return folder;
    }

    private Optional<History.Pooling> pooling(CsvRow row) {
        Optional<Citation> citation = CitationReader.read(row, context);
        Optional<Double> share = row.number("pooled_arrivals")
                .flatMap(number -> 0 <= number && number <= 1
                        ? Optional.of(number)
                        : row.refuse("pooled_arrivals", row.text("pooled_arrivals") + " is no share", "give 0 to 1"));
        if (!seen.add("pooled_arrivals")) {
            return row.refuse("pooled_arrivals", "there is more than one row", "keep one of them");
        }
        return citation.flatMap(from -> share.map(each -> new History.Pooling(each, from)));
    }
}
