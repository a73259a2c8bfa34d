package org.carecast.io.roll;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.carecast.cohort.Law;
import org.carecast.evidence.Figure;
import org.carecast.io.Study;
import org.carecast.io.roll.AgeCount.How;
import org.carecast.time.Horizon;

/** Which counts of care leavers are more than all who could have reached that age since the earlier opening. */
record Survivors(Study study, YearMonth month) {

    /** A sentence for each: people come in only as they turn 18, unless they come back or move in. */
    List<String> warnings(List<AgeCount> counts) {
        List<String> warnings = new ArrayList<>();
        int months = study.horizon().index(month);
        int younger = (months + Horizon.MONTHS_IN_A_YEAR - 1) / Horizon.MONTHS_IN_A_YEAR;
        int older = months / Horizon.MONTHS_IN_A_YEAR;
        for (AgeCount count : counts) {
            Law law = study.assumptions().law(count.population());
            if (count.how() != How.COUNTED || count.age() - younger < law.careLeaverFrom()) {
                continue;
            }
            double before = study.openingCounts().stream()
                    .filter(each -> each.population().equals(count.population())
                            && each.age() >= count.age() - younger
                            && each.age() <= count.age() - older)
                    .mapToDouble(each -> each.people())
                    .sum();
            if (count.people() > before) {
                String ages = younger == older
                        ? Integer.toString(count.age() - older)
                        : "%d or %d".formatted(count.age() - younger, count.age() - older);
                warnings.add(
                        "%s aged %d: %s counted, and in %s no more than %s were %s. If nobody came back or moved in, mend %s"
                                .formatted(
                                        study.layout(count.population()).name(),
                                        count.age(),
                                        Figure.written(count.people()),
                                        study.horizon().opening(),
                                        Figure.written(before),
                                        ages,
                                        count.where()));
            }
        }
        return warnings;
    }
}
