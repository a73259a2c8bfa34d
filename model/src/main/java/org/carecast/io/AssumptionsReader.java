package org.carecast.io;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.assumption.TakeUpRise;
import org.carecast.assumption.Unit;
import org.carecast.cohort.Population;
import org.carecast.evidence.Figure;
import org.carecast.evidence.Provenance;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.time.AgeBand;
import org.carecast.time.AgeMap;

/**
 * Reads {@code assumptions.csv}. A value holds from its month until the next row about the same thing; such rows stand in the
 * order of their dates. A row has {@code low}, {@code high} and {@code spread}, or none of them; a {@code spread} of fixed says
 * that there is no range on purpose.
 */
final class AssumptionsReader {

    private static final Comparator<Assumption> IN_FILE =
            Comparator.comparing(row -> row.row().line());
    static final Column<YearMonth> EFFECTIVE_FROM = new Column<>(
            "effective_from", CellType.MONTH, "the month from which it holds, until the next row about the same thing");
    static final Column<Double> VALUE = new Column<>("value", CellType.NUMBER, "what is believed, in the unit");
    static final Column<Unit> UNIT =
            new Column<>("unit", CellType.oneOf(List.of(Unit.values()), Unit::text), "the unit of the parameter");

    static final Columns COLUMNS = Columns.of(
                    "assumptions.csv",
                    "What is believed, from when.",
                    AssumptionKey.PARAMETER,
                    AssumptionKey.POPULATION,
                    AssumptionKey.AGES.orEmpty(),
                    EFFECTIVE_FROM,
                    VALUE,
                    RangeCells.LOW.orEmpty(),
                    RangeCells.HIGH.orEmpty(),
                    RangeCells.SPREAD.orEmpty(),
                    UNIT)
            .and(ProvenanceReader.REVIEWED);

    private final ReadContext context;
    private final List<Assumption> found = new ArrayList<>();
    // What was read of the same thing, so that a row is not compared with all before it.
    private final Map<Start, AgeMap<Assumption>> starts = new HashMap<>();
    private final Map<Population, Map<Parameter, AgeMap<Assumption>>> latest = new HashMap<>();

    private record Start(Parameter parameter, Population population, YearMonth month) {}

    AssumptionsReader(ReadContext context) {
        this.context = context;
    }

    static List<Assumption> read(ReadContext context) {
        AssumptionsReader reader = new AssumptionsReader(context);
        context.rows(COLUMNS).forEach(reader::add);
        if (context.isWhole(COLUMNS)) {
            context.settings().opening().ifPresent(reader::requireEveryValue);
        }
        return reader.found;
    }

    /** The rows added so far. */
    List<Assumption> found() {
        return Collections.unmodifiableList(found);
    }

    /** Adds what a row says, unless something in it is wrong. */
    void add(CsvRow row) {
        AssumptionKey key = AssumptionKey.read(row, context);
        Optional<Parameter> parameter = key.parameter();
        Optional<Population> population = key.population();
        Optional<AgeBand> ages = key.ages();
        Optional<YearMonth> from = row.find(EFFECTIVE_FROM);
        Optional<Double> value = parameter.flatMap(known -> RangeCells.bounded(row, VALUE, known));
        Optional<Provenance> provenance = ProvenanceReader.read(row);
        Optional<Spread> spread = parameter.flatMap(known -> RangeCells.read(row, known, value, provenance));
        parameter.ifPresent(known -> unit(row, known));
        if (parameter.isEmpty() || population.isEmpty() || from.isEmpty() || ages.isEmpty()) {
            row.lose();
            return;
        }
        // Without the share that cannot be read the others do not make 1, which is no second fault.
        if (value.isEmpty() && parameter.get().makesAWhole()) {
            row.lose();
        }
        // What cannot be said of the value or its provenance has been reported; the row still stands for its month.
        Assumption assumption = new Assumption(
                parameter.get(),
                population.get(),
                ages.get(),
                from.get(),
                value.orElse((double) parameter.get().unit().lowest()),
                spread.filter(range -> value.filter(range::contains).isPresent()),
                provenance.orElse(new Provenance.Judged(Optional.empty(), "", "", Optional.empty())),
                row.place());
        if (isNew(row, assumption)) {
            checkOrder(row, assumption);
            found.add(assumption);
        }
    }

