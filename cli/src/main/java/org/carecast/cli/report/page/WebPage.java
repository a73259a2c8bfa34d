package org.carecast.cli.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Cell;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.pack.Appendices;
import org.carecast.cli.report.pack.Pack;
import org.carecast.cli.report.pack.Paper;
import org.carecast.scenario.Scenario;

/**
 * A pack as one web page that holds all it needs, so that it works from a file share and without a network.
 *
 * @param paper the same as a committee paper, whose head and words it has; the chapters stand in the place of its tables
 * @param style how it looks
 * @param script what moves in it
 */
public record WebPage(Pack pack, Paper paper, String style, String script) {

    /** The bytes of the page. */
    public static byte[] of(Pack pack) {
        return Markup.of(
                        "page.jte",
                        new WebPage(pack, pack.paper(Appendices.NONE), resource("page.css"), resource("page.js")))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What it is called. */
    String title() {
        return pack.study().council() + ": " + pack.study().title();
    }

    /** What a reader must know before passing it on. */
    String mark() {
        return pack.marking();
    }

    /** All that a browser may use: what stands in the page itself, recognised by its fingerprint, and nothing from elsewhere. */
    String policy() {
        return "default-src 'none'; style-src '%s'; script-src '%s'; img-src data:; base-uri 'none'; form-action 'none'"
                .formatted(fingerprint(style), fingerprint(script));
    }

    /** The sections of the paper that are read before the chapters. */
    List<Paper.Section> before() {
        return sections(true);
    }

    /** Those that are read after them. */
    List<Paper.Section> after() {
        return sections(false);
    }

    private List<Paper.Section> sections(boolean before) {
        return paper.body().stream()
                .filter(section -> section.part().standsBesideChapters())
                .filter(section -> before == section.part().compareTo(Paper.Part.FORECAST) < 0)
                .toList();
    }

    /** The scenarios whose chapters it has, that of the first chapter first. */
    List<Scenario> scenarios() {
        return pack.chapters().stream().map(Pack.Chapter::scenario).distinct().toList();
    }

    /** The parts of what stands behind the figures, in the order in which they are read. */
    List<Document> log() {
        return pack.log(Audience.COMMITTEE).parts(1);
    }

    /** What anchors call a part, such as "quality-log". */
    static String id(Document part) {
        return part.title().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** How the heads of a column look. */
    static String look(Table.Column column) {
        return column.hasFigures() ? "figure" : column.extra() ? "extra" : null;
    }

    /** How a cell of a column looks. */
    static String look(Table.Column column, Cell cell) {
        return cell instanceof Cell.Rated rated
                ? rated.rating()
                        .map(rating -> look(column) + " " + rating.name().toLowerCase(Locale.ROOT))
                        .orElse(look(column))
                : look(column);
    }

    private static String fingerprint(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String resource(String file) {
        try (InputStream in = WebPage.class.getResourceAsStream(file)) {
            // A browser drops carriage returns before it takes the fingerprint.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own files can be read", e);
        }
    }
}
