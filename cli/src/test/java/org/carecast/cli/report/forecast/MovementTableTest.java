package org.carecast.cli.report.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Table;
import org.carecast.cohort.Cause;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.io.TableLayout;
import org.carecast.measure.Demand;
import org.carecast.projection.Position;
import org.carecast.time.Horizon;
import org.junit.jupiter.api.Test;

/** Who comes and goes in each year, of whom Kent's paper says that its appendix shows them. */
final class MovementTableTest {

    private final Study kent = EdgeStudies.kent();

    private List<Table> tables(Horizon horizon) {
        return EdgeStudies.report(kent, horizon).document(Audience.COMMITTEE).tables().stream()
                .filter(table -> table.caption().title().startsWith("Young people entering and leaving"))
                .toList();
    }

    private static List<String> row(Table table, String label) {
        return table.rows().stream()
                .filter(row -> row.label().strip().equals(label))
                .map(Row::texts)
                .findFirst()
                .orElseThrow();
    }

    /** Table 2 prints 633, 769, 938, 1,099 and 1,254 in all, and 175, 169, 166 and 163 in the row 17 and 18. */
    @Test
    void citizensAreThoseOfTheTotalsThatKentPrinted() {
        Table citizens = tables(kent.horizon()).get(0);

        assertThat(citizens.headings())
                .containsExactly("to Nov-18", "to Nov-19", "to Nov-20", "to Nov-21", "All years");
        assertThat(row(citizens, "18 and over, at the start")).containsExactly("633", "769", "938", "1,099", "633");
        assertThat(row(citizens, "entered at 18")).startsWith("+175", "+169", "+166", "+163");
        assertThat(row(citizens, "18 and over, at the end")).containsExactly("769", "938", "1,099", "1,254", "1,254");
        assertThat(citizens.rows()).noneMatch(row -> row.label().startsWith("Under 18"));
    }

    /** Table 3 prints 823, 986, 1,101, 1,200 and 1,297; 331 under 18 are printed for November 2017. */
    @Test
    void uascAreCountedOnBothSidesOf18() {
        Table uasc = tables(kent.horizon()).get(1);

        assertThat(row(uasc, "Under 18, at the start").get(0)).isEqualTo("331");
        assertThat(row(uasc, "18 and over, at the start")).containsExactly("823", "986", "1,101", "1,200", "823");
        assertThat(row(uasc, "18 and over, at the end")).containsExactly("986", "1,101", "1,200", "1,297", "1,297");
    }

    /** 17.8 a month are 213.6 a year, and 854.4 in four. */
    @Test
    void arrivalsOfAYearAreTwelveMonths() {
        assertThat(row(tables(kent.horizon()).get(1), "arrived"))
                .containsExactly("+214", "+214", "+214", "+214", "+854");
    }

    /** Each column adds the flows of its twelve months, one by one, to the people who were there. */
    @Test
    void openingAndFlowsMakeTheClosing() {
        Demand demand = kent.demand();
        List<TableLayout> layouts = kent.commission().layouts();
        for (MovementTable table : MovementTable.ofYears(demand, layouts)) {
            for (MovementTable.Side side : table.sides()) {
                for (int year = 0; year < 4; year++) {
                    double sum = side.ways().get(year).from();
                    for (var part : side.ways().get(year).parts()) {
                        sum += part.people();
                    }
                    assertThat(sum).isCloseTo(side.ways().get(year).to(), within(1e-6));
                    assertThat(year == 0
                                    || side.ways().get(year).from()
                                            == side.ways().get(year - 1).to())
                            .isTrue();
                }
            }
        }
        double turned = 0;
        for (Position position : demand.projection().positions(Population.of("uasc"))) {
            YearMonth month = position.asAt();
            if (month.isAfter(YearMonth.of(2017, 11)) && !month.isAfter(YearMonth.of(2018, 11))) {
                turned += position.flows().people(Cause.TURNED_18);
            }
        }
        assertThat(row(tables(kent.horizon()).get(1), "became care leavers at 18")
                        .get(0))
                .isEqualTo("-" + Math.round(turned));
    }

    @Test
    void partsThatDoNotAddUpAsPrintedAreExplained() {
        ForecastReport report = EdgeStudies.report(kent);

        assertThat(report.further().showsRounding()).isTrue();
        assertThat(Notes.onTables(report))
                .anyMatch(note -> note.words().startsWith("Figures may not sum due to rounding"));
    }

    @Test
    void lessThanAYearHasNoTableAndOneYearNoTotal() {
        assertThat(tables(new Horizon(YearMonth.of(2017, 11), 11))).isEmpty();
        assertThat(tables(new Horizon(YearMonth.of(2017, 11), 23)).get(0).headings())
                .containsExactly("to Nov-18");
    }
}
