package org.carecast.io.ssda903;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.io.ReturnRules.Rule;
import org.carecast.io.ssda903.AssumptionRows.Subject;
import org.carecast.time.AgeBand;

/** What is believed of one population, parameter by parameter, from what the returns count. */
final class Beliefs {

    private final PooledReturns returned;
    private final Population population;
    private final AssumptionRows rows;
    private final Law law;
    private final LeaverCounts leavers;
    private final int youngest;

    private Beliefs(PooledReturns returned, Population population, AssumptionRows rows) {
        this.returned = returned;
        this.population = population;
        this.rows = rows;
        this.law = returned.rules().law();
        this.leavers = new LeaverCounts(returned, population);
        this.youngest = returned.youngestAge(population);
    }

    /** Adds all rows of a population. */
    static void add(PooledReturns returned, Population population, AssumptionRows rows) {
        Beliefs beliefs = new Beliefs(returned, population, rows);
        ArrivalBeliefs.add(returned, population, rows);
        beliefs.transfers();
        beliefs.leavingCare();
        beliefs.entitledAt18();
        beliefs.leavingService();
        beliefs.takeUp();
        beliefs.inTouch();
        beliefs.januaryBirthdays();
        beliefs.inEducation();
    }

    private Subject subject(Parameter parameter, ReturnSource origin, String who, String whole) {
        return new Subject(parameter, population, Optional.empty(), 0, origin, who, whole);
    }

    private Subject subject(Parameter parameter, int age, ReturnSource origin, String who, String whole) {
        return new Subject(parameter, population, Optional.of(new AgeBand(age, age)), age, origin, who, whole);
    }

    private void transfers() {
        Transfers transfers = Transfers.of(returned, population);
        rows.share(
                subject(
                        Parameter.TRANSFER_SHARE,
                        ReturnSource.CARE,
                        "who came into care from %s to %s, and were still there when a transfer fell due, were taken over by another council (REC E3)"
                                .formatted(
                                        PooledReturns.yearMonth(returned.firstMonth()),
                                        PooledReturns.yearMonth(transfers.lastMonth())),
                        ""),
                transfers.share());
        Subject months = subject(Parameter.TRANSFER_AFTER_MONTHS, ReturnSource.CARE, "", "");
        boolean areFew =
                rows.few().isPresent() && transfers.people() <= rows.few().getAsInt();
        if (transfers.after().isEmpty() || areFew) {
            rows.judged(months, returned.rules().of(Parameter.TRANSFER_AFTER_MONTHS, population, 0));
        } else {
            rows.derived(
                    months,
                    transfers.after().getAsInt(),
                    Optional.empty(),
                    "The median of the calendar months from DECOM to a DEC with REC E3, of %d people: %s."
                            .formatted(transfers.people(), transfers.words()));
        }
    }

    private void leavingCare() {
        Map<Integer, CellCount> cells =
                rows.told(Parameter.LEAVES_CARE, population, LeavingCare.of(returned, population));
        List<Integer> all = ages(youngest, law.careLeaverFrom() - 1);
        for (int age : all) {
            rows.shareOfMonths(
                    subject(
                            Parameter.LEAVES_CARE,
                            age,
                            ReturnSource.CARE,
                            "of those aged %d at the last end of %s ended in leaving care for good (REC other than X1 and E3, no relevant child, not back since); by month, put to the twelfth power for a year"
                                    .formatted(age, monthName()),
                            "at all ages under " + law.careLeaverFrom()),
                    cells.getOrDefault(age, CellCount.NOBODY),
                    LeaverCounts.sum(cells, all));
        }
    }

    /** Until nobody of the opening position can be short of the 13 weeks any more: those who then turn 18, by when they came. */
    private void entitledAt18() {
        LocalDate lastShort = returned.asAt().plusDays(law.daysOfCare() - 1L);
        int until = PooledReturns.month((int) lastShort.toEpochDay());
        CellCount cell = returned.who(population, CareStatus.IN_CARE).stream()
                .filter(person -> PooledReturns.month(person.birthday(law.careLeaverFrom())) <= until)
                .map(person -> CellCount.NOBODY.with(returned.statuses().hasTheWeeks(person)))
                .reduce(CellCount.NOBODY, CellCount::plus);
        Subject subject = subject(
                Parameter.ENTITLED_AT_18,
                ReturnSource.CARE,
                "in care at the end of %s who turn %d by the end of %s will have been in care for %d days by then"
                        .formatted(
                                returned.opening(),
                                law.careLeaverFrom(),
                                PooledReturns.yearMonth(until),
                                law.daysOfCare()),
                "");
        rows.share(subject, cell);
        rows.derivedFrom(
                PooledReturns.yearMonth(until + 1),
                subject,
                1,
                "By then everyone of the opening position has the %d days.".formatted(law.daysOfCare()));
    }

