package org.carecast.io.ssda903;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.ExactInterval;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.assumption.YearlyShare;
import org.carecast.cohort.Population;
import org.carecast.evidence.Figure;
import org.carecast.evidence.FileRow;
import org.carecast.evidence.Provenance;
import org.carecast.io.ReturnRules.Rule;
import org.carecast.time.AgeBand;

/** The rows of {@code assumptions.csv}: each derived from counts, with its exact range, or judged where there are none. */
final class AssumptionRows {

    private static final FileRow NOT_WRITTEN_YET = new FileRow("assumptions.csv", 1);

    private static final String TOLD =
            "For public packs: from counts of which those of %d or fewer are replaced by what is usual, and the others rounded.";
    private static final int TOLD_DECIMALS = 3;

    private final PooledReturns returned;
    private final OptionalInt few;
    private final List<Assumption> rows = new ArrayList<>();
    // Many cells of a small council are alike, and a range takes a fifth of a millisecond.
    private final Map<CellCount, ExactInterval> ranges = new HashMap<>();

    /**
     * No rows yet.
     *
     * @param few the largest count that is small, where the rows are for public packs; else every count is taken as it is
     */
    AssumptionRows(PooledReturns returned, OptionalInt few) {
        this.returned = returned;
        this.few = few;
    }

    /** The rows for public packs that stand for rows of another book that counts are behind. */
    List<Assumption> inPlaceOf(AssumptionRows counted) {
        return rows.stream()
                .filter(row -> counted.rows.stream()
                        .anyMatch(other -> other.hasKeyOf(row) && other.provenance() instanceof Provenance.Derived))
                .toList();
    }

    /** The largest count that is small, where the rows are for public packs. */
    OptionalInt few() {
        return few;
    }

    /** The rows so far; ages that follow one another, and of which the same is judged, are one. */
    List<Assumption> rows() {
        Deque<Assumption> joined = new ArrayDeque<>();
        for (Assumption row : rows) {
            Assumption last = joined.peekLast();
            boolean goesOn = last != null
                    && last.isJudged()
                    && last.ages().to() + 1 == row.ages().from()
                    && last.of(row.ages()).equals(row);
            joined.addLast(
                    goesOn
                            ? row.of(new AgeBand(
                                    joined.removeLast().ages().from(),
                                    row.ages().to()))
                            : row);
        }
        return List.copyOf(joined);
    }

    /**
     * What a share is about.
     *
     * @param ages empty where the parameter does not go by age
     * @param asked the age whose rule holds where the counts are too few
     * @param who whom the cell counts, such as {@code 12 of 40 aged 19 are in touch}, without the numbers
     * @param whole whom the whole counts
     */
    record Subject(
            Parameter parameter,
            Population population,
            Optional<AgeBand> ages,
            int asked,
            ReturnSource origin,
            String who,
            String whole) {}

    /** Cells by age, as far as they are told. */
    Map<Integer, CellCount> told(Parameter parameter, Population population, Map<Integer, CellCount> cells) {
        if (few.isEmpty()) {
            return cells;
        }
        Map<Integer, CellCount> told = new HashMap<>();
        cells.forEach((age, cell) -> {
            double usual =
                    returned.rules().of(parameter, population, age).value().orElseThrow();
            told.put(
                    age,
                    cell.told(few.getAsInt(), parameter == Parameter.LEAVES_CARE ? YearlyShare.monthly(usual) : usual));
        });
        return told;
    }

    /** A share as it was counted; a thin cell is shrunk towards the share that the rules have. */
    void share(Subject subject, CellCount counted) {
        double usual = rule(subject).value().orElseThrow();
        CellCount cell = few.isPresent() ? counted.told(few.getAsInt(), usual) : counted;
        if (cell.isEmpty()) {
            judged(subject, rule(subject));
            return;
        }
        CellCount filled = cell.shrunkTowards(rule(subject).enough(), usual);
        String filling = " Fewer than %s: filled up to that with the share %s of ssda903-rules.csv."
                .formatted(number(filled.of()), number(usual));
        share(subject, cell, filled, share -> share, filling, "");
    }

    /** The same where a thin cell is shrunk towards the share of a whole, and a thin whole towards that of the rules. */
    void share(Subject subject, CellCount cell, CellCount whole) {
        share(subject, cell, whole, share -> share, share -> share, "");
    }

    /** The same of child-months, of which those who went in one make a share of a month, and that one of a year. */
    void shareOfMonths(Subject subject, CellCount cell, CellCount whole) {
        share(subject, cell, whole, YearlyShare::ofMonthly, YearlyShare::monthly, " child-months");
    }

