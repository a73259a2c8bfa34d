package org.carecast.cli.report.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * Keeps every other run out of a folder while it is held.
 *
 * <p>The system holds the lock for the process, so that one of a run that has died does not count.
 */
final class FolderLock implements AutoCloseable {

    private static final String FILE = "lock";
    private static final int ATTEMPTS = 100;

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock of a folder of a run, which is made if it is not there.
     *
     * @throws IOException if another run holds it
     */
    static FolderLock of(Path run) throws IOException {
        Path file = run.resolve(FILE);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                if (!Files.isDirectory(run)) {
                    Files.createDirectory(run);
                }
                FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                if (isTaken(file, channel)) {
                    return new FolderLock(file, channel);
                }
                channel.close();
            } catch (NoSuchFileException | FileAlreadyExistsException e) {
                // The run before has just removed its lock with the folder, or another made the folder first.
                if (!Files.isDirectory(run.getParent())) {
                    throw e;
                }
            }
        }
        throw taken();
    }

    /** Whether the lock is ours, and of the file that other runs will find; its owner removes it when it ends. */
    private static boolean isTaken(Path file, FileChannel channel) throws IOException {
        try {
            Object opened = key(file);
            if (channel.tryLock() == null) {
                throw taken();
            }
            return Objects.equals(opened, key(file));
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw taken();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    /** Nothing is changed in a folder by one who does not hold it. */
    void refuseIfLost() throws IOException {
        if (!channel.isOpen()) {
            throw taken();
        }
    }

    private static IOException taken() {
        return new IOException("another run is writing here");
    }

    /** Removes the lock, and the folder of the run if nothing else is in it. */
    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(file);
        } finally {
            channel.close();
        }
        try {
            Files.deleteIfExists(file.getParent());
        } catch (FileSystemException e) {
            // Another run has come for its own lock, or something could not be removed before.
            return;
        }
    }
}
