package org.carecast.io.roll;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.evidence.Figure;
import org.carecast.evidence.OpeningCount;
import org.carecast.io.Study;
import org.carecast.measure.Counted;
import org.carecast.measure.Measure;
import org.carecast.measure.Outturn;
import org.carecast.measure.Reading;
import org.carecast.measure.funding.Citation.Status;
import org.carecast.time.AgeBand;

/**
 * What was counted at the earlier opening and on the page, as rows of {@code outturn.csv}. People of a side of 18 are one count, and only where all of them
 * were counted; a count that stands there already is not put there again.
 */
record RolledHistory(Study study, RolledCounts counts, RollSources sources) {

    /** The rows to be added. */
    List<Map<String, String>> outturns() {
        List<Map<String, String>> rows = new ArrayList<>();
        study.assumptions().laws().forEach((population, law) -> {
            if (law.countsChildren()) {
                add(rows, population, Measure.UNDER_18, Counted.IN_CARE, law.childAges());
            }
            add(rows, population, Measure.CARE_LEAVERS, counted(law), law.supportedAges());
        });
        return rows;
    }

    /** Of whom the page counts some ages and not others, so that there is no count to compare a forecast with. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        study.assumptions().laws().forEach((population, law) -> {
            partly(population, law.countsChildren() ? Optional.of(law.childAges()) : Optional.empty())
                    .ifPresent(name -> words.add(name + " under 18"));
            partly(population, Optional.of(law.supportedAges())).ifPresent(name -> words.add(name + " care leavers"));
        });
        return words.isEmpty()
                ? List.of()
                : List.of("Some ages are counted and others carried, so that outturn.csv gets no count of "
                        + String.join(", ", words));
    }

    private Optional<String> partly(Population population, Optional<AgeBand> ages) {
        List<AgeCount> page = ages.map(band -> counts.of(population, band)).orElse(List.of());
        return page.stream().map(AgeCount::isCounted).distinct().count() > 1
                ? Optional.of(study.layout(population).name())
                : Optional.empty();
    }

    /** What a count is called of which the study's own is one. */
    private static Counted counted(Law law) {
        return Stream.of(Counted.OPEN, Counted.OFFICIAL)
                .filter(each -> each.fits(law))
                .findFirst()
                .orElse(Counted.AS_OPENING);
    }

    private void add(
            List<Map<String, String>> rows, Population population, Measure measure, Counted how, AgeBand ages) {
        YearMonth before = study.horizon().opening();
        List<OpeningCount> opening = study.openingCounts().stream()
                .filter(each -> each.population().equals(population) && ages.contains(each.age()))
                .toList();
        // What an earlier roll carried from a forecast was not counted.
        if (opening.stream().noneMatch(RollSources::isCarried)) {
            row(
                            before,
                            population,
                            measure,
                            how,
                            opening.stream().mapToDouble(OpeningCount::people).sum(),
                            status(opening),
                            opening.stream()
                                    .flatMap(each -> each.provenance().source().stream())
                                    .findFirst(),
                            "opening.csv of " + sources.earlier())
                    .ifPresent(rows::add);
        }
        List<AgeCount> page = counts.of(population, ages);
        if (page.stream().allMatch(AgeCount::isCounted) && !isSplitAcross(population, ages)) {
            row(
                            counts.month(),
                            population,
                            measure,
                            how,
                            page.stream().mapToDouble(AgeCount::people).sum(),
                            Status.VERIFIED,
                            Optional.of(sources.countsId()),
                            sources.page())
                    .ifPresent(rows::add);
        }
    }

    /** Whether a row of the page counts some of these ages together with others, so that it does not count these. */
    private boolean isSplitAcross(Population population, AgeBand ages) {
        List<String> within = counts.of(population, ages).stream()
                .filter(each -> each.how() == AgeCount.How.SPLIT)
                .map(AgeCount::where)
                .toList();
        return counts.ages().stream()
                .filter(each -> each.population().equals(population) && !ages.contains(each.age()))
                .anyMatch(each -> each.how() == AgeCount.How.SPLIT && within.contains(each.where()));
    }

    private static Status status(List<OpeningCount> opening) {
        if (opening.stream().anyMatch(OpeningCount::isJudged)) {
            return Status.JUDGED;
        }
        return opening.stream().allMatch(each -> each.provenance().kind().equals("published"))
                ? Status.VERIFIED
                : Status.DERIVED;
    }

    private Optional<Map<String, String>> row(
            YearMonth month,
            Population population,
            Measure measure,
            Counted how,
            double people,
            Status status,
            Optional<String> source,
            String locator) {
        Reading reading = new Reading(month, Optional.of(population), measure);
        boolean isThere = study.history().outturns().stream()
                .filter(Outturn::isLike)
                .anyMatch(each -> each.reading().equals(reading));
        return isThere
                ? Optional.empty()
                : Optional.of(Map.of(
                        "measure", measure.id(),
                        "population", population.id(),
                        "as_at", month.toString(),
                        "people", Figure.written(Math.round(people * 1_000) / 1_000.0),
                        "counts", how.id(),
                        "status", status.id(),
                        "source", source.orElse(""),
                        "locator", locator,
                        "note", "Put here by roll"));
    }
}
