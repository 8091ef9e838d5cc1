package cz.obzor.operation;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;

/// The command line. Results go to standard output, messages and progress to standard error; the exit status is 0 done,
/// 1 failed or partly done, 2 wrong use.
public final class CommandLine {
    private CommandLine() {}

    /// Runs one command and gives its exit status.
    public static int run(String[] arguments) {
        var commands = new picocli.CommandLine(new Root());
        commands.addSubcommand(new ServeCommand());
        commands.addSubcommand(new DemoCommand());
        commands.addSubcommand(new AdminCommand());
        commands.addSubcommand(new ImportCommand());
        commands.addSubcommand(new ReindexCommand());
        commands.addSubcommand(new BenchCommand());
        commands.addSubcommand(new MineCommand());
        commands.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        commands.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        commands.setParameterExceptionHandler((wrong, given) -> {
            PrintWriter errors = wrong.getCommandLine().getErr();
            errors.println(wrong.getMessage());
            wrong.getCommandLine().usage(errors);
            return wrong.getCommandLine().getCommandSpec().exitCodeOnInvalidInput();
        });
        commands.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(Failures.sentence(failure));
            return 1;
        });
        return commands.execute(arguments);
    }

    @Command(
            name = "obzor",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            synopsisSubcommandLabel = "COMMAND",
            description = "The information and data platform of the SMART concept.",
            footer = {
                "",
                "Also done by the launcher: test (every test), build (the program without running it).",
                "Every setting has a key for --settings and an environment variable; see docs/settings.md."
            })
    private static final class Root implements Runnable {
        @picocli.CommandLine.Spec
        private picocli.CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

        @Override
        public void run() {
            if (spec != null) {
                throw new picocli.CommandLine.ParameterException(spec.commandLine(), "Say what to do.");
            }
        }
    }

    static final class Version implements picocli.CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = CommandLine.class.getPackage().getImplementationVersion();
            return new String[] {"Obzor " + (version == null ? "(development)" : version)};
        }
    }
}
