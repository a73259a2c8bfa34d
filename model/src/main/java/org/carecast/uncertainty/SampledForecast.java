package org.carecast.uncertainty;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Basis;
import org.carecast.assumption.Belief;
import org.carecast.assumption.FittedSpread;
import org.carecast.assumption.PopulationBasis;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Population;
import org.carecast.measure.Demand;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.measure.funding.Exposure;
import org.carecast.measure.funding.Ledger;
import org.carecast.projection.Chance;
import org.carecast.projection.Position;
import org.carecast.projection.Projection;
import org.carecast.projection.Projector;
import org.carecast.time.Horizon;

/** A forecast whose book of assumptions can be sampled: the sample is then projected and read. */
public final class SampledForecast {

    private static final String IN_TOUCH = "in touch";
    private static final int NONE = -1;

    private final Premises premises;
    private final Basis basis;
    private final List<Optional<FittedSpread>> spreads;
    private final double[] values;
    // Of each row, the place of the belief it is part of.
    private final int[] beliefs;

    /**
     * A forecast whose book is a changed copy of a base.
     *
     * @param known the beliefs that have levels; a row is part of the one that speaks of its ages, and stays if none does
     */
    SampledForecast(Premises premises, List<Belief> known) {
        this(premises, known, Assumption::fitted);
    }

    /**
     * The same, whose ranges somebody else fits, once for all forecasts that have them.
     *
     * @param fitting what {@link Assumption#fitted} gives
     */
    public SampledForecast(
            Premises premises, List<Belief> known, Function<Assumption, Optional<FittedSpread>> fitting) {
        this.premises = premises;
        Assumptions book = premises.assumptions();
        this.basis = book.on(premises.horizon());
        this.spreads = book.rows().stream().map(fitting).toList();
        this.values = book.values();
        Map<Belief, Integer> places = new HashMap<>();
        this.beliefs = book.rows().stream()
                .mapToInt(row -> places.computeIfAbsent(Belief.of(row), belief -> place(belief, known)))
                .toArray();
    }

    /**
     * Every belief with a range of a base and of its changed copies. A part of one of the base's is drawn with it; what a copy
     * adds is drawn by itself.
     */
    public static List<Belief> beliefs(Assumptions base, List<Assumptions> copies) {
        List<Belief> ofBase = ranged(base).distinct().toList();
        Stream<Belief> added = copies.stream()
                .flatMap(SampledForecast::ranged)
                .distinct()
                .filter(belief -> takingIn(belief, ofBase) < 0);
        return Stream.concat(ofBase.stream(), added).distinct().toList();
    }

    private static Stream<Belief> ranged(Assumptions book) {
        return book.rows().stream().filter(row -> row.spread().isPresent()).map(Belief::of);
    }

    private static int place(Belief belief, List<Belief> known) {
        int itself = known.indexOf(belief);
        return itself < 0 ? takingIn(belief, known) : itself;
    }

    private static int takingIn(Belief belief, List<Belief> known) {
        for (int place = 0; place < known.size(); place++) {
            if (known.get(place).takesIn(belief)) {
                return place;
            }
        }
        return NONE;
    }

    /** The values of all rows where each known belief is at a level: the share of it that lies below. */
    double[] at(double[] levels) {
        double[] sampled = values.clone();
        for (int row = 0; row < sampled.length; row++) {
            if (spreads.get(row).isPresent() && beliefs[row] != NONE) {
                sampled[row] = spreads.get(row).get().at(levels[beliefs[row]]);
            }
        }
        return sampled;
    }

    /** The values of all rows as they are believed. */
    double[] believed() {
        return values.clone();
    }

    /** What follows where each known belief is at a level: the share of it that lies below. */
    public Projection projection(double[] levels, Chance chance) {
        return Projector.project(premises.opening(), basis.with(at(levels)), chance);
    }

    /** Projects other values of all rows in expected numbers, and reads one figure, in people or pounds. */
    double read(double[] byRow, Reading reading) {
        return reading.of(Demand.from(Projector.project(premises.opening(), basis.with(byRow)), premises.funding()));
    }

    /** The people with whom it opens. */
    OpeningPosition opening() {
        return premises.opening();
    }

    /** What is read of each population where it opens with some people and all rows have other values. */
    double[] figures(OpeningPosition opening, double[] byRow, Chance chance, ReadingIndex index) {
        Projection projection = Projector.project(opening, basis.with(byRow), chance);
        double[] figures = new double[index.all()];
        for (int place = 0; place < index.populations().size(); place++) {
            Population population = index.populations().get(place);
            PopulationBasis own = projection.basis().of(population);
            List<Position> positions = projection.positions(population);
            for (int month = 0; month < index.months(); month++) {
                Position position = positions.get(month);
                Chance meeting = chance.in(population, month).of(IN_TOUCH);
                figures[index.start(place, Measure.CARE_LEAVERS) + month] = position.careLeavers();
                figures[index.start(place, Measure.IN_TOUCH) + month] = inTouch(position, own, month, meeting);
                figures[index.start(place, Measure.UNDER_18) + month] = position.children();
            }
            if (index.measures().contains(Measure.GAP)) {
                money(projection, place, index, figures);
            }
        }
        return figures;
    }

    private void money(Projection projection, int population, ReadingIndex index, double[] figures) {
        Ledger ledger = Ledger.of(Exposure.of(projection), premises.funding());
        Population whose = index.populations().get(population);
        double[] grants = new double[index.months()];
        double[] costs = new double[index.months()];
        for (int month = 1; month < grants.length; month++) {
            grants[month] = ledger.grant(whose, index.horizon().month(month));
            costs[month] = ledger.cost(whose, index.horizon().month(month));
        }
        for (int month = Measure.GAP.firstMonth(); month < grants.length; month++) {
            double grant = ofAYear(grants, month);
            double cost = ofAYear(costs, month);
            figures[index.start(population, Measure.GRANT) + month] = grant;
            figures[index.start(population, Measure.COST) + month] = cost;
            figures[index.start(population, Measure.GAP) + month] = cost - grant;
        }
    }

    private static double ofAYear(double[] months, int last) {
        double sum = 0;
        for (int month = last - Horizon.MONTHS_IN_A_YEAR + 1; month <= last; month++) {
            sum += months[month];
        }
        return sum;
    }

    /** Ages that follow one another and have the same rate are drawn together. */
    private static double inTouch(Position position, PopulationBasis basis, int month, Chance chance) {
        double inTouch = 0;
        double people = 0;
        double rate = 0;
        for (int age = basis.law().careLeaverFrom(); age <= basis.law().lastSupportedAge(); age++) {
            double own = basis.inTouch(age, month);
            if (own != rate) {
                inTouch += chance.going(people, rate);
                people = 0;
                rate = own;
            }
            people += position.people(age);
        }
        return inTouch + chance.going(people, rate);
    }
}
