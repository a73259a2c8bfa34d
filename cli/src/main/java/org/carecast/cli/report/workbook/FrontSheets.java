package org.carecast.cli.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.pack.Appendices;
import org.carecast.cli.report.pack.LogDocument;
import org.carecast.cli.report.pack.Pack;
import org.carecast.cohort.Law;

/** What a reader sees first: the cover, the contents and the notes. */
record FrontSheets(Pack pack) {

    private static final String AS_RUN = " (as the program found it; it does not follow a change here)";

    Worksheet cover() {
        List<List<SheetCell>> rows = new ArrayList<>();
        entry(rows, "Council", pack.study().council());
        pack.paper(Appendices.NONE).head().forEach(each -> entry(rows, each.label(), String.join("; ", each.lines())));
        pack.summary().forEach(finding -> entry(rows, "Finding", finding + (pack.isLive() ? AS_RUN : "")));
        if (pack.isLive()) {
            entry(
                    rows,
                    "How to use it",
                    "Change a value under Assumptions or people under Opening position (the yellow cells, whose bounds are checked), and"
                            + " every yearly table follows. The sheet Check says by how much."
                            + " The bid and the tables that say so are the program's and do not follow.");
        }
        entry(rows, "Made by", "carecast " + pack.quality().version());
        return new Worksheet("Cover", pack.study().title(), pack.marking() + ".", List.of("Part", "Entry"), rows);
    }

    private static void entry(List<List<SheetCell>> rows, String part, String entry) {
        rows.add(List.of(new SheetCell.Words(part), new SheetCell.Words(entry)));
    }

    static Worksheet contents(List<Worksheet> others) {
        return new Worksheet(
                "Contents",
                "Contents",
                "One row for each sheet; its name leads there. Each sheet has one table.",
                List.of("Sheet", "Holds"),
                others.stream()
                        .map(sheet -> List.<SheetCell>of(
                                new SheetCell.Link(sheet.name(), sheet.name()), new SheetCell.Words(sheet.title())))
                        .toList());
    }

    Worksheet notes() {
        List<String> notes = texts();
        return new Worksheet(
                "Notes",
                "Notes",
                "One row for each note that a sheet refers to by its number.",
                List.of("Note", "Text"),
                IntStream.range(0, notes.size())
                        .mapToObj(place -> List.<SheetCell>of(
                                new SheetCell.Words("note " + (place + 1)), new SheetCell.Words(notes.get(place))))
                        .toList());
    }

    /** The notes of a chapter as its sheets refer to them. */
    String references(Pack.Chapter chapter) {
        List<String> notes = texts();
        return chapter.document().sentences(Role.NOTE).stream()
                .distinct()
                .map(note -> " [note " + (notes.indexOf(note) + 1) + "]")
                .collect(Collectors.joining());
    }

    private List<String> texts() {
        List<String> notes = new ArrayList<>();
        if (pack.isLive()) {
            notes.addAll(onFormulas());
        }
        if (!pack.bids().isEmpty()) {
            notes.add(
                    "Grant is what the rules pay for nights and weeks, cost what they come to; gap is cost less grant, and less than"
                            + " nothing where grant is left over.");
        }
        pack.chapters().stream()
                .flatMap(chapter -> chapter.document().sentences(Role.NOTE).stream())
                .distinct()
                .forEach(notes::add);
        return notes;
    }

    /** What formulas mean, in the order in which sheets refer to it. */
    private List<String> onFormulas() {
        return List.of(
                LogDocument.ON_KINDS,
                pack.quality().onEffects()
                        + " Rows that move nothing here are about money, or are read by draws alone.",
                "A yearly share for people of an age is looked up by their age at the last anniversary of the opening month, and its"
                        + " twelfth root stays each month: so yearly readings match the yearly share exactly.",
                law(),
                "Nothing is rounded but in how it is shown, so that a column may differ by one from its total.");
    }

    /** The ages that the law fixes, which are built into the formulas. */
    private String law() {
        List<String> said = new ArrayList<>();
        pack.study().commission().layouts().forEach(layout -> {
            Law law = pack.study().assumptions().law(layout.population());
            said.add("%s: care leaver from %d%s, on request from %d, counted to %d"
                    .formatted(
                            layout.name(),
                            law.careLeaverFrom(),
                            law.countsChildren() ? ", after " + law.daysOfCare() + " days of care" : "",
                            law.firstTakeUp(),
                            law.lastSupportedAge()));
        });
        return "What the law fixes is built into the formulas and cannot be changed here: the ages and days of care ("
                + String.join("; ", said) + "), the months projected, and the months from which assumptions hold.";
    }
}
