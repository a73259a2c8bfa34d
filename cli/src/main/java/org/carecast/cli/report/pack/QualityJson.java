package org.carecast.cli.report.pack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Spread;
import org.carecast.evidence.Provenance;
import org.carecast.io.csv.InputFile;

/** A quality log as JSON, numbers unrounded and months as the files have them. */
record QualityJson(QualityLog log) {

    String text() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            DefaultIndenter indent = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
            write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return text + "\n";
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("program", "carecast");
        json.writeStringField("version", log.version());
        json.writeStringField("study", log.study().name());
        json.writeStringField("council", log.study().council());
        json.writeStringField("title", log.study().title());
        json.writeArrayFieldStart("scenarios");
        for (String scenario : log.scenarios()) {
            json.writeString(scenario);
        }
        json.writeEndArray();
        json.writeStringField(
                "effect", "care leavers in " + log.study().horizon().last() + ", base case, over the range");
        if (log.ofMoney().isPresent()) {
            json.writeStringField("effect_pounds", log.ofMoney().get() + ", base case, over the range");
        }
        json.writeObjectFieldStart("people");
        for (Map.Entry<String, String> person : log.people().entrySet()) {
            json.writeStringField(person.getKey(), person.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("assumptions");
        for (QualityLog.LoggedAssumption logged : log.assumptions()) {
            assumption(json, logged);
        }
        json.writeEndArray();
        files(json);
        sentences(json, "checks", log.checks());
        sentences(json, "limits", log.limits());
        json.writeEndObject();
    }

    private void assumption(JsonGenerator json, QualityLog.LoggedAssumption logged) throws IOException {
        Assumption row = logged.row();
        Provenance provenance = row.provenance();
        json.writeStartObject();
        json.writeStringField("parameter", row.parameter().id());
        json.writeStringField("population", row.population().id());
        json.writeStringField("ages", row.parameter().byAge() ? row.ages().toString() : "");
        json.writeStringField("type", row.type().orElse(""));
        json.writeStringField("effective_from", row.effectiveFrom().toString());
        number(json, "value", Optional.of(row.value()));
        number(json, "low", row.spread().map(Spread::low));
        number(json, "high", row.spread().map(Spread::high));
        number(json, "effect", logged.effect());
        number(json, "effect_pounds", logged.pounds());
        json.writeStringField("provenance", provenance.kind());
        json.writeStringField("source", provenance.source().orElse(""));
        json.writeStringField("locator", provenance.locator());
        json.writeStringField(
                "review_by", provenance.reviewBy().map(Object::toString).orElse(""));
        json.writeStringField("note", provenance.note());
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, Optional<Double> number) throws IOException {
        if (number.isPresent()) {
            json.writeNumberField(name, number.get());
        } else {
            json.writeNullField(name);
        }
    }

    private void files(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("inputs");
        for (InputFile file : log.files()) {
            json.writeStartObject();
            json.writeStringField("file", file.from(log.study().folder()));
            json.writeStringField("sha256", file.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void sentences(JsonGenerator json, String name, List<String> sentences) throws IOException {
        json.writeArrayFieldStart(name);
        for (String sentence : sentences) {
            json.writeString(sentence);
        }
        json.writeEndArray();
    }
}
