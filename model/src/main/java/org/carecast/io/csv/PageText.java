package org.carecast.io.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In what letters a page is written, and what parts its cells; both are told from the page itself. */
final class PageText {

    private static final Charset OLD_WINDOWS = Charset.forName("windows-1252");
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte BIG_END = (byte) 0xFE;
    private static final byte LITTLE_END = (byte) 0xFF;
    // How much of a page is looked at for its letters without a mark.
    private static final int HEAD = 1 << 12;
    // The likelier first, where a line has as many of one as of the other.
    private static final List<Character> SEPARATORS = List.of('\t', ',', ';');
    private static final Pattern TOLD = Pattern.compile("\"?sep=([,;\\t])\"?", Pattern.CASE_INSENSITIVE);

    private PageText() {}

    /**
     * What parts the cells of a text.
     *
     * @param line the line that shows it, 1 for the first
     * @param hasComma whether a comma stands in that line
     * @param isTold whether the first line says nothing else, as {@code sep=;} for a spreadsheet
     */
    record Separator(char character, int line, boolean hasComma, boolean isTold) {}

    /** The letters of a page: those its first bytes name, UTF-16 where every second byte is nothing, UTF-8, or those of Windows. */
    static Charset letters(byte[] bytes) {
        if (bytes.length > 1 && bytes[0] == BIG_END && bytes[1] == LITTLE_END) {
            return StandardCharsets.UTF_16BE;
        }
        if (bytes.length > 1 && bytes[0] == LITTLE_END && bytes[1] == BIG_END) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(bytes, MARK)) {
            return StandardCharsets.UTF_8;
        }
        int[] nothings = new int[2];
        int looked = Math.min(bytes.length, HEAD) / 2 * 2;
        for (int place = 0; place < looked; place++) {
            nothings[place % 2] += bytes[place] == 0 ? 1 : 0;
        }
        if (nothings[1] > looked / 4 && nothings[0] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (nothings[0] > looked / 4 && nothings[1] == 0) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(bytes) ? StandardCharsets.UTF_8 : OLD_WINDOWS;
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length
                && ByteBuffer.wrap(bytes, 0, mark.length).equals(ByteBuffer.wrap(mark));
    }

    private static boolean isUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer from = ByteBuffer.wrap(bytes);
        CharBuffer to = CharBuffer.allocate(HEAD);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            to.clear();
            result = decoder.decode(from, to, true);
        }
        return !result.isError();
    }

    /** What parts the cells of the first line that has several: a comma where none has. */
    static Separator separator(String head) {
        int number = 0;
        for (String line : (Iterable<String>) head.lines()::iterator) {
            number++;
            Matcher told = TOLD.matcher(number == 1 && line.length() < HEAD ? line.strip() : "");
            if (told.matches()) {
                return new Separator(told.group(1).charAt(0), 1, true, true);
            }
            char found = line.startsWith("#") || line.startsWith("\"#") ? 0 : mostOf(line);
            if (found != 0) {
                return new Separator(found, number, line.indexOf(',') >= 0, false);
            }
        }
        return new Separator(',', 1, true, false);
    }

    /** The separator of which a line has most outside quotes; 0 if it has none. */
    private static char mostOf(String line) {
        int[] counts = new int[SEPARATORS.size()];
        boolean quoted = false;
        for (int place = 0; place < line.length(); place++) {
            char each = line.charAt(place);
            quoted ^= each == '"';
            int index = quoted ? -1 : SEPARATORS.indexOf(each);
            if (index >= 0) {
                counts[index]++;
            }
        }
        int most = 0;
        for (int index = 1; index < counts.length; index++) {
            most = counts[index] > counts[most] ? index : most;
        }
        return counts[most] == 0 ? 0 : SEPARATORS.get(most);
    }
}
