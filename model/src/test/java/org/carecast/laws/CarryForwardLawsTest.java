package org.carecast.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.carecast.Example;
import org.carecast.cohort.Law;
import org.carecast.measure.funding.Citation;
import org.carecast.measure.funding.Condition;
import org.carecast.measure.funding.Grants;
import org.carecast.measure.funding.Rule;
import org.carecast.measure.funding.TariffUnit;
import org.carecast.time.AgeBand;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is true of every rate that is carried forward, whatever is known of which months; 200 histories made from a seed. Each is a run of
 * years that are known, recalled or unknown, for both sides of a tier, the first of them known.
 */
final class CarryForwardLawsTest {

    private static final int YEARS = 8;
    private static final int LATER = 4;
    private static final int FIRST = 2016;
    private static final int CHILD = 14;
    private static final List<String> SIDES = List.of("uasc_share_from=0.0007", "uasc_share_below=0.0007");
    private static final Map<org.carecast.cohort.Population, Law> LAWS =
            Map.of(Example.YOUNG, new Law(13, 18, 21, 25, 91));

    /** What a source says of a year. */
    private enum Said {
        KNOWN,
        RECALLED,
        NOTHING
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 200);
    }

    private static List<Said> history(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Said> years = new ArrayList<>(List.of(Said.KNOWN));
        while (years.size() < YEARS) {
            years.add(Said.values()[random.nextInt(Said.values().length)]);
        }
        return years;
    }

    /** The rate of a year, another for each, and one pound more above the tier. */
    private static double rate(int year, String side) {
        return 100 + 2 * year + SIDES.indexOf(side);
    }

    private static Rule rule(int year, String side, Said said) {
        LocalDate from = LocalDate.of(FIRST + year, 4, 1);
        Citation.Status status = said == Said.KNOWN ? Citation.Status.SECONDARY : Citation.Status.RECALLED;
        return new Rule(
                "uasc_nights",
                Example.YOUNG,
                new AgeBand(0, 17),
                from,
                Optional.of(from.plusYears(1).minusDays(1)),
                rate(year, side),
                TariffUnit.NIGHT,
                List.of(new Rule.Term(Condition.parse(side).orElseThrow(), true)),
                new Citation(status, "", "", "test", ""));
    }

    private static Grants grants(List<Said> history) {
        List<Rule> rules = new ArrayList<>();
        for (int year = 0; year < history.size(); year++) {
            for (String side : SIDES) {
                if (history.get(year) != Said.NOTHING) {
                    rules.add(rule(year, side, history.get(year)));
                }
            }
        }
        return new Grants(rules);
    }

    private static List<Rule> holding(Grants grants, int year, String side) {
        YearMonth month = YearMonth.of(FIRST + year, 9);
        return grants.rules().stream()
                .filter(rule -> rule.holdsIn(month)
                        && rule.ages().contains(CHILD)
                        && rule.conditions()
                                .equals(List.of(Condition.parse(side).orElseThrow())))
                .toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDayWithARateKeepsIt(int seed) {
        List<Said> history = history(seed);
        Grants before = grants(history);

        for (int year = 0; year < YEARS; year++) {
            for (String side : SIDES) {
                if (history.get(year) != Said.NOTHING) {
                    assertThat(holding(before.carriedForward(), year, side)).isEqualTo(holding(before, year, side));
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDayWithoutOneHasTheLastKnown(int seed) {
        List<Said> history = history(seed);
        Grants carried = grants(history).carriedForward();
        int known = 0;

        for (int year = 0; year < YEARS + LATER; year++) {
            Said said = year < YEARS ? history.get(year) : Said.NOTHING;
            known = said == Said.KNOWN ? year : known;
            for (String side : SIDES) {
                if (said == Said.NOTHING) {
                    assertThat(holding(carried, year, side))
                            .singleElement()
                            .matches(Rule::carriedForward)
                            .extracting(Rule::rate)
                            .isEqualTo(rate(known, side));
                }
            }
        }
        assertThat(carried.paidTwice()).isEmpty();
        assertThat(carried.gap(LocalDate.of(FIRST, 4, 1), LocalDate.of(FIRST + YEARS + LATER, 3, 31), LAWS))
                .isEmpty();
    }

    /** A year that is recalled is no refusal where a later one is known. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void knownRatesAloneRefuseTheYearsThatNobodyKnows(int seed) {
        List<Said> history = history(seed);
        Grants carried = grants(history).carriedForward();
        int last = history.lastIndexOf(Said.KNOWN);

        for (int year = 0; year < YEARS + LATER; year++) {
            boolean unknown = year > last || history.get(year) == Said.NOTHING;
            LocalDate from = LocalDate.of(FIRST + year, 4, 1);
            Optional<LocalDate> refused =
                    carried.notKnown(from, from.plusYears(1).minusDays(1), LAWS).map(Grants.Gap::day);

            assertThat(refused).isEqualTo(unknown ? Optional.of(from) : Optional.empty());
        }
    }
}
