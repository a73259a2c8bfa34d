package org.carecast.io.caution;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.carecast.assumption.Parameter;
import org.carecast.io.Magnitude;
import org.carecast.io.csv.CsvRow;

/**
 * Which cells of a file are looked at by themselves, and as what.
 *
 * @param file its name in the folder
 * @param sizes the columns with numbers, and of which usual range each is in a row
 * @param months the columns with months, days or years, which lie near the opening
 * @param note the column in which a row may say that it is meant
 */
record RowSizes(String file, List<Size> sizes, List<String> months, String note) {

    private static final String NOTE = "note";

    private static final List<RowSizes> OF_A_STUDY = List.of(
            new RowSizes("opening.csv", List.of(Size.of("people", Magnitude.PEOPLE_OF_AN_AGE)), List.of(), NOTE),
            new RowSizes(
                    "assumptions.csv",
                    List.of(
                            new Size("value", RowSizes::parameter),
                            new Size("low", RowSizes::end),
                            new Size("high", RowSizes::end)),
                    List.of("effective_from"),
                    NOTE),
            new RowSizes("targets.csv", List.of(), List.of("effective_from"), NOTE),
            new RowSizes(
                    "caseload.csv",
                    List.of(Size.of("cases_per_adviser", Magnitude.CASES_PER_ADVISER)),
                    List.of("effective_from"),
                    NOTE),
            new RowSizes(
                    "accommodation.csv",
                    List.of(Size.of("people", Magnitude.PEOPLE_COUNTED)),
                    List.of("effective_from"),
                    NOTE),
            new RowSizes(
                    "unit-costs.csv",
                    List.of(new Size("pounds", RowSizes::cost)),
                    List.of("effective_from", "price_base"),
                    NOTE),
            new RowSizes("price-index.csv", List.of(), List.of("financial_year"), NOTE),
            new RowSizes(
                    "reported.csv",
                    List.of(Size.of("pounds", Magnitude.POUNDS_REPORTED)),
                    List.of("financial_year"),
                    NOTE),
            new RowSizes("outturn.csv", List.of(Size.of("people", Magnitude.PEOPLE_COUNTED)), List.of("as_at"), NOTE),
            new RowSizes(
                    "statements.csv",
                    List.of(Size.of("people", Magnitude.PEOPLE_COUNTED)),
                    List.of("said", "as_at"),
                    NOTE),
            new RowSizes("events.csv", List.of(), List.of("from"), NOTE),
            new RowSizes("arrived.csv", List.of(Size.of("people", Magnitude.PEOPLE_COUNTED)), List.of("year"), NOTE));

    private static final RowSizes OF_A_SCENARIO = new RowSizes(
            "scenarios/ID.csv", List.of(new Size("value", RowSizes::replaced)), List.of("from", "until"), "reason");

    private static final List<RowSizes> NATIONAL = List.of(
            new RowSizes("unit-costs.csv", List.of(new Size("pounds", RowSizes::cost)), List.of(), NOTE),
            new RowSizes("funding.csv", List.of(new Size("rate", RowSizes::grant)), List.of(), NOTE),
            new RowSizes("disclosure.csv", List.of(Size.of("few_people", Magnitude.FEW_PEOPLE)), List.of(), NOTE),
            new RowSizes("law.csv", List.of(new Size("value", RowSizes::days)), List.of(), NOTE));

    /**
     * A column with a number.
     *
     * @param id which usual range it has in a row; empty where none
     */
    record Size(String column, Function<CsvRow, Optional<String>> id) {

        private static Size of(String column, Magnitude magnitude) {
            return new Size(column, row -> Optional.of(magnitude.id()));
        }
    }

    /** Whether a row counts people, all of whom are whole where they are printed. */
    boolean countsPeople() {
        return sizes.stream().anyMatch(size -> size.column().equals("people"));
    }

    /** Those of the files in a study folder. */
    static List<RowSizes> ofAStudy() {
        return OF_A_STUDY;
    }

    /** That of a scenario. */
    static RowSizes ofAScenario() {
        return OF_A_SCENARIO;
    }

    /** Those of the files in a national folder. */
    static List<RowSizes> national() {
        return NATIONAL;
    }

    private static Optional<String> parameter(CsvRow row) {
        return Optional.of(row.text("parameter"));
    }

    /** An end of a range; that of a share counted from few people may lie anywhere. */
    private static Optional<String> end(CsvRow row) {
        return Parameter.parse(row.text("parameter"))
                .filter(parameter -> !parameter.unit().isShare())
                .map(Parameter::id);
    }

    /** A scenario's own value; what is added or multiplied has no size of its own. */
    private static Optional<String> replaced(CsvRow row) {
        return parameter(row).filter(any -> row.text("change").equals("replace"));
    }

    private static Optional<String> cost(CsvRow row) {
        return named("COST_" + row.text("unit") + ofWhom(row), row.text("pounds"));
    }

    /** Care leavers cost less in a week than children. */
    private static String ofWhom(CsvRow row) {
        return row.text("unit").equals("week") && row.text("ages").matches("(1[89]|2\\d)\\b.*") ? "_FROM_18" : "";
    }

    private static Optional<String> grant(CsvRow row) {
        return named("GRANT_" + row.text("unit"), row.text("rate"));
    }

    /** Nothing at all is paid on purpose, and never by a slip of a few digits. */
    private static Optional<String> named(String magnitude, String pounds) {
        return Arrays.stream(Magnitude.values())
                .filter(each -> each.name().equals(magnitude.toUpperCase(Locale.ROOT)))
                .map(Magnitude::id)
                .filter(any -> !pounds.matches("0(\\.0+)?"))
                .findFirst();
    }

    private static Optional<String> days(CsvRow row) {
        return Optional.of(Magnitude.DAYS_OF_CARE.id()).filter(row.text("rule")::equals);
    }
}
