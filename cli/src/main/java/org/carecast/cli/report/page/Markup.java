package org.carecast.cli.report.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** HTML as the templates make it, which were made into Java by the build. */
final class Markup {

    private Markup() {}

    /** What a template makes of what it is given. */
    static String of(String template, Object shown) {
        StringOutput text = new StringOutput();
        TemplateEngine.createPrecompiled(
                        null, ContentType.Html, Markup.class.getClassLoader(), Markup.class.getPackageName())
                .render(template, shown, text);
        return text.toString();
    }
}
