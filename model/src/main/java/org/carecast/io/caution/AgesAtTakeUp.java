package org.carecast.io.caution;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Parameter;
import org.carecast.cohort.Counting;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.evidence.Figure;
import org.carecast.io.Magnitude;
import org.carecast.io.Study;
import org.carecast.io.csv.CsvRow;

/** Whether a study says whom its counts hold, and whether its take-up breaks with the ages of the opening position. */
final class AgesAtTakeUp {

    private static final String STUDY = "study.csv";
    private static final String COUNTING = "counting";
    // Two decimals are enough for a share that another age suggests.
    private static final double HUNDREDTHS = 100;

    private final Study study;
    private final CautionLog log;
    private final Map<String, CsvRow> said;

    AgesAtTakeUp(Study study, CautionLog log) {
        this.study = study;
        this.log = log;
        this.said = log.rows(study.folder().resolve(STUDY), STUDY).stream()
                .collect(Collectors.toMap(row -> row.text("key"), Function.identity(), (first, again) -> first));
    }

    void look() {
        study.assumptions().laws().forEach((population, law) -> {
            lookAtCounting(population, law);
            law.takeUpAges().ifPresent(ages -> lookAtTheFirstYear(population, law));
        });
    }

    /** Take-up works at the one birthday or at the other: the study has to say at which. */
    private void lookAtCounting(Population population, Law law) {
        boolean isSaid = said.containsKey(COUNTING) || said.containsKey(COUNTING + "." + population.id());
        double asked = people(population, law.takeUpAt());
        Optional.ofNullable(said.get("population." + population.id()))
                .filter(any -> !isSaid && asked > 0)
                .ifPresent(row -> log.add(
                        row,
                        "key",
                        new CautionLog.Warning(
                                "the study does not say whom its counts hold: if the %s %s aged %d are everyone of that age, take-up works a year too early"
                                        .formatted(Figure.written(asked), population, law.takeUpAt()),
                                "add a row counting,%s for everyone aged 17 to %d as DfE counts them, or counting,%s for those of %d who asked for support; without it open cases are taken"
                                        .formatted(
                                                Counting.OFFICIAL_COUNT.id(),
                                                law.takeUpAt(),
                                                Counting.OPEN_CASES.id(),
                                                law.takeUpAt()))));
    }

    /** Those of the age from which take-up works, a year after the opening beside those at it. */
    private void lookAtTheFirstYear(Population population, Law law) {
        int age = law.firstTakeUp();
        double younger = people(population, age - 1);
        double now = people(population, age);
        double stay = (1 - value(Parameter.LEAVES_SERVICE, population, age - 1))
                        * (1 - value(Parameter.APPEAL_RIGHTS_EXHAUSTED, population, age - 1))
                + value(Parameter.RETURNS, population, age - 1);
        boolean enough = log.usual(Magnitude.ENOUGH_TO_COMPARE)
                .filter(range -> Math.min(younger, now) < range.low())
                .isEmpty();
        Optional<Assumption> takeUp = inForce(Parameter.TAKE_UP, population, age);
        takeUp.filter(any -> enough && now > 0).ifPresent(row -> {
            double later = younger * stay * row.value();
            double own = Math.min(1, Math.round(HUNDREDTHS * now / (younger * stay)) / HUNDREDTHS);
            log.usual(Magnitude.AGE_OF_TAKE_UP_A_YEAR_ON)
                    .filter(range -> !range.contains(later / now) && own != row.value())
                    .ifPresent(range -> log.add(
                            log.at(row.row()),
                            "value",
                            "note",
                            "%s aged %d %s by %s%% in the first year, from %s to %s: take-up %s, and the ages of the opening position say %s"
                                    .formatted(
                                            population,
                                            age,
                                            later < now ? "fall" : "rise",
                                            Figure.written(Math.rint(Math.abs(later / now - 1) * HUNDREDTHS)),
                                            Figure.written(now),
                                            Figure.written(Math.rint(later)),
                                            Figure.written(row.value()),
                                            Figure.written(own))));
        });
    }

    private double value(Parameter parameter, Population population, int age) {
        return inForce(parameter, population, age).map(Assumption::value).orElse(0.0);
    }

    private Optional<Assumption> inForce(Parameter parameter, Population population, int age) {
        return study.assumptions()
                .find(parameter, population, age, study.horizon().month(parameter.firstMonth()));
    }

    private double people(Population population, int age) {
        return study.openingCounts().stream()
                .filter(count -> count.population().equals(population) && count.age() == age)
                .mapToDouble(count -> count.people())
                .sum();
    }
}
