package org.carecast.io.csv;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that was read.
 *
 * @param path as the user named its folder
 * @param sha256 the fingerprint of the bytes read, in lower-case hexadecimal
 */
public record InputFile(Path path, String sha256) {

    /** A file with the fingerprint of its bytes. */
    public static InputFile of(Path path, byte[] bytes) {
        return new InputFile(path, fingerprint(bytes));
    }

    /** The SHA-256 of some bytes, in lower-case hexadecimal. */
    public static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The path as seen from a folder, with forward slashes on every machine. */
    public String from(Path folder) {
        return folder.toAbsolutePath()
                .normalize()
                .relativize(path.toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
    }
}
