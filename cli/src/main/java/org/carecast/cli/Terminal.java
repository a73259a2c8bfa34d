package org.carecast.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.carecast.cli.option.Options;
import org.carecast.cli.option.OutOption;
import org.carecast.cli.option.WrongUsage;
import org.carecast.cli.report.file.Manifest;
import org.carecast.cli.report.file.OutputFolder;
import org.carecast.cli.report.text.Screen;
import org.carecast.io.csv.InvisibleCharacters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Where a command speaks, how wide it is, and the options that every command has. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
class Terminal {

    static final int FAILED = 1;

    /** What the folder of a public pack is for. */
    static final String PUBLISH = "publish";

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

    /** Long work that tells, from any thread, how many more of its steps are done. */
    @FunctionalInterface
    interface Work<R, E extends Exception> {
        R with(IntConsumer progress) throws E;
    }

    /** Does long work of a number of steps, while a bar shows how far it has come, where standard error is a screen. */
    <R, E extends Exception> R work(String task, long steps, Work<R, E> work) throws E {
        // Java cannot tell of standard error alone; the launcher can.
        if (!Boolean.getBoolean("carecast.progress")) {
            return work.with(more -> {});
        }
        try (Progress shown = new Progress(task, steps, err(), screen().width())) {
            return work.with(shown);
        }
    }

    /** Puts right what an interrupted run has left in each folder, and says so, before anything is read. */
    void restore(List<Path> folders) throws IOException {
        for (Path folder : folders) {
            OutputFolder.restore(folder)
                    .ifPresent(said -> command.commandLine().getErr().println("carecast: " + said));
        }
    }

    /** Settles where the files of a command go, and puts right what lies there, before anything is read. */
    void begin(OutOption out, String purpose, List<Path> data) throws IOException {
        out.settle(purpose, data);
        restore(data);
        restore(List.of(out.folder()));
        if (!purpose.equals(PUBLISH) && OutputFolder.holdsPublicPack(out.folder())) {
            throw new WrongUsage(
                    out.folder()
                            + " holds a public pack, and what is written now is not for the public; name another folder with --out");
        }
    }

    /** The name of the command. */
    String name() {
        return command.name();
    }

    /** A manifest of this command with these options and other files, as the bytes of its file. */
    byte[] manifest(Manifest manifest, Options options, Map<String, byte[]> files) {
        return OutOption.text(manifest.json(Version.text(), command.name(), options.values(), files));
    }

    /** Prints a line that may quote a file, a name or an option, with what nobody sees in it written out: the one place that does. */
    static void tell(PrintWriter to, String line) {
        to.println(InvisibleCharacters.shown(line));
    }

    /** Says why what was asked cannot be done, and gives the exit code that says so. */
    int failed(String message) {
        tell(err(), "carecast: " + message);
        return FAILED;
    }
}
