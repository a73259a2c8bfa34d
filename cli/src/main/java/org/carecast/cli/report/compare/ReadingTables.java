package org.carecast.cli.report.compare;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Line;
import org.carecast.cli.report.document.MeasureWords;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Table;
import org.carecast.cohort.Population;
import org.carecast.measure.Bridge;
import org.carecast.measure.Comparison;
import org.carecast.measure.Demand;
import org.carecast.measure.Measure;
import org.carecast.measure.Reading;

/**
 * What each forecast of a comparison reads month by month, and how far each lies from the first.
 *
 * @param names what each population is called
 */
record ReadingTables(Comparison comparison, Function<Population, String> names) {

    /** A table for each measure of all populations together, where there are several, and of each. */
    List<Table> all() {
        List<Table> tables = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            List<Optional<Population>> whose = comparison.readings().stream()
                    .filter(reading -> reading.measure() == measure)
                    .map(Reading::population)
                    .distinct()
                    .toList();
            // All together says nothing new of one population, and comes first of several.
            whose.stream()
                    .filter(population -> population.isPresent() || whose.size() != 2)
                    .sorted((one, other) -> Boolean.compare(one.isPresent(), other.isPresent()))
                    .forEach(population -> tables.add(of(tables.size() + 1, measure, population)));
        }
        return tables;
    }

    /** The table of one measure. */
    Table of(int number, Measure measure, Optional<Population> population) {
        List<YearMonth> months = comparison.months();
        List<Line> people = comparison.sides().stream()
                .map(side -> Line.people(side.name(), values(side.demand(), measure, population, months)))
                .toList();
        List<Line> differences = comparison.others().stream()
                .map(other -> Line.changes(
                        other.side().name() + ", difference",
                        months.stream()
                                .map(month -> other.bridges().get(new Reading(month, population, measure)))
                                .map(Bridge::difference)
                                .toList()))
                .toList();
        String whose = population.map(names).orElse("all populations");
        return Table.ofLines(
                        Sentences.capitalised(new MeasureWords(measure).name()) + " – " + whose,
                        months.stream().map(Figures::shortMonth).toList(),
                        people,
                        differences)
                .numbered(number);
    }

    private static List<Double> values(
            Demand demand, Measure measure, Optional<Population> population, List<YearMonth> months) {
        return months.stream()
                .map(month -> new Reading(month, population, measure).of(demand))
                .toList();
    }
}
