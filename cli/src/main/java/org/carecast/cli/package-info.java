/**
 * The faces: the program and its commands.
 *
 * <p>{@link org.carecast.cli.Carecast} is the program: it hands its arguments to a command and turns what goes wrong into a message and an exit code.
 * Each command is one class: {@code ForecastCommand}, {@code CompareCommand}, {@code SensitivityCommand}, {@code FanCommand}, {@code BidCommand},
 * {@code ReportCommand}, {@code BacktestCommand} and {@code ReconcileCommand} report; {@code NewCommand} and {@code Import903Command} make a study,
 * {@code ReadReleaseCommand} puts a release into the table of councils from which it is made,
 * and {@code CheckCommand} and {@code ExplainCommand} look into one.
 *
 * <p>Every command speaks through a {@code Terminal}. Commands that report have an {@code Answer} instead: it does the long work with a bar of {@code
 * Progress}, prints the reports in a {@code Format} and writes all their files with a manifest. Options that several commands share are in {@link
 * org.carecast.cli.option}.
 *
 * <p>{@code MoneyTerms} refuses a forecast of money whose inputs are missing. {@code StudyMatch} says what two studies have in common, and {@code
 * PackMaking} makes the parts of a committee pack side by side, of a {@code PublicPack} where it is for the public. {@code StandardOutput} and {@code Version} are what their names say.
 */
package org.carecast.cli;
