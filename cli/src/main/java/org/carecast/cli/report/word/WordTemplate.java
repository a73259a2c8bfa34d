package org.carecast.cli.report.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.xmlbeans.XmlException;
import org.carecast.cli.report.office.OfficeZip;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.InputFile;
import org.carecast.io.csv.Problem;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;

/**
 * A council's own Word document, of which a report takes the styles, the page, the header and the footer, and nothing else.
 *
 * @param empty that document without its text and without all else that is not needed
 * @param sha256 the fingerprint of the file as it was given
 */
public record WordTemplate(byte[] empty, String sha256) {

    private static final Set<String> KEPT = Set.of("styles", "numbering", "theme", "fontTable", "header", "footer");
    private static final Set<String> KEPT_IN_PARTS = Set.of("image", "hyperlink", "font");
    private static final String SETTINGS = "settings";
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final Pattern STRICT_NAME = Pattern.compile(STRICT.replace(".", "\\.") + "(\\w+)/");
    // A length in points; the sizes of letters, which are in halves of a point, stand in w:val.
    private static final Pattern POINTS = Pattern.compile("( w:(?!val=)\\w+=\")(-?\\d{1,6}(?:\\.\\d{1,6})?)pt\"");
    private static final BigDecimal TWIPS_A_POINT = BigDecimal.valueOf(20);
    private static final long MOST_BYTES = 16 << 20;
    // In twentieths of a point: 8 cm, as wide as a chart is drawn.
    private static final int LEAST_WIDTH = 4536;

