package org.carecast.cli.report.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The files that a Word document is a zip of. */
final class WordFiles {

    // The earliest month that a zip can hold without a time zone; the true time would make every run's bytes differ.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final int MOST_FILES = 2_000;
    private static final int MOST_BYTES = 64 << 20;

    private WordFiles() {}

    /** The zip of these files, the same bytes whenever it is made. */
    static byte[] zipped(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /**
     * The files in a zip, in its order.
     *
     * @throws IOException with a message for the user, if it is no zip, or a bomb
     */
    static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        long left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] file = zip.readNBytes((int) left + 1);
                left -= file.length;
                if (left < 0 || files.size() == MOST_FILES) {
                    throw new IOException("it unpacks to more than a template can need");
                }
                if (!entry.isDirectory() && files.put(entry.getName(), file) != null) {
                    throw new IOException("it holds '" + entry.getName() + "' twice");
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("its file names cannot be read", e);
        }
        if (files.isEmpty()) {
            throw new IOException("it is not a zip, as a .docx is");
        }
        return files;
    }

    /** A document of our own with styles and nothing in it. */
    static byte[] empty() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("[Content_Types].xml", resource("content-types.xml"));
        files.put("_rels/.rels", resource("package-rels.xml"));
        files.put("word/document.xml", resource("document.xml"));
        files.put("word/_rels/document.xml.rels", resource("document-rels.xml"));
        files.put("word/styles.xml", resource("styles.xml"));
        files.put("word/settings.xml", resource("settings.xml"));
        return zipped(files);
    }

    /** A file that came with the program. */
    static byte[] resource(String name) {
        try (InputStream file = WordFiles.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own files can be read", e);
        }
    }
}
