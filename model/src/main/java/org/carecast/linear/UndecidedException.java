package org.carecast.linear;

/** The solver went round in circles: nothing is known of what was asked. */
public final class UndecidedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UndecidedException() {
        super("the linear program was not decided");
    }
}
