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
 * @param together ages of which only a sum is published, each being a share of it; none but in a public pack
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
        List<AgeBand> together,
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
        together = List.copyOf(together);
        labels = Map.copyOf(labels);
    }

    /** Whether it is told how many are of some ages: no row and no published sum has ages within and ages beyond. */
    public boolean tells(AgeBand some) {
        return Stream.concat(bands.stream(), together.stream())
                .filter(some::overlaps)
                .allMatch(band -> band.ages().filter(ages::contains).allMatch(some::contains));
    }

    /** The rows that are no sum of what is published, but have a share of one. */
    public List<AgeBand> shares() {
        return bands.stream()
                .filter(band -> together.stream().anyMatch(sum -> sum.overlaps(band) && !band.holds(sum)))
                .toList();
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
                List.of(),
                labels,
                inTouchDecimals,
                true);
    }

    /** The same table with other ages in a row, of some of which only a sum is published. */
    public TableLayout with(List<AgeBand> others, List<AgeBand> sums) {
        return new TableLayout(table, population, name, ages, others, sums, labels, inTouchDecimals, showsChildren);
    }

    /** The same, which shows children in care or does not. */
    public TableLayout showingChildren(boolean shown) {
        return new TableLayout(table, population, name, ages, bands, together, labels, inTouchDecimals, shown);
    }

    /** The label of a row: that of its age, or such as "21 to 25". */
    public String label(AgeBand band) {
        return band.from() == band.to() ? label(band.from()) : band.from() + " to " + band.to();
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
