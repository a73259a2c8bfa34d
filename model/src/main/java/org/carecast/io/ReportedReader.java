package org.carecast.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecast.cohort.Population;
import org.carecast.measure.funding.Citation;
import org.carecast.measure.funding.Reported;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;

/**
 * Reads {@code reported.csv}, which a study may have: {@code financial_year,population,ages,line,pounds,status,source,locator,note}, what
 * the council set aside (budget), spent (cost) or was paid (grant) for some people in a year; one sum for each.
 */
final class ReportedReader {

    private static final List<String> COLUMNS =
            List.of("financial_year", "population", "ages", "line", "pounds", "status", "source", "locator", "note");

    private final ReadContext context;
    private final List<Reported> found = new ArrayList<>();

    private ReportedReader(ReadContext context) {
        this.context = context;
    }

    static List<Reported> read(ReadContext context) {
        Path file = context.folder().resolve("reported.csv");
        if (Files.notExists(file)) {
            return List.of();
        }
        ReportedReader reader = new ReportedReader(context);
        CsvTable.readWaiting(file, COLUMNS, context.problems()).forEach(reader::add);
        return reader.found;
    }

    private void add(CsvRow row) {
        Optional<FinancialYear> year = PriceIndexReader.year(row, "financial_year");
        Optional<Population> population =
                row.population("population", context.settings().populations());
        Optional<AgeBand> ages = row.ages("ages");
        Optional<Reported.Line> line = row.oneOf("line", Reported.Line::parse, Reported.Line.ids());
        Optional<Double> pounds =
                row.number("pounds").flatMap(number -> FundingReader.atLeastNought(row, "pounds", number));
        Optional<Citation> citation = CitationReader.read(row, context);
        if (!Stream.of(year, population, ages, line, pounds, citation).allMatch(Optional::isPresent)) {
            return;
        }
        Reported added =
                new Reported(year.get(), population.get(), ages.get(), line.get(), pounds.get(), citation.get());
        if (found.stream().anyMatch(each -> isOfTheSame(each, added))) {
            row.refuse(
                    "financial_year",
                    "these people have two lines of " + line.get().id() + " in " + year.get(),
                    "keep one of them");
        }
        found.add(added);
    }

    private static boolean isOfTheSame(Reported one, Reported other) {
        return one.year().equals(other.year())
                && one.population().equals(other.population())
                && one.ages().equals(other.ages())
                && one.line() == other.line();
    }
}
