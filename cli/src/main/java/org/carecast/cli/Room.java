package org.carecast.cli;

import java.util.ArrayList;
import java.util.List;
import org.carecast.cli.option.WrongUsage;
import org.carecast.cli.report.document.Figures;

/**
 * The memory that Java may use, which is compared with what long work needs before it begins.
 *
 * @param bytes how much Java may use at most
 */
record Room(long bytes) {

    private static final double BYTES_OF_A_GIGABYTE = 0x1p30;

    /** The memory of the Java that runs this. */
    static Room ofThisJava() {
        return new Room(Runtime.getRuntime().maxMemory());
    }

    /**
     * What some work needs, as measured; docs/performance.md says how.
     *
     * @param what such as "a fan"
     * @param always in bytes, however small the work
     * @param ofScenario in bytes, of each scenario
     * @param ofMonth in bytes, of each month of each scenario
     */
    record Need(String what, long always, long ofScenario, long ofMonth) {

        private long bytes(int scenarios, int months) {
            return always + scenarios * (ofScenario + months * ofMonth);
        }
    }

    /**
     * Refuses work that needs more.
     *
     * @param scenarios how many, the base case included
     * @throws WrongUsage that names how much would fit
     */
    void require(Need need, int scenarios, int months) {
        long needed = need.bytes(scenarios, months);
        if (needed <= bytes) {
            return;
        }
        List<String> fitting = new ArrayList<>();
        long fewerMonths = ((bytes - need.always()) / scenarios - need.ofScenario()) / need.ofMonth();
        long fewerScenarios = (bytes - need.always()) / (need.ofScenario() + months * need.ofMonth());
        if (fewerMonths > 0) {
            fitting.add(count(fewerMonths, "month"));
        }
        if (fewerScenarios > 0 && scenarios > 1) {
            fitting.add(count(fewerScenarios, "scenario"));
        }
        throw new WrongUsage("%s of %s over %s needs about %s of memory, and Java may use %s%s. %s"
                .formatted(
                        need.what(),
                        count(scenarios, "scenario"),
                        count(months, "month"),
                        gigabytes(needed),
                        gigabytes(bytes),
                        fitting.isEmpty() ? "" : "; " + String.join(" or ", fitting) + " fit",
                        "JAVA_TOOL_OPTIONS=-Xmx%dg allows it"
                                .formatted((long) Math.ceil(needed / BYTES_OF_A_GIGABYTE))));
    }

    private static String count(long number, String what) {
        return Figures.grouped(number, 0) + " " + what + (number == 1 ? "" : "s");
    }

    private static String gigabytes(long bytes) {
        return Figures.grouped(bytes / BYTES_OF_A_GIGABYTE, 1) + " GB";
    }
}
