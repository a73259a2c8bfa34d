package org.carecast.cli.report.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/** Looks through a file of XML in a template for what could do harm, without following anything it says. */
final class TemplateXml extends DefaultHandler2 {

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
        TemplateXml looked = new TemplateXml();
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            SAXParser parser = factory.newSAXParser();
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", looked);
            // The handler also hears of errors, of which the parser would otherwise speak on standard error.
            parser.parse(new ByteArrayInputStream(xml), looked);
        } catch (Harm e) {
            throw new IOException(e.getMessage(), e);
        } catch (SAXException | IOException e) {
            throw new IOException("is no XML", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform reads XML", e);
        }
        looked.fields.end();
    }

    /** Ends the reading where there is harm. */
    private static final class Harm extends SAXException {
        private static final long serialVersionUID = 1L;

        Harm(String message) {
            super(message);
        }
    }

    /** Whether an address is that of a page or a mailbox. */
    static boolean isPage(String address) {
        return PAGE.matcher(address.strip()).matches();
    }

    @Override
    public void startDTD(String name, String publicId, String systemId) throws SAXException {
        throw new Harm("declares entities of its own");
    }

    @Override
    public void characters(char[] text, int from, int count) {
        if (inInstruction) {
            fields.words(new String(text, from, count));
        }
    }

    @Override
    public void ignorableWhitespace(char[] text, int from, int count) {
        characters(text, from, count);
    }

    @Override
    public void endElement(String namespace, String name, String prefixed) {
        depth--;
        inInstruction = false;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    @Override
    public void startElement(String namespace, String name, String prefixed, Attributes attributes)
            throws SAXException {
        depth++;
        if (depth > DEEPEST) {
            throw new Harm("is nested deeper than a document can be");
        }
        // A deletion that is tracked may be taken back.
        inInstruction = name.equals("instrText") || name.equals("delInstrText");
        try {
            if (name.equals("Relationship")) {
                checkRelation(
                        attribute(attributes, "Type"),
                        attribute(attributes, "Target"),
                        attribute(attributes, "TargetMode"));
            }
            if (name.equals("fldChar")) {
                fields.mark(attribute(attributes, "fldCharType"));
            }
            for (int place = 0; place < attributes.getLength(); place++) {
                check(namespace, attributes.getLocalName(place), attributes.getValue(place));
            }
        } catch (IOException e) {
            throw new Harm(e.getMessage());
        }
    }

    private void check(String namespace, String attribute, String value) throws IOException {
        if (attribute.equals("instr")) {
            fields.simple(value);
        }
        boolean isAddress = attribute.equals("src") || attribute.equals("href");
        if (isAddress && isDrawing(namespace) && !isHarmless(attribute, value)) {
            throw new IOException("has a drawing that links to something outside the document");
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
        return namespace.startsWith("urn:schemas-microsoft-com:") || namespace.equals("http://www.w3.org/2000/svg");
    }

    private static boolean isHarmless(String attribute, String value) {
        String target = value.strip();
        return target.isEmpty()
                || target.startsWith("#")
                || target.toLowerCase(Locale.ROOT).startsWith("data:image/")
                || attribute.equals("href") && isPage(target);
    }

    private static String attribute(Attributes attributes, String name) {
        for (int place = 0; place < attributes.getLength(); place++) {
            if (attributes.getLocalName(place).equals(name)) {
                return attributes.getValue(place).strip();
            }
        }
        return "";
    }
}
