package org.carecast.cli.report.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carecast.io.csv.InputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OutputFolderTest {

    private static final Map<String, byte[]> TWO = Map.of("a", new byte[] {1}, "b", new byte[] {2});

    @TempDir
    private Path parent;

    @Test
    void filesAppearInAFolderThatIsMade() throws IOException {
        Path folder = parent.resolve("deep/er");

        OutputFolder.write(folder, TWO);

        assertThat(held(folder)).containsOnlyKeys("a", "b").containsEntry("a", "\u0001");
    }

    @Test
    void aFileMayLieInAFolderOfItsOwn() throws IOException {
        OutputFolder.write(parent, listed(Map.of("scenarios/a", "1")));
        OutputFolder.write(parent, listed(Map.of("scenarios/a", "2", "scenarios/b", "1")));

        assertThat(held(parent))
                .containsEntry("scenarios/a", "2")
                .containsEntry("scenarios/b", "1")
                .hasSize(3);
    }

    /** A run with --only left the other forms of the run before, and compare left the tables of fan. */
    @Test
    void aFileThatIsNoLongerMadeGoesAndThoseOfOthersStay() throws IOException {
        Files.writeString(parent.resolve("mine"), "mine");
        OutputFolder.write(parent, listed(Map.of("a", "old", "b", "old", "c", "old")));
        Files.writeString(parent.resolve("c"), "edited since");

        OutputFolder.write(parent, listed(Map.of("a", "new")));

        assertThat(held(parent))
                .containsOnlyKeys("a", "c", "mine", "manifest.json")
                .containsEntry("a", "new")
                .containsEntry("c", "edited since")
                .containsEntry("mine", "mine");
    }

    @Test
    void aFileOfAnotherThatHasTheNameOfANewOneIsNotReplaced() throws IOException {
        Files.writeString(parent.resolve("a"), "mine");

        assertThatThrownBy(() -> OutputFolder.write(parent, TWO))
                .hasMessage("nothing was written to " + parent + ": "
                        + parent.toRealPath().resolve("a")
                        + ": a file of that name is there that no manifest.json lists; name another folder with --out");
        assertThat(held(parent)).isEqualTo(Map.of("a", "mine"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"a web app\"}",
                "{\"program\":\"carecast\",\"files\":[{\"file\":\"../outside\",\"sha256\":\"\"}]}",
                "{\"program\":\"carecast\",\"files\":[{\"file\":\"/etc/passwd\",\"sha256\":\"\"}]}",
                "{\"program\":\"carecast\",\"files\":[{\"file\":\".carecast-run/lock\",\"sha256\":\"\"}]}",
                "{\"program\":\"carecast\",",
                "[[["
            })
    void aManifestThatIsNotOursIsAFileOfAnother(String json) throws IOException {
        Files.writeString(parent.resolve("manifest.json"), json);

        assertThatThrownBy(() -> OutputFolder.write(parent, listed(Map.of("a", "new"))))
                .hasMessageContaining("manifest.json: a file of that name is there");
        assertThat(held(parent)).isEqualTo(Map.of("manifest.json", json));
    }

    /** The second file cannot be put in place, so the first is not put there either. */
    @Test
    void allOrNothing() throws IOException {
        OutputFolder.write(parent, listed(Map.of("a", "old")));
        Files.createDirectories(parent.resolve("b/full"));
        Map<String, String> before = held(parent);

        assertThatThrownBy(() -> OutputFolder.write(parent, listed(Map.of("a", "new", "b", "new"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nothing was written to " + parent)
                .hasMessageContaining("there is a folder of that name");
        assertThat(held(parent)).isEqualTo(before);
    }

    /** The third file cannot be moved, so the first is taken back and the old second one is restored. */
    @Test
    void aMoveThatFailsMidwayIsUndone() throws IOException {
        Path folder = Files.createDirectory(parent.resolve("folder"));
        Path run = Files.createDirectories(parent.resolve("run/new")).getParent();
        Files.writeString(run.resolve("new/a"), "new");
        Files.writeString(run.resolve("new/b"), "new");
        Files.writeString(folder.resolve("b"), "old");
        Placing placing =
                new Placing(List.of(step("a", false, "new"), step("b", true, "new"), step("gone", false, "new")));

        assertThatThrownBy(() -> placing.run(folder, run)).isInstanceOf(IOException.class);
        assertThat(held(folder)).containsOnlyKeys("a", "b");
        placing.undo(folder, run);

        assertThat(held(folder)).isEqualTo(Map.of("b", "old"));
    }

    @Test
    void aFolderThatWasMadeInVainIsRemovedAgain() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "");

        assertThatThrownBy(() -> OutputFolder.write(file.resolve("under"), TWO))
                .hasMessageContaining("is not a folder");
        assertThatThrownBy(() -> OutputFolder.write(parent.resolve("new"), Map.of("x".repeat(300), new byte[0])))
                .isInstanceOf(IOException.class);
        assertThat(parent.resolve("new")).doesNotExist();
    }

    /**
     * A run that was killed between any two moves of an exchange of five files, and the next between any two of undoing that.
     *
     * <p>The moves are listed here by hand: "a" is replaced, "b" comes, "c" goes, and the manifest goes first and comes last.
     */
    @Test
    void aRunThatWasKilledAnywhereIsUndone() throws IOException {
        List<String> moves = List.of(
                "manifest.json > .carecast-run/old/manifest.json",
                "c > .carecast-run/old/c",
                "a > .carecast-run/old/a",
                ".carecast-run/new/a > a",
                ".carecast-run/new/b > b",
                ".carecast-run/new/manifest.json > manifest.json");
        List<String> undone = List.of(".carecast-run/old/a > a", "b >", ".carecast-run/old/c > c");
        for (int done = 0; done <= moves.size(); done++) {
            for (int back = 0; back <= (done == moves.size() ? undone.size() : 0); back++) {
                Path folder = parent.resolve(done + "-" + back);
                Files.createDirectories(folder);
                Files.writeString(folder.resolve("mine"), "mine");
                Map<String, byte[]> old = listed(Map.of("a", "old", "c", "old"));
                OutputFolder.write(folder, old);
                Map<String, String> before = held(folder);
                Map<String, byte[]> coming = listed(Map.of("a", "new", "b", "new"));
                waits(folder, coming);
                for (String move : moves.subList(0, done)) {
                    move(folder, move);
                }
                for (String move : undone.subList(0, back)) {
                    move(folder, move);
                }

                assertThat(OutputFolder.restore(folder))
                        .as("%d moves, %d undone", done, back)
                        .contains("an earlier run was ended while it wrote to " + folder
                                + "; what was there before is restored");
                assertThat(held(folder)).as("%d moves, %d undone", done, back).isEqualTo(before);
                assertThat(OutputFolder.restore(folder)).isEmpty();
            }
        }
    }

    /** The disk was full, or the run was killed, before anything was moved. */
    @Test
    void whatWaitedInVainIsRemoved() throws IOException {
        OutputFolder.write(parent, listed(Map.of("a", "old")));
        Map<String, String> before = held(parent);
        Files.createDirectories(parent.resolve(".carecast-run/new/scenarios"));
        Files.writeString(parent.resolve(".carecast-run/new/scenarios/x"), "half");
        Files.writeString(parent.resolve(".carecast-run/journal.part"), "was-");

        assertThat(OutputFolder.restore(parent)).get().asString().endsWith("; what is there is whole");
        assertThat(held(parent)).isEqualTo(before);
    }

    @Test
    void aJournalThatLeadsElsewhereIsNotFollowed() throws IOException {
        Path outside = Files.writeString(parent.resolve("outside"), "mine");
        Path run = Files.createDirectories(parent.resolve("folder/.carecast-run"));
        Files.writeString(run.resolve("journal"), "was-not " + fingerprint("mine") + " ../outside\n");

        assertThatThrownBy(() -> OutputFolder.restore(parent.resolve("folder")))
                .hasMessageContaining("journal is damaged");
        assertThat(outside).hasContent("mine");
    }

    @Test
    void aSecondRunIsRefusedWhileTheFirstWritesAndNotAfterItDied() throws IOException {
        OutputFolder.write(parent, listed(Map.of("a", "old")));
        Map<String, String> before = held(parent);
        try (FolderLock lock = FolderLock.of(parent.resolve(".carecast-run"))) {
            lock.refuseIfLost();
            assertThatThrownBy(() -> OutputFolder.write(parent, TWO))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another run is writing here");
            assertThatThrownBy(() -> OutputFolder.restore(parent)).hasMessageContaining("another run is writing here");
        }
        assertThat(held(parent)).isEqualTo(before);

        // The lock of a dead run is a file that nobody holds.
        Files.createDirectories(parent.resolve(".carecast-run"));
        Files.writeString(parent.resolve(".carecast-run/lock"), "");
        OutputFolder.write(parent, listed(Map.of("a", "new")));
        assertThat(held(parent)).containsEntry("a", "new").hasSize(2);
    }

    private static Placing.Step step(String name, boolean wasThere, String text) {
        return new Placing.Step(name, wasThere, fingerprint(text));
    }

    private static String fingerprint(String text) {
        return InputFile.fingerprint(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The new files, and the journal of an exchange that is about to begin, as a run leaves them that is killed then. */
    private static void waits(Path folder, Map<String, byte[]> coming) throws IOException {
        Path run = folder.resolve(".carecast-run");
        List<String> journal = new ArrayList<>();
        Files.createDirectories(run.resolve("new"));
        Files.createDirectories(run.resolve("old"));
        for (Map.Entry<String, byte[]> file : coming.entrySet()) {
            Files.write(run.resolve("new").resolve(file.getKey()), file.getValue());
            journal.add((Files.exists(folder.resolve(file.getKey())) ? "was-there " : "was-not ")
                    + InputFile.fingerprint(file.getValue()) + " " + file.getKey());
        }
        journal.add("was-there - c");
        Files.write(run.resolve("journal"), journal);
    }

    private static void move(Path folder, String move) throws IOException {
        String[] fromAndTo = move.split(" > ?", -1);
        if (fromAndTo[1].isEmpty()) {
            Files.delete(folder.resolve(fromAndTo[0]));
        } else {
            Files.move(
                    folder.resolve(fromAndTo[0]),
                    folder.resolve(fromAndTo[1]),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Files and a manifest that lists them. */
    static Map<String, byte[]> listed(Map<String, String> texts) {
        Map<String, byte[]> files = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        new TreeMap<>(texts).forEach((name, text) -> {
            files.put(name, text.getBytes(StandardCharsets.UTF_8));
            lines.add("{\"file\":\"" + name + "\",\"sha256\":\"" + fingerprint(text) + "\"}");
        });
        String json = "{\"program\":\"carecast\",\"files\":[" + String.join(",", lines) + "]}";
        files.put("manifest.json", json.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** All that is in a folder, hidden or not, as text by name. */
    static Map<String, String> held(Path folder) throws IOException {
        Map<String, String> held = new TreeMap<>();
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path file : below.filter(Files::isRegularFile).toList()) {
                held.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return held;
    }
}
