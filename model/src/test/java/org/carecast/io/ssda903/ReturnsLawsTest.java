package org.carecast.io.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carecast.io.FilePages;
import org.carecast.io.NationalFolder;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.io.csv.BadDataException;
import org.carecast.measure.Demand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of returns made up at random: counts in are counts out, and it does not matter how returns are laid out. */
final class ReturnsLawsTest {

    static final Path NATIONAL = Path.of("../data/national");
    private static final int WORLDS = 16;
    private static final int CHILDREN = 90;

    @TempDir
    private Path folder;

    private static ImportedStudy read(Path returns) throws BadDataException {
        return ReturnsImport.of(
                FilePages.numbered(returns),
                InventedChildren.AS_AT,
                "Fairshire",
                ImportChoices.NONE,
                NationalFolder.named(NATIONAL, "../national"));
    }

    @Test
    void countsInAreCountsOut() throws Exception {
        for (int world = 0; world < WORLDS; world++) {
            InventedChildren children = new InventedChildren(world, CHILDREN, true);
            Map<String, String> texts =
                    read(children.returns().byYear(folder.resolve("w" + world))).texts();

            assertThat(people(texts.get("opening.csv"), 0, 1, 3))
                    .as("world %d", world)
                    .isEqualTo(children.opening());
            assertThat(arrivals(texts.get("arrivals.csv")))
                    .as("world %d", world)
                    .isEqualTo(children.arrivals());
            assertThat(texts.get("assumptions.csv"))
                    .contains("\"" + children.bornOnTheFirst() + " in the opening position were born on 1 January");
            for (int age = 18; age <= 21; age++) {
                assertThat(texts.get("assumptions.csv"))
                        .contains("\"" + children.inTouch("citizen", age) + " counted at " + age + ",")
                        .contains("\"" + children.inTouch("uasc", age) + " counted at " + age + ",");
            }
        }
    }

    /** The rows of the report add up to those read, file by file and outcome by outcome. */
    @Test
    void rowsAddUp() throws Exception {
        for (int world = 0; world < WORLDS; world++) {
            ReturnSet set = new InventedChildren(world, CHILDREN, true).returns();
            ImportedStudy study = read(set.byYear(folder.resolve("w" + world)));

            assertThat(study.rows()).isEqualTo(set.size());
            assertThat(study.used() + study.repaired() + study.dropped()).isEqualTo(study.rows());
            assertThat(named(study)).isEqualTo(study.repaired() + study.dropped());
        }
    }

