package org.carecast.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Counting;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvLine;
import org.carecast.io.csv.Pages;
import org.carecast.io.csv.ProblemLog;
import org.carecast.io.csv.StudyCsv;
import org.carecast.time.AgeBand;
import org.carecast.time.FinancialYear;
import org.carecast.time.Horizon;

/**
 * A study as a council begins it: every file, with lines that teach, the values of {@code defaults.csv} where there are some, and
 * a cell that begins with ? wherever only the council can know what belongs there.
 *
 * <p>UASC are followed from the youngest age at which they are said to arrive, citizens from 18. The texts are those of
 * the resources in {@code study/}.
 *
 * @param files the text of every file, by its name in the study
 * @param opened what the opening position took from a page of counts, in words; empty without one
 * @param chosen what was read from the ages of such a page, in words; empty without one
 * @param drift how its UASC in care drift, in a sentence, or that the council of a page of counts is not known
 * @param passedOver which folder of national facts beside it was passed over, and why
 */
public record NewStudy(
        Map<String, byte[]> files,
        List<String> opened,
        List<String> chosen,
        Optional<String> drift,
        Optional<String> passedOver) {

    /** The files made from a template of the same name. */
    private static final List<String> TEMPLATES = List.of(
            "study.csv",
            "sources.csv",
            "opening.csv",
            "assumptions.csv",
            "accommodation.csv",
            "places.csv",
            "caseload.csv",
            "unit-costs.csv",
            "price-index.csv",
            "targets.csv",
            "reported.csv",
            "printed.csv",
            "correlations.csv",
            "scenarios/one-more-a-month.csv",
            "README.md");

    private static final Population CITIZEN = Population.of("citizen");
    private static final Population UASC = Population.of("uasc");

    /** Copies what it is given, so that it never changes. */
    public NewStudy {
        files = Map.copyOf(files);
        opened = List.copyOf(opened);
        chosen = List.copyOf(chosen);
    }

    /** A new study whose counting is that which its page of counts looks like. */
    public static NewStudy of(Path folder, String council, Horizon horizon, Optional<Pages> counts)
            throws BadDataException, IOException {
        return of(folder, council, horizon, counts, Optional.empty());
    }

    /**
     * A new study.
     *
     * @param folder where it is to lie, which need not be there: a national folder beside it is the one it will read
     * @param council whom it is for, on one line
     * @param horizon the opening month and the months to project
     * @param counts what has a page of typed counts, from which it opens
     * @param counting whom these hold; empty where the page is to show it
     * @throws BadDataException naming every problem on the page, or of the law and the defaults
     */
    public static NewStudy of(
            Path folder, String council, Horizon horizon, Optional<Pages> counts, Optional<Counting> counting)
            throws BadDataException, IOException {
        NationalFolder national = NationalFolder.of(folder);
        ProblemLog problems = new ProblemLog();
        List<DefaultRow> defaults = DefaultRow.read(
                national.place(NationalFolder.DEFAULTS), national.bytes().get(NationalFolder.DEFAULTS), problems);
        Optional<LawReader.NationalLaw> law = LawReader.read(national, Optional.of(horizon), Set.of(), problems);
        problems.refuseIfAnyProblem();
        Map<Population, AgeBand> countable = countable(law.orElseThrow(), defaults);
        TypedCounts typed = counts.map(page -> TypedCounts.read(page, countable, problems))
                .orElse(TypedCounts.none(law.orElseThrow().endsAt() - 1));
        Optional<NationalDrift> drift = NationalDrift.read(national, problems);
        Optional<NewArrivals> arrivals =
                drift.flatMap(each -> arrivals(each, council, horizon, law.orElseThrow(), typed, defaults));
        Optional<String> said = arrivals.map(NewArrivals::words)
                .or(() -> drift.filter(any -> counts.isPresent()).flatMap(each -> NewArrivals.unknown(each, council)));
        problems.refuseIfAnyProblem();
        OpenedAges ages = OpenedAges.of(typed, law.orElseThrow(), counting, horizon.opening(), defaults);
        return new Making(national, council, horizon, countable, typed, ages, defaults, arrivals, said).study();
    }

    /** Arrivals of UASC by the national rule, where that can tell them. */
    private static Optional<NewArrivals> arrivals(
            NationalDrift drift,
            String council,
            Horizon horizon,
            LawReader.NationalLaw law,
            TypedCounts typed,
            List<DefaultRow> defaults) {
        Law ofUasc = new Law(
                countable(law, defaults).get(UASC).from(),
                law.careLeaverFrom(),
                law.takeUpAt(),
                law.endsAt() - 1,
                law.daysOfCare());
        return ofUasc.countsChildren()
                ? NewArrivals.of(
                        drift, council, horizon, ofUasc, NewArrivals.children(typed, ofUasc.childAges()), defaults)
                : Optional.empty();
    }

    /** Of each population the ages that may be counted, in the order of the tables. */
    private static Map<Population, AgeBand> countable(LawReader.NationalLaw law, List<DefaultRow> defaults) {
        Map<Population, AgeBand> countable = new LinkedHashMap<>();
        for (Population population : List.of(CITIZEN, UASC)) {
            int youngest = defaults.stream()
                    .filter(row -> row.parameter() == Parameter.ARRIVAL_AGE_SHARE)
                    .filter(row -> row.text(AssumptionKey.POPULATION).equals(population.id()))
                    .flatMap(row -> AgeBand.parse(row.text(AssumptionKey.AGES)).stream())
                    .mapToInt(AgeBand::from)
                    .min()
                    .orElse(law.careLeaverFrom());
            countable.put(population, new AgeBand(youngest, law.endsAt()));
        }
        return countable;
    }

    /** What all the files of one study are made from. */
    private record Making(
            NationalFolder national,
            String council,
            Horizon horizon,
            Map<Population, AgeBand> countable,
            TypedCounts typed,
            OpenedAges ages,
            List<DefaultRow> defaults,
            Optional<NewArrivals> arrivals,
            Optional<String> said) {

        private NewStudy study() {
            Map<String, String> words = words();
            defaultRows(words);
            words.put("counts", counts());
            Map<String, byte[]> files = new LinkedHashMap<>();
            Stream.concat(TEMPLATES.stream(), Template.ofRates(words, horizon)).forEach(file -> {
                words.put("columns", header(file));
                files.put(file, Template.of(file).filled(words).getBytes(StandardCharsets.UTF_8));
            });
            arrivals.map(NewArrivals::noDrift)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> files.put(NewArrivals.SCENARIO, text.getBytes(StandardCharsets.UTF_8)));
            files.putAll(national.copied());
            return new NewStudy(files, opened(), ages.words(defaults), said, national.passedOver());
        }

        /** The first line of a file; empty if it has no columns. */
        private static String header(String file) {
            return StudyFiles.of(file).map(Columns::header).orElse("");
        }

        private Map<String, String> words() {
            YearMonth opening = horizon.opening();
            Map<String, String> words = new LinkedHashMap<>();
            words.put("council", council);
            words.put("council_cell", StudyCsv.row(List.of(council)));
            words.put("national", national.name());
            words.put("opening", opening.toString());
            words.put("first", horizon.month(1).toString());
            words.put("months", Integer.toString(horizon.months()));
            words.put("year", FinancialYear.of(opening).toString());
            words.put("youngest", Integer.toString(countable.get(UASC).from()));
            words.put("counting", ages.counting().id());
            words.put("last", Integer.toString(typed.last()));
            words.put(
                    "area",
                    arrivals.map(each -> Integer.toString(each.areaFrom())).orElse("? the year of the estimate"));
            words.put(
                    "read",
                    typed.file()
                            .map(file -> "Typed as a file whose SHA-256 is " + file.sha256())
                            .orElse(""));
            return words;
        }

        /** The rows of assumptions.csv of each parameter. */
        private void defaultRows(Map<String, String> words) {
            for (Parameter parameter : Parameter.values()) {
                words.put(
                        parameter.id(),
                        defaults.stream()
                                .filter(row -> row.parameter() == parameter)
                                .flatMap(row -> ages.cells(row).stream().map(cells -> assumption(row, cells, words)))
                                .collect(Collectors.joining("\n")));
            }
            arrivals.ifPresent(each -> each.rows().forEach((parameter, rows) -> words.put(parameter.id(), rows)));
        }

        private String assumption(DefaultRow row, Map<String, String> cells, Map<String, String> words) {
            boolean judged = cells.get(ProvenanceReader.PROVENANCE.name()).equals("judged");
            String own = new Template(row.text(DefaultRow.OWN)).filled(words);
            CsvLine line = CsvLine.of(AssumptionsReader.COLUMNS)
                    .copying(cells)
                    .with(AssumptionsReader.EFFECTIVE_FROM, horizon.month(row.fromMonth()));
            if (!own.isEmpty()) {
                line = line.asking(AssumptionsReader.VALUE, own);
            }
            Optional<LocalDate> review =
                    judged ? Optional.of(horizon.opening().plusYears(1).atEndOfMonth()) : Optional.empty();
            return line.with(ProvenanceReader.REVIEW_BY, review).row();
        }

        private String counts() {
            return places().map(place -> count(place, typed.of(place.population(), place.age())))
                    .collect(Collectors.joining("\n"));
        }

        /** One age of one population. */
        private record Place(Population population, int age) {
            private String words() {
                return (population.equals(UASC) ? "UASC" : "citizens") + " aged " + age;
            }
        }

        private Stream<Place> places() {
            return countable.entrySet().stream()
                    .flatMap(entry -> new AgeBand(entry.getValue().from(), typed.last())
                            .ages()
                            .mapToObj(age -> new Place(entry.getKey(), age)));
        }

        private String count(Place place, Optional<TypedCount> count) {
            boolean known = count.filter(each -> each.people().isPresent()).isPresent();
            String remark = count.map(TypedCount::remark).orElse("");
            CsvLine line = CsvLine.of(OpeningReader.COLUMNS)
                    .with(OpeningReader.POPULATION, place.population())
                    .with(OpeningReader.AGE, place.age())
                    .with(OpeningReader.AS_AT, horizon.opening())
                    .with(ProvenanceReader.PROVENANCE, known && !remark.isEmpty() ? "derived" : "published")
                    .with(ProvenanceReader.SOURCE, "own-counts")
                    .with(
                            ProvenanceReader.LOCATOR,
                            count.map(each -> "row " + each.line()).orElse(place.words()))
                    .with(ProvenanceReader.NOTE, known ? remark : "");
            String question = "how many " + place.words() + " there are at the end of " + horizon.opening();
            return known
                    ? line.with(OpeningReader.PEOPLE, (double)
                                    count.get().people().getAsInt())
                            .row()
                    : line.asking(OpeningReader.PEOPLE, remark.isEmpty() ? question : question + "; " + remark)
                            .row();
        }

        /** What the page said, for the person who typed it. */
        private List<String> opened() {
            if (typed.file().isEmpty()) {
                return List.of();
            }
            List<String> said = new ArrayList<>();
            places().forEach(place -> {
                Optional<TypedCount> count = typed.of(place.population(), place.age());
                String remark = count.map(TypedCount::remark).orElse("it is not on the page");
                if (count.filter(each -> each.people().isPresent()).isEmpty()) {
                    said.add(place.words() + " are still to fill in" + (remark.isEmpty() ? "" : ": " + remark));
                } else if (!remark.isEmpty()) {
                    said.add(place.words() + ": " + remark);
                }
            });
            return said;
        }
    }
}
