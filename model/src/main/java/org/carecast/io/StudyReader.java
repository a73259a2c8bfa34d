package org.carecast.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Correlation;
import org.carecast.cohort.Counting;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.evidence.AccommodationCount;
import org.carecast.evidence.OpeningCount;
import org.carecast.evidence.Source;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.Problem;
import org.carecast.io.csv.ProblemLog;
import org.carecast.measure.funding.Funding;
import org.carecast.measure.funding.Grants;
import org.carecast.measure.funding.Reported;
import org.carecast.scenario.Scenario;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;

/**
 * Reads a study folder and the national folder that it names; {@link StudyFiles} lists the files that they may have.
 */
public final class StudyReader {

    private final Path folder;
    private final ProblemLog problems = new ProblemLog();

    private final Map<Path, byte[]> unwritten = new HashMap<>();
    private final Optional<NationalFolder> nationalOfUnwritten;

    private StudyReader(Path folder) {
        this.folder = folder;
        this.nationalOfUnwritten = Optional.empty();
    }

    private StudyReader(Path folder, NewStudy made, NationalFolder national) {
        this.folder = folder;
        this.nationalOfUnwritten = Optional.of(national);
        made.files().forEach((file, bytes) -> unwritten.put(folder.resolve(file), bytes));
        national.bytes().forEach((file, bytes) -> unwritten.put(Path.of(national.place(file)), bytes));
    }

    /**
     * The study in a folder.
     *
     * @throws BadDataException naming every problem found in any of its files
     */
    public static Study read(Path folder) throws BadDataException {
        StudyReader reader = new StudyReader(folder);
        if (!Files.isDirectory(folder)) {
            reader.problems.add(
                    folder.toString(), 1, 1, "there is no such folder", "name a study folder, such as data/kent-2017");
            reader.problems.refuseIfAnyProblem();
        }
        return reader.read();
    }

    /**
     * A new study as it would be read if it were written; its scenarios, and what may be published of it, are left out.
     *
     * @param folder the name by which problems call it
     * @throws BadDataException naming every problem found in any of its files
     */
    public static Study read(Path folder, NewStudy made, NationalFolder national) throws BadDataException {
        return new StudyReader(folder, made, national).read();
    }

    /** The national folder that a study names, whatever else may be wrong with the study; empty if it names none that is there. */
    public static Optional<Path> nationalOf(Path folder) {
        return SettingsReader.read(folder, new ProblemLog()).national();
    }

    /**
     * The study that each origin opens, each folder read once.
     *
     * @param known a study that is read already
     * @throws BadDataException naming every problem found in the first that cannot be read
     */
    public static Map<ForecastOrigin, Study> readEach(List<ForecastOrigin> origins, Study known)
            throws BadDataException {
        List<Problem> missing = origins.stream()
                .flatMap(origin -> origin.problem().stream())
                .sorted(Comparator.comparing(Problem::row))
                .toList();
        if (!missing.isEmpty()) {
            throw new BadDataException(missing);
        }
        Map<Path, Study> read = new HashMap<>(Map.of(known.folder(), known));
        Map<ForecastOrigin, Study> opened = new LinkedHashMap<>();
        for (ForecastOrigin origin : origins) {
            Path folder = origin.folder();
            if (!read.containsKey(folder)) {
                read.put(folder, read(folder));
            }
            opened.put(origin, read.get(folder));
        }
        return opened;
    }

    private Study read() throws BadDataException {
        Settings settings = settings();
        Map<String, Source> sources = new TreeMap<>();
        Set<String> known = readSources(settings, sources) ? sources.keySet() : Set.of();
        Optional<LawReader.NationalLaw> national = settings.national()
                .flatMap(named -> LawReader.read(national(named), settings.planned(), known, problems));
        Map<Population, Law> laws = laws(settings, national);
        List<TableLayout> layouts = TableLayouts.of(settings, laws);
        ReadContext context = new ReadContext(folder, settings, laws, known, problems, unwritten);
        Optional<InTouchAims> aims = TargetsReader.read(context);
        List<OpeningCount> opening = OpeningReader.read(context);
        List<Assumption> rows = AssumptionsReader.read(context);
        List<Correlation> correlations = CorrelationsReader.read(context);
        AccommodationReader.Mix mix = AccommodationReader.read(context);
        PrintedReader.Printed printed = PrintedReader.read(context, isWhole() ? layouts : List.of(), mix.counts());
        List<Assumption> cases = CaseloadReader.read(context);
        PlacesReader.Places places = PlacesReader.read(context, mix.counts());
        List<Scenario> scenarios = ScenarioReader.readAll(context);
        Funding funding = funding(context, mix.counts(), cases);
        List<Reported> reported = ReportedReader.read(context);
        OptionalInt fewPeople = settings.national()
                .map(named -> DisclosureReader.read(named, known, problems))
                .orElse(OptionalInt.empty());
        List<AgeBand> publicAges = settings.national()
                .map(named -> PublicAgesReader.read(named, known, problems))
                .orElse(List.of());
        PaperLaw paperLaw = settings.national()
                .map(named -> PaperLawReader.read(named, known, problems))
                .orElse(PaperLaw.NONE);
        List<Assumption> publicRows = PublicAssumptionsReader.read(context, rows);
        History history = HistoryReader.read(context, printed, reported);
        problems.refuseIfAnyProblem();
        Assumptions book = Assumptions.of(
                laws,
                Stream.of(rows, mix.beliefs(), cases, places.beliefs())
                        .flatMap(List::stream)
                        .toList());
        Horizon horizon = settings.horizon().orElseThrow();
        CorrelationsReader.check(correlations, book, problems);
        ScenarioReader.check(scenarios, book, funding.grants(), horizon, problems);
        problems.refuseIfAnyProblem();
        return new Study(
                new InputFiles(folder, sources, problems.files()),
                new Commission(
                        settings.council(),
                        settings.title(),
                        settings.assurance(),
                        aims,
                        layouts,
                        settings.paper().with(paperLaw)),
                new StudyOpening(horizon, national.flatMap(LawReader.NationalLaw::changes), opening),
                book,
                correlations,
                new ScenarioLibrary(folder, scenarios),
                new Capacity(mix.counts(), List.of(), places.services()),
                funding,
                history,
                new Publishing(fewPeople, publicAges, publicRows));
    }

