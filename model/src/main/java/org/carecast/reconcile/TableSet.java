package org.carecast.reconcile;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.cohort.Population;
import org.carecast.reconcile.TableFigure.Kind;

/**
 * Tables that are judged together, and what is assumed about them.
 *
 * @param tables one table, or a table that is the sum of others together with these
 * @param sum which of the tables is the sum of which others; empty if they are not added up
 * @param yearlyRates whether each month of a table may have an in-touch rate of its own
 * @param links the cohorts that keep their size from one year to the next
 */
record TableSet(List<PrintedTable> tables, Optional<TableSum> sum, boolean yearlyRates, List<CohortLink> links) {

    TableSet {
        tables = List.copyOf(tables);
        links = List.copyOf(links);
    }

    /** The table in which a figure stands. */
    PrintedTable table(TableFigure figure) {
        return tables.stream()
                .filter(table -> table.number() == figure.table())
                .findFirst()
                .orElseThrow();
    }

    /** One of the tables by itself, with its cohorts. */
    TableSet alone(PrintedTable table) {
        return new TableSet(
                List.of(table),
                Optional.empty(),
                yearlyRates,
                links.stream()
                        .filter(link -> link.younger().table() == table.number())
                        .toList());
    }

    /** One month of the tables, without cohorts. */
    TableSet only(YearMonth month) {
        return only(Set.of(month));
    }

    /** The months of the tables on which something is claimed; all months if a cohort is among the claims. */
    TableSet about(Set<? extends TableClaim> claims) {
        return links.stream().noneMatch(claims::contains)
                ? only(claims.stream()
                        .filter(TableFigure.class::isInstance)
                        .map(claim -> ((TableFigure) claim).asAt())
                        .collect(Collectors.toSet()))
                : this;
    }

    private TableSet only(Set<YearMonth> months) {
        List<PrintedTable> cut = tables.stream()
                .map(table -> table.only(months))
                .filter(table -> !table.figures().isEmpty())
                .toList();
        return new TableSet(cut, sum.flatMap(added -> added.cut(cut)), yearlyRates, List.of());
    }

    /** The months of any of the tables. */
    List<YearMonth> months() {
        return tables.stream()
                .flatMap(table -> table.months().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Everything that the tables claim: each printed figure and each cohort. */
    List<TableClaim> claims() {
        return Stream.<TableClaim>concat(
                        tables.stream()
                                .flatMap(table -> table.figures().stream())
                                .filter(figure -> figure.shown().isPresent()),
                        links.stream())
                .toList();
    }

    /** Whether one rate holds in all months of a table; never where populations are mixed, since the rate changes with the mix. */
    boolean hasOneRate(PrintedTable table) {
        return !yearlyRates && !table.population().equals(Population.ALL) && table.saysWhoIsInTouch();
    }

    /** Whether the people in touch of a table must be unknowns of their own. */
    boolean needsInTouch(PrintedTable table) {
        return table.saysWhoIsInTouch() && (!hasOneRate(table) || sum.isPresent());
    }

    /** The tables with one rate. */
    List<PrintedTable> atOneRate() {
        return tables.stream().filter(this::hasOneRate).toList();
    }

    /** The figure that stands for the one rate of a table: that of its first month. */
    static TableFigure rate(PrintedTable table) {
        return table.of(Kind.IN_TOUCH_RATE).findFirst().orElseThrow();
    }

    /** The figures whose numbers are unknowns of the linear system; all others are sums, quotients or products of them. */
    List<TableFigure> unknowns() {
        List<TableFigure> unknowns = new ArrayList<>();
        for (PrintedTable table : tables) {
            table.of(table.parts().isEmpty() ? Kind.TOTAL : Kind.PEOPLE).forEach(unknowns::add);
            if (hasOneRate(table)) {
                unknowns.add(rate(table));
            }
            if (needsInTouch(table)) {
                table.of(Kind.IN_TOUCH).forEach(unknowns::add);
            }
        }
        return unknowns;
    }
}
