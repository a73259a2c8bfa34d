package org.carecast;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.measure.Premises;
import org.carecast.projection.NumbersAlone;
import org.carecast.time.Horizon;
import org.carecast.uncertainty.Uncertainty;
import org.carecast.uncertainty.Ensemble;
import org.carecast.uncertainty.Fan;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Draws of Kent's two populations over 60 months, with belief and chance, on two threads; and the random numbers of as many
 * draws with nothing done about them, which no program that draws them can be quicker than.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class EnsembleBenchmark {

    private static final int MONTHS = 60;
    private static final int THREADS = 2;

    @Param({"1000", "10000"})
    private int draws;

    private Study study;
    private Premises forecast;

    @Setup
    public void read() throws BadDataException {
        study = StudyReader.read(Path.of("../data/kent-2017"));
        forecast = new Premises(
                study.opening().position(), study.assumptions(), new Horizon(study.horizon().opening(), MONTHS));
    }

    @Benchmark
    public Fan ensemble() {
        return new Ensemble(draws, 1, EnumSet.allOf(Uncertainty.class), THREADS, OptionalDouble.empty())
                .of(study.assumptions(), List.of(forecast), study.correlations(), any -> {})
                .get(0);
    }

    @Benchmark
    public double numbersAlone() {
        return NumbersAlone.of(draws, THREADS, MONTHS);
    }
}
