package org.carecast.cli.report.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.carecast.assumption.Assumption;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.pack.Pack;
import org.carecast.cli.report.pack.QualityLog;
import org.carecast.evidence.Source;

/** Sources, the quality log and the data log of a pack. */
record QualitySheets(Pack pack) {

    List<Worksheet> all() {
        List<Worksheet> sheets = new ArrayList<>();
        if (pack.forecasts().isEmpty()) {
            sheets.add(assumptions());
        }
        sheets.addAll(List.of(sources(), log()));
        if (!pack.quality().files().isEmpty()) {
            sheets.add(files());
        }
        return sheets;
    }

    /** Sources; without the notes on them where the pack is published, since they may quote counts. */
    private Worksheet sources() {
        List<String> headings = new ArrayList<>(List.of("Id", "Source", "Publisher", "Published"));
        if (!pack.isPublished()) {
            headings.add("Note");
        }
        return new Worksheet(
                "Sources",
                "Sources, by the id that the other sheets give",
                "One row for each source.",
                headings,
                pack.study().files().sources().values().stream()
                        .sorted(Comparator.comparing(Source::id))
                        .map(source -> words(
                                        source.id(),
                                        source.title(),
                                        source.publisher(),
                                        source.published(),
                                        source.note())
                                .subList(0, headings.size()))
                        .toList());
    }

    /** The assumptions of a pack that is not reckoned again, as far as it tells them. */
    private Worksheet assumptions() {
        return new Worksheet(
                AssumptionSheet.NAME,
                "Assumptions: what is believed, from when, and on what evidence",
                "One row for each assumption, as it is published. [note 1]",
                List.of(
                        "Assumption",
                        "Id",
                        "Population",
                        "Ages",
                        "From",
                        "Value",
                        "Low to high",
                        "Unit",
                        "Kind",
                        "Source",
                        "Review by"),
                pack.quality().assumptions().stream().map(this::row).toList());
    }

    private List<SheetCell> row(QualityLog.LoggedAssumption logged) {
        Assumption row = logged.row();
        return words(
                row.parameter().words(),
                row.parameter().id(),
                pack.study().layout(row.population()).name(),
                row.parameter().byAge() ? row.ages().toString() : "all",
                Figures.shortMonth(row.effectiveFrom()),
                logged.value(),
                logged.range().orElse(""),
                row.parameter().unit().text(),
                row.provenance().kind(),
                row.provenance().source().orElse(""),
                row.provenance().reviewBy().map(Object::toString).orElse(""));
    }

    private Worksheet log() {
        QualityLog quality = pack.quality();
        List<List<SheetCell>> rows = new ArrayList<>();
        quality.people().forEach((part, name) -> rows.add(words(part, name)));
        quality.checks().forEach(check -> rows.add(words("Check of this run", check)));
        quality.limits().forEach(limit -> rows.add(words("Limit of use", limit)));
        rows.add(words("Made by", "carecast " + quality.version()));
        return new Worksheet(
                "Quality log",
                "Quality log: who answers for it, what was checked, what it must not be taken for",
                "One row for each entry. The assumptions log is the sheet Assumptions.",
                List.of("Part", "Entry"),
                rows);
    }

    private Worksheet files() {
        return new Worksheet(
                "Data log",
                "Data log: every file read, with its fingerprint",
                "One row for each file of the study.",
                List.of("File", "SHA-256"),
                pack.quality().files().stream()
                        .map(file -> words(file.from(pack.study().folder()), file.sha256()))
                        .toList());
    }

    private static List<SheetCell> words(String... words) {
        return List.of(words).stream().<SheetCell>map(SheetCell.Words::new).toList();
    }
}
