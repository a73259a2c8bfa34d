package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.carecast.evidence.AccommodationCount;
import org.carecast.evidence.Figure;
import org.carecast.evidence.Provenance;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.measure.Accommodation;
import org.carecast.measure.Demand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kent's appendix of March 2018, Table 4: its 15 counts and their total, typed here from the paper. */
final class KentAccommodation2018Test {

    private static final List<String> TABLE_4 = List.of(
            "With parents or relatives/ Connected Person: 197",
            "Supported Lodgings (Not Former Foster Carer): 58",
            "Independent Housing - KCC: 497",
            "Independent Housing - Social Housing: 111",
            "Independent Housing - Private Rental: 149",
            "University Housing: 21",
            "Semi-independent, transitional accommodation: 119",
            "Bed and Breakfast: 4",
            "Missing cohort(UASC)/refused accommodation/staying with friends: 131",
            "NHS/Community Home/Residential Care: 9",
            "Foyers: 20",
            "Emergency accommodation: 4",
            "In custody: 27",
            "Supported Lodgings (Staying Put): 73",
            "Ordinary Lodgings without formal support: 10");
    private static final int TOTAL = 1430;
    private static final YearMonth OPENING = YearMonth.of(2017, 11);

    private Study study;

    @BeforeEach
    void read() throws Exception {
        study = StudyReader.read(Path.of(Run.KENT));
    }

    @Test
    void everyCountIsThatOfThePaper() {
        List<String> counts = new ArrayList<>();
        for (AccommodationCount count : study.capacity().accommodationCounts()) {
            assertThat(count.provenance()).isInstanceOf(Provenance.Published.class);
            counts.add(count.provenance().locator().replace("item 6, Appendix 1, Table 4, row ", "") + ": "
                    + Figure.written(count.people()));
        }

        assertThat(counts).isEqualTo(TABLE_4);
    }

    @Test
    void theyAddUpToThePrintedTotal() {
        assertThat(study.capacity().accommodationCounts().stream()
                        .mapToDouble(AccommodationCount::people)
                        .sum())
                .isEqualTo(TOTAL);
    }

    /** The forecast is in touch with 1,272 in November 2017: each type scaled back to 1,430 is the printed count. */
    @Test
    void theMixOfTheOpeningMonthIsThatOfThePaper() {
        Demand demand = Demand.of(study.opening().position(), study.assumptions(), study.horizon());
        Accommodation places = study.capacity().accommodation(demand).orElseThrow();
        double inTouch = demand.at(OPENING).inTouch();

        assertThat(inTouch).isEqualTo(1272.035, within(1e-6));
        assertThat(study.capacity().accommodationCounts())
                .allSatisfy(count -> assertThat(places.at(OPENING, count.type()) * TOTAL / inTouch)
                        .as(count.type())
                        .isEqualTo(count.people(), within(1e-9)));
    }
}
