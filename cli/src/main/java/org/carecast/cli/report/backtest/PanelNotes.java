package org.carecast.cli.report.backtest;

import java.util.ArrayList;
import java.util.List;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.io.panel.PanelUse;
import org.carecast.io.panel.PanelUse.Border;

/** What of a published table was read, and what was not, in sentences. */
record PanelNotes(PanelUse use) {

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add("%s was read from line %d on as a table of %s with %s. Of its %s rows %s were used%s."
                .formatted(
                        use.page().replaceAll(".*[/\\\\]", ""),
                        use.headings(),
                        use.counting().words(),
                        use.layout().words(),
                        Figures.people(use.rows()),
                        Figures.people(use.used()),
                        use.filters().isEmpty() ? "" : ", those where " + Sentences.list(use.filters())));
        if (!use.passedOver().isEmpty()) {
            sentences.add("Passed over: %s."
                    .formatted(Sentences.list(use.passedOver().entrySet().stream()
                            .map(each -> "%s %s %s"
                                    .formatted(
                                            Figures.people(each.getValue()),
                                            each.getValue() == 1 ? "row" : "rows",
                                            each.getKey().words()))
                            .toList())));
        }
        use.borders().forEach(border -> sentences.add(words(border)));
        return sentences;
    }

    private static String words(Border border) {
        String before = Sentences.list(border.before());
        String month = Figures.longMonth(border.from());
        return switch (border.handling()) {
            case JOINED ->
                "%s has another code from %s on; its counts before and after are compared."
                        .formatted(border.after(), month);
            case ADDED ->
                "%s became %s in %s; their counts before are added where all are printed, and compared with those after."
                        .formatted(before, border.after(), month);
            case KEPT_APART ->
                "%s began in %s in the area of %s; no count before is compared with one after."
                        .formatted(border.after(), month, before);
        };
    }
}
