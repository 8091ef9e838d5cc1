package cz.obzor.operation;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = "Makes a key to the API for an organisation and prints it; it is not shown again.")
final class AdminKeyCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions options = new ServerOptions();

    @Parameters(paramLabel = "ORGANISATION", description = "Its id, its IČO or its whole name.")
    private String organisation = "";

    @Option(names = "--name", paramLabel = "NAME", description = "What the key is for (default: command line).")
    private String name = "command line";

    @Option(
            names = "--scopes",
            paramLabel = "SCOPE",
            split = ",",
            description = "What it is good for besides reading: document-add, document-change, strategy-confirm,"
                    + " framework-change; separated by commas.")
    private List<String> scopes = List.of();

    @Option(names = "--days", paramLabel = "DAYS", description = "How long it is good (default 180).")
    private int days = 180;

    @Override
    public Integer call() throws Exception {
        try (RunningPlatform platform = RunningPlatform.with(options)) {
            List<String> ids = find(platform);
            if (ids.size() != 1) {
                System.err.println(
                        ids.isEmpty()
                                ? "No organisation is called " + organisation + "."
                                : ids.size() + " organisations are called " + organisation + "; name one by its id: "
                                        + String.join(", ", ids));
                return 1;
            }
            Map<String, Object> asked = Map.of("name", name, "scopes", scopes, "days", days);
            HttpResponse<String> answer = platform.postJson(
                    "/api/v1/organisations/" + ids.getFirst() + "/keys",
                    HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(asked)));
            JsonNode told = JsonMapper.shared().readTree(answer.body());
            if (answer.statusCode() != 201) {
                return AdminCommand.complain(told);
            }
            System.out.println(told.path("secret").asString());
            return 0;
        }
    }

    private List<String> find(RunningPlatform platform) throws IOException, InterruptedException {
        String query = URLEncoder.encode(organisation, StandardCharsets.UTF_8);
        JsonNode byId = JsonMapper.shared()
                .readTree(platform.get("/api/v1/organisations/" + query.replace("+", "%20"))
                        .body());
        if (byId.has("id")) {
            return List.of(byId.path("id").asString());
        }
        JsonNode found = JsonMapper.shared()
                .readTree(platform.get("/api/v1/organisations?limit=100&q=" + query)
                        .body());
        return StreamSupport.stream(found.path("items").spliterator(), false)
                .filter(one -> one.path("name").asString("").equalsIgnoreCase(organisation)
                        || one.path("ico").asString("").equals(organisation))
                .map(one -> one.path("id").asString())
                .toList();
    }
}
