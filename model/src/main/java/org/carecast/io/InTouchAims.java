package org.carecast.io;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecast.evidence.FileRow;
import org.carecast.evidence.Provenance;
import org.carecast.time.Dated;

/**
 * From when a council means to be in touch with how many of its care leavers.
 *
 * @param dated target and floor, which a month before the first of them does not have
 * @param rows the sourced rows of targets.csv, none where study.csv has both
 */
public record InTouchAims(Dated<InTouchAim> dated, List<Row> rows) {

    /** What a row says. */
    public enum Bound {
        /** The share from which the council is content. */
        TARGET("in_touch_target"),
        /** The share below which it is alarmed. */
        FLOOR("in_touch_floor");

        private final String id;

        Bound(String id) {
            this.id = id;
        }

        /** The name used in files. */
        public String id() {
            return id;
        }
    }

    /**
     * A target or a floor.
     *
     * @param effectiveFrom the first month it holds for
     * @param share from 0 to 1
     * @param row where it stands
     */
    public record Row(Bound bound, YearMonth effectiveFrom, double share, Provenance provenance, FileRow row) {}

    /** Copies the list, so that it never changes. */
    public InTouchAims {
        rows = List.copyOf(rows);
    }

    /** What holds in a month; empty before the first. */
    public Optional<InTouchAim> at(YearMonth month) {
        return Optional.ofNullable(dated.from().floorEntry(month)).map(Map.Entry::getValue);
    }

    /**
     * The month from which that holds which holds in a month.
     *
     * @throws IllegalArgumentException if nothing holds in it
     */
    public YearMonth from(YearMonth month) {
        return at(month)
                .map(any -> dated.from().floorKey(month))
                .orElseThrow(() -> new IllegalArgumentException("no target holds in " + month));
    }

    /** The same without what somebody wrote about it. */
    InTouchAims bare() {
        return new InTouchAims(dated, List.of());
    }
}
