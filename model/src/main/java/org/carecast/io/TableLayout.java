package org.carecast.io;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carecast.cohort.Population;
import org.carecast.time.AgeBand;

/**
 * How the table of one population is printed.
 *
 * @param table its number; table 1 shows all populations together
 * @param population whose table it is
 * @param name the population in words, as in "Care leavers forecast: Citizen"
 * @param ages the ages that it counts
 * @param bands the ages that share a row, in their order; each alone, but in a public pack
 * @param labels the labels of those rows whose label is not the age itself, such as 25+ for 25
 * @param inTouchDecimals the decimals of its in-touch rate
 * @param showsChildren whether its children in care are shown, if they are counted; not where a public pack tells nothing of them
 */
public record TableLayout(
        int table,
        Population population,
        String name,
        AgeBand ages,
        List<AgeBand> bands,
        Map<Integer, String> labels,
        int inTouchDecimals,
        boolean showsChildren) {

    /** The label of the row of totals. */
    public static final String TOTAL = "Total";
    /** The label of the row of in-touch rates. */
    public static final String IN_TOUCH_RATE = "In touch rate";
    /** The label of the row of people in touch. */
    public static final String IN_TOUCH = "In touch";

    /** The labels of the rows below those of single ages. */
    public static final List<String> TOTALS = List.of(TOTAL, IN_TOUCH_RATE, IN_TOUCH);

    /** The decimals of an in-touch rate, unless a study says otherwise. */
    public static final int USUAL_IN_TOUCH_DECIMALS = 3;

    /** Copies what it is given, so that it never changes. */
    public TableLayout {
        bands = List.copyOf(bands);
        labels = Map.copyOf(labels);
    }

    /** Whether the rows tell how many are of some ages: none of them has ages within and ages beyond. */
    public boolean tells(AgeBand some) {
        return bands.stream()
                .filter(some::overlaps)
                .allMatch(band -> band.ages().filter(ages::contains).allMatch(some::contains));
    }

    /** A table in which each age has a row of its own. */
    public TableLayout(
            int table,
            Population population,
            String name,
            AgeBand ages,
            Map<Integer, String> labels,
            int inTouchDecimals) {
        this(
                table,
                population,
                name,
                ages,
                ages.ages().mapToObj(age -> new AgeBand(age, age)).toList(),
                labels,
                inTouchDecimals,
                true);
    }

    /** The same table with other ages in a row. */
    public TableLayout with(List<AgeBand> others) {
        return new TableLayout(table, population, name, ages, others, labels, inTouchDecimals, showsChildren);
    }

    /** The same, which shows children in care or does not. */
    public TableLayout showingChildren(boolean shown) {
        return new TableLayout(table, population, name, ages, bands, labels, inTouchDecimals, shown);
    }

    /** The label of a row: that of its age, or such as "19 to 20" and "21 and over". */
    public String label(AgeBand band) {
        return band.from() == band.to()
                ? label(band.from())
                : band.from() + (band.to() == ages.to() ? " and over" : " to " + band.to());
    }

    /** The label of the row of an age. */
    public String label(int age) {
        return labels.getOrDefault(age, Integer.toString(age));
    }

    /** The labels of all rows, top to bottom. */
    public List<String> rowLabels() {
        return Stream.concat(bands.stream().map(this::label), TOTALS.stream()).toList();
    }
}
