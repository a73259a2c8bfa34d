package org.carecast.cli.report.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Unit;
import org.carecast.cli.report.document.Figures;
import org.carecast.cohort.Law;
import org.carecast.io.TableLayout;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;

/** What holds for one population in every month: every gap between dated assumptions filled, yearly shares made monthly. */
final class BasisSheet {

    /** Where the columns of months begin, on every sheet that has them. */
    static final int MONTHS = 2;

    private record Key(String what, int age) {}

    private static final String MONTH_NUMBER = "month number";
    private static final String DUE = "month number in which those who came are transferred";

    private final AssumptionSheet assumptions;
    private final TableLayout layout;
    private final Law law;
    private final Horizon horizon;
    private final Map<Key, Integer> places = new LinkedHashMap<>();
    private final List<List<SheetCell>> rows = new ArrayList<>();
    private final Worksheet sheet;

    BasisSheet(AssumptionSheet assumptions, TableLayout layout, String tab, Law law, Horizon horizon) {
        this.assumptions = assumptions;
        this.layout = layout;
        this.law = law;
        this.horizon = horizon;
        row(new Key(MONTH_NUMBER, 0), month -> Optional.of(new SheetCell.Number(month, Look.AS_GIVEN)));
        for (Parameter parameter : Parameter.values()) {
            if (parameter.isOfPeople() && parameter != Parameter.DISPERSION) {
                parameter.agesRead(law).ifPresent(ages -> rows(parameter, ages));
            }
        }
        this.sheet = new Worksheet(
                Worksheet.tab(tab, "basis"),
                layout.name() + ": what holds in each month",
                "The assumptions of this population, each month by the line in force. Yearly shares are turned into monthly ones"
                        + " that make the same after twelve months; ages at arrival are made to add up to one. [note 3]",
                headings(horizon, "What", "Age"),
                rows,
                MONTHS,
                Optional.empty());
    }

    /** Two headings, then one for each month. */
    static List<String> headings(Horizon horizon, String first, String second) {
        List<String> headings = new ArrayList<>(List.of(first, second));
        horizon.all().forEach(month -> headings.add(Figures.shortMonth(month)));
        return headings;
    }

    private void rows(Parameter parameter, AgeBand ages) {
        if (value(parameter, ages.from(), horizon.months()).isEmpty()) {
            return;
        }
        ages.ages()
                .forEach(age -> row(
                        new Key(parameter.words(), age),
                        month -> month < parameter.firstMonth()
                                ? Optional.empty()
                                : value(parameter, age, month)
                                        .map(value -> new SheetCell.Live(
                                                made(parameter, age, month, value), Look.AS_GIVEN))));
        if (parameter == Parameter.TRANSFER_AFTER_MONTHS) {
            row(
                    new Key(DUE, ages.from()),
                    month -> month < parameter.firstMonth()
                            ? Optional.empty()
                            : Optional.of(new SheetCell.Live(due(month), Look.AS_GIVEN)));
        }
    }

    private Optional<Formula> value(Parameter parameter, int age, int month) {
        return assumptions.value(parameter, layout.population(), age, horizon.month(month));
    }

    private Formula made(Parameter parameter, int age, int month, Formula value) {
        if (parameter.unit() == Unit.SHARE_PER_YEAR) {
            return parameter == Parameter.RETURNS ? value.monthlyGain() : value.monthly();
        }
        if (!parameter.makesAWhole()) {
            return value;
        }
        return assumptions
                .sum(parameter, layout.population(), law.childAges(), horizon.month(month))
                .under(value);
    }

    private Formula due(int month) {
        int own = places.get(new Key(Parameter.TRANSFER_AFTER_MONTHS.words(), law.youngestAge()));
        return cell(0, month).plus(cell(own, month));
    }

    /** A cell of this sheet, as this sheet refers to it. */
    private Formula cell(int row, int month) {
        return Formula.of(
                Worksheet.address(row, MONTHS + month),
                rows.get(row).get(MONTHS + month).value());
    }

    private void row(Key key, IntFunction<Optional<SheetCell>> cells) {
        List<SheetCell> row = new ArrayList<>(List.of(
                new SheetCell.Words(key.what),
                rows.isEmpty() ? SheetCell.EMPTY : new SheetCell.Number(key.age, Look.AS_GIVEN)));
        IntStream.rangeClosed(0, horizon.months())
                .forEach(month -> row.add(cells.apply(month).orElse(SheetCell.EMPTY)));
        places.put(key, rows.size());
        rows.add(row);
    }

    Worksheet sheet() {
        return sheet;
    }

    /** The cell of what holds at an age in a month; empty where the parameter is left out. */
    Optional<Formula> at(Parameter parameter, int age, int month) {
        return Optional.ofNullable(places.get(new Key(parameter.words(), age)))
                .map(row -> sheet.at(row, MONTHS + month));
    }

    /** The cell of what holds in a month, of a parameter that does not go by age. */
    Formula at(Parameter parameter, int month) {
        return at(parameter, parameter.agesRead(law).orElseThrow().from(), month)
                .orElseThrow();
    }

    /** The number of a month, 0 for the opening month. */
    Formula number(int month) {
        return sheet.at(0, MONTHS + month);
    }

    /** The number of the month in which those who came in a month are transferred. */
    Formula dueOf(int month) {
        return sheet.at(places.get(new Key(DUE, law.youngestAge())), MONTHS + month);
    }

    /** The months in which those who came are transferred, of all months from the first after the opening on. */
    Formula.Range allDue() {
        return sheet.across(places.get(new Key(DUE, law.youngestAge())), MONTHS + 1, MONTHS + horizon.months());
    }

    /** The in-touch rates of some ages in a month, the youngest first. */
    Formula.Range inTouch(AgeBand ages, int month) {
        String words = Parameter.IN_TOUCH_RATE.words();
        return sheet.down(
                MONTHS + month, places.get(new Key(words, ages.from())), places.get(new Key(words, ages.to())));
    }
}