    private void share(
            Subject subject,
            CellCount cell,
            CellCount whole,
            DoubleUnaryOperator toValue,
            DoubleUnaryOperator fromValue,
            String unit) {
        Rule rule = rule(subject);
        if (whole.isEmpty()) {
            judged(subject, rule);
            return;
        }
        double usual = fromValue.applyAsDouble(rule.value().orElseThrow());
        CellCount filledWhole = whole.shrunkTowards(rule.enough(), usual);
        String filling = " Fewer than %s: filled up to that with the share %s of the whole, %s %s%s"
                .formatted(
                        number(rule.enough()),
                        number(filledWhole.share()),
                        counted(whole, unit),
                        subject.whole(),
                        filledWhole.equals(whole)
                                ? "."
                                : ", and the rest at %s of ssda903-rules.csv.".formatted(number(usual)));
        share(subject, cell, cell.shrunkTowards(rule.enough(), filledWhole.share()), toValue, filling, unit);
    }

    private void share(
            Subject subject,
            CellCount cell,
            CellCount filled,
            DoubleUnaryOperator toValue,
            String filling,
            String unit) {
        ExactInterval range = range(filled);
        derived(
                subject,
                toValue.applyAsDouble(filled.share()),
                toValue.applyAsDouble(range.low()),
                toValue.applyAsDouble(range.high()),
                "%s %s.%s Range: exact binomial, 80%%."
                        .formatted(counted(cell, unit), subject.who(), filled.equals(cell) ? "" : filling));
    }

    /** The exact range of a cell. */
    ExactInterval range(CellCount cell) {
        return ranges.computeIfAbsent(cell, CellCount::range);
    }

    private Rule rule(Subject subject) {
        return returned.rules().of(subject.parameter(), subject.population(), subject.asked());
    }

    private static String counted(CellCount cell, String unit) {
        return "%s of %s%s".formatted(number(cell.count()), number(cell.of()), unit);
    }

    /** A row worked out from counts: the value is the likeliest, and low and high are the ends of its exact range. */
    void derived(Subject subject, double value, double low, double high, String note) {
        Spread range = new Spread(low, high, Spread.Shape.TRIANGULAR);
        derived(subject, value, Optional.of(range), note);
    }

    /** A row worked out from counts, with a range or none. */
    void derived(Subject subject, double value, Optional<Spread> range, String note) {
        String source = subject.origin().source();
        String locator = subject.origin().locator();
        if (few.isEmpty()) {
            add(subject, value, range, new Provenance.Derived(source, locator, note));
        } else {
            add(
                    subject,
                    told(value),
                    range.map(ends -> new Spread(told(ends.low()), told(ends.high()), ends.shape()))
                            .filter(ends -> ends.low() < ends.high()),
                    new Provenance.Derived(source, locator, TOLD.formatted(few.getAsInt())));
        }
    }

    /** A row that holds from a later month on and depends on no count. */
    void derivedFrom(YearMonth from, Subject subject, double value, String note) {
        ReturnSource origin = subject.origin();
        add(from, subject, value, Optional.empty(), new Provenance.Derived(origin.source(), origin.locator(), note));
    }

    /** A number of what is for public packs, with no more decimals than it is worth. */
    static double told(double value) {
        return BigDecimal.valueOf(value)
                .setScale(TOLD_DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }

    /** A row that the returns say nothing of, by the rules. */
    void judged(Subject subject, Rule rule) {
        judged(
                subject,
                rule.value().orElseThrow(),
                rule.range(),
                "Not in these returns; from ssda903-rules.csv of the national folder. " + rule.note());
    }

    /** A row that the returns say nothing of, with a range, or fixed on purpose. */
    void judged(Subject subject, double value, Optional<Spread> range, String note) {
        LocalDate review = returned.asAt().plusMonths(returned.rules().number("review_months"));
        add(subject, value, range, new Provenance.Judged(Optional.empty(), "", note, Optional.of(review)));
    }

    private void add(Subject subject, double value, Optional<Spread> range, Provenance provenance) {
        add(returned.opening().plusMonths(subject.parameter().firstMonth()), subject, value, range, provenance);
    }

    private void add(YearMonth from, Subject subject, double value, Optional<Spread> range, Provenance provenance) {
        rows.add(new Assumption(
                subject.parameter(),
                subject.population(),
                subject.ages().orElse(AgeBand.ALL),
                from,
                value,
                range,
                provenance,
                NOT_WRITTEN_YET));
    }

    /** A number as a study has it. */
    static String number(double value) {
        return Figure.written(value);
    }
}
