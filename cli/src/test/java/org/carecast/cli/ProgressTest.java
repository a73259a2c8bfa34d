package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The bar of long work: none for what is soon done, and nothing left of it at the end. */
final class ProgressTest {

    private final StringWriter screen = new StringWriter();

    @Test
    void whatIsSoonDoneShowsNothing() {
        try (Progress progress = new Progress("Drawing", 100, new PrintWriter(screen, true), 80)) {
            IntStream.range(0, 100).parallel().forEach(step -> progress.accept(1));
        }

        assertThat(screen.toString()).isEmpty();
    }

    @Test
    void whatTakesASecondShowsABarThatGoes() throws InterruptedException {
        try (Progress progress = new Progress("Drawing", 1000, new PrintWriter(screen, true), 60)) {
            progress.accept(400);
            Thread.sleep(1100);
            IntStream.range(0, 600).parallel().forEach(step -> progress.accept(1));
        }

        String[] lines = screen.toString().split("\r");
        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThan(60));
        assertThat(screen.toString())
                .startsWith("\rDrawing ")
                .contains("1000/1000")
                .doesNotContain("\n");
        assertThat(lines[lines.length - 1]).isBlank();
    }
}
