package org.carecast.io.ssda903;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.carecast.io.FilePages;
import org.carecast.io.ReturnRules;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.ssda903.ReturnPages.Page;
import org.carecast.time.Horizon;

/**
 * Sound returns, changed at random as exports and spreadsheets change them: a study has everyone who was made up, or what is wrong is said first, or there
 * is no study. Never a study that lacks somebody without a word.
 *
 * <p>As a program it does so ten thousand times: {@code mvn -Preturns -pl model verify -DskipTests}.
 */
final class ChangedReturns {

    private static final long SEED = 1903;
    private static final int WORLDS = 25;
    private static final int CHILDREN = 40;
    private static final int MOST_CHANGES = 3;
    private static final List<String> FORMS = List.of(
            "MM/dd/yyyy",
            "M/d/yy",
            "dd/MM/yy",
            "d.M.yyyy",
            "dd-MM-yyyy",
            "yyyy-MM-dd",
            "yyyyMMdd",
            "dd-MMM-yy",
            "d MMMM yyyy",
            "MM/dd/yyyy '12:00 AM'",
            "yyyy-MM-dd'T00:00:00'");
    private static final List<String> NO_DAYS = List.of(
            "NULL",
            "N/A",
            "-",
            "none",
            "31/12/9999",
            "01/01/1900",
            "9999-12-31",
            "00/00/0000",
            "still there",
            "?",
            "3103",
            "31/12/99",
            "(null)",
            " . ",
            "2099-12-31");
    private static final List<String> NOISE =
            List.of("%s\u200B", "\u00A0%s", " %s ", "'%s", "%s\u00AD", "X%s", "%s-1", "0%s");
    private static final List<String> COUNCILS = List.of("LA", "LA_CODE", "la name");

    private final Random random;
    private final Path work;
    private final ReturnRules rules;
    private boolean formed;
    private int right;
    private int named;
    private int refused;

    private ChangedReturns(Path work, long seed) throws BadDataException {
        this.work = work;
        this.random = new Random(seed);
        this.rules = ReturnRules.read(ReturnsLawsTest.NATIONAL, new Horizon(YearMonth.from(InventedChildren.AS_AT), 0));
    }

    /** As many times as the profile says. */
    public static void main(String[] args) throws IOException, BadDataException {
        ChangedReturns run = new ChangedReturns(Files.createTempDirectory("carecast-changed"), SEED);
        run.change(Integer.parseInt(args[0]));
        System.out.printf(
                "%d changed sets of returns: %d right, %d wrong and said so first, %d refused%n",
                Integer.parseInt(args[0]), run.right, run.named, run.refused);
    }

    /** So many times: how many were right, named and refused. */
    static int[] run(Path work, int times) throws IOException, BadDataException {
        ChangedReturns run = new ChangedReturns(work, SEED + 1);
        run.change(times);
        return new int[] {run.right, run.named, run.refused};
    }

    private void change(int times) throws IOException {
        for (int time = 0; time < times; time++) {
            InventedChildren children = new InventedChildren(random.nextInt(WORLDS), CHILDREN, true);
            ReturnPages pages = ReturnPages.of(children.returns());
            Set<String> uasc = new HashSet<>(pages.children("uasc"));
            List<String> told = new ArrayList<>();
            formed = false;
            int changes = 1 + random.nextInt(MOST_CHANGES);
            for (int change = 0; change < changes; change++) {
                told.add(change(pages, uasc));
            }
            Path returns = work.resolve("returns");
            clear(returns);
            read("set " + time + ": " + told, pages.byYear(returns), children);
        }
    }

