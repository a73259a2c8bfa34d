package org.carecast.io.ssda903;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carecast.io.ReturnRules;
import org.carecast.io.ssda903.CareHistory.Episode;
import org.carecast.io.ssda903.ContactHistory.Said;

/** Puts together what all returns say of each child, and gives every row its outcome. */
final class PeopleReader {

    private final Tables tables;
    private final BirthDates births;
    private final ReturnYears years;
    private final CodeBook codes;
    private final int today;
    private final int careLeaverFrom;
    private final int youngestAsked;
    private final int oldestAsked;

    private PeopleReader(Tables tables, BirthDates births, ReturnYears years, ReturnRules rules, LocalDate asAt) {
        this.tables = tables;
        this.births = births;
        this.years = years;
        this.codes = new CodeBook(rules);
        this.today = (int) asAt.toEpochDay();
        this.careLeaverFrom = rules.law().careLeaverFrom();
        this.youngestAsked = rules.number("leaver_rows_from_age");
        this.oldestAsked = rules.law().endsAt();
    }

    /** Everyone of whom something was read, as at a day: what came after it is left out. */
    static List<Person> read(Tables tables, BirthDates births, ReturnYears years, ReturnRules rules, LocalDate asAt) {
        return new PeopleReader(tables, births, years, rules, asAt).read();
    }

    private List<Person> read() {
        ByChild episodes = new ByChild(tables.episodes(), tables.children());
        ByChild statuses = new ByChild(tables.statuses(), tables.children());
        ByChild contacts = new ByChild(tables.contacts(), tables.children());
        ByChild absences = new ByChild(tables.absences(), tables.children());
        List<Person> people = new ArrayList<>();
        for (int child = 0; child < tables.children(); child++) {
            if (births.of(child) == ReturnDays.NONE) {
                episodes.forEach(child, row -> tables.set(tables.episodes(), row, RowOutcome.NO_BIRTH));
                statuses.forEach(child, row -> tables.set(tables.statuses(), row, RowOutcome.NO_BIRTH));
                contacts.forEach(child, row -> tables.set(tables.contacts(), row, RowOutcome.NO_BIRTH));
                absences.forEach(child, row -> tables.set(tables.absences(), row, RowOutcome.NO_BIRTH));
                continue;
            }
            LocalDate born = LocalDate.ofEpochDay(births.of(child));
            CareHistory care = care(child, episodes, born);
            OptionalInt ceased = ceased(child, statuses, born);
            people.add(new Person(
                    ceased.isEmpty() ? Person.CITIZEN : Person.UASC,
                    births.of(child),
                    ceased.stream().anyMatch(day -> day > today),
                    care.care(),
                    care.ended(),
                    care.outOfSight(),
                    care.goesBack(),
                    contacts(child, contacts, born, care),
                    isMissing(child, absences)));
        }
        return people;
    }

    private CareHistory care(int child, ByChild rows, LocalDate born) {
        Tables.Table table = tables.episodes();
        List<Episode> episodes = new ArrayList<>();
        rows.forEach(
                child,
                row -> episodes.add(new Episode(
                        table.at(row, Tables.Episodes.FROM),
                        table.at(row, Tables.Episodes.TO),
                        EpisodeEnd.values()[table.at(row, Tables.Episodes.ENDING)],
                        table.at(row, Tables.Episodes.GOES_ON) == 1,
                        years.of(table, row),
                        table.fileOf(row),
                        row)));
        return CareHistory.of(
                episodes,
                (int) born.toEpochDay(),
                (int) born.plusYears(careLeaverFrom).toEpochDay(),
                today,
                (episode, outcome) -> tables.set(table, episode.row(), outcome));
    }

    /** The day on which a UASC's status ceased, by the latest return about it; empty of a child who never was one. */
    private OptionalInt ceased(int child, ByChild rows, LocalDate born) {
        Tables.Table table = tables.statuses();
        int adult = (int) born.plusYears(careLeaverFrom).toEpochDay();
        TreeMap<Integer, Integer> byYear = new TreeMap<>();
        TreeMap<Integer, Integer> byFlag = new TreeMap<>();
        rows.forEach(child, row -> {
            if (table.at(row, Tables.Statuses.SAYS) == Tables.IS_NONE) {
                return;
            }
            int day = table.at(row, Tables.Statuses.CEASED);
            if (day != ReturnDays.NONE && day > adult) {
                tables.set(table, row, RowOutcome.STATUS_PAST_18);
            } else if (day != ReturnDays.NONE && day > today) {
                tables.set(table, row, RowOutcome.STATUS_STILL_HELD);
            }
            boolean isRow = table.at(row, Tables.Statuses.SAYS) == Tables.HAS_ROW;
            (isRow ? byYear : byFlag).merge(years.of(table, row), Math.min(day, adult), Math::min);
        });
        // A flag has no DUC, and says nothing where a row of uasc does.
        return Stream.of(byYear, byFlag)
                .filter(each -> !each.isEmpty())
                .mapToInt(each -> each.lastEntry().getValue())
                .findFirst();
    }

    private List<Contact> contacts(int child, ByChild rows, LocalDate born, CareHistory care) {
        Tables.Table table = tables.contacts();
        List<Said> said = new ArrayList<>();
        rows.forEach(
                child,
                row -> said.add(new Said(
                        years.of(table, row),
                        Contact.Answer.values()[table.at(row, Tables.Contacts.ANSWER)],
                        table.at(row, Tables.Contacts.ACTIVITY),
                        table.at(row, Tables.Contacts.ACCOMMODATION),
                        table.fileOf(row),
                        row)));
        return ContactHistory.of(
                said,
                born,
                day -> care.care().stream().anyMatch(span -> span.holds(day)),
                youngestAsked,
                oldestAsked,
                today,
                codes,
                (each, outcome) -> tables.set(table, each.row(), outcome));
    }

    private boolean isMissing(int child, ByChild rows) {
        Tables.Table table = tables.absences();
        List<Integer> found = new ArrayList<>();
        rows.forEach(child, row -> {
            if (table.at(row, Tables.Absences.FROM) <= today && table.at(row, Tables.Absences.TO) > today) {
                found.add(row);
            }
        });
        return !found.isEmpty();
    }
}
