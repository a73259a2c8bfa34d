package org.carecast.io;

import java.util.List;
import java.util.Optional;
import org.carecast.io.csv.Columns;
import org.carecast.io.csv.StudyCsv;

/** The files that a study or the national folder may have, each with the one description of its columns. */
public final class StudyFiles {

    private static final List<Columns> ALL = List.of(
            SettingsReader.COLUMNS,
            SourcesReader.COLUMNS,
            OpeningReader.COLUMNS,
            AssumptionsReader.COLUMNS,
            PublicAssumptionsReader.COLUMNS,
            PublishedRecord.COLUMNS,
            CorrelationsReader.COLUMNS,
            ScenarioReader.COLUMNS,
            PrintedReader.COLUMNS,
            AccommodationReader.COLUMNS,
            CaseloadReader.COLUMNS,
            CostsReader.COLUMNS,
            PriceIndexReader.COLUMNS,
            ReportedReader.COLUMNS,
            OutturnReader.COLUMNS,
            StatementsReader.COLUMNS,
            OriginsReader.COLUMNS,
            ArrivedReader.COLUMNS,
            PooledArrivalsReader.COLUMNS,
            LawReader.COLUMNS,
            FundingReader.COLUMNS,
            DisclosureReader.COLUMNS,
            PublicAgesReader.COLUMNS,
            DefaultRow.COLUMNS,
            ReturnRulesReader.CODES,
            ReturnRulesReader.RULES);

    private StudyFiles() {}

    /** All of them: those of a study, the figures of scenarios, then those that only the national folder has. */
    static List<Columns> all() {
        return ALL;
    }

    /** The columns of a file, named as a study has it, such as {@code scenarios/no-arrivals.csv}; empty if it has none. */
    static Optional<Columns> of(String file) {
        String name = file.startsWith(ScenarioReader.FOLDER + "/") ? ScenarioReader.COLUMNS.file() : file;
        return ALL.stream().filter(each -> each.file().equals(name)).findFirst();
    }

    /**
     * The text of a whole file, named as a study has it, such as {@code opening.csv}.
     *
     * @param comments lines without their #
     */
    public static String text(List<String> comments, String file, List<List<String>> rows) {
        return StudyCsv.text(comments, of(file).orElseThrow().names(), rows);
    }
}