    private String change(ReturnPages pages, Set<String> uasc) {
        Page page = any(pages.names());
        Predicate<Page> which = switch (random.nextInt(3)) {
            case 0 -> page::equals;
            case 1 -> ReturnPages.kind(page.kind());
            default -> each -> true;
        };
        int kind = random.nextInt(9);
        // Another form takes days as they were made up.
        if (kind == 0 || kind == 6) {
            if (formed) {
                return "nothing";
            }
            formed = true;
        }
        switch (kind) {
            case 0 -> {
                String form = any(FORMS);
                pages.days(which, cell -> isPlain(cell) ? ReturnPages.form(form).apply(cell) : cell);
                return "days of " + page + " as " + form;
            }
            case 1 -> {
                String word = any(NO_DAYS);
                pages.cells("DEC", which, cell -> cell.isEmpty() ? word : cell);
                return "no end of " + page + " as " + word;
            }
            case 2 -> {
                String noise = any(NOISE);
                int share = 1 + random.nextInt(3);
                pages.cells("CHILD", which, cell -> random.nextInt(share) == 0 ? noise.formatted(cell) : cell);
                return "ids of " + page + " as " + noise;
            }
            case 3 -> {
                pages.without(page::equals);
                return "without " + page;
            }
            case 4 -> {
                pages.emptied(which);
                return "columns of " + page;
            }
            case 5 -> {
                List<String> flags =
                        any(List.of(List.of("1", "0"), List.of("Y", "N"), List.of("on", "off"), List.of("1", "")));
                pages.without(ReturnPages.kind("uasc"))
                        .with(
                                "UASC",
                                ReturnPages.kind("header"),
                                (each, child) -> flags.get(uasc.stream().anyMatch(child::contains) ? 0 : 1));
                return "flags " + flags;
            }
            case 6 -> {
                pages.days(which, cell -> isPlain(cell) ? ReturnPages.serial(cell) : cell);
                return "numbers of a spreadsheet in " + page;
            }
            case 7 -> {
                String column = any(COUNCILS);
                if (random.nextBoolean()) {
                    pages.twice(column, "One", "Other");
                } else {
                    pages.with(column, each -> true, (each, child) -> "One");
                }
                return "councils";
            }
            default -> {
                String column = any(List.of("DOB", "DECOM", "DEC", "IN_TOUCH", "DUC"));
                int share = 1 + random.nextInt(20);
                pages.cells(column, which, cell -> random.nextInt(share) == 0 ? "soon" : cell);
                return column + " of " + page + " broken, one in " + share;
            }
        }
    }

    private static boolean isPlain(String cell) {
        return cell.matches("\\d\\d/\\d\\d/(19|20)\\d\\d") && !cell.equals("01/01/1900");
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void read(String which, Path returns, InventedChildren children) {
        try {
            ImportedStudy study = ReturnsImport.of(
                    FilePages.numbered(returns),
                    InventedChildren.AS_AT,
                    "Fairshire",
                    ImportChoices.NONE,
                    rules,
                    "../n");
            Map<String, Integer> people = ReturnsLawsTest.people(study.texts().get("opening.csv"), 0, 1, 3);
            require(!tells(String.join("\n", study.texts().values()) + study.warnings(), children), which);
            if (people.equals(children.opening())) {
                right++;
            } else {
                named++;
                require(isSaid(study), which + ": is wrong without a word: " + people + " for " + children.opening());
            }
        } catch (BadDataException e) {
            refused++;
            require(!tells(e.getMessage(), children), which);
        } catch (RuntimeException e) {
            throw new AssertionError(which, e);
        }
    }

    /** Whether the first lines say of something that is lost or missing; that days are month first says nothing of it. */
    private static boolean isSaid(ImportedStudy study) {
        return study.warnings().stream()
                .anyMatch(warning -> !warning.startsWith("Days of ") && !warning.startsWith("Read as no end"));
    }

    private static boolean tells(String text, InventedChildren children) {
        return children.children().stream().anyMatch(child -> text.contains(child.id()) || text.contains(child.upn()));
    }

    private static void require(boolean holds, String which) {
        if (!holds) {
            throw new AssertionError(which);
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
