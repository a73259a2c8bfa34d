package org.carecast.cli.report.word;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What each file in a template is, by its {@code [Content_Types].xml}: Word names the kinds of pictures once, LibreOffice each picture.
 *
 * @param byEnding the type of files whose names end so, in lower case
 * @param byName the type of one file, by its name with a slash before it, in lower case
 */
record ContentTypes(Map<String, String> byEnding, Map<String, String> byName) {

    /** Reads them from a file that is known to be XML without entities. */
    static ContentTypes of(byte[] xml) throws XMLStreamException {
        Map<String, String> byEnding = new HashMap<>();
        Map<String, String> byName = new HashMap<>();
        XMLStreamReader reader =
                XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(xml));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                String type = lower(reader.getAttributeValue(null, "ContentType"));
                if (reader.getLocalName().equals("Default")) {
                    byEnding.put(lower(reader.getAttributeValue(null, "Extension")), type);
                } else if (reader.getLocalName().equals("Override")) {
                    byName.put(lower(reader.getAttributeValue(null, "PartName")), type);
                }
            }
        }
        return new ContentTypes(byEnding, byName);
    }

    private static String lower(String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a file is one of macros, or a document that may hold them. */
    boolean nameMacros() {
        return Stream.concat(byEnding.values().stream(), byName.values().stream())
                .anyMatch(type -> type.contains("macroenabled") || type.contains("vba"));
    }

    /** Whether a file is XML: its type says so, or its name says so and no type says otherwise. */
    boolean isXml(String name) {
        String file = lower(name);
        String ending = file.substring(file.lastIndexOf('.') + 1);
        String type = byName.getOrDefault("/" + file, byEnding.getOrDefault(ending, ""));
        return type.endsWith("xml") || ending.equals("rels") || ending.equals("xml") && !type.startsWith("image/");
    }
}
