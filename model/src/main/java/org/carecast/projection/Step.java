package org.carecast.projection;

import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import org.carecast.assumption.PipelineBasis;
import org.carecast.assumption.PopulationBasis;
import org.carecast.cohort.Cause;
import org.carecast.cohort.Flows;
import org.carecast.cohort.Law;
import org.carecast.time.Horizon;

/** One month of one population: birthdays first, then arrivals, departures and returns; made for the month and dropped. */
final class Step {

    private static final int YEAR = Horizon.MONTHS_IN_A_YEAR;

    private final RunningStock stock;
    private final PopulationBasis basis;
    private final Law law;
    private final int index;
    private final int month;
    private final int anniversary;
    private final Chance chance;
    private final double level;
    private final Chance[] chances = new Chance[Cause.values().length];
    private final double[] flows = new double[Cause.values().length];

    private Step(RunningStock stock, PopulationBasis basis, Horizon horizon, int index, Chance chance, double level) {
        this.stock = stock;
        this.basis = basis;
        this.law = basis.law();
        this.index = index;
        this.month = PeopleByBirth.number(horizon.month(index));
        this.anniversary = PeopleByBirth.number(horizon.anniversaryBefore(index));
        this.chance = chance.in(stock.population(), index);
        this.level = level;
    }

    /**
     * Takes a stock through the month with an index, and says what changed it.
     *
     * @param level a factor on the number of those who come
     */
    static Flows take(
            RunningStock stock, PopulationBasis basis, Horizon horizon, int index, Chance chance, double level) {
        Step step = new Step(stock, basis, horizon, index, chance, level);
        if (PeopleByBirth.isJanuary(step.month)) {
            step.birthdays(true);
            stock.endTheFirst();
        }
        step.birthdays(false);
        basis.pipeline().ifPresent(step::arrivals);
        step.departures();
        step.returns();
        Flows flows = Flows.of(cause -> step.flows[cause.ordinal()]);
        stock.close(flows);
        return flows;
    }

    /** The birthdays of the month that are assigned, or the others. */
    private void birthdays(boolean assigned) {
        PeopleByBirth settled = stock.settled();
        count(Cause.REACHED_END, settled.takeOut(bornFor(law.endsAt()), assigned));
        for (int birthday = law.firstTakeUp(); birthday <= law.lastSupportedAge(); birthday++) {
            double declining = basis.declining(birthday, index);
            if (declining > 0) {
                Chance asking = of(Cause.DECLINED);
                count(Cause.DECLINED, settled.takeOut(bornFor(birthday), assigned, declining, asking));
            }
        }
        if (law.countsChildren()) {
            turn18(assigned, basis.pipeline().orElseThrow());
        } else {
            double entering = of(Cause.ENTERED_AT_18).coming(level * basis.entrants(assigned, index));
            settled.add(bornFor(law.careLeaverFrom()), assigned, count(Cause.ENTERED_AT_18, entering));
        }
    }

    private void turn18(boolean assigned, PipelineBasis pipeline) {
        int born = bornFor(law.careLeaverFrom());
        PeopleByBirth settled = stock.settled();
        for (Newcomers newcomers : stock.newcomers()) {
            double turning = newcomers.people().takeOut(born, assigned);
            if (turning > 0 && born >= newcomers.firstEntitled(pipeline, assigned)) {
                settled.add(born, assigned, turning);
            } else {
                count(Cause.QUALIFYING_ONLY, turning);
            }
        }
        double others = 1 - pipeline.entitledAt18(index);
        if (others > 0) {
            count(Cause.NOT_ENTITLED, settled.takeOut(born, assigned, others, of(Cause.NOT_ENTITLED)));
        }
        count(Cause.TURNED_18, settled.at(born, assigned));
    }

    private void arrivals(PipelineBasis pipeline) {
        Chance arriving = of(Cause.ARRIVED);
        double coming = count(Cause.ARRIVED, arriving.coming(level * pipeline.arrivals(index)));
        double[] byAge = arriving.sharedOut(coming, agesAtArrival(pipeline));
        double assignedShare = basis.assignedShare(index);
        PeopleByBirth people = stock.cameIn(index).people();
        for (int place = 0; place < byAge.length; place++) {
            people.spread(month, law.youngestAge() + place, byAge[place], assignedShare, arriving);
        }
    }

