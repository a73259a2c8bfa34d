package org.carecast.cli.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.carecast.scenario.Scenario;

/** A pack as a Word document, laid out as committee papers are, in our own styles or in those of a template. */
public final class PackDocument {

    private static final Pattern NUMBER = Pattern.compile("^Table \\d+: ");

    private static final int MILLIMETRES = 110;
    // A document must have a date; this one says that none was given.
    private static final LocalDate NO_DATE = LocalDate.of(1980, 1, 1);

    private final Pack pack;
    private final WordText text;

    private PackDocument(Pack pack, WordText text) {
        this.pack = pack;
        this.text = text;
    }

    /** The bytes of the document, which are the same for the same pack and template. */
    public static byte[] of(Pack pack, Optional<WordTemplate> template) {
        byte[] empty = template.map(WordTemplate::empty).orElseGet(WordFiles::empty);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(empty))) {
            WordStyles styles = WordStyles.into(document);
            WordPage page = new WordPage(document);
            page.mark(pack.marking(), styles);
            new PackDocument(pack, new WordText(document, styles, page)).write();
            describe(pack, document.getProperties());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return WordFiles.zipped(WordFiles.unzipped(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("the properties of a document are well formed", e);
        }
    }

    private static void describe(Pack pack, POIXMLProperties properties) throws InvalidFormatException {
        PackagePropertiesPart core = properties.getCoreProperties().getUnderlyingProperties();
        Instant day = pack.date().orElse(NO_DATE).atStartOfDay().toInstant(ZoneOffset.UTC);
        core.setTitleProperty(WordText.plain(pack.study().title()));
        core.setCreatorProperty(WordText.plain(pack.study().council()));
        core.setLastModifiedByProperty(WordText.plain(pack.study().council()));
        core.setSubjectProperty(pack.marking());
        core.setLanguageProperty("en-GB");
        // What a template says of itself is not true of a report.
        core.setDescriptionProperty(Optional.empty());
        core.setKeywordsProperty(Optional.empty());
        core.setCategoryProperty(Optional.empty());
        core.setContentStatusProperty(Optional.empty());
        core.setIdentifierProperty(Optional.empty());
        core.setRevisionProperty(Optional.empty());
        core.setVersionProperty(Optional.empty());
        core.setLastPrintedProperty(Optional.empty());
        core.setCreatedProperty(Optional.of(Date.from(day)));
        core.setModifiedProperty(Optional.of(Date.from(day)));
        properties.getExtendedProperties().getUnderlyingProperties().setApplication("Carecast");
    }

    private void write() {
        text.paragraph("Protective Marking", pack.marking());
        text.paragraph("Title", pack.study().council());
        headBlock();
        pack.chapters().forEach(this::chapter);
        text.paragraph("heading 1", "Recommendation");
        text.turn(text.paragraph("Numbered Paragraph", recommendation()));
        new PackAppendix(pack, text).write();
    }

    private void headBlock() {
        text.head("By", pack.study().assurance().analysedBy().orElse("not named"));
        text.head(
                "To",
                pack.committee().orElse("not named")
                        + pack.date().map(day -> " – " + Figures.day(day)).orElse(""));
        text.head("Subject", pack.study().title());
        text.head("Classification", pack.marking());
        List<String> summary = summary();
        text.head("Summary", summary.isEmpty() ? "See below." : summary.get(0));
        summary.stream().skip(1).forEach(finding -> text.paragraph("Paper Head Continued", finding));
        text.head("Recommendation", recommendation());
    }

    /** What each chapter finds first, and under which scenario. */
    private List<String> summary() {
        List<String> summary = new ArrayList<>();
        for (Pack.Chapter chapter : pack.chapters()) {
            Scenario scenario = chapter.scenario();
            List<String> asked = Notes.onScenario(scenario);
            Stream.concat(chapter.paper().findings().stream(), chapter.paper().lead().stream())
                    .filter(sentence -> !asked.contains(sentence))
                    .findFirst()
                    .map(finding -> scenario.isBase() ? finding : "Scenario " + scenario.id() + ": " + finding)
                    .ifPresent(summary::add);
        }
        return summary;
    }

    /** A caption that says under which scenario it stands, wherever it may be pasted. */
    private static String marked(String caption, Scenario scenario) {
        String mark = "scenario " + scenario.id();
        return scenario.isBase() || caption.contains(mark) ? caption : caption + " (" + mark + ")";
    }

    private String recommendation() {
        boolean money =
                pack.chapters().stream().anyMatch(chapter -> chapter.id().startsWith("bid"));
        return "%s is asked to NOTE the forecast of care leavers%s."
                .formatted(
                        pack.committee().orElse("The committee"),
                        money ? ", what it rests on, and what grants leave uncovered" : " and what it rests on");
    }

    private void chapter(Pack.Chapter chapter) {
        Paper paper = chapter.paper();
        text.paragraph("heading 1", chapter.title());
        paper.lead().forEach(this::numbered);
        paper.findings().forEach(this::numbered);
        int last = paper.tables().size() - 1;
        for (int place = 0; place <= last; place++) {
            table(
                    chapter,
                    paper.tables().get(place),
                    place == last && !paper.notes().isEmpty());
        }
        paper.notes().forEach(note -> text.paragraph("Table Note", "Note: " + note));
        for (Map.Entry<String, Drawing> chart : chapter.charts().entrySet()) {
            text.figure(marked(chart.getValue().title(), chapter.scenario()), chart.getValue(), MILLIMETRES);
        }
        closing(paper.closing());
    }

    /** Sentences, some of which end in a colon: what follows such a one is a list. */
    private void closing(List<String> sentences) {
        boolean list = false;
        for (String sentence : sentences) {
            boolean opens = sentence.endsWith(":");
            text.paragraph(list && !opens ? "List Bullet" : "Numbered Paragraph", sentence)
                    .setKeepNext(opens);
            list = list || opens;
        }
    }

    private void numbered(String sentence) {
        text.paragraph("Numbered Paragraph", sentence);
    }

    /** A table, whose number in its own report gives way to its number in the document. */
    private void table(Pack.Chapter chapter, FigureTable table, boolean withNote) {
        String caption = NUMBER.matcher(table.caption()).replaceFirst("");
        text.table(marked(caption, chapter.scenario()), WordTable.of(table), withNote);
    }
}
