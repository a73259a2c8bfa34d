package org.carecast.cli.source;

/** More than this program takes from one source; it never leaves the package. */
final class TooMuch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooMuch(String message) {
        super(message, null, false, false);
    }

    /** How many bytes of a source are still taken; what is unpacked counts as it is then. */
    static final class Allowance {

        private static final long MEGABYTE = 1 << 20;

        private final long most;
        private long taken;

        Allowance(long megabytes) {
            this.most = megabytes * MEGABYTE;
        }

        /** Takes some more. */
        void take(long bytes) {
            taken += bytes;
            if (taken > most) {
                throw new TooMuch("unpacked, this is more than " + most / MEGABYTE + " MB");
            }
        }
    }
}
