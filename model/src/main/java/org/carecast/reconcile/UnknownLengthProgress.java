package org.carecast.reconcile;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Progress for work of unknown length: each step covers a fixed share of what remains. */
final class UnknownLengthProgress {

    /** The units of progress that one piece of work covers in all. */
    static final int EACH = 1000;

    private static final int SHARE = 100;

    private final IntConsumer progress;
    private final AtomicInteger left = new AtomicInteger(EACH);

    UnknownLengthProgress(IntConsumer progress) {
        this.progress = progress;
    }

    /** One more question is answered. */
    void step() {
        go(left.get() / SHARE);
    }

    /** The work is done. */
    void end() {
        go(left.get());
    }

    private void go(int steps) {
        left.addAndGet(-steps);
        progress.accept(steps);
    }
}
