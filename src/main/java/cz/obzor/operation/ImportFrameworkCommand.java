package cz.obzor.operation;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Publishes a framework of priorities from a file.
@Command(
        name = "framework",
        mixinStandardHelpOptions = true,
        description = {
            "Publishes a version of a framework of priorities from JSON or CSV, as the platform exports them.",
            "A published version never changes; the same file again changes nothing."
        })
final class ImportFrameworkCommand implements Callable<Integer> {
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
            HttpResponse<String> answer = platform.post("/api/v1/frameworks", HttpRequest.BodyPublishers.ofFile(file));
            JsonNode said = JsonMapper.shared().readTree(answer.body());
            if (answer.statusCode() == 201) {
                System.out.println("Published " + said.path("id").asString() + " "
                        + said.path("version").asString() + " with "
                        + said.path("nodes").size() + " nodes.");
                return 0;
            }
            System.err.println("Nothing was published. " + said.path("detail").asString());
            said.path("errors")
                    .forEach(error ->
                            System.err.println("  " + error.path("field").asString() + ": "
                                    + error.path("message").asString()));
            return 1;
        }
    }
}
