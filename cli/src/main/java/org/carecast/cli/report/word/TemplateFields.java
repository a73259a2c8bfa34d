package org.carecast.cli.report.word;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields in one file of a template, each of which must be of a kind that shows what the document itself holds. */
final class TemplateFields {

    private static final Set<String> HARMLESS = Set.of(
            // Where in the document.
            "PAGE",
            "NUMPAGES",
            "SECTION",
            "SECTIONPAGES",
            "PAGEREF",
            "REF",
            "NOTEREF",
            "STYLEREF",
            "SEQ",
            "LISTNUM",
            "AUTONUM",
            "AUTONUMLGL",
            "AUTONUMOUT",
            // When, and by whom.
            "DATE",
            "TIME",
            "CREATEDATE",
            "SAVEDATE",
            "PRINTDATE",
            "EDITTIME",
            "REVNUM",
            "AUTHOR",
            "LASTSAVEDBY",
            "USERNAME",
            "USERINITIALS",
            "USERADDRESS",
            // What the document says of itself.
            "TITLE",
            "SUBJECT",
            "KEYWORDS",
            "COMMENTS",
            "INFO",
            "DOCPROPERTY",
            "DOCVARIABLE",
            "FILENAME",
            "FILESIZE",
            "TEMPLATE",
            "NUMWORDS",
            "NUMCHARS",
            // Lists made of it.
            "TOC",
            "TC",
            "TOA",
            "TA",
            "INDEX",
            "XE",
            "CITATION",
            "BIBLIOGRAPHY",
            // Forms and signs.
            "FORMTEXT",
            "FORMCHECKBOX",
            "FORMDROPDOWN",
            "MERGEFIELD",
            "IF",
            "COMPARE",
            "SYMBOL",
            "EQ",
            "ADVANCE",
            "=");

    private static final String HYPERLINK = "HYPERLINK";
    // Stands for a field inside another, whose result nobody knows.
    private static final char FIELD = '\uFFFC';
    private static final Pattern NAME = Pattern.compile("\\s*(=|\\S+)(.*)", Pattern.DOTALL);
    // Of a link: an address in or without quotes, and switches with what some of them take.
    private static final Pattern WITHIN =
            Pattern.compile("\\s*\\\\[lotmnh].*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("\\s*\"?\\s*([^\"\\s]*).*", Pattern.DOTALL);

    private final Deque<StringBuilder> open = new ArrayDeque<>();
    private final StringBuilder stray = new StringBuilder();

    /** A field whose words stand in one place. */
    void simple(String instruction) throws IOException {
        nested();
        check(instruction);
    }

    /** A mark of a field whose words are cut in pieces: begin, separate or end. */
    void mark(String kind) throws IOException {
        if (kind.equals("begin")) {
            nested();
            open.push(new StringBuilder());
        } else if (kind.equals("end") && !open.isEmpty()) {
            check(open.pop().toString());
        }
    }

    /** A piece of the words of the field that was begun last. */
    void words(String piece) {
        (open.isEmpty() ? stray : open.peek()).append(piece);
    }

    /** The file is at its end; a field that does not end is looked at all the same. */
    void end() throws IOException {
        while (!open.isEmpty()) {
            check(open.pop().toString());
        }
        check(stray.toString());
    }

    private void nested() {
        if (!open.isEmpty()) {
            open.peek().append(FIELD);
        }
    }

    private static void check(String instruction) throws IOException {
        Matcher named = NAME.matcher(instruction);
        if (!named.matches()) {
            return;
        }
        String name = named.group(1).toUpperCase(Locale.ROOT);
        if (name.equals(HYPERLINK) ? !leadsToAPage(named.group(2)) : !HARMLESS.contains(name)) {
            throw new IOException("has a field that may fetch something from elsewhere, or start a program");
        }
    }

    /** Whether a link leads to a place in the document, or to one that a browser or a mail program opens. */
    private static boolean leadsToAPage(String rest) {
        if (rest.indexOf(FIELD) >= 0) {
            return false;
        }
        if (rest.isBlank() || WITHIN.matcher(rest).matches() && !rest.contains("\\\\")) {
            return true;
        }
        Matcher address = ADDRESS.matcher(rest);
        return address.matches() && TemplateXml.isPage(address.group(1));
    }
}
