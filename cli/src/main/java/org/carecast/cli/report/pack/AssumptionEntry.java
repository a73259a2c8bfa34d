package org.carecast.cli.report.pack;

import java.util.Optional;
import org.carecast.assumption.Assumption;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.evidence.Provenance;
import org.carecast.evidence.Source;
import org.carecast.io.Study;

/**
 * An assumption as a reader finds it in the log.
 *
 * @param what it is about, in words
 * @param id what the files call that
 * @param whose the population, and the ages if it goes by age
 * @param from the first month it holds for
 * @param value without its unit
 * @param range eight times in ten; empty where none is given
 * @param effect people by which the headline moves over that range; a dash where it has none
 * @param pounds by which the money moves; likewise
 * @param kind published, derived or judged
 * @param source where it was found, possibly nowhere
 * @param note the explanation owed, possibly empty
 * @param row where it stands
 */
public record AssumptionEntry(
        String what,
        String id,
        String whose,
        String from,
        String value,
        String unit,
        String range,
        String effect,
        String pounds,
        String kind,
        String source,
        String note,
        String row) {

    public static AssumptionEntry of(QualityLog.LoggedAssumption logged, Study study) {
        Assumption row = logged.row();
        return new AssumptionEntry(
                Sentences.capitalised(row.parameter().words()),
                row.parameter().id(),
                study.layout(row.population()).name() + (row.parameter().byAge() ? " " + row.ages() : ""),
                row.effectiveFrom().toString(),
                logged.value(),
                row.parameter().unit().text(),
                logged.range().orElse(""),
                logged.effect().map(Figures::people).orElse(Figures.NONE),
                logged.pounds().map(Figures::pounds).orElse(Figures.NONE),
                kind(row.provenance()),
                source(row.provenance(), study),
                row.provenance().note(),
                "assumptions.csv:" + row.row().line());
    }

    private static String kind(Provenance provenance) {
        return provenance.kind()
                + provenance.reviewBy().map(day -> ", review by " + day).orElse("");
    }

    private static String source(Provenance provenance, Study study) {
        Optional<Source> source = provenance.source().map(study.files().sources()::get);
        String words = source.map(found -> found.publisher() + ", " + found.title() + ", " + found.published())
                .orElse("");
        return provenance.locator().isEmpty() ? words : words + (words.isEmpty() ? "" : "; ") + provenance.locator();
    }
}
