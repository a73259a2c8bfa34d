package org.carecast.cli.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.carecast.cohort.Law;
import org.carecast.time.AgeBand;

/** Words joined as a sentence needs them. */
public final class Sentences {

    private Sentences() {}

    /** Things in a row, such as "UASC", "Citizen and UASC" or "a, b and c". */
    public static String list(List<String> things) {
        if (things.size() < 2) {
            return String.join("", things);
        }
        return String.join(", ", things.subList(0, things.size() - 1)) + " and " + things.get(things.size() - 1);
    }

    /** A number of things, such as "1 problem" or "3 problems". */
    public static String count(long things, String name) {
        return things + " " + name + (things == 1 ? "" : "s");
    }

    /** A band of ages, such as "18 to 20". */
    public static String ages(AgeBand band) {
        return band.from() == band.to() ? Integer.toString(band.from()) : band.from() + " to " + band.to();
    }

    /** The same; "under 18" where it holds every age of children in care and none of care leavers. */
    public static String ages(AgeBand band, Law law) {
        return law.countsChildren()
                        && band.contains(law.childAges().from())
                        && band.to() == law.childAges().to()
                ? "under " + law.careLeaverFrom()
                : ages(band);
    }

    /** The people of a band, as the subject of "rise" or "fall", such as "ages 18 to 20" or "those aged 21". */
    public static String people(AgeBand band) {
        return (band.from() == band.to() ? "those aged " : "ages ") + ages(band);
    }

    /** A sentence that begins with a capital letter. */
    public static String capitalised(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** Words without the characters that XML cannot hold, which are shown as what they are. */
    public static String plain(String words) {
        StringBuilder plain = new StringBuilder();
        words.codePoints().forEach(each -> {
            if (each < ' ') {
                plain.append((char) ('\u2400' + each));
            } else if (each == 0xFFFE || each == 0xFFFF || (0xD800 <= each && each <= 0xDFFF)) {
                plain.append('\uFFFD');
            } else {
                plain.appendCodePoint(each);
            }
        });
        return plain.toString();
    }

    /** Words broken into lines no wider than a number of columns, where a word allows it. */
    public static List<String> wrapped(String words, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return List.copyOf(lines);
    }
}
