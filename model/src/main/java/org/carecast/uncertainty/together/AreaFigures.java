package org.carecast.uncertainty.together;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.time.FinancialYear;

/** The figures of a council, of a region or of the country: in the forecast, and where they lie in the draws; immutable. */
public final class AreaFigures {

    /** What an area is. */
    public enum Kind {
        /** A council. */
        COUNCIL,
        /** The councils of a region together. */
        REGION,
        /** All of them together. */
        ENGLAND
    }

    /** One figure. */
    record Key(PeopleGroup group, YearMeasure measure, FinancialYear year) {}

    private final Kind kind;
    private final String code;
    private final String name;
    private final String region;
    private final boolean estimated;
    private final YearFigures index;
    private final double[] central;
    private final Map<Key, Range> ranges;

    private AreaFigures(
            Kind kind,
            String code,
            String name,
            String region,
            boolean estimated,
            YearFigures index,
            double[] central,
            Map<Key, Range> ranges) {
        this.kind = kind;
        this.code = code;
        this.name = name;
        this.region = region;
        this.estimated = estimated;
        this.index = index;
        this.central = central.clone();
        this.ranges = Map.copyOf(ranges);
    }

    static AreaFigures ofCouncil(
            CouncilForecast forecast, YearFigures index, double[] central, Map<Key, Range> ranges) {
        return new AreaFigures(
                Kind.COUNCIL,
                forecast.code(),
                forecast.council(),
                forecast.region(),
                forecast.estimated(),
                index,
                central,
                ranges);
    }

    static AreaFigures ofRegion(
            String region, boolean estimated, YearFigures index, double[] central, Map<Key, Range> ranges) {
        return new AreaFigures(Kind.REGION, "", region, region, estimated, index, central, ranges);
    }

    static AreaFigures ofEngland(
            String name, boolean estimated, YearFigures index, double[] central, Map<Key, Range> ranges) {
        return new AreaFigures(Kind.ENGLAND, "", name, "", estimated, index, central, ranges);
    }

    /** What the area is. */
    public Kind kind() {
        return kind;
    }

    /** The code of a council; empty of several together. */
    public String code() {
        return code;
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** The region it lies in; empty of the country. */
    public String region() {
        return region;
    }

    /** Whether a count that was withheld is estimated in its opening position, or in that of a council of it. */
    public boolean isEstimated() {
        return estimated;
    }

    /** The years, earliest first. */
    public List<FinancialYear> years() {
        return index.years();
    }

    /** The figure of the forecast, in people or pounds. */
    public double central(PeopleGroup group, YearMeasure measure, FinancialYear year) {
        return index.of(central, group, measure, year);
    }

    /** Where the draws lie; empty where nothing was drawn, or where a measure has no range. */
    public Optional<Range> range(PeopleGroup group, YearMeasure measure, FinancialYear year) {
        return Optional.ofNullable(ranges.get(new Key(group, measure, year)));
    }

    /** The area and its years. */
    @Override
    public String toString() {
        return name + ", " + years();
    }
}
