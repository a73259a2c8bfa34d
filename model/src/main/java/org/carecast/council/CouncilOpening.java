package org.carecast.council;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.carecast.cohort.Population;
import org.carecast.council.DerivedCount.Basis;
import org.carecast.council.OpeningRules.Range;
import org.carecast.council.OpeningRules.Rule;
import org.carecast.measure.CouncilFigures.CouncilMeasure;
import org.carecast.time.AgeBand;

/**
 * Derives who is here at the last 31 March of the table, by population and single age, as docs/opening.md has it.
 *
 * <p>Citizens and former UASC of an age band add up to the care leavers that are printed of it; nobody is counted below 0.
 */
public final class CouncilOpening {

    private static final Population CITIZEN = Population.of("citizen");
    private static final Population UASC = Population.of("uasc");
    // As DfE prints them.
    static final AgeBand YOUNGEST = new AgeBand(17, 18);
    private static final AgeBand MIDDLE = new AgeBand(19, 21);
    private static final Map<Integer, CouncilMeasure> ON_REQUEST =
            Map.of(22, CouncilMeasure.SUPPORTED_22, 23, CouncilMeasure.SUPPORTED_23, 24, CouncilMeasure.SUPPORTED_24);

    private final Estimates estimates;
    private final CareLeaverAges ages;
    private final List<Map<Integer, Double>> agesInCare;
    private final Map<Integer, Double> takeUp;
    private final Departures departures;
    private final int year;
    private final double citizensOfEngland;
    private final Map<Integer, Double> citizensOnRequest = new HashMap<>();

    /**
     * The derivation for all councils of a table.
     *
     * @param estimates the table without gaps
     * @param ages how care leavers who are printed together split by age
     * @param agesInCare how old those in care are who arrived in the last year, the year before and so on, for one arrival a month
     * @param takeUp of former UASC at 22 and over, as shares by age
     */
    public CouncilOpening(
            Estimates estimates,
            CareLeaverAges ages,
            List<Map<Integer, Double>> agesInCare,
            Map<Integer, Double> takeUp) {
        this.estimates = estimates;
        this.ages = ages;
        this.agesInCare = List.copyOf(agesInCare);
        this.takeUp = Map.copyOf(takeUp);
        this.departures = new Departures(estimates);
        this.year = estimates.table().years().last();
        this.citizensOfEngland = citizensOfEngland();
        ON_REQUEST.keySet().forEach(age -> citizensOnRequest.put(age, citizensOnRequest(age)));
    }

    /** The opening position of a council: citizens, then UASC, by rising age. */
    public List<DerivedCount> of(Council council) {
        List<DerivedCount> citizens = new ArrayList<>();
        List<DerivedCount> former = new ArrayList<>();
        List<DerivedCount> olderCitizens = new ArrayList<>();
        List<DerivedCount> olderFormer = new ArrayList<>();
        band(council, olderCitizens, olderFormer);
        if (estimates.isPrinted(council.code(), CouncilMeasure.CARE_LEAVERS_17_18, year)) {
            eighteen(council, citizens, former);
        } else {
            withheldEighteen(council, olderCitizens, citizens, former);
        }
        citizens.addAll(olderCitizens);
        former.addAll(olderFormer);
        ON_REQUEST.keySet().stream().sorted().forEach(age -> onRequest(council, age, citizens, former));
        List<DerivedCount> all = new ArrayList<>(citizens);
        all.addAll(children(council));
        all.addAll(former);
        return List.copyOf(all);
    }

