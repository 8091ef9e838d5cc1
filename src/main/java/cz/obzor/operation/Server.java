package cz.obzor.operation;

import cz.obzor.account.LocalSecret;
import cz.obzor.settings.SettingsSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// The running platform: the data folder locked, the application started, everything closed in order at the end.
final class Server implements AutoCloseable {
    private final DataFolderLock lock;
    private final Path folder;
    private final ConfigurableApplicationContext context;
    private final CountDownLatch ended = new CountDownLatch(1);

    private Server(DataFolderLock lock, Path folder, ConfigurableApplicationContext context) {
        this.lock = lock;
        this.folder = folder;
        this.context = context;
    }

    /// Starts the platform.
    ///
    /// @param more settings by key, which win over the options
    static Server start(ServerOptions options, Map<String, String> more) throws IOException {
        Map<String, Object> settings = settings(options, more);
        Path folder = folder(settings);
        DataFolderLock lock = DataFolderLock.take(folder);
        try {
            var application = new SpringApplication(Platform.class);
            application.setBannerMode(Banner.Mode.OFF);
            application.setLogStartupInfo(false);
            application.setRegisterShutdownHook(false);
            application.addInitializers(starting ->
                    starting.getEnvironment().getPropertySources().addFirst(new MapPropertySource("obzor", settings)));
            var server = new Server(lock, folder, application.run());
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "end"));
            Files.writeString(folder.resolve(RunningPlatform.ADDRESS_FILE), server.address() + "\n");
            return server;
        } catch (RuntimeException | IOException failed) {
            lock.close();
            throw failed;
        }
    }

    /// The data folder that the options, the settings file and the environment name.
    static Path dataFolder(ServerOptions options) {
        return folder(settings(options, Map.of()));
    }

    private static Map<String, Object> settings(ServerOptions options, Map<String, String> more) {
        Map<String, String> commandLine = new LinkedHashMap<>(options.asSettings());
        commandLine.putAll(more);
        return SettingsSource.read(options.settings, System.getenv(), commandLine);
    }

    private static Path folder(Map<String, Object> settings) {
        return Path.of(settings.getOrDefault("obzor.data.folder", "data").toString())
                .toAbsolutePath()
                .normalize();
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

    String localSecret() {
        return context.getBean(LocalSecret.class).reveal();
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
                Files.deleteIfExists(folder.resolve(RunningPlatform.ADDRESS_FILE));
                context.close();
            } catch (IOException failed) {
                throw new UncheckedIOException("The data folder " + folder + " cannot be written", failed);
            } finally {
                ended.countDown();
            }
        }
    }
}
