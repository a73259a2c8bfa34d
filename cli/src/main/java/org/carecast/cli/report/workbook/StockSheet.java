package org.carecast.cli.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Law;
import org.carecast.io.TableLayout;
import org.carecast.time.AgeBand;

/**
 * People at the end of each month, by cohort: each from the month before, birthdays first, then arrivals, departures and returns, as
 * {@code projection.Step} takes them.
 */
final class StockSheet {

    private final OpeningSheet opening;
    private final BasisSheet basis;
    private final Cohorts cohorts;
    private final Law law;
    private final Optional<PipelineSheets> pipeline;
    private final Worksheet sheet;

    StockSheet(
            TableLayout layout,
            String tab,
            OpeningSheet opening,
            BasisSheet basis,
            Cohorts cohorts,
            Optional<PipelineSheets> pipeline) {
        this.opening = opening;
        this.basis = basis;
        this.cohorts = cohorts;
        this.law = cohorts.law();
        this.pipeline = pipeline;
        List<List<SheetCell>> rows = new ArrayList<>();
        for (int row = 0; row < cohorts.all().size(); row++) {
            rows.add(row(row));
        }
        this.sheet = new Worksheet(
                Worksheet.tab(tab, "stock"),
                layout.name() + ": people at the end of each month, by month of birth",
                "A cohort keeps its row, a month its column, on all sheets of this population. Blank: not counted at that age. [note 3]",
                cohorts.headings(),
                rows,
                BasisSheet.MONTHS,
                Optional.empty());
    }

    Worksheet sheet() {
        return sheet;
    }

    /** People of some ages at the end of a month. */
    Formula people(AgeBand ages, int month) {
        int[] rows = cohorts.rows(ages.from(), ages.to(), month);
        return Formula.sum(sheet.down(PipelineSheets.column(month), rows[0], rows[1]));
    }

    private List<SheetCell> row(int row) {
        List<SheetCell> cells = cohorts.head(row);
        Optional<Formula> before = Optional.empty();
        for (int month = 0; month <= cohorts.horizon().months(); month++) {
            if (!cohorts.isCounted(row, month)) {
                cells.add(SheetCell.EMPTY);
                before = Optional.empty();
                continue;
            }
            Formula people = month == 0 ? opened(row) : stepped(row, month, before);
            cells.add(new SheetCell.Live(people, Look.WORKING));
            before = Optional.of(Formula.of(Worksheet.address(row, PipelineSheets.column(month)), people.value()));
        }
        return cells;
    }

    private Formula opened(int row) {
        return opening.people(cohorts.population(), cohorts.ageAt(row, 0))
                .map(people -> people.times(cohorts.share(row, basis, 0)))
                .orElse(Formula.number(0));
    }

    private Formula stepped(int row, int month, Optional<Formula> before) {
        Formula people = birthday(row, month, before.orElse(Formula.number(0)));
        return cohorts.isChild(row, month) ? inCare(row, month, people) : leaving(row, month, people);
    }

    private Formula birthday(int row, int month, Formula before) {
        Optional<Integer> asked = law.takeUpAges().stream()
                .flatMap(ages -> ages.ages().boxed())
                .filter(age -> cohorts.turns(row, age, month))
                .findFirst();
        if (asked.isPresent()) {
            return before.times(staying(asked.get(), month));
        }
        if (!cohorts.turns(row, law.careLeaverFrom(), month)) {
            return before;
        }
        return pipeline.map(sheets -> entitled(row, month, before, sheets))
                .orElseGet(() -> basis.at(Parameter.ENTRANTS_AT_18, month).times(cohorts.share(row, basis, month)));
    }

    /** The share that stays in the count at a birthday: take-up as a share of its least at the ages before. */
    private Formula staying(int birthday, int month) {
        Formula now = basis.at(Parameter.TAKE_UP, birthday, month).orElseThrow();
        return birthday == law.firstTakeUp()
                ? now
                : now.asShareUpTo1(Formula.least(IntStream.range(law.firstTakeUp(), birthday)
                        .mapToObj(age -> basis.at(Parameter.TAKE_UP, age, month).orElseThrow())
                        .toList()));
    }

    /** Those of a cohort who become care leavers: the share entitled, of all but those who came too late for the 13 weeks. */
    private Formula entitled(int row, int month, Formula before, PipelineSheets sheets) {
        Formula longEnough = row < sheets.unentitled().rows().size()
                ? before.minus(Formula.sum(
                        sheets.unentitled().across(row, PipelineSheets.column(1), PipelineSheets.column(month))))
                : before;
        return basis.at(Parameter.ENTITLED_AT_18, law.youngestAge(), month)
                .map(longEnough::times)
                .orElse(longEnough);
    }

    private Formula inCare(int row, int month, Formula people) {
        PipelineSheets sheets = pipeline.orElseThrow();
        int column = PipelineSheets.column(month);
        Formula.Range transfers = sheets.transfers()
                .across(
                        row,
                        PipelineSheets.column(1),
                        PipelineSheets.column(cohorts.horizon().months()));
        return people.plus(sheets.arrivals().at(row, column))
                .minus(Formula.sumWhere(basis.allDue(), basis.number(month), transfers))
                .times(sheets.staying().at(row, column));
    }

    /** Those who were not yet care leavers at the last anniversary go by the first age of one, or not at all where they enter at 18. */
    private Formula leaving(int row, int month, Formula people) {
        int age = cohorts.ageAtAnniversary(row, month);
        if (age < law.careLeaverFrom() && !law.countsChildren()) {
            return people;
        }
        int asAged = Math.max(age, law.careLeaverFrom());
        Formula left = people.times(
                basis.at(Parameter.LEAVES_SERVICE, asAged, month).orElseThrow().rest());
        Formula rest = basis.at(Parameter.APPEAL_RIGHTS_EXHAUSTED, asAged, month)
                .map(share -> left.times(share.rest()))
                .orElse(left);
        return basis.at(Parameter.RETURNS, asAged, month)
                .map(share -> rest.times(Formula.number(1).plus(share)))
                .orElse(rest);
    }
}
