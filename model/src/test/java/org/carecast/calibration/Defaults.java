package org.carecast.calibration;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.carecast.assumption.Spread;
import org.carecast.assumption.Spread.Shape;

/** The ranges a new study starts from, as data/national/defaults.csv has them. */
final class Defaults {

    private static final Path FILE = Path.of("../data/national/defaults.csv");
    private static final List<NamedCsvRecord> ROWS = rows();

    /** Dispersion of UASC arrivals. */
    static final double OF_ARRIVALS = number(row("dispersion", "uasc", ""), "value");

    /** Dispersion of entrants at 18. */
    static final double OF_ENTRANTS = number(row("dispersion", "citizen", ""), "value");

    private static final double NATIONAL_PEOPLE_IN_TOUCH = 10;
    private static final double FIRMNESS_OF_IN_TOUCH = 20;
    private static final double HIGHEST_IN_TOUCH = 0.995;

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    private Defaults() {}

    private static List<NamedCsvRecord> rows() {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(FILE)) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one row of a parameter of a population at some ages. */
    private static NamedCsvRecord row(String parameter, String population, String ages) {
        List<NamedCsvRecord> found = ROWS.stream()
                .filter(row -> row.getField("parameter").equals(parameter))
                .filter(row -> row.getField("population").equals(population))
                .filter(row -> row.getField("ages").equals(ages))
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException(found.size() + " rows of " + parameter + " " + population + " " + ages);
        }
        return found.get(0);
    }

    /** A number, or how many times the value it is. */
    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column).replaceFirst("x$", ""));
    }

    private static Spread range(NamedCsvRecord row, double times) {
        return new Spread(
                number(row, "low") * times,
                number(row, "high") * times,
                Shape.parse(row.getField("spread")).orElseThrow());
    }

    /** The value and range of a rate. */
    record Doubted(double value, Spread range) {}

    private static Doubted doubted(NamedCsvRecord row) {
        return new Doubted(number(row, "value"), range(row, 1));
    }

    /** The range of the level of arrivals around a value. */
    static Spread arrivals(double value) {
        return range(row("arrivals", "uasc", ""), value);
    }

    /** The range of the level of entrants around a value. */
    static Spread entrants(double value) {
        return range(row("entrants_at_18", "citizen", ""), value);
    }

    /** Leaving care before 18: about as in data/kent-2017. Nothing printed says whether it is right. */
    static Doubted leavingCare() {
        return doubted(row("leaves_care", "uasc", "13-17"));
    }

    /** Leaving the service between one birthday and the next, at 18, 19 and 20. */
    static Doubted leaving(int age) {
        return doubted(row("leaves_service", "citizen", Integer.toString(age)));
    }

    /** Coming back to the service between one birthday and the next, at 18, 19 and 20. */
    static Doubted returns(int age) {
        return doubted(row("returns", "citizen", Integer.toString(age)));
    }

    /** The in-touch rate of England at an age from 18 to 20, or from 21 on, with the range of a council that has it. */
    static Doubted inTouchInEngland(int age) {
        return doubted(row("in_touch_rate", "citizen", age < 21 ? Integer.toString(age) : "21-25"));
    }

    /**
     * The in-touch rate of the years to come: a beta distribution around the council's own rate, to which ten people at the
     * rate of England are added.
     */
    static Doubted inTouch(double inTouch, double people, double england) {
        double mean = Math.min(
                HIGHEST_IN_TOUCH, (inTouch + NATIONAL_PEOPLE_IN_TOUCH * england) / (people + NATIONAL_PEOPLE_IN_TOUCH));
        BetaDistribution belief =
                new BetaDistribution(null, FIRMNESS_OF_IN_TOUCH * mean, FIRMNESS_OF_IN_TOUCH * (1 - mean));
        double low = belief.inverseCumulativeProbability(LOW);
        double high = belief.inverseCumulativeProbability(HIGH);
        return new Doubted(Math.min(mean, high), new Spread(low, high, Shape.BETA));
    }
}
