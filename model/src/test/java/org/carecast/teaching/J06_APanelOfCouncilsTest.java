package org.carecast.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.carecast.Counts;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.measure.Panel;
import org.carecast.measure.Premises;
import org.carecast.uncertainty.PanelBacktest;
import org.carecast.uncertainty.PanelBacktest.Pair;
import org.junit.jupiter.api.Test;

/**
 * One generic forecast for every council. Four arrive each month aged 16; after k months (12 - k) / 12 of them are still 16, so that
 * 4 * 6.5 = 26 are 16 and 4 * 12 = 48 are 17: 74 who stay as many. Without arrivals 26 of them are left after a year.
 *
 * <pre>
 *           2014   2015   2016
 * A           60     74     80
 * B           14     22      -    withheld
 * both        74     96           came in the year: 96 - 26 = 70
 *
 * A from 2014   as many come as keep the children as many                60
 * A from 2015   26 + 70 * 74 / 96                                        79.96
 *               with half of all arrivals to each council alike:
 *               26 + 70 * (74 / 96 + 1 / 2) / 2                          70.48
 * </pre>
 */
final class J06_APanelOfCouncilsTest {

    // Of 60 the ages are whole people: 21 and 39, not 21.08 and 38.92.
    private static final Offset<Double> WHOLE_PEOPLE = within(0.1);

    private static final Premises GENERIC = Counts.premises(
            Example.withChildrenFrom(16)
                    .opening(16, 26)
                    .opening(17, 48)
                    .with(Parameter.ARRIVALS, 4)
                    .arrivingAged(16),
            36);
    private static final Panel PANEL = new Panel(
            new TreeMap<>(Map.of(
                    at("A", 2014), 60, at("A", 2015), 74, at("A", 2016), 80, at("B", 2014), 14, at("B", 2015), 22)),
            1);

    private static Panel.At at(String council, int year) {
        return new Panel.At(council, YearMonth.of(year, 3));
    }

    private static Pair pair(double pooled, String council, int start, int years) {
        return pairs(pooled).stream()
                .filter(pair -> pair.start().equals(at(council, start)) && pair.years() == years)
                .findFirst()
                .orElseThrow();
    }

    private static List<Pair> pairs(double pooled) {
        return PanelBacktest.of(GENERIC, PANEL, pooled, Counts.CERTAIN, done -> {});
    }

    @Test
    void everyCountThatFollowsAnother() {
        assertThat(pairs(0))
                .extracting(pair -> pair.start() + " " + pair.years())
                .containsExactly(
                        at("A", 2014) + " 1", at("A", 2014) + " 2", at("A", 2015) + " 1", at("B", 2014) + " 1");
        assertThat(PANEL.starts()).hasSize(3);
    }

    @Test
    void inTheFirstYearAsManyComeAsKeepTheChildrenAsMany() {
        assertThat(pair(0, "A", 2014, 1).forecast()).isEqualTo(60, WHOLE_PEOPLE);
        assertThat(pair(0, "A", 2014, 2).forecast()).isEqualTo(60, WHOLE_PEOPLE);
        assertThat(pair(0, "B", 2014, 1).forecast()).isEqualTo(14, WHOLE_PEOPLE);
    }

    @Test
    void thenAsManyAsInTheYearBefore() {
        Pair pair = pair(0, "A", 2015, 1);

        assertThat(pair.people()).isEqualTo(74);
        assertThat(pair.outturn()).isEqualTo(80);
        assertThat(pair.forecast()).isEqualTo(26 + 70.0 * 74 / 96, within(1e-9));
    }

    @Test
    void aShareComesToEachCouncilAlike() {
        assertThat(pair(0.5, "A", 2015, 1).forecast()).isEqualTo(26 + 70.0 * (74.0 / 96 + 0.5) / 2, within(1e-9));
    }
}
