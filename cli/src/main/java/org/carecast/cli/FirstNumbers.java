package org.carecast.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.carecast.cli.report.document.Figures;
import org.carecast.cohort.Population;
import org.carecast.council.DerivedCount;
import org.carecast.council.OpeningAlternative;
import org.carecast.io.DerivedStart;
import org.carecast.io.Study;
import org.carecast.io.councils.WhereFound;
import org.carecast.uncertainty.NumberToReplace;

/**
 * The numbers of a study that a council does best to replace first: those that move the forecast most from one end of their ranges to the other.
 *
 * @param start what of it is derived
 * @param found where its numbers are found
 */
record FirstNumbers(Study study, DerivedStart start, WhereFound found) {

    private static final int MANY = 5;

    List<NumberToReplace> numbers() {
        return NumberToReplace.of(
                        study.premises(), OpeningAlternative.of(study.opening().position(), derived()))
                .stream()
                .filter(each -> each.weight() > 0)
                .limit(MANY)
                .toList();
    }

    /** The counts that stand in the study as they were derived. */
    private List<DerivedCount> derived() {
        return start.counts().stream()
                .filter(count -> study.openingCounts().stream()
                        .anyMatch(row -> row.population().equals(count.population())
                                && row.age() == count.age()
                                && row.provenance().source().equals(Optional.of(start.source()))))
                .toList();
    }

    void tell(PrintWriter out) {
        List<NumberToReplace> numbers = numbers();
        if (numbers.isEmpty()) {
            return;
        }
        out.println();
        Terminal.tell(
                out,
                "Replace these numbers first. Between the ends of its range, each moves the care leavers of %s, and the gap of all years to then, by:"
                        .formatted(Figures.longMonth(study.horizon().last())));
        int place = 0;
        for (NumberToReplace number : numbers) {
            place++;
            Optional<WhereFound.Place> where = found.of(number.id(), number.population());
            Terminal.tell(
                    out,
                    "  %d. %s (%s of %s): %s, %s."
                            .formatted(
                                    place,
                                    where.map(WhereFound.Place::words).orElse(number.id()),
                                    number.id(),
                                    number.population(),
                                    number.people() == 0 ? "nobody" : Figures.people(number.people()) + " people",
                                    isCostKnown(number.population())
                                            ? Figures.pounds(number.pounds())
                                            : "and what they cost is not known"));
            where.ifPresent(each -> Terminal.tell(out, "     " + each.where() + "."));
        }
    }

    /** A sum of people without a cost is not 0 but unknown. */
    private boolean isCostKnown(Population population) {
        return study.premises().funding().costs().rows().stream()
                .anyMatch(cost -> cost.population().equals(population));
    }
}
