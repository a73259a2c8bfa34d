package org.carecast.cli.report.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.pack.Pack;

/** A Word document or a workbook as bytes: what it says of itself is the pack's, and nothing in it is of the time it was made. */
public final class OfficeFile {

    private OfficeFile() {}

    /** The bytes of a document, which are the same for the same pack. */
    public static byte[] of(POIXMLDocument document, Pack pack) {
        try {
            describe(pack, document.getProperties());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return OfficeZip.withoutTimes(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("the properties of a document are well formed", e);
        }
    }

    private static void describe(Pack pack, POIXMLProperties properties) throws InvalidFormatException {
        PackagePropertiesPart core = properties.getCoreProperties().getUnderlyingProperties();
        // The day of the meeting, if it was said, and never the day of the run.
        Optional<Date> day =
                pack.date().map(date -> Date.from(date.atStartOfDay().toInstant(ZoneOffset.UTC)));
        core.setTitleProperty(Sentences.plain(pack.study().title()));
        core.setCreatorProperty(Sentences.plain(pack.study().council()));
        core.setLastModifiedByProperty(Sentences.plain(pack.study().council()));
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
        core.setCreatedProperty(day);
        core.setModifiedProperty(day);
        properties.getExtendedProperties().getUnderlyingProperties().setApplication("Carecast");
    }
}
