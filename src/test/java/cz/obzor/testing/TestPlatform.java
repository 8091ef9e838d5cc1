package cz.obzor.testing;

import cz.obzor.account.LocalSecret;
import cz.obzor.account.Role;
import cz.obzor.operation.Platform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// The whole platform running in this process at a free port, with a database and a data folder of its own.
public final class TestPlatform implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private @Nullable String key;
    private final HttpClient client = HttpClient.newHttpClient();

    private TestPlatform(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// One platform for all tests of this run that do not mind each other's documents.
    public static TestPlatform shared() {
        return SharedHolder.PLATFORM;
    }

    public static TestPlatform start() {
        return start(Map.of());
    }

    /// @param settings by key, as in the settings file
    /// @param more configuration beside that of the program
    public static TestPlatform start(Map<String, String> settings, Class<?>... more) {
        try {
            Path folder = Files.createTempDirectory("obzor-test");
            Map<String, Object> all = new HashMap<>();
            all.put("obzor.data.folder", folder.toString());
            all.put("obzor.server.port", "0");
            all.put("obzor.database.url", TestDatabase.freshAddress());
            all.put("obzor.database.owner-user", TestDatabase.server().user());
            all.put("obzor.database.owner-password", TestDatabase.server().password());
            all.put("obzor.database.user", TestDatabase.APP);
            all.put("obzor.database.password", TestDatabase.server().password());
            all.put("obzor.database.connections", "10");
            settings.forEach((key, value) -> all.put("obzor." + key, value));
            var application = new SpringApplication(Platform.class);
            application.addPrimarySources(List.of(more));
            application.addInitializers(starting ->
                    starting.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", all)));
            return new TestPlatform(application.run());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    /// Key of a ministry that may do whatever a program may.
    public synchronized String token() {
        if (key == null) {
            key = new People(this).keyOfMinistry();
        }
        return key;
    }

    /// Signs an administrator of the platform in.
    public void signIn(Visitor visitor) {
        var people = new People(this);
        people.signIn(visitor, people.with(null, Role.ADMINISTRATOR));
    }

    /// A program that speaks with this platform.
    public Api api() {
        return new Api(uri("").toString(), token(), bean(LocalSecret.class).reveal());
    }

    /// @param path with its query
    public URI uri(String path) {
        return URI.create("http://localhost:"
                + ((WebServerApplicationContext) context).getWebServer().getPort() + path);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    /// Sends any request; headers and body as the builder has them.
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// A request as the command line of this machine sends it.
    public HttpRequest.Builder asOperator(String path) {
        return HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + bean(LocalSecret.class).reveal());
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class SharedHolder {
        static final TestPlatform PLATFORM = start();

        static {
            TestDatabase.closeBefore(PLATFORM);
        }
    }
}
