package cz.obzor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import cz.obzor.testing.Api;
import cz.obzor.testing.Await;
import cz.obzor.testing.Multipart;
import cz.obzor.testing.ObzorProcess;
import cz.obzor.testing.Shared;
import cz.obzor.testing.TestBrowser;
import cz.obzor.testing.Visitor;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Vectors of cross-site scripting in every text field that a crawl finds, looked at in a real browser: nothing of them
/// may run, be refused by the content security policy (which means that it got into a page), or ask another server.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VectorsIT {
    private static final String ADMINISTRATOR = "vektory@example.cz";
    private static final String FIELDS = "input:not([type=hidden]):not([type=password]):not([type=file])"
            + ":not([type=checkbox]):not([type=radio]):not([type=submit]), textarea";
    private static final Pattern ID =
            Pattern.compile("(?<=/)([0-9a-hjkmnp-tv-z]{10}|[0-9a-f-]{36}|[A-Z]{2}\\d*|\\d+)(?=/|$)");
    private static final int LONGEST = 300;
    private static final int SUBMISSIONS = 3;
    private static final String WATCH = """
            window.__seen = [];
            for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
              window[name] = () => { window.__seen.push(name); return null; };
            }
            document.addEventListener('securitypolicyviolation',
              (event) => window.__seen.push('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
            """;

    @TempDir
    private static Path data;

    private static ObzorProcess program;
    private static TestBrowser browser;
    private static BrowserContext window;
    private static Page page;
    private static List<String> vectors;

    private static final List<String> FOUND = new CopyOnWriteArrayList<>();
    private static int next;
    private static int tried;

    /// A form of a page, by what it asks rather than by where it stands.
    private record Form(String path, int index, String shape) {}

    @BeforeAll
    static void start() throws IOException {
        vectors = vectors();
        browser = TestBrowser.start();
        program = ObzorProcess.serve(data);
        program.administrator(ADMINISTRATOR);
        Api api = program.api();
        String strategy = api.register(Multipart.form()
                        .field("metadata", "{\"title\": \"Strategie vektorů\", \"kind\": \"strategy\"}")
                        .file("strategie.md", """
                                # Strategie vektorů 2024–2030

                                ## Priorita 1 Doprava

                                ### Opatření 1.1 Bezbariérové zastávky

                                Náklady: 2 mil. Kč. Do roku 2027.
                                """.getBytes(StandardCharsets.UTF_8)))
                .get("id")
                .asString();
        Await.until(
                Duration.ofSeconds(60),
                "the strategy is mined",
                () -> api.get("/api/v1/documents/" + strategy + "/findings")
                        .body()
                        .contains("zastávky"));
        window = browser.window(1280, true);
        window.addInitScript(WATCH);
        page = window.newPage();
        page.onDialog(dialog -> {
            FOUND.add(page.url() + ": a dialog");
            dialog.dismiss();
        });
        page.onRequest(request -> {
            String address = request.url();
            if (!address.startsWith(program.address())
                    && !address.startsWith("data:")
                    && !address.startsWith("blob:")
                    && !address.startsWith("about:")) {
                FOUND.add(page.url() + " asks " + address);
            }
        });
    }

    @AfterAll
    static void stop() {
        if (program != null) {
            program.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @Order(1)
    void theTestNoticesWhatRuns() {
        try (BrowserContext other = browser.window(800, true)) {
            other.addInitScript(WATCH);
            Page open = other.newPage();
            open.route(
                    "**/open",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html")
                            .setBody("<img src='data:,' onerror='alert(1)'>")));
            open.navigate(program.address() + "/open");
            open.waitForFunction("() => window.__seen.length > 0");
            assertThat(open.evaluate("() => window.__seen").toString()).contains("alert");
            open.route(
                    "**/closed",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html")
                            .setHeaders(Map.of("Content-Security-Policy", "default-src 'self'"))
                            .setBody("<script>alert(1)</script>")));
            open.navigate(program.address() + "/closed");
            open.waitForFunction("() => window.__seen.length > 0");
            assertThat(open.evaluate("() => window.__seen").toString()).contains("policy: script-src");
        }
    }

    @Test
    @Order(2)
    void strangersCannotPutAnythingIntoAPage() {
        List<Form> forms = forms(new Visitor(program.address()));
        assertThat(forms).hasSizeGreaterThan(5);
        forms.forEach(VectorsIT::attack);
        assertThat(FOUND).isEmpty();
    }

    @Test
    @Order(3)
    void everyVectorMayBeKeptAndShown() {
        Api api = program.api();
        for (int i = 0; i + 2 < vectors.size(); i += 3) {
            Map<String, String> metadata = new LinkedHashMap<>();
            metadata.put("title", cut(vectors.get(i), 500));
            metadata.put("issuer", cut(vectors.get(i + 1), 200));
            metadata.put("note", cut(vectors.get(i + 2), 500));
            metadata.put("kind", "strategy");
            api.send(Multipart.form()
                    .field("metadata", JsonMapper.shared().writeValueAsString(metadata))
                    .file(
                            "v.md",
                            ("# " + vectors.get(i) + "\n\n## Cíl 1 " + vectors.get(i + 1))
                                    .getBytes(StandardCharsets.UTF_8))
                    .in(api.withKey("/api/v1/documents")));
            tried += 3;
        }
        signIn();
        Set<String> seen = new TreeSet<>();
        for (String list :
                List.of("/dokumenty", "/strategie", "/provoz/zaznamy", "/data/documents", "/hledat?q=alert")) {
            String at = list;
            for (int part = 0; part < 6 && at != null; part++) {
                open(at);
                Object following = page.evaluate("() => document.querySelector('a[rel=next]')?.getAttribute('href')");
                at = following == null ? null : following.toString();
            }
        }
        for (var item : Api.json(api.get("/api/v1/documents?limit=100")).get("items")) {
            String id = item.get("id").asString();
            if (seen.add(id) && seen.size() <= 20) {
                open("/dokumenty/" + id);
                open("/strategie/" + id);
            }
        }
        assertThat(FOUND).isEmpty();
    }

    @Test
    @Order(4)
    void administratorsCannotEither() {
        Visitor administrator = new Visitor(program.address());
        administrator.signIn(ADMINISTRATOR, ObzorProcess.PASSWORD);
        List<Form> forms = forms(administrator);
        assertThat(forms).hasSizeGreaterThan(20);
        signIn();
        forms.forEach(VectorsIT::attack);
        assertThat(FOUND).isEmpty();
        // what was kept is shown on other pages too
        crawl(administrator, 2).keySet().forEach(VectorsIT::open);
        assertThat(FOUND).isEmpty();
        System.out.println("Vectors: " + vectors.size() + ", forms: " + forms.size() + ", fields filled: " + tried);
    }

    private static void signIn() {
        page.navigate(program.address() + "/prihlaseni");
        if (page.locator("main input[name=email]").count() > 0) {
            page.fill("main input[name=email]", ADMINISTRATOR);
            page.fill("main input[name=password]", ObzorProcess.PASSWORD);
            page.click("main form button[type=submit]");
            page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        }
    }

    private static void open(String path) {
        page.navigate(program.address() + path);
        look();
    }

    private static void attack(Form form) {
        for (int time = 0; time < SUBMISSIONS; time++) {
            page.navigate(program.address() + form.path());
            List<Integer> room = room(form);
            List<String> values = new ArrayList<>();
            room.forEach(most -> values.add(pack(most)));
            tried += values.size();
            page.evaluate("""
                    ([index, fields, values]) => {
                      window.__old = true;
                      const form = document.querySelectorAll('form')[index];
                      [...form.querySelectorAll(fields)].forEach((field, at) => {
                        if (field.tagName === 'INPUT') field.type = 'text';
                        field.removeAttribute('maxlength');
                        field.value = values[at] ?? '';
                      });
                      setTimeout(() => HTMLFormElement.prototype.submit.call(form));
                    }
                    """, List.of(form.index(), FIELDS, values));
            page.waitForFunction("() => !window.__old && document.readyState === 'complete'");
            look();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Integer> room(Form form) {
        return (List<Integer>) page.evaluate("""
                ([index, fields, longest]) => [...document.querySelectorAll('form')[index].querySelectorAll(fields)]
                  .map((field) => field.maxLength > 0 ? Math.min(field.maxLength, longest) : longest)
                """, List.of(form.index(), FIELDS, LONGEST));
    }

    /// Whether anything of a vector became part of the page that is open.
    private static void look() {
        Object seen = page.evaluate("""
                () => [...(window.__seen ?? []),
                  ...[...document.querySelectorAll('*')].flatMap((element) => [...element.attributes]
                    .filter((attribute) => attribute.name.startsWith('on')
                      || /^\\s*(javascript|vbscript|data:text)/i.test(attribute.value)
                        && ['href', 'src', 'action', 'formaction', 'xlink:href'].includes(attribute.name))
                    .map((attribute) => element.tagName + ' ' + attribute.name)),
                  ...(document.querySelectorAll('script').length > 1 ? ['a script'] : []),
                  ...(document.querySelector('iframe, object, embed, base, main style, marquee') ? ['an element'] : [])]
                """);
        if (!((List<?>) seen).isEmpty()) {
            FOUND.add(page.url() + ": " + seen);
        }
    }

    private static List<Form> forms(Visitor visitor) {
        Map<String, Form> byShape = new LinkedHashMap<>();
        crawl(visitor, 1).forEach((path, document) -> {
            List<Element> all = document.select("form");
            for (int i = 0; i < all.size(); i++) {
                Element form = all.get(i);
                List<String> names = form.select(FIELDS).eachAttr("name");
                if (!names.isEmpty()) {
                    String shape = form.attr("method") + " "
                            + pattern(URI.create(form.absUrl("action")).getPath()) + " " + names;
                    byShape.putIfAbsent(shape, new Form(path, i, shape));
                }
            }
        });
        return List.copyOf(byShape.values());
    }

    /// Pages that links lead to, so many of each kind.
    private static Map<String, Document> crawl(Visitor visitor, int most) {
        Map<String, Document> pages = new LinkedHashMap<>();
        Map<String, Integer> kinds = new HashMap<>();
        Deque<String> waiting = new ArrayDeque<>(
                List.of("/", "/prihlaseni", "/registrace", "/zapomenute-heslo", "/ucet", "/provoz", "/organizace"));
        Set<String> known = new LinkedHashSet<>(waiting);
        while (!waiting.isEmpty() && pages.size() < 250) {
            String path = waiting.removeFirst();
            String kind = pattern(path.replaceAll("=[^&]*", "="));
            if (kinds.merge(kind, 1, Integer::sum) > most) {
                continue;
            }
            Visitor.Answer answer = visitor.get(path);
            String type = answer.response().headers().firstValue("Content-Type").orElse("");
            if (!type.startsWith("text/html")) {
                continue;
            }
            pages.put(path, answer.page());
            for (String link : answer.page().select("a[href^=/]").eachAttr("href")) {
                String plain = link.replaceFirst("#.*", "");
                if (!plain.startsWith("/en") && !plain.contains("/original") && known.add(plain)) {
                    waiting.addLast(plain);
                }
            }
        }
        return pages;
    }

    private static String pattern(String path) {
        return ID.matcher(path).replaceAll("*");
    }

    /// The next vectors, as many as fit.
    private static String pack(int most) {
        StringBuilder pack = new StringBuilder();
        while (pack.length() < most) {
            String vector = vectors.get(next++ % vectors.size());
            if (pack.length() + vector.length() > most) {
                return pack.isEmpty() ? cut(vector, most) : pack.toString();
            }
            pack.append(vector);
        }
        return pack.toString();
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private static List<String> vectors() throws IOException {
        Path folder = Shared.require("data/hostile/strings");
        Set<String> vectors = new LinkedHashSet<>();
        String sheet = Files.readString(folder.resolve("h5sc__vectors.txt"));
        for (String one : sheet.split("<div id=\"\\d+\">")) {
            vectors.add(
                    one.replaceFirst("//\\[\"'`-->\\]\\]>\\]</div>\\s*$", "").strip());
        }
        for (String file : List.of("fuzzdb__xss-XSSPolyglot.txt", "fuzzdb__xss-xss-uri.txt", "blns__blns.txt")) {
            Files.readString(folder.resolve(file))
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.contains("<") || line.contains("javascript:") || line.contains("alert"))
                    .forEach(vectors::add);
        }
        vectors.add("\"><img src=x onerror=alert(1)>");
        vectors.add("'\"></title></textarea></script><svg onload=alert(1)>");
        vectors.add("javascript:alert(1)");
        vectors.add("{{constructor.constructor('alert(1)')()}}");
        vectors.removeIf(String::isEmpty);
        return List.copyOf(vectors);
    }
}
