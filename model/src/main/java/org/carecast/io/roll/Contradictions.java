package org.carecast.io.roll;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.evidence.Figure;
import org.carecast.io.Magnitude;
import org.carecast.io.NationalDrift;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.io.TypedCounts;
import org.carecast.io.TypedRow;
import org.carecast.io.UsualRange;
import org.carecast.io.UsualReader;
import org.carecast.io.csv.ProblemLog;
import org.carecast.measure.Demand;
import org.carecast.time.AgeBand;
import org.carecast.time.Horizon;

/** Reports counts that cannot be of the study's council, by the margins of {@code usual.csv}, unless their row says that they are meant. */
record Contradictions(Study study, Demand forecast, YearMonth month, NationalDrift national, ProblemLog problems) {

    private static final List<String> NOTES = List.of("note", "remark");
    private static final String MEND = "mend it, or write 'meant:' and why into a column note";

    void check(TypedCounts typed) {
        Map<String, UsualRange> usual = StudyReader.nationalOf(study.folder())
                .map(each -> UsualReader.read(each, month, problems))
                .orElse(Map.of());
        double enough = usual.containsKey(Magnitude.ENOUGH_TO_COMPARE.id())
                ? usual.get(Magnitude.ENOUGH_TO_COMPARE.id()).low()
                : 0;
        typed.rows().forEach((population, rows) -> {
            Law law = study.assumptions().law(population);
            List<TypedRow> asked = rows.stream().filter(row -> !isMeant(row)).toList();
            for (TypedRow row : asked) {
                row.people().ifPresent(people -> check(population, law, row, people, usual, enough));
            }
            nobody(population, law, rows, enough);
            children(population, law, asked, usual);
        });
    }

    private static boolean isMeant(TypedRow row) {
        return NOTES.stream().anyMatch(column -> UsualRange.isMeant(row.cells().text(column)));
    }

    private static void refuse(TypedRow row, String what) {
        row.cells().refuse("people", what, MEND);
    }

    private static List<Integer> ages(Law law, TypedRow row) {
        return law.countedAges().ages().boxed().filter(row.ages()::contains).toList();
    }

    private double foreseen(Population population, Law law, TypedRow row) {
        return ages(law, row).stream()
                .mapToDouble(age -> RolledCounts.people(forecast, population, law, age, month))
                .sum();
    }

    private void check(
            Population population, Law law, TypedRow row, int people, Map<String, UsualRange> usual, double enough) {
        double foreseen = foreseen(population, law, row);
        if (people == 0 && foreseen >= enough) {
            refuse(row, "0 counted, and the earlier forecast has " + whole(foreseen) + " of these ages");
            return;
        }
        UsualRange margin = usual.get(Magnitude.COUNT_OF_REACH.id());
        double reach = reach(population, law, ages(law, row));
        if (margin != null && people - reach >= enough && people > margin.high() * reach) {
            refuse(
                    row,
                    "%d counted, and since %s no more than some %s can have reached these ages"
                            .formatted(people, study.horizon().opening(), whole(reach)));
        }
    }

    /** Single ages may each be too few to compare. */
    private void nobody(Population population, Law law, List<TypedRow> rows, double enough) {
        boolean isNobody = rows.stream().allMatch(row -> row.people().orElse(1) == 0 && !isMeant(row));
        double foreseen =
                rows.stream().mapToDouble(row -> foreseen(population, law, row)).sum();
        boolean isSaid = rows.stream().anyMatch(row -> foreseen(population, law, row) >= enough);
        if (isNobody && !isSaid && foreseen >= enough) {
            refuse(
                    rows.get(0),
                    "0 counted in each row of %s, and the earlier forecast has %s"
                            .formatted(population, whole(foreseen)));
        }
    }

    /** Those who were of the ages from which they come at the earlier opening, and all who came since at the high end of their range. */
    private double reach(Population population, Law law, List<Integer> ages) {
        int months = study.horizon().index(month);
        int youngest = ages.get(0) - (months + Horizon.MONTHS_IN_A_YEAR - 1) / Horizon.MONTHS_IN_A_YEAR;
        int oldest = ages.get(ages.size() - 1) - months / Horizon.MONTHS_IN_A_YEAR;
        double before = study.openingCounts().stream()
                .filter(each -> each.population().equals(population) && each.age() >= youngest && each.age() <= oldest)
                .mapToDouble(each -> each.people())
                .sum();
        boolean newcomers = ages.get(0) < law.careLeaverFrom() || youngest < law.careLeaverFrom();
        return newcomers ? before + came(population, law, months) : before;
    }

    private double came(Population population, Law law, int months) {
        return IntStream.rangeClosed(1, months)
                .mapToObj(study.horizon()::month)
                .mapToDouble(each -> high(Parameter.ARRIVALS, population, law.youngestAge(), each)
                        + high(Parameter.ENTRANTS_AT_18, population, law.careLeaverFrom(), each)
                                / Horizon.MONTHS_IN_A_YEAR)
                .sum();
    }

    private double high(Parameter parameter, Population population, int age, YearMonth in) {
        return study.assumptions()
                .find(parameter, population, age, in)
                .map(row -> Math.max(row.value(), row.spread().map(Spread::high).orElse(row.value())))
                .orElse(0.0);
    }

    private void children(Population population, Law law, List<TypedRow> rows, Map<String, UsualRange> usual) {
        if (!law.countsChildren()) {
            return;
        }
        AgeBand child = law.childAges();
        List<TypedRow> own = rows.stream()
                .filter(row -> ages(law, row).stream().allMatch(child::contains))
                .filter(row -> row.people().isPresent())
                .toList();
        OptionalDouble all = national.children(study.council(), study.assumptions(), population, month);
        UsualRange margin = usual.get(Magnitude.UASC_OF_CHILDREN.id());
        int counted = own.stream().mapToInt(row -> row.people().getAsInt()).sum();
        if (margin != null && all.isPresent() && counted > margin.high() * all.getAsDouble()) {
            refuse(
                    own.get(0),
                    "%d children in care are %s%% of the %s children of the area, and no more than %s%% is usual"
                            .formatted(
                                    counted,
                                    percent(counted / all.getAsDouble()),
                                    whole(all.getAsDouble()),
                                    percent(margin.high())));
        }
    }

    private static String percent(double share) {
        return Figure.written(Math.round(share * 1000) / 10.0);
    }

    private static String whole(double people) {
        return "%,d".formatted(Math.round(people));
    }
}
