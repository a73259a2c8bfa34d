package org.carecast.cli.report.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carecast.cli.report.document.Figures;
import org.carecast.io.CommitteePaper;

/** The head of a paper down to its summary, as council papers have it; what nobody named is left out. */
record PaperHead(Pack pack) {

    List<Paper.Entry> entries() {
        CommitteePaper paper = pack.study().commission().paper();
        List<Paper.Entry> entries = new ArrayList<>();
        add(entries, "From", paper.from());
        add(entries, pack.committee().isPresent() ? "To" : "Date", to());
        add(entries, "Decision number", paper.decisionNumber());
        add(entries, "Subject", List.of(pack.study().title().toUpperCase(Locale.UK)));
        add(entries, "Classification", List.of(pack.classification()));
        add(entries, "Past Pathway of Paper", paper.pastPathway());
        add(entries, "Future Pathway of Paper", paper.futurePathway());
        add(entries, "Electoral Division", paper.electoralDivision());
        return entries;
    }

    /** The committee and the day of its meeting, as far as they were said. */
    private List<String> to() {
        Optional<String> day = pack.date().map(Figures::day);
        return pack.committee()
                .map(whom -> List.of(whom + day.map(date -> " – " + date).orElse("")))
                .orElseGet(() -> day.stream().toList());
    }

    private static void add(List<Paper.Entry> entries, String label, Optional<String> words) {
        add(entries, label, words.stream().toList());
    }

    private static void add(List<Paper.Entry> entries, String label, List<String> lines) {
        if (!lines.isEmpty()) {
            entries.add(new Paper.Entry(label, lines));
        }
    }
}
