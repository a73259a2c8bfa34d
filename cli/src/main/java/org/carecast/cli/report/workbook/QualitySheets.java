package org.carecast.cli.report.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.carecast.cli.report.Pack;
import org.carecast.cli.report.QualityLog;
import org.carecast.evidence.Source;

/** Sources, the quality log and the data log of a pack. */
record QualitySheets(Pack pack) {

    List<Worksheet> all() {
        return List.of(sources(), log(), files());
    }

    private Worksheet sources() {
        return new Worksheet(
                "Sources",
                "Sources, by the id that the other sheets give",
                "One row for each source.",
                List.of("Id", "Source", "Publisher", "Published", "Note"),
                pack.study().sources().values().stream()
                        .sorted(Comparator.comparing(Source::id))
                        .map(source -> words(
                                source.id(), source.title(), source.publisher(), source.published(), source.note()))
                        .toList());
    }

    private Worksheet log() {
        QualityLog quality = pack.quality();
        List<List<Cell>> rows = new ArrayList<>();
        quality.people().forEach((part, name) -> rows.add(words(part, name)));
        quality.checks().forEach(check -> rows.add(words("Check of this run", check)));
        quality.limits().forEach(limit -> rows.add(words("Limit of use", limit)));
        rows.add(words("Made by", "carecast " + quality.version()));
        return new Worksheet(
                "Quality log",
                "Quality log: who answers for it, what was checked, what it must not be taken for",
                "One row for each entry. The assumptions log is the sheet Assumptions, the data log the sheet Data log.",
                List.of("Part", "Entry"),
                rows);
    }

    private Worksheet files() {
        return new Worksheet(
                "Data log",
                "Data log: every file read, with its fingerprint",
                "One row for each file of the study.",
                List.of("File", "SHA-256"),
                pack.study().files().stream()
                        .map(file -> words(file.from(pack.study().folder()), file.sha256()))
                        .toList());
    }

    private static List<Cell> words(String... words) {
        return List.of(words).stream().<Cell>map(Cell.Words::new).toList();
    }
}
