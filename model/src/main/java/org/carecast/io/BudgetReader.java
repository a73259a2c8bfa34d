package org.carecast.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecast.cohort.Population;
import org.carecast.measure.funding.Budget;
import org.carecast.measure.funding.Citation;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;

/**
 * Reads {@code budget.csv}, which a study may have: {@code financial_year,population,ages,pounds,status,source,locator,note}, what
 * the council set aside for some people in a year; one sum for each year, population and ages.
 */
final class BudgetReader {

    private static final List<String> COLUMNS =
            List.of("financial_year", "population", "ages", "pounds", "status", "source", "locator", "note");

    private final Frame frame;
    private final List<Budget> found = new ArrayList<>();

    private BudgetReader(Frame frame) {
        this.frame = frame;
    }

    static List<Budget> read(Frame frame) {
        Path file = frame.folder().resolve("budget.csv");
        if (Files.notExists(file)) {
            return List.of();
        }
        BudgetReader reader = new BudgetReader(frame);
        CsvTable.read(file, COLUMNS, frame.inspection()).forEach(reader::add);
        return reader.found;
    }

    private void add(CsvRow row) {
        Optional<FinancialYear> year = PriceIndexReader.year(row, "financial_year");
        Optional<Population> population =
                row.population("population", frame.settings().populations());
        Optional<AgeBand> ages = row.ages("ages");
        Optional<Double> pounds =
                row.number("pounds").flatMap(number -> FundingReader.atLeastNought(row, "pounds", number));
        Optional<Citation> citation = CitationReader.read(row, frame.sources());
        if (!Stream.of(year, population, ages, pounds, citation).allMatch(Optional::isPresent)) {
            return;
        }
        Budget budget = new Budget(year.get(), population.get(), ages.get(), pounds.get(), citation.get());
        if (found.stream().anyMatch(each -> isOfTheSame(each, budget))) {
            row.refuse("financial_year", "these people have two budgets in " + year.get(), "keep one of them");
        }
        found.add(budget);
    }

    private static boolean isOfTheSame(Budget one, Budget other) {
        return one.year().equals(other.year())
                && one.population().equals(other.population())
                && one.ages().equals(other.ages());
    }
}
