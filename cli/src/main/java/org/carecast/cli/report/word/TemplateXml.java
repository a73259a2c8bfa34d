package org.carecast.cli.report.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Looks through a file of XML in a template for what could do harm, without following anything it says. */
final class TemplateXml {

    private static final int DEEPEST = 200;
    private static final Pattern FETCHES =
            Pattern.compile("\\b(DDE|DDEAUTO|INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DATABASE|RD)\\b");

    private final StringBuilder instructions = new StringBuilder();
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
        TemplateXml looked = new TemplateXml();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                looked.at(reader.next(), reader);
            }
        } catch (XMLStreamException e) {
            throw new IOException("is no XML", e);
        }
        if (FETCHES.matcher(looked.instructions).find()) {
            throw new IOException("has a field that fetches something from elsewhere");
        }
    }

    private void at(int event, XMLStreamReader reader) throws IOException {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new IOException("declares entities of its own");
            case XMLStreamConstants.START_ELEMENT -> start(reader);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (inInstruction) {
                    instructions.append(reader.getText());
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
        // A field's words may be cut in pieces, so they are put together again.
        inInstruction = reader.getLocalName().equals("instrText");
        for (int place = 0; place < reader.getAttributeCount(); place++) {
            if (reader.getAttributeLocalName(place).equals("instr")) {
                instructions.append(' ').append(reader.getAttributeValue(place)).append(' ');
            }
        }
    }
}
