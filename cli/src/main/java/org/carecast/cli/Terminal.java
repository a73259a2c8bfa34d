package org.carecast.cli;

import java.io.PrintWriter;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.carecast.cli.option.Options;
import org.carecast.cli.option.OutOption;
import org.carecast.cli.report.file.Manifest;
import org.carecast.cli.report.text.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Where a command speaks, how wide it is, and the options that every command has. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
class Terminal {

    static final int FAILED = 1;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    PrintWriter out() {
        return command.commandLine().getOut();
    }

    PrintWriter err() {
        return command.commandLine().getErr();
    }

    Screen screen() {
        return new Screen(command.commandLine().getUsageHelpWidth(), Ansi.AUTO.enabled());
    }

    /** Does long work of a number of steps, while a bar shows how far it has come, where standard error is a screen. */
    <R> R work(String task, long steps, Function<IntConsumer, R> work) {
        // Java cannot tell of standard error alone; the launcher can.
        if (!Boolean.getBoolean("carecast.progress")) {
            return work.apply(more -> {});
        }
        try (Progress shown = new Progress(task, steps, err(), screen().width())) {
            return work.apply(shown);
        }
    }

    /** A manifest of this command with these options, as the bytes of its file. */
    byte[] manifest(Manifest manifest, Options options) {
        return OutOption.text(manifest.json(Version.text(), command.name(), options.values()));
    }

    /** Says why what was asked cannot be done, and gives the exit code that says so. */
    int failed(String message) {
        err().println("carecast: " + message);
        return FAILED;
    }
}
