package org.carecast.cli;

/** The refusal of options that are well formed and make no sense: what is wrong, and what to do about it. */
final class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongUsage(String message) {
        super(message);
    }
}
