package org.carecast.cli.report.file;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;

/**
 * Makes the end of the program, by a signal that it hears, wait until the files of a run are whole again.
 *
 * <p>The run goes on meanwhile, and stops before its next step if it has not begun to move files.
 */
final class EndOfProgram implements AutoCloseable {

    private final CountDownLatch whole = new CountDownLatch(1);
    private final Thread hook = new Thread(this::await);
    private volatile boolean isNear;

    /** From now on the end waits. */
    EndOfProgram() throws IOException {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            throw new InterruptedIOException("the program was told to end");
        }
    }

    private void await() {
        isNear = true;
        try {
            whole.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops a run that has not begun to move files. */
    void stop() throws IOException {
        if (isNear) {
            throw new InterruptedIOException("the program was told to end");
        }
    }

    /** From now on the end need not wait. */
    @Override
    public void close() {
        whole.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The end has begun, and was only waiting for this.
            return;
        }
    }
}
