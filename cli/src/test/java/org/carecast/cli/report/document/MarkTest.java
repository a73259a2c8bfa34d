package org.carecast.cli.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carecast.cli.report.text.MarkdownPrinter;
import org.carecast.cli.report.text.Screen;
import org.carecast.cli.report.text.TextPrinter;
import org.junit.jupiter.api.Test;

/** A mark stands behind a figure in every form, and is no part of its number. */
final class MarkTest {

    private static final Table TABLE = Table.ofLines(
                    "Grant",
                    List.of("2025-26", "2026-27"),
                    List.of(
                            Line.people("Known", List.of(1234.0, Double.NaN))
                                    .with(List.of(Mark.NONE, Mark.CARRIED_FORWARD)),
                            Line.people("All", List.of(1234.0, 999.6)).with(List.of(Mark.NONE, Mark.CARRIED_FORWARD))),
                    List.of())
            .withMarksSaid();

    @Test
    void aFigureKeepsItsNumber() {
        Cell.Figure figure = Cell.people(999.6).with(Mark.CARRIED_FORWARD);

        assertThat(figure.text()).isEqualTo("1,000*");
        assertThat(figure.value()).isEqualTo(999.6);
        assertThat(figure.printed()).isEqualTo(1000);
        assertThat(figure.with(1).text()).isEqualTo("999.6*");
    }

    @Test
    void whereThereIsNoNumberThereIsNoMark() {
        assertThat(Cell.people(Double.NaN).with(Mark.CARRIED_FORWARD).text()).isEqualTo("-");
    }

    @Test
    void aTableSaysInItsHeadingWhatItsMarksMean() {
        assertThat(TABLE.caption().words()).isEqualTo("Grant; * at rates carried forward");
        assertThat(Mark.explained(List.of(TABLE)))
                .containsExactly(
                        "*: rests on a rate of grant that is carried forward. It is the last rate known, used on the"
                                + " days after its own since nothing newer is known.");
        Table plain = Table.ofLines("Grant", List.of("2025-26"), List.of(Line.people("All", List.of(1.0))), List.of());
        assertThat(plain.withMarksSaid()).isEqualTo(plain);
        assertThat(Mark.explained(List.of(plain))).isEmpty();
    }

    /** Digits stand below each other, those with a mark and those without. */
    @Test
    void onATerminalDigitsStandBelowEachOther() {
        List<String> lines = new TextPrinter(new Document("Bid", List.of(TABLE)), new Screen(80, false))
                .toString()
                .lines()
                .toList();

        assertThat(lines)
                .contains("Known   1,234        -", "All     1,234    1,000*")
                .noneMatch(line -> line.endsWith(" "));
    }

    @Test
    void inMarkdownTheMarkIsNoEmphasis() {
        assertThat(new MarkdownPrinter(new Document("Bid", List.of(TABLE))).toString())
                .contains("| All | 1,234 | 1,000\\* |")
                .contains("**Grant; \\* at rates carried forward**");
    }
}
