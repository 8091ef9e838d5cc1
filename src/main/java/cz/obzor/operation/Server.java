package cz.obzor.operation;

import cz.obzor.account.OperatorToken;
import cz.obzor.settings.SettingsSource;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// The running platform: the data folder locked, the application started, everything closed in order at the end.
final class Server implements AutoCloseable {
    private final DataFolderLock lock;
    private final ConfigurableApplicationContext context;
    private final CountDownLatch ended = new CountDownLatch(1);

    private Server(DataFolderLock lock, ConfigurableApplicationContext context) {
        this.lock = lock;
        this.context = context;
    }

    /// Starts the platform with a web server.
    static Server start(ServerOptions options, Map<String, String> more) throws Exception {
        return start(options, more, WebApplicationType.SERVLET);
    }

    static Server start(ServerOptions options, Map<String, String> more, WebApplicationType type) throws Exception {
        Map<String, String> commandLine = new LinkedHashMap<>(more);
        commandLine.putAll(options.asSettings());
        Map<String, Object> settings = SettingsSource.read(options.settings, System.getenv(), commandLine);
        Path folder = Path.of(settings.getOrDefault("obzor.data.folder", "data").toString())
                .toAbsolutePath()
                .normalize();
        DataFolderLock lock = DataFolderLock.take(folder);
        try {
            var application = new SpringApplication(Platform.class);
            application.setWebApplicationType(type);
            application.setBannerMode(Banner.Mode.OFF);
            application.setRegisterShutdownHook(false);
            application.addInitializers(starting ->
                    starting.getEnvironment().getPropertySources().addFirst(new MapPropertySource("obzor", settings)));
            var server = new Server(lock, application.run());
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "end"));
            return server;
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    /// Address at this machine.
    String address() {
        var web = (WebServerApplicationContext) context;
        return "http://localhost:"
                + java.util.Objects.requireNonNull(web.getWebServer()).getPort();
    }

    String operatorToken() {
        return context.getBean(OperatorToken.class).reveal();
    }

    /// Waits until the platform is told to end.
    void await() throws InterruptedException {
        ended.await();
    }

    @Override
    public void close() {
        synchronized (ended) {
            if (ended.getCount() == 0) {
                return;
            }
            try (lock) {
                context.close();
            } catch (java.io.IOException unimportant) {
                throw new java.io.UncheckedIOException(unimportant);
            } finally {
                ended.countDown();
            }
        }
    }
}
