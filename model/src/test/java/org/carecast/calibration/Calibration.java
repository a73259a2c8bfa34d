package org.carecast.calibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.carecast.assumption.Parameter;
import org.carecast.calibration.Defaults.Doubted;
import org.carecast.calibration.Extracts.Place;
import org.carecast.cohort.OpeningPosition;
import org.carecast.cohort.Population;
import org.carecast.io.NationalDrift;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.io.csv.BadDataException;
import org.carecast.measure.CouncilFigures.CouncilMeasure;
import org.carecast.measure.Drift;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.measure.SteeredArrivals;
import org.carecast.projection.Position;
import org.carecast.projection.Projector;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;
import org.carecast.uncertainty.Ensemble;
import org.carecast.uncertainty.Fan;
import org.carecast.uncertainty.Uncertainty;

/**
 * A notebook: are the ranges a new study starts from as wide as they should be? Every council and year that the Department for
 * Education printed is forecast as it could have been at the time, by the program's own ensemble, and held against what came.
 *
 * <p>docs/calibration.md says what came out, where the two files come from, and how to run it. It prints Markdown.
 */
public final class Calibration {

    private static final Population UASC = Population.of("uasc");
    private static final Population CITIZEN = Population.of("citizen");
    private static final int DRAWS = 2000;

    /** Chance alone moves little, and needs no more. */
    private static final int DRAWS_OF_CHANCE = 500;

    private static final int SEED = 2017;
    private static final int THREADS = 2;
    private static final int YEAR = Horizon.MONTHS_IN_A_YEAR;

    /** What the Department for Education does not print: fewer, other than 0. */
    private static final int FEWEST_PRINTED = 6;

    /** After them a stock stays as it is: nobody is in care longer. */
    private static final int YEARS_OF_ARRIVALS = 6;

    private static final int FIRST_AGE = 18;

    /** The last age of which the Department for Education counts care leavers. */
    private static final int LAST_AGE = 21;

    /** In this year those aged 18 were counted in another way. */
    private static final int ODD_YEAR = 2016;

    private static final int LAST_YEAR = 2019;
    private static final double NORMAL_95 = 1.96;

    private final Extracts extracts;
    private final Study kent;
    private final NationalDrift national;
    private int forecasts;

    private Calibration(Extracts extracts, Study kent, NationalDrift national) {
        this.extracts = extracts;
        this.kent = kent;
        this.national = national;
    }

    /** Takes two folders: the two extracts, and the study whose ages at arrival and leaving before 18 are used. */
    public static void main(String... folders) throws Exception {
        if (folders.length != 2 || folders[0].isBlank()) {
            System.err.println("Calibration needs the folder of the two extracts that docs/calibration.md describes:");
            System.err.println("mvn -Pcalibration -pl model verify -DskipTests -Dcalibration.data=FOLDER");
            System.exit(2);
        }
        try {
            Extracts extracts = Extracts.read(Path.of(folders[0]));
            Path study = Path.of(folders[1]);
            NationalDrift national = NationalDrift.read(StudyReader.nationalOf(study));
            new Calibration(extracts, StudyReader.read(study), national).run();
        } catch (IllegalArgumentException e) {
            System.err.println("Calibration cannot begin: " + e.getMessage() + ". See docs/calibration.md.");
            System.exit(2);
        }
    }

    private void run() throws IOException, BadDataException {
        System.out.println("# Coverage, " + DRAWS + " draws a forecast, " + DRAWS_OF_CHANCE + " of chance alone\n");
        System.out.println("n: share of outcomes in the 80 % band / in the 95 % band\n");
        yardstick();
        CoverageTable.print(
                "UASC in care",
                3,
                children(Set.of(Uncertainty.BELIEF, Uncertainty.CHANCE), Defaults.OF_ARRIVALS),
                true);
        CoverageTable.print("UASC in care, Poisson chance alone", 3, children(Set.of(Uncertainty.CHANCE), 0), true);
        CoverageTable.print(
                "Entrants at 18",
                3,
                entrants(Set.of(Uncertainty.BELIEF, Uncertainty.CHANCE), Defaults.OF_ENTRANTS),
                true);
        CoverageTable.print("Entrants at 18, Poisson chance alone", 3, entrants(Set.of(Uncertainty.CHANCE), 0), true);
        CoverageTable.print("Leaving: care leavers one and two years older", 2, leaving(), false);
        CoverageTable.print("In touch", 2, inTouch(), false);
        throughNew();
    }

