package org.carecast.cli.report.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecast.assumption.YearlyShare;

/**
 * What a cell calculates: as a spreadsheet reads it, and the number that it makes.
 *
 * @param text without the equals sign
 * @param kind what it is made of, which says where it needs brackets
 */
record Formula(String text, double value, Kind kind) {

    private static final int MONTHS_IN_A_YEAR = 12;

    /** What a formula is made of. */
    enum Kind {
        /** A cell, a number or a function, which needs no brackets. */
        WHOLE,
        /** Factors, which need them below a line. */
        PRODUCT,
        /** Parts, which need them before they are multiplied or taken off. */
        SUM
    }

    /**
     * Cells that lie side by side or below one another.
     *
     * @param values what is in them; not a number where there is none, which spreadsheets pass over
     */
    record Range(String text, List<Double> values) {
        /** Copies the values, so that it never changes. */
        Range {
            values = List.copyOf(values);
        }

        double sum() {
            return numbers(values).reduce(0.0, Double::sum);
        }

        double product() {
            return numbers(values).reduce(1.0, (one, other) -> one * other);
        }

        /** The product of the first of the cells. */
        double product(int cells) {
            return numbers(values.subList(0, Math.min(cells, values.size()))).reduce(1.0, (one, other) -> one * other);
        }

        private static Stream<Double> numbers(List<Double> values) {
            return values.stream().filter(value -> !value.isNaN());
        }
    }

    /** A cell, or a function. */
    static Formula of(String text, double value) {
        return new Formula(text, value, Kind.WHOLE);
    }

    /** A number that is in no cell, such as the twelve months of a year. */
    static Formula number(double value) {
        return of(new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString(), value);
    }

    static Formula sum(Range range) {
        return of("SUM(" + range.text() + ")", range.sum());
    }

    static Formula product(Range range) {
        return of("PRODUCT(" + range.text() + ")", range.product());
    }

    /** The products of two ranges, cell by cell, added. */
    static Formula sumOfProducts(Range one, Range other) {
        double sum = 0;
        for (int place = 0; place < one.values().size(); place++) {
            sum += one.values().get(place) * other.values().get(place);
        }
        return of("SUMPRODUCT(" + one.text() + "," + other.text() + ")", sum);
    }

    /** What is in one range where another says a number. */
    static Formula sumWhere(Range said, Formula number, Range added) {
        List<Double> found = IntStream.range(0, said.values().size())
                .filter(place -> said.values().get(place) == number.value)
                .mapToObj(added.values()::get)
                .toList();
        return of(
                "SUMIF(" + said.text() + "," + number.text + "," + added.text() + ")",
                new Range(added.text(), found).sum());
    }

    /** The least of some, itself where there is one alone. */
    static Formula least(List<Formula> some) {
        return some.size() == 1
                ? some.get(0)
                : of(
                        "MIN(" + some.stream().map(Formula::text).collect(Collectors.joining(",")) + ")",
                        some.stream().mapToDouble(Formula::value).min().orElseThrow());
    }

    static Formula either(String condition, boolean holds, Formula then, Formula otherwise) {
        return of(
                "IF(" + condition + "," + then.text + "," + otherwise.text + ")", holds ? then.value : otherwise.value);
    }

    Formula plus(Formula other) {
        return new Formula(text + "+" + other.text, value + other.value, Kind.SUM);
    }

    Formula minus(Formula other) {
        return new Formula(text + "-" + other.factor(), value - other.value, Kind.SUM);
    }

    Formula times(Formula other) {
        return new Formula(factor() + "*" + other.factor(), value * other.value, Kind.PRODUCT);
    }

    Formula over(Formula other) {
        String divisor = other.kind == Kind.WHOLE ? other.text : "(" + other.text + ")";
        return new Formula(factor() + "/" + divisor, value / other.value, Kind.PRODUCT);
    }

    /** A part of this whole, as a share of it; 0 where the whole is nothing. */
    Formula under(Formula part) {
        Formula share = part.over(this);
        return either(text + "=0", value == 0, number(0), share);
    }

    /** This as a share of a whole, 1 where it is not less. */
    Formula asShareUpTo1(Formula whole) {
        return either(text + ">=" + whole.text, value >= whole.value, number(1), over(whole));
    }

    /** What is left of one. */
    Formula rest() {
        return number(1).minus(this);
    }

    /** The share that goes each month so that this one is gone after twelve. */
    Formula monthly() {
        return new Formula("1-(1-" + factor() + ")^(1/" + MONTHS_IN_A_YEAR + ")", YearlyShare.monthly(value), Kind.SUM);
    }

    /** The share that comes each month so that after twelve as many are more as this says. */
    Formula monthlyGain() {
        return new Formula(
                "(1+" + factor() + ")^(1/" + MONTHS_IN_A_YEAR + ")-1", YearlyShare.monthlyGain(value), Kind.SUM);
    }

    private String factor() {
        return kind == Kind.SUM ? "(" + text + ")" : text;
    }
}
