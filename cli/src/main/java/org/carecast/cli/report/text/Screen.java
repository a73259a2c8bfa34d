package org.carecast.cli.report.text;

/**
 * What a text is written for.
 *
 * @param width its columns
 * @param bold whether it shows bold letters
 */
public record Screen(int width, boolean bold) {}
