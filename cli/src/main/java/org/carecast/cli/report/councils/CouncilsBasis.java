package org.carecast.cli.report.councils;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carecast.cli.report.document.Mark;
import org.carecast.cli.report.forecast.CarriedPrices;
import org.carecast.cli.report.forecast.CarriedRates;
import org.carecast.cohort.Population;
import org.carecast.measure.funding.Funding;
import org.carecast.measure.funding.UnitCost;
import org.carecast.time.FinancialYear;

/**
 * What forecasts of many councils rest on.
 *
 * @param opening the 31 March of the published figures
 * @param words how groups of people are called
 * @param draws how many; 0 for none
 * @param seed where the random numbers begin
 * @param range in how many draws of 100 a figure lies in its range
 * @param shared of what moves how many come, the part that is common to all councils, 0 to 1
 * @param chosen the years whose counts chose it, such as "2014 to 2019"
 * @param carried the rates of grant that are carried forward
 * @param cost whose costs they are, behind "cost", such as "as in the East Midlands, not the councils' own"; empty text where nothing need be said
 * @param money what else must be said of grant and cost, a sentence each
 * @param unfinished what is said of a later year of which only a part has been read; empty if there is none
 */
public record CouncilsBasis(
        YearMonth opening,
        GroupWords words,
        int draws,
        long seed,
        int range,
        double shared,
        String chosen,
        CarriedRates carried,
        String cost,
        List<String> money,
        Optional<String> unfinished) {

    /** Copies the list, so that it never changes. */
    public CouncilsBasis {
        money = List.copyOf(money);
    }

    /**
     * What must be said of grant and cost of councils that have given none of their own.
     *
     * @param last the last year whose money is shown
     */
    public static List<String> ofMoney(Funding funding, FinancialYear last) {
        List<String> said = new ArrayList<>();
        said.add(
                "Grant and cost are those of UASC and former UASC. Unit costs are national stand-ins, the same for every council and none of a council's own; what citizen care leavers cost is not known.");
        said.addAll(CarriedPrices.sentences(funding.costs(), last));
        return said;
    }

    /** Whose the costs of those for whom grant is paid are, as the file of them says, where they stand in for the councils' own. */
    public static String ofCost(Funding funding, Population paid) {
        List<UnitCost> standIns = funding.costs().rows().stream()
                .filter(cost -> cost.population().equals(paid) && cost.standsIn())
                .toList();
        String places = standIns.stream()
                .map(UnitCost::caveat)
                .filter(caveat -> !caveat.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        return standIns.isEmpty()
                ? ""
                : (places.isEmpty() ? "at national figures" : places) + ", not the councils' own";
    }

    /** The rates that are carried forward by the end of a year. */
    public static CarriedRates carried(Funding funding, FinancialYear last) {
        return new CarriedRates(funding.grants().rules().stream()
                .filter(rule -> rule.carriedForward() && !rule.from().isAfter(last.lastDay()))
                .toList());
    }

    /** What stands behind the grants and gaps of a year. */
    Mark mark(FinancialYear year) {
        return Mark.when(carried.rules().stream()
                .anyMatch(rule ->
                        !rule.from().isAfter(year.lastDay()) && !rule.last().isBefore(year.firstDay())));
    }
}
