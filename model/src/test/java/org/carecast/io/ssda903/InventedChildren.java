package org.carecast.io.ssda903;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Children made up at random, the returns a council would send of them, and what is true of them: counted here day by day from what was
 * made up, and not from the returns.
 */
final class InventedChildren {

    static final int FIRST_YEAR = 2017;
    static final int LAST_YEAR = 2019;
    static final LocalDate AS_AT = LocalDate.of(2019, 3, 31);
    static final LocalDate SINCE = LocalDate.of(2016, 4, 1);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int WEEKS = 91;

    private final Random random;
    private final List<Child> children = new ArrayList<>();
    private final boolean withCareLeavers;

    InventedChildren(long seed, int count, boolean withCareLeavers) {
        this.random = new Random(seed);
        this.withCareLeavers = withCareLeavers;
        for (int number = 0; number < count; number++) {
            children.add(child(number));
        }
    }

    List<Child> children() {
        return children;
    }

    /** One child; {@code until} is the day care ended, or later than any return. */
    record Child(
            String id,
            String upn,
            LocalDate born,
            boolean uasc,
            LocalDate from,
            LocalDate until,
            String reason,
            List<LocalDate> moves,
            Map<Integer, String> answers) {

        LocalDate adult() {
            return born.plusYears(18);
        }

        boolean inCare(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }

        /** Day by day: at least 91 days of care since 14, one of them since 16, and in care up to the 18th birthday or the day before, or left with E8. */
        boolean isEntitled() {
            return isEntitled(from, WEEKS);
        }

        /** The same by what returns can tell: of whoever was in care before the first of them, the weeks are taken for granted. */
        boolean seemsEntitled() {
            LocalDate seen = from;
            for (LocalDate move : moves) {
                seen = move.isBefore(SINCE) ? move : seen;
            }
            return isEntitled(seen, seen.equals(from) ? WEEKS : 0);
        }

        private boolean isEntitled(LocalDate first, int weeks) {
            int days = 0;
            boolean after16 = false;
            for (LocalDate day = first; day.isBefore(until) && day.isBefore(adult()); day = day.plusDays(1)) {
                days += day.isBefore(born.plusYears(14)) ? 0 : 1;
                after16 |= !day.isBefore(born.plusYears(16));
            }
            return days >= weeks && after16 && (isUpTo18() || reason.equals("E8"));
        }

        private boolean isUpTo18() {
            return !until.isBefore(adult().minusDays(1))
                    && !List.of("E3", "E15").contains(reason);
        }

        int ageOn(LocalDate day) {
            return born.until(day).getYears();
        }

        /** Whether a return covered has an episode of the child. */
        boolean isInReturns() {
            return until.isAfter(SINCE.minusDays(1)) && !from.isAfter(AS_AT);
        }
    }

    private Child child(int number) {
        boolean uasc = random.nextInt(5) < 2;
        LocalDate born = LocalDate.of(1996, 1, 1).plusDays(random.nextInt(365 * 21));
        if (uasc) {
            born = LocalDate.of(1998 + random.nextInt(7), 1, 1)
                    .plusDays(random.nextInt(3) == 0 ? 0 : random.nextInt(365));
        }
        LocalDate adult = born.plusYears(18);
        LocalDate earliest = uasc ? born.plusYears(13) : born;
        earliest = earliest.isBefore(LocalDate.of(2014, 1, 1)) ? LocalDate.of(2014, 1, 1) : earliest;
        int room = (int) Math.max(1, Math.min(earliest.until(adult, java.time.temporal.ChronoUnit.DAYS), 1900));
        LocalDate from = earliest.plusDays(random.nextInt(room));
        if (!from.isBefore(adult)) {
            from = adult.minusDays(1 + random.nextInt(400));
        }
        LocalDate until = from.plusDays(1 + random.nextInt(1500));
        String reason = List.of("E4A", "E8", "E3", "E15", "E45", "E8").get(random.nextInt(6));
        if (!until.isBefore(adult)) {
            until = adult;
            reason = "E17";
        }
        List<LocalDate> moves = new ArrayList<>();
        for (LocalDate move = from.plusDays(1 + random.nextInt(200));
                move.isBefore(until);
                move = move.plusDays(1 + random.nextInt(300))) {
            moves.add(move);
        }
        Map<Integer, String> answers = new TreeMap<>();
        for (int age = 17; age <= 21; age++) {
            answers.put(
                    age,
                    List.of("YES", "YES", "YES", "NO", "REFU", "NREQ", "RHOM").get(random.nextInt(7)));
        }
        // Letters and digits that stand in no word, number or date of a study.
        String id = "QZ%dX%d".formatted(number, 7_000_000 + random.nextInt(999_999));
        return new Child(
                id,
                "Y99%09dJ".formatted(random.nextInt(1_000_000_000)),
                born,
                uasc,
                from,
                until,
                reason,
                moves,
                answers);
    }

