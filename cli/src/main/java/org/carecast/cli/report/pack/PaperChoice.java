package org.carecast.cli.report.pack;

import java.util.List;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.document.Table.Topic;
import org.carecast.cli.report.document.Text;

/** What a paper chooses where a pack has several scenarios. */
record PaperChoice(Pack pack) {

    /** The table of money of a short paper: what scenarios cost side by side, or both sides of 18 where that is not to be had. */
    List<Table> tableOfMoney() {
        return Stream.of(Topic.MONEY, Topic.SUMMARY)
                .map(topic -> pack.signed().stream()
                        .filter(chapter ->
                                chapter.kind() == (topic == Topic.MONEY ? Pack.Kind.COMPARISON : Pack.Kind.BID))
                        .flatMap(chapter -> chapter.document().tables(topic).stream())
                        .toList())
                .filter(tables -> !tables.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** What forecasts find of some tables: that which is signed, or of each scenario, by name, where another finds something else. */
    List<Text> findingsOfEach(Topic topic) {
        List<Text> own = pack.findings(topic);
        List<Text> others = pack.others().stream()
                .filter(chapter -> chapter.kind() == Pack.Kind.FORECAST)
                .flatMap(chapter -> chapter.document().texts(Role.FINDING, topic).stream()
                        .filter(text -> !own.contains(text))
                        .map(chapter::under))
                .toList();
        return others.isEmpty()
                ? own
                : Stream.concat(own.stream().map(pack.chapters().get(0)::under), others.stream())
                        .toList();
    }
}
