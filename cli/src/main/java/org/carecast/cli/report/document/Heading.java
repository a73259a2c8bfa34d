package org.carecast.cli.report.document;

/**
 * The heading of all that follows, up to the next of its level.
 *
 * @param level 1 for a chapter, 2 for a part of one
 */
public record Heading(int level, String words) implements Block {}
