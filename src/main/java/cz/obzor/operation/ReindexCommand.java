package cz.obzor.operation;

import java.net.http.HttpRequest;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        description = "Fills the search index anew from the database; a running platform serves the old one meanwhile.")
final class ReindexCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions options = new ServerOptions();

    @Override
    public Integer call() throws Exception {
        try (RunningPlatform platform = RunningPlatform.with(options)) {
            platform.post("/api/v1/operation/reindex", HttpRequest.BodyPublishers.noBody());
            JsonNode progress;
            do {
                Thread.sleep(300);
                progress = JsonMapper.shared()
                        .readTree(platform.get("/api/v1/operation/reindex").body());
                System.err.print("\r" + progress.path("filled").asLong() + " things");
            } while (progress.path("rebuilding").asBoolean());
            System.err.println();
            System.out.println(progress.path("filled").asLong() + " things are in the new index.");
            return 0;
        }
    }
}
