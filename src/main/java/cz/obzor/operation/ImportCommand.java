package cz.obzor.operation;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Takes data from files, also while the platform runs.",
        subcommands = {ImportCommand.TerritoryCommand.class, ImportFrameworkCommand.class})
final class ImportCommand implements Runnable {
    @Spec
    private picocli.CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new picocli.CommandLine.ParameterException(
                    spec.commandLine(), "Say what to import: territory or framework.");
        }
    }

    @Command(
            name = "territory",
            mixinStandardHelpOptions = true,
            description = {
                "Takes the official CSV \"Struktura území ČR\" (its 31 columns), or boundaries as GeoJSON or TopoJSON;",
                "any of them may be packed by gzip. Prints what changed. Whole or not at all."
            })
    static final class TerritoryCommand implements Callable<Integer> {
        @Mixin
        private ServerOptions options = new ServerOptions();

        @Parameters(paramLabel = "FILE", description = "The file.")
        private Path file = Path.of("");

        @Override
        public Integer call() throws Exception {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new StartRefused("The file " + file + " is not there or cannot be read.");
            }
            try (RunningPlatform platform = RunningPlatform.with(options)) {
                String name = URLEncoder.encode(String.valueOf(file.getFileName()), StandardCharsets.UTF_8);
                HttpResponse<String> answer = platform.post(
                        "/api/v1/operation/territory?name=" + name, HttpRequest.BodyPublishers.ofFile(file));
                JsonNode account = JsonMapper.shared().readTree(answer.body());
                if (!account.has("written")) {
                    throw new StartRefused(
                            "The import failed: " + account.path("detail").asString(answer.body()));
                }
                print(account);
                return account.path("written").asBoolean() ? 0 : 1;
            }
        }

        private static void print(JsonNode account) {
            if (!account.path("written").asBoolean()) {
                System.err.println("Nothing was written. The file has "
                        + account.path("allProblems").asInt() + " problem(s):");
                account.path("problems").forEach(problem -> System.err.println("  " + problem.asString()));
                return;
            }
            if (account.path("on").isString()) {
                System.out.println("State of " + account.path("on").asString());
            }
            account.path("counts")
                    .propertyStream()
                    .filter(count -> count.getValue().asLong() > 0)
                    .forEach(count -> System.out.println(
                            "  " + count.getKey() + ": " + count.getValue().asLong()));
            System.out.println("  unchanged: " + account.path("unchanged").asInt());
            account.path("changes").forEach(change -> System.out.println("  " + sentence(change)));
            account.path("layers")
                    .propertyStream()
                    .forEach(layer -> System.out.println("  boundaries of level " + layer.getKey() + ": "
                            + layer.getValue().path("changed").asInt() + " changed, "
                            + layer.getValue().path("unchanged").asInt() + " unchanged, "
                            + layer.getValue().path("repaired").asInt() + " mended"
                            + (layer.getValue().path("dissolved").asBoolean()
                                    ? " (dissolved from municipalities)"
                                    : "")));
        }

        private static String sentence(JsonNode change) {
            String unit = change.path("kind").asString() + " "
                    + change.path("code").asString() + " " + change.path("name").asString();
            return change.path("field").isString()
                    ? unit + ": " + change.path("field").asString() + " "
                            + change.path("from").asString("–") + " → "
                            + change.path("to").asString("–")
                    : unit;
        }
    }
}
