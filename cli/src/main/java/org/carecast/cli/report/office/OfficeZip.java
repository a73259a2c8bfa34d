package org.carecast.cli.report.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The zip that a document or a workbook is. */
public final class OfficeZip {

    // The earliest month that a zip can hold without a time zone; the true time would make every run's bytes differ.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final int MOST_FILES = 2_000;
    private static final int MOST_BYTES = 64 << 20;

    private OfficeZip() {}

    /** The zip of these files, the same bytes whenever it is made. */
    public static byte[] zipped(Map<String, byte[]> files) {
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

    /** The zip of the same files without the times at which they were put in, the same bytes whenever it is made. */
    static byte[] withoutTimes(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return zipped(files);
    }

    /**
     * The files in a zip of somebody else's, in its order.
     *
     * @throws IOException with a message for the user, if it is no zip, or a bomb
     */
    public static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
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
}
