package org.carecast.projection;

import java.time.YearMonth;
import org.carecast.cohort.Flows;
import org.carecast.cohort.Population;
import org.carecast.cohort.Stock;

/** Where one population stands at the end of a month, and the flows of that month; it balances or does not exist. */
public final class Position {

    private final RunningStock stock;
    private final Flows flows;

    private Position(RunningStock stock, Flows flows) {
        this.stock = stock;
        this.flows = flows;
    }

    /** The position at which a stock stands, which may go on; of the opening no flows led to it. */
    static Position of(RunningStock stock, Flows flows) {
        return new Position(stock.copy(), flows);
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
        return stock.stock();
    }

    /** People of an age. */
    public double people(int age) {
        return stock.people(age);
    }

    /** The people in it who are children in care. */
    public double children() {
        return stock.children();
    }

    /** The people in it who are care leavers. */
    public double careLeavers() {
        return stock.careLeavers();
    }

    /** The flows of the month. */
    public Flows flows() {
        return flows;
    }
}