    // UASC in care
    // -----------------------------------------------------------------------------------------------------

    /** A band of 1.96 roots of the number at the start: what chance alone would do, were children as many as before. */
    private void yardstick() {
        System.out.println("## UASC in care within ±1.96 √n of the number at the start\n");
        for (int years = 1; years <= 3; years++) {
            int pairs = 0;
            int inside = 0;
            for (Map.Entry<Place, Integer> start : extracts.children().entrySet()) {
                Integer came = extracts.children().get(start.getKey().later(years));
                if (came != null) {
                    pairs++;
                    inside += Math.abs(came - start.getValue()) <= NORMAL_95 * Math.sqrt(start.getValue()) ? 1 : 0;
                }
            }
            System.out.printf("%d year(s): %.1f %% of %d%n", years, 100.0 * inside / pairs, pairs);
        }
    }

    /** Each council's children in care: its stock at the start, and arrivals by the national rule. */
    private List<Tested> children(Set<Uncertainty> uncertainties, double dispersion) {
        Doubted leavesCare = Defaults.leavingCare();
        Book book = Book.of(kent, UASC)
                .with(Parameter.TRANSFER_SHARE, 0)
                .with(Parameter.JANUARY_BIRTHDAY_SHARE, 0)
                .with(Parameter.LEAVES_CARE, leavesCare.value(), leavesCare.range())
                .with(Parameter.ARRIVALS, 1, Defaults.arrivals(1))
                .with(Parameter.DISPERSION, dispersion);
        Position steady = afterYearsOfArrivals(book);
        double staying = SteeredArrivals.staying(premises(book, ODD_YEAR, Map.of(), 1), UASC);
        List<Tested> tested = new ArrayList<>();
        extracts.children().forEach((start, people) -> {
            if (start.year() < LAST_YEAR) {
                int ahead = Math.min(3, LAST_YEAR - start.year());
                double area = national.councils()
                        .ofCode(start.council(), CouncilMeasure.CHILDREN_0_17)
                        .orElseThrow()
                        .value();
                Premises opened = premises(
                        book, start.year(), byAge(people, steady, book.law().childAges()), ahead);
                Drift rule = national.rule().in(march(start.year()));
                Fan fan = fan(
                        SteeredArrivals.following(opened, UASC, rule.path(people, area, staying, ahead)),
                        uncertainties);
                for (int years = 1; years <= ahead; years++) {
                    Integer came = extracts.children().get(start.later(years));
                    if (came != null) {
                        Rank rank = rank(fan, Measure.UNDER_18, years, came, 1, FEWEST_PRINTED);
                        tested.add(new Tested(start.council(), start.year(), years, people, 0, rank));
                    }
                }
            }
        });
        return tested;
    }

    /** Where a population that began with nobody stands after years in which one a month arrives. */
    private static Position afterYearsOfArrivals(Book book) {
        Horizon horizon = new Horizon(march(ODD_YEAR), YEARS_OF_ARRIVALS * YEAR);
        OpeningPosition nobody = OpeningPosition.of(horizon.opening(), Map.of(book.population(), Map.of()));
        return Projector.project(nobody, book.assumptions().on(horizon))
                .positions(book.population())
                .get(horizon.months());
    }

    /** Whole people by age as in a steady stock, what is left over going to the largest fractions. */
    private static Map<Integer, Double> byAge(int people, Position steady, AgeBand ages) {
        Map<Integer, Double> whole = new TreeMap<>();
        Map<Integer, Double> fractions = new TreeMap<>();
        int left = people;
        for (int age = ages.from(); age <= ages.to(); age++) {
            double share = people * steady.people(age) / steady.children();
            whole.put(age, Math.floor(share));
            fractions.put(age, share - Math.floor(share));
            left -= (int) Math.floor(share);
        }
        fractions.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
                .limit(left)
                .forEach(each -> whole.merge(each.getKey(), 1.0, Double::sum));
        return whole;
    }

    // Entrants at 18
    // ---------------------------------------------------------------------------------------------------

