package org.carecast.io;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.carecast.evidence.Provenance;
import org.carecast.io.csv.CellType;
import org.carecast.io.csv.Column;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.CsvRow;
import org.carecast.time.Dated;

/** Reads {@code targets.csv}, which a study may have in the place of two keys of study.csv. */
final class TargetsReader {

    private static final Column<InTouchAims.Bound> TARGET = new Column<>(
            "target",
            CellType.oneOf(List.of(InTouchAims.Bound.values()), InTouchAims.Bound::id),
            "the in-touch rate from which the council is content, or below which it is alarmed");
    private static final Column<YearMonth> EFFECTIVE_FROM = new Column<>(
            "effective_from", CellType.MONTH, "the month from which it holds, until the next row of the same target");
    private static final Column<Double> SHARE = new Column<>(
            "share",
            CellType.NUMBER
                    .where(share -> 0 <= share && share <= 1, "%s is not a share", "it must be from 0 to 1, like 0.85")
                    .holding("a share, from 0 to 1")
                    .with("minimum", 0)
                    .with("maximum", 1),
            "the share of care leavers in touch");

    static final Columns COLUMNS = Columns.of(
                    "targets.csv",
                    "Which in-touch rate the council aims at, from when. Earlier months have no rating.",
                    TARGET,
                    EFFECTIVE_FROM,
                    SHARE)
            .and(ProvenanceReader.REVIEWED)
            .waiting();

    private final ReadContext context;
    private final Map<InTouchAims.Bound, TreeMap<YearMonth, InTouchAims.Row>> found =
            new EnumMap<>(InTouchAims.Bound.class);

    private TargetsReader(ReadContext context) {
        this.context = context;
        Stream.of(InTouchAims.Bound.values()).forEach(bound -> found.put(bound, new TreeMap<>()));
    }

    /** The targets of targets.csv, or else those of study.csv, which hold from the opening month on. */
    static Optional<InTouchAims> read(ReadContext context) {
        Optional<InTouchAims> undated = context.settings()
                .inTouchAim()
                .flatMap(aim -> context.settings()
                        .opening()
                        .map(opening -> new InTouchAims(Dated.from(opening, aim), List.of())));
        List<CsvRow> rows = context.rowsIfAny(COLUMNS);
        if (rows.isEmpty()) {
            return undated;
        }
        if (undated.isPresent()) {
            context.missing(
                    COLUMNS,
                    "study.csv has in_touch_target and in_touch_floor too",
                    "leave them out there, since they have no date");
        }
        TargetsReader reader = new TargetsReader(context);
        rows.forEach(reader::add);
        return context.isWhole(COLUMNS) ? reader.aims() : Optional.empty();
    }

    private void add(CsvRow row) {
        Optional<Provenance> provenance = ProvenanceReader.read(row);
        if (!row.reads(TARGET, EFFECTIVE_FROM, SHARE) || provenance.isEmpty()) {
            row.lose();
            return;
        }
        InTouchAims.Row target = new InTouchAims.Row(
                row.get(TARGET), row.get(EFFECTIVE_FROM), row.get(SHARE), provenance.get(), row.place());
        Optional.ofNullable(found.get(target.bound()).putIfAbsent(target.effectiveFrom(), target))
                .ifPresent(earlier -> row.refuse(
                        EFFECTIVE_FROM,
                        "row " + earlier.row().line() + " gives the same target from the same month",
                        "keep one of them"));
    }

    private Optional<InTouchAims> aims() {
        NavigableMap<YearMonth, InTouchAim> dated = new TreeMap<>();
        TreeSet<YearMonth> months = new TreeSet<>();
        found.values().forEach(rows -> months.addAll(rows.keySet()));
        for (YearMonth month : months) {
            Map.Entry<YearMonth, InTouchAims.Row> target =
                    found.get(InTouchAims.Bound.TARGET).floorEntry(month);
            Map.Entry<YearMonth, InTouchAims.Row> floor =
                    found.get(InTouchAims.Bound.FLOOR).floorEntry(month);
            if (target == null || floor == null) {
                InTouchAims.Row alone = (target == null ? floor : target).getValue();
                refuse(
                        alone,
                        TARGET,
                        "there is no " + other(alone.bound()).id() + " in " + month,
                        "add a row for it, effective from that month or before");
                return Optional.empty();
            }
            if (floor.getValue().share() > target.getValue().share()) {
                refuse(
                        floor.getKey().equals(month) ? floor.getValue() : target.getValue(),
                        SHARE,
                        "the floor lies above the target in " + month,
                        "the floor must be at most the target");
            }
            dated.put(
                    month,
                    new InTouchAim(target.getValue().share(), floor.getValue().share()));
        }
        return Optional.of(new InTouchAims(
                new Dated<>(dated),
                found.values().stream().flatMap(rows -> rows.values().stream()).toList()));
    }

    private static InTouchAims.Bound other(InTouchAims.Bound bound) {
        return bound == InTouchAims.Bound.TARGET ? InTouchAims.Bound.FLOOR : InTouchAims.Bound.TARGET;
    }

    private void refuse(InTouchAims.Row row, Column<?> column, String what, String remedy) {
        context.problems().add(row.row().file(), row.row().line(), COLUMNS.place(column.name()), what, remedy);
    }
}
