package org.carecast.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.carecast.time.FinancialYear;
import org.carecast.time.Horizon;

/** The commands that follow when a study is made. */
record NextCommands(Path folder) {

    // The opening is published when the year after it is under way: the next to bid for is the one after that.
    private static final int YEARS_TO_THE_BID = 2;

    void tell(PrintWriter out, Horizon horizon) {
        String named = folder.toString().contains(" ") ? "\"" + folder + "\"" : folder.toString();
        FinancialYear from =
                new FinancialYear(FinancialYear.of(horizon.opening()).begins() + YEARS_TO_THE_BID);
        FinancialYear last = FinancialYear.of(horizon.last());
        FinancialYear until = last.march().isAfter(horizon.last()) ? new FinancialYear(last.begins() - 1) : last;
        out.println();
        out.println("Next:");
        out.printf("  carecast forecast %s   who will be supported%n", named);
        out.printf("  carecast fan %s        how sure that is%n", named);
        if (from.compareTo(until) <= 0) {
            out.printf("  carecast bid %s --from %s --until %s   grant, cost and the gap%n", named, from, until);
            out.printf("  carecast report %s --from %s   all of it for a committee%n", named, from);
        } else {
            out.printf("  carecast report %s     all of it for a committee%n", named);
        }
    }
}
