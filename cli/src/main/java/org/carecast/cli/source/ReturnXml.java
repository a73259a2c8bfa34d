package org.carecast.cli.source;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An SSDA903 return as XML, the form in which it is sent to DfE, as the tables of its CSV form. A CHILD has a HEADER, in which whether it is UASC
 * and its contact after care stand too, and an EPISODE for each.
 *
 * <p>A group of cells is told by what it holds, not by its name: one with DECOM is an episode, one with MIS_START a time missing.
 */
final class ReturnXml {

    private static final Map<String, List<String>> TABLES = tables();
    private static final int DEEPEST = 20;
    // In which a file says its letters, and the length of the mark before UTF-8.
    private static final int HEAD = 200;
    private static final int MARK = 3;
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");
    private static final String CHILD = "CHILD";
    private static final Map<String, String> NAMES = Map.of("CHILDID", CHILD, "PL", "PLACE");
    private static final List<String> YES = List.of("1", "TRUE", "YES", "Y", "T");

    private final XMLStreamReader xml;
    private final Map<String, CellText> texts = new LinkedHashMap<>();
    private String year = "";

    private ReturnXml(XMLStreamReader xml, TooMuch.Allowance bound) {
        this.xml = xml;
        TABLES.forEach((table, columns) -> {
            CellText text = new CellText(bound);
            text.add(1, columns);
            texts.put(table, text);
        });
    }

    /**
     * One table.
     *
     * @param name of its kind, such as episodes, after the year of the return where the file says it
     * @param text its rows as the text of a page
     */
    record ReturnTable(String name, byte[] text) {}

    /** The cells of one group, such as an episode, and the line on which it begins. */
    private record CellGroup(int line, Map<String, String> cells) {}

    private static Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        tables.put("header", List.of(CHILD, "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB", "UASC"));
        tables.put(
                "episodes",
                List.of(
                        CHILD,
                        "DECOM",
                        "RNE",
                        "LS",
                        "CIN",
                        "PLACE",
                        "PLACE_PROVIDER",
                        "DEC",
                        "REC",
                        "REASON_PLACE_CHANGE",
                        "HOME_POST",
                        "PL_POST",
                        "URN"));
        tables.put("uasc", List.of(CHILD, "SEX", "DOB", "DUC"));
        tables.put("oc3", List.of(CHILD, "DOB", "IN_TOUCH", "ACTIV", "ACCOM"));
        tables.put("missing", List.of(CHILD, "DOB", "MISSING", "MIS_START", "MIS_END"));
        return tables;
    }

    /** Its tables; nothing if it is no such return. */
    static Optional<List<ReturnTable>> tables(byte[] bytes, TooMuch.Allowance bound) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // Nothing outside the file is read, and nothing in it grows by being named.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return new ReturnXml(factory.createXMLStreamReader(letters(bytes)), bound).read();
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    /** The letters of the file, read here, since the parser says on standard error which byte is none. */
    private static Reader letters(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Charset letters = StandardCharsets.UTF_8;
        if (head.startsWith("\u00FE\u00FF") || head.startsWith("\u00FF\u00FE")) {
            letters = StandardCharsets.UTF_16;
        } else {
            Matcher told = ENCODING.matcher(head);
            letters = told.find() && Charset.isSupported(told.group(1)) ? Charset.forName(told.group(1)) : letters;
        }
        int mark = head.startsWith("\u00EF\u00BB\u00BF") ? MARK : 0;
        return new InputStreamReader(new ByteArrayInputStream(bytes, mark, bytes.length - mark), letters);
    }

    private Optional<List<ReturnTable>> read() throws XMLStreamException {
        int children = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                return Optional.empty();
            }
            if (event == XMLStreamConstants.START_ELEMENT && name().equals(CHILD)) {
                child();
                children++;
            } else if (event == XMLStreamConstants.START_ELEMENT && name().equals("YEAR")) {
                year = year(xml.getElementText().strip());
            }
        }
        return children == 0
                ? Optional.empty()
                : Optional.of(texts.entrySet().stream()
                        .map(table -> new ReturnTable(
                                year + table.getKey(), table.getValue().bytes()))
                        .toList());
    }

    /** The year of a return, which ends in it, as the name of a folder. */
    private static String year(String text) {
        return text.matches("20\\d\\d") ? Integer.parseInt(text) - 1 + "-" + text.substring(2) + "/" : "";
    }

    private String name() {
        return xml.getLocalName().toUpperCase(Locale.ROOT);
    }

    private void child() throws XMLStreamException {
        List<CellGroup> groups = new ArrayList<>();
        CellGroup child = new CellGroup(line(), new LinkedHashMap<>());
        groups.add(child);
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                element(child, groups, 1);
            }
        }
        Map<String, String> all = new LinkedHashMap<>();
        groups.stream()
                .filter(group -> !isRow(group))
                .forEach(group -> group.cells().forEach(all::putIfAbsent));
        groups.forEach(group -> {
            if (group.cells().containsKey("DECOM")) {
                add("episodes", group.line(), group.cells(), all);
            } else if (group.cells().containsKey("MIS_START")) {
                add("missing", group.line(), group.cells(), all);
            }
        });
        add("header", child.line(), all, all);
        if (YES.contains(all.getOrDefault("UASC", "").toUpperCase(Locale.ROOT))
                || !all.getOrDefault("DUC", "").isEmpty()) {
            add("uasc", child.line(), all, all);
        }
        if (all.containsKey("IN_TOUCH")) {
            add("oc3", child.line(), all, all);
        }
    }

    private static boolean isRow(CellGroup group) {
        return group.cells().containsKey("DECOM") || group.cells().containsKey("MIS_START");
    }

    /** An element with elements in it is a group, any other a cell of the group around it. */
    private void element(CellGroup around, List<CellGroup> groups, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new XMLStreamException("no return is so deep");
        }
        String name = NAMES.getOrDefault(name(), name());
        int line = line();
        StringBuilder words = new StringBuilder();
        CellGroup own = null;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isCharacters()) {
                words.append(xml.getText());
            } else if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                if (own == null) {
                    own = new CellGroup(line, new LinkedHashMap<>());
                    groups.add(own);
                }
                element(own, groups, depth + 1);
            }
        }
        if (own == null) {
            around.cells().put(name, words.toString().strip());
        }
    }

    private int line() {
        return xml.getLocation().getLineNumber();
    }

    private void add(String table, int line, Map<String, String> cells, Map<String, String> ofChild) {
        texts.get(table)
                .add(
                        line,
                        TABLES.get(table).stream()
                                .map(column -> cells.getOrDefault(column, ofChild.getOrDefault(column, "")))
                                .toList());
    }
}
