package org.carecast.io.councils;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.carecast.council.Council;
import org.carecast.council.CouncilsTable;
import org.carecast.council.DerivedCount;
import org.carecast.io.DerivedStart;
import org.carecast.io.NationalDrift;
import org.carecast.io.NationalFacts;
import org.carecast.io.NationalFolder;
import org.carecast.io.NewStudy;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.ProblemLog;
import org.carecast.measure.CouncilFigures.CouncilMeasure;
import org.carecast.measure.Demand;
import org.carecast.time.Horizon;

/** Makes the study of any council of the table, as {@code new --council} does, without writing it. */
public final class CouncilStudies {

    /** The files of a national folder that it reads besides the table. */
    public static final List<Columns> COLUMNS =
            List.of(OpeningRulesReader.COLUMNS, CouncilNotes.COLUMNS, WhereFound.COLUMNS);

    private final NationalFolder national;
    private final NationalCouncils known;

    private CouncilStudies(NationalFolder national, NationalCouncils known) {
        this.national = national;
        this.known = known;
    }

    /**
     * Those of a national folder; where it lacks a file, the program's own holds.
     *
     * @throws BadDataException naming every problem of the files that all studies are made from
     */
    public static CouncilStudies read(NationalFolder national) throws BadDataException {
        ProblemLog problems = new ProblemLog();
        Optional<NationalCouncils> known = NationalCouncils.read(national, problems);
        TableSources.refuse(national, problems);
        problems.refuseIfAnyProblem();
        return new CouncilStudies(national, known.orElseThrow());
    }

    /**
     * The councils of the table of a national folder, whose next release is being read: it may cite sources that are not named yet.
     *
     * @throws BadDataException naming every problem of the files that all studies are made from
     */
    public static List<Council> councils(NationalFolder national) throws BadDataException {
        ProblemLog problems = new ProblemLog();
        Optional<NationalCouncils> known = NationalCouncils.read(national, problems);
        problems.refuseIfAnyProblem();
        return known.orElseThrow().table().councils();
    }

    /** How many arrivals stay and how large councils are, as it was read for the studies. */
    public NationalDrift drift() {
        return known.drift();
    }

    /** What is published. */
    public CouncilsTable table() {
        return known.table();
    }

    /** The last 31 March of the table, at which the studies open. */
    public YearMonth opening() {
        return known.opening();
    }

    /** The councils in the order of the table. */
    public List<Council> councils() {
        return known.table().councils();
    }

    /** What is said of a later year of which only a part has been read, in a sentence; empty if there is none. */
    public Optional<String> unfinished() {
        return known.unfinished();
    }

    /** What the study of a council takes from the table, at its last 31 March. */
    public DerivedStart start(Council council) {
        List<String> notes = new ArrayList<>(known.notes().of(council, known.opening()));
        known.unfinished().ifPresent(notes::add);
        return new DerivedStart(
                council,
                known.opening(),
                known.table().source(CouncilMeasure.UASC, known.opening().getYear()),
                known.openings().of(council),
                false,
                notes);
    }

    /**
     * The same at a later month, as the forecast from that 31 March has it.
     *
     * @throws IllegalArgumentException if the month is not a later one
     * @throws BadDataException naming every problem of the national files
     */
    public DerivedStart start(Council council, YearMonth later) throws BadDataException {
        Study study = study(council, Horizon.of(known.opening(), later).months());
        Demand demand = study.demand();
        DerivedStart start = start(council);
        List<DerivedCount> counts = start.counts().stream()
                .map(count -> {
                    double people = count.age() < demand.law(count.population()).careLeaverFrom()
                            ? demand.childrenInCare(count.population(), later, count.age())
                            : demand.at(count.population(), later, count.age()).people();
                    return count.at(Math.rint(people));
                })
                .toList();
        return new DerivedStart(council, start.asAt(), start.source(), counts, true, start.notes());
    }

    /** Where the numbers of a study are found. */
    public WhereFound found() {
        return known.found();
    }

    /**
     * The study of a council, without scenarios.
     *
     * @param months how many to project after the last 31 March of the table
     * @throws BadDataException naming every problem of the national files
     */
    public Study study(Council council, int months) throws BadDataException {
        Horizon horizon = new Horizon(known.opening(), months);
        return study(council, facts(horizon), horizon);
    }

    /**
     * The studies of some councils, in their order; what they share is read once.
     *
     * @param threads how many are made side by side, 1 or more; the result is the same for any number
     * @param progress told from any thread how many more are made
     * @throws BadDataException naming every problem of the national files
     */
    public List<Study> studies(List<Council> some, int months, int threads, IntConsumer progress)
            throws BadDataException {
        Horizon horizon = new Horizon(known.opening(), months);
        NationalFacts facts = facts(horizon);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Study>> begun = new ArrayList<>();
            for (Council council : some) {
                begun.add(pool.submit(() -> {
                    Study study = study(council, facts, horizon);
                    progress.accept(1);
                    return study;
                }));
            }
            List<Study> studies = new ArrayList<>();
            for (Future<Study> each : begun) {
                studies.add(made(each));
            }
            return List.copyOf(studies);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Study made(Future<Study> begun) throws BadDataException {
        try {
            return begun.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BadDataException bad) {
                throw bad;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("a study failed: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("making studies was interrupted", e);
        }
    }

    private NationalFacts facts(Horizon horizon) throws BadDataException {
        return NationalFacts.with(known.drift(), national, horizon);
    }

    private Study study(Council council, NationalFacts facts, Horizon horizon) throws BadDataException {
        NewStudy made = NewStudy.of(
                facts, council.name(), horizon, Optional.empty(), Optional.empty(), Optional.of(start(council)));
        return StudyReader.read(Path.of(council.code()), made, national);
    }
}
