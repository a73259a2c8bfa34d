package org.carecast.cli.report.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutputFolderTest {

    private static final Map<String, byte[]> TWO = Map.of("a", new byte[] {1}, "b", new byte[] {2});

    @TempDir
    private Path parent;

    @Test
    void filesAppearInAFolderThatIsMade() throws IOException {
        Path folder = parent.resolve("deep/er");

        OutputFolder.write(folder, TWO);

        assertThat(folder.resolve("a")).hasBinaryContent(new byte[] {1});
        assertThat(folder).isDirectoryNotContaining("glob:**/.carecast*");
    }

    @Test
    void aFileMayLieInAFolderOfItsOwn() throws IOException {
        OutputFolder.write(parent, Map.of("scenarios/a", new byte[] {1}));
        OutputFolder.write(parent, Map.of("scenarios/a", new byte[] {2}, "scenarios/b", new byte[] {1}));

        assertThat(parent.resolve("scenarios/a")).hasBinaryContent(new byte[] {2});
        assertThat(parent.resolve("scenarios/b")).exists();
        assertThat(parent).isDirectoryNotContaining("glob:**/.carecast*");
    }

    @Test
    void otherFilesStayAndFilesOfTheSameNameAreReplaced() throws IOException {
        Files.writeString(parent.resolve("mine"), "mine");
        Files.writeString(parent.resolve("a"), "old");

        OutputFolder.write(parent, TWO);

        assertThat(parent.resolve("mine")).hasContent("mine");
        assertThat(parent.resolve("a")).hasBinaryContent(new byte[] {1});
    }

    /** The second file cannot be put in place, so the first is not put there either. */
    @Test
    void allOrNothing() throws IOException {
        Files.writeString(parent.resolve("a"), "old");
        Files.createDirectories(parent.resolve("b/full"));

        assertThatThrownBy(() -> OutputFolder.write(parent, TWO))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nothing was written to " + parent)
                .hasMessageContaining("there is a folder of that name");
        assertThat(parent.resolve("a")).hasContent("old");
        assertThat(parent).isDirectoryNotContaining("glob:**/.carecast*");
    }

    /** The third file cannot be moved, so the first is taken back and the old second one is restored. */
    @Test
    void aMoveThatFailsMidwayIsUndone() throws IOException {
        Path aside = Files.createDirectory(parent.resolve("aside"));
        Path folder = Files.createDirectory(parent.resolve("folder"));
        Files.writeString(aside.resolve("a"), "new");
        Files.writeString(aside.resolve("b"), "new");
        Files.writeString(folder.resolve("b"), "old");

        assertThatThrownBy(() -> OutputFolder.place(aside, folder, List.of("a", "b", "gone")))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("a")).doesNotExist();
        assertThat(folder.resolve("b")).hasContent("old");
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
}
