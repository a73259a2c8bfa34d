package org.carecast.cli.option;

import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import org.carecast.io.Study;
import org.carecast.time.Horizon;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The months a command projects, and those it shows. */
public final class MonthsOption {

    @Mixin
    private UntilOption until;

    @Option(
            names = "--as-at",
            paramLabel = "MM",
            description = "the month of the yearly columns, 01 to 12 (default: the opening month)")
    private Month asAt;

    /** The months to project. */
    public Horizon horizon(Study study) {
        return until.horizon(study);
    }

    /** The months to show of those projected: one a year. */
    public List<YearMonth> columns(Horizon horizon) {
        Month month = asAt == null ? horizon.opening().getMonth() : asAt;
        List<YearMonth> columns = horizon.yearly(month);
        if (columns.isEmpty()) {
            throw new WrongUsage(
                    "no month %02d lies from %s to %s".formatted(month.getValue(), horizon.opening(), horizon.last()));
        }
        return columns;
    }

    /** What is recorded of them. */
    public static Options recorded(Horizon horizon, List<YearMonth> columns) {
        return UntilOption.recorded(horizon)
                .with("as-at", "%02d".formatted(columns.get(0).getMonthValue()));
    }
}
