package org.carecast.reconcile;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** How far work has come of which nobody knows how long it takes: each question goes a small share of the way that is left. */
final class UnknownLengthProgress {

    /** In how many steps each work is told. */
    static final int EACH = 1000;

    private static final int SHARE = 100;

    private final IntConsumer progress;
    private final AtomicInteger left = new AtomicInteger(EACH);

    UnknownLengthProgress(IntConsumer progress) {
        this.progress = progress;
    }

    /** One question more is answered. */
    void step() {
        go(left.get() / SHARE);
    }

    /** All are. */
    void end() {
        go(left.get());
    }

    private void go(int steps) {
        left.addAndGet(-steps);
        progress.accept(steps);
    }
}
