package org.carecast.cli.report.document;

import java.util.List;
import java.util.Optional;

/** A part of a document. */
public sealed interface Block permits Heading, Text, Items, Table, Picture {

    /** What it is for; empty for what has a place of its own in every form. */
    default Optional<Role> role() {
        return Optional.empty();
    }

    /** What it says in sentences. */
    default List<String> sentences() {
        return List.of();
    }
}
