package cz.obzor.operation;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "admin",
        mixinStandardHelpOptions = true,
        description = "Looks after administrators and keys.",
        subcommands = {AdminCommand.Create.class, AdminKeyCommand.class})
final class AdminCommand implements Runnable {
    @picocli.CommandLine.Spec
    private picocli.CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new picocli.CommandLine.ParameterException(
                    spec.commandLine(), "Say what to do: create EMAIL, or key ORGANISATION.");
        }
    }

    /// Prints why something was refused.
    static int complain(JsonNode problem) {
        System.err.println(problem.path("detail").asString(""));
        problem.path("errors")
                .forEach(error -> System.err.println(error.path("message").asString("")));
        return 1;
    }

    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description =
                    "Makes somebody an administrator of the platform. Asks for the password, or takes the first line"
                            + " of standard input; with --link it gives a link to set the password with, good once for an hour.")
    static final class Create implements Callable<Integer> {
        @Mixin
        private ServerOptions options = new ServerOptions();

        @Parameters(paramLabel = "EMAIL", description = "Address that she signs in with.")
        private String email = "";

        @Option(names = "--name", paramLabel = "NAME", description = "Her name.")
        @Nullable
        private String name;

        @Option(names = "--link", description = "Print a link to set the password with instead of asking for it.")
        private boolean link;

        @Override
        public Integer call() throws Exception {
            Map<String, String> asked = new LinkedHashMap<>();
            asked.put("email", email);
            if (name != null) {
                asked.put("name", name);
            }
            if (!link) {
                asked.put("password", password());
            }
            try (RunningPlatform platform = RunningPlatform.with(options)) {
                HttpResponse<String> answer = platform.postJson(
                        "/api/v1/administrators",
                        HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(asked)));
                JsonNode told = JsonMapper.shared().readTree(answer.body());
                if (answer.statusCode() != 201) {
                    return complain(told);
                }
                System.out.println(link ? told.path("link").asString() : email + " is an administrator.");
                return 0;
            }
        }

        @SuppressWarnings("SystemConsoleNull") // since JDK 25 there is none again where nobody sits at a terminal
        private static String password() throws IOException {
            Console console = System.console();
            if (console != null && console.isTerminal()) {
                char[] typed = console.readPassword("Password: ");
                return typed == null ? "" : new String(typed);
            }
            var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            String line = input.readLine();
            return line == null ? "" : line;
        }
    }
}
