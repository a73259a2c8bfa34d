package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/month-by-month.md tells the truth: its commands run one after another, and print what stands below them. */
final class MonthByMonthTest {

    private static final Path PAGE = Path.of("../docs/month-by-month.md");
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)\\n```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private record Block(String kind, String text) {}

    private static List<Block> blocks() throws IOException {
        String page = Files.readString(PAGE);
        return BLOCK.matcher(page.substring(page.indexOf("## Two rolls")))
                .results()
                .map(block -> new Block(block.group(1), block.group(2)))
                .toList();
    }

    /** The commands write to a folder of the test, which the page calls out. */
    private Run run(String command) {
        List<String> args = new ArrayList<>(Arrays.stream(command.split(" "))
                .skip(1)
                .map(word -> word.replaceFirst("^(data|docs)/", "../$1/")
                        .replaceFirst("^out/", folder.resolve("out").toString() + "/"))
                .toList());
        if (!args.contains("--out")) {
            args.addAll(
                    List.of("--out", folder.resolve("results-" + args.get(0)).toString()));
        }
        return Run.of(args.toArray(String[]::new));
    }

    private String said(Run run) {
        return run.out().replace(folder.resolve("out").toString() + "/", "out/").replace("../data/", "data/");
    }

    @Test
    void itsCommandsPrintWhatStandsBelowThem() throws IOException {
        String printed = "";
        int compared = 0;
        for (Block block : blocks()) {
            if (block.kind().equals("sh")) {
                Run run = run(block.text());
                assertThat(run.exit()).as(block.text() + "\n" + run.err()).isZero();
                printed = said(run);
            } else if (block.kind().equals("text")) {
                assertThat(printed).contains(block.text());
                compared++;
            }
        }

        assertThat(compared).isEqualTo(5);
    }

    @Test
    void itsPageOfCountsIsTheOneBesideIt() throws IOException {
        assertThat(blocks().get(0).text() + "\n")
                .isEqualTo(
                        Files.readString(PAGE.resolveSibling("month-by-month").resolve("kent-2018-01.csv")));
    }
}