    /** Entrants of years to come as many as in the last: in touch with those aged 18 and nobody else, so that they are read. */
    private List<Tested> entrants(Set<Uncertainty> uncertainties, double dispersion) {
        Book book = Book.of(kent, CITIZEN)
                .with(Parameter.DISPERSION, dispersion)
                .with(Parameter.LEAVES_SERVICE, 0)
                .without(Parameter.IN_TOUCH_RATE);
        book = certain(book, Parameter.IN_TOUCH_RATE, FIRST_AGE, FIRST_AGE, 1);
        book = certain(book, Parameter.IN_TOUCH_RATE, FIRST_AGE + 1, book.law().lastSupportedAge(), 0);
        Map<Place, Integer> entered = entered();
        List<Tested> tested = new ArrayList<>();
        for (Map.Entry<Place, Integer> each : entered.entrySet()) {
            Place start = each.getKey();
            int value = each.getValue();
            if (value > 0 && start.year() < LAST_YEAR) {
                Fan fan = fan(
                        book.with(Parameter.ENTRANTS_AT_18, value, Defaults.entrants(value)),
                        start.year(),
                        Map.of(),
                        Math.min(3, LAST_YEAR - start.year()),
                        uncertainties);
                for (int years = 1; start.year() + years <= LAST_YEAR && years <= 3; years++) {
                    Integer came = entered.get(start.later(years));
                    if (came != null) {
                        Rank rank = rank(fan, Measure.IN_TOUCH, years, came, 1, FEWEST_PRINTED);
                        tested.add(new Tested(start.council(), start.year(), years, value, 0, rank));
                    }
                }
            }
        }
        return tested;
    }

    /** Who turned 18 in a year: those aged 18 then, or where that was not printed, the same people when they are older. */
    private Map<Place, Integer> entered() {
        Map<Place, Integer> entered = new TreeMap<>();
        for (int age = FIRST_AGE; age <= LAST_AGE; age++) {
            for (Map.Entry<Place, Integer> each : extracts.careLeavers().entrySet()) {
                if (each.getKey().age() == age && !isOdd(each.getKey())) {
                    entered.putIfAbsent(each.getKey().older(FIRST_AGE - age), each.getValue());
                }
            }
        }
        return entered;
    }

    private static boolean isOdd(Place place) {
        return place.year() == ODD_YEAR && place.age() == FIRST_AGE;
    }

    // Care leavers who are here
    // ----------------------------------------------------------------------------------------

    /** Care leavers of an age, and how many of them are left one and two years later. */
    private List<Tested> leaving() {
        Book book = stayingOrLeaving().with(Parameter.IN_TOUCH_RATE, 1);
        List<Tested> tested = new ArrayList<>();
        extracts.careLeavers().forEach((start, people) -> {
            if (start.age() >= FIRST_AGE && start.age() < LAST_AGE && people > 0 && !isOdd(start)) {
                int years = Math.min(2, LAST_AGE - start.age());
                Fan fan = fan(book, start.year(), Map.of(start.age(), (double) people), years, all());
                for (int year = 1; year <= years; year++) {
                    Integer stayed = extracts.careLeavers().get(start.older(year));
                    if (stayed != null) {
                        Rank rank = rank(fan, Measure.CARE_LEAVERS, year, stayed, 0, 0);
                        tested.add(new Tested(start.council(), start.year(), year, people, start.age(), rank));
                    }
                }
            }
        });
        return tested;
    }

    private Book stayingOrLeaving() {
        Book book = Book.of(kent, CITIZEN)
                .with(Parameter.ENTRANTS_AT_18, 0)
                .with(Parameter.TAKE_UP, 1)
                .without(Parameter.LEAVES_SERVICE)
                .without(Parameter.RETURNS);
        for (int age = FIRST_AGE; age < LAST_AGE; age++) {
            Doubted leaving = Defaults.leaving(age);
            book = book.and(
                    Parameter.LEAVES_SERVICE,
                    new AgeBand(age, age),
                    march(2000),
                    leaving.value(),
                    Optional.of(leaving.range()));
            Doubted returns = Defaults.returns(age);
            book = book.and(
                    Parameter.RETURNS,
                    new AgeBand(age, age),
                    march(2000),
                    returns.value(),
                    Optional.of(returns.range()));
        }
        book = certain(book, Parameter.RETURNS, LAST_AGE, book.law().lastSupportedAge(), 0);
        return certain(book, Parameter.LEAVES_SERVICE, LAST_AGE, book.law().lastSupportedAge(), 0);
    }

