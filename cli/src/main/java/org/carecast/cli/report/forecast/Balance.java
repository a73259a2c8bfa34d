package org.carecast.cli.report.forecast;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Trend;
import org.carecast.cohort.Cause;
import org.carecast.io.TableLayout;
import org.carecast.measure.Demand;
import org.carecast.projection.Position;

/**
 * Whether the children in care or the care leavers of a population are more, and when that turns.
 *
 * @param layout of a population whose under-18s are counted
 */
record Balance(Demand demand, TableLayout layout) {

    /** When the older outnumber the younger, and who is left out of both. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (months().stream().anyMatch(this::isSomebody)) {
            sentences.add(whenItTurns());
        }
        leftOut(
                        Cause.QUALIFYING_ONLY,
                        "Qualifying only, and not counted as care leavers, for turning %d by %s after fewer than "
                                + demand.law(layout.population()).daysOfCare() + " days in care: %s %s.")
                .ifPresent(sentences::add);
        leftOut(
                        Cause.NOT_ENTITLED,
                        "Not counted as care leavers, for turning %d by %s without being entitled or while missing: %s %s.")
                .ifPresent(sentences::add);
        return List.copyOf(sentences);
    }

    /** How many turned 18 and became no care leavers, in words that name the age, the last month, them and their population. */
    private Optional<String> leftOut(Cause cause, String words) {
        double people = people(cause);
        return Figures.rounded(people, 0).signum() > 0
                ? Optional.of(words.formatted(
                        demand.law(layout.population()).careLeaverFrom(),
                        Figures.longMonth(months().get(months().size() - 1)),
                        Figures.people(people),
                        layout.name()))
                : Optional.empty();
    }

    private double people(Cause cause) {
        return demand.projection().positions(layout.population()).stream()
                .map(Position::flows)
                .mapToDouble(flows -> flows.people(cause))
                .reduce(0, Double::sum);
    }

    /** What a chart of both finds. */
    String title() {
        YearMonth first = months().get(0);
        YearMonth last = months().get(months().size() - 1);
        return "%s: %s; %s"
                .formatted(
                        layout.name(),
                        course("under-18s", children(first), children(last)),
                        course("care leavers", careLeavers(first), careLeavers(last)));
    }

    private static String course(String name, double first, double last) {
        return name + " " + new Trend(name, List.of(first, last)).words();
    }

    private String whenItTurns() {
        List<YearMonth> turns = IntStream.range(1, months().size())
                .filter(month -> careLeaversAreMore(months().get(month)) != careLeaversAreMore(months().get(month - 1)))
                .mapToObj(months()::get)
                .toList();
        YearMonth first = months().get(0);
        YearMonth last = months().get(months().size() - 1);
        if (turns.isEmpty()) {
            return "%s in every month: %s, %s.".formatted(whoIsMore(first), figures(first), figures(last));
        }
        YearMonth turn = turns.get(turns.size() - 1);
        String before = turns.size() == 1 ? "" : ", after the balance has turned %d times".formatted(turns.size());
        return "%s from %s on%s: %s, %s."
                .formatted(
                        whoIsMore(turn), Figures.longMonth(turn), before, figures(turn.minusMonths(1)), figures(turn));
    }

    private boolean isSomebody(YearMonth asAt) {
        return Figures.rounded(careLeavers(asAt) + children(asAt), 0).signum() > 0;
    }

    private boolean careLeaversAreMore(YearMonth asAt) {
        return Figures.rounded(careLeavers(asAt), 0).compareTo(Figures.rounded(children(asAt), 0)) > 0;
    }

    private String whoIsMore(YearMonth asAt) {
        return careLeaversAreMore(asAt)
                ? layout.name() + " care leavers outnumber under-18s"
                : layout.name() + " under-18s are as many as care leavers or more";
    }

    private String figures(YearMonth asAt) {
        return "%s to %s in %s"
                .formatted(Figures.people(careLeavers(asAt)), Figures.people(children(asAt)), Figures.longMonth(asAt));
    }

    private double careLeavers(YearMonth asAt) {
        return demand.at(layout.population(), asAt).people();
    }

    private double children(YearMonth asAt) {
        return demand.childrenInCare(layout.population(), asAt);
    }

    private List<YearMonth> months() {
        return demand.months();
    }
}
