package org.carecast.cli.report.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Table;

/**
 * What came of the forecasts of a panel, by how many years ahead they were made.
 *
 * @param pairs forecasts and the counts that came
 * @param years of one of them, how far ahead its count lies
 */
record ByHorizon<P>(List<P> pairs, ToIntFunction<P> years) {

    /** The horizons at which there is a pair, nearest first. */
    List<Integer> horizons() {
        return pairs.stream().map(years::applyAsInt).distinct().sorted().toList();
    }

    /** The pairs of one horizon. */
    List<P> ahead(int horizon) {
        return ahead(pairs, horizon);
    }

    private List<P> ahead(List<P> some, int horizon) {
        return some.stream().filter(pair -> years.applyAsInt(pair) == horizon).toList();
    }

    /** The headings of a table with a column for each horizon. */
    List<String> headings() {
        return horizons().stream().map(each -> Sentences.count(each, "year")).toList();
    }

    /** A row of such a table, of all pairs. */
    Row row(String label, Function<List<P>, String> cell) {
        return row(label, pairs, cell);
    }

    /** A row of such a table, of some pairs; a horizon at which there is none of these has no figure. */
    Row row(String label, List<P> some, Function<List<P>, String> cell) {
        return Row.ofWords(
                label,
                horizons().stream()
                        .map(each -> ahead(some, each))
                        .map(each -> each.isEmpty() ? Figures.NONE : cell.apply(each))
                        .toList());
    }

    /** A table of such rows, one for each group of pairs that has any, by the names of the groups. */
    Table apart(String title, List<String> names, Function<P, String> group, Function<List<P>, String> cell) {
        List<Row> rows = new ArrayList<>();
        for (String name : names) {
            List<P> some = pairs.stream()
                    .filter(pair -> group.apply(pair).equals(name))
                    .toList();
            if (!some.isEmpty()) {
                rows.add(row(name, some, cell));
            }
        }
        return Table.of(title, headings(), rows);
    }
}
