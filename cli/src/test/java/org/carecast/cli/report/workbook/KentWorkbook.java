package org.carecast.cli.report.workbook;

import org.carecast.cli.report.forecast.EdgeStudies;
import org.carecast.cli.report.pack.PackExample;
import org.carecast.io.Study;
import org.carecast.scenario.Scenario;

/** The workbook of Kent's base case, which takes seconds to write and so is written once for all who read it. */
final class KentWorkbook {

    static final Study STUDY = EdgeStudies.kent();

    private static final byte[] BASE = PackWorkbook.of(PackExample.of(STUDY, true, Scenario.BASE));

    private KentWorkbook() {}

    /** The file. */
    static byte[] base() {
        return BASE.clone();
    }
}
