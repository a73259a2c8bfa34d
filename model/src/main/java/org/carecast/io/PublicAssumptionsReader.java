package org.carecast.io;

import java.util.List;
import java.util.stream.Stream;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;

/**
 * Reads {@code public-assumptions.csv}, which a study may have: rows like those of {@code assumptions.csv}, each of which stands for one of
 * them in a public pack.
 */
final class PublicAssumptionsReader {

    static final Columns COLUMNS = new Columns(
            "public-assumptions.csv",
            "What a public pack says in place of rows of assumptions.csv that few people are behind.",
            AssumptionsReader.COLUMNS.all(),
            false);

    private final ReadContext context;
    private final List<Assumption> own;
    private final AssumptionsReader rows;

    private PublicAssumptionsReader(ReadContext context, List<Assumption> own) {
        this.context = context;
        this.own = own;
        this.rows = new AssumptionsReader(context);
    }

    /**
     * The rows, none if the file is not there.
     *
     * @param own those of the study
     */
    static List<Assumption> read(ReadContext context, List<Assumption> own) {
        PublicAssumptionsReader reader = new PublicAssumptionsReader(context, own);
        context.rowsIfAny(COLUMNS).forEach(reader::add);
        if (!reader.rows.found().isEmpty() && context.isWhole(COLUMNS) && context.isWhole(AssumptionsReader.COLUMNS)) {
            reader.requireWholes(Assumptions.of(context.laws(), Assumption.replaced(own, reader.rows.found())));
        }
        return reader.rows.found();
    }

    private void add(CsvRow row) {
        int before = rows.found().size();
        rows.add(row);
        if (rows.found().size() > before
                && context.isWhole(AssumptionsReader.COLUMNS)
                && own.stream().noneMatch(rows.found().get(before)::hasKeyOf)) {
            row.refuse(
                    AssumptionKey.PARAMETER,
                    "assumptions.csv has no row of this population, these ages and this month",
                    "give it the same parameter, population, ages and effective_from as the row it stands for");
        }
    }

    private void requireWholes(Assumptions book) {
        context.settings()
                .opening()
                .ifPresent(opening -> Stream.of(Parameter.values())
                        .filter(Parameter::makesAWhole)
                        .forEach(parameter -> context.laws()
                                .forEach((population, law) -> parameter
                                        .agesRead(law)
                                        .filter(ages -> !book.leavesOut(parameter, population))
                                        .ifPresent(ages -> rows.requireWhole(
                                                book,
                                                parameter,
                                                population,
                                                opening.plusMonths(parameter.firstMonth()))))));
    }
}
