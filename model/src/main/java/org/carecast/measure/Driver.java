package org.carecast.measure;

import java.util.function.Function;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Population;

/** A reason why two forecasts differ. */
public sealed interface Driver {

    /** The name used in files. */
    String id();

    /**
     * The name used in sentences.
     *
     * @param names what a population is called
     */
    String words(Function<Population, String> names);

    /** What is assumed of a parameter of a population. */
    record Assumed(Parameter parameter, Population population) implements Driver {
        @Override
        public String id() {
            return parameter.id() + "." + population;
        }

        @Override
        public String words(Function<Population, String> names) {
            return parameter.words() + ", " + names.apply(population);
        }
    }

    /** Who is here when the later of the two forecasts opens. */
    record Opened() implements Driver {
        @Override
        public String id() {
            return "opening_position";
        }

        @Override
        public String words(Function<Population, String> names) {
            return "who is here at the opening";
        }
    }

    /** From which month of the year the ages that yearly rates go by are counted. */
    record Anniversary() implements Driver {
        @Override
        public String id() {
            return "month_of_yearly_rates";
        }

        @Override
        public String words(Function<Population, String> names) {
            return "yearly rates counted from another month";
        }
    }

    /** What none of the others explains: the rest of the way to what was counted. */
    record Unexplained() implements Driver {
        @Override
        public String id() {
            return "unexplained";
        }

        @Override
        public String words(Function<Population, String> names) {
            return "not explained";
        }
    }
}
