package org.carecast.io;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.IntSummaryStatistics;
import java.util.Locale;
import org.carecast.cohort.Law;
import org.carecast.council.DerivedCount;

/** Says from what a derived count of an opening position follows, for the row that has it. */
final class DerivedWords {

    private final DerivedStart start;
    private final Law law;

    DerivedWords(DerivedStart start, Law law) {
        this.start = start;
        this.law = law;
    }

    /** Whether the row is judged. */
    boolean isJudged(DerivedCount count) {
        return start.isAged() || count.basis().isJudged();
    }

    /** The place of the figures in their source. */
    String locator(DerivedCount count) {
        if (count.population().equals(NationalDefaults.CITIZEN)) {
            return "care leavers, " + year();
        }
        return count.age() < law.careLeaverFrom()
                ? "UASC looked after at 31 March, " + year()
                : "UASC who ceased to be looked after, to " + turned(count);
    }

    /** How it was derived, with its range. */
    String note(DerivedCount count) {
        String range = "Range %s to %s (80%%)".formatted(whole(count.low()), whole(count.high()));
        return start.isAged()
                ? "What a forecast from March %d comes to; no count of this age was given. %s".formatted(year(), range)
                : how(count) + ". " + range;
    }

    private String how(DerivedCount count) {
        boolean isChild = count.age() < law.careLeaverFrom();
        return switch (count.basis()) {
            case PRINTED_TOTAL ->
                "%s UASC in care are printed; by age as those who came in each year would be by now"
                        .formatted(whole(count.total()));
            case ESTIMATED_TOTAL ->
                isChild
                        ? "UASC in care are withheld: %s are estimated from those who came and went, so that all councils make England's number"
                                .formatted(whole(count.total()))
                        : "A figure that it follows from is withheld, and was estimated within what its mark allows";
            case OWN_DEPARTURES ->
                "The council's UASC who left care in the year to March %d and were neither taken over by another council nor found to be adults; most of them turned 18"
                        .formatted(turned(count));
            case DEPARTURES_BY_PROPORTION ->
                "England's UASC who turned 18 in the year to March %d, in proportion to the council's UASC: its own number of that year is not in the table"
                        .formatted(turned(count));
            case REST ->
                "%s care leavers aged %s follow from what is printed of them and others together; less former UASC, by age as in England"
                        .formatted(whole(count.total()), together(count));
            case ON_REQUEST ->
                count.population().equals(NationalDefaults.UASC)
                        ? "England's UASC who turned 18 in the year to March %d, in proportion to the council's UASC, of whom as many receive support as take_up has it"
                                .formatted(turned(count))
                        : "England's care leavers of this age who received support, less former UASC, in proportion to citizens of 19 to 21";
        };
    }

    /** The ages that are told together: those that are parts of the same number of care leavers. */
    private String together(DerivedCount count) {
        IntSummaryStatistics ages = start.counts().stream()
                .filter(other -> other.basis() == count.basis()
                        && other.population().equals(count.population())
                        && other.total() == count.total())
                .mapToInt(DerivedCount::age)
                .summaryStatistics();
        return ages.getMin() == ages.getMax()
                ? Integer.toString(ages.getMin())
                : ages.getMin() + " to " + ages.getMax();
    }

    private int year() {
        return start.asAt().getYear();
    }

    /** The year to March in which those of an age turned 18. */
    private int turned(DerivedCount count) {
        return YearMonth.from(start.asAt()).getYear() - (count.age() - law.careLeaverFrom());
    }

    private static String whole(double people) {
        return String.format(
                Locale.ROOT,
                "%,d",
                BigDecimal.valueOf(people).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
