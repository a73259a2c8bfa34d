package org.carecast.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** Standard output that remembers why it could not be written, which a print writer would forget. */
final class StandardOutput extends FilterOutputStream {

    private String message;

    StandardOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        try {
            out.write(bytes, from, count);
        } catch (IOException e) {
            message = String.valueOf(e.getMessage());
            throw e;
        }
    }

    /** Why it could not be written; a reader that has seen enough and closed its pipe is no failure. */
    Optional<String> failure() {
        return Optional.ofNullable(message)
                .filter(each -> !each.toLowerCase(Locale.ROOT).contains("pipe"));
    }
}
