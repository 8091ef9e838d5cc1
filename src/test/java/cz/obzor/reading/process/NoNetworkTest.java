package cz.obzor.reading.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// The fence inside the JVM, alone: without a network namespace around it.
class NoNetworkTest {
    @Test
    void refusesEveryWayOut() throws Exception {
        try (ServerSocket open = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Process probe = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Probe.class.getName(),
                            String.valueOf(open.getLocalPort())))
                    .redirectErrorStream(true)
                    .start();
            String output = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(probe.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(output.lines().filter(line -> line.startsWith("way ")))
                    .hasSize(7)
                    .allMatch(line -> line.endsWith(" refused"));
        }
    }

    /// Main class of the probe.
    static final class Probe {
        private Probe() {}

        public static void main(String[] args) throws Exception {
            int port = Integer.parseInt(args[0]);
            NoNetwork.close();
            InetAddress local = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            Map<String, Callable<Object>> ways = Map.of(
                    "socket", () -> new Socket(local, port),
                    "server", () -> new ServerSocket(0),
                    "datagram", () -> new DatagramSocket(),
                    "channel", () -> SocketChannel.open(new InetSocketAddress(local, port)),
                    "datagramChannel", () -> DatagramChannel.open(),
                    "address",
                            () -> URI.create("http://127.0.0.1:" + port + "/")
                                    .toURL()
                                    .openStream(),
                    "asynchronous",
                            () -> AsynchronousSocketChannel.open()
                                    .connect(new InetSocketAddress(local, port))
                                    .get());
            ways.forEach((name, way) -> System.out.println("way " + name + " " + result(way)));
        }

        private static String result(Callable<Object> way) {
            try {
                way.call();
                return "open";
            } catch (Exception | Error e) {
                return "refused";
            }
        }
    }
}
