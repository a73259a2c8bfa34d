package org.carecast.evidence;

/**
 * A paper, dataset or law that a number was taken from.
 *
 * @param id frozen once used, and never used again for another source
 * @param title as printed
 * @param publisher who answers for it
 * @param published when, in the words of the source: a day, a month or a year
 * @param note what to know before relying on it, possibly empty
 */
public record Source(String id, String title, String publisher, String published, String note) {}
