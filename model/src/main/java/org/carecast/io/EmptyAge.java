package org.carecast.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.carecast.cohort.Population;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.InputFile;
import org.carecast.time.Horizon;

/**
 * An age of an opening position that counts nobody although the next older age has many: people are lost more often than that they are not
 * there.
 *
 * @param population of whom
 * @param age the age without anybody
 * @param older how many the next older age has
 */
public record EmptyAge(Population population, int age, double older) {

    private static final String LAW = "law.csv";

    /** Those of a study; none where its national folder does not say how many are many. */
    public static List<EmptyAge> in(Study study) {
        Optional<Integer> many = many(study);
        List<EmptyAge> found = new ArrayList<>();
        Map<Population, TreeMap<Integer, Double>> people = new LinkedHashMap<>();
        study.openingCounts()
                .forEach(row -> people.computeIfAbsent(row.population(), any -> new TreeMap<>())
                        .put(row.age(), row.people()));
        people.forEach((population, byAge) -> byAge.forEach((age, count) -> {
            double older = byAge.getOrDefault(age + 1, 0.0);
            if (count == 0 && many.filter(most -> older >= most).isPresent()) {
                found.add(new EmptyAge(population, age, older));
            }
        }));
        return found;
    }

    private static Optional<Integer> many(Study study) {
        Optional<Path> national = study.files().read().stream()
                .map(InputFile::path)
                .filter(file -> file.getFileName().toString().equals(LAW))
                .map(Path::getParent)
                .filter(folder -> Files.exists(folder.resolve(ReturnRulesReader.RULES.file())))
                .findFirst();
        if (national.isEmpty()) {
            return Optional.empty();
        }
        try {
            Horizon opening = new Horizon(study.horizon().opening(), 0);
            return Optional.of(ReturnRules.read(national.get(), opening).number("empty_age_neighbours"));
        } catch (BadDataException e) {
            // The rules are checked by import-903, which alone needs the rest of them.
            return Optional.empty();
        }
    }
}
