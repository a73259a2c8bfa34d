package org.carecast.cli.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What a zip holds, unpacked up to a bound, so that a small file cannot fill the memory. */
final class Archive {

    private static final int MOST_ENTRIES = 10_000;
    private static final int BUFFER = 1 << 14;

    private Archive() {}

    /** A file in an archive, under its name there. */
    record Packed(String name, byte[] bytes) {}

    /** Its files; nothing if it cannot be opened. */
    static Optional<List<Packed>> entries(byte[] bytes, TooMuch.Allowance bound) {
        List<Packed> entries = new ArrayList<>();
        // Names in other letters than UTF-8 are wrong then, and no reason not to read what they name.
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entries.size() == MOST_ENTRIES) {
                    throw new TooMuch("an archive holds more than " + MOST_ENTRIES + " files");
                }
                if (!entry.isDirectory()) {
                    entries.add(new Packed(entry.getName().replace('\\', '/'), unpacked(zip, bound)));
                }
            }
            // Of what is cut short or no archive at all, not one is found.
            return entries.isEmpty() ? Optional.empty() : Optional.of(entries);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] unpacked(ZipInputStream zip, TooMuch.Allowance bound) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int length = zip.read(buffer); length >= 0; length = zip.read(buffer)) {
            bound.take(length);
            out.write(buffer, 0, length);
        }
        return out.toByteArray();
    }

    /** What a zip is by the names in it: documents of an office are zips too. */
    static FileKind kind(List<Packed> entries) {
        for (Packed entry : entries) {
            String name = entry.name();
            if (name.equals("xl/workbook.bin")) {
                return FileKind.BINARY_WORKBOOK;
            }
            if (name.startsWith("xl/")) {
                return FileKind.WORKBOOK;
            }
            if (name.startsWith("word/")) {
                return FileKind.WORD;
            }
            if (name.startsWith("ppt/")) {
                return FileKind.PRESENTATION;
            }
            if (name.equals("mimetype")) {
                String type = new String(entry.bytes(), StandardCharsets.ISO_8859_1);
                return type.contains("spreadsheet") ? FileKind.OPEN_DOCUMENT : FileKind.OTHER;
            }
        }
        return FileKind.ZIP;
    }
}
