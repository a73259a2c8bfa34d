package org.carecast.uncertainty.together;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carecast.cohort.Population;
import org.carecast.measure.funding.Entry;
import org.carecast.measure.funding.Exposure;
import org.carecast.measure.funding.Funding;
import org.carecast.measure.funding.Ledger;
import org.carecast.projection.Position;
import org.carecast.projection.Projection;
import org.carecast.time.FinancialYear;

/**
 * Where each figure of a council stands in a list of numbers: part by part, measure by measure, year by year; all councils alike, so that
 * lists can be added.
 *
 * @param parts the smallest groups, of which all others are sums
 * @param measures those in the list
 * @param years earliest first
 */
record YearFigures(List<PeopleGroup> parts, List<YearMeasure> measures, List<FinancialYear> years) {

    /** How many numbers there are. */
    int size() {
        return parts.size() * measures.size() * years.size();
    }

    private int place(int part, YearMeasure measure, int year) {
        return (part * measures.size() + measures.indexOf(measure)) * years.size() + year;
    }

    /** The figure of a group, the sum of its parts. */
    double of(double[] figures, PeopleGroup group, YearMeasure measure, FinancialYear year) {
        if (measure == YearMeasure.GAP) {
            return of(figures, group, YearMeasure.COST, year) - of(figures, group, YearMeasure.GRANT, year);
        }
        double sum = 0;
        for (int part = 0; part < parts.size(); part++) {
            if (group.takesIn(parts.get(part))) {
                sum += figures[place(part, measure, years.indexOf(year))];
            }
        }
        return sum;
    }

    /** All figures of a projection. */
    double[] read(Projection projection, Funding funding) {
        double[] figures = new double[size()];
        Exposure exposure = Exposure.of(projection);
        Ledger ledger = Ledger.of(exposure, funding);
        Map<Population, int[]> partOfAge = projection.basis().populations().stream()
                .collect(Collectors.toMap(each -> each, each -> partOfAge(each, exposure)));
        for (int year = 0; year < years.size(); year++) {
            for (Population population : projection.basis().populations()) {
                int[] part = partOfAge.get(population);
                people(projection, population, part, year, figures);
                if (measures.contains(YearMeasure.AVERAGE_PEOPLE)) {
                    average(exposure, population, year, figures);
                }
                money(ledger, population, part, year, figures);
            }
        }
        return figures;
    }

    /** The part that each age of a population belongs to. */
    private int[] partOfAge(Population population, Exposure exposure) {
        return IntStream.rangeClosed(0, exposure.law(population).lastSupportedAge())
                .map(age -> IntStream.range(0, parts.size())
                        .filter(part ->
                                parts.get(part).population().orElseThrow().equals(population)
                                        && parts.get(part).ages().contains(age))
                        .findFirst()
                        .orElse(-1))
                .toArray();
    }

    private void people(Projection projection, Population population, int[] part, int year, double[] figures) {
        Position position = projection
                .positions(population)
                .get(projection.basis().horizon().index(years.get(year).march()));
        for (int age = projection.basis().of(population).law().youngestAge(); age < part.length; age++) {
            figures[place(part[age], YearMeasure.PEOPLE, year)] += position.people(age);
        }
    }

    private void average(Exposure exposure, Population population, int year, double[] figures) {
        for (int part = 0; part < parts.size(); part++) {
            if (parts.get(part).population().orElseThrow().equals(population)) {
                figures[place(part, YearMeasure.AVERAGE_PEOPLE, year)] =
                        exposure.days(population, parts.get(part).ages(), years.get(year))
                                / years.get(year).days();
            }
        }
    }

    private void money(Ledger ledger, Population population, int[] part, int year, double[] figures) {
        years.get(year).months().forEach(month -> {
            for (Entry entry : ledger.grants(population, month)) {
                figures[place(part[entry.age()], YearMeasure.GRANT, year)] += entry.pounds();
            }
            for (Entry entry : ledger.costs(population, month)) {
                figures[place(part[entry.age()], YearMeasure.COST, year)] += entry.pounds();
            }
        });
    }
}
