package org.carecast.cli.report.forecast;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.carecast.cli.report.document.ChartWords;
import org.carecast.cli.report.document.Figures;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Trend;
import org.carecast.measure.Headcount;

/** What each chart finds, in a sentence that holds whichever way the figures go. */
final class ChartTitles {

    private ChartTitles() {}

    /** The title of all populations together, year by year. */
    static String together(Trend total, List<Trend> parts, List<YearMonth> months) {
        YearMonth end = months.get(months.size() - 1);
        if (months.size() == 1) {
            String one = Figures.people(total.first());
            return one + (one.equals("1") ? " care leaver in " : " care leavers in ") + ChartWords.month(end);
        }
        if (total.turn().isPresent()) {
            int turn = total.turn().getAsInt();
            return "Care leavers %s from %s in %s to %s in %s, then %s to %s in %s"
                    .formatted(
                            total.risesFirst() ? "rise" : "fall",
                            Figures.people(total.first()),
                            ChartWords.month(months.get(0)),
                            Figures.people(total.values().get(turn)),
                            ChartWords.month(months.get(turn)),
                            total.risesFirst() ? "fall" : "rise",
                            Figures.people(total.last()),
                            ChartWords.month(end));
        }
        if (total.direction() == 0) {
            return "Care leavers " + total.words() + ", from " + ChartWords.month(months.get(0)) + " to "
                    + ChartWords.month(end);
        }
        return "Care leavers %s from %s in %s to %s in %s%s"
                .formatted(
                        total.direction() > 0 ? "rise" : "fall",
                        Figures.people(total.first()),
                        ChartWords.month(months.get(0)),
                        Figures.people(total.last()),
                        ChartWords.month(end),
                        most(total, parts));
    }

    /** Whose change is the largest part of the change of the total, where there is one such. */
    private static String most(Trend total, List<Trend> parts) {
        List<Trend> rising = parts.stream()
                .filter(part -> part.direction() == total.direction())
                .sorted(Comparator.comparing(part -> -Math.abs(part.change())))
                .toList();
        if (parts.size() < 2 || rising.isEmpty()) {
            return "";
        }
        String change = Figures.change(rising.get(0).change());
        if (rising.size() > 1 && change.equals(Figures.change(rising.get(1).change()))) {
            return "";
        }
        return ", led by " + rising.get(0).name() + " (" + change + ")";
    }

    /** The title of one population by age; the band that changes most comes first. */
    static String byAge(String population, List<Trend> bands) {
        if (bands.stream().allMatch(band -> band.steady() && !Figures.isShown(band.first()))) {
            return population + ": no care leavers in any month";
        }
        List<String> courses = bands.stream()
                .sorted(Comparator.comparing(band -> -Math.abs(band.change())))
                .map(band -> band.name() + " " + band.words())
                .toList();
        return population + ": " + Sentences.list(courses);
    }

    /** The title of all care leavers and those in touch; rates where there is somebody to be in touch with. */
    static String inTouch(Headcount first, Headcount last) {
        List<String> words = new ArrayList<>();
        int direction = Figures.rounded(last.inTouch(), 0).compareTo(Figures.rounded(first.inTouch(), 0));
        if (first.equals(last)) {
            words.add("Care leavers in touch: " + share(last));
        } else if (direction == 0) {
            words.add("Care leavers in touch: first " + share(first) + ", at the end " + share(last));
        } else {
            words.add("Care leavers in touch " + (direction > 0 ? "rise" : "fall") + " from " + share(first) + " to "
                    + share(last));
        }
        if (first.people() > 0 && last.people() > 0) {
            String before = Figures.percent(first.inTouchRate());
            String after = Figures.percent(last.inTouchRate());
            words.add(before.equals(after) ? "(" + after + ")" : "(" + before + " to " + after + ")");
        }
        return String.join(" ", words);
    }

    private static String share(Headcount count) {
        return Figures.people(count.inTouch()) + " of " + Figures.people(count.people());
    }
}
