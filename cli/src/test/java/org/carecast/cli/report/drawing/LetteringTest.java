package org.carecast.cli.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.carecast.cli.report.drawing.Lettering.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The letters that come with the program. */
class LetteringTest {

    private final Lettering lettering = BundledFonts.lettering();

    @ParameterizedTest
    @EnumSource(Style.class)
    void figuresStandOnTheLineAndAreAsTallAsTheyAreSaidToBe(Style style) {
        Rectangle2D one = outline("1", style).getBounds2D();
        assertThat(one.getMaxY()).isEqualTo(0, offset(0.01));
        assertThat(one.getHeight()).isEqualTo(style.figureHeight(), offset(0.5));
    }

    @Test
    void theFontsAreReadOnce() {
        assertThat(BundledFonts.lettering()).isSameAs(lettering);
    }

    @Test
    void allFiguresAreOfOneWidthAndBoldOnesAreWider() {
        assertThat(lettering.width("1,111", Style.LABEL)).isEqualTo(lettering.width("8,888", Style.LABEL));
        assertThat(lettering.width("8,888", Style.TOTAL)).isGreaterThan(lettering.width("8,888", Style.LABEL));
    }

    @Test
    void aRingHasAHole() {
        Shape ring = outline("o", Style.LABEL);
        Rectangle2D bounds = ring.getBounds2D();
        assertThat(ring.contains(bounds.getCenterX(), bounds.getCenterY())).isFalse();
        assertThat(ring.contains(bounds.getX() + 2, bounds.getCenterY())).isTrue();
    }

    /** Council names have them: é and ŵ are put together from two shapes each. */
    @Test
    void accentsStandAboveTheirLetters() {
        for (String pair : List.of("eé", "wŵ", "oö", "EÉ", "WŴ")) {
            Rectangle2D plain = outline(pair.substring(0, 1), Style.LABEL).getBounds2D();
            Rectangle2D accented = outline(pair.substring(1), Style.LABEL).getBounds2D();
            assertThat(accented.getMinY()).as(pair).isLessThan(plain.getMinY() - 4);
            assertThat(accented.getWidth()).as(pair).isEqualTo(plain.getWidth(), offset(1.0));
        }
    }

    @Test
    void aCharacterTheFontLacksIsABox() {
        assertThat(outline("\u4E2D", Style.LABEL).getBounds2D().getHeight()).isGreaterThan(10);
        assertThat(outline(" ", Style.LABEL).getBounds2D().isEmpty()).isTrue();
    }

    @Test
    void linesFitAndLoseNothing() {
        String words = "Care leavers rise from 1,456 in November 2017 to 2,551 in November 2021";
        List<String> lines = lettering.wrapped(words, Style.TITLE, 700);
        assertThat(lines).hasSizeGreaterThan(2);
        assertThat(String.join(" ", lines)).isEqualTo(words);
        assertThat(lines).allMatch(line -> lettering.width(line, Style.TITLE) <= 700);
    }

    @Test
    void onlyAWordThatIsTooWideIsBroken() {
        String word = "x".repeat(50) + "\uD835\uDD38".repeat(50);
        List<String> lines = lettering.wrapped("a " + word + " b", Style.TITLE, 400);
        assertThat(lines).allMatch(line -> lettering.width(line, Style.TITLE) <= 400);
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo("a" + word + "b");
        assertThat(lines).noneMatch(line -> Character.isLowSurrogate(line.charAt(0)));
    }

    private Shape outline(String text, Style style) {
        return lettering.outline(text, 0, 0, style);
    }
}
