/**
 * Options that several commands share: what each means, what it refuses, and what is recorded of it.
 *
 * <ul>
 *   <li>{@link org.carecast.cli.option.StudyArgument} is the study that a command works on.
 *   <li>{@link org.carecast.cli.option.UntilOption} says how far a command projects; {@link org.carecast.cli.option.MonthsOption} also says which
 *       months it shows.
 *   <li>{@link org.carecast.cli.option.ScenarioOption} has the scenarios that a command runs, and {@link org.carecast.cli.option.ReadingOption} the
 *       one figure that it asks about.
 *   <li>{@link org.carecast.cli.option.EnsembleOption} says how a command draws, and {@link org.carecast.cli.option.RatesOption} by which
 *       rates of grant it counts.
 *   <li>{@link org.carecast.cli.option.OutOption} is the folder that a command writes to, and {@link org.carecast.cli.option.StudyPlace} says where nothing is
 *       written.
 *   <li>{@link org.carecast.cli.option.Options} are the values in force, as a manifest lists them.
 *   <li>{@link org.carecast.cli.option.Converters} and {@link org.carecast.cli.option.WholeNumberConverter} read values from the command line, and
 *       {@link org.carecast.cli.option.WrongUsage} refuses values that make no sense together.
 * </ul>
 */
package org.carecast.cli.option;
