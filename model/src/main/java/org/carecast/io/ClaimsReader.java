package org.carecast.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecast.cohort.Law;
import org.carecast.cohort.Population;
import org.carecast.measure.funding.Citation;
import org.carecast.measure.funding.Claim;
import org.carecast.measure.funding.Claims;
import org.carecast.measure.funding.Condition;
import org.carecast.measure.funding.Costs;
import org.carecast.measure.funding.DatedClaim;
import org.carecast.measure.funding.Grants;
import org.carecast.measure.funding.Rule;
import org.carecast.measure.funding.UnitCost;
import org.carecast.time.AgeBand;

/**
 * Reads {@code claims.csv}, which a study may have: {@code
 * claim,population,ages,effective_from,value,status,source,locator,note}.
 *
 * <p>{@code claimable}, {@code supported}, {@code legacy}, {@code in_education} and {@code cut_off} are shares of the nights or
 * weeks of some ages; {@code child_population} is the number of all children in the council's area, ages {@code all}. A value
 * holds from its month until the next row; where one row is of an age that another is of too, the later one holds.
 */
final class ClaimsReader {

    private static final List<String> COLUMNS =
            List.of("claim", "population", "ages", "effective_from", "value", "status", "source", "locator", "note");

    private final Frame frame;
    private final String file;
    private final List<DatedClaim> found = new ArrayList<>();

    private ClaimsReader(Frame frame, Path file) {
        this.frame = frame;
        this.file = file.toString();
    }

    /** The claims, which must speak of all that the rules and the unit costs read from the opening on. */
    static Claims read(Frame frame, Grants grants, Costs costs) {
        Path file = frame.folder().resolve("claims.csv");
        if (Files.notExists(file)) {
            return new Claims(List.of());
        }
        ClaimsReader reader = new ClaimsReader(frame, file);
        CsvTable.read(file, COLUMNS, frame.inspection()).forEach(reader::add);
        if (frame.inspection().isWhole(reader.file)) {
            frame.settings()
                    .opening()
                    .ifPresent(opening -> reader.requireWhatIsRead(grants, costs, opening.plusMonths(1)));
        }
        return new Claims(reader.found);
    }

    private void add(CsvRow row) {
        Optional<Claim> claim = row.oneOf(
                "claim",
                text -> Arrays.stream(Claim.values())
                        .filter(each -> each.id().equals(text))
                        .findFirst(),
                Arrays.stream(Claim.values()).map(Claim::id).toList());
        Optional<Population> population =
                row.population("population", frame.settings().populations());
        Optional<AgeBand> ages = row.ages("ages");
        Optional<YearMonth> from = row.month("effective_from");
        Optional<Double> value = row.number("value").flatMap(number -> bounded(row, claim, number));
        Optional<Citation> citation = CitationReader.read(row, frame.sources());
        if (!Stream.of(claim, population, ages, from, value, citation).allMatch(Optional::isPresent)) {
            row.lose();
            return;
        }
        DatedClaim added =
                new DatedClaim(claim.get(), population.get(), ages.get(), from.get(), value.get(), citation.get());
        if (found.stream().anyMatch(each -> sayTheSame(each, added))) {
            row.refuse(
                    "effective_from",
                    claim.get().id() + " has two values from " + from.get() + " for some of these ages",
                    "keep one of them");
            row.lose();
        } else {
            found.add(added);
        }
    }

    private static boolean sayTheSame(DatedClaim one, DatedClaim other) {
        return one.claim() == other.claim()
                && one.population().equals(other.population())
                && one.from().equals(other.from())
                && one.ages().overlaps(other.ages());
    }

    private static Optional<Double> bounded(CsvRow row, Optional<Claim> claim, double value) {
        if (claim.isEmpty() || (claim.get().isShare() ? 0 <= value && value <= 1 : value > 0)) {
            return Optional.of(value);
        }
        return row.refuse(
                "value",
                row.text("value") + " cannot be",
                claim.get().isShare() ? "a share is from 0 to 1" : "a council has children, more than 0");
    }

    private void requireWhatIsRead(Grants grants, Costs costs, YearMonth first) {
        for (Rule rule : grants.rules()) {
            YearMonth from = later(YearMonth.from(rule.from()), first);
            if (rule.last().isBefore(first.atDay(1))) {
                continue;
            }
            require(Claim.CLAIMABLE, rule.population(), rule.ages(), from, rule.citation());
            rule.conditions().stream()
                    .map(Condition::reads)
                    .flatMap(Optional::stream)
                    .forEach(claim -> require(claim, rule.population(), rule.ages(), from, rule.citation()));
        }
        for (UnitCost cost : costs.rows()) {
            require(Claim.SUPPORTED, cost.population(), cost.ages(), later(cost.from(), first), cost.citation());
        }
    }

    private static YearMonth later(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
    }

    private void require(Claim claim, Population population, AgeBand ages, YearMonth from, Citation reader) {
        Law law = frame.laws().get(population);
        if (law == null) {
            return;
        }
        Claims claims = new Claims(found);
        int youngest = Math.max(ages.from(), law.youngestAge());
        int oldest = Math.min(ages.to(), law.lastSupportedAge());
        if (youngest > oldest) {
            return;
        }
        for (AgeBand gap : Gaps.in(
                new AgeBand(youngest, oldest),
                age -> claims.at(claim, population, age, from).isPresent())) {
            frame.inspection()
                    .add(
                            file,
                            1,
                            1,
                            "no " + claim.id() + " of " + population + " aged " + gap + " is in force in " + from
                                    + ", and " + reader.place() + " reads it",
                            "add a row for it, effective from that month or before");
        }
    }
}