    /** UASC in care: as many as are printed, as old as the years in which they came make them. */
    private List<DerivedCount> children(Council council) {
        SortedMap<Integer, Double> likely = new TreeMap<>();
        for (int ago = 0; ago < agesInCare.size(); ago++) {
            double came = departures.came(council, year - ago);
            agesInCare.get(ago).forEach((age, people) -> likely.merge(age, came * people, Double::sum));
        }
        double sum = likely.values().stream().mapToDouble(Double::doubleValue).sum();
        if (sum == 0) {
            // Nobody is known to have come: as old as where as many come year after year.
            agesInCare.forEach(byAge -> byAge.forEach((age, people) -> likely.merge(age, people, Double::sum)));
            sum = likely.values().stream().mapToDouble(Double::doubleValue).sum();
        }
        double all = estimates.people(council.code(), CouncilMeasure.UASC, year);
        double factor = sum == 0 ? 0 : all / sum;
        List<Double> whole = WholePeople.of(
                likely.values().stream().map(people -> factor * people).toList());
        boolean isPrinted = estimates.isPrinted(council.code(), CouncilMeasure.UASC, year);
        Range range = estimates.rules().of(isPrinted ? Rule.BY_AGE : Rule.ESTIMATED);
        List<Integer> of = List.copyOf(likely.keySet());
        return IntStream.range(0, of.size())
                .mapToObj(place -> new DerivedCount(
                        UASC,
                        of.get(place),
                        whole.get(place),
                        range.low() * whole.get(place),
                        Math.min(all, range.high() * whole.get(place)),
                        all,
                        isPrinted ? Basis.PRINTED_TOTAL : Basis.ESTIMATED_TOTAL))
                .toList();
    }

    private void eighteen(Council council, List<DerivedCount> citizens, List<DerivedCount> former) {
        double all = Math.round(ages.shares(YOUNGEST).get(YOUNGEST.to())
                * estimates.people(council.code(), CouncilMeasure.CARE_LEAVERS_17_18, year));
        double were = Math.round(Math.min(most() * all, departures.turned18(council, year)));
        former.add(formerUasc(council, YOUNGEST.to(), were, all));
        citizens.add(rest(council, CouncilMeasure.CARE_LEAVERS_17_18, YOUNGEST.to(), all - were, former));
    }

    /** Where the number of 17 and 18 was withheld, as many as of a year of 19 to 21, within what its mark allows, and citizens as often among them. */
    private void withheldEighteen(
            Council council, List<DerivedCount> older, List<DerivedCount> citizens, List<DerivedCount> former) {
        double printed = estimates.people(council.code(), CouncilMeasure.CARE_LEAVERS_19_21, year);
        double share = ages.shares(YOUNGEST).get(YOUNGEST.to());
        double both = estimates.within(
                council.code(), CouncilMeasure.CARE_LEAVERS_17_18, year, printed / MIDDLE.count() / share);
        double all = Math.round(share * both);
        double others = Math.round(printed == 0 ? all : all * citizens(older) / printed);
        former.add(formerUasc(council, YOUNGEST.to(), all - others, all));
        citizens.add(rest(council, CouncilMeasure.CARE_LEAVERS_17_18, YOUNGEST.to(), others, former));
    }

    private void band(Council council, List<DerivedCount> citizens, List<DerivedCount> former) {
        double printed = estimates.people(council.code(), CouncilMeasure.CARE_LEAVERS_19_21, year);
        List<Integer> of = MIDDLE.ages().boxed().toList();
        List<Double> all = WholePeople.of(
                of.stream().map(age -> printed * ages.shares(MIDDLE).get(age)).toList());
        List<Integer> together = new ArrayList<>();
        for (int place = 0; place < of.size(); place++) {
            if (departures.isOwn(turned(of.get(place)))) {
                split(council, List.of(of.get(place)), all.get(place), citizens, former);
            } else {
                together.add(place);
            }
        }
        // What is told by England's numbers is no better by single age than together.
        if (!together.isEmpty()) {
            double others = together.stream().mapToDouble(all::get).sum();
            split(council, together.stream().map(of::get).toList(), others, citizens, former);
        }
    }

    /** Parts the care leavers of some ages into former UASC and citizens, who are as old as in England. */
    private void split(
            Council council, List<Integer> of, double all, List<DerivedCount> citizens, List<DerivedCount> former) {
        List<Double> likely = of.stream()
                .map(age -> departures.turned18(council, turned(age)))
                .toList();
        double sum = likely.stream().mapToDouble(Double::doubleValue).sum();
        double factor = sum == 0 ? 0 : Math.min(1, most() * all / sum);
        List<Double> were =
                WholePeople.of(likely.stream().map(people -> factor * people).toList());
        double others = all - were.stream().mapToDouble(Double::doubleValue).sum();
        double shares = of.stream().mapToDouble(ages.shares(MIDDLE)::get).sum();
        List<Double> rest = WholePeople.of(of.stream()
                .map(age -> others * ages.shares(MIDDLE).get(age) / shares)
                .toList());
        for (int place = 0; place < of.size(); place++) {
            former.add(formerUasc(council, of.get(place), were.get(place), all));
            citizens.add(rest(council, CouncilMeasure.CARE_LEAVERS_19_21, of.get(place), rest.get(place), former));
        }
    }

