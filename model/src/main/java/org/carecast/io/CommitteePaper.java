package org.carecast.io;

import java.util.List;
import java.util.Optional;

/**
 * What a committee paper says that no figure does, as far as {@code study.csv} and the national folder say it.
 *
 * @param from those who bring it, such as a cabinet member and a corporate director
 * @param decisionNumber under which the decision is registered
 * @param pastPathway where it was before
 * @param futurePathway where it goes next
 * @param electoralDivision of which it speaks
 * @param legalImplications in the council's own words
 * @param equalityImplications in the council's own words
 * @param reportAuthor a line for each part, such as a name, a telephone number and an address
 * @param relevantDirector likewise
 * @param law what the national folder has to say in it
 */
public record CommitteePaper(
        List<String> from,
        Optional<String> decisionNumber,
        Optional<String> pastPathway,
        Optional<String> futurePathway,
        Optional<String> electoralDivision,
        Optional<String> legalImplications,
        Optional<String> equalityImplications,
        List<String> reportAuthor,
        List<String> relevantDirector,
        PaperLaw law) {

    /** A paper of which nothing is said. */
    public static final CommitteePaper NONE = new CommitteePaper(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            PaperLaw.NONE);

    /** Copies the lists, so that they never change. */
    public CommitteePaper {
        from = List.copyOf(from);
        reportAuthor = List.copyOf(reportAuthor);
        relevantDirector = List.copyOf(relevantDirector);
    }

    /** The same with what a national folder has to say in it. */
    CommitteePaper with(PaperLaw national) {
        return new CommitteePaper(
                from,
                decisionNumber,
                pastPathway,
                futurePathway,
                electoralDivision,
                legalImplications,
                equalityImplications,
                reportAuthor,
                relevantDirector,
                national);
    }

    /** The same for the public, without what somebody wrote at length, which may quote a small count. */
    CommitteePaper published() {
        return new CommitteePaper(
                from,
                decisionNumber,
                pastPathway,
                futurePathway,
                electoralDivision,
                Optional.empty(),
                Optional.empty(),
                reportAuthor,
                relevantDirector,
                law);
    }
}
