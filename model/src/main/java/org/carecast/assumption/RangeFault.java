package org.carecast.assumption;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Why no curve of a shape goes through the ends of a range.
 *
 * @param column the column of {@code assumptions.csv} at fault
 * @param what what is wrong
 * @param remedy what would be right
 */
public record RangeFault(String column, String what, String remedy) {

    private static final String OF_ANY_RANGE =
            Spread.Shape.UNIFORM.text() + ", " + Spread.Shape.TRIANGULAR.text() + " or " + Spread.Shape.PERT.text();

    static RangeFault ofTheUnit(Spread.Shape shape, Unit unit) {
        String others = Arrays.stream(Spread.Shape.values())
                .filter(other -> other.isFor(unit))
                .map(Spread.Shape::text)
                .collect(Collectors.joining(", "));
        return new RangeFault(
                "spread",
                "a range in the unit " + unit.text() + " cannot be " + shape.text(),
                "it must be one of " + others);
    }

    static RangeFault ofTheLow(Spread.Shape shape) {
        return new RangeFault(
                "low",
                "a range that is " + shape.text() + " cannot begin at 0",
                "give a low above 0, or let it be " + OF_ANY_RANGE);
    }

    static RangeFault ofTheHigh(Spread.Shape shape, Unit unit) {
        return new RangeFault(
                "high",
                "a range that is " + shape.text() + " cannot end at " + unit.highest(),
                "give a high below it, or let it be " + OF_ANY_RANGE);
    }

    static RangeFault ofBoth(Spread.Shape shape) {
        return new RangeFault(
                "spread",
                "no " + shape.text() + " distribution has such a range",
                "its ends lie too near or too far apart for that; let it be " + OF_ANY_RANGE);
    }
}
