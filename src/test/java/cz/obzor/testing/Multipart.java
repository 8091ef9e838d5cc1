package cz.obzor.testing;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The body of a form with files, as browsers and programs send it.
public final class Multipart {
    private static final String BOUNDARY = "obzor-test-8f1c2b";
    private final List<HttpRequest.BodyPublisher> parts = new ArrayList<>();

    public static Multipart form() {
        return new Multipart();
    }

    public Multipart field(String name, String value) {
        return part("name=\"" + name + "\"", "", HttpRequest.BodyPublishers.ofString(value));
    }

    /// A part of type {@code application/json}, without a file name.
    public Multipart json(String name, String value) {
        return part(
                "name=\"" + name + "\"",
                "Content-Type: application/json\r\n",
                HttpRequest.BodyPublishers.ofString(value));
    }

    public Multipart file(String fileName, byte[] content) {
        return file(fileName, HttpRequest.BodyPublishers.ofByteArray(content));
    }

    public Multipart file(String fileName, Path content) {
        try {
            return file(fileName, HttpRequest.BodyPublishers.ofFile(content));
        } catch (java.io.FileNotFoundException missing) {
            throw new IllegalArgumentException(missing);
        }
    }

    private Multipart file(String fileName, HttpRequest.BodyPublisher content) {
        // as browsers do it: quotes and line ends are percent-encoded, everything else is sent as UTF-8
        String quoted = fileName.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
        return part(
                "name=\"file\"; filename=\"" + quoted + "\"", "Content-Type: application/octet-stream\r\n", content);
    }

    private Multipart part(String disposition, String headers, HttpRequest.BodyPublisher content) {
        parts.add(HttpRequest.BodyPublishers.ofString(
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + headers + "\r\n"));
        parts.add(content);
        parts.add(HttpRequest.BodyPublishers.ofString("\r\n"));
        return this;
    }

    /// Sends the body without telling its length beforehand.
    public Multipart chunked() {
        var chunked = new Multipart();
        for (var part : parts) {
            chunked.parts.add(HttpRequest.BodyPublishers.fromPublisher(part));
        }
        return chunked;
    }

    /// Makes a request a POST with this body.
    public HttpRequest.Builder in(HttpRequest.Builder request) {
        var all = new ArrayList<>(parts);
        all.add(HttpRequest.BodyPublishers.ofString("--" + BOUNDARY + "--\r\n"));
        return request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.concat(all.toArray(HttpRequest.BodyPublisher[]::new)));
    }
}
