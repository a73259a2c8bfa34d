package org.carecast.cli.report.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carecast.io.Study;
import org.carecast.io.csv.InputFile;

/**
 * What a run was made of, so that it can be made again, and what it made: program version, study, options and the SHA-256 of
 * every file read and of every file written. It holds no time, unless the user gave one as an option.
 */
public final class Manifest {

    /** How a manifest names the program. */
    static final String PROGRAM = "carecast";

    /** What a manifest says after its head. */
    @FunctionalInterface
    private interface Body {
        void write(JsonGenerator json, Map<String, String> options) throws IOException;
    }

    private final Body body;

    private Manifest(Body body) {
        this.body = body;
    }

    /**
     * The manifest of a run that keeps nothing back: with the fingerprint of every file read.
     *
     * @param studies the studies read, one or more
     */
    public static Manifest of(List<Study> studies) {
        return new Manifest((json, options) -> {
            study(json, studies.get(0));
            options(json, options);
            inputs(json, studies.get(0));
            for (Study with : studies.subList(1, studies.size())) {
                json.writeObjectFieldStart("with");
                study(json, with);
                inputs(json, with);
                json.writeEndObject();
            }
        });
    }

    /** The manifest of a run that is published, without fingerprints, which prove a guess at a file's figures right. */
    public static Manifest withoutInputs(Study study) {
        return new Manifest((json, options) -> {
            study(json, study);
            options(json, options);
        });
    }

    /** The manifest of a run that reads no study: with the options, among which are the fingerprints of what it read. */
    public static Manifest ofOptions() {
        return new Manifest(Manifest::options);
    }

    /** The manifest of a run that reads one file and no study. */
    public static Manifest of(InputFile file) {
        return new Manifest((json, options) -> {
            options(json, options);
            inputs(json, List.of(file), file.path().toAbsolutePath().getParent());
        });
    }

    /**
     * The manifest as JSON.
     *
     * @param options the options in force, by name, whether given or usual
     * @param files the bytes of every other file of the run, by name
     */
    public String json(String version, String command, Map<String, String> options, Map<String, byte[]> files) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            DefaultIndenter indent = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
            json.writeStartObject();
            json.writeStringField("program", PROGRAM);
            json.writeStringField("version", version);
            json.writeStringField("command", command);
            body.write(json, options);
            files(json, files);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return text + "\n";
    }

    private static void options(JsonGenerator json, Map<String, String> options) throws IOException {
        json.writeObjectFieldStart("options");
        for (Map.Entry<String, String> option : options.entrySet()) {
            json.writeStringField(option.getKey(), option.getValue());
        }
        json.writeEndObject();
    }

    private static void files(JsonGenerator json, Map<String, byte[]> files) throws IOException {
        json.writeArrayFieldStart("files");
        for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
            json.writeStartObject();
            json.writeStringField("file", file.getKey());
            json.writeStringField("sha256", InputFile.fingerprint(file.getValue()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void study(JsonGenerator json, Study study) throws IOException {
        json.writeStringField("study", study.name());
        json.writeStringField("council", study.council());
        json.writeStringField("title", study.title());
    }

    private static void inputs(JsonGenerator json, Study study) throws IOException {
        inputs(json, study.files().read(), study.folder());
    }

    private static void inputs(JsonGenerator json, List<InputFile> files, Path folder) throws IOException {
        json.writeArrayFieldStart("inputs");
        for (InputFile file : files) {
            json.writeStartObject();
            // From its folder, so that a study gives the same manifest wherever it lies.
            json.writeStringField("file", file.from(folder));
            json.writeStringField("sha256", file.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
