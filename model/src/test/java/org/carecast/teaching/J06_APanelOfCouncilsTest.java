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
import org.carecast.measure.CouncilFigures;
import org.carecast.measure.CouncilFigures.CouncilFigure;
import org.carecast.measure.CouncilFigures.CouncilMeasure;
import org.carecast.measure.Drift;
import org.carecast.measure.DriftRule;
import org.carecast.measure.Panel;
import org.carecast.measure.Premises;
import org.carecast.uncertainty.PanelBacktest;
import org.carecast.uncertainty.PanelBacktest.Pair;
import org.junit.jupiter.api.Test;

/**
 * One generic forecast for every council, and arrivals by the national rule. Four arrive each month aged 16; after k months (12 - k) / 12 of them are
 * still 16, so that 4 * 6.5 = 26 are 16 and 4 * 12 = 48 are 17: 74 who stay as many, of whom 26 are left after a year without arrivals.
 *
 * <pre>
 *           2014   2015   2016
 * A           60     74     80     200,000 children, and 0.001 of them is 200
 * B           14     22      -     withheld; how many children is not known
 *
 * A moves by 1/4 of 48 / 74, that is 6 / 37, of the way to 200:
 *   from 2014, one year ahead    60 + 6 / 37 * 140          82.7027
 *              two years ahead   and 6 / 37 of the rest    101.7239
 *   from 2015                    74 + 6 / 37 * 126          94.4324
 * B has nothing to drift to, and stays at 14
 * </pre>
 */
final class J06_APanelOfCouncilsTest {

    private static final Offset<Double> CLOSE = within(1e-4);

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
    private static final DriftRule RULE = new DriftRule(
            new TreeMap<>(Map.of(YearMonth.of(2016, 7), new Drift(0.001, 0.25, new Drift.ChosenOn(2014, 2019)))));
    private static final CouncilFigures COUNCILS = new CouncilFigures(
            List.of(new CouncilFigure("A", "Newshire", "", 2024, CouncilMeasure.CHILDREN_0_17, 200_000)));

    private static Panel.At at(String council, int year) {
        return new Panel.At(council, YearMonth.of(year, 3));
    }

    private static Pair pair(String council, int start, int years) {
        return pairs().stream()
                .filter(pair -> pair.start().equals(at(council, start)) && pair.years() == years)
                .findFirst()
                .orElseThrow();
    }

    private static List<Pair> pairs() {
        return PanelBacktest.of(GENERIC, PANEL, RULE, COUNCILS, Counts.CERTAIN, done -> {});
    }

    @Test
    void everyCountThatFollowsAnother() {
        assertThat(pairs())
                .extracting(pair -> pair.start() + " " + pair.years())
                .containsExactly(
                        at("A", 2014) + " 1", at("A", 2014) + " 2", at("A", 2015) + " 1", at("B", 2014) + " 1");
        assertThat(PANEL.starts()).hasSize(3);
    }

    @Test
    void aCouncilDriftsToItsShare() {
        assertThat(pair("A", 2014, 1).forecast()).isEqualTo(82.7027, CLOSE);
        assertThat(pair("A", 2014, 2).forecast()).isEqualTo(101.7239, CLOSE);
    }

    @Test
    void theNextForecastBeginsWithTheCountThatCame() {
        Pair pair = pair("A", 2015, 1);

        assertThat(pair.people()).isEqualTo(74);
        assertThat(pair.outturn()).isEqualTo(80);
        assertThat(pair.forecast()).isEqualTo(94.4324, CLOSE);
    }

    @Test
    void aCouncilOfUnknownSizeStaysAsItIs() {
        assertThat(pair("B", 2014, 1).children()).isEmpty();
        assertThat(pair("B", 2014, 1).forecast()).isEqualTo(14, CLOSE);
    }
}
