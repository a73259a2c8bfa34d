package org.carecast.cli.report.document;

/**
 * A chart in a document, before it is drawn.
 *
 * @param name of its file, without the ending
 */
public record Picture(String name, Chart chart) implements Block {}
