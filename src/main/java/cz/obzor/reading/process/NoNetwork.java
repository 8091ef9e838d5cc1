package cz.obzor.reading.process;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.AsynchronousChannelProvider;
import java.nio.channels.spi.SelectorProvider;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/// Refuses every socket of this JVM. A second fence: where the system allows it, the process also runs in a network
/// namespace of its own, which holds for native code too.
final class NoNetwork {
    private NoNetwork() {}

    /// Must run before anything opens a channel: the provider is chosen on first use.
    @SuppressWarnings("deprecation") // no other way refuses sockets of java.net; there is no replacement
    static void close() throws IOException {
        System.setProperty("java.nio.channels.spi.SelectorProvider", Refusing.class.getName());
        System.setProperty(
                "java.nio.channels.spi.AsynchronousChannelProvider", RefusingAsynchronous.class.getName());
        // names are looked up in an empty hosts file only, never by asking a server
        System.setProperty("jdk.net.hosts.file", "/dev/null");
        Socket.setSocketImplFactory(() -> {
            throw refused();
        });
        ServerSocket.setSocketFactory(() -> {
            throw refused();
        });
        DatagramSocket.setDatagramSocketImplFactory(() -> {
            throw refused();
        });
    }

    private static UnsupportedOperationException refused() {
        return new UnsupportedOperationException("the reading process has no network");
    }

    /// Found by name by {@link AsynchronousChannelProvider#provider()}.
    public static final class RefusingAsynchronous extends AsynchronousChannelProvider {
        @Override
        public AsynchronousChannelGroup openAsynchronousChannelGroup(int threads, ThreadFactory factory) {
            throw refused();
        }

        @Override
        public AsynchronousChannelGroup openAsynchronousChannelGroup(ExecutorService executor, int size) {
            throw refused();
        }

        @Override
        public AsynchronousServerSocketChannel openAsynchronousServerSocketChannel(
                @Nullable AsynchronousChannelGroup group) {
            throw refused();
        }

        @Override
        public AsynchronousSocketChannel openAsynchronousSocketChannel(@Nullable AsynchronousChannelGroup group) {
            throw refused();
        }
    }

    /// Found by name by {@link SelectorProvider#provider()}.
    public static final class Refusing extends SelectorProvider {
        @Override
        public DatagramChannel openDatagramChannel() {
            throw refused();
        }

        @Override
        public DatagramChannel openDatagramChannel(ProtocolFamily family) {
            throw refused();
        }

        @Override
        public Pipe openPipe() {
            throw refused();
        }

        @Override
        public AbstractSelector openSelector() {
            throw refused();
        }

        @Override
        public ServerSocketChannel openServerSocketChannel() {
            throw refused();
        }

        @Override
        public SocketChannel openSocketChannel() {
            throw refused();
        }

        @Override
        public SocketChannel openSocketChannel(ProtocolFamily family) {
            throw refused();
        }
    }
}
