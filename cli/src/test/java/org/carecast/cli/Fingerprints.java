package org.carecast.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Short fingerprints of files, by name: of a document or workbook also of every part, named {@code report.docx/word/document.xml}.
 *
 * <p>Compressed data is fingerprinted as it was before compression, because the compressed bytes depend on the zlib of the machine.
 */
final class Fingerprints {

    private static final int BYTES = 6;
    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_WIDTH = 16;
    private static final int PNG_HEIGHT = 20;
    private static final int PNG_CHECKSUM = 4;

    private Fingerprints() {}

    /** The fingerprint of a file and of its parts, each as a size and the first 12 digits of a SHA-256. */
    static SortedMap<String, String> of(String name, byte[] bytes) throws IOException {
        SortedMap<String, String> all = new TreeMap<>();
        if (isZip(name)) {
            StringBuilder contents = new StringBuilder();
            Map<String, byte[]> parts = parts(bytes, contents);
            parts.forEach((part, content) -> contents.append(sha256(content)));
            all.put(name, line(parts.size() + " parts", contents.toString().getBytes(StandardCharsets.UTF_8)));
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                all.putAll(of(name + "/" + part.getKey(), part.getValue()));
            }
        } else if (name.endsWith(".png")) {
            ByteBuffer png = ByteBuffer.wrap(bytes);
            String size = "%d x %d pixels".formatted(png.getInt(PNG_WIDTH), png.getInt(PNG_HEIGHT));
            all.put(name, line(size, uncompressed(bytes)));
        } else if (name.matches(".*\\.(xml|rels|ttf)")) {
            all.put(name, line(bytes.length + " bytes", bytes));
        } else {
            long lines = new String(bytes, StandardCharsets.UTF_8).lines().count();
            all.put(name, line(lines + " lines", bytes));
        }
        return all;
    }

    static boolean isZip(String name) {
        return name.endsWith(".docx") || name.endsWith(".xlsx");
    }

    /** The parts of a document or workbook, in its order. */
    static Map<String, byte[]> parts(byte[] zip) throws IOException {
        return parts(zip, new StringBuilder());
    }

    private static Map<String, byte[]> parts(byte[] bytes, StringBuilder heads) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                heads.append(entry.getName() + " " + entry.getTimeLocal() + " " + entry.getMethod() + "\n");
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    /** Every chunk of a picture, those of its pixels together and unpacked. */
    private static byte[] uncompressed(byte[] png) throws IOException {
        ByteArrayOutputStream others = new ByteArrayOutputStream();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        ByteBuffer chunks = ByteBuffer.wrap(png).position(PNG_SIGNATURE);
        while (chunks.hasRemaining()) {
            byte[] content = new byte[chunks.getInt()];
            byte[] type = new byte[Integer.BYTES];
            chunks.get(type).get(content).position(chunks.position() + PNG_CHECKSUM);
            if (new String(type, StandardCharsets.US_ASCII).equals("IDAT")) {
                packed.write(content);
            } else {
                others.write(type);
                others.write(content);
            }
        }
        others.write(new InflaterInputStream(new ByteArrayInputStream(packed.toByteArray())).readAllBytes());
        return others.toByteArray();
    }

    private static String line(String size, byte[] bytes) {
        return size + "  " + sha256(bytes);
    }

    private static String sha256(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
