package org.carecast.cli.report.document;

/**
 * A chart in a document, before it is drawn.
 *
 * @param name of its file, without the ending
 * @param caption what stands below it
 */
public record Picture(String name, Chart chart, String caption) implements Block {

    /** A chart whose caption is what it finds. */
    public Picture(String name, Chart chart) {
        this(name, chart, chart.words().title());
    }
}
