package org.carecast.io.ssda903;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.carecast.io.ReturnRules;

/** Rows whose child no other kind of file has: some are so in any return, many say that files write CHILD differently. */
final class Strangers {

    private static final int PERCENT = 100;

    private final Tables tables;
    private final ReturnRules rules;

    private Strangers(Tables tables, ReturnRules rules) {
        this.tables = tables;
        this.rules = rules;
    }

    /**
     * What is to be said of them; rows of header, uasc and missing are dropped.
     *
     * @param since the first day from which on the returns leave no gap
     */
    static List<Warning> of(Tables tables, BirthDates births, LocalDate since, ReturnRules rules) {
        Strangers strangers = new Strangers(tables, rules);
        List<Warning> warnings = new ArrayList<>();
        strangers.drop(Kind.HEADER, headers(tables)).forEach(warnings::add);
        strangers.drop(Kind.UASC, statuses(tables)).forEach(warnings::add);
        strangers.drop(Kind.MISSING, all(tables.absences())).forEach(warnings::add);
        strangers.leavers(births, since).forEach(warnings::add);
        return warnings;
    }

    /** Rows of a table that come from files of one kind. */
    private record Rows(Tables.Table table, List<Integer> rows) {}

    private static Rows all(Tables.Table table) {
        return new Rows(
                table, java.util.stream.IntStream.range(0, table.rows()).boxed().toList());
    }

    private static Rows headers(Tables tables) {
        Tables.Table births = tables.births();
        return new Rows(
                births,
                all(births).rows().stream()
                        .filter(row -> births.at(row, Tables.Births.IN_HEADER) == 1)
                        .toList());
    }

    private static Rows statuses(Tables tables) {
        Tables.Table statuses = tables.statuses();
        return new Rows(
                statuses,
                all(statuses).rows().stream()
                        .filter(row -> statuses.at(row, Tables.Statuses.SAYS) == Tables.HAS_ROW)
                        .toList());
    }

    private boolean isStranger(int child, Kind kind) {
        return Arrays.stream(Kind.values()).noneMatch(other -> other != kind && tables.isMet(child, other));
    }

    private Stream<Warning> drop(Kind kind, Rows of) {
        List<Integer> strangers = of.rows().stream()
                .filter(row -> isStranger(of.table().childOf(row), kind))
                .toList();
        strangers.forEach(row -> tables.set(of.table(), row, RowOutcome.STRANGER));
        return warning(kind.text() + " rows", strangers.size(), of.rows().size(), rules.number("strangers_percent"));
    }

    /** Those of oc3 who turned 18 within the returns: most of them were in care until then. */
    private Stream<Warning> leavers(BirthDates births, LocalDate since) {
        Tables.Table contacts = tables.contacts();
        int adult = rules.law().careLeaverFrom();
        List<Integer> known = all(contacts).rows().stream()
                .filter(row -> births.of(contacts.childOf(row)) != ReturnDays.NONE)
                .filter(row -> !LocalDate.ofEpochDay(births.of(contacts.childOf(row)))
                        .plusYears(adult)
                        .isBefore(since))
                .toList();
        int strangers = (int) known.stream()
                .filter(row -> isStranger(contacts.childOf(row), Kind.OC3))
                .count();
        return warning(
                "oc3 rows of those who turned " + adult + " from " + since + " on",
                strangers,
                known.size(),
                rules.number("strangers_leavers_percent"));
    }

    private Stream<Warning> warning(String rowsOf, int strangers, int all, int most) {
        boolean refuses = strangers * PERCENT > all * most && strangers >= rules.number("lost_fewest");
        return strangers == 0
                ? Stream.empty()
                : Stream.of(new Warning(
                        "%d of %d %s (%d%%) are of a child that no other kind of file has"
                                        .formatted(
                                                strangers, all, rowsOf, Math.round((double) strangers * PERCENT / all))
                                + (refuses ? ": more than " + most + "%, so CHILD may be written differently" : ""),
                        refuses));
    }
}
