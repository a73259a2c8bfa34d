package org.carecast.io.csv;

import java.util.List;
import java.util.stream.Collectors;

/** A study that cannot be used, with every problem found in it. */
public final class BadDataException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** A refusal for these problems, in the order in which they are to be shown. */
    public BadDataException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Every problem found. */
    public List<Problem> problems() {
        return problems;
    }
}
