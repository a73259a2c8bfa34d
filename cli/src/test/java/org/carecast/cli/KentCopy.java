package org.carecast.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** A copy of Kent's study that a test may change, with the national folder beside it. */
public final class KentCopy {

    private KentCopy() {}

    /** The folder of the copied study, inside a folder that need not be there. */
    public static Path in(Path folder) throws IOException {
        Path study = Files.createDirectories(folder.resolve("kent"));
        Path national = Files.createDirectories(folder.resolve("national"));
        for (String file :
                List.of("study.csv", "sources.csv", "targets.csv", "opening.csv", "assumptions.csv", "printed.csv")) {
            Files.copy(Path.of(Run.KENT, file), study.resolve(file));
        }
        for (String file : List.of("sources.csv", "law.csv", "paper.csv")) {
            Files.copy(Path.of(Run.KENT, "../national", file), national.resolve(file));
        }
        return study;
    }

    /** The same with all that it and the national folder say of money. */
    public static Path withMoney(Path folder) throws IOException {
        Path study = in(folder);
        for (String file :
                List.of("accommodation.csv", "caseload.csv", "unit-costs.csv", "price-index.csv", "reported.csv")) {
            Files.copy(Path.of(Run.KENT, file), study.resolve(file));
        }
        for (String file : List.of("funding.csv", "unit-costs.csv", "price-index.csv")) {
            Files.copy(
                    Path.of(Run.KENT, "../national", file),
                    study.resolve("../national").resolve(file));
        }
        return study;
    }

    /** The same with all that publishing needs. */
    public static Path toPublish(Path folder) throws IOException {
        Path study = withMoney(folder);
        for (String file : List.of("disclosure.csv", "public-ages.csv")) {
            Files.copy(
                    Path.of(Run.KENT, "../national", file),
                    study.resolve("../national").resolve(file));
        }
        return study;
    }

    /** The same of Kent as it counts UASC from 18 on, nobody of whom enters. */
    public static Path withoutChildren(Path folder) throws IOException {
        Path study = in(folder);
        change(study.resolve("study.csv"), text -> text.replace("youngest_age.uasc,13\n", ""));
        change(study.resolve("opening.csv"), text -> text.replaceAll("(?m)^uasc,1[3-7],.*\n", ""));
        change(
                study.resolve("assumptions.csv"),
                text -> text.replaceAll(
                                "(?m)^(arriv|transfer|leaves_care|entitled|child_pop|nts_|cases_per_social|\\w+,uasc,13-17).*\n",
                                "")
                        + "entrants_at_18,uasc,,2017-12,0,,,,people per year,derived,kcc-cpp-2018-03,nowhere,,meant: nobody enters\n");
        return study;
    }

    /** Adds a scenario of these rows, and is its file. */
    public static Path scenario(Path study, String id, String... rows) throws IOException {
        Path folder = Files.createDirectories(study.resolve("scenarios"));
        return Files.writeString(
                folder.resolve(id + ".csv"),
                "# title: What if " + id + "\n# question: What if?\n"
                        + "parameter,population,ages,from,until,change,value,reason,source\n" + String.join("\n", rows)
                        + "\n");
    }

    /** Changes a file; a change that changes nothing is refused. */
    public static void change(Path file, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(file);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException("nothing to change in " + file);
        }
        Files.writeString(file, after);
    }
}
