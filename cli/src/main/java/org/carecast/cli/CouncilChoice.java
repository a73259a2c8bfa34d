package org.carecast.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.carecast.cli.option.WrongUsage;
import org.carecast.council.Council;
import org.carecast.council.CouncilsTable;
import org.carecast.io.csv.NearestName;

/** Finds the council of the table that a name or a code means. */
final class CouncilChoice {

    private CouncilChoice() {}

    /** The council, or wrong usage that says which is near, or which two may be meant. */
    static Council of(String said, CouncilsTable table) {
        List<Council> meant = table.coded(said).map(List::of).orElseGet(() -> table.named(said));
        if (meant.size() == 1) {
            return meant.get(0);
        }
        if (meant.isEmpty()) {
            throw new WrongUsage(
                    "%s is not in the table of councils%s; write its name or code as in national/councils.csv, or add --blank to begin a study that you fill in"
                            .formatted(said, nearest(said, table)));
        }
        throw new WrongUsage("%s may be %s; write the code of the one you mean"
                .formatted(
                        said,
                        meant.stream()
                                .map(each -> each.name() + " (" + each.code() + ")")
                                .collect(Collectors.joining(" or "))));
    }

    private static String nearest(String said, CouncilsTable table) {
        return NearestName.of(said, table.councils().stream().map(Council::name).toList())
                .map(near -> ", where the nearest name is " + near.name())
                .orElse("");
    }
}
