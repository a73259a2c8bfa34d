package org.carecast.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.text.Normalizer;
import java.util.Map;
import java.util.Properties;

/** Writes to a screen in its own character set, and a plain character in place of each that the set lacks. */
final class PlainLetters extends FilterWriter {

    // What stands for a character in a set that lacks it.
    private static final Map<Character, String> PLAIN = Map.ofEntries(
            Map.entry('\u00A0', " "),
            Map.entry('\u00A3', "GBP "),
            Map.entry('\u00B7', "."),
            Map.entry('\u00BD', "1/2"),
            Map.entry('\u00D7', "x"),
            Map.entry('\u2009', " "),
            Map.entry('\u200A', " "),
            Map.entry('\u202F', " "),
            Map.entry('\u2010', "-"),
            Map.entry('\u2011', "-"),
            Map.entry('\u2012', "-"),
            Map.entry('\u2013', "-"),
            Map.entry('\u2014', "-"),
            Map.entry('\u2018', "'"),
            Map.entry('\u2019', "'"),
            Map.entry('\u201C', "\""),
            Map.entry('\u201D', "\""),
            Map.entry('\u2022', "*"),
            Map.entry('\u2026', "..."),
            Map.entry('\u20AC', "EUR "),
            Map.entry('\u2190', "<-"),
            Map.entry('\u2192', "->"),
            Map.entry('\u2193', "v"),
            Map.entry('\u2191', "^"),
            Map.entry('\u2212', "-"),
            Map.entry('\u2248', "~"),
            Map.entry('\u2260', "<>"),
            Map.entry('\u2264', "<="),
            Map.entry('\u2265', ">="),
            Map.entry('\u2500', "-"),
            Map.entry('\u2502', "|"),
            Map.entry('\u2588', "#"));

    private final CharsetEncoder encoder;

    private PlainLetters(OutputStream stream, Charset charset) {
        super(new OutputStreamWriter(stream, charset));
        this.encoder = charset.newEncoder();
    }

    /** A writer to standard output or standard error, of which {@code name} is stdout or stderr. */
    static Writer to(OutputStream stream, String name, Properties system) {
        return new PlainLetters(stream, charset(name, system));
    }

    /**
     * The character set of a stream, as Java knows it of a screen; UTF-8 where the output goes elsewhere, and where the system says no more than
     * ASCII, which is what it says when it has not been set up.
     */
    static Charset charset(String name, Properties system) {
        String said = system.getProperty(name + ".encoding", system.getProperty("sun." + name + ".encoding", ""));
        // From Java 18 on, output that goes elsewhere is said to have the character set of the system.
        boolean isElsewhere =
                said.equalsIgnoreCase(system.getProperty("native.encoding", "")) && System.console() == null;
        try {
            Charset charset = said.isEmpty() || isElsewhere ? StandardCharsets.UTF_8 : Charset.forName(said);
            return charset.equals(StandardCharsets.US_ASCII) || !charset.canEncode() ? StandardCharsets.UTF_8 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** The text in characters of the set. */
    private String plain(CharSequence text) {
        if (encoder.canEncode(text)) {
            return text.toString();
        }
        StringBuilder plain = new StringBuilder();
        text.chars().forEach(each -> plain.append(plain((char) each)));
        return plain.toString();
    }

    private String plain(char letter) {
        String text = String.valueOf(letter);
        // Halves of a pair can be encoded together only, and no set lacks one but those that lack all.
        if (encoder.canEncode(letter)) {
            return text;
        }
        String known = PLAIN.get(letter);
        if (known != null) {
            return known;
        }
        String withoutAccent = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return !withoutAccent.isEmpty() && encoder.canEncode(withoutAccent)
                ? withoutAccent
                : Character.isHighSurrogate(letter) ? "" : "?";
    }

    @Override
    public void write(int letter) throws IOException {
        out.write(plain(String.valueOf((char) letter)));
    }

    @Override
    public void write(char[] letters, int from, int count) throws IOException {
        out.write(plain(String.valueOf(letters, from, count)));
    }

    @Override
    public void write(String text, int from, int count) throws IOException {
        out.write(plain(text.substring(from, from + count)));
    }
}
