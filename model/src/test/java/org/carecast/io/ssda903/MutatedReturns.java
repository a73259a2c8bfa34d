package org.carecast.io.ssda903;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carecast.Mutations;
import org.carecast.io.FilePages;
import org.carecast.io.ReturnRules;
import org.carecast.io.Study;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.Problem;
import org.carecast.measure.Demand;
import org.carecast.time.Horizon;

/**
 * Whatever happens to the files of a return, it ends in a study that can be projected or in problems with a name, and no child
 * can be told from either.
 *
 * <p>As a program it does so ten thousand times: {@code mvn -Preturns -pl model verify -DskipTests}.
 */
final class MutatedReturns {

    static final Path GOOD = Path.of("src/test/resources/ssda903/good");
    static final LocalDate AS_AT = LocalDate.of(2019, 3, 31);

    private static final long SEED = 903;
    private static final int MOST_CHANGES = 4;

    private final Random random;
    private final Mutations mutations;
    private final Path work;
    private final ReturnRules rules;
    private final Map<Path, byte[]> good = new TreeMap<>();
    private final Set<Map<String, String>> projected = new HashSet<>();
    private int studies;
    private int refusals;

    private MutatedReturns(Path work, long seed) throws IOException, BadDataException {
        this.work = work;
        this.random = new Random(seed);
        this.mutations = new Mutations(random);
        this.rules = ReturnRules.read(ReturnsLawsTest.NATIONAL, new Horizon(YearMonth.from(AS_AT), 0));
        try (Stream<Path> files = Files.walk(GOOD)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                good.put(GOOD.relativize(file), Files.readAllBytes(file));
            }
        }
    }

    /** As many times as the profile says. */
    public static void main(String[] args) throws IOException, BadDataException {
        Path folder = Files.createTempDirectory("carecast-fuzz");
        MutatedReturns run = new MutatedReturns(folder, SEED);
        run.mutate(Integer.parseInt(args[0]));
        System.out.printf(
                "%d mutated sets of returns: %d studies, %d of them different, each read and projected; %d refused with a"
                        + " reason%n",
                Integer.parseInt(args[0]), run.studies, run.projected.size(), run.refusals);
    }

    /** So many times; how many became a study. */
    static int[] run(Path work, int times) throws IOException, BadDataException {
        MutatedReturns run = new MutatedReturns(work, SEED + 1);
        run.mutate(times);
        return new int[] {run.studies, run.refusals};
    }

    private void mutate(int times) throws IOException {
        for (Map.Entry<Path, byte[]> file : good.entrySet()) {
            write(file.getKey(), file.getValue());
        }
        List<Path> names = List.copyOf(good.keySet());
        for (int time = 0; time < times; time++) {
            int changes = 1 + random.nextInt(MOST_CHANGES);
            Set<Path> changed = new HashSet<>();
            Map<Path, byte[]> now = new TreeMap<>(good);
            for (int change = 0; change < changes; change++) {
                Path name = names.get(random.nextInt(names.size()));
                byte[] before = now.get(name);
                if (before.length > 0) {
                    now.put(name, mutations.of(before));
                    changed.add(name);
                }
            }
            for (Path name : changed) {
                write(name, now.get(name));
            }
            read("mutated set " + time);
            for (Path name : changed) {
                write(name, good.get(name));
            }
        }
    }

    private void write(Path name, byte[] bytes) throws IOException {
        Path file = work.resolve("returns").resolve(name);
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.write(file, bytes);
    }

    private void read(String which) throws IOException {
        try {
            ImportedStudy imported = ReturnsImport.of(
                    FilePages.numbered(work.resolve("returns")),
                    AS_AT,
                    "Fairshire",
                    ImportChoices.NONE,
                    rules,
                    "../national");
            studies++;
            require(imported.used() + imported.repaired() + imported.dropped() == imported.rows(), which, "rows");
            require(!tells(String.join("\n", imported.texts().values())), which, "a child can be told");
            Map<String, String> texts = new TreeMap<>(imported.texts());
            texts.remove("import-report.md");
            if (projected.add(texts)) {
                project(which, imported);
            }
        } catch (BadDataException e) {
            refusals++;
            require(!e.problems().isEmpty(), which, "no problem");
            for (Problem problem : e.problems()) {
                require(
                        problem.row() > 0
                                && problem.column() > 0
                                && !problem.what().isBlank()
                                && !problem.remedy().isBlank(),
                        which,
                        problem.toString());
                require(!tells(problem.toString()), which, problem.toString());
            }
        } catch (RuntimeException e) {
            throw new AssertionError(which, e);
        }
    }

    private void project(String which, ImportedStudy imported) throws IOException {
        try {
            Study study = ReturnsLawsTest.written(work.resolve("study"), imported);
            Demand demand = Demand.of(study.opening().position(), study.assumptions(), study.horizon());
            require(Double.isFinite(demand.at(study.horizon().last()).people()), which, "people");
        } catch (BadDataException e) {
            throw new AssertionError(which + " became no study", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a text has an id, a UPN, or a date of birth of the good returns, as they write it or as a study would. */
    private static boolean tells(String text) {
        return text.contains("FICT-")
                || text.contains("A9030000")
                || Stream.of("15/03/2004", "30/11/2001", "08/08/2010", "20/05/2002", "07/07/2000", "12/12/1997")
                        .anyMatch(day -> text.contains(day) || text.contains(iso(day)));
    }

    private static String iso(String day) {
        String[] parts = day.split("/");
        return parts[2] + "-" + parts[1] + "-" + parts[0];
    }

    private static void require(boolean holds, String which, String what) {
        if (!holds) {
            throw new AssertionError(which + ": " + what);
        }
    }
}
