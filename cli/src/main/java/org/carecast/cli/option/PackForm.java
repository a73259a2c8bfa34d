package org.carecast.cli.option;

import java.util.Locale;

/** The forms of a pack. */
public enum PackForm {
    /** A Word document. */
    DOCX,
    /** A workbook. */
    XLSX,
    /** One web page. */
    HTML;

    /** What its file is called. */
    public String file() {
        return "report." + id();
    }

    /** What it is called in options. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
