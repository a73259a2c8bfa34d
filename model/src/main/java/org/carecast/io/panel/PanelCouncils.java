package org.carecast.io.panel;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.io.csv.NearestName;
import org.carecast.measure.CouncilFigures;
import org.carecast.measure.CouncilFigures.CouncilFigure;
import org.carecast.measure.CouncilNames;

/** Finds the code of the council that a row of a published table is of, in the month of its count. */
final class PanelCouncils {

    private final CouncilNames names;
    private final CouncilChanges changes;

    PanelCouncils(CouncilFigures figures, CouncilChanges changes) {
        Map<String, String> byCode = new HashMap<>();
        for (CouncilFigure figure : figures.figures()) {
            byCode.put(figure.code(), figure.council());
        }
        byCode.putAll(changes.names());
        this.names = new CouncilNames(byCode);
        this.changes = changes;
    }

    /** The names by code. */
    Map<String, String> byCode() {
        return names.byCode();
    }

    /** The code of the council that had a name in a month; of two of the same name, the one that was there then. */
    Optional<String> named(String name, YearMonth month) {
        List<String> there = names.codes(name).stream()
                .filter(code -> changes.isThere(code, month))
                .toList();
        return there.size() == 1 ? Optional.of(there.get(0)) : Optional.empty();
    }

    /** The council with a code, unless its area was that of others in a month. */
    Optional<String> coded(String code, YearMonth month) {
        return Optional.of(code).filter(each -> changes.mayCount(each, month));
    }

    /** Whether some council has or had a name. */
    boolean knows(String name) {
        return !names.codes(name).isEmpty();
    }

    /** A name that may have been meant. */
    Optional<String> nearest(String name) {
        return NearestName.of(name, byCode().values()).map(NearestName::name);
    }
}
