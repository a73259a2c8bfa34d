package org.carecast.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A made-up study of one to three populations, some with children in care, some with a mix of accommodation and scenarios. Whoever knows
 * the seed knows all of it but the counts.
 *
 * @param counts people by population and age
 * @param mix care leavers by type of accommodation; none where the study has no mix
 */
record GeneratedStudy(long seed, Map<String, Map<Integer, Integer>> counts, Map<String, Integer> mix) {

    static final int LAST = 24;
    private static final int ADULT = 18;

    /** The study of a seed, in which about a third of all counts are small. */
    static GeneratedStudy of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Map<Integer, Integer>> counts = new LinkedHashMap<>();
        int populations = 1 + (int) (seed % 3);
        for (int place = 0; place < populations; place++) {
            Map<Integer, Integer> ages = new LinkedHashMap<>();
            int youngest = random.nextBoolean() ? ADULT : random.nextInt(8, ADULT);
            int fewInTen = random.nextInt(1, 8);
            for (int age = youngest; age <= LAST; age++) {
                ages.put(
                        age,
                        random.nextInt(10) < fewInTen
                                ? random.nextInt(0, 6)
                                : random.nextInt(6, random.nextBoolean() ? 12 : 150));
            }
            counts.put("p" + place, ages);
        }
        Map<String, Integer> mix = new LinkedHashMap<>();
        if (random.nextBoolean()) {
            int types = random.nextInt(2, 9);
            for (int type = 0; type < types; type++) {
                mix.put(
                        "Type " + (char) ('A' + type),
                        random.nextInt(3) == 0 ? random.nextInt(0, 6) : random.nextInt(6, 90));
            }
            mix.put("Type Z", 40);
        }
        return new GeneratedStudy(seed, counts, mix);
    }

    /** The same study with other counts. */
    GeneratedStudy with(Map<String, Map<Integer, Integer>> others) {
        return new GeneratedStudy(seed, others, mix);
    }

    /** The same study with another mix. */
    GeneratedStudy withMix(Map<String, Integer> other) {
        return new GeneratedStudy(seed, counts, other);
    }

    /** The same study with counts of another draw, small and large ones at other ages. */
    GeneratedStudy withOtherCounts(long draw) {
        SplittableRandom random = new SplittableRandom(draw);
        Map<String, Map<Integer, Integer>> others = new LinkedHashMap<>();
        counts.forEach((population, ages) -> {
            Map<Integer, Integer> people = new LinkedHashMap<>();
            ages.keySet().forEach(age -> people.put(age, random.nextBoolean() ? random.nextInt(0, 6) : 40));
            others.put(population, people);
        });
        return with(others);
    }

    /** Bands of ages for its tables that its seed chooses, such as 18,19-21,22-24. */
    String bands() {
        SplittableRandom random = new SplittableRandom(seed + 2);
        List<String> bands = new ArrayList<>();
        for (int from = ADULT; from <= LAST; ) {
            int to = Math.min(LAST, from + random.nextInt(4));
            bands.add(from == to ? "" + from : from + "-" + to);
            from = to + 1;
        }
        return String.join(",", bands);
    }

    /** The ids of its scenarios. */
    List<String> scenarios() {
        return seed % 2 == 0 ? List.of("base") : List.of("base", "fewer-stay");
    }

    /** Writes the study and a national folder beside it; it has the same name wherever it is. */
    Path write(Path folder) throws IOException {
        Path study = Files.createDirectories(folder.resolve("made-up"));
        Path national = Files.createDirectories(folder.resolve("national"));
        for (String file : List.of("sources.csv", "law.csv", "disclosure.csv", "public-ages.csv")) {
            if (Files.notExists(national.resolve(file))) {
                Files.copy(Path.of(Run.KENT, "../national", file), national.resolve(file));
            }
        }
        Files.writeString(study.resolve("study.csv"), String.join("\n", settings()) + "\n");
        Files.writeString(study.resolve("sources.csv"), "id,title,publisher,published,note\npaper,A paper,Us,2020,\n");
        Files.writeString(study.resolve("opening.csv"), opening());
        Files.writeString(study.resolve("assumptions.csv"), assumptions());
        if (!mix.isEmpty()) {
            List<String> rows =
                    new ArrayList<>(List.of("type,population,effective_from,people,provenance,source,locator,note"));
            mix.forEach((type, people) -> rows.add(type + ",all,2020-03," + people + ",published,paper,page 4,"));
            Files.writeString(study.resolve("accommodation.csv"), String.join("\n", rows) + "\n");
        }
        KentCopy.scenario(study, "fewer-stay", "take_up,p0,21-25,2020-06,,scale,0.5,Fewer,");
        return study;
    }

    private List<String> settings() {
        List<String> rows = new ArrayList<>(List.of(
                "key,value",
                "title,Care leavers forecast",
                "council,Example County",
                "opening_month,2020-03",
                "months_to_project,36",
                "national,../national"));
        counts.forEach((population, ages) -> {
            rows.add("population." + population + "," + population.toUpperCase());
            if (youngest(population) < ADULT) {
                rows.add("youngest_age." + population + "," + youngest(population));
            }
        });
        return rows;
    }

    private int youngest(String population) {
        return counts.get(population).keySet().iterator().next();
    }

    private String opening() {
        StringBuilder rows = new StringBuilder("population,age,as_at,people,provenance,source,locator,note\n");
        counts.forEach((population, ages) -> ages.forEach((age, people) ->
                rows.append("%s,%d,2020-03,%d,published,paper,page 1,\n".formatted(population, age, people))));
        return rows.toString();
    }

    private String assumptions() {
        SplittableRandom random = new SplittableRandom(seed + 1);
        StringBuilder rows = new StringBuilder(
                "parameter,population,ages,effective_from,value,low,high,spread,unit,provenance,source,locator,review_by,note\n");
        counts.forEach((population, ages) -> {
            int youngest = youngest(population);
            if (youngest < ADULT) {
                row(rows, "arrivals", population, "", "2020-04", random.nextInt(0, 40) / 10.0, "people per month");
                for (int age = youngest; age < ADULT; age++) {
                    row(rows, "arrival_age_share", population, "" + age, "2020-04", age == youngest ? 1 : 0, "share");
                }
                row(rows, "transfer_share", population, "", "2020-04", 0.1, "share");
                row(rows, "transfer_after_months", population, "", "2020-04", 2, "months");
                row(rows, "leaves_care", population, youngest + "-17", "2020-04", 0.1, "share per year");
            } else {
                row(rows, "entrants_at_18", population, "", "2020-04", random.nextInt(0, 30), "people per year");
            }
            row(
                    rows,
                    "leaves_service",
                    population,
                    "18-24",
                    "2020-04",
                    random.nextInt(4) == 0 ? 0 : random.nextInt(0, 30) / 100.0,
                    "share per year");
            row(rows, "take_up", population, "21-24", "2020-04", random.nextInt(1, 11) / 10.0, "share");
            row(rows, "in_touch_rate", population, "all", "2020-03", random.nextInt(60, 100) / 100.0, "share");
            row(rows, "january_birthday_share", population, "", "2020-03", 0.2, "share");
        });
        return rows.toString();
    }

    private static void row(
            StringBuilder rows, String id, String population, String ages, String from, double value, String unit) {
        rows.append(
                "%s,%s,%s,%s,%s,,,,%s,published,paper,page 2,,\n".formatted(id, population, ages, from, value, unit));
    }
}
