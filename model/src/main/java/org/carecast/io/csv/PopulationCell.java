package org.carecast.io.csv;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.carecast.cohort.Population;

/** The cells that say of whom a row is: a population of the study, any population, or all of them. */
public final class PopulationCell {

    /** A population of the study; any at all while the study's own are not known. */
    public static final CellType<Population> OF_THE_STUDY =
            of("the id of a population", PopulationCell::ofTheStudy, Population::id);

    /** A population that some study may have. */
    public static final CellType<Population> OF_ANY_STUDY = of(
            "the id of a population",
            cell -> Population.isId(cell.text())
                    ? Optional.of(Population.of(cell.text()))
                    : cell.refuse("'%s' is not the id of a population", "write it as studies do, like uasc"),
            Population::id);

    /** A population of the study, or nothing for all of them together. */
    public static final CellType<Optional<Population>> OR_ALL_TOGETHER = of(
            "the id of a population, or all",
            cell -> cell.text().equals(Population.ALL)
                    ? Optional.of(Optional.empty())
                    : ofTheStudy(cell).map(Optional::of),
            PopulationCell::text);

    /** A population of the study, or nothing for each of those that have no rows of their own. */
    public static final CellType<Optional<Population>> OR_THE_OTHERS =
            of("the id of a population, or all", PopulationCell::orTheOthers, PopulationCell::text);

    private PopulationCell() {}

    private static <T> CellType<T> of(String holds, Function<CsvCell, Optional<T>> parse, Function<T, String> write) {
        return CellType.of("string", holds, parse, write).with("pattern", "[a-z][a-z0-9_]*");
    }

    private static Optional<Population> ofTheStudy(CsvCell cell) {
        List<Population> known = cell.known().populations();
        return known.isEmpty()
                ? Optional.of(cell.text()).filter(Population::isId).map(Population::of)
                : CellType.oneOf(known, Population::id).parse().apply(cell);
    }

    private static Optional<Optional<Population>> orTheOthers(CsvCell cell) {
        List<Population> known = cell.known().populations();
        List<String> words = Stream.concat(known.stream().map(Population::id), Stream.of(Population.ALL))
                .toList();
        return known.isEmpty()
                ? Optional.of(named(cell.text()))
                : CellType.oneOf(
                        cell,
                        words,
                        text -> Optional.of(text).filter(words::contains).map(PopulationCell::named));
    }

    private static Optional<Population> named(String text) {
        return Optional.of(text).filter(id -> !id.equals(Population.ALL)).map(Population::of);
    }

    private static String text(Optional<Population> population) {
        return population.map(Population::id).orElse(Population.ALL);
    }
}