    /**
     * Reads a template.
     *
     * @throws BadDataException if it is not a Word document, or holds what could do harm
     */
    public static WordTemplate read(Path file) throws BadDataException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new IOException("it is larger than a template can need");
            }
            byte[] given = Files.readAllBytes(file);
            return tried(cleaned(checked(OfficeZip.unzipped(given))), InputFile.fingerprint(given));
        } catch (NoSuchFileException e) {
            throw refused(file, "it is not there");
        } catch (IOException | OpenXML4JException | XmlException | XMLStreamException | RuntimeException e) {
            // Whatever is wrong inside a broken file, the library says it in exceptions of every kind.
            String why = e.getClass() == IOException.class ? e.getMessage() : "it cannot be read as one";
            throw refused(file, why);
        }
    }

    private static BadDataException refused(Path file, String why) {
        return new BadDataException(List.of(new Problem(
                file.toString(),
                1,
                1,
                "this cannot be used as a template: " + why,
                "give a Word document (.docx) without macros, saved by Word or LibreOffice")));
    }

    /** What is wrong with its page or its lists shows when they are used, so they are used once. */
    private static WordTemplate tried(byte[] empty, String sha256) throws IOException {
        try (XWPFDocument trial = new XWPFDocument(new ByteArrayInputStream(empty))) {
            refuseUncountable(trial.getNumbering());
            WordStyles.into(trial);
            if (new WordPage(trial).textWidth() < LEAST_WIDTH) {
                throw new IOException("its page leaves less than 8 cm for the text");
            }
            return new WordTemplate(empty, sha256);
        }
    }

    /** Our own lists are counted on from those of the template, so each of these must say which it is. */
    private static void refuseUncountable(XWPFNumbering lists) throws IOException {
        if (lists == null) {
            return;
        }
        for (XWPFAbstractNum kind : lists.getAbstractNums()) {
            if (kind.getCTAbstractNum().getAbstractNumId() == null) {
                throw uncountable("w:abstractNum has no w:abstractNumId");
            }
        }
        for (XWPFNum list : lists.getNums()) {
            if (list.getCTNum().getNumId() == null) {
                throw uncountable("w:num has no w:numId");
            }
            if (list.getCTNum().getAbstractNumId() == null) {
                throw uncountable("w:num has no w:abstractNumId in it");
            }
        }
    }

    private static IOException uncountable(String what) {
        return new IOException(
                "among its lists (word/numbering.xml) a %s, which must be a whole number".formatted(what));
    }

    private static byte[] checked(Map<String, byte[]> files) throws IOException, XMLStreamException {
        byte[] types = files.get(CONTENT_TYPES);
        if (types == null) {
            throw new IOException("it is a zip, but not a document");
        }
        check(CONTENT_TYPES, types);
        String text = new String(types, StandardCharsets.UTF_8);
        ContentTypes known = ContentTypes.of(types);
        if (known.nameMacros()) {
            throw new IOException("it holds macros");
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (known.isXml(file.getKey())) {
                check(file.getKey(), file.getValue());
                file.setValue(transitional(file.getValue()));
            }
        }
        // Word's own templates (.dotx) differ from documents in this word.
        files.put(
                CONTENT_TYPES,
                text.replace("wordprocessingml.template.main", "wordprocessingml.document.main")
                        .getBytes(StandardCharsets.UTF_8));
        return OfficeZip.zipped(files);
    }

    private static void check(String name, byte[] xml) throws IOException {
        try {
            TemplateXml.check(xml);
        } catch (IOException e) {
            throw new IOException("'" + name + "' in it " + e.getMessage(), e);
        }
    }

    /** The same in the names and measures that most word processors use, where it has those of "Strict Open XML". */
    private static byte[] transitional(byte[] xml) {
        // A byte is a character here, so that nothing else changes.
        String text = new String(xml, StandardCharsets.ISO_8859_1);
        if (!text.contains(STRICT)) {
            return xml;
        }
        String named = STRICT_NAME.matcher(text).replaceAll("http://schemas.openxmlformats.org/$1/2006/");
        return POINTS.matcher(named)
                .replaceAll(found -> found.group(1)
                        + new BigDecimal(found.group(2)).multiply(TWIPS_A_POINT).toBigInteger() + "\"")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] cleaned(byte[] document) throws IOException, OpenXML4JException, XmlException {
        try (OPCPackage files = OPCPackage.open(new ByteArrayInputStream(document))) {
            List<PackagePart> mains = files.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT);
            if (mains.size() != 1 || !mains.get(0).getContentType().contains("wordprocessingml.document.main")) {
                throw new IOException("it is no Word document");
            }
            PackagePart main = mains.get(0);
            for (PackageRelationship each : copy(main)) {
                boolean settings = type(each).equals(SETTINGS);
                if (settings) {
                    replace(main.getRelatedPart(each), WordFiles.resource("settings.xml"));
                } else if (!KEPT.contains(type(each))) {
                    main.removeRelationship(each.getId());
                }
            }
            for (PackageRelationship each : copy(files)) {
                if (!each.getRelationshipType().equals(PackageRelationshipTypes.CORE_DOCUMENT)) {
                    files.removeRelationship(each.getId());
                }
            }
            dropOthers(files, main);
            keepOnlyPage(main);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            files.save(bytes);
            files.revert();
            return bytes.toByteArray();
        }
    }

    /** What is left of the text is the page it stood on. */
    private static void keepOnlyPage(PackagePart main) throws IOException, XmlException {
        DocumentDocument text = DocumentDocument.Factory.parse(main.getInputStream());
        CTSectPr page = text.getDocument().getBody().getSectPr();
        DocumentDocument empty =
                DocumentDocument.Factory.parse(new ByteArrayInputStream(WordFiles.resource("document.xml")));
        if (page != null) {
            if (page.isSetPrinterSettings()) {
                page.unsetPrinterSettings();
            }
            empty.getDocument().getBody().setSectPr(page);
        }
        try (OutputStream out = main.getOutputStream()) {
            empty.save(out);
        }
    }

    private static void replace(PackagePart part, byte[] bytes) throws IOException {
        part.clearRelationships();
        try (OutputStream out = part.getOutputStream()) {
            out.write(bytes);
        }
    }

    /** Removes every file that nothing kept points to, and refuses a kept one that points out of the document. */
    private static void dropOthers(OPCPackage files, PackagePart main) throws IOException, OpenXML4JException {
        Set<PackagePartName> kept = new HashSet<>(Set.of(main.getPartName()));
        for (PackageRelationship each : main.getRelationships()) {
            PackagePart part = main.getRelatedPart(each);
            kept.add(part.getPartName());
            for (PackageRelationship inner :
                    type(each).equals(SETTINGS) ? List.<PackageRelationship>of() : copy(part)) {
                if (!KEPT_IN_PARTS.contains(type(inner))
                        || (inner.getTargetMode() == TargetMode.EXTERNAL
                                && !type(inner).equals("hyperlink"))) {
                    throw new IOException("its " + type(each) + " holds something that is not a picture of its own");
                }
                if (inner.getTargetMode() == TargetMode.INTERNAL) {
                    kept.add(PackagingURIHelper.createPartName(inner.getTargetURI()));
                }
            }
        }
        for (PackagePart part : List.copyOf(files.getParts())) {
            if (!kept.contains(part.getPartName()) && !part.isRelationshipPart()) {
                PackagePartName relations = PackagingURIHelper.getRelationshipPartName(part.getPartName());
                if (files.containPart(relations)) {
                    files.removePart(relations);
                }
                files.removePart(part.getPartName());
            }
        }
    }

    private static List<PackageRelationship> copy(Iterable<PackageRelationship> relations) {
        return StreamSupport.stream(relations.spliterator(), false).collect(Collectors.toList());
    }

    private static List<PackageRelationship> copy(PackagePart part) throws OpenXML4JException {
        return copy(part.getRelationships());
    }

    private static List<PackageRelationship> copy(OPCPackage files) {
        return copy(files.getRelationships());
    }

    private static String type(PackageRelationship relation) {
        String type = relation.getRelationshipType();
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
