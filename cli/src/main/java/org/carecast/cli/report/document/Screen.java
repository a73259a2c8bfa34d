package org.carecast.cli.report.document;

/**
 * What a text is written for.
 *
 * @param width its columns
 * @param bold whether it shows bold letters
 */
public record Screen(int width, boolean bold) {}