    private double[] agesAtArrival(PipelineBasis pipeline) {
        double[] shares = new double[law.childAges().count()];
        for (int place = 0; place < shares.length; place++) {
            shares[place] = pipeline.ageAtArrival(law.youngestAge() + place, index);
        }
        return shares;
    }

    private void departures() {
        int born18 = bornFor(law.careLeaverFrom());
        int oldest = bornFor(law.endsAt()) + 1;
        leave(Cause.LEFT_SERVICE, stock.settled(), oldest, born18, age -> basis.leaving(age, index));
        leave(Cause.RIGHTS_EXHAUSTED, stock.settled(), oldest, born18, age -> basis.exhausted(age, index));
        basis.pipeline().ifPresent(pipeline -> {
            int youngest = bornFor(law.youngestAge());
            leave(Cause.LEFT_CARE, stock.settled(), born18 + 1, youngest, age -> pipeline.leavingCare(age, index));
            for (Newcomers newcomers : stock.newcomers()) {
                transfer(newcomers, pipeline);
                leave(
                        Cause.LEFT_CARE,
                        newcomers.people(),
                        born18 + 1,
                        youngest,
                        age -> pipeline.leavingCare(age, index));
            }
            settle(pipeline);
        });
    }

    private void returns() {
        int born18 = bornFor(law.careLeaverFrom());
        int oldest = bornFor(law.endsAt()) + 1;
        byAge(oldest, born18, age -> basis.returning(age, index), born -> {
            if (born.share() > 0) {
                count(Cause.RETURNED, stock.settled().putIn(born.from(), born.to(), born.share(), of(Cause.RETURNED)));
            }
        });
    }

    private void transfer(Newcomers newcomers, PipelineBasis pipeline) {
        if (pipeline.transferMonth(newcomers.arrived()) == index) {
            PeopleByBirth people = newcomers.people();
            double share = pipeline.transferShare(newcomers.arrived());
            lose(Cause.TRANSFERRED_OUT, people, people.first(), people.last(), share);
        }
    }

    /** Those born from one month to another leave as their age at the last anniversary has it, the oldest first. */
    private void leave(Cause cause, PeopleByBirth people, int oldest, int youngest, IntToDoubleFunction shareOfAge) {
        byAge(oldest, youngest, shareOfAge, born -> lose(cause, people, born.from(), born.to(), born.share()));
    }

    /** A share of those born from one month to another, both included. */
    private record Born(int from, int to, double share) {}

    /** Moves people by their age at the last anniversary; ages that follow one another and have the same share together, which is quicker. */
    private void byAge(int oldest, int youngest, IntToDoubleFunction shareOfAge, Consumer<Born> moving) {
        int from = oldest;
        int age = ageAtAnniversary(oldest);
        double share = shareOfAge.applyAsDouble(age);
        while (bornUntil(age) < youngest) {
            double next = shareOfAge.applyAsDouble(age - 1);
            if (next != share) {
                moving.accept(new Born(from, bornUntil(age), share));
                from = bornUntil(age) + 1;
                share = next;
            }
            age--;
        }
        moving.accept(new Born(from, youngest, share));
    }

    private int ageAtAnniversary(int born) {
        return Math.floorDiv(anniversary - born, YEAR);
    }

    /** The last month in which those were born who were of an age at the last anniversary. */
    private int bornUntil(int ageAtAnniversary) {
        return anniversary - ageAtAnniversary * YEAR;
    }

    /** People who stay and will be entitled join those of whom it does not matter when they came. */
    private void settle(PipelineBasis pipeline) {
        stock.newcomers()
                .replaceAll(newcomers -> pipeline.transferMonth(newcomers.arrived()) <= index
                        ? newcomers.settle(pipeline, stock.settled())
                        : newcomers);
        stock.newcomers().removeIf(newcomers -> newcomers.people().isEmpty());
    }

    private void lose(Cause cause, PeopleByBirth people, int from, int to, double share) {
        if (share > 0) {
            count(cause, people.takeOut(from, to, share, of(cause)));
        }
    }

    private Chance of(Cause cause) {
        if (chances[cause.ordinal()] == null) {
            chances[cause.ordinal()] = chance.of(cause.id());
        }
        return chances[cause.ordinal()];
    }

    private double count(Cause cause, double moving) {
        flows[cause.ordinal()] += moving;
        return moving;
    }

    /** The month in which those were born who reach an age in this one. */
    private int bornFor(int age) {
        return month - age * YEAR;
    }
}
