package org.carecast.io.ssda903;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;

/** What returns say of one care leaver, birthday by birthday. */
final class ContactHistory {

    private static final Comparator<Said> THE_ONE_KEPT = Comparator.comparing(Said::answer)
            .thenComparing(Said::activity)
            .thenComparing(Said::accommodation)
            .thenComparing(Said::file)
            .thenComparing(Said::row);

    private ContactHistory() {}

    /**
     * One row of OC3.
     *
     * @param year the collection year of its return
     * @param activity a number of the code book, and so is the type of accommodation
     * @param row in its table
     */
    record Said(int year, Contact.Answer answer, int activity, int accommodation, int file, int row) {}

    /**
     * One contact for each birthday: the one that falls into the year of the return.
     *
     * @param youngest the youngest age of which returns ask
     * @param oldest the oldest
     * @param inCare whether the person was in care on a day
     * @param marks what becomes of a row
     */
    static List<Contact> of(
            List<Said> rows,
            LocalDate born,
            IntPredicate inCare,
            int youngest,
            int oldest,
            int asAt,
            CodeBook codes,
            BiConsumer<Said, RowOutcome> marks) {
        TreeMap<Integer, Contact> byAge = new TreeMap<>();
        for (Said said : rows.stream().sorted(THE_ONE_KEPT).toList()) {
            int age = ageIn(said.year(), born);
            int birthday = (int) born.plusYears(age).toEpochDay();
            if (age < youngest || age > oldest) {
                marks.accept(said, RowOutcome.NOT_ASKED);
            } else if (birthday > asAt) {
                marks.accept(said, RowOutcome.AFTER_AS_AT);
            } else if (inCare.test(birthday)) {
                marks.accept(said, RowOutcome.IN_CARE_THEN);
            } else if (byAge.containsKey(age)) {
                marks.accept(said, RowOutcome.REPEATED_LEAVER);
            } else {
                if (!codes.isOf(said.activity(), said.year())) {
                    marks.accept(said, RowOutcome.CODE_OF_ANOTHER_YEAR);
                }
                byAge.put(
                        age,
                        new Contact(
                                age,
                                birthday,
                                said.answer(),
                                codes.inEducation(said.activity()),
                                codes.type(said.accommodation())));
            }
        }
        return List.copyOf(byAge.values());
    }

    /** The age of the birthday that falls into a collection year. */
    private static int ageIn(int year, LocalDate born) {
        int age = year - born.getYear();
        return born.plusYears(age).isAfter(ReturnDays.endOf(year)) ? age - 1 : age;
    }
}
