package org.carecast.projection;

import java.time.YearMonth;
import org.apache.commons.math3.util.Precision;
import org.carecast.cohort.Flows;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.cohort.Stock;

/** Where one population stands at the end of a month, and the flows of that month; it balances or does not exist. */
public final class Position {

    private static final double TOLERANCE_IN_PEOPLE = 1e-6;

    private final Stock stock;
    private final Flows flows;
    private final double children;

    private Position(Stock stock, Flows flows, double children) {
        this.stock = stock;
        this.flows = flows;
        this.children = children;
    }

    /** The position a projection starts from, under a law; no flows led to it. */
    public static Position opening(Stock stock, Law law) {
        return new Position(stock, Flows.NONE, stock.peopleBelow(law.careLeaverFrom()));
    }

    /**
     * The position after this one; children in care and care leavers each balance by themselves.
     *
     * @throws IllegalStateException if opening + in − out differs from closing by more than a millionth of a person
     */
    Position after(Flows next, Stock closing, Law law) {
        double closingChildren = closing.peopleBelow(law.careLeaverFrom());
        requireBalance("children in care", children + next.netChildren(), closingChildren, closing);
        requireBalance(
                "care leavers",
                stock.people() - children + next.netCareLeavers(),
                closing.people() - closingChildren,
                closing);
        return new Position(closing, next, closingChildren);
    }

    private static void requireBalance(String whose, double expected, double closing, Stock stock) {
        if (!Precision.equals(expected, closing, TOLERANCE_IN_PEOPLE)) {
            throw new IllegalStateException("%s %s does not balance: opening and flows make %s %s, closing is %s"
                    .formatted(stock.population(), stock.asAt(), expected, whose, closing));
        }
    }

    /** The population. */
    public Population population() {
        return stock.population();
    }

    /** The month at whose end it stands. */
    public YearMonth asAt() {
        return stock.asAt();
    }

    /** The people, by cohort. */
    public Stock stock() {
        return stock;
    }

    /** The people in it who are children in care. */
    public double children() {
        return children;
    }

    /** The people in it who are care leavers. */
    public double careLeavers() {
        return stock.people() - children;
    }

    /** The flows of the month. */
    public Flows flows() {
        return flows;
    }
}
