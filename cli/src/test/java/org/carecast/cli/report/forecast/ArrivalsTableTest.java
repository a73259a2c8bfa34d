package org.carecast.cli.report.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Audience;
import org.carecast.cli.report.document.Document;
import org.carecast.cli.report.document.Role;
import org.carecast.cli.report.document.Row;
import org.carecast.cli.report.document.Table;
import org.carecast.io.Study;
import org.carecast.io.StudyReader;
import org.carecast.io.csv.BadDataException;
import org.junit.jupiter.api.Test;

/** Months and years side by side, as the minutes of 10 November 2016 print them. */
final class ArrivalsTableTest {

    private static final List<String> JULY_TO_NOVEMBER = List.of("July", "August", "September", "October", "November");

    private static Study kent2015() {
        try {
            return StudyReader.read(Path.of("../data/kent-2015"));
        } catch (BadDataException e) {
            throw new AssertionError(e.problems().toString(), e);
        }
    }

    private static Stream<Table> tables(Document document) {
        return document.tables().stream()
                .filter(table -> table.caption().title().equals("Arrivals by month – UASC"));
    }

    private static List<String> column(Table table, String heading, List<String> rows) {
        int column = table.headings().indexOf(heading);
        return rows.stream()
                .map(label -> table.rows().stream()
                        .filter(row -> row.label().equals(label))
                        .map(Row::texts)
                        .map(texts -> texts.get(column))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    @Test
    void julyToNovemberOf2015StandBesideThoseOf2016() {
        Table table = tables(
                        ForecastReport.of(kent2015(), "arrivals-that-followed").document(Audience.COMMITTEE))
                .findFirst()
                .orElseThrow();

        assertThat(table.headings())
                .startsWith("2015 came", "2016 came", "2016 assumed", "2017 came", "2017 assumed", "2018 assumed");
        assertThat(column(table, "2015 came", JULY_TO_NOVEMBER)).containsExactly("179", "128", "98", "212", "51");
        assertThat(column(table, "2016 came", JULY_TO_NOVEMBER)).containsExactly("47", "42", "42", "20", "1");
        assertThat(column(table, "2016 assumed", JULY_TO_NOVEMBER))
                .containsExactly("47.0", "42.0", "42.0", "20.0", "10.0");
        assertThat(column(table, "2015 came", List.of("January", "December", "Whole year")))
                .containsExactly("-", "-", "948");
        assertThat(column(table, "2016 came", List.of("Whole year"))).containsExactly("388");
        assertThat(column(table, "2017 came", List.of("July", "Whole year"))).containsExactly("-", "214");
    }

    /** 79 a month are 948 a year, where 388 came. */
    @Test
    void whatWasAssumedStandsBesideWhatCame() {
        Table table = tables(ForecastReport.of(kent2015()).document(Audience.WORKING))
                .findFirst()
                .orElseThrow();

        assertThat(column(table, "2016 assumed", List.of("July", "Whole year"))).containsExactly("79.0", "948.0");
        assertThat(column(table, "2016 came", List.of("July", "Whole year"))).containsExactly("47", "388");
    }

    @Test
    void aMonthThatWasNotOverIsSaidToBeSo() {
        assertThat(ForecastReport.of(kent2015()).document(Audience.COMMITTEE).sentences(Role.NOTE))
                .contains("UASC who came in November 2016, 1: at the time of reporting, 10 November.");
    }

    /** 17.8 in each month says no more than 213.6 a year, which the table of those who come and go has. */
    @Test
    void monthsThatAreAllAlikeHaveNoTable() {
        assertThat(tables(EdgeStudies.report(EdgeStudies.kent()).document(Audience.COMMITTEE)))
                .isEmpty();
    }

    @Test
    void monthsThatDifferHaveOneAndAYearThatIsNotWholeHasNoSum() {
        Table table = tables(
                        ForecastReport.of(EdgeStudies.kent(), "what-followed").document(Audience.COMMITTEE))
                .findFirst()
                .orElseThrow();

        assertThat(column(table, "2017 assumed", List.of("November", "December", "Whole year")))
                .containsExactly("-", "17.8", "-");
    }
}