    private String monthName() {
        return returned.opening().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private void leavingService() {
        Map<Integer, CellCount> cells = rows.told(Parameter.LEAVES_SERVICE, population, leavers.leaving());
        List<Integer> before = ages(law.careLeaverFrom(), law.takeUpAt() - 1);
        List<Integer> after = ages(law.takeUpAt(), law.lastSupportedAge());
        for (int age : ages(law.careLeaverFrom(), law.lastSupportedAge())) {
            boolean onRequest = age >= law.takeUpAt();
            rows.share(
                    subject(
                            Parameter.LEAVES_SERVICE,
                            age,
                            ReturnSource.CONTACT,
                            onRequest
                                    ? "care leavers of %d had, a birthday later, not asked for support, refused it, died or gone home"
                                            .formatted(age)
                                    : "care leavers of %d had, a birthday later, died or gone home (DIED, RHOM)"
                                            .formatted(age),
                            onRequest ? "from %d on".formatted(law.takeUpAt()) : "under %d".formatted(law.takeUpAt())),
                    cells.getOrDefault(age, CellCount.NOBODY),
                    LeaverCounts.sum(cells, onRequest ? after : before));
        }
    }

    private void takeUp() {
        Subject subject = new Subject(
                Parameter.TAKE_UP,
                population,
                law.takeUpAges(),
                law.firstTakeUp(),
                ReturnSource.CONTACT,
                "care leavers at their %dst birthday did not decline support (IN_TOUCH neither REFU nor NREQ; without DIED and RHOM); who has not asked by %d leaves with leaves_service of %d"
                        .formatted(law.takeUpAt(), law.takeUpAt() + 1, law.takeUpAt()),
                "");
        if (leavers.saysWhoAsked()) {
            rows.share(subject, leavers.staysOn());
        } else {
            rows.judged(subject, returned.rules().of(Parameter.TAKE_UP, population, law.firstTakeUp()));
        }
    }

    private void inTouch() {
        Map<Integer, CellCount> cells = rows.told(Parameter.IN_TOUCH_RATE, population, leavers.inTouch());
        int asked = returned.rules().number("asked_from_age");
        List<Integer> before = ages(returned.rules().number("leaver_rows_from_age"), asked - 1);
        List<Integer> after = ages(asked, law.lastSupportedAge());
        for (int age : ages(law.careLeaverFrom(), law.lastSupportedAge())) {
            List<Integer> whole = age < asked ? before : after;
            rows.share(
                    subject(
                            Parameter.IN_TOUCH_RATE,
                            age,
                            ReturnSource.CONTACT,
                            "counted at %d, with a row of that age, are in touch (YES)".formatted(age)
                                    + (age < asked
                                            ? ""
                                            : "; they have all asked for support since %d".formatted(asked)),
                            "aged %d to %d".formatted(whole.get(0), whole.get(whole.size() - 1))),
                    cells.getOrDefault(age, CellCount.NOBODY),
                    LeaverCounts.sum(cells, whole));
        }
    }

    private void januaryBirthdays() {
        CellCount cell = returned.counted(population)
                .map(person -> CellCount.NOBODY.with(
                        LocalDate.ofEpochDay(person.born()).getDayOfYear() == 1))
                .reduce(CellCount.NOBODY, CellCount::plus);
        rows.share(
                subject(
                        Parameter.JANUARY_BIRTHDAY_SHARE,
                        ReturnSource.BIRTHS,
                        "in the opening position were born on 1 January, against 1 in 365 by chance",
                        ""),
                cell);
    }

    private void inEducation() {
        Rule ofChildren = returned.rules().of(Parameter.IN_EDUCATION, population, youngest);
        rows.judged(
                new Subject(
                        Parameter.IN_EDUCATION,
                        population,
                        Optional.of(new AgeBand(youngest, law.careLeaverFrom() - 1)),
                        youngest,
                        ReturnSource.ACTIVITY,
                        "",
                        ""),
                ofChildren);
        Map<Integer, CellCount> cells = rows.told(Parameter.IN_EDUCATION, population, leavers.inEducation());
        List<Integer> all = ages(law.careLeaverFrom(), law.lastSupportedAge());
        for (int age : all) {
            rows.share(
                    subject(
                            Parameter.IN_EDUCATION,
                            age,
                            ReturnSource.ACTIVITY,
                            "counted at %d, of whom ACTIV says what they do, are in education or an apprenticeship (%s)"
                                    .formatted(
                                            age,
                                            String.join(
                                                    ", ",
                                                    returned.rules()
                                                            .words("ACTIV", "education")
                                                            .keySet())),
                            "from %d on".formatted(law.careLeaverFrom())),
                    cells.getOrDefault(age, CellCount.NOBODY),
                    LeaverCounts.sum(cells, all));
        }
    }

    private static List<Integer> ages(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }
}
