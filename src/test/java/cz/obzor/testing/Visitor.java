package cz.obzor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/// Somebody with a browser that runs no scripts: follows links, keeps cookies, fills in forms.
public final class Visitor {
    private final HttpClient client;
    private final String base;

    /// @param base address without a slash at its end
    public Visitor(String base) {
        this(base, new CookieManager(null, CookiePolicy.ACCEPT_ALL), HttpClient.Redirect.NORMAL);
    }

    private Visitor(String base, CookieHandler cookies, HttpClient.Redirect redirect) {
        this.base = base;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(redirect)
                .build();
    }

    /// A page as it came, its address being where redirects led.
    public record Answer(int status, HttpResponse<String> response, Document page) {}

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base).resolve(path)).GET());
    }

    /// Signs in with an address and a password.
    public Answer signIn(String email, String password) {
        return submit(
                get("/prihlaseni").page().selectFirst("main form:has([name=email])"),
                Map.of("email", email, "password", password));
    }

    /// Sends a form of a page with some of its fields filled in anew.
    public Answer submit(Element form, Map<String, String> filled) {
        Map<String, String> fields = fields(form);
        fields.putAll(filled);
        String body = fields.entrySet().stream()
                .map(field -> Api.encoded(field.getKey()) + "=" + Api.encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// Sends a form and stays with its answer, though that may lead elsewhere.
    public Answer unfollowed(Element form, Map<String, String> filled) {
        var same = new Visitor(base, client.cookieHandler().orElseThrow(), HttpClient.Redirect.NEVER);
        return same.submit(form, filled);
    }

    /// Sends a form with files.
    public Answer submit(Element form, Map<String, String> filled, Map<String, byte[]> files) {
        Map<String, String> fields = fields(form);
        fields.putAll(filled);
        Multipart body = Multipart.form();
        fields.forEach(body::field);
        files.forEach(body::file);
        return send(body.in(HttpRequest.newBuilder(URI.create(form.absUrl("action")))));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    client.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response,
                    Jsoup.parse(response.body(), response.uri().toString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// What a browser would send of a form as it stands, files and buttons aside.
    private static Map<String, String> fields(Element form) {
        return ((FormElement) form)
                .formData().stream()
                        .filter(field -> !field.key().equals("file"))
                        .collect(Collectors.toMap(
                                KeyVal::key, KeyVal::value, (first, second) -> first, LinkedHashMap::new));
    }

    /// What stands in the first field of a name.
    public static String value(Document page, String field) {
        Element element = page.selectFirst("main [name=" + field + "]");
        return switch (element == null ? "" : element.tagName()) {
            case "textarea" -> element.text();
            case "select" ->
                element.select("option[selected]").eachAttr("value").stream()
                        .findFirst()
                        .orElse("");
            case "" -> throw new AssertionError("no field " + field);
            default -> element.val();
        };
    }
}
