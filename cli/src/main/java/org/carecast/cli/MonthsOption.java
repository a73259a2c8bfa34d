package org.carecast.cli;

import java.time.Month;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carecast.io.Study;
import org.carecast.time.Horizon;
import picocli.CommandLine.Option;

/** The months a command projects, and those it shows. */
final class MonthsOption {

    @Option(
            names = "--until",
            paramLabel = "YYYY-MM",
            converter = MonthConverter.class,
            description = "the last month to project (default: as the study says)")
    private YearMonth until;

    @Option(
            names = "--as-at",
            paramLabel = "MM",
            converter = MonthOfTheYearConverter.class,
            description = "the month of the yearly columns, 01 to 12 (default: the opening month)")
    private Month asAt;

    /** The months to project. */
    Horizon horizon(Study study, Terminal terminal) {
        if (until == null) {
            return study.horizon();
        }
        YearMonth opening = study.horizon().opening();
        if (!until.isAfter(opening) || until.isAfter(opening.plusMonths(Horizon.MOST_MONTHS))) {
            throw terminal.wrongUsage("--until " + until + " must lie after the opening month, " + opening + ", and by "
                    + Horizon.MOST_MONTHS + " months at most");
        }
        study.lawChanges().filter(change -> !change.isAfter(until)).ifPresent(change -> {
            throw terminal.wrongUsage("--until " + until + " goes beyond " + change.minusMonths(1)
                    + "; from the next month on law.csv has another law, and a projection lives under one");
        });
        return Horizon.of(opening, until);
    }

    /** The months to show of those projected: one a year. */
    List<YearMonth> columns(Horizon horizon, Terminal terminal) {
        Month month = asAt == null ? horizon.opening().getMonth() : asAt;
        List<YearMonth> columns = horizon.yearly(month);
        if (columns.isEmpty()) {
            throw terminal.wrongUsage(
                    "no month %02d lies from %s to %s".formatted(month.getValue(), horizon.opening(), horizon.last()));
        }
        return columns;
    }

    /** What to record of them in the manifest. */
    static Map<String, String> recorded(Horizon horizon, List<YearMonth> columns) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("until", horizon.last().toString());
        options.put("as-at", "%02d".formatted(columns.get(0).getMonthValue()));
        return options;
    }
}
