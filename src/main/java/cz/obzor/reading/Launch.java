package cz.obzor.reading;

import cz.obzor.reading.process.ReaderProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// How a reading process is started: its own JVM with small memory, few environment variables, limits of the shell,
/// and a network namespace without a network where the system allows one.
final class Launch {
    /// block of `ulimit -f` in a POSIX shell
    private static final int BLOCK = 512;

    private final ReadingSettings settings;
    private final List<String> isolation;

    Launch(ReadingSettings settings) throws InterruptedException {
        this.settings = settings;
        this.isolation = findIsolation();
    }

    /// Whether the system gives processes a network namespace of their own.
    boolean hasOwnNetworkNamespace() {
        return !isolation.isEmpty();
    }

    Process start(Path folder) throws IOException {
        List<String> command = new ArrayList<>();
        command.addAll(List.of(
                "/bin/sh", "-c", "ulimit -c 0; ulimit -f " + settings.diskLimit() / BLOCK + "; exec \"$@\"", "reader"));
        command.addAll(isolation);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions(folder));
        command.add("-cp");
        command.add(absoluteClassPath());
        command.add(ReaderProcess.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        keepOnly(builder.environment());
        return builder.start();
    }

    private List<String> jvmOptions(Path folder) {
        return List.of(
                "-Xmx" + settings.heapMegabytes() + "m",
                "-Xms32m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:-UsePerfData",
                "-XX:MaxMetaspaceSize=160m",
                "-XX:ReservedCodeCacheSize=96m",
                "-XX:MaxDirectMemorySize=32m",
                "-Djava.io.tmpdir=" + folder,
                "-Duser.home=" + folder,
                "-Dpdfbox.fontcache=" + folder,
                "-Djava.awt.headless=true",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-Dslf4j.internal.verbosity=ERROR",
                "-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog");
    }

    /// The class path of this program; the process works in another folder, so relative entries are made absolute.
    private static String absoluteClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void keepOnly(Map<String, String> environment) {
        String path = environment.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
        environment.clear();
        environment.put("PATH", path);
        environment.put("LANG", "C.UTF-8");
    }

    private static List<String> findIsolation() throws InterruptedException {
        for (List<String> way : List.of(List.of("unshare", "--net", "--"), List.of("unshare", "-r", "--net", "--"))) {
            List<String> probe = new ArrayList<>(way);
            probe.add("true");
            try {
                Process process = new ProcessBuilder(probe)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0) {
                    return way;
                }
                process.destroyForcibly();
            } catch (IOException e) {
                return List.of();
            }
        }
        return List.of();
    }
}
