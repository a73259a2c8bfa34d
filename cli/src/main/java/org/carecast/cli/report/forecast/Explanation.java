package org.carecast.cli.report.forecast;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.assumption.Assumption;
import org.carecast.assumption.Assumptions;
import org.carecast.assumption.Parameter;
import org.carecast.assumption.Spread;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cohort.Population;
import org.carecast.evidence.Source;
import org.carecast.io.Study;
import org.carecast.time.AgeBand;

/**
 * Where an assumed value comes from, and what came before and after it.
 *
 * @param ages the ages that share this history
 * @param type the type it is about; empty where the parameter goes by none
 * @param month the month asked about
 * @param history every value of these ages, earliest first
 * @param inForce the one that holds in the month asked about, if there is one yet
 */
public record Explanation(
        Parameter parameter,
        Population population,
        AgeBand ages,
        Optional<String> type,
        YearMonth month,
        List<Assumption> history,
        Optional<Assumption> inForce) {

    private static final int LABEL = 11;

    /** Copies the history, so that it never changes. */
    public Explanation {
        history = List.copyOf(history);
    }

    /** One explanation for each run of ages that share a history. */
    public static List<Explanation> all(
            Assumptions book, Parameter parameter, Population population, AgeBand ages, YearMonth month) {
        List<Explanation> runs = new ArrayList<>();
        ages.ages().forEach(age -> {
            List<Assumption> history = book.history(parameter, population, age);
            Optional<Assumption> inForce = book.find(parameter, population, age, month);
            Explanation last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            boolean goesOn = last != null && last.history.equals(history);
            int from = goesOn ? runs.remove(runs.size() - 1).ages.from() : age;
            runs.add(new Explanation(
                    parameter, population, new AgeBand(from, age), Optional.empty(), month, history, inForce));
        });
        return List.copyOf(runs);
    }

    /** The explanation of one type. */
    public static Explanation ofType(
            Assumptions book, Parameter parameter, Population population, String type, YearMonth month) {
        List<Assumption> history = book.history(parameter, population, type);
        return new Explanation(
                parameter,
                population,
                AgeBand.ALL,
                Optional.of(type),
                month,
                history,
                history.stream()
                        .filter(row -> !row.effectiveFrom().isAfter(month))
                        .reduce((earlier, later) -> later));
    }

    /** What was asked about, in words. */
    public String subject() {
        return parameter.id() + " of " + population + (parameter.byAge() ? " aged " + ages : "")
                + type.map(each -> " in '" + each + "'").orElse("") + " in " + month;
    }

    /** The explanation for a terminal of a number of columns. */
    public String render(Study study, int width) {
        Assumption row = inForce.orElseThrow();
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("value", Figures.asGiven(row.value()) + " " + parameter.unit().text());
        lines.put("range", row.spread().map(Explanation::range).orElse("none given"));
        lines.put("kind", row.provenance().kind());
        row.provenance().source().map(study.files().sources()::get).ifPresent(source -> {
            lines.put("source", words(source));
            lines.put("day", source.published());
        });
        if (!row.provenance().locator().isEmpty()) {
            lines.put("place", row.provenance().locator());
        }
        if (!row.provenance().note().isEmpty()) {
            lines.put("why", row.provenance().note());
        }
        row.provenance().reviewBy().ifPresent(day -> lines.put("review by", day.toString()));
        lines.put("in force", "from " + row.effectiveFrom());
        lines.put("before", at(history.indexOf(row) - 1));
        lines.put("after", at(history.indexOf(row) + 1));
        lines.put("row", row.row().toString());
        StringBuilder text = new StringBuilder(subject()).append('\n');
        lines.forEach((label, words) -> text.append(entry(label, words, width)));
        return text.toString();
    }

    private static String range(Spread spread) {
        return "%s to %s in eight cases of ten, %s"
                .formatted(
                        Figures.asGiven(spread.low()),
                        Figures.asGiven(spread.high()),
                        spread.shape().text());
    }

    static String words(Source source) {
        return source.title() + "; " + source.publisher() + ", " + source.published() + " (" + source.id() + ")";
    }

    private String at(int index) {
        if (index < 0 || index >= history.size()) {
            return "nothing";
        }
        Assumption row = history.get(index);
        return Figures.asGiven(row.value()) + " from " + row.effectiveFrom();
    }

    /** A line of an explanation for a terminal of a number of columns. */
    static String entry(String label, String words, int width) {
        String indent = "\n" + " ".repeat(LABEL + 2);
        return "  " + label + " ".repeat(LABEL - label.length())
                + String.join(indent, Sentences.wrapped(words, width - LABEL - 2)) + "\n";
    }
}
