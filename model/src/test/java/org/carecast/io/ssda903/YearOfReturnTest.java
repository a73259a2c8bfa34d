package org.carecast.io.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carecast.io.FilePages;
import org.carecast.io.NationalFolder;
import org.carecast.io.csv.BadDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of which year a return is: by its name, as far as the days of its episodes allow it, and else by them. */
final class YearOfReturnTest {

    private final Map<String, List<String>> episodes = new TreeMap<>();

    @TempDir
    private Path folder;

    private void episodes(String place, int count, String from, String to) {
        List<String> rows = episodes.computeIfAbsent(place, any -> new ArrayList<>());
        for (int row = 0; row < count; row++) {
            rows.add("%s%d,%s,S,V2,N1,U4,PR1,%s,%s,,,,"
                    .formatted("C", rows.size(), from, to, to.isEmpty() ? "" : "E4A"));
        }
    }

    /** The years covered, as the report has them. */
    private String years(String asAt) throws Exception {
        for (Map.Entry<String, List<String>> file : episodes.entrySet()) {
            List<String> children = new ArrayList<>();
            for (int child = 0; child < file.getValue().size(); child++) {
                children.add("C%d,1,01/01/2010,WBRI,,,".formatted(child));
            }
            Path place = folder.resolve("returns").resolve(file.getKey());
            ReturnSet.write(place.resolve("episodes.csv"), "episodes", file.getValue());
            ReturnSet.write(place.resolve("header.csv"), "header", children);
            ReturnSet.write(place.resolve("oc3.csv"), "oc3", List.of("O,05/05/2000,YES,F1,U1"));
        }
        String report = ReturnsImport.of(
                        FilePages.numbered(folder.resolve("returns")),
                        LocalDate.parse(asAt),
                        "Fairshire",
                        ReturnSet.ACCEPTED,
                        NationalFolder.named(ReturnsLawsTest.NATIONAL, "../national"))
                .texts()
                .get("import-report.md");
        int from = report.indexOf("31 March ") + "31 March ".length();
        return report.substring(from, report.indexOf(';', from));
    }

    /** 1 of 4 is more than one in fifty, and a slip all the same: nobody has come into care in that year. */
    @Test
    void aDayFarAheadMakesNoYear() throws Exception {
        episodes("here", 3, "01/05/2017", "01/09/2017");
        episodes("here", 1, "01/05/2017", "31/03/2071");

        assertThat(years("2018-03-31")).isEqualTo("2018");
    }

    /** Nor does one of forty-one that lies a year back. */
    @Test
    void oneDayMakesNoYearBesideMany() throws Exception {
        episodes("here", 40, "01/05/2017", "01/09/2017");
        episodes("here", 1, "01/05/2016", "01/09/2016");

        assertThat(years("2018-03-31")).isEqualTo("2018");
    }

    /** Days just after the year, since the return was made in May. */
    @Test
    void daysAfterTheYearMakeNoYear() throws Exception {
        episodes("here", 90, "01/05/2017", "01/09/2017");
        episodes("here", 3, "01/05/2017", "15/04/2018");

        assertThat(years("2018-03-31")).isEqualTo("2018");
    }

    /** Nobody left: nothing but the name says that two years have gone by since the last child came. */
    @ParameterizedTest
    @ValueSource(strings = {"2023", "2022-23", "2022_2023", "SSDA903 202223"})
    void aReturnOfOpenEpisodesIsOfTheYearOfItsName(String name) throws Exception {
        episodes(name, 2, "01/05/2020", "");

        assertThat(years("2023-03-31")).isEqualTo("2023");
    }

    /** Without a name it is of the year in which the last child came. */
    @Test
    void withoutANameItIsOfTheLastStart() throws Exception {
        episodes("here", 2, "01/05/2020", "");

        assertThat(years("2021-03-31")).isEqualTo("2021");
    }

    /** Each return repeats what ended before it, as extracts do; a year is called by its end or by its beginning. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aReturnThatRepeatsEarlierYearsIsOfTheYearOfItsName(int back) throws Exception {
        for (int year = 2021; year <= 2023; year++) {
            for (int ended = 2020; ended <= year; ended++) {
                episodes(
                        String.valueOf(year - back),
                        20,
                        "01/05/%d".formatted(ended - 1),
                        "01/09/%d".formatted(ended - 1));
            }
        }

        assertThat(years("2023-03-31")).isEqualTo("2021, 2022, 2023");
    }

    /** One of the year itself beside twenty of the year before. */
    @Test
    void fewDaysAreEnoughForTheYearOfTheName() throws Exception {
        episodes("2022", 20, "01/05/2020", "01/09/2021");
        episodes("2023", 20, "01/05/2020", "01/09/2021");
        episodes("2023", 1, "01/05/2022", "01/06/2022");

        assertThat(years("2023-03-31")).isEqualTo("2022, 2023");
    }

    /** 2018 is the year that ends in it: the few days of April begin no other. Its neighbour has them too, and is the next. */
    @Test
    void aFewWeeksTooManyDoNotMoveAYear() throws Exception {
        episodes("2018", 90, "01/05/2017", "01/09/2017");
        episodes("2018", 3, "01/05/2017", "15/04/2018");
        episodes("2019", 90, "01/05/2018", "01/09/2018");

        assertThat(years("2019-03-31")).isEqualTo("2018, 2019");
    }

    /** A name that the days rule out says nothing, such as that of the year in which the files were sent. */
    @Test
    void aNameThatTheDaysRuleOutSaysNothing() throws Exception {
        episodes("sent 2025", 40, "01/05/2017", "01/09/2017");

        assertThat(years("2018-03-31")).isEqualTo("2018");
    }

    /** A month in a name is no year after the year. */
    @Test
    void aMonthInANameIsNoYear() throws Exception {
        episodes("2018-03", 2, "01/05/2016", "");

        assertThat(years("2018-03-31")).isEqualTo("2018");
    }

    @Test
    void whatCannotBeToldIsRefusedWithItsCounts() {
        episodes("here", 40, "01/05/2016", "01/09/2016");
        episodes("here", 38, "01/05/2017", "01/09/2017");

        assertThatThrownBy(() -> years("2018-03-31"))
                .isInstanceOf(BadDataException.class)
                .hasMessageContaining(
                        "end in the years to 31 March 2017 (40), 2018 (38); put each year's files into a folder");
    }
}