    private static void unit(CsvRow row, Parameter parameter) {
        CellType<Unit> needed = CellType.oneOf(List.of(parameter.unit().text()), Unit::parse, Unit::text);
        row.find(UNIT.as(needed)).ifPresent(unit -> {
            if (unit != parameter.unit()) {
                row.refuse(
                        UNIT,
                        "the unit of " + parameter.id() + " is not " + unit.text(),
                        "it must be " + parameter.unit().text());
            }
        });
    }

    private boolean isNew(CsvRow row, Assumption assumption) {
        AgeMap<Assumption> sameMonth = starts.computeIfAbsent(
                new Start(assumption.parameter(), assumption.population(), assumption.effectiveFrom()),
                any -> new AgeMap<>());
        Optional<Assumption> same = sameMonth.at(assumption.ages()).stream().min(IN_FILE);
        same.ifPresentOrElse(
                earlier -> row.refuse(
                        EFFECTIVE_FROM,
                        "row " + earlier.row().line() + " gives the same thing a value from the same month",
                        "keep one of them, or part their ages or dates"),
                () -> sameMonth.put(assumption.ages(), assumption));
        return same.isEmpty();
    }

    /** Holds a row against the last one about the same thing only, so that one date out of order is reported once. */
    private void checkOrder(CsvRow row, Assumption assumption) {
        AgeMap<Assumption> lastOfAge = latest.computeIfAbsent(
                        assumption.population(), any -> new EnumMap<>(Parameter.class))
                .computeIfAbsent(assumption.parameter(), any -> new AgeMap<>());
        lastOfAge.at(assumption.ages()).stream()
                .max(IN_FILE)
                .filter(last -> assumption.effectiveFrom().isBefore(last.effectiveFrom()))
                .ifPresent(last -> row.refuse(
                        EFFECTIVE_FROM,
                        assumption.effectiveFrom() + " stands after " + last.effectiveFrom() + " in row "
                                + last.row().line(),
                        "put the rows in the order of their dates"));
        lastOfAge.put(assumption.ages(), assumption);
    }

    /** Every parameter needs a value at every age from the first month in which it is read. */
    private void requireEveryValue(YearMonth opening) {
        Assumptions book = Assumptions.of(context.laws(), found);
        for (Parameter parameter : Parameter.values()) {
            context.laws()
                    .forEach((population, law) -> parameter
                            .agesRead(law)
                            .filter(ages -> !book.leavesOut(parameter, population))
                            .ifPresent(ages -> requireEveryValue(
                                    book, parameter, population, ages, opening.plusMonths(parameter.firstMonth()))));
        }
    }

    private void requireEveryValue(
            Assumptions book, Parameter parameter, Population population, AgeBand ages, YearMonth first) {
        List<AgeBand> gaps = MissingAges.in(
                ages, age -> book.find(parameter, population, age, first).isPresent());
        gaps.forEach(gap -> context.missing(
                COLUMNS,
                "there is no " + parameter.id() + " for " + population + (parameter.byAge() ? " aged " + gap : "")
                        + " in " + first,
                "add a row effective from that month or before"));
        if (gaps.isEmpty() && parameter.makesAWhole()) {
            requireWhole(book, parameter, population, first);
        }
        if (gaps.isEmpty() && parameter == Parameter.TAKE_UP) {
            requireNoRise(book, population, first);
        }
    }

    /** Take-up may not rise with age. */
    private void requireNoRise(Assumptions book, Population population, YearMonth first) {
        TakeUpRise.in(book, population, first)
                .forEach(rise -> context.problems()
                        .add(
                                rise.row().row().file(),
                                rise.row().row().line(),
                                COLUMNS.place(VALUE.name()),
                                rise.what(),
                                rise.remedy()));
    }

    /** The first row of the file that is read which is about the same whole; the row itself where there is none. */
    private Assumption firstOfOwn(Assumption row) {
        return found.contains(row)
                ? row
                : found.stream()
                        .filter(own -> own.isAbout(row.parameter(), row.population()))
                        .findFirst()
                        .orElse(row);
    }

    /** Reports every month in which the shares of a book do not make a whole. */
    void requireWhole(Assumptions book, Parameter parameter, Population population, YearMonth first) {
        book.brokenWholes(parameter, population, first)
                .forEach(broken -> context.problems()
                        .add(
                                firstOfOwn(broken.row()).row().file(),
                                firstOfOwn(broken.row()).row().line(),
                                COLUMNS.place(VALUE.name()),
                                parameter.id() + " for " + population + " adds up to " + Figure.written(broken.sum())
                                        + " in " + broken.month(),
                                "the shares of all ages must make 1 in every month"));
    }
}
