package org.carecast.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.disclosure.PublicMix;
import org.carecast.disclosure.PublicOpening;
import org.carecast.evidence.AccommodationCount;
import org.carecast.evidence.FileRow;
import org.carecast.evidence.OpeningCount;
import org.carecast.evidence.Provenance;
import org.carecast.time.AgeBand;
import org.junit.jupiter.api.Test;

/**
 * Every opening position and every mix with small numbers of people: those that are published alike leave three numbers or more for each
 * small count. Nothing is drawn and nothing is solved, so that no argument is needed.
 */
final class DisclosureLawsTest {

    private static final int FEW = 2;
    private static final int MOST = 7;
    private static final int ENOUGH = 3;
    private static final Population WHO = Population.of("citizen");
    private static final YearMonth MONTH = YearMonth.of(2020, 3);
    private static final Provenance PUBLISHED = new Provenance.Published("paper", "", "");
    private static final List<AgeBand> BANDS = List.of(new AgeBand(19, 999), new AgeBand(20, 999), new AgeBand(0, 16));

    private static List<OpeningCount> opening(int youngest, List<Integer> people) {
        return IntStream.range(0, people.size())
                .mapToObj(each -> new OpeningCount(
                        WHO, youngest + each, MONTH, people.get(each), PUBLISHED, new FileRow("opening.csv", each)))
                .toList();
    }

    private static List<AccommodationCount> mix(List<Integer> people) {
        return IntStream.range(0, people.size())
                .mapToObj(each -> new AccommodationCount(
                        "Type " + each,
                        Optional.empty(),
                        MONTH,
                        people.get(each),
                        true,
                        PUBLISHED,
                        new FileRow("accommodation.csv", each)))
                .toList();
    }

    /** Every list of so many numbers of people. */
    private static List<List<Integer>> all(int size) {
        List<List<Integer>> all = new ArrayList<>(List.of(List.of()));
        for (int each = 0; each < size; each++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> before : all) {
                for (int people = 0; people <= MOST; people++) {
                    List<Integer> next = new ArrayList<>(before);
                    next.add(people);
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }

    private static void leaveThree(Map<?, List<List<Integer>>> alike, int size) {
        int small = 0;
        for (List<List<Integer>> counts : alike.values()) {
            // A sum above the most people that are tried here has more possible parts than are tried.
            boolean complete = counts.get(0).stream().mapToInt(each -> each).sum() <= MOST;
            for (int place = 0; complete && place < size; place++) {
                int each = place;
                Set<Integer> possible = new HashSet<>();
                counts.forEach(found -> possible.add(found.get(each)));
                boolean isSmall = possible.stream().anyMatch(people -> people >= 1 && people <= FEW);
                small += isSmall ? 1 : 0;
                assertThat(possible.size() >= ENOUGH || !isSmall)
                        .as("place %d of %s", place, counts)
                        .isTrue();
            }
        }
        assertThat(small).isGreaterThan(10);
    }

    @Test
    void careLeavers() {
        Law law = new Law(18, 18, 21, 21, 91);
        Map<PublicOpening, List<List<Integer>>> alike = new HashMap<>();
        for (List<Integer> people : all(4)) {
            alike.computeIfAbsent(
                            PublicOpening.of(opening(18, people), Map.of(WHO, law), BANDS, FEW),
                            any -> new ArrayList<>())
                    .add(people);
        }
        leaveThree(alike, 4);
    }

    @Test
    void childrenAndCareLeavers() {
        Law law = new Law(16, 18, 19, 19, 91);
        Map<PublicOpening, List<List<Integer>>> alike = new HashMap<>();
        for (List<Integer> people : all(4)) {
            alike.computeIfAbsent(
                            PublicOpening.of(opening(16, people), Map.of(WHO, law), BANDS, FEW),
                            any -> new ArrayList<>())
                    .add(people);
        }
        leaveThree(alike, 4);
    }

    @Test
    void typesOfAccommodation() {
        Map<PublicMix, List<List<Integer>>> alike = new HashMap<>();
        for (List<Integer> people : all(4)) {
            if (people.stream().anyMatch(each -> each > 0)) {
                alike.computeIfAbsent(PublicMix.of(mix(people), FEW), any -> new ArrayList<>())
                        .add(people);
            }
        }
        leaveThree(alike, 4);
    }
}
