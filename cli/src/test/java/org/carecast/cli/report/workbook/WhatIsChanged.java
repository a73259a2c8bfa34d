package org.carecast.cli.report.workbook;

import java.time.YearMonth;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.cli.report.document.Figures;
import org.carecast.cohort.Population;
import org.carecast.io.Study;

/**
 * An assumption that a reader changes, in the workbook and in the book of the program alike.
 *
 * @param ages as the file has them
 */
record WhatIsChanged(Parameter parameter, String population, String ages, String from, double value) {

    /** The three that finance asks for first. */
    static final List<WhatIsChanged> ASKED_FOR = List.of(
            new WhatIsChanged(Parameter.IN_TOUCH_RATE, "uasc", "18-25", "2017-11", 0.7125),
            new WhatIsChanged(Parameter.TAKE_UP, "uasc", "21-25", "2017-12", 0.37),
            new WhatIsChanged(Parameter.ENTRANTS_AT_18, "citizen", "all", "2018-12", 231.4));

    /** Every other kind of assumption that moves people. */
    static final List<WhatIsChanged> OTHERS = List.of(
            new WhatIsChanged(Parameter.ARRIVALS, "uasc", "all", "2017-12", 31.7),
            new WhatIsChanged(Parameter.ARRIVAL_AGE_SHARE, "uasc", "17", "2017-12", 0.61),
            new WhatIsChanged(Parameter.TRANSFER_SHARE, "uasc", "all", "2017-12", 0.281),
            new WhatIsChanged(Parameter.TRANSFER_AFTER_MONTHS, "uasc", "all", "2017-12", 4),
            new WhatIsChanged(Parameter.LEAVES_CARE, "uasc", "13-17", "2017-12", 0.133),
            new WhatIsChanged(Parameter.ENTITLED_AT_18, "uasc", "all", "2017-12", 0.44),
            new WhatIsChanged(Parameter.LEAVES_SERVICE, "uasc", "19-25", "2017-12", 0.0417),
            new WhatIsChanged(Parameter.LEAVES_SERVICE, "citizen", "18", "2018-12", 0.22),
            new WhatIsChanged(Parameter.APPEAL_RIGHTS_EXHAUSTED, "uasc", "18-25", "2017-12", 0.081),
            new WhatIsChanged(Parameter.JANUARY_BIRTHDAY_SHARE, "uasc", "all", "2017-11", 0.43),
            new WhatIsChanged(Parameter.JANUARY_BIRTHDAY_SHARE, "citizen", "all", "2017-11", 0.05));

    /** The cell of a workbook that says it. */
    Cell cell(OpenWorkbook workbook, Study study, String heading) {
        return workbook.cell(
                "Assumptions",
                heading,
                "Id",
                parameter.id(),
                "Population",
                study.layout(Population.of(population)).name(),
                "Ages",
                ages,
                "From",
                Figures.shortMonth(YearMonth.parse(from)));
    }

    /** The book in which it is so. */
    Assumptions in(Assumptions book) {
        Assumptions changed = book.with(row -> isAbout(row) ? row.withValue(value) : row);
        if (changed.rows().equals(book.rows())) {
            throw new IllegalArgumentException("nothing to change: " + this);
        }
        return changed;
    }

    private boolean isAbout(Assumption row) {
        return row.isAbout(parameter, Population.of(population))
                && (!parameter.byAge() || row.ages().toString().equals(ages))
                && row.effectiveFrom().equals(YearMonth.parse(from));
    }
}
