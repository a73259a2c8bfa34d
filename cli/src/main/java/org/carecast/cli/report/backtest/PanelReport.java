package org.carecast.cli.report.backtest;

import static org.carecast.io.TidyRows.number;
import static org.carecast.io.TidyRows.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Report;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.document.Text;
import org.carecast.cli.report.forecast.Notes;
import org.carecast.io.History;
import org.carecast.io.Study;
import org.carecast.io.TidyRows;
import org.carecast.measure.Panel;
import org.carecast.uncertainty.Ensemble;
import org.carecast.uncertainty.PanelBacktest.Pair;
import org.carecast.uncertainty.Score;

/**
 * How a generic forecast did for every council of a panel, by how many years ahead it looked.
 *
 * @param study the generic study, which says how councils share arrivals
 * @param panel what was counted
 * @param pairs every count some years after another; one or more
 * @param ensemble how each forecast was drawn
 */
public record PanelReport(Study study, Panel panel, List<Pair> pairs, Ensemble ensemble) implements Report {

    private static final String NEARER = "nearer";
    private static final String AS_NEAR = "as near";
    private static final String FARTHER = "farther off";
    // Of a share, as many as a percentage with one decimal shows.
    private static final int DECIMALS = 3;
    private static final int FEW = 10;
    private static final int SOME = 30;
    private static final int MANY = 100;

    /** Copies the list, so that it never changes. */
    public PanelReport {
        pairs = List.copyOf(pairs);
    }

    /** The forecasts and counts of one horizon. */
    private List<Pair> ahead(List<Pair> some, int years) {
        return some.stream().filter(pair -> pair.years() == years).toList();
    }

    private List<Integer> horizons() {
        return IntStream.rangeClosed(1, Panel.YEARS)
                .filter(years -> !ahead(pairs, years).isEmpty())
                .boxed()
                .toList();
    }

    @Override
    public Document document(Audience audience) {
        return Document.of(
                "UASC in care of %d councils, held against what was counted".formatted(panel.councils()),
                Text.of(Role.ANSWER, List.of(error(), coverage())),
                List.of(
                        all(),
                        apart(2, "by how many there were at the start", PanelReport::size),
                        apart(
                                3,
                                "by the year of the start",
                                pair -> Integer.toString(pair.start().month().getYear()))),
                Text.of(Role.NOTE, notes()),
                Text.of(Role.SOURCE, Notes.sources(study)));
    }

    @Override
    public Map<String, Chart> charts() {
        return Map.of();
    }

    /** {@code panel}: {@code ons_code,start,as_at,years,people,outturn,forecast,p10,p90,covered}: a row for every count some years after another. */
    @Override
    public Map<String, TidyRows> tidy() {
        return Map.of(
                "panel",
                TidyRows.of(
                        pairs,
                        List.of(
                                words("ons_code", pair -> pair.start().council()),
                                words("start", pair -> pair.start().month().toString()),
                                words(
                                        "as_at",
                                        pair -> pair.start()
                                                .later(pair.years())
                                                .month()
                                                .toString()),
                                number("years", Pair::years),
                                number("people", Pair::people),
                                number("outturn", Pair::outturn),
                                number("forecast", Pair::forecast),
                                number("p10", Pair::low),
                                number("p90", Pair::high),
                                words("covered", pair -> pair.isCovered() ? "yes" : "no"))));
    }

    private static Score forecast(List<Pair> some) {
        return Score.of(some, Pair::forecast, Pair::outturn);
    }

    private static Score same(List<Pair> some) {
        return Score.of(some, Pair::people, Pair::outturn);
    }

    private static double covered(List<Pair> some) {
        return (double) some.stream().filter(Pair::isCovered).count() / some.size();
    }

    /** The horizons of which a share can be taken: somebody was counted. */
    private List<Integer> counted() {
        return horizons().stream()
                .filter(years -> !Double.isNaN(forecast(ahead(pairs, years)).share()))
                .toList();
    }

    private String error() {
        if (counted().isEmpty()) {
            return "Nobody was counted at any horizon, so that it cannot be said by what share forecasts miss.";
        }
        return "%s ahead, forecasts miss by %s of all who were counted, and the same as the last count by %s: the forecast is %s."
                .formatted(
                        Sentences.capitalised(Sentences.list(counted().stream()
                                .map(years -> Sentences.count(years, "year"))
                                .toList())),
                        each(
                                counted(),
                                years -> Figures.percent(
                                        forecast(ahead(pairs, years)).share())),
                        each(
                                counted(),
                                years -> Figures.percent(
                                        same(ahead(pairs, years)).share())),
                        verdict());
    }

