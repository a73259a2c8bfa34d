package org.carecast.cli.report.workbook;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Cohort;
import org.carecast.cohort.Law;
import org.carecast.io.TableLayout;
import org.carecast.time.Horizon;

/**
 * Who comes, stays, is transferred and falls short of the 13 weeks, by cohort and month.
 *
 * @param arrivals who come in a month
 * @param staying the share of a cohort's children in care that does not leave care in a month
 * @param transfers of those who come in a month, who will be transferred when their time comes
 * @param unentitled of those who come in a month, who are still there on the birthday that makes care leavers and qualify only
 */
record PipelineSheets(Worksheet arrivals, Worksheet staying, Worksheet transfers, Worksheet unentitled) {

    /** What the longest of the tabs is called after the population. */
    static final String UNENTITLED = "not entitled";

    static PipelineSheets of(TableLayout layout, String tab, Cohorts cohorts, BasisSheet basis) {
        return new Sheets(layout.name(), tab, cohorts, basis).all();
    }

    /** The sheets while they are made. */
    private record Sheets(String name, String tab, Cohorts cohorts, BasisSheet basis) {

        PipelineSheets all() {
            Worksheet arrivals = sheet(
                    "arrivals",
                    "who come, by month of birth",
                    "Arrivals of the month, times the share of their age, parted among birthdays as an opening count is.",
                    this::arrivals);
            Worksheet staying = sheet(
                    "staying",
                    "share of children in care who do not leave care in the month",
                    "One less the monthly share of leaving care, by age at the last anniversary of the opening month.",
                    this::staying);
            return new PipelineSheets(
                    arrivals,
                    staying,
                    sheet(
                            "transfers",
                            "of those who come in a month, who are transferred when their time comes",
                            "Below the month in which they come. Nobody whose time comes after the last month.",
                            row -> month -> transfers(arrivals, staying, row, month)),
                    sheet(
                            UNENTITLED,
                            "of those who come in a month, who turn 18 with too few days in care",
                            "Below the month in which they come: still there when they turn 18, and then qualifying only. [note 4]",
                            row -> month -> unentitled(arrivals, staying, row, month)));
        }

        private Worksheet sheet(
                String what, String title, String about, IntFunction<IntFunction<Optional<Formula>>> cells) {
            List<List<SheetCell>> rows = new ArrayList<>();
            int children = cohorts.children();
            for (int row = 0; row < children; row++) {
                IntFunction<Optional<Formula>> ofMonth = cells.apply(row);
                List<SheetCell> line = cohorts.head(row);
                line.add(SheetCell.EMPTY);
                IntStream.rangeClosed(1, horizon().months())
                        .mapToObj(month -> ofMonth.apply(month)
                                .<SheetCell>map(formula -> new SheetCell.Live(formula, Look.WORKING))
                                .orElse(SheetCell.EMPTY))
                        .forEach(line::add);
                rows.add(line);
            }
            return new Worksheet(
                    Worksheet.tab(tab, what),
                    name + ": " + title,
                    about,
                    cohorts.headings(),
                    rows,
                    BasisSheet.MONTHS,
                    Optional.empty());
        }

        private Horizon horizon() {
            return cohorts.horizon();
        }

        private Law law() {
            return cohorts.law();
        }

        private IntFunction<Optional<Formula>> arrivals(int row) {
            return month -> cohorts.isChild(row, month)
                    ? Optional.of(basis.at(Parameter.ARRIVALS, month)
                            .times(basis.at(Parameter.ARRIVAL_AGE_SHARE, cohorts.ageAt(row, month), month)
                                    .orElseThrow())
                            .times(cohorts.share(row, basis, month)))
                    : Optional.empty();
        }

        private IntFunction<Optional<Formula>> staying(int row) {
            return month -> cohorts.isChild(row, month)
                    ? Optional.of(basis.at(
                                    Parameter.LEAVES_CARE,
                                    Math.max(cohorts.ageAtAnniversary(row, month), law().youngestAge()),
                                    month)
                            .orElseThrow()
                            .rest())
                    : Optional.empty();
        }

        private Optional<Formula> transfers(Worksheet arrivals, Worksheet staying, int row, int month) {
            if (!cohorts.isChild(row, month)) {
                return Optional.empty();
            }
            Formula due = basis.dueOf(month);
            Formula transferred = arrivals.at(row, column(month)).times(basis.at(Parameter.TRANSFER_SHARE, month));
            return Optional.of(Formula.either(
                    due.text() + ">" + horizon().months(),
                    due.value() > horizon().months(),
                    Formula.number(0),
                    transferred.times(stillThere(staying, row, month, due))));
        }

        /** The share of those who come in a month that has not left care before the month in which they are due. */
        private Formula stillThere(Worksheet staying, int row, int month, Formula due) {
            Formula came = basis.number(month);
            Formula.Range all =
                    staying.across(row, column(month), column(horizon().months()));
            String until = "%s:INDEX(%s,1,%s-%s)"
                    .formatted(
                            Worksheet.quoted(staying.name()) + Worksheet.address(row, column(month)),
                            all.text(),
                            due.text(),
                            came.text());
            return Formula.either(
                    due.text() + "=" + came.text(),
                    due.value() == came.value(),
                    Formula.number(1),
                    Formula.of("PRODUCT(" + until + ")", all.product((int) (due.value() - came.value()))));
        }

        private Optional<Formula> unentitled(Worksheet arrivals, Worksheet staying, int row, int month) {
            Cohort cohort = cohorts.all().get(row);
            YearMonth came = horizon().month(month);
            YearMonth turning = cohort.born().plusYears(law().careLeaverFrom());
            Cohort newcomers =
                    new Cohort(cohort.population(), cohort.born(), cohort.assignedBirthday(), Optional.of(came));
            if (!cohorts.isChild(row, month) || turning.isAfter(horizon().last()) || law().entitles(newcomers)) {
                return Optional.empty();
            }
            int birthday = horizon().index(turning);
            Formula due = basis.dueOf(month);
            Formula there = Formula.product(staying.across(row, column(month), column(birthday - 1)));
            Formula retained = Formula.either(
                    due.text() + "<" + basis.number(birthday).text(),
                    due.value() < birthday,
                    basis.at(Parameter.TRANSFER_SHARE, month).rest(),
                    Formula.number(1));
            return Optional.of(arrivals.at(row, column(month)).times(there).times(retained));
        }
    }

    /** The column of a month. */
    static int column(int month) {
        return BasisSheet.MONTHS + month;
    }
}
