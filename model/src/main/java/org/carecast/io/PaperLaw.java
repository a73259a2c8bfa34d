package org.carecast.io;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the law has a committee paper say, and what it says of scenarios, from {@code paper.csv} of the national folder.
 *
 * @param exempt why a paper may be kept from the public, the last of them in force
 * @param duties to care leavers
 * @param caps what holds of a scenario that sets arrivals to fewer where children land
 */
public record PaperLaw(List<Words> exempt, List<Words> duties, List<Words> caps) {

    /** Nothing is said of it. */
    public static final PaperLaw NONE = new PaperLaw(List.of(), List.of(), List.of());

    /**
     * Words that are true from a month on.
     *
     * @param source the id of where they come from
     */
    public record Words(YearMonth from, String words, String source) {}

    /** Sorts each by its months. */
    public PaperLaw {
        exempt = sorted(exempt);
        duties = sorted(duties);
        caps = sorted(caps);
    }

    private static List<Words> sorted(List<Words> all) {
        return all.stream().sorted(Comparator.comparing(Words::from)).toList();
    }

    /** Why a paper may be kept from the public now; empty where nothing says it. */
    public Optional<String> exemption() {
        return exempt.stream().reduce((earlier, later) -> later).map(Words::words);
    }

    /** The duties that are in force by the end of a month, the earliest first. */
    public List<Words> dutiesBy(YearMonth last) {
        return duties.stream().filter(each -> !each.from().isAfter(last)).toList();
    }
}
