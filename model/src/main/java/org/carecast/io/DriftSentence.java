package org.carecast.io;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;
import org.carecast.measure.Drift;

/**
 * How many arrivals stay in one council, in a sentence.
 *
 * @param council its name, or its code where the name is not known
 * @param people UASC in care now
 * @param children living in its area, if that is known
 * @param rule by which they arrive
 * @param later UASC in care in a later month, by that rule
 */
public record DriftSentence(
        String council, double people, OptionalDouble children, Drift rule, YearMonth month, double later) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    /** The sentence. */
    public String words() {
        String has = council + " has " + whole(people) + " UASC in care";
        if (children.isEmpty()) {
            return has + " and no number of children in councils.csv: as many arrivals are taken to stay as keep it at "
                    + whole(people) + ".";
        }
        return "%s and %s%% of its %s children is %s: arrivals that stay are taken to bring it to %s by %s."
                .formatted(
                        has,
                        BigDecimal.valueOf(rule.share())
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString(),
                        whole(children.getAsDouble()),
                        whole(rule.target(children.getAsDouble())),
                        whole(later),
                        MONTH.format(month));
    }

    private static String whole(double people) {
        return String.format(
                Locale.ROOT,
                "%,d",
                BigDecimal.valueOf(people).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
