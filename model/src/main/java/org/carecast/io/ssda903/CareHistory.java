package org.carecast.io.ssda903;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.carecast.io.ssda903.Person.Span;

/**
 * The times in care that the episodes of one child make.
 *
 * @param ended why the last of them ended; empty if it had not by the as-at date
 * @param outOfSight whether it ended only in that no later return has the child
 * @param goesBack whether the first episode seen says that there was care before it
 */
record CareHistory(List<Span> care, Optional<EpisodeEnd> ended, boolean outOfSight, boolean goesBack) {

    /** The closed one first, then that of the latest return; what is left makes the order of files and rows matter to nothing. */
    private static final Comparator<Episode> THE_ONE_KEPT = Comparator.comparing(Episode::isOpen)
            .thenComparing(Episode::year, Comparator.reverseOrder())
            .thenComparing(Episode::to, Comparator.reverseOrder())
            .thenComparing(Episode::ending)
            .thenComparing(Episode::goesOn)
            .thenComparing(Episode::file)
            .thenComparing(Episode::row);

    /**
     * One row of episodes.
     *
     * @param goesOn whether it says that there was care before it
     * @param year the collection year of its return
     * @param row in its table
     */
    record Episode(int from, int to, EpisodeEnd ending, boolean goesOn, int year, int file, int row) {

        boolean isOpen() {
            return to == ReturnDays.NONE;
        }

        private Episode until(int day, EpisodeEnd why) {
            return new Episode(from, day, why, goesOn, year, file, row);
        }
    }

    /**
     * The history that episodes make.
     *
     * @param born the day of birth
     * @param adult the day of the 18th birthday
     * @param asAt what came later is left out
     * @param marks what becomes of a row
     */
    static CareHistory of(List<Episode> rows, int born, int adult, int asAt, BiConsumer<Episode, RowOutcome> marks) {
        List<Episode> episodes = once(rows, born, adult, asAt, marks);
        List<Span> care = new ArrayList<>();
        Optional<EpisodeEnd> ended = Optional.empty();
        boolean outOfSight = false;
        int last = 0;
        for (int place = 0; place < episodes.size(); place++) {
            Episode episode = episodes.get(place);
            boolean unseen = false;
            if (episode.isOpen() && place + 1 < episodes.size()) {
                marks.accept(episode, RowOutcome.CLOSED_BY_NEXT);
                episode = episode.until(episodes.get(place + 1).from(), EpisodeEnd.GOES_ON);
            } else if (episode.isOpen() && episode.ending() != EpisodeEnd.GOES_ON) {
                // Its end could not be read, and REC says that it has ended: by the end of its return's year.
                int known = (int) ReturnDays.endOf(episode.year()).toEpochDay();
                episode = episode.until(Math.max(known, episode.from()), episode.ending());
            } else if (episode.isOpen()) {
                int known = (int) ReturnDays.endOf(episode.year()).toEpochDay();
                unseen = known < asAt && known < adult;
                if (unseen) {
                    marks.accept(episode, RowOutcome.NOT_SEEN_AGAIN);
                    episode = episode.until(Math.max(known, episode.from()), EpisodeEnd.GOES_ON);
                }
            } else if (episode.ending() == EpisodeEnd.GOES_ON && goesNoFurther(episodes, place, asAt)) {
                unseen = true;
                marks.accept(episode, RowOutcome.GOES_ON_UNSEEN);
            }
            if (episode.to() > adult && adult <= asAt) {
                marks.accept(episode, RowOutcome.PAST_18);
                episode = episode.until(adult, EpisodeEnd.RELEVANT);
            }
            int to = episode.to() > asAt ? ReturnDays.NONE : episode.to();
            if (care.isEmpty() || to >= last) {
                last = to;
                ended = to == ReturnDays.NONE ? Optional.empty() : Optional.of(episode.ending());
                outOfSight = unseen;
            }
            add(care, episode.from(), to);
        }
        return new CareHistory(
                List.copyOf(care),
                ended,
                outOfSight,
                !episodes.isEmpty() && episodes.get(0).goesOn());
    }

    /** Whether an episode after which another should begin is the last that is seen, and was over by the as-at date. */
    private static boolean goesNoFurther(List<Episode> episodes, int place, int asAt) {
        return place + 1 == episodes.size() && episodes.get(place).to() <= asAt;
    }

    /** Those that count, the first first, each start once. */
    private static List<Episode> once(
            List<Episode> rows, int born, int adult, int asAt, BiConsumer<Episode, RowOutcome> marks) {
        List<Episode> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(Episode::from).thenComparing(THE_ONE_KEPT));
        List<Episode> kept = new ArrayList<>();
        for (Episode episode : sorted) {
            if (episode.from() < born) {
                marks.accept(episode, RowOutcome.BEFORE_BIRTH);
            } else if (episode.from() >= adult) {
                marks.accept(episode, RowOutcome.FROM_18);
            } else if (episode.from() > asAt) {
                marks.accept(episode, RowOutcome.AFTER_AS_AT);
            } else if (!kept.isEmpty() && kept.get(kept.size() - 1).from() == episode.from()) {
                marks.accept(episode, RowOutcome.REPEATED);
            } else {
                kept.add(episode);
            }
        }
        return kept;
    }

    /** Adds a time to those before it; one that begins by the day on which the last ended goes on with it. */
    private static void add(List<Span> care, int from, int to) {
        Span last = care.isEmpty() ? null : care.get(care.size() - 1);
        if (last != null && from <= last.to()) {
            care.set(care.size() - 1, new Span(last.from(), Math.max(last.to(), to)));
        } else {
            care.add(new Span(from, to));
        }
    }
}
