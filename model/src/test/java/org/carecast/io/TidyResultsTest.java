package org.carecast.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carecast.Example;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Cause;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.measure.Demand;
import org.junit.jupiter.api.Test;

/** 12 children in care aged 17 and 30 care leavers aged 18, half of them in touch, beside 60 of another population. */
final class TidyResultsTest {

    private static final Population OTHER = Population.of("other");

    private final Demand demand = Example.withChildrenFrom(17)
            .opening(17, 12)
            .opening(18, 30)
            .with(Parameter.IN_TOUCH_RATE, 0.5)
            .beside(Example.of(OTHER, new Law(18, 18, 21, 21, 91)).opening(21, 60), 1);

    @Test
    void whetherTheCouncilIsInTouchWithChildrenIsLeftEmpty() {
        assertThat(projection(demand))
                .startsWith("scenario,as_at,population,age,people,in_touch")
                .contains(
                        "base,2017-11,young,17,12,",
                        "base,2017-11,young,under_18,12,",
                        "base,2017-11,all,under_18,12,",
                        "base,2017-12,young,under_18,11,")
                .noneMatch(line -> line.contains("NaN"));
    }

    @Test
    void careLeaversOfAllAgesDoNotIncludeChildren() {
        assertThat(projection(demand))
                .contains(
                        "base,2017-11,young,18,30,15",
                        "base,2017-11,young,all,30,15",
                        "base,2017-11,other,all,60,60",
                        "base,2017-11,all,all,90,75",
                        "base,2017-12,young,all,31,15.5");
    }

    @Test
    void childrenStandBeforeTheCareLeaversOfTheirPopulation() {
        List<String> opening = projection(demand).stream()
                .filter(line -> line.contains("2017-11"))
                .toList();

        assertThat(opening.get(0)).startsWith("base,2017-11,young,17,");
        assertThat(opening.get(1)).startsWith("base,2017-11,young,under_18,");
        assertThat(opening.get(2)).startsWith("base,2017-11,young,18,");
        assertThat(opening.get(10)).startsWith("base,2017-11,young,all,");
        assertThat(opening.get(11)).startsWith("base,2017-11,other,18,");
        assertThat(opening.get(16)).startsWith("base,2017-11,all,under_18,");
        assertThat(opening.get(17)).startsWith("base,2017-11,all,all,");
        assertThat(opening).hasSize(18);
    }

    @Test
    void whereNoChildrenAreCountedNoRowSpeaksOfThem() {
        assertThat(projection(Example.plain().opening(18, 30).months(1)))
                .hasSize(1 + 2 * (8 + 1 + 1))
                .noneMatch(line -> line.contains("under_18"));
    }

    @Test
    void everyCauseHasARowAMonth() {
        List<String> flows =
                List.of(TidyTable.csv(TidyResults.flows("base", demand)).split("\n"));

        assertThat(flows)
                .hasSize(1 + 2 * Cause.values().length)
                .startsWith("scenario,month,population,cause,people")
                .contains(
                        "base,2017-12,young,turned_18,1",
                        "base,2017-12,young,arrived,0",
                        "base,2017-12,young,entered_at_18,0",
                        "base,2017-12,other,reached_end,5",
                        "base,2017-12,other,turned_18,0");
    }

    private static List<String> projection(Demand demand) {
        return List.of(TidyTable.csv(TidyResults.projection("base", demand)).split("\n"));
    }
}
