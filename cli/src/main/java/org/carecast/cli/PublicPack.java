package org.carecast.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.cli.option.WrongUsage;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cohort.Population;
import org.carecast.disclosure.PublicBands;
import org.carecast.evidence.Figure;
import org.carecast.evidence.Provenance;
import org.carecast.io.CommitteePaper;
import org.carecast.io.PublicStudy;
import org.carecast.io.PublishedRecord;
import org.carecast.io.Study;
import org.carecast.io.TableLayout;
import org.carecast.io.csv.BadDataException;
import org.carecast.measure.Demand;
import org.carecast.scenario.Scenario;
import org.carecast.time.AgeBand;

/**
 * What a public pack of a study is made from, and what the council is told of it.
 *
 * @param study the council's own
 * @param told what the public may know of it
 * @param scenarios those of the pack, as the council has them
 */
record PublicPack(Study study, PublicStudy told, List<Scenario> scenarios) {

    /** More significant figures than that may tell the counts behind a rate. */
    private static final int SAFE_FIGURES = 3;

    /** More than that do tell them: a share of 17 people has an expansion of its own. */
    private static final int MOST_FIGURES = 4;

    private static final double TOLERANCE = 1e-6;

    /**
     * What a public pack is made from.
     *
     * @param chosen the rows of its tables; none for those that are usual
     * @return empty if no count of the study is large
     * @throws WrongUsage if it cannot be made as asked
     */
    static Optional<PublicPack> of(Study study, List<Scenario> scenarios, int threshold, Optional<PublicBands> chosen) {
        if (study.publishing().ages().isEmpty()) {
            throw new WrongUsage(
                    "the national folder has no public-ages.csv that says which ages may share a row; copy it from data/national");
        }
        boolean asWritten = study.publishing().fewPeople().orElse(threshold) >= threshold;
        if (!asWritten && !study.publishing().assumptions().isEmpty()) {
            throw new WrongUsage("public-assumptions.csv holds for counts of up to %d; leave out --threshold %d"
                    .formatted(study.publishing().fewPeople().getAsInt(), threshold));
        }
        PublicBands usual = PublicStudy.usualBands(study);
        chosen.ifPresent(bands -> refuseUnless(bands, PublicStudy.ages(study), usual));
        return PublicStudy.of(study, threshold, chosen.orElse(usual)).map(told -> {
            for (Scenario scenario : scenarios) {
                if (scenario.changes(Parameter.PLACES)) {
                    throw new WrongUsage("the scenario " + scenario.id()
                            + " changes places, of which a public pack says nothing; publish without it");
                }
                if (told.told(scenario).isEmpty()) {
                    throw new WrongUsage("the scenario " + scenario.id()
                            + " changes only populations that a public pack leaves out; leave it out too");
                }
            }
            return new PublicPack(study, told, scenarios);
        });
    }

    private static void refuseUnless(PublicBands bands, AgeBand ages, PublicBands usual) {
        List<String> faults = bands.faults(ages);
        if (!faults.isEmpty()) {
            throw new WrongUsage("--bands %s: %s; name each age from %d to %d once, in order, such as %s"
                    .formatted(bands, Sentences.list(faults), ages.from(), ages.to(), usual));
        }
    }

    /** The scenarios as they hold for the public study. */
    List<Scenario> toldScenarios() {
        return scenarios.stream()
                .map(scenario -> told.told(scenario).orElseThrow())
                .toList();
    }

    private Demand demand(Scenario scenario) {
        return told.study().premises(scenario, study.horizon()).demand();
    }

    private List<YearMonth> months() {
        return study.horizon().yearly(study.horizon().opening().getMonth());
    }

    /** What was published of the study before this, if it was made of other counts or in another way; in words. */
    Optional<String> contradiction() throws BadDataException {
        PublishedRecord now = PublishedRecord.of(study, told.threshold());
        return PublishedRecord.read(study.folder())
                .filter(before -> !before.equals(now))
                .map(before ->
                        "a pack of this study was published %s; a second one would give small counts away; withdraw the first and delete %s,"
                                        .formatted(
                                                difference(before, now),
                                                study.folder().resolve(PublishedRecord.file()))
                                + " or make a new study; nothing was written");
    }

    private static String difference(PublishedRecord before, PublishedRecord now) {
        if (before.threshold() != now.threshold()) {
            return "with --threshold " + before.threshold();
        }
        return before.counts().equals(now.counts())
                ? "with other groups of ages"
                : "from other counts in opening.csv or accommodation.csv";
    }

