package cz.obzor.outgoing;

import cz.obzor.outgoing.OutgoingFailed.Reason;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/// Asks somebody outside. Addresses may come from anybody: only http and https are asked, only at allowed ports, and
/// only those whose names lead to public addresses or to what the operator allows. At most three redirects are
/// followed, each looked at anew; 3 seconds are waited for a connection and 10 for the whole, and 10 MB are taken.
@Service
public final class Outgoing implements AutoCloseable {
    private static final int LONGEST_LINE = 16 << 10;
    private static final int MOST_HEADERS = 200;

    private final Limits limits;
    private final CloseableHttpClient client;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Autowired
    Outgoing(OutgoingSettings settings) {
        this(settings, Names.ofTheSystem(), Limits.USUAL);
    }

    Outgoing(OutgoingSettings settings, Names names, Limits limits) {
        this.limits = limits;
        this.client = client(new Guard(names, settings), limits);
    }

    /// Waits for the answer, whatever its status is.
    ///
    /// @throws OutgoingFailed where nothing was asked, or the answer was not taken; its reason says why
    public OutgoingAnswer ask(OutgoingRequest request) throws OutgoingFailed {
        var exchange = new Exchange(client, limits, request);
        Future<OutgoingAnswer> answer = threads.submit(exchange);
        try {
            return answer.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            exchange.stop();
            throw new OutgoingFailed(Reason.TOO_SLOW, "no whole answer in " + limits.whole(), late);
        } catch (InterruptedException stopped) {
            exchange.stop();
            Thread.currentThread().interrupt();
            throw new OutgoingFailed(Reason.TOO_SLOW, "interrupted", stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof OutgoingFailed told) {
                throw told;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
        threads.shutdownNow();
    }

    private static CloseableHttpClient client(Guard guard, Limits limits) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(guard)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(limits.connect()))
                        .setSocketTimeout(Timeout.of(limits.whole()))
                        .build())
                // an endless line or endless headers must not fill the memory
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(LONGEST_LINE)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(limits.whole()))
                        .setResponseTimeout(Timeout.of(limits.whole()))
                        .build())
                .setUserAgent("Obzor")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }
}
