package org.carecast.cli.option;

import java.time.YearMonth;
import java.util.List;
import org.carecast.io.Study;
import org.carecast.time.FinancialYear;
import org.carecast.time.Horizon;
import picocli.CommandLine.Option;

/** The financial years of a bid. */
public final class YearsOption {

    @Option(
            names = "--from",
            paramLabel = "YYYY-YY",
            description =
                    "the first financial year of the bid (default: the first that begins after the opening month)")
    private FinancialYear from;

    @Option(
            names = "--until",
            paramLabel = "YYYY-YY",
            description =
                    "the last financial year of the bid (default: the last that ends within the months to project)")
    private FinancialYear until;

    /** Whether any are named. */
    public boolean isGiven() {
        return from != null || until != null;
    }

    /**
     * The years that are asked for, which may lie beyond the months to project.
     *
     * @throws WrongUsage if there are none, or a forecast cannot reach them
     */
    public List<FinancialYear> of(Study study) {
        YearMonth first = study.horizon().opening().plusMonths(1);
        YearMonth planned = until == null ? study.horizon().last() : until.march();
        List<FinancialYear> whole = planned.isBefore(first)
                ? List.of()
                : FinancialYear.within(first, planned).stream()
                        .filter(year -> from == null || year.compareTo(from) >= 0)
                        .toList();
        if (whole.isEmpty() || (from != null && !whole.get(0).equals(from))) {
            throw new WrongUsage("no financial year lies wholly from %s to %s%s; %s"
                    .formatted(first, planned, from == null ? "" : " and begins with " + from, instead(study)));
        }
        if (planned.isAfter(study.horizon().opening().plusMonths(Horizon.MOST_MONTHS))) {
            throw new WrongUsage(
                    "--until " + until + " lies more than " + Horizon.MOST_MONTHS + " months after the opening month");
        }
        study.opening().lawChanges().filter(change -> !change.isAfter(planned)).ifPresent(change -> {
            throw new WrongUsage("the years go beyond " + change.minusMonths(1)
                    + "; from the next month on law.csv has another law, and a projection lives under one");
        });
        return whole;
    }

    /**
     * The years that are asked for within the months to project; all of them, or none, where none is named.
     *
     * @throws WrongUsage if years are named that do not lie there
     */
    public List<FinancialYear> within(Study study) {
        Horizon horizon = study.horizon();
        if (!isGiven()) {
            return FinancialYear.within(horizon.opening().plusMonths(1), horizon.last());
        }
        if (until != null && until.march().isAfter(horizon.last())) {
            throw new WrongUsage("--until %s ends after %s, the last month to project (months_to_project in study.csv)"
                    .formatted(until, horizon.last()));
        }
        return of(study);
    }

    /** The years that can be had, and how that of the opening is bid for, which lies only in part after it. */
    private String instead(Study study) {
        YearMonth opening = study.horizon().opening();
        List<FinancialYear> had =
                FinancialYear.within(opening.plusMonths(1), study.horizon().last());
        if (had.isEmpty()) {
            return "name others with --from and --until";
        }
        String years = "those that can be had are %s to %s".formatted(had.get(0), had.get(had.size() - 1));
        return from != null && from.equals(FinancialYear.of(opening)) && from.compareTo(had.get(0)) < 0
                ? "%s; bid for %s, the year of the opening, with the earlier study, which opens before it"
                        .formatted(years, from)
                : years;
    }
}
