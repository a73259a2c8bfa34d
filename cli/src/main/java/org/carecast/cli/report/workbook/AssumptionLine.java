package org.carecast.cli.report.workbook;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Belief;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Population;
import org.carecast.time.AgeBand;

/**
 * What several books say of a parameter of a population at some ages from a month on, each in one value; of one book, a row of it.
 *
 * @param ages at which none of the books changes its mind
 * @param type the type of accommodation it is about; empty where the parameter goes by none
 * @param from the month from which some book says so
 * @param rows what holds then in each book, in their order
 */
record AssumptionLine(
        Parameter parameter,
        Population population,
        AgeBand ages,
        Optional<String> type,
        YearMonth from,
        List<Assumption> rows) {

    /** Copies the list, so that it never changes. */
    AssumptionLine {
        rows = List.copyOf(rows);
    }

    private record Subject(Parameter parameter, Population population, Optional<String> type) {
        private Optional<Assumption> in(Assumptions book, int age, YearMonth month) {
            return type.map(each -> book.history(parameter, population, each).stream()
                            .filter(row -> !row.effectiveFrom().isAfter(month))
                            .reduce((earlier, later) -> later))
                    .orElseGet(() -> book.find(parameter, population, age, month));
        }
    }

    /** The lines of books that were all made from the first, in the order of its rows. */
    static List<AssumptionLine> of(List<Assumptions> books) {
        Map<Subject, List<Assumption>> subjects = new LinkedHashMap<>();
        books.stream()
                .flatMap(book -> book.rows().stream())
                .forEach(row -> subjects.computeIfAbsent(
                                new Subject(row.parameter(), row.population(), row.type()), any -> new ArrayList<>())
                        .add(row));
        List<Assumption> order = books.get(0).rows();
        List<AssumptionLine> lines = new ArrayList<>();
        subjects.forEach((subject, rows) -> of(subject, rows, books).stream()
                .sorted(Comparator.comparing((AssumptionLine line) ->
                                order.indexOf(line.rows().get(0)))
                        .thenComparing(AssumptionLine::from)
                        .thenComparing(line -> line.ages().from()))
                .forEach(lines::add));
        return List.copyOf(lines);
    }

    private static List<AssumptionLine> of(Subject subject, List<Assumption> rows, List<Assumptions> books) {
        List<AssumptionLine> lines = new ArrayList<>();
        for (YearMonth from :
                new TreeSet<>(rows.stream().map(Assumption::effectiveFrom).toList())) {
            List<AssumptionLine> ofMonth = new ArrayList<>();
            List<Assumption> begun = rows.stream()
                    .filter(row -> row.effectiveFrom().equals(from))
                    .toList();
            for (AgeBand run : runs(rows)) {
                if (begun.stream().anyMatch(row -> row.ages().contains(run.from()))) {
                    add(
                            ofMonth,
                            new AssumptionLine(
                                    subject.parameter,
                                    subject.population,
                                    run,
                                    subject.type,
                                    from,
                                    books.stream()
                                            .flatMap(book -> subject.in(book, run.from(), from).stream())
                                            .toList()));
                }
            }
            lines.addAll(ofMonth);
        }
        return lines;
    }

    /** Adds a line, to the last one where that goes on at the next age. */
    private static void add(List<AssumptionLine> lines, AssumptionLine next) {
        int last = lines.size() - 1;
        if (last >= 0 && lines.get(last).goesOnIn(next)) {
            AgeBand both = new AgeBand(lines.get(last).ages.from(), next.ages.to());
            lines.set(last, new AssumptionLine(next.parameter, next.population, both, next.type, next.from, next.rows));
        } else {
            lines.add(next);
        }
    }

    private boolean goesOnIn(AssumptionLine next) {
        return ages.to() + 1 == next.ages.from() && rows.equals(next.rows);
    }

    /** The ages the rows speak of, cut wherever one of them begins or ends. */
    private static List<AgeBand> runs(List<Assumption> rows) {
        TreeSet<Long> cuts = new TreeSet<>();
        for (Assumption row : rows) {
            cuts.add((long) row.ages().from());
            cuts.add(row.ages().to() + 1L);
        }
        List<AgeBand> runs = new ArrayList<>();
        for (Long cut : cuts.headSet(cuts.last())) {
            runs.add(new AgeBand(cut.intValue(), (int) (cuts.higher(cut) - 1)));
        }
        return runs;
    }

    /** Whether it is about a parameter of a population at an age. */
    boolean isAbout(Parameter other, Population whose, int age) {
        return parameter == other && population.equals(whose) && ages.contains(age);
    }

    /** Whether it is about the same as a belief, at some age. */
    boolean isAbout(Belief belief, int age) {
        return isAbout(belief.parameter(), belief.population(), age) && type.equals(belief.type());
    }
}
