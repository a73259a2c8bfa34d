package org.carecast.io.panel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.io.csv.ProblemLog;
import org.carecast.measure.CouncilFigures.CouncilMeasure;

/**
 * Whether a table counts those of 31 March or those who came or went in the year, by its own words.
 *
 * @param measure what is read from it
 */
record ReleaseFlow(PanelTable table, PanelNames words, CouncilMeasure measure) {

    /** Whether those who came or went are meant. */
    boolean isMeant() {
        return rows() != Wording.VALUE_STOCK;
    }

    /** What the rows that are meant say. */
    Wording rows() {
        return switch (measure) {
            case UASC_STARTED -> Wording.VALUE_STARTED;
            case UASC_CEASED -> Wording.VALUE_CEASED;
            default -> Wording.VALUE_STOCK;
        };
    }

    /** Whether rows say that they count those of 31 March. */
    boolean hasStock() {
        return table.columns().unexplained().stream()
                .anyMatch(place ->
                        table.rows().stream().anyMatch(row -> words.is(Wording.VALUE_STOCK, table.cell(row, place))));
    }

    /** Those who came or went in a year stand in tables like that of 31 March; a row that does not say which it is may be of either. */
    void refuse(List<PanelEntry> chosen, ProblemLog problems) {
        chosen.stream()
                .filter(entry -> table.columns().unexplained().stream()
                        .noneMatch(column -> words.is(Wording.VALUE_STOCK, entry.in(column))))
                .flatMap(entry -> flowWords(entry).stream().map(said -> Map.entry(entry, said)))
                .findFirst()
                .ifPresent(found -> problems.add(
                        table.page().name(),
                        found.getKey().row().number(),
                        found.getKey().place() + 1,
                        "'%s' says that those are counted who came into or left care in the year, and not those in care at 31 March"
                                .formatted(found.getValue()),
                        "give the download of 31 March, or name uasc_started or uasc_ceased as --measure"));
    }

    private Optional<String> flowWords(PanelEntry entry) {
        return Stream.concat(
                        Stream.of(table.columns().name(entry.place()), table.said()),
                        table.columns().unexplained().stream().map(entry::in))
                .filter(text -> Stream.of(Wording.TOPIC_FLOW, Wording.TOPIC_STARTED, Wording.TOPIC_CEASED)
                        .anyMatch(topic -> words.isIn(topic, text)))
                .findFirst();
    }

    /** Whether name, title, headings or rows say that the flow that is meant is counted. */
    boolean isSaid() {
        Wording flow = rows();
        Wording topic = flow == Wording.VALUE_STARTED ? Wording.TOPIC_STARTED : Wording.TOPIC_CEASED;
        Wording other = flow == Wording.VALUE_STARTED ? Wording.TOPIC_CEASED : Wording.TOPIC_STARTED;
        String said = table.said() + " "
                + table.columns().counts().stream().map(table.columns()::name).collect(Collectors.joining(" "));
        return words.isIn(topic, said) && !words.isIn(other, said)
                || table.columns().unexplained().stream()
                        .anyMatch(place ->
                                table.rows().stream().anyMatch(row -> words.is(flow, table.cell(row, place))));
    }
}
