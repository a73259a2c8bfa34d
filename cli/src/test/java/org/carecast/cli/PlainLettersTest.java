package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a screen shows that has another character set than UTF-8, such as a Windows console in Britain. */
final class PlainLettersTest {

    private static final String WORDS = "£24.78m – the council’s “own” 2 × 3 → ≥ 5 … café − Ł";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cp850 | £24.78m - the council's \"own\" 2 × 3 -> >= 5 ... café - ?",
                "Cp437 | £24.78m - the council's \"own\" 2 x 3 -> ≥ 5 ... café - ?",
                "windows-1252 | £24.78m – the council’s “own” 2 × 3 -> >= 5 … café - ?",
                "ISO-8859-1 | £24.78m - the council's \"own\" 2 × 3 -> >= 5 ... café - ?",
                "UTF-8 | £24.78m – the council’s “own” 2 × 3 → ≥ 5 … café − Ł",
                "Cp852 | GBP 24.78m - the council's \"own\" 2 × 3 -> >= 5 ... café - Ł"
            })
    void aScreenShowsWhatItCan(String charset, String shown) {
        assertThat(shown(charset, WORDS)).isEqualTo(shown);
    }

    @Test
    void aCharacterOfTwoHalvesIsOneSign() {
        assertThat(shown("Cp850", "a \uD83D\uDE00 b")).isEqualTo("a ? b");
        assertThat(shown("UTF-8", "a \uD83D\uDE00 b")).isEqualTo("a \uD83D\uDE00 b");
    }

    /** One letter at a time, as a print writer may write them. */
    @Test
    void howItIsWrittenIsOfNoAccount() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintWriter writer = new PrintWriter(PlainLetters.to(bytes, "stdout", said("stdout.encoding", "Cp850")));
        "a–£".chars().forEach(writer::write);
        writer.write("x–£x", 1, 2);
        writer.flush();

        assertThat(bytes.toString(Charset.forName("Cp850"))).isEqualTo("a-£-£");
    }

    @Test
    void theCharacterSetIsThatOfTheScreen() {
        assertThat(PlainLetters.charset("stdout", said("stdout.encoding", "Cp850")))
                .hasToString("IBM850");
        assertThat(PlainLetters.charset("stdout", said("sun.stdout.encoding", "cp437")))
                .hasToString("IBM437");
        assertThat(PlainLetters.charset("stderr", said("sun.stdout.encoding", "cp437")))
                .hasToString("UTF-8");
        assertThat(PlainLetters.charset("stdout", said("stdout.encoding", "ANSI_X3.4-1968")))
                .hasToString("UTF-8");
        assertThat(PlainLetters.charset("stdout", said("stdout.encoding", "no such set")))
                .hasToString("UTF-8");
        assertThat(PlainLetters.charset("stdout", new Properties())).hasToString("UTF-8");
    }

    private static Properties said(String name, String charset) {
        Properties system = new Properties();
        system.setProperty(name, charset);
        return system;
    }

    private static String shown(String charset, String words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintWriter writer = new PrintWriter(PlainLetters.to(bytes, "stdout", said("stdout.encoding", charset)));
        writer.print(words);
        writer.flush();
        return bytes.toString(Charset.forName(charset));
    }
}
