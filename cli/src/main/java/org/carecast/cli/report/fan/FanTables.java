package org.carecast.cli.report.fan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.carecast.cli.report.document.Line;
import org.carecast.cli.report.document.Mark;
import org.carecast.cli.report.document.MeasureWords;
import org.carecast.cli.report.document.Percentile;
import org.carecast.cli.report.document.Sentences;
import org.carecast.cli.report.document.Table;
import org.carecast.cli.report.forecast.CarriedRates;
import org.carecast.cohort.Population;
import org.carecast.measure.Measure;
import org.carecast.measure.Reading;

/** The tables of a fan, one for each population: the forecast, the range around it, and what to plan for, year by year. */
record FanTables(FanReport report) {

    /** All of them, in the order of {@link FanReport#whose}. */
    List<Table> all() {
        List<Table> tables = new ArrayList<>();
        report.whose().forEach(each -> tables.add(table(tables.size() + 1, each)));
        return tables;
    }

    private Table table(int number, Optional<Population> whose) {
        FanRequest question = report.question();
        Reading asked = question.reading();
        MeasureWords words = question.words();
        List<YearMonth> months = report.forecast().horizon().yearly(asked.asAt().getMonth()).stream()
                .filter(month -> report.isRead(asked.measure(), month))
                .toList();
        List<Line> rows = List.of(
                line("Forecast", months, whose, reading -> reading.of(report.forecast())),
                line(question.low(), months, whose),
                line(Percentile.P50.share(), months, whose),
                line(question.high(), months, whose));
        Line enough = line(
                "Plan for (" + FanRequest.name(question.enough()) + ")",
                months,
                whose,
                reading -> report.fan().quantile(reading, question.enough()));
        return Table.ofLines(
                        "%s – %s"
                                .formatted(
                                        Sentences.capitalised(words.name())
                                                + words.ofTable(asked.asAt().getMonth()),
                                        report.name(whose)),
                        months.stream().map(words::heading).toList(),
                        rows,
                        List.of(enough))
                .withMarksSaid()
                .numbered(number);
    }

    private Line line(double share, List<YearMonth> months, Optional<Population> whose) {
        return line(
                FanRequest.name(share), months, whose, reading -> report.fan().quantile(reading, share));
    }

    private Line line(
            String label, List<YearMonth> months, Optional<Population> whose, ToDoubleFunction<Reading> figure) {
        Measure measure = report.question().reading().measure();
        return Line.people(label, course(months, whose, figure))
                .with(months.stream()
                        .map(month -> Mark.when(!CarriedRates.of(new Reading(month, whose, measure), report.forecast())
                                .isEmpty()))
                        .toList());
    }

    /** A figure of a population in each month, as it is shown. */
    List<Double> course(List<YearMonth> months, Optional<Population> whose, ToDoubleFunction<Reading> figure) {
        return months.stream()
                .map(month ->
                        new Reading(month, whose, report.question().reading().measure()))
                .map(reading -> report.question().words().charted(figure.applyAsDouble(reading)))
                .toList();
    }
}
