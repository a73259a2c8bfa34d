package org.carecast.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.cohort.Counting;
import org.carecast.io.ages.PageMonth;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.Pages;
import org.carecast.io.csv.ProblemLog;
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
        return of(
                NationalFacts.read(NationalFolder.of(folder), horizon),
                council,
                horizon,
                counts,
                counting,
                Optional.empty());
    }

    /**
     * A new study, filled with what follows from the table of councils.
     *
     * @param facts from which it is made, over the same months
     * @param derived that of a council of the table, at the opening month; empty for a study to be filled in
     * @throws BadDataException naming every problem on the page of counts
     */
    public static NewStudy of(
            NationalFacts facts,
            String council,
            Horizon horizon,
            Optional<Pages> counts,
            Optional<Counting> counting,
            Optional<DerivedStart> derived)
            throws BadDataException {
        ProblemLog problems = new ProblemLog();
        NationalDefaults defaults = facts.defaults();
        TypedCounts typed = counts.map(page -> TypedCounts.read(page, defaults.countable(), problems))
                .orElse(TypedCounts.none(defaults.law().endsAt() - 1));
        counts.ifPresent(page -> new PageMonth(horizon.opening(), "the study opens in", "--opening")
                .check(page.name(), typed.cells(), typed.file(), problems));
        problems.refuseIfAnyProblem();
        NewCounts opening = new NewCounts(defaults.countable(), typed, derived, horizon.opening(), defaults.ofUasc());
        Optional<NewArrivals> arrivals = facts.drift()
                .filter(any -> defaults.ofUasc().countsChildren())
                .flatMap(each -> NewArrivals.of(each, council, horizon, opening, facts));
        Optional<String> said = arrivals.map(NewArrivals::words)
                .or(() -> facts.drift()
                        .filter(any -> counts.isPresent())
                        .flatMap(each -> NewArrivals.unknown(each, council)));
        OpenedAges ages = OpenedAges.of(
                typed,
                defaults.law(),
                counting.or(() -> derived.filter(
                                any -> !opening.tellsTakeUp(defaults.law().takeUpAt()))
                        .map(any -> Counting.OFFICIAL_COUNT)),
                horizon.opening(),
                defaults.rows());
        NationalFolder national = facts.folder();
        Map<String, byte[]> files =
                new NewStudyFiles(national, council, horizon, opening, ages, defaults, arrivals).files();
        return new NewStudy(files, opening.said(), ages.words(), said, national.passedOver());
    }
}
