package org.carecast.cli.report.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Looks through a file of XML in a template for what could do harm, without following anything it says. */
final class TemplateXml {

    private static final int DEEPEST = 200;
    // What a browser or a mail program opens when somebody clicks on it, and nothing opens before.
    private static final Pattern PAGE = Pattern.compile("(https?://|mailto:)[^\\\\]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ELSEWHERE =
            Pattern.compile("([a-z][a-z0-9+.-]*:|//|\\\\).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final TemplateFields fields = new TemplateFields();
    private int depth;
    private boolean inInstruction;

    private TemplateXml() {}

    /**
     * Does nothing where there is no harm.
     *
     * @throws IOException with a message for the user, where there is
     */
    static void check(byte[] xml) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Otherwise the parser speaks on standard error.
        factory.setXMLReporter((message, kind, about, place) -> {});
        TemplateXml looked = new TemplateXml();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                looked.at(reader.next(), reader);
            }
        } catch (XMLStreamException e) {
            throw new IOException("is no XML", e);
        }
        looked.fields.end();
    }

    /** Whether an address is that of a page or a mailbox. */
    static boolean isPage(String address) {
        return PAGE.matcher(address.strip()).matches();
    }

    private void at(int event, XMLStreamReader reader) throws IOException {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new IOException("declares entities of its own");
            case XMLStreamConstants.START_ELEMENT -> start(reader);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (inInstruction) {
                    fields.words(reader.getText());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                depth--;
                inInstruction = false;
            }
            default -> {
                // Comments and the like are of no account.
            }
        }
    }

    private void start(XMLStreamReader reader) throws IOException {
        depth++;
        if (depth > DEEPEST) {
            throw new IOException("is nested deeper than a document can be");
        }
        String name = reader.getLocalName();
        // A deletion that is tracked may be taken back.
        inInstruction = name.equals("instrText") || name.equals("delInstrText");
        if (name.equals("Relationship")) {
            checkRelation(attribute(reader, "Type"), attribute(reader, "Target"), attribute(reader, "TargetMode"));
        }
        if (name.equals("fldChar")) {
            fields.mark(attribute(reader, "fldCharType"));
        }
        for (int place = 0; place < reader.getAttributeCount(); place++) {
            String attribute = reader.getAttributeLocalName(place);
            if (attribute.equals("instr")) {
                fields.simple(reader.getAttributeValue(place));
            }
            if ((attribute.equals("src") || attribute.equals("href"))
                    && isDrawing(reader.getNamespaceURI())
                    && !isHarmless(attribute, reader.getAttributeValue(place))) {
                throw new IOException("has a drawing that links to something outside the document");
            }
        }
    }

    private static void checkRelation(String type, String target, String mode) throws IOException {
        String kind = type.substring(type.lastIndexOf('/') + 1);
        boolean isLink = kind.equals("hyperlink");
        boolean isOutside =
                mode.equalsIgnoreCase("External") || ELSEWHERE.matcher(target).matches();
        if (isOutside && !(isLink && (isPage(target) || target.startsWith("#")))) {
            throw new IOException("links to something outside the document (" + (isLink ? "a file" : kind(kind)) + ")");
        }
    }

    /** A kind of relation as a message may have it. */
    private static String kind(String kind) {
        return kind.matches("[A-Za-z]{1,40}") ? kind : "of a kind of its own";
    }

    private static boolean isDrawing(String namespace) {
        return namespace != null
                && (namespace.startsWith("urn:schemas-microsoft-com:")
                        || namespace.equals("http://www.w3.org/2000/svg"));
    }

    private static boolean isHarmless(String attribute, String value) {
        String target = value.strip();
        return target.isEmpty()
                || target.startsWith("#")
                || target.toLowerCase(Locale.ROOT).startsWith("data:image/")
                || attribute.equals("href") && isPage(target);
    }

    private static String attribute(XMLStreamReader reader, String name) {
        for (int place = 0; place < reader.getAttributeCount(); place++) {
            if (reader.getAttributeLocalName(place).equals(name)) {
                return reader.getAttributeValue(place).strip();
            }
        }
        return "";
    }
}
