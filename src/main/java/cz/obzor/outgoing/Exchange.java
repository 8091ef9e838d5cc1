package cz.obzor.outgoing;

import cz.obzor.outgoing.OutgoingFailed.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;

/// One request with the redirects that it leads to. It is run by a thread of its own, so that whoever waits can stop
/// it at any step.
final class Exchange implements Callable<OutgoingAnswer> {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final CloseableHttpClient client;
    private final Limits limits;
    private final OutgoingRequest request;
    private volatile @Nullable HttpUriRequestBase running;
    private volatile boolean stopped;

    Exchange(CloseableHttpClient client, Limits limits, OutgoingRequest request) {
        this.client = client;
        this.limits = limits;
        this.request = request;
    }

    /// Breaks off wherever it is.
    void stop() {
        stopped = true;
        HttpUriRequestBase now = running;
        if (now != null) {
            now.abort();
        }
    }

    @Override
    public OutgoingAnswer call() throws OutgoingFailed {
        Target first = Target.of(request.address());
        Target target = first;
        for (int redirects = 0; ; redirects++) {
            OutgoingAnswer answer = step(target, target.sameOrigin(first));
            boolean follow = request.method().equals("GET") && REDIRECTS.contains(answer.status());
            if (!follow || answer.header("location").isEmpty()) {
                return answer;
            }
            if (redirects == limits.redirects()) {
                throw new OutgoingFailed(Reason.TOO_MANY_REDIRECTS, "more than " + limits.redirects());
            }
            target = target.redirected(answer.header("location").get());
        }
    }

    private OutgoingAnswer step(Target target, boolean own) throws OutgoingFailed {
        var sent = new HttpUriRequestBase(request.method(), target.address());
        sent.setHeader("Accept-Encoding", "gzip");
        if (own) {
            request.headers().forEach(sent::setHeader);
            if (request.body() != null) {
                sent.setEntity(new StringEntity(request.body(), null, StandardCharsets.UTF_8.name(), false));
            }
        }
        running = sent;
        if (stopped) {
            throw new OutgoingFailed(Reason.TOO_SLOW, "stopped");
        }
        try {
            return client.execute(sent, answer -> taken(target, answer));
        } catch (IOException failure) {
            throw told(failure);
        }
    }

    private OutgoingAnswer taken(Target target, ClassicHttpResponse answer) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (Header header : answer.getHeaders()) {
            headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        HttpEntity entity = answer.getEntity();
        byte[] body = entity == null ? new byte[0] : body(entity);
        return new OutgoingAnswer(target.address().toString(), answer.getCode(), headers, body);
    }

    private byte[] body(HttpEntity entity) throws IOException {
        if (entity.getContentLength() > limits.bytes()) {
            throw tooLarge();
        }
        String encoding = entity.getContentEncoding();
        try (InputStream plain = decoded(entity.getContent(), encoding == null ? "" : encoding)) {
            byte[] body = plain.readNBytes(limits.bytes() + 1);
            if (body.length > limits.bytes()) {
                throw tooLarge();
            }
            return body;
        } catch (ZipException malformed) {
            throw new OutgoingFailed(Reason.ENCODING, "not gzip", malformed);
        }
    }

    private OutgoingFailed tooLarge() {
        stop();
        return new OutgoingFailed(Reason.TOO_LARGE, "more than " + limits.bytes() + " bytes");
    }

    private static InputStream decoded(InputStream body, String encoding) throws IOException {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> new GZIPInputStream(body);
            default -> throw new OutgoingFailed(Reason.ENCODING, encoding);
        };
    }

    private static OutgoingFailed told(IOException failure) {
        return switch (failure) {
            case OutgoingFailed already -> already;
            case Guard.Refused refused -> refused.failure();
            case UnknownHostException unknown -> new OutgoingFailed(Reason.UNKNOWN_HOST, "no such name", unknown);
            case SSLException untrusted -> new OutgoingFailed(Reason.NOT_TRUSTED, "TLS", untrusted);
            case ConnectTimeoutException nobody -> new OutgoingFailed(Reason.UNREACHABLE, "nobody answers", nobody);
            case SocketTimeoutException silent -> new OutgoingFailed(Reason.TOO_SLOW, "no more comes", silent);
            default -> new OutgoingFailed(Reason.UNREACHABLE, String.valueOf(failure.getMessage()), failure);
        };
    }
}