    /** The returns of the three years to 31 March 2019. */
    ReturnSet returns() {
        ReturnSet set = new ReturnSet();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            LocalDate end = LocalDate.of(year, 3, 31);
            LocalDate start = end.minusYears(1).plusDays(1);
            for (Child child : children) {
                add(set, year, start, end, child);
            }
        }
        return set;
    }

    private void add(ReturnSet set, int year, LocalDate start, LocalDate end, Child child) {
        boolean any = false;
        LocalDate from = child.from();
        for (int move = 0; move <= child.moves().size(); move++) {
            boolean last = move == child.moves().size();
            LocalDate to = last ? child.until() : child.moves().get(move);
            if (!from.isAfter(end) && !to.isBefore(start)) {
                boolean open = to.isAfter(end);
                set.add(
                        year,
                        "episodes",
                        "%s,%s,%s,V2,N8,U4,PR1,%s,%s,,,,"
                                .formatted(
                                        child.id(),
                                        DAY.format(from),
                                        move == 0 ? "S" : "P",
                                        open ? "" : DAY.format(to),
                                        open ? "" : last ? child.reason() : "X1"));
                any = true;
            }
            from = to;
        }
        if (any) {
            set.add(year, "header", "%s,1,%s,OOTH,%s,,".formatted(child.id(), DAY.format(child.born()), child.upn()));
            if (child.uasc()) {
                set.add(
                        year,
                        "uasc",
                        "%s,1,%s,%s".formatted(child.id(), DAY.format(child.born()), DAY.format(child.adult())));
            }
        }
        for (int age = 17; withCareLeavers && age <= 21; age++) {
            LocalDate birthday = child.born().plusYears(age);
            if (!birthday.isBefore(start) && !birthday.isAfter(end) && hasRow(child, birthday)) {
                set.add(
                        year,
                        "oc3",
                        "%s,%s,%s,%s,%s"
                                .formatted(
                                        child.id(),
                                        DAY.format(child.born()),
                                        child.answers().get(age),
                                        age % 2 == 0 ? "F2" : "G5",
                                        age % 3 == 0 ? "U1" : "D2"));
            }
        }
    }

    /** Rows are of those entitled who have left care, whoever another council took over apart. */
    private static boolean hasRow(Child child, LocalDate birthday) {
        boolean wasIn = child.inCare(birthday.minusDays(1));
        return child.isEntitled() && !wasIn && birthday.isAfter(child.until());
    }

    /** What a row of OC3 said at the birthday of an age; empty where there is none. */
    private String answer(Child child, int age) {
        LocalDate birthday = child.born().plusYears(age);
        boolean seen = withCareLeavers && !birthday.isBefore(SINCE) && !birthday.isAfter(AS_AT);
        return age >= 17 && age <= 21 && seen && hasRow(child, birthday)
                ? child.answers().get(age)
                : "";
    }

    private String lastAnswer(Child child) {
        String last = "";
        for (int age = 17; age <= 21; age++) {
            last = answer(child, age).isEmpty() ? last : answer(child, age);
        }
        return last;
    }

    /** Which population the returns can tell a child to be of. */
    static String population(Child child) {
        return child.uasc() && child.isInReturns() ? "uasc" : "citizen";
    }

    /** Who counts on the as-at date, as {@code population age}. */
    Map<String, Integer> opening() {
        Map<String, Integer> counts = new HashMap<>();
        for (Child child : children) {
            int age = child.ageOn(AS_AT);
            boolean inCare = child.isInReturns() && child.inCare(AS_AT) && age < 18;
            if (inCare || isOwedSupport(child, age)) {
                counts.merge(population(child) + " " + age, 1, Integer::sum);
            }
        }
        // Those of 24 turned 21 before the returns begin: as many as those of 23, the oldest that are told.
        for (String population : List.of("citizen", "uasc")) {
            int told = counts.getOrDefault(population + " 23", 0);
            if (told > 0) {
                counts.merge(population + " 24", told, Math::max);
            }
        }
        return counts;
    }

    private boolean isOwedSupport(Child child, int age) {
        boolean known = !lastAnswer(child).isEmpty() || (child.isInReturns() && child.seemsEntitled());
        boolean left = !child.until().isAfter(AS_AT);
        if (!known || !left || lastAnswer(child).equals("RHOM") || age > 24) {
            return false;
        }
        if (age < 21) {
            return true;
        }
        // No return before 2023 asks of those of 22 and over: their last row holds.
        String at21 = answer(child, 21);
        return at21.equals("YES") || at21.equals("NO");
    }

    /** Who came into care within the time seen, as {@code month population age}. */
    Map<String, Integer> arrivals() {
        Map<String, Integer> counts = new HashMap<>();
        for (Child child : children) {
            if (!child.from().isBefore(SINCE) && !child.from().isAfter(AS_AT)) {
                counts.merge(
                        YearMonth.from(child.from()) + " " + population(child) + " " + child.ageOn(child.from()),
                        1,
                        Integer::sum);
            }
        }
        return counts;
    }

    /** UASC who count on the as-at date and were born on 1 January, and all of them. */
    String bornOnTheFirst() {
        List<Child> counted = children.stream()
                .filter(child -> population(child).equals("uasc"))
                .filter(child -> {
                    int age = child.ageOn(AS_AT);
                    return (child.isInReturns() && child.inCare(AS_AT) && age < 18) || isOwedSupport(child, age);
                })
                .toList();
        return counted.stream()
                        .filter(child -> child.born().getDayOfYear() == 1)
                        .count() + " of " + counted.size();
    }

    /** UASC in touch at an age, of those who count and have a row of it. */
    String inTouch(String population, int age) {
        List<String> answers = children.stream()
                .filter(child -> population(child).equals(population) && child.ageOn(AS_AT) == age)
                .filter(child -> isOwedSupport(child, age))
                .map(child -> answer(child, age))
                .filter(answer -> !answer.isEmpty())
                .toList();
        return answers.stream().filter("YES"::equals).count() + " of " + answers.size();
    }
}
