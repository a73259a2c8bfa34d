package org.carecast.cli.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.carecast.io.csv.Pages;

/** What a file is, told by its first bytes, and by the end of its name where these do not say. */
enum FileKind {
    TABLE("a table", "tables"),
    TEXT("a text", "texts"),
    XML("an XML file", "XML files"),
    ZIP("an archive", "archives"),
    WORKBOOK("a workbook", "workbooks"),
    OLD_WORKBOOK(
            "an Excel workbook of the old kind (.xls)",
            "Excel workbooks of the old kind (.xls)",
            "save each as .xlsx or CSV"),
    BINARY_WORKBOOK("a binary Excel workbook (.xlsb)", "binary Excel workbooks (.xlsb)", "save each as .xlsx or CSV"),
    OPEN_DOCUMENT(
            "an OpenDocument spreadsheet (.ods)", "OpenDocument spreadsheets (.ods)", "save each as .xlsx or CSV"),
    PROTECTED(
            "a workbook with a password", "workbooks with a password", "save each without a password, as .xlsx or CSV"),
    DAMAGED(
            "a workbook or archive that cannot be opened",
            "workbooks or archives that cannot be opened",
            "save each again, without a password, or give its tables as CSV"),
    OTHER_ARCHIVE("an archive that is no .zip", "archives that are no .zip", "unpack each, or pack it as .zip"),
    DATABASE("a database", "databases", "export the tables as CSV"),
    TABLE_AS_WEB_PAGE(
            "a web page that is called a table", "web pages that are called tables", "save each as .xlsx or CSV"),
    OTHER_XML(
            "an XML file that is no SSDA903 return",
            "XML files that are no SSDA903 return",
            "give the return as the system exports it, or take the file out"),
    WEB_PAGE("a web page", "web pages"),
    PDF("a PDF document", "PDF documents"),
    WORD("a Word document", "Word documents"),
    PRESENTATION("a presentation", "presentations"),
    MAIL("an e-mail", "e-mails"),
    PICTURE("a picture", "pictures"),
    OTHER("a file of another kind", "files of another kind");

    private static final String OLE = "\u00D0\u00CF\u0011\u00E0";

    private final String one;
    private final String many;
    private final String remedy;

    FileKind(String one, String many) {
        this(one, many, "");
    }

    FileKind(String one, String many, String remedy) {
        this.one = one;
        this.many = many;
        this.remedy = remedy;
    }

    /** The kind of a file by its name and its first bytes. */
    static FileKind of(String name, byte[] head) {
        String ending = ending(name);
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return ZIP;
        }
        if (start.startsWith(OLE)) {
            return ofOldOffice(ending);
        }
        if (start.startsWith("%PDF")) {
            return PDF;
        }
        if (startsWithAny(start, List.of("7z\u00BC\u00AF", "Rar!", "\u001F\u008B", "BZh", "\u00FD7zXZ"))) {
            return OTHER_ARCHIVE;
        }
        if (start.startsWith("\u0000\u0001\u0000\u0000Standard") || start.startsWith("SQLite format 3")) {
            return DATABASE;
        }
        if (startsWithAny(start, List.of("\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8"))) {
            return PICTURE;
        }
        return isBinary(head) ? byName(ending) : ofText(ending, start);
    }

    private static FileKind ofOldOffice(String ending) {
        return switch (ending) {
            case "xlsx", "xlsm" -> PROTECTED;
            case "doc", "docx", "dot" -> WORD;
            case "ppt", "pptx" -> PRESENTATION;
            case "msg" -> MAIL;
            default -> OLD_WORKBOOK;
        };
    }

    /** A file whose bytes are no text, or that has none. */
    private static FileKind byName(String ending) {
        return switch (ending) {
            case "pdf" -> PDF;
            case "doc", "docx" -> WORD;
            case "ppt", "pptx" -> PRESENTATION;
            case "xlsx", "xlsm", "xls", "zip" -> DAMAGED;
            case "png", "jpg", "jpeg", "gif", "bmp" -> PICTURE;
            case "csv", "tsv" -> TABLE;
            default -> OTHER;
        };
    }

    private static FileKind ofText(String ending, String start) {
        String words = start.replace("\u0000", "")
                .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (words.isEmpty()) {
            return byName(ending);
        }
        if (startsWithAny(words, List.of("<html", "<!doctype html", "<table", "<meta", "<head"))) {
            return List.of("htm", "html", "mht").contains(ending) ? WEB_PAGE : TABLE_AS_WEB_PAGE;
        }
        if (words.startsWith("<?xml") || words.startsWith("<") && ending.equals("xml")) {
            return XML;
        }
        return List.of("csv", "tsv", "tab", "xls", "xlsx").contains(ending) ? TABLE : TEXT;
    }

    private static boolean startsWithAny(String start, List<String> marks) {
        return marks.stream().anyMatch(start::startsWith);
    }

    /** Whether it is neither text in letters of one byte nor UTF-16, where at most every second byte is nothing. */
    private static boolean isBinary(byte[] head) {
        int[] nothings = new int[2];
        int controls = 0;
        for (int place = 0; place < head.length; place++) {
            nothings[place % 2] += head[place] == 0 ? 1 : 0;
            controls += head[place] > 0 && head[place] < ' ' && "\t\n\r\f\u001A\u001B".indexOf(head[place]) < 0 ? 1 : 0;
        }
        boolean wide = Math.min(nothings[0], nothings[1]) == 0 && Math.max(nothings[0], nothings[1]) > head.length / 8;
        return head.length == 0 || !wide && nothings[0] + nothings[1] > 0 || controls > 0;
    }

    /** What stands after the last point of a name, in small letters. */
    static String ending(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.substring(last.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** So many files of this kind, which were not read. */
    Pages.NotRead notRead(int files) {
        return new Pages.NotRead(one, many, files, remedy);
    }
}
