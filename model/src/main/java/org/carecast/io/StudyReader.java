package org.carecast.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.evidence.OpeningCount;
import org.carecast.evidence.PrintedFigure;
import org.carecast.evidence.Source;
import org.carecast.time.Horizon;

/**
 * Reads a study folder: {@code study.csv}, {@code sources.csv}, {@code opening.csv}, {@code assumptions.csv}, {@code
 * printed.csv} if there is one, and {@code sources.csv} and {@code law.csv} of the national folder it names.
 */
public final class StudyReader {

    private final Path folder;
    private final Inspection inspection = new Inspection();

    private StudyReader(Path folder) {
        this.folder = folder;
    }

    /**
     * The study in a folder.
     *
     * @throws BadDataException naming every problem found in any of its files
     */
    public static Study read(Path folder) throws BadDataException {
        StudyReader reader = new StudyReader(folder);
        if (!Files.isDirectory(folder)) {
            reader.inspection.add(
                    folder.toString(), 1, 1, "there is no such folder", "name a study folder, such as data/kent-2017");
            reader.inspection.refuseIfAnyProblem();
        }
        return reader.read();
    }

    private Study read() throws BadDataException {
        Settings settings = SettingsReader.read(folder, inspection);
        Map<String, Source> sources = new TreeMap<>();
        SourcesReader.read(folder, sources, inspection);
        settings.national().ifPresent(national -> SourcesReader.read(national, sources, inspection));
        Map<Population, Law> laws = laws(settings, sources);
        List<TableLayout> layouts = layouts(settings, laws);
        List<OpeningCount> opening = OpeningReader.read(folder, settings, laws, sources.keySet(), inspection);
        List<Assumption> rows = AssumptionsReader.read(folder, settings, sources.keySet(), inspection);
        List<PrintedFigure> printed = PrintedReader.read(folder, layouts, sources.keySet(), inspection);
        if (!rows.isEmpty()) {
            settings.horizon().ifPresent(horizon -> requireEveryValue(rows, laws, horizon));
        }
        inspection.refuseIfAnyProblem();
        return new Study(
                folder,
                settings.title(),
                settings.council(),
                settings.horizon().orElseThrow(),
                layouts,
                opening,
                Assumptions.of(laws, rows),
                printed,
                sources,
                inspection.files());
    }

    private Map<Population, Law> laws(Settings settings, Map<String, Source> sources) {
        Map<Population, Law> laws = new LinkedHashMap<>();
        Optional<LawReader.NationalAges> ages = settings.national()
                .flatMap(national -> settings.opening()
                        .flatMap(month -> LawReader.read(national, month, sources.keySet(), inspection)));
        for (Population population : settings.populations()) {
            Integer last = settings.lastSupportedAge().get(population);
            if (ages.isPresent() && last != null) {
                law(ages.get(), last).ifPresent(law -> laws.put(population, law));
            }
        }
        return laws;
    }

    private Optional<Law> law(LawReader.NationalAges ages, int last) {
        try {
            return Optional.of(new Law(ages.careLeaverFrom(), ages.takeUpAt(), last));
        } catch (IllegalArgumentException e) {
            inspection.add(
                    folder.resolve("study.csv").toString(),
                    1,
                    1,
                    "the last supported age " + last + " does not follow " + ages.careLeaverFrom() + " and "
                            + ages.takeUpAt(),
                    "give the oldest age counted, " + ages.takeUpAt() + " or more");
            return Optional.empty();
        }
    }

    private static List<TableLayout> layouts(Settings settings, Map<Population, Law> laws) {
        List<TableLayout> layouts = new ArrayList<>();
        laws.forEach((population, law) -> layouts.add(new TableLayout(
                settings.populations().indexOf(population) + 2,
                population,
                settings.names().getOrDefault(population, population.id()),
                law.supportedAges(),
                settings.labels().get(population),
                settings.inTouchDecimals().get(population))));
        return layouts;
    }

    /** Every parameter needs a value at every age from the first month in which it is read. */
    private void requireEveryValue(List<Assumption> rows, Map<Population, Law> laws, Horizon horizon) {
        Assumptions book = Assumptions.of(laws, rows);
        laws.forEach((population, law) -> {
            for (Parameter parameter : Parameter.values()) {
                YearMonth first = horizon.month(parameter.firstMonth());
                parameter
                        .agesNeeded(law)
                        .ages()
                        .filter(age ->
                                book.find(parameter, population, age, first).isEmpty())
                        .forEach(age -> inspection.add(
                                folder.resolve("assumptions.csv").toString(),
                                1,
                                AssumptionsReader.agesColumn(),
                                "there is no " + parameter.id() + " for " + population
                                        + (parameter.byAge() ? " aged " + age : "") + " in " + first,
                                "add a row effective from that month or before"));
            }
        });
    }
}
