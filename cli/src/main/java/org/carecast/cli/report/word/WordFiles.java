package org.carecast.cli.report.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carecast.cli.report.office.OfficeZip;

/** The files that a Word document of our own begins with. */
final class WordFiles {

    private WordFiles() {}

    /** A document of our own with styles and nothing in it. */
    static byte[] empty() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("[Content_Types].xml", resource("content-types.xml"));
        files.put("_rels/.rels", resource("package-rels.xml"));
        files.put("word/document.xml", resource("document.xml"));
        files.put("word/_rels/document.xml.rels", resource("document-rels.xml"));
        files.put("word/styles.xml", resource("styles.xml"));
        files.put("word/settings.xml", resource("settings.xml"));
        return OfficeZip.zipped(files);
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
