package org.carecast.io.ssda903;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.carecast.io.FilePages;
import org.carecast.io.NationalFolder;
import org.carecast.io.csv.BadDataException;

/**
 * A million rows of episodes, made up, read in a process of their own with 2 GB: {@code mvn -Preturns -pl model verify -DskipTests}.
 *
 * <p>It fails if they take more than 30 seconds of a processor, if memory does not do, or if a count is not what was made up.
 */
final class MillionEpisodes {

    private static final int ROWS = 1_000_000;
    private static final int CHILDREN = 320_000;
    private static final double MOST_SECONDS = 30;
    private static final String READ = "read";

    private MillionEpisodes() {}

    /** Makes the files and starts the other process, or, where its folder is named, is that. */
    public static void main(String[] args) throws IOException, InterruptedException, BadDataException {
        if (args.length == 2 && args[0].equals(READ)) {
            read(Path.of(args[1]));
            return;
        }
        Path folder = Files.createTempDirectory("carecast-million");
        make(folder);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MillionEpisodes.class.getName(),
                        READ,
                        folder.toString())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new AssertionError("a million episodes were not read as they should be");
        }
    }

    private static void make(Path folder) throws IOException {
        InventedChildren children = new InventedChildren(1, CHILDREN, false);
        children.returns().byYear(folder.resolve("returns"));
        int people =
                children.opening().values().stream().mapToInt(Integer::intValue).sum();
        Files.writeString(folder.resolve("people"), String.valueOf(people));
    }

    private static void read(Path folder) throws IOException, BadDataException {
        long episodes = 0;
        for (int year = InventedChildren.FIRST_YEAR; year <= InventedChildren.LAST_YEAR; year++) {
            try (Stream<String> lines = Files.lines(folder.resolve("returns/" + year + "/episodes.csv"))) {
                episodes += lines.count() - 1;
            }
        }
        long begun = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        ImportedStudy study = ReturnsImport.of(
                FilePages.numbered(folder.resolve("returns")),
                InventedChildren.AS_AT,
                "Fairshire",
                ImportChoices.NONE,
                NationalFolder.named(ReturnsLawsTest.NATIONAL, "../national"));
        double wall = seconds(System.nanoTime() - begun);
        double own = seconds(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu);
        int people = Stream.of(study.careLeavers(), study.under18())
                .map(Map::values)
                .flatMap(counts -> counts.stream())
                .mapToInt(Integer::intValue)
                .sum();
        System.out.printf(
                Locale.ROOT,
                "%,d episodes, %,d rows in all: %.1f s (%.1f s of a processor), %s; %,d people in the opening position%n",
                episodes,
                study.rows(),
                wall,
                own,
                memory(),
                people);
        require(episodes >= ROWS, "there were only " + episodes + " episodes");
        require(own <= MOST_SECONDS, "it took " + own + " seconds of a processor");
        require(
                people == Integer.parseInt(Files.readString(folder.resolve("people"))),
                people + " people are counted, and not the " + Files.readString(folder.resolve("people")) + " made up");
    }

    private static double seconds(long nanoseconds) {
        return nanoseconds / (double) TimeUnit.SECONDS.toNanos(1);
    }

    /** The most memory the process had, where the system says. */
    private static String memory() throws IOException {
        Path status = Path.of("/proc/self/status");
        List<String> lines = Files.isReadable(status) ? Files.readAllLines(status) : List.of();
        return lines.stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024 + " MB at most")
                .findFirst()
                .orElse("memory not known");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            System.err.println(otherwise);
            System.exit(1);
        }
    }
}
