/**
 * Files: a study folder in, results out, and every problem named with its file, row and column.
 *
 * <p>A reader of this package meets its types in this order.
 *
 * <p>{@link org.carecast.io.StudyReader} reads a study folder and gives a {@link org.carecast.io.Study}, or throws a {@link
 * org.carecast.io.csv.BadDataException} with every {@link org.carecast.io.csv.Problem} found in it.
 *
 * <p>Each file has one reader, such as {@code OpeningReader}. It begins with the description of its file: {@code Columns}, each of
 * them a {@code Column} that holds a {@code CellType} and says what it means. Reading, the problems of single cells, the first line
 * of a new file, the tables of {@code data/README.md} and the schemas in {@code data/schema} follow from this description;
 * {@code StudyFiles} lists all of them. Below it stand the rules across rows and files.
 *
 * <p>A {@code ReadContext} is what rows are read with: the settings of the study, the law and the sources. How cells are read, and where
 * problems go, is said in {@link org.carecast.io.csv}.
 *
 * <p>{@code SettingsReader}, {@code SourcesReader}, {@code LawReader}, {@code OpeningReader} and {@code AssumptionsReader} read the
 * files that every study has. {@code ScenarioReader}, {@code CorrelationsReader} and {@code PrintedReader} read what it may have beside
 * them, {@code TargetsReader} by which targets in-touch rates are rated, {@code AccommodationReader} and {@code CaseloadReader} what places and advisers follow from, {@code FundingReader}, {@code
 * CostsReader}, {@code PriceIndexReader} and {@code ReportedReader} money, and {@code HistoryReader} what {@link
 * org.carecast.io.History past forecasts} are compared with. {@link org.carecast.io.PrintedTablesReader} reads
 * a file that is no part of a study. {@link org.carecast.io.NationalDrift} is how many arrivals stay, and how large
 * councils are.
 *
 * <p>{@link org.carecast.io.NewStudy} makes a study to be filled in, with the rows of {@code defaults.csv} from the {@link
 * org.carecast.io.NationalFolder} and, if there is one, a page of {@code TypedCounts}, of which {@code OpenedAges}
 * says whom it counts and what its ages say; a {@link org.carecast.io.DerivedStart} fills it from the table of councils, and {@link
 * org.carecast.io.NationalFacts} are read once for many. {@link org.carecast.io.StudyFiles} and {@link
 * org.carecast.io.AssumptionsWriter} write the files of a study.
 *
 *  * <p>{@code UsualReader} reads how large values usually are, a {@link org.carecast.io.UsualRange} for each parameter and each {@link
 * org.carecast.io.Magnitude}; what a study has of other sizes, and which of its files nobody reads, is found in {@link
 * org.carecast.io.caution}. {@code RoundingComment} reads how a paper rounds.
 *  *
 * <p>A {@link org.carecast.io.PublicStudy} is what the public may know of a study, by its {@link org.carecast.io.Publishing} rules, and a
 * {@link org.carecast.io.PublishedRecord} what the study remembers of its public packs. {@code DisclosureReader}, {@code PublicAgesReader}
 * and {@code PublicAssumptionsReader} read what they go by.
 *  *
 * <p>{@link org.carecast.io.TidyResults} turns readings into long tables, {@link org.carecast.io.TidyTable} writes one as CSV.
 */
package org.carecast.io;
