package org.carecast.io.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.carecast.io.FilePages;
import org.carecast.io.NationalFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The children of the other laws eight years later, when returns ask of those over 21 too. Of these count who have a row of their age that does
 * not decline, and a YES since 22; of all others nothing changes, and no number has to be judged.
 */
final class ReturnsFrom2023LawTest {

    private static final int WORLDS = 40;
    private static final int CHILDREN = 90;
    // Of leap years eight later is one.
    private static final int LATER = 8;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @TempDir
    private Path folder;

    @Test
    void ofThoseOver21CountWhoAsked() throws Exception {
        int counted = 0;
        for (int world = 0; world < WORLDS; world++) {
            InventedChildren children = new InventedChildren(world, CHILDREN, true);
            ReturnSet later = later(children.returns());
            Map<String, Integer> expected = new HashMap<>(children.opening());
            expected.keySet().removeIf(who -> Integer.parseInt(who.split(" ")[1]) > 21);
            for (InventedChildren.Child child : children.children()) {
                addRows(child, later);
                int age = child.ageOn(InventedChildren.AS_AT);
                if (counts(child, age)) {
                    expected.merge(InventedChildren.population(child) + " " + age, 1, Integer::sum);
                    counted++;
                }
            }
            String opening = ReturnsImport.of(
                            FilePages.numbered(later.byYear(folder.resolve("w" + world))),
                            InventedChildren.AS_AT.plusYears(LATER),
                            "Fairshire",
                            ImportChoices.NONE,
                            NationalFolder.named(ReturnsLawsTest.NATIONAL, "../national"))
                    .texts()
                    .get("opening.csv");

            assertThat(ReturnsLawsTest.people(opening, 0, 1, 3))
                    .as("world %d", world)
                    .isEqualTo(expected);
            assertThat(opening).doesNotContain("judged");
        }
        assertThat(counted).isGreaterThan(WORLDS / 5);
    }

    /** What a row says at an age over 21; empty where there is none, as of whoever is not entitled. */
    private static String answer(InventedChildren.Child child, int age) {
        LocalDate birthday = child.born().plusYears(age);
        boolean seen = !birthday.isBefore(InventedChildren.SINCE) && !birthday.isAfter(InventedChildren.AS_AT);
        return seen && child.isEntitled()
                ? List.of("YES", "NO", "REFU", "").get(Math.floorMod((child.id() + age).hashCode(), 4))
                : "";
    }

    private static void addRows(InventedChildren.Child child, ReturnSet later) {
        for (int age = 22; age <= 24; age++) {
            String answer = answer(child, age);
            if (!answer.isEmpty()) {
                // The year to 31 March in which the birthday lies.
                later.add(
                        child.born().plusYears(age + LATER).plusMonths(9).getYear(),
                        "oc3",
                        "%s,%s,%s,F2,U1"
                                .formatted(child.id(), DAY.format(child.born().plusYears(LATER)), answer));
            }
        }
    }

    private static boolean counts(InventedChildren.Child child, int age) {
        Set<String> since22 = new TreeSet<>();
        for (int each = 22; each <= age; each++) {
            since22.add(answer(child, each));
        }
        return age >= 22
                && age <= 24
                && since22.contains("YES")
                && List.of("YES", "NO").contains(answer(child, age));
    }

    /** The same rows with every day, and every return, as many years later. */
    private static ReturnSet later(ReturnSet set) throws IOException {
        ReturnSet later = new ReturnSet();
        set.forEach((year, kind, rows) -> rows.forEach(row -> later.add(
                year + LATER,
                kind,
                Pattern.compile("(\\d\\d/\\d\\d/)(\\d{4})")
                        .matcher(row)
                        .replaceAll(day -> day.group(1) + (Integer.parseInt(day.group(2)) + LATER)))));
        return later;
    }
}