    /** Former UASC as take-up has it; citizens share what is left of England's number as they do at 19 to 21. */
    private void onRequest(Council council, int age, List<DerivedCount> citizens, List<DerivedCount> former) {
        double were = Math.round(supported(council, age));
        double others = Math.round(
                citizensOfEngland == 0 ? 0 : citizensOnRequest.get(age) * citizens(citizens) / citizensOfEngland);
        Range range = estimates.rules().of(Rule.ON_REQUEST);
        former.add(onRequest(UASC, age, were, range));
        citizens.add(onRequest(CITIZEN, age, others, range));
    }

    /** England's citizens of an age who receive support: all who do, less former UASC. */
    private double citizensOnRequest(int age) {
        double supported = estimates
                .table()
                .latest(CouncilsTable.ENGLAND, ON_REQUEST.get(age))
                .map(Map.Entry::getValue)
                .orElse(0.0);
        double former = estimates.table().councils().stream()
                .mapToDouble(each -> supported(each, age))
                .sum();
        return Math.max(0, supported - former);
    }

    private static DerivedCount onRequest(Population population, int age, double people, Range range) {
        return new DerivedCount(
                population, age, people, range.low() * people, range.high() * people, people, Basis.ON_REQUEST);
    }

    private double supported(Council council, int age) {
        return takeUp.getOrDefault(age, 1.0) * departures.turned18(council, turned(age));
    }

    /** Those of 19 to 21 among some counts. */
    private static double citizens(List<DerivedCount> counts) {
        return counts.stream()
                .filter(count -> MIDDLE.contains(count.age()))
                .mapToDouble(DerivedCount::people)
                .sum();
    }

    private double citizensOfEngland() {
        double all = 0;
        for (Council council : estimates.table().councils()) {
            List<DerivedCount> citizens = new ArrayList<>();
            band(council, citizens, new ArrayList<>());
            all += citizens(citizens);
        }
        return all;
    }

    private DerivedCount formerUasc(Council council, int age, double people, double all) {
        boolean isOwn = departures.isOwn(turned(age));
        boolean isPrinted = estimates.isPrinted(council.code(), CouncilMeasure.UASC_CEASED, turned(age));
        Range turned = estimates.rules().of(Rule.TURNED_18);
        Range share = estimates.rules().of(isOwn ? Rule.ESTIMATED : Rule.BY_PROPORTION);
        boolean isCounted = isOwn && isPrinted;
        return new DerivedCount(
                UASC,
                age,
                people,
                people * (isCounted ? turned.low() / turned.value() : share.low()),
                Math.min(all, people * (isCounted ? turned.high() / turned.value() : share.high())),
                all,
                isCounted ? Basis.OWN_DEPARTURES : isOwn ? Basis.ESTIMATED_TOTAL : Basis.DEPARTURES_BY_PROPORTION);
    }

    /** Citizens of an age, as uncertain as the former UASC of that age who were taken off, the last of the list. */
    private DerivedCount rest(
            Council council, CouncilMeasure measure, int age, double people, List<DerivedCount> former) {
        DerivedCount taken = former.get(former.size() - 1);
        return new DerivedCount(
                CITIZEN,
                age,
                people,
                Math.max(0, people - (taken.high() - taken.people())),
                people + taken.people() - taken.low(),
                taken.total(),
                estimates.isPrinted(council.code(), measure, year) ? Basis.REST : Basis.ESTIMATED_TOTAL);
    }

    /** The year in which those who are of an age at 31 March turned 18. */
    private int turned(int age) {
        return year - (age - YOUNGEST.to());
    }

    private double most() {
        return estimates.rules().value(Rule.MOST);
    }
}