    private Settings settings() {
        Path file = folder.resolve(SettingsReader.COLUMNS.file());
        return nationalOfUnwritten
                .map(national -> SettingsReader.read(folder, unwritten.get(file), Path.of(national.where()), problems))
                .orElseGet(() -> SettingsReader.read(folder, problems));
    }

    private NationalFolder national(Path named) {
        return nationalOfUnwritten.orElse(NationalFolder.named(named, ""));
    }

    /** The study's own folder, for a file that a national one has too. */
    private NationalFolder own() {
        Path sources = folder.resolve(SourcesReader.COLUMNS.file());
        return unwritten.containsKey(sources)
                ? new NationalFolder(
                        "",
                        folder.toString(),
                        Map.of(SourcesReader.COLUMNS.file(), unwritten.get(sources)),
                        false,
                        Optional.empty())
                : NationalFolder.named(folder, "");
    }

    private static Funding funding(
            ReadContext context, List<AccommodationCount> accommodation, List<Assumption> cases) {
        Grants grants = context.settings()
                .national()
                .map(named -> FundingReader.read(named, context))
                .orElse(Funding.NONE.grants());
        return new Funding(grants, CostsReader.read(context, accommodation, cases));
    }

    /** Whether every row of study.csv has its place. */
    private boolean isWhole() {
        return problems.isWhole(folder.resolve("study.csv").toString());
    }

    /** Whether all sources are known, the study's own and the national ones. */
    private boolean readSources(Settings settings, Map<String, Source> sources) {
        boolean own = SourcesReader.read(own(), sources, problems);
        boolean national = settings.national()
                .filter(named -> SourcesReader.read(national(named), sources, problems))
                .isPresent();
        return own && national;
    }

    private Map<Population, Law> laws(Settings settings, Optional<LawReader.NationalLaw> national) {
        Map<Population, Law> laws = new LinkedHashMap<>();
        // A row of study.csv that has no place may be the one that gives a population its ages.
        for (Population population : isWhole() ? settings.populations() : List.<Population>of()) {
            national.flatMap(known -> law(known, population, settings)).ifPresent(law -> laws.put(population, law));
        }
        return laws;
    }

    private static Optional<Law> law(LawReader.NationalLaw national, Population population, Settings settings) {
        Settings.Age youngest = settings.youngestAge().get(population);
        if (youngest != null && youngest.years() > national.careLeaverFrom()) {
            return youngest.row()
                    .refuse(
                            SettingsReader.VALUE,
                            "the youngest age " + youngest.years() + " lies above that of a care leaver, "
                                    + national.careLeaverFrom() + " in law.csv",
                            "give the youngest age counted, or leave the row out where no children are counted");
        }
        Settings.Age last = settings.lastSupportedAge().get(population);
        if (last != null && last.years() < national.takeUpAt()) {
            return last.row()
                    .refuse(
                            SettingsReader.VALUE,
                            "the last supported age " + last.years() + " lies below the age of take-up, "
                                    + national.takeUpAt() + " in law.csv",
                            "give the oldest age counted, " + national.takeUpAt() + " or more");
        }
        return Optional.of(new Law(
                youngest == null ? national.careLeaverFrom() : youngest.years(),
                national.careLeaverFrom(),
                national.takeUpAt(),
                settings.counting().getOrDefault(population, Counting.OPEN_CASES),
                last == null ? national.endsAt() - 1 : last.years(),
                national.daysOfCare()));
    }
}
