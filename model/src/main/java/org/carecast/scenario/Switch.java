package org.carecast.scenario;

import org.carecast.evidence.FileRow;

/**
 * A rule of grants, or a condition of rules, that a scenario applies or leaves out.
 *
 * @param rule the item or the condition, as {@code funding.csv} names it
 * @param on whether it is applied
 * @param reason why
 * @param row its row
 */
public record Switch(String rule, boolean on, String reason, FileRow row) {}
