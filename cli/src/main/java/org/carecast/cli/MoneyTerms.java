package org.carecast.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carecast.cli.option.WrongUsage;
import org.carecast.cli.report.bid.FundingCheckWords;
import org.carecast.cohort.Population;
import org.carecast.io.Study;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.Problem;
import org.carecast.measure.Measure;
import org.carecast.measure.Premises;
import org.carecast.measure.Reading;
import org.carecast.measure.funding.Rates;

/** Refuses a forecast of money whose inputs are missing. */
record MoneyTerms(Study study, Premises premises, LocalDate first, Rates rates) {

    /** Refuses a forecast of which grant, cost and gap cannot be stated from a day to its end. */
    void require() throws BadDataException {
        FundingCheckWords check = FundingCheckWords.of(study, premises, first, rates);
        check.refusal().ifPresent(words -> {
            throw new WrongUsage(words);
        });
        List<Problem> problems = check.problems();
        if (!problems.isEmpty()) {
            throw new BadDataException(problems);
        }
    }

    /** Refuses a forecast of which a reading of money cannot be stated from a day on, if it is of money. */
    static void require(Study study, Premises premises, LocalDate first, Reading reading, Rates rates)
            throws BadDataException {
        if (reading.measure().isMoney()) {
            MoneyTerms terms = new MoneyTerms(study, premises, first, rates);
            terms.require();
            terms.requireKnown(reading);
        }
    }

    /** Refuses a measure of money of which nothing at all is known for those asked about. */
    private void requireKnown(Reading reading) {
        Optional<Population> whose = reading.population();
        if (!reading.measure().isKnownTo(premises.funding(), whose)) {
            String of = whose.map(each -> " of " + each).orElse("");
            throw new WrongUsage(
                    reading.measure() == Measure.GRANT
                            ? "--measure grant: no rule of funding.csv pays anything" + of.replace(" of ", " for ")
                            : "--measure %s: no cost%s is known; %s says what people cost"
                                    .formatted(
                                            reading.measure().id(),
                                            of,
                                            study.folder().resolve("unit-costs.csv")));
        }
    }
}
