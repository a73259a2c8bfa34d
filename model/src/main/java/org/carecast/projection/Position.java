package org.carecast.projection;

import java.time.YearMonth;
import java.util.Optional;
import org.carecast.cohort.Flows;
import org.carecast.cohort.Population;
import org.carecast.cohort.Stock;

/** The stock of one population at the end of a month, and the flows of that month. A position that does not balance cannot be made. */
public final class Position {

    private final Population population;
    private final YearMonth asAt;
    private final PeopleByAge people;
    private final PeopleByAge peopleFromTheFirst;
    private final Flows flows;
    private final Optional<RunningStock> stock;

    private Position(RunningStock stock, Flows flows, Optional<RunningStock> kept) {
        this.population = stock.population();
        this.asAt = stock.asAt();
        this.people = stock.people();
        this.peopleFromTheFirst = stock.peopleFromTheFirst();
        this.flows = flows;
        this.stock = kept;
    }

    /** The position of a stock from which a projection may go on; no flows led to that of the opening. */
    static Position of(RunningStock stock, Flows flows) {
        return new Position(stock, flows, Optional.of(stock.copy()));
    }

    /** The position of a stock by age only: a draw has no time to keep every cohort of every month. */
    static Position byAge(RunningStock stock, Flows flows) {
        return new Position(stock, flows, Optional.empty());
    }

    /** The population. */
    public Population population() {
        return population;
    }

    /** The month at whose end it is read. */
    public YearMonth asAt() {
        return asAt;
    }

    /**
     * The people, by cohort.
     *
     * @throws IllegalStateException in a draw, which keeps them by age only
     */
    public Stock stock() {
        return stock.map(RunningStock::stock)
                .orElseThrow(() -> new IllegalStateException("a draw keeps people by age, not by cohort"));
    }

    /** People of an age. */
    public double people(int age) {
        return people.aged(age);
    }

    /**
     * People of an age on the days before the month's other birthdays, arrivals and departures: those of the month before, the
     * assigned birthdays of 1 January done.
     */
    public double peopleFromTheFirst(int age) {
        return peopleFromTheFirst.aged(age);
    }

    /** The people in it who are children in care. */
    public double children() {
        return people.children();
    }

    /** The people in it who are care leavers. */
    public double careLeavers() {
        return people.careLeavers();
    }

    /** The flows of the month. */
    public Flows flows() {
        return flows;
    }
}
