package org.carecast.io.ssda903;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.cohort.Population;
import org.carecast.io.NationalFolder;
import org.carecast.io.ReturnRules;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.Pages;
import org.carecast.io.csv.Problem;
import org.carecast.time.Horizon;

/**
 * Makes a study from SSDA903 returns as councils have them: pages of one year or of several, known by their columns. docs/import-903.md says how a row becomes a number.
 *
 * <p>It keeps of each row some numbers. Nothing that tells which child a row
 * is about (CHILD, UPN, DOB) is in what it gives, nor in any problem it names.
 */
public final class ReturnsImport {

    private ReturnsImport() {}

    /**
     * The study that returns make.
     *
     * @param returns the pages of the returns, numbered, so that no name of theirs is shown
     * @param asAt the last day of the month in which the study opens
     * @param council its name
     * @param choices what is said of returns that leave something open
     * @param national the folder of national facts, which has the rules; where it is to lie inside the study, its files are among those made
     * @throws BadDataException naming every problem that leaves no study
     * @throws IllegalArgumentException if the day is not the last of its month
     */
    public static ImportedStudy of(
            Pages returns, LocalDate asAt, String council, ImportChoices choices, NationalFolder national)
            throws BadDataException {
        if (!asAt.equals(YearMonth.from(asAt).atEndOfMonth())) {
            throw new IllegalArgumentException(asAt + " is not the last day of a month");
        }
        ReturnRules rules = ReturnRules.read(national, new Horizon(YearMonth.from(asAt), 0));
        ImportedStudy study = of(returns, asAt, council, choices, rules, national.name());
        Map<String, String> copied = new HashMap<>();
        national.copied().forEach((name, bytes) -> copied.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return study.with(copied);
    }

    /** The same under rules that have been read. */
    static ImportedStudy of(
            Pages returns, LocalDate asAt, String council, ImportChoices choices, ReturnRules rules, String fromStudy)
            throws BadDataException {
        ReturnFolder folder = ReturnFolder.of(returns);
        List<ReturnFile> files =
                folder.files().stream().filter(file -> file.kind().isRead()).toList();
        DayOrders orders = DayOrders.of(files, rules, asAt, choices.days());
        Tables tables = RowsReader.read(returns.name(), files, rules, asAt, orders, choices);
        ReturnYears years = ReturnYears.of(files, tables, rules, asAt);
        years.check(returns.name(), asAt);
        BirthDates births = BirthDates.of(tables);
        LocalDate since = years.unbrokenUntil(asAt);
        List<Warning> warnings = new ArrayList<>(Strangers.of(tables, births, since, rules));
        List<Person> people = PeopleReader.read(tables, births, years, rules, asAt);
        PooledReturns returned = new PooledReturns(people, asAt, since, rules);
        warnings.addAll(0, Losses.of(files, tables, years, rules));
        warnings.addAll(Gaps.of(folder, tables, years, births, returned));
        refuse(returns, births, tables, returned, warnings, choices);
        List<String> first =
                new ArrayList<>(warnings.stream().map(Warning::sentence).toList());
        first.addAll(decided(orders, tables));
        Map<String, String> texts = new HashMap<>(StudyTexts.of(returned, council, fromStudy, words(years)));
        texts.put("import-report.md", ImportReport.of(folder, files, tables, years, returned, first, council));
        return imported(texts, tables, returned, folder, first);
    }

    /** Refuses what is no council: nobody at all, or more lost than the rules allow and nobody has accepted. */
    private static void refuse(
            Pages returns,
            BirthDates births,
            Tables tables,
            PooledReturns returned,
            List<Warning> warnings,
            ImportChoices choices)
            throws BadDataException {
        List<Problem> problems = new ArrayList<>();
        if (!births.isAnyKnown()) {
            String unread = tables.unread().words();
            problems.add(problem(
                    returns,
                    "no file has a date of birth" + (unread.isEmpty() ? "" : "; these cells are no days: " + unread),
                    "put the header files there"));
        }
        boolean isAnybody = Person.POPULATIONS.stream()
                .anyMatch(each -> returned.counted(each).findAny().isPresent());
        if (!isAnybody) {
            problems.add(problem(
                    returns,
                    "nobody is in care or a care leaver on " + returned.asAt(),
                    "no council is so: look at what is said of rows, or at the as-at date"));
        }
        if (!choices.acceptLosses() || !problems.isEmpty()) {
            warnings.stream()
                    .filter(Warning::refuses)
                    .map(warning -> problem(
                            returns,
                            warning.words(),
                            problems.isEmpty() || isAnybody
                                    ? "mend the returns, or add --accept-losses to make a study all the same"
                                    : "mend the returns"))
                    .forEach(problems::add);
        }
        if (!problems.isEmpty()) {
            throw new BadDataException(problems);
        }
    }

    private static Problem problem(Pages returns, String what, String remedy) {
        return new Problem(returns.name(), 1, 1, what, remedy);
    }

    /** What was decided about days that the files write in their own way. */
    private static List<String> decided(DayOrders orders, Tables tables) {
        List<String> words = new ArrayList<>();
        orders.words().ifPresent(words::add);
        tables.none().words().ifPresent(forms -> words.add("Read as no end: " + forms + "."));
        return words;
    }

    private static String words(ReturnYears years) {
        return "years to 31 March "
                + years.covered().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static ImportedStudy imported(
            Map<String, String> texts,
            Tables tables,
            PooledReturns returned,
            ReturnFolder folder,
            List<String> warnings) {
        Map<Population, Integer> under18 = new HashMap<>();
        Map<Population, Integer> careLeavers = new HashMap<>();
        OpeningLeavers leavers = new OpeningLeavers(returned);
        for (Population population : Person.POPULATIONS) {
            careLeavers.put(population, leavers.people(population));
            under18.put(
                    population,
                    Stream.of(CareStatus.IN_CARE, CareStatus.RELEVANT)
                            .mapToInt(status -> returned.who(population, status).size())
                            .sum());
        }
        return new ImportedStudy(
                texts,
                tables.rows(),
                tables.count(RowOutcome.Sort.USED),
                tables.count(RowOutcome.Sort.REPAIRED),
                tables.count(RowOutcome.Sort.DROPPED),
                under18,
                careLeavers,
                warnings,
                Stream.concat(leavers.cautions().stream(), folder.cautions().stream())
                        .toList());
    }
}
