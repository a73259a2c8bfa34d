package org.carecast.io.ssda903;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.carecast.io.csv.DayOrder;

/** Returns in memory: rows by kind and collection year, to be laid out in folders one way or another. */
final class ReturnSet {

    /** A handful of rows may lose more than a tenth by one of them, name no UASC, and not tell the order of day and month. */
    static final ImportChoices ACCEPTED = new ImportChoices(Optional.of(DayOrder.DMY), List.of(), true);

    /** The same, but for the order. */
    static final ImportChoices ACCEPTED_WITHOUT_ORDER = new ImportChoices(Optional.empty(), List.of(), true);

    static final Map<String, String> COLUMNS = Map.of(
            "episodes",
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
            "header",
            "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
            "uasc",
            "CHILD,SEX,DOB,DUC",
            "oc3",
            "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM",
            "missing",
            "CHILD,DOB,MISSING,MIS_START,MIS_END");

    private final Map<Integer, Map<String, List<String>>> rows = new TreeMap<>();

    void add(int year, String kind, String row) {
        rows.computeIfAbsent(year, any -> new TreeMap<>())
                .computeIfAbsent(kind, any -> new ArrayList<>())
                .add(row);
    }

    /** How rows are laid out, and under which name. */
    interface Layout {
        void write(int year, String kind, List<String> rows) throws IOException;
    }

    void forEach(Layout layout) throws IOException {
        for (Map.Entry<Integer, Map<String, List<String>>> year : rows.entrySet()) {
            for (Map.Entry<String, List<String>> file : year.getValue().entrySet()) {
                layout.write(year.getKey(), file.getKey(), file.getValue());
            }
        }
    }

    /** One folder for each year, and the usual names. */
    Path byYear(Path folder) throws IOException {
        forEach((year, kind, lines) -> write(folder.resolve(year + "/" + kind + ".csv"), kind, lines));
        return folder;
    }

    int size() {
        return rows.values().stream()
                .flatMap(year -> year.values().stream())
                .mapToInt(List::size)
                .sum();
    }

    static void write(Path file, String kind, List<String> lines) throws IOException {
        write(file, kind, lines, text -> text);
    }

    static void write(Path file, String kind, List<String> lines, UnaryOperator<String> change) throws IOException {
        Files.createDirectories(file.getParent());
        String text = COLUMNS.get(kind) + "\n" + String.join("\n", lines) + "\n";
        Files.write(file, change.apply(text).getBytes(StandardCharsets.UTF_8));
    }
}
