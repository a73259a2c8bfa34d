package org.carecast.cli.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** The sheets of an Excel workbook of today (.xlsx), row by row, as POI streams them: a whole one in memory would take a hundred times its size. */
final class Workbook {

    private Workbook() {}

    /**
     * A sheet that has cells.
     *
     * @param name as its tab is called
     * @param text its rows as the text of a page
     */
    record Sheet(String name, byte[] text) {}

    /** Whether its parts can be parsed. They are tried here, since POI's parsers say on standard error what they stumble over; a sheet is parsed later. */
    static boolean isWhole(List<Archive.Packed> parts) {
        for (Archive.Packed part : parts) {
            boolean isXml = part.name().endsWith(".xml") || part.name().endsWith(".rels");
            if (isXml && !part.name().startsWith("xl/worksheets/sheet") && !isWhole(part.bytes())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWhole(byte[] xml) {
        try {
            parse(new ByteArrayInputStream(xml), new DefaultHandler());
            return true;
        } catch (IOException | SAXException | ParserConfigurationException e) {
            return false;
        }
    }

    /** Its sheets in their order; nothing if it cannot be opened. */
    static Optional<List<Sheet>> sheets(byte[] bytes, TooMuch.Allowance bound) {
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            XSSFReader reader = new XSSFReader(file);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(file, false);
            CellValues values = new CellValues(strings, reader.getStylesTable(), from1904(reader));
            List<Sheet> sheets = new ArrayList<>();
            XSSFReader.SheetIterator each = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (each.hasNext()) {
                try (InputStream sheet = each.next()) {
                    CellText text = new CellText(bound);
                    parse(sheet, new SheetRows(values, text));
                    if (!text.isEmpty()) {
                        sheets.add(new Sheet(each.getSheetName(), text.bytes()));
                    }
                }
            }
            return Optional.of(sheets);
        } catch (TooMuch e) {
            throw e;
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            // POI and its parsers have a class of their own for each way in which a file can be broken.
            return Optional.empty();
        }
    }

    private static void parse(InputStream xml, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader reader = XMLHelper.newXMLReader();
        reader.setContentHandler(handler);
        reader.setErrorHandler(handler);
        reader.parse(new InputSource(xml));
    }

    /** Whether its days are counted from 1904, as those of the first spreadsheets of Macintosh are. */
    private static boolean from1904(XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        boolean[] found = new boolean[1];
        try (InputStream workbook = reader.getWorkbookData()) {
            parse(workbook, new DefaultHandler() {
                @Override
                public void startElement(String uri, String name, String qualified, Attributes attributes) {
                    if (name.equals("workbookPr")) {
                        String said = attributes.getValue("date1904");
                        found[0] = "1".equals(said) || "true".equals(said);
                    }
                }
            });
        }
        return found[0];
    }
}
