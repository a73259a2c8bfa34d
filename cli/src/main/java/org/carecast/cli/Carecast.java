package org.carecast.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carecast.cli.option.Converters;
import org.carecast.cli.option.WrongUsage;
import org.carecast.io.csv.BadDataException;
import org.carecast.io.csv.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The program: forecasts how many care leavers a council must support.
 *
 * <p>Exit codes: 0 done, 1 could not be done, 2 wrong usage, 3 bad data.
 */
@Command(
        name = "carecast",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Forecasts how many care leavers an English council must support, month by month to age 25.",
        subcommands = {
            ForecastCommand.class,
            CompareCommand.class,
            SensitivityCommand.class,
            FanCommand.class,
            BidCommand.class,
            ReportCommand.class,
            NewCommand.class,
            CouncilsCommand.class,
            ReadReleaseCommand.class,
            BacktestCommand.class,
            ReconcileCommand.class,
            CheckCommand.class,
            ExplainCommand.class,
            Import903Command.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Example:",
            "  carecast forecast data/kent-2017",
            "  carecast compare data/kent-2017 --scenario no-arrivals",
            "  carecast sensitivity data/kent-2017 --measure in_touch",
            "  carecast fan data/kent-2017",
            "  carecast bid data/kent-2017",
            "  carecast new data/newshire --council \"Newshire County Council\" --opening 2026-03",
            "  carecast backtest data/kent-2017",
            "",
            "'carecast COMMAND --help' says more of each."
        })
public final class Carecast implements Runnable {

    private static final int WRONG_USAGE = 2;
    private static final int BAD_DATA = 3;
    private static final int USUAL_WIDTH = 100;
    // Nobody reads more of them; most follow from one mistake.
    private static final int MOST_SHOWN = 300;
    // The help cannot be set narrower than this.
    private static final int NARROWEST = 55;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private Carecast() {}

    /** Runs one command and ends the program with its exit code. */
    public static void main(String[] args) {
        // A server has no screen, and one that is gone must not be asked for.
        System.setProperty("java.awt.headless", "true");
        // Digits and words are the same wherever the program runs.
        Locale.setDefault(Locale.ROOT);
        StandardOutput stdout = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintWriter out = writer(stdout, "stdout");
        PrintWriter err = writer(new FileOutputStream(FileDescriptor.err), "stderr");
        int exit = run(out, err, width(System.getenv()), args);
        out.flush();
        if (exit == 0 && stdout.failure().isPresent()) {
            Terminal.tell(
                    err,
                    "carecast: standard output could not be written: "
                            + stdout.failure().get());
            exit = Terminal.FAILED;
        }
        err.flush();
        System.exit(exit);
    }

    private static PrintWriter writer(OutputStream stream, String name) {
        return new PrintWriter(PlainLetters.to(stream, name, System.getProperties()), true);
    }

    /** The columns of the screen, if the environment says. */
    static int width(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("\\d{1,4}") ? Math.max(NARROWEST, Integer.parseInt(columns)) : USUAL_WIDTH;
    }

    /** Runs one command and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, int width, String... args) {
        try {
            return execute(out, err, width, args);
        } catch (OutOfMemoryError e) {
            err.println(
                    "carecast: there is not enough memory for so much at once; nothing was written. Fewer --threads,"
                            + " fewer scenarios or an earlier --until need less");
            return Terminal.FAILED;
        }
    }

    private static int execute(PrintWriter out, PrintWriter err, int width, String... args) {
        return Converters.addedTo(new CommandLine(new Carecast()))
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(width)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Carecast::refuse)
                .setParameterExceptionHandler(Carecast::refuse)
                .execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command is named");
    }

    private static int refuse(ParameterException e, String[] args) {
        return wrongUsage(message(e), e.getCommandLine());
    }

    private static int wrongUsage(String message, CommandLine command) {
        Terminal.tell(command.getErr(), "carecast: " + message);
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return WRONG_USAGE;
    }

    /** What is wrong; where a command has no such option, also the option that is most like the first of them. */
    private static String message(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched)
                || !unmatched.isUnknownOption()
                || unmatched.getSuggestions().isEmpty()) {
            return e.getMessage();
        }
        // What does not begin with a dash is the value of one that is unknown.
        List<String> unknown = unmatched.getUnmatched().stream()
                .filter(argument -> argument.startsWith("-"))
                .toList();
        return "Unknown option%s: '%s'; did you mean %s?"
                .formatted(
                        unknown.size() == 1 ? "" : "s",
                        String.join("', '", unknown),
                        unmatched.getSuggestions().get(0));
    }

    private static int refuse(Exception e, CommandLine command, ParseResult result) {
        if (e instanceof WrongUsage) {
            return wrongUsage(e.getMessage(), command);
        }
        PrintWriter err = command.getErr();
        if (e instanceof BadDataException bad) {
            bad.problems().stream().limit(MOST_SHOWN).forEach(problem -> Terminal.tell(err, problem.toString()));
            int count = bad.problems().size();
            boolean waits = bad.problems().stream().allMatch(Problem::isStillToFillIn);
            String what = waits
                    ? (count == 1 ? " cell" : " cells") + " still to fill in"
                    : count == 1 ? " problem" : " problems";
            String shown = count <= MOST_SHOWN ? "" : ", of which the first " + MOST_SHOWN + " are shown";
            err.println("carecast: " + count + what + shown + "; nothing was written");
            return BAD_DATA;
        }
        if (e instanceof IOException || e instanceof UncheckedIOException) {
            Terminal.tell(err, "carecast: " + e.getMessage());
            return Terminal.FAILED;
        }
        Terminal.tell(err, "carecast: this is a fault of the program, please report it: " + e);
        return Terminal.FAILED;
    }
}
