package org.carecast.io.ssda903;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
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
     * @param national the folder of national facts, which has the rules; where it is to lie inside the study, its files are among those made
     * @throws BadDataException naming every problem that leaves no study
     * @throws IllegalArgumentException if the day is not the last of its month
     */
    public static ImportedStudy of(Pages returns, LocalDate asAt, String council, NationalFolder national)
            throws BadDataException {
        if (!asAt.equals(YearMonth.from(asAt).atEndOfMonth())) {
            throw new IllegalArgumentException(asAt + " is not the last day of a month");
        }
        ReturnRules rules = ReturnRules.read(national, new Horizon(YearMonth.from(asAt), 0));
        ImportedStudy study = of(returns, asAt, council, rules, national.name());
        Map<String, String> copied = new HashMap<>();
        national.copied().forEach((name, bytes) -> copied.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return study.with(copied);
    }

    /** The same under rules that have been read. */
    static ImportedStudy of(Pages returns, LocalDate asAt, String council, ReturnRules rules, String fromStudy)
            throws BadDataException {
        ReturnFolder folder = ReturnFolder.of(returns);
        List<ReturnFile> files =
                folder.files().stream().filter(file -> file.kind().isRead()).toList();
        Tables tables = RowsReader.read(files, rules, new ReturnDays(asAt));
        ReturnYears years = ReturnYears.of(files, tables, rules, asAt);
        years.check(returns.name(), asAt);
        List<Person> people = PeopleReader.read(tables, years, rules, asAt);
        PooledReturns returned = new PooledReturns(people, asAt, years.unbrokenUntil(asAt), rules);
        Map<String, String> texts = new HashMap<>(StudyTexts.of(returned, council, fromStudy, words(years)));
        texts.put("import-report.md", ImportReport.of(folder, files, tables, years, returned, council));
        return imported(texts, tables, returned, folder);
    }

    private static String words(ReturnYears years) {
        return "years to 31 March "
                + years.covered().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static ImportedStudy imported(
            Map<String, String> texts, Tables tables, PooledReturns returned, ReturnFolder folder) {
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
                Stream.concat(leavers.cautions().stream(), folder.cautions().stream())
                        .toList());
    }
}
