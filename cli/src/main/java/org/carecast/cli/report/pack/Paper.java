package org.carecast.cli.report.pack;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Block;
import org.carecast.cli.report.document.Picture;

/**
 * A pack as a committee paper, in the order of council papers.
 *
 * @param head what stands above the summary
 * @param summary what the pack finds
 * @param recommendation what the committee is asked to do
 * @param body the numbered sections
 * @param appendices what follows them
 */
public record Paper(
        List<Entry> head, List<String> summary, String recommendation, List<Section> body, List<Appendix> appendices) {

    /**
     * An entry of the head, such as "To".
     *
     * @param lines one or more
     */
    public record Entry(String label, List<String> lines) {

        /** Copies the lines, so that they never change. */
        public Entry {
            lines = List.copyOf(lines);
        }
    }

    /** The sections of a paper, in their order; one that has nothing to say is left out. */
    public enum Part {
        /** What the paper is. */
        INTRODUCTION("Introduction"),
        /** How many care leavers, how sure that is, and what it rests on. */
        FORECAST("The forecast"),
        /** Grant, cost and gap. */
        FINANCIAL("Financial Implications"),
        /** What the law has the council do. */
        LEGAL("Legal Implications"),
        /** What the study says of equality. */
        EQUALITY("Equality Implications"),
        /** What the charts find. */
        CONCLUSIONS("Conclusions"),
        /** What the committee is asked to do. */
        RECOMMENDATION("Recommendation(s)"),
        /** The sources that were used. */
        BACKGROUND("Background Documents"),
        /** What follows the body. */
        APPENDICES("Appendices"),
        /** Whom to ask. */
        CONTACT("Contact details");

        private final String title;

        Part(String title) {
            this.title = title;
        }

        /** What a reader calls it. */
        public String title() {
            return title;
        }

        /** What anchors call it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether a form that has every chapter of the pack shows it beside them. */
        public boolean standsBesideChapters() {
            return this != FORECAST && this != FINANCIAL && this != APPENDICES;
        }
    }

    /** A numbered section. */
    public record Section(Part part, List<Block> blocks) {

        /** Copies the blocks, so that they never change. */
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * An appendix.
     *
     * @param letter from A on
     * @param wide whether its tables need a page that lies on its side; no upright one follows
     */
    public record Appendix(char letter, String title, boolean wide, List<Block> blocks) {

        /** Copies the blocks, so that they never change. */
        public Appendix {
            blocks = List.copyOf(blocks);
        }
    }

    /** Copies the lists, so that they never change. */
    public Paper {
        head = List.copyOf(head);
        summary = List.copyOf(summary);
        body = List.copyOf(body);
        appendices = List.copyOf(appendices);
    }

    /** Its charts, in the order in which they are read. */
    public List<Picture> pictures() {
        return Stream.concat(
                        body.stream().map(Section::blocks), appendices.stream().map(Appendix::blocks))
                .flatMap(List::stream)
                .filter(Picture.class::isInstance)
                .map(Picture.class::cast)
                .toList();
    }

    static Paper of(Pack pack, Appendices wanted) {
        List<Appendix> appendices = new PaperAppendices(pack).of(wanted);
        return new Paper(
                new PaperHead(pack).entries(),
                pack.findings(),
                pack.recommendation(),
                new PaperBody(pack, appendices).sections(),
                appendices);
    }
}