    /** Rates that tell the counts behind them, for which nothing rounder is given; in words. */
    Optional<String> tooFine() {
        List<String> fine = places(row -> mayTell(row, MOST_FIGURES));
        return fine.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "derived rates are written so finely that they tell the counts behind them: %s; give rounder ones in public-assumptions.csv, which import-903 writes; nothing was written"
                                .formatted(Sentences.list(fine)));
    }

    /** Remembers that the study was published, before any file of a pack is there. */
    void remember() throws IOException {
        Path file = study.folder().resolve(PublishedRecord.file());
        if (Files.exists(file)) {
            return;
        }
        Path aside = Files.createTempFile(study.folder(), ".carecast-", ".csv");
        try {
            Files.writeString(aside, PublishedRecord.of(study, told.threshold()).text(), StandardCharsets.UTF_8);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** What the council must know of the pack, and the public need not. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(furthest());
        words.addAll(leftOut());
        words.addAll(withoutPassages());
        List<String> fine = places(row -> mayTell(row, SAFE_FIGURES));
        if (!fine.isEmpty()) {
            words.add(
                    "Derived rates with more than %d figures may tell the counts behind them: %s. If few people are behind one, give a rounder one in public-assumptions.csv."
                            .formatted(SAFE_FIGURES, Sentences.list(fine)));
        }
        List<String> few = places(this::isOfFew);
        if (!few.isEmpty()) {
            words.add(
                    "Derived numbers of %d people or fewer stand in the pack as they are: %s. If they were counted, give what may be read in public-assumptions.csv."
                            .formatted(told.threshold(), Sentences.list(few)));
        }
        return words;
    }

    /** The rows of the study's own that a public pack has, and of which something is so. */
    private List<String> places(Predicate<Assumption> wanted) {
        return study.assumptions().rows().stream()
                .filter(row -> row.provenance() instanceof Provenance.Derived)
                .filter(row -> study.publishing().assumptions().stream().noneMatch(row::hasKeyOf))
                .filter(wanted)
                .map(row -> row.row().place())
                .toList();
    }

    private boolean isOfFew(Assumption row) {
        return row.parameter().unit().countsPeople() && row.value() > 0 && row.value() <= told.threshold();
    }

    /** What study.csv has a paper say at length, which may quote a count. */
    private List<String> withoutPassages() {
        CommitteePaper paper = study.commission().paper();
        return paper.legalImplications().isEmpty()
                        && paper.equalityImplications().isEmpty()
                ? List.of()
                : List.of(
                        "Not in the pack: the legal and equality implications of study.csv, which may quote a small count; put them in by hand.");
    }

    /** Whom the pack does not speak of, so that nobody takes it for the whole council. */
    private List<String> leftOut() {
        YearMonth end = study.horizon().last();
        Demand own = study.premises(Scenario.BASE, study.horizon()).demand();
        return told.all().stream()
                .filter(layout -> told.opening().leftOut().contains(layout.population()))
                .map(layout -> "Not in the pack: %s, of whom %s are care leavers in %s and %s in %s."
                        .formatted(
                                layout.name(),
                                Figures.people(own.at(
                                                layout.population(),
                                                study.horizon().opening())
                                        .people()),
                                Figures.longMonth(study.horizon().opening()),
                                Figures.people(own.at(layout.population(), end).people()),
                                Figures.longMonth(end)))
                .toList();
    }

    private String furthest() {
        double most = 0;
        String where = "";
        for (Scenario scenario : scenarios) {
            Demand own = study.premises(scenario, study.horizon()).demand();
            Demand published = demand(told.told(scenario).orElseThrow());
            for (TableLayout layout : told.study().commission().layouts()) {
                for (YearMonth month : months()) {
                    Population whose = layout.population();
                    double apart = published.at(whose, month).people()
                            - own.at(whose, month).people();
                    if (Math.abs(apart) > Math.abs(most)) {
                        most = apart;
                        where = " (%s in %s)".formatted(layout.name(), Figures.longMonth(month));
                    }
                    for (AgeBand row : layout.bands()) {
                        double ofRow = published.at(whose, month, row).people()
                                - own.at(whose, month, row).people();
                        // A row that is all that differs is the total, but for the last digits.
                        if (Math.abs(ofRow) > Math.abs(most) + TOLERANCE) {
                            most = ofRow;
                            where = " (%s, %s, in %s)"
                                    .formatted(layout.name(), layout.label(row), Figures.longMonth(month));
                        }
                    }
                    double children = published.childrenInCare(whose, month) - own.childrenInCare(whose, month);
                    if (Math.abs(children) > Math.abs(most)) {
                        most = children;
                        where = " (%s in care in %s)".formatted(layout.name(), Figures.longMonth(month));
                    }
                }
            }
        }
        String people = Figures.people(Math.abs(most));
        return "The public forecast differs from your own by up to %s %s%s."
                .formatted(people, people.equals("1") ? "person" : "people", where);
    }

    /** Whether a rate is written so finely that it may tell the counts behind it. */
    private static boolean mayTell(Assumption row, int figures) {
        // The shares of a mix are made again of the counts that are told.
        return row.parameter() != Parameter.ACCOMMODATION
                && !row.parameter().unit().countsPeople()
                && (isFine(row.value(), figures)
                        || row.spread()
                                .map(Spread::low)
                                .filter(rate -> isFine(rate, figures))
                                .isPresent()
                        || row.spread()
                                .map(Spread::high)
                                .filter(rate -> isFine(rate, figures))
                                .isPresent());
    }

    private static boolean isFine(double rate, int figures) {
        BigDecimal written = new BigDecimal(Figure.written(rate)).stripTrailingZeros();
        return written.scale() > 0 && written.precision() > figures;
    }
}
