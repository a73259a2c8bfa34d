package org.carecast.cli.option;

/** The refusal of options that are well formed and make no sense: what is wrong, and what to do about it. */
public final class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A refusal in words for the user. */
    public WrongUsage(String message) {
        super(message);
    }
}
