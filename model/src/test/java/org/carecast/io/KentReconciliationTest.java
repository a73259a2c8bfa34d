package org.carecast.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.carecast.io.csv.BadDataException;
import org.carecast.linear.LinearSystem.Range;
import org.carecast.reconcile.CohortLink;
import org.carecast.reconcile.PrintedTable;
import org.carecast.reconcile.Reconciliation;
import org.carecast.reconcile.Reconciliation.Verdict;
import org.carecast.reconcile.TableFigure.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Kent's two tables, with the ends of their in-touch rates as fractions that can be checked by hand: people in touch and total, each half a
 * person off.
 *
 * <pre>
 *           from                            to
 * citizen   697.5/769.5    (Nov-18)  0.90644   1137.5/1253.5 (Nov-21)  0.90745
 * UASC      1017.5/1200.5  (Nov-20)  0.84757   698.5/823     (Nov-17)  0.84872     823 were counted
 * </pre>
 */
final class KentReconciliationTest {

    private static final Path KENT = Path.of("../data/kent-2017/printed.csv");

    private List<PrintedTable> tables;
    private PrintedTable citizen;
    private PrintedTable uasc;

    @BeforeEach
    void kent() throws BadDataException {
        tables = PrintedTablesReader.read(FilePages.named(KENT)).tables();
        citizen = tables.get(0);
        uasc = tables.get(1);
    }

    @Test
    void someNumbersAreBehindBothTables() {
        Reconciliation judged = judged(false);

        assertThat(judged.contradictions(citizen)).isEmpty();
        assertThat(judged.contradictions(uasc)).isEmpty();
        assertRate(judged.rate(citizen).orElseThrow(), 697.5 / 769.5, 1137.5 / 1253.5);
        assertRate(judged.rate(uasc).orElseThrow(), 1017.5 / 1200.5, 698.5 / 823);
    }

    @Test
    void theRateOf0907CanBeItselfAnd085CanNot() {
        Reconciliation judged = judged(false);

        assertThat(citizen.of(Kind.IN_TOUCH_RATE))
                .hasSize(5)
                .allSatisfy(figure -> assertThat(judged.verdict(figure)).isEqualTo(Verdict.AS_PRINTED));
        assertThat(uasc.of(Kind.IN_TOUCH_RATE))
                .hasSize(5)
                .allSatisfy(figure -> assertThat(judged.verdict(figure)).isEqualTo(Verdict.ROUNDED));
    }

    @Test
    void twoCohortsDoNotStayAsTheyAre() {
        Reconciliation judged = judged(true);

        assertThat(judged.broken(citizen)).singleElement().satisfies(link -> assertBroken(link, "224", "185"));
        assertThat(judged.broken(uasc)).singleElement().satisfies(link -> assertBroken(link, "386", "369"));
        assertThat(judged.contradictions(citizen)).isEmpty();
        assertThat(judged.contradictions(uasc)).isEmpty();
    }

    private Reconciliation judged(boolean cohorts) {
        return Reconciliation.of(tables, new Reconciliation.Asked(cohorts, false));
    }

    private static void assertRate(Range rate, double low, double high) {
        assertThat(rate.least()).isEqualTo(low, within(1e-9));
        assertThat(rate.greatest()).isEqualTo(high, within(1e-9));
    }

    private static void assertBroken(CohortLink link, String from, String to) {
        assertThat(link.younger().asAt()).isEqualTo(YearMonth.of(2017, 11));
        assertThat(link.younger().shown().orElseThrow().meaning()).isEqualTo(from);
        assertThat(link.older().shown().orElseThrow().meaning()).isEqualTo(to);
    }
}