    /** Every council that printed all ages when those of 18 were first counted as they are now, by its own study. */
    private void throughNew() throws IOException, BadDataException {
        ThroughNew through = new ThroughNew(extracts.careLeavers(), ODD_YEAR + 1);
        Path folder = Files.createTempDirectory("through-new");
        ThroughNew.print(
                through.cohorts(folder, LAST_YEAR - through.start()),
                through.councils().size());
    }

    // In touch
    // ---------------------------------------------------------------------------------------------------------

    /** Care leavers in touch at an age one and two years later, from the council's own count at that age now. */
    private List<Tested> inTouch() {
        List<Tested> tested = new ArrayList<>();
        extracts.inTouch().forEach((start, inTouch) -> {
            for (int years = 1; years <= 2; years++) {
                Place then = start.later(years);
                if (isPrinted(start) && isPrinted(then)) {
                    rank(start, inTouch, then).ifPresent(tested::add);
                }
            }
        });
        return tested;
    }

    private boolean isPrinted(Place place) {
        return extracts.inTouch().containsKey(place) && extracts.careLeavers().getOrDefault(place, 0) > 0;
    }

    private Optional<Tested> rank(Place start, int inTouch, Place then) {
        int years = then.year() - start.year();
        int age = start.age();
        int people = extracts.careLeavers().get(start);
        Doubted rate = Defaults.inTouch(inTouch, people, extracts.inTouchInEngland(start.year(), age));
        // Those of that age are here already, unless they were children or counted in another way: then the count is
        // given.
        Place younger = start.older(-years).later(years);
        boolean areHere = younger.age() >= FIRST_AGE && !isOdd(younger);
        int given = areHere
                ? extracts.careLeavers().getOrDefault(younger, 0)
                : extracts.careLeavers().get(then);
        if (given == 0) {
            return Optional.empty();
        }
        Book book = stayingOrLeaving().with(Parameter.IN_TOUCH_RATE, rate.value(), rate.range());
        Fan fan = areHere
                ? fan(book, start.year(), Map.of(younger.age(), (double) given), years, all())
                : fan(book, then.year(), Map.of(FIRST_AGE, (double) given), 0, all());
        // In 2019 nearly every count was printed; before, none that left one to five out of touch.
        int all = extracts.careLeavers().get(then);
        int from = then.year() < LAST_YEAR ? all - FEWEST_PRINTED + 1 : all;
        Rank rank = rank(
                fan, Measure.IN_TOUCH, areHere ? years : 0, extracts.inTouch().get(then), from, all);
        return Optional.of(new Tested(start.council(), start.year(), years, given, age, rank));
    }

    // What all have in common
    // ------------------------------------------------------------------------------------------

    private static Book certain(Book book, Parameter parameter, int from, int to, double value) {
        return book.and(parameter, new AgeBand(from, to), march(2000), value, Optional.empty());
    }

    private static Set<Uncertainty> all() {
        return Set.of(Uncertainty.BELIEF, Uncertainty.CHANCE);
    }

    static YearMonth march(int year) {
        return YearMonth.of(year, 3);
    }

    private static Premises premises(Book book, int start, Map<Integer, Double> opening, int years) {
        return new Premises(
                OpeningPosition.of(march(start), Map.of(book.population(), opening)),
                book.assumptions(),
                new Horizon(march(start), years * YEAR));
    }

    private Fan fan(Book book, int start, Map<Integer, Double> opening, int years, Set<Uncertainty> uncertainties) {
        return fan(premises(book, start, opening, years), uncertainties);
    }

    private Fan fan(Premises premises, Set<Uncertainty> uncertainties) {
        forecasts++;
        // Each forecast has random numbers of its own, so that their errors average out.
        int draws = uncertainties.contains(Uncertainty.BELIEF) ? DRAWS : DRAWS_OF_CHANCE;
        return new Ensemble(draws, SEED + forecasts, uncertainties, THREADS, OptionalDouble.empty())
                .of(premises.assumptions(), List.of(premises), List.of(), drawn -> {})
                .get(0);
    }

    /** The rank of an outcome among the draws of a reading, those left out that could not have been printed. */
    private static Rank rank(Fan fan, Measure measure, int years, int outcome, int from, int to) {
        Reading reading = new Reading(
                fan.horizon().month(years * YEAR), Optional.of(fan.populations().get(0)), measure);
        return Rank.of(people -> fan.below(reading, people), outcome, from, to);
    }
}
