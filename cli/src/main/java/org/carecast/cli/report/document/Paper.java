package org.carecast.cli.report.document;

import java.util.List;

/**
 * All that a report says, in the order of its parts, before it takes a form.
 *
 * @param heading whose report it is, and of what
 * @param lead what must be said before any figure, possibly nothing
 * @param tables its tables
 * @param notes what a reader must know about them
 * @param findings the sentences to read first
 * @param closing what comes last
 * @param sources where the numbers come from, one line each
 */
public record Paper(
        String heading,
        List<String> lead,
        List<FigureTable> tables,
        List<String> notes,
        List<String> findings,
        List<String> closing,
        List<String> sources) {

    /** Copies what it is given, so that it never changes. */
    public Paper {
        lead = List.copyOf(lead);
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
        findings = List.copyOf(findings);
        closing = List.copyOf(closing);
        sources = List.copyOf(sources);
    }

    /** The same with other tables. */
    public Paper with(List<FigureTable> others) {
        return new Paper(heading, lead, others, notes, findings, closing, sources);
    }
}