    /** How many lines the report names, one by one or as a run. */
    private static int named(ImportedStudy study) {
        int named = 0;
        Matcher lines = Pattern.compile("(?m)^- file \\d+ \\(\\w+\\), (\\d+): lines ([-\\d, ]+)$")
                .matcher(study.texts().get("import-report.md"));
        while (lines.find()) {
            int count = 0;
            for (String run : lines.group(2).split(", ")) {
                String[] ends = run.split("-");
                count += Integer.parseInt(ends[ends.length - 1]) - Integer.parseInt(ends[0]) + 1;
            }
            assertThat(count).isEqualTo(Integer.parseInt(lines.group(1)));
            named += count;
        }
        return named;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"permuted", "flat", "by kind", "halves", "other names", "ISO", "two digits", "as Excel saves it"
            })
    void layoutDoesNotMatter(String layout) throws Exception {
        for (int world = 0; world < WORLDS / 4; world++) {
            ReturnSet set = new InventedChildren(world, CHILDREN, true).returns();
            Path other = folder.resolve(layout + world);
            lay(set, layout, other, new Random(world));

            assertThat(study(read(other))).isEqualTo(study(read(set.byYear(folder.resolve("plain" + layout + world)))));
        }
    }

    /** Episodes of several years in one file say the same, where no care leavers have to be told by year. */
    @Test
    void yearsTogetherSayTheSame() throws Exception {
        for (int world = 0; world < WORLDS / 4; world++) {
            ReturnSet set = new InventedChildren(world, CHILDREN, false).returns();
            Map<String, List<String>> together = new TreeMap<>();
            set.forEach((year, kind, rows) ->
                    together.computeIfAbsent(kind, any -> new ArrayList<>()).addAll(rows));
            Path other = folder.resolve("together" + world);
            for (Map.Entry<String, List<String>> kind : together.entrySet()) {
                ReturnSet.write(other.resolve(kind.getKey() + ".csv"), kind.getKey(), kind.getValue());
            }

            assertThat(study(read(other))).isEqualTo(study(read(set.byYear(folder.resolve("apart" + world)))));
        }
    }

    private static void lay(ReturnSet set, String layout, Path other, Random random) throws IOException {
        set.forEach((year, kind, lines) -> {
            List<String> rows = new ArrayList<>(lines);
            switch (layout) {
                case "permuted" -> {
                    Collections.shuffle(rows, random);
                    ReturnSet.write(other.resolve(year + "/" + kind + ".csv"), kind, rows);
                }
                case "flat" -> ReturnSet.write(other.resolve("ssda903_" + kind + "_" + year + ".csv"), kind, rows);
                // The year in which a return begins is as good a name as that in which it ends.
                case "by kind" ->
                    ReturnSet.write(other.resolve(kind + "/" + (year - 1) + "-" + year % 100 + ".csv"), kind, rows);
                case "halves" -> {
                    int half = rows.size() / 2;
                    ReturnSet.write(other.resolve(year + "/a/" + kind + ".csv"), kind, rows.subList(0, half));
                    ReturnSet.write(other.resolve(year + "/b/" + kind + ".csv"), kind, rows.subList(half, rows.size()));
                }
                case "other names" ->
                    ReturnSet.write(
                            other.resolve("return " + (char) ('z' - year + 2017) + "/" + kind.hashCode() + ".CSV"),
                            kind,
                            rows);
                case "ISO" -> ReturnSet.write(other.resolve(year + "/" + kind + ".csv"), kind, rows, days("$3-$2-$1"));
                case "two digits" ->
                    ReturnSet.write(other.resolve(year + "/" + kind + ".csv"), kind, rows, ReturnsLawsTest::twoDigits);
                default ->
                    ReturnSet.write(other.resolve(year + "/" + kind + ".csv"), kind, rows, ReturnsLawsTest::asExcel);
            }
        });
    }

    private static UnaryOperator<String> days(String form) {
        return text -> text.replaceAll("(\\d\\d)/(\\d\\d)/(\\d{4})", form);
    }

    private static String twoDigits(String text) {
        return text.replaceAll("(\\d\\d/\\d\\d/)\\d\\d(\\d\\d)", "$1$2");
    }

    /** A byte order mark, lower case, a column more, times of day, line ends of Windows and empty rows below. */
    private static String asExcel(String text) {
        String[] lines = text.toLowerCase(Locale.ROOT).split("\n");
        StringBuilder saved = new StringBuilder("\uFEFF" + lines[0] + ",team\r\n");
        for (int line = 1; line < lines.length; line++) {
            saved.append(lines[line].replaceAll("(\\d\\d/\\d\\d/\\d{4})", "$1 00:00"))
                    .append(", leaving care\r\n");
        }
        return saved.append(",,,,,,,\r\n".substring(0, 6)).append("\r\n").toString();
    }

    /** All but the report, which names files and lines. */
    private static Map<String, String> study(ImportedStudy study) {
        Map<String, String> texts = new HashMap<>(study.texts());
        texts.remove("import-report.md");
        return texts;
    }

    /** What a council makes of it can be read, checked and projected. */
    @Test
    void everyStudyCanBeProjected() throws Exception {
        for (int world = 0; world < WORLDS / 2; world++) {
            ImportedStudy imported =
                    read(new InventedChildren(world, CHILDREN, true).returns().byYear(folder.resolve("w" + world)));
            Study study = written(folder.resolve("s" + world), imported);
            Demand demand = Demand.of(study.opening().position(), study.assumptions(), study.horizon());

            assertThat(demand.at(study.horizon().opening()).people())
                    .isCloseTo(
                            imported.careLeavers().values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum(),
                            within(1e-9));
            assertThat(demand.months())
                    .allMatch(month -> Double.isFinite(demand.at(month).people()));
        }
    }

    /** Nothing that tells which child: neither an id nor a UPN nor, beside the as-at date, any day of birth. */
    @Test
    void nobodyCanBeToldFromIt() throws Exception {
        for (int world = 0; world < WORLDS / 2; world++) {
            InventedChildren children = new InventedChildren(world, CHILDREN, true);
            String all = String.join(
                    "\n",
                    read(children.returns().byYear(folder.resolve("w" + world)))
                            .texts()
                            .values());

            for (InventedChildren.Child child : children.children()) {
                LocalDate born = child.born();
                assertThat(all)
                        .doesNotContain(child.id())
                        .doesNotContain(child.upn())
                        .doesNotContain(
                                "%02d/%02d/%d".formatted(born.getDayOfMonth(), born.getMonthValue(), born.getYear()));
                if (!all.contains("from " + born + " on") && !born.equals(InventedChildren.AS_AT)) {
                    assertThat(all).doesNotContain(born.toString());
                }
            }
        }
    }

    static Study written(Path study, ImportedStudy imported) throws IOException, BadDataException {
        Files.createDirectories(study);
        for (Map.Entry<String, String> file : imported.texts().entrySet()) {
            String national = NATIONAL.toAbsolutePath().normalize().toString();
            Files.write(
                    study.resolve(file.getKey()),
                    file.getValue()
                            .replace("national,../national", "national," + national)
                            .getBytes(StandardCharsets.UTF_8));
        }
        return StudyReader.read(study);
    }

    /** People by two cells of a row; rows of nobody are left out. */
    static Map<String, Integer> people(String text, int first, int second, int people) {
        Map<String, Integer> counts = new HashMap<>();
        text.lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("population"))
                .map(line -> line.split(","))
                .filter(cells -> !cells[people].equals("0"))
                .forEach(cells -> counts.merge(
                        cells[first] + " " + cells[second], Integer.parseInt(cells[people]), Integer::sum));
        return counts;
    }

    private static Map<String, Integer> arrivals(String text) {
        Map<String, Integer> counts = new HashMap<>();
        text.lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("month"))
                .map(line -> line.split(","))
                .forEach(cells -> counts.put(cells[0] + " " + cells[1] + " " + cells[2], Integer.parseInt(cells[3])));
        return counts;
    }
}
