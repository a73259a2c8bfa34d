package org.carecast.cli.report.councils;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carecast.cli.report.document.Figures;
import org.carecast.time.FinancialYear;
import org.carecast.uncertainty.together.AreaFigures;
import org.carecast.uncertainty.together.PeopleGroup;
import org.carecast.uncertainty.together.YearMeasure;

/** What the forecasts of many councils find: how many there will be, what is not covered, and where most of it falls. */
record CouncilsFindings(CouncilsReport report) {

    /** All findings, in the order in which they are read. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(title() + whoseCost() + range() + ".");
        sentences.add(people());
        sentences.add(cost());
        if (!report.isOfOneRegion()) {
            sentences.add(most());
        }
        report.basis().carried().sentence().ifPresent(sentences::add);
        return sentences;
    }

    /** What a chart says. */
    String title() {
        double gap = gap(whole(), last());
        String what = gap < 0
                ? "grant is forecast to exceed cost by " + Figures.pounds(-gap)
                : "the grant is forecast to fall " + Figures.pounds(gap) + " short of cost";
        return "%s: %s for UASC and former UASC in %s".formatted(whole().name(), what, last());
    }

    private String whoseCost() {
        String cost = report.basis().cost();
        return cost.isEmpty() ? "" : " (cost " + cost + ")";
    }

    /** The range of the gap; nothing where it was not drawn. */
    private String range() {
        return whole().range(words().paid(), YearMeasure.GAP, last())
                .map(range -> ", with %s %d%% chance of between %s and %s"
                        .formatted(
                                article(report.basis().range()),
                                report.basis().range(),
                                Figures.pounds(range.low()),
                                Figures.pounds(range.high())))
                .orElse("");
    }

    /** Eight, eleven, eighteen and all of the eighties are spoken with a vowel. */
    private static String article(int percent) {
        return percent == 8 || percent == 11 || percent == 18 || percent / 10 == 8 ? "an" : "a";
    }

    private String people() {
        GroupWords words = words();
        return "On 31 March %d there are %s UASC under %d%s, %s former UASC aged %s%s and %s citizen care leavers%s."
                .formatted(
                        last().march().getYear(),
                        people(words.children()),
                        words.law().careLeaverFrom(),
                        inBrackets(words.children()),
                        people(words.allFormerUasc()),
                        ages(words.allFormerUasc()),
                        inBrackets(words.allFormerUasc()),
                        people(words.allCitizens()),
                        inBrackets(words.allCitizens()));
    }

    private static String ages(PeopleGroup group) {
        return group.ages().from() + " to " + group.ages().to();
    }

    private String people(PeopleGroup group) {
        return Figures.people(whole().central(group, YearMeasure.PEOPLE, last()));
    }

    private String inBrackets(PeopleGroup group) {
        return whole().range(group, YearMeasure.PEOPLE, last())
                .map(range -> " (%s to %s)".formatted(Figures.people(range.low()), Figures.people(range.high())))
                .orElse("");
    }

    private String cost() {
        HeadFigures heads = HeadFigures.of(whole(), words().paid(), last());
        return "UASC and former UASC cost %s a head a week on average, and the grant covers %s of it."
                .formatted("£" + Figures.people(heads.costAWeek()), Figures.percent(heads.covered()));
    }

    private String most() {
        Optional<AreaFigures> most =
                report.totals().regions().stream().max(Comparator.comparingDouble(area -> gap(area, last())));
        return most.map(area -> "The shortfall is largest in %s: %s, %s of it all."
                        .formatted(
                                area.name(),
                                Figures.pounds(gap(area, last())),
                                Figures.percent(gap(area, last()) / gap(whole(), last()))))
                .orElse("");
    }

    private double gap(AreaFigures area, FinancialYear year) {
        return area.central(words().paid(), YearMeasure.GAP, year);
    }

    private GroupWords words() {
        return report.basis().words();
    }

    private AreaFigures whole() {
        return report.whole();
    }

    private FinancialYear last() {
        return report.last();
    }
}
