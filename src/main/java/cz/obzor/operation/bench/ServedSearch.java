package cz.obzor.operation.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Search of the real server over HTTP.
final class ServedSearch implements AutoCloseable {
    private final ServerProcess server;

    /// @param data folder of the server, with the index in it
    ServedSearch(Path data) throws IOException {
        server = new ServerProcess(data);
    }

    int search(SearchQuery query) throws IOException, InterruptedException {
        return server.get("/api/v1/search?q=" + URLEncoder.encode(query.text(), StandardCharsets.UTF_8)).length;
    }

    @Override
    public void close() {
        server.close();
    }
}
