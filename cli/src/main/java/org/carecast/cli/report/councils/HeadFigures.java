package org.carecast.cli.report.councils;

import org.carecast.time.FinancialYear;
import org.carecast.uncertainty.together.AreaFigures;
import org.carecast.uncertainty.together.PeopleGroup;
import org.carecast.uncertainty.together.YearMeasure;

/**
 * What one person of a group costs and brings in, on average over a year of a forecast; not a number where there is nobody.
 *
 * @param year whose days they are
 * @param people on average over its days
 * @param grant in pounds
 * @param cost in pounds
 */
record HeadFigures(FinancialYear year, double people, double grant, double cost) {

    private static final double DAYS_OF_A_WEEK = 7;

    static HeadFigures of(AreaFigures area, PeopleGroup group, FinancialYear year) {
        return new HeadFigures(
                year,
                area.central(group, YearMeasure.AVERAGE_PEOPLE, year),
                area.central(group, YearMeasure.GRANT, year),
                area.central(group, YearMeasure.COST, year));
    }

    double costAYear() {
        return aHead(cost);
    }

    double costAWeek() {
        return costAYear() / year.days() * DAYS_OF_A_WEEK;
    }

    /** The share of cost that grant covers. */
    double covered() {
        return cost > 0 ? grant / cost : Double.NaN;
    }

    double shortfall() {
        return cost - grant;
    }

    double shortfallAHead() {
        return aHead(shortfall());
    }

    private double aHead(double pounds) {
        return people > 0 ? pounds / people : Double.NaN;
    }
}
