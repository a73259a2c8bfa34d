package org.carecast.cli.report.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.io.csv.BadDataException;
import org.carecast.measure.Premises;
import org.carecast.scenario.Scenario;
import org.carecast.time.FinancialYear;
import org.junit.jupiter.api.Test;

/** A report of a bid is refused in a notebook as it is on the command line. */
final class FundingCheckWordsTest {

    private static final FinancialYear YEAR = new FinancialYear(2018);

    @Test
    void aBidThatReadsWhatIsNotSaidIsRefused() throws BadDataException {
        Study kent = StudyReader.read(Path.of("../data/kent-2017"));
        Assumptions book = kent.assumptions();
        Premises unsaid = kent.premises()
                .with(book.withRows(book.rows().stream()
                        .filter(row -> row.parameter() != Parameter.CLAIMABLE)
                        .toList()));

        assertThatThrownBy(() -> BidReport.of(kent, Scenario.BASE, unsaid, List.of(YEAR)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("there is no claimable for uasc, and ")
                .hasMessageContaining("funding.csv:");
    }

    @Test
    void nothingKeepsKentFromABid() throws BadDataException {
        Study kent = StudyReader.read(Path.of("../data/kent-2017"));

        assertThat(FundingCheckWords.of(kent, kent.premises(), LocalDate.of(2018, 4, 1))
                        .first())
                .isEmpty();
    }
}
