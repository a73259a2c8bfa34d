package org.carecast.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far long work has come, as a bar on a screen once it has taken a second; gone when the work is done. */
final class Progress implements IntConsumer, AutoCloseable {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
    private static final int MILLISECONDS_BETWEEN = 200;
    // Of a screen wider than that, or of unknown width, the rest stays empty.
    private static final int WIDEST = 79;

    private final String task;
    private final long steps;
    private final PrintWriter screen;
    private final int columns;
    private final long begun = System.nanoTime();
    private final AtomicLong done = new AtomicLong();
    private ProgressBar bar;

    /**
     * Work that has just begun.
     *
     * @param steps how many it takes
     * @param width the columns of the screen
     */
    Progress(String task, long steps, PrintWriter screen, int width) {
        this.task = task;
        this.steps = steps;
        this.screen = screen;
        this.columns = Math.min(width - 1, WIDEST);
    }

    /** Counts steps as done; called from any thread. */
    @Override
    public void accept(int more) {
        done.addAndGet(more);
        long taken = System.nanoTime() - begun;
        if (taken >= PATIENCE) {
            show(taken);
        }
    }

    private synchronized void show(long taken) {
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(steps)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(MILLISECONDS_BETWEEN)
                    .startsFrom(done.get(), Duration.ofNanos(taken))
                    // The library would load native code to ask for the width, which newer JDKs warn of.
                    .setConsumer(new DelegatingProgressBarConsumer(this::print, columns))
                    .build();
        }
        bar.stepTo(done.get());
    }

    private void print(String line) {
        screen.print("\r" + line);
        screen.flush();
    }

    /** Takes the bar away. */
    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            // The library's own way leaves a bar that is closed before it was first drawn.
            print(" ".repeat(columns));
            print("");
        }
    }
}
