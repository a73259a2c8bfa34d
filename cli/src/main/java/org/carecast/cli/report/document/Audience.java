package org.carecast.cli.report.document;

/** Who reads a document, and so what it may say. */
public enum Audience {
    /** Those who have the study and the files written beside the document. */
    WORKING,
    /** A committee, which has the document alone. */
    COMMITTEE,
    /** Anybody: nothing from which a small number could be worked out. */
    PUBLIC
}
