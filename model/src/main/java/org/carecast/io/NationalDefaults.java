package org.carecast.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Law;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Population;
import org.carecast.io.csv.ProblemLog;
import org.carecast.measure.Premises;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;

/**
 * What holds for every council before it says anything: the law and the rows of {@code defaults.csv}.
 *
 * @param rows in the order of the file
 * @param law in force over the months of a study
 */
public record NationalDefaults(List<DefaultRow> rows, LawReader.NationalLaw law) {

    /** All other care leavers. */
    public static final Population CITIZEN = Population.of("citizen");
    /** Unaccompanied asylum-seeking children and those who were. */
    public static final Population UASC = Population.of("uasc");

    /** Copies the rows, so that it never changes. */
    public NationalDefaults {
        rows = List.copyOf(rows);
    }

    /** Those of a national folder; empty if the law cannot be read, which is reported. */
    public static Optional<NationalDefaults> read(NationalFolder national, Horizon horizon, ProblemLog problems) {
        List<DefaultRow> rows = DefaultRow.read(
                national.place(NationalFolder.DEFAULTS),
                national.bytes()
                        .getOrDefault(NationalFolder.DEFAULTS, NationalFolder.resource("national/defaults.csv")),
                problems);
        return LawReader.read(national, Optional.of(horizon), Set.of(), problems)
                .map(law -> new NationalDefaults(rows, law));
    }

    /** Of each population the ages that may be counted, in the order of the tables. */
    Map<Population, AgeBand> countable() {
        Map<Population, AgeBand> countable = new LinkedHashMap<>();
        for (Population population : List.of(CITIZEN, UASC)) {
            int youngest = rows.stream()
                    .filter(row -> row.parameter() == Parameter.ARRIVAL_AGE_SHARE)
                    .filter(row -> row.text(AssumptionKey.POPULATION).equals(population.id()))
                    .flatMap(row -> AgeBand.parse(row.text(AssumptionKey.AGES)).stream())
                    .mapToInt(AgeBand::from)
                    .min()
                    .orElse(law.careLeaverFrom());
            countable.put(population, new AgeBand(youngest, law.endsAt()));
        }
        return countable;
    }

    /** The law that UASC live under. */
    Law ofUasc() {
        return new Law(
                countable().get(UASC).from(), law.careLeaverFrom(), law.takeUpAt(), law.endsAt() - 1, law.daysOfCare());
    }

    /** A forecast of some children in care, with one arrival a month. */
    public Premises uasc(Horizon horizon, Map<Integer, Double> children) {
        return new Premises(
                OpeningPosition.of(horizon.opening(), Map.of(UASC, children)),
                Assumptions.of(Map.of(UASC, ofUasc()), NewArrivals.believed(UASC, horizon, ofUasc(), rows)),
                horizon);
    }

    /** The share of former UASC who are supported from the age on at which an official count ends, by age. */
    public Map<Integer, Double> takeUp() {
        Map<Integer, Double> byAge = new TreeMap<>();
        rows.stream()
                .filter(row -> row.parameter() == Parameter.TAKE_UP
                        && row.text(AssumptionKey.POPULATION).equals(UASC.id())
                        && !row.text(AssumptionsReader.VALUE).isEmpty())
                .forEach(row -> AgeBand.parse(row.text(AssumptionKey.AGES))
                        .orElse(AgeBand.ALL)
                        .ages()
                        .filter(age -> age > law.takeUpAt() && age <= law.endsAt())
                        .forEach(age -> byAge.putIfAbsent(age, Double.valueOf(row.text(AssumptionsReader.VALUE)))));
        return byAge;
    }
}
