package org.carecast.cli.report.forecast;

import java.util.Optional;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Cell;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Rating;
import org.carecast.io.InTouchAim;

/**
 * An in-touch rate beside a target: it is rated as it is printed, since a reader compares the two on the page.
 *
 * @param rate as its table shows it
 */
record PrintedRate(Cell.Figure rate, InTouchAim aim) {

    /** Its rating; none where there is no rate. */
    Optional<Rating> rating() {
        return Rating.of(rate.printed(), aim);
    }

    /** Where the unrounded rate would have another rating: such as "0.85 is 0.848 before rounding, which is below 85%." */
    Optional<String> beforeRounding() {
        return Stream.of(aim.target(), aim.floor())
                .filter(mark -> rate.printed() < mark != rate.value() < mark)
                .findFirst()
                .map(mark -> "%s is %s before rounding, which is %s %s."
                        .formatted(
                                rate.text(),
                                enough(mark),
                                rate.value() < mark ? "below" : "not below",
                                Figures.percentAsGiven(mark)));
    }

    /** The rate with the decimals that it takes to see on which side of a mark it lies. */
    private String enough(double mark) {
        int decimals = rate.decimals();
        while (rate.with(decimals).printed() < mark != rate.value() < mark && decimals < Figures.DECIMALS_THAT_COUNT) {
            decimals++;
        }
        return rate.with(decimals).text();
    }
}
