package org.carecast.io;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.StudyCsv;

/** The files that a study or the national folder may have, each with the one description of its columns. */
public final class StudyFiles {

    private static final List<Columns> OF_A_STUDY = List.of(
            SettingsReader.COLUMNS,
            SourcesReader.COLUMNS,
            TargetsReader.COLUMNS,
            OpeningReader.COLUMNS,
            AssumptionsReader.COLUMNS,
            PublicAssumptionsReader.COLUMNS,
            PublishedRecord.COLUMNS,
            CorrelationsReader.COLUMNS,
            ScenarioReader.COLUMNS,
            PrintedReader.COLUMNS,
            AccommodationReader.COLUMNS,
            CaseloadReader.COLUMNS,
            PlacesReader.COLUMNS,
            CostsReader.COLUMNS,
            PriceIndexReader.COLUMNS,
            ReportedReader.COLUMNS,
            OutturnReader.COLUMNS,
            StatementsReader.COLUMNS,
            OriginsReader.COLUMNS,
            EventsReader.COLUMNS,
            ArrivedReader.COLUMNS);

    private static final List<Columns> NATIONAL = List.of(
            LawReader.COLUMNS,
            FundingReader.COLUMNS,
            DisclosureReader.COLUMNS,
            PublicAgesReader.COLUMNS,
            PaperLawReader.COLUMNS,
            DefaultRow.COLUMNS,
            UsualReader.COLUMNS,
            DriftReader.COLUMNS,
            CouncilsReader.COLUMNS,
            ReturnRulesReader.CODES,
            ReturnRulesReader.RULES);

    private static final List<Columns> OF_BOTH =
            List.of(SourcesReader.COLUMNS, CostsReader.COLUMNS, PriceIndexReader.COLUMNS);

    private static final List<Columns> ALL =
            Stream.concat(OF_A_STUDY.stream(), NATIONAL.stream()).toList();

    private StudyFiles() {}

    /** All of them: those of a study, the figures of scenarios, then those that only the national folder has. */
    static List<Columns> all() {
        return ALL;
    }

    /** The names of the files that are read in a study folder; scenarios lie in a folder of their own. */
    public static List<String> namesOfAStudy() {
        return OF_A_STUDY.stream()
                .map(Columns::file)
                .filter(file -> !file.contains("/"))
                .toList();
    }

    /** The names of the files that are read in a national folder. */
    public static List<String> nationalNames() {
        return Stream.concat(
                        Stream.concat(OF_BOTH.stream(), NATIONAL.stream()).map(Columns::file),
                        // What is read of panels alone is described where they are read.
                        Stream.of(
                                NationalFolder.COUNCIL_CHANGES,
                                NationalFolder.COUNCIL_REMARKS,
                                NationalFolder.PANEL_NAMES,
                                NationalFolder.PANEL_RULES))
                .toList();
    }

    /** The columns of a file, named as a study has it, such as {@code scenarios/no-arrivals.csv}; empty if it has none. */
    public static Optional<Columns> of(String file) {
        String name = file.startsWith(ScenarioReader.FOLDER + "/") ? ScenarioReader.COLUMNS.file() : file;
        return ALL.stream().filter(each -> each.file().equals(name)).findFirst();
    }

    /**
     * The text of a whole file, named as a study has it, such as {@code opening.csv}.
     *
     * @param comments lines without their #
     */
    public static String text(List<String> comments, String file, List<List<String>> rows) {
        return text(comments, file, List.of(), rows);
    }

    /**
     * The same with some of the columns that the file may do without.
     *
     * @param more their names, to the right of the others
     */
    public static String text(List<String> comments, String file, List<String> more, List<List<String>> rows) {
        List<String> columns = Stream.concat(of(file).orElseThrow().needed().stream(), more.stream())
                .toList();
        return StudyCsv.text(comments, columns, rows);
    }
}
