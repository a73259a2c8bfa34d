package org.carecast.measure;

import java.time.YearMonth;
import java.util.Locale;
import org.carecast.cohort.Population;

/** What can be read from a demand for a population and month, in people. */
public enum Measure {
    /** Care leavers. */
    CARE_LEAVERS {
        @Override
        public double of(Demand demand, Population population, YearMonth asAt) {
            return demand.at(population, asAt).people();
        }
    },
    /** Care leavers whom the council is in touch with. */
    IN_TOUCH {
        @Override
        public double of(Demand demand, Population population, YearMonth asAt) {
            return demand.at(population, asAt).inTouch();
        }
    },
    /** Children in care, of populations whose under-18s are counted. */
    UNDER_18 {
        @Override
        public double of(Demand demand, Population population, YearMonth asAt) {
            return demand.childrenInCare(population, asAt);
        }
    };

    /** The reading for one population at the end of a month. */
    public abstract double of(Demand demand, Population population, YearMonth asAt);

    /** The reading for all populations together at the end of a month. */
    public double of(Demand demand, YearMonth asAt) {
        return demand.populations().stream()
                .mapToDouble(population -> of(demand, population, asAt))
                .reduce(0, Double::sum);
    }

    /** The name used in files and on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
