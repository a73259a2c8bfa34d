package org.carecast;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.carecast.assumption.Basis;
import org.carecast.cohort.OpeningPosition;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.measure.Demand;
import org.carecast.measure.funding.Funding;
import org.carecast.projection.Projection;
import org.carecast.projection.Projector;
import org.carecast.time.Horizon;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Kent's two populations over 120 months: the projection alone, with its readings, and with the book resolved as well. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ProjectionBenchmark {

    private Study study;
    private OpeningPosition opening;
    private Horizon horizon;
    private Basis basis;

    @Setup
    public void read() throws BadDataException {
        study = StudyReader.read(Path.of("../data/kent-2017"));
        opening = study.opening().position();
        horizon = new Horizon(study.horizon().opening(), 120);
        basis = study.assumptions().on(horizon);
    }

    @Benchmark
    public Projection project() {
        return Projector.project(opening, basis);
    }

    @Benchmark
    public Demand projectAndRead() {
        return Demand.from(Projector.project(opening, basis), Funding.NONE);
    }

    @Benchmark
    public Demand theWholeLine() {
        return Demand.of(opening, study.assumptions(), horizon);
    }
}
