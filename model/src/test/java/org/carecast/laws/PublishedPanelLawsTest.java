package org.carecast.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carecast.io.csv.InputFile;
import org.carecast.io.csv.Page;
import org.carecast.io.csv.Pages;
import org.carecast.io.panel.PanelReader;
import org.carecast.measure.Panel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same counts give the same panel, in whatever layout, order and spelling they are published. */
final class PublishedPanelLawsTest {

    private static final Map<String, String> COUNCILS = new TreeMap<>(Map.of(
            "E06000001", "Hartlepool",
            "E06000023", "Bristol, City of",
            "E06000058", "Bournemouth, Christchurch and Poole",
            "E08000025", "Birmingham",
            "E09000001", "City of London",
            "E09000008", "Croydon",
            "E10000016", "Kent"));
    private static final List<String> MARKS = List.of("c", "[c]", "x", "z", "[z]", "-", "", ":", "*", "k", "low", "..");
    private static final int FIRST = 2020;
    private static final int YEARS = 5;
    private static final String UASC = "Unaccompanied asylum-seeking children";

    /** Counts made from a seed, and the ways in which they can be written. */
    private static final class Published {

        private final SplittableRandom random;
        private final Map<String, List<Integer>> counts = new LinkedHashMap<>();

        private Published(int seed) {
            random = new SplittableRandom(seed);
            COUNCILS.keySet()
                    .forEach(code -> counts.put(
                            code,
                            IntStream.range(0, YEARS)
                                    .mapToObj(any ->
                                            random.nextInt(4) == 0 ? null : random.nextInt(3) * random.nextInt(900))
                                    .collect(Collectors.toCollection(ArrayList::new))));
            // Some count follows another in any case.
            counts.get("E10000016").set(0, 1224);
            counts.get("E10000016").set(1, 900);
        }

        private Panel panel() {
            TreeMap<Panel.At, Integer> people = new TreeMap<>();
            counts.forEach((code, each) -> IntStream.range(0, YEARS)
                    .filter(year -> each.get(year) != null)
                    .forEach(year ->
                            people.put(new Panel.At(code, java.time.YearMonth.of(FIRST + year, 3)), each.get(year))));
            return new Panel(people, COUNCILS.size() * YEARS - people.size());
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        private String count(Integer people) {
            return people == null
                    ? one(MARKS)
                    : people < 1000 ? one(List.of("%d", "%d.0")).formatted(people) : "\"%,d\"".formatted(people);
        }

        private String year(int year) {
            int ends = FIRST + year;
            return one(List.of(
                    "" + ends,
                    (ends - 1) + "/" + ends % 100,
                    (ends - 1) + "-" + ends % 100,
                    "" + (ends - 1) + ends % 100,
                    "31 March " + ends,
                    ends + "-03-31"));
        }

        private String name(String code) {
            String name = COUNCILS.get(code);
            return "\"" + one(List.of(name, name.toUpperCase(), name.toLowerCase(), name.replace("and", "&"))) + "\"";
        }

        private String heading(String name) {
            return one(List.of(name, name.toUpperCase(), name.replace('_', ' '), " " + name));
        }

        /** Lines in any order below a heading, with the columns in any order. */
        private String table(List<String> headings, List<List<String>> rows) {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, headings.size()).boxed().toList());
            Collections.shuffle(order, new Random(random.nextLong()));
            List<List<String>> lines = new ArrayList<>(rows);
            Collections.shuffle(lines, new Random(random.nextLong()));
            lines.add(0, headings);
            return lines.stream()
                    .map(cells -> order.stream().map(cells::get).collect(Collectors.joining(",")))
                    .collect(Collectors.joining("\n", "", "\n"));
        }

        private String threeColumns() {
            List<List<String>> rows = new ArrayList<>();
            counts.forEach((code, each) -> IntStream.range(0, YEARS)
                    .forEach(year -> rows.add(List.of(code, year(year), count(each.get(year)), "of no use", "7.5"))));
            rows.add(List.of("E12000001", year(0), "99", "", ""));
            return table(
                    List.of(heading("ons_code"), heading("year"), heading("uasc_31_march"), "Remark", "Percent"), rows);
        }

        private String longLayout() {
            List<List<String>> rows = new ArrayList<>();
            counts.forEach((code, each) -> IntStream.range(0, YEARS).forEach(year -> {
                String period = year(year);
                rows.add(longRow(period, "Local authority", code, UASC, UASC, count(each.get(year))));
                rows.add(longRow(period, "Local authority", code, "Age group", "Total", "31"));
                rows.add(longRow(period, "Local authority", code, UASC, "Non-" + UASC.toLowerCase(), "32"));
            }));
            rows.add(longRow(year(0), "National", "", UASC, UASC, "4000"));
            return table(
                    List.of(
                            heading("time_period"),
                            "time_identifier",
                            heading("geographic_level"),
                            "country_code",
                            heading("la_name"),
                            heading("new_la_code"),
                            "cla_group",
                            "characteristic",
                            heading("number"),
                            "percentage"),
                    rows);
        }

        private List<String> longRow(
                String period, String level, String code, String group, String characteristic, String number) {
            return List.of(
                    period,
                    "Reporting year",
                    level,
                    "E92000001",
                    code.isEmpty() ? "" : name(code),
                    code,
                    group,
                    characteristic,
                    number,
                    "12");
        }

        private String wide(boolean byCode) {
            List<String> headings = new ArrayList<>(List.of(byCode ? "Code" : "Local authority"));
            IntStream.range(0, YEARS)
                    .mapToObj(
                            year -> one(List.of("%s", "UASC %s", "UASC at %s")).formatted(year(year)))
                    .forEach(headings::add);
            List<List<String>> rows = new ArrayList<>();
            counts.forEach((code, each) -> {
                List<String> row = new ArrayList<>(List.of(byCode ? code : name(code)));
                each.forEach(people -> row.add(count(people)));
                rows.add(row);
            });
            rows.add(new ArrayList<>(Collections.nCopies(YEARS + 1, "9")));
            rows.get(rows.size() - 1).set(0, byCode ? "E92000001" : "England");
            return "UASC in care at 31 March\n\n" + table(headings, rows) + "Source: made up\n";
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 25);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameCountsInEveryLayoutAreTheSamePanel(int seed) throws Exception {
        Published published = new Published(seed);
        for (String text : List.of(
                published.threeColumns(), published.longLayout(), published.wide(true), published.wide(false))) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Page page = Page.of(
                    "made-up.csv",
                    "made-up.csv",
                    InputFile.of(Path.of("made-up.csv"), bytes),
                    Page.Origin.TABLE,
                    bytes);

            assertThat(PanelReader.read(Pages.of(page), Optional.empty()).uasc())
                    .as(text)
                    .contains(published.panel());
        }
    }
}