    /** Where the forecast is nearer, as shown: a tie is told as one. */
    private String verdict() {
        Map<String, List<Integer>> at = new LinkedHashMap<>();
        for (String word : List.of(NEARER, AS_NEAR, FARTHER)) {
            List<Integer> years = counted().stream()
                    .filter(each -> word.equals(verdict(each)))
                    .toList();
            if (!years.isEmpty()) {
                at.put(word, years);
            }
        }
        if (at.size() == 1) {
            return at.keySet().iterator().next() + " at every horizon";
        }
        return Sentences.list(at.entrySet().stream()
                .map(each -> each.getKey() + " at "
                        + Sentences.list(each.getValue().stream()
                                .map(years -> Sentences.count(years, "year"))
                                .toList()))
                .toList());
    }

    private String verdict(int years) {
        List<Pair> some = ahead(pairs, years);
        int side = Figures.rounded(forecast(some).share(), DECIMALS)
                .compareTo(Figures.rounded(same(some).share(), DECIMALS));
        return side < 0 ? NEARER : side > 0 ? FARTHER : AS_NEAR;
    }

    private String coverage() {
        return "The range that is to hold 80 counts of 100 holds %s."
                .formatted(each(horizons(), years -> Figures.percent(covered(ahead(pairs, years)))));
    }

    private static String each(List<Integer> horizons, Function<Integer, String> words) {
        return Sentences.list(horizons.stream().map(words).toList());
    }

    private Table all() {
        List<Row> rows = new ArrayList<>();
        rows.add(row("Counts held against a forecast", some -> Figures.people(some.size())));
        rows.add(
                row("Forecast missed by", some -> Figures.percent(forecast(some).share())));
        rows.add(row(
                "Same as the last count missed by",
                some -> Figures.percent(same(some).share())));
        rows.add(row(
                "Forecast too high by, a council",
                some -> Figures.change(forecast(some).bias(), 1)));
        rows.add(row(
                "Same too high by, a council", some -> Figures.change(same(some).bias(), 1)));
        rows.add(row("In range", some -> Figures.percent(covered(some))));
        rows.add(row("Below it", some -> Figures.percent(share(some, pair -> pair.outturn() < pair.low()))));
        rows.add(row("Above it", some -> Figures.percent(share(some, pair -> pair.outturn() > pair.high()))));
        return Table.of("Error and coverage by horizon", headings(), rows).numbered(1);
    }

    private static double share(List<Pair> some, Function<Pair, Boolean> which) {
        return (double) some.stream().filter(which::apply).count() / some.size();
    }

    private List<String> headings() {
        return horizons().stream().map(years -> Sentences.count(years, "year")).toList();
    }

    private Row row(String label, Function<List<Pair>, String> cell) {
        return Row.ofWords(
                label,
                horizons().stream()
                        .map(years -> cell.apply(ahead(pairs, years)))
                        .toList());
    }

    private Table apart(int number, String how, Function<Pair, String> group) {
        Map<String, List<Pair>> groups = new LinkedHashMap<>();
        pairs.stream()
                .map(group)
                .distinct()
                .sorted()
                .forEach(name -> groups.put(
                        name,
                        pairs.stream()
                                .filter(pair -> group.apply(pair).equals(name))
                                .toList()));
        List<Row> rows = new ArrayList<>();
        groups.forEach((name, some) -> rows.add(Row.ofWords(
                name, horizons().stream().map(years -> cell(ahead(some, years))).toList())));
        return Table.of("Forecast missed by / same missed by / in range, %s".formatted(how), headings(), rows)
                .numbered(number);
    }

    private static String cell(List<Pair> some) {
        return some.isEmpty()
                ? Figures.NONE
                : Figures.percent(forecast(some).share()) + " / "
                        + Figures.percent(same(some).share()) + " / " + Figures.percent(covered(some));
    }

    private static String size(Pair pair) {
        return pair.people() == 0
                ? "0"
                : pair.people() < FEW
                        ? "1 to 9"
                        : pair.people() < SOME ? "10 to 29" : pair.people() < MANY ? "30 to 99" : "more than 99";
    }

    private List<String> notes() {
        History.Pooling pooling = study.history().pooling().orElseThrow();
        return List.of(
                "Missed by: all distances together as a share of all who were counted. In range: between P10 and P90, its ends included, of %s draws from seed %d."
                        .formatted(Figures.people(ensemble.draws()), ensemble.seed()),
                "%d counts of %d councils; %d more cells were withheld, are held against nothing and are never 0."
                        .formatted(panel.people().size(), panel.councils(), panel.withheld()),
                "Every forecast is that of %s, with the council's last count and as many arrivals as over all councils in the year before; %s of them come to each council alike, the others by how many it has."
                        .formatted(study.name(), Figures.percent(pooling.share())),
                "The share that comes to each alike was chosen on counts (%s): for the same years this is no clean test of it."
                        .formatted(pooling.citation().locator()));
    }
}
