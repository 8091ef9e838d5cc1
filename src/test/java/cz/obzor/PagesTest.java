package cz.obzor;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.account.Access;
import cz.obzor.account.OrganisationId;
import cz.obzor.account.PersonId;
import cz.obzor.account.Role;
import cz.obzor.account.person.Accounts;
import cz.obzor.account.person.Claims;
import cz.obzor.account.person.Members;
import cz.obzor.mail.Letter;
import cz.obzor.mail.Mail;
import cz.obzor.mail.Outbox;
import cz.obzor.testing.Api;
import cz.obzor.testing.Await;
import cz.obzor.testing.Multipart;
import cz.obzor.testing.Pdfs;
import cz.obzor.testing.People;
import cz.obzor.testing.TestPlatform;
import cz.obzor.testing.Visitor;
import cz.obzor.web.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Walks through the site from its home pages, as a visitor and as the operator, and looks at one page or two of each
/// kind: what every page must be, and that no link leads nowhere.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int MOST_OF_A_KIND = 2;
    private static final List<String> RECIPIENTS =
            List.of("pozvany@example.cz", "invited@example.cz", "nova.pani@example.cz", "new.lady@example.cz");
    private static final Pattern LINK =
            Pattern.compile("https?://[^/\\s]+(/(?:en/)?(?:pozvanka|invitation|heslo|password)/\\S+)");

    /// pages by address: as a visitor sees them, an administrator, and somebody who works for an organisation
    private final Map<String, Visitor.Answer> visited = new LinkedHashMap<>();
    private final Map<String, Visitor.Answer> operated = new LinkedHashMap<>();
    private final Map<String, Visitor.Answer> worked = new LinkedHashMap<>();

    @BeforeAll
    void walk() {
        Api api = PLATFORM.api();
        String id = api.register(Multipart.form()
                        .field("metadata", """
                                {"title": "Strategie chytrého města", "kind": "strategy", "territory": "533165",
                                 "note": "Poznámka", "sourceUrl": "https://example.cz/", "validFrom": "2024-01-01"}
                                """)
                        .file("strategie.pdf", Pdfs.of("Chytré město\nDoprava", "Druhá strana"))
                        .file("priloha.txt", "Příloha o nákladech.".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .get("id")
                .asString();
        api.send(Multipart.form()
                .field("label", "aktualizace")
                .file("strategie2.pdf", Pdfs.of("Chytré město po aktualizaci", "Druhá strana"))
                .file("priloha2.txt", "Příloha o výnosech.".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .in(api.withKey("/api/v1/documents/" + id + "/versions")));
        api.awaitRead(id, PATIENCE);
        Await.until(
                PATIENCE, "found", () -> api.search("aktualizace").get("total").asInt() > 0);
        Await.until(
                PATIENCE,
                "the map is computed",
                () -> api.get("/api/v1/territories/CZ020/boundary").statusCode() == 200);
        PLATFORM.bean(Mail.class)
                .send(Letter.of("pages", "kdo@example.cz", Language.CS, "Dopis", List.of("Vážená paní starostko")));
        crawl(new Visitor(PLATFORM.uri("").toString()), starts(id), visited);
        var operator = new Visitor(PLATFORM.uri("").toString());
        PLATFORM.signIn(operator);
        var people = new People(PLATFORM);
        OrganisationId town = people.organisation("municipality", "Město Stránkov");
        People.Someone approver = people.with(town, Role.APPROVER);
        Visitor member = people.signedIn(approver);
        crawl(member, List.of("/ucet", "/en/account", "/organizace/" + town, "/en/organisations/" + town), worked);
        sendLetters(town, approver.id());
        crawl(new Visitor(PLATFORM.uri("").toString()), linksOfLetters(), visited);
        // the second step of signing in and the end of an account, to which only forms lead
        crawl(
                new Visitor(PLATFORM.uri("").toString()),
                List.of("/prihlaseni/kod", "/en/sign-in/code", "/ucet-smazan", "/en/account-erased"),
                visited);
        crawl(operator, starts(id), operated);
    }

    private static List<String> starts(String document) {
        return List.of(
                "/",
                "/en",
                "/obce",
                "/en/municipalities",
                "/dokumenty/" + document,
                "/hledat?q=mesto",
                "/en/search?q=mesto");
    }

    /// An invitation, a password to be set, and somebody who asks to work for another organisation.
    private static void sendLetters(OrganisationId town, PersonId person) {
        PLATFORM.bean(Access.class).asPlatform(() -> {
            PLATFORM.bean(Members.class).invite(town, RECIPIENTS.get(0), Set.of(Role.EDITOR), Language.CS);
            PLATFORM.bean(Members.class).invite(town, RECIPIENTS.get(1), Set.of(Role.EDITOR), Language.EN);
            PLATFORM.bean(Accounts.class).register(Accounts.checked("Nová Paní", RECIPIENTS.get(2), Language.CS));
            PLATFORM.bean(Accounts.class).register(Accounts.checked("New Lady", RECIPIENTS.get(3), Language.EN));
            var proof = new Claims.Attachment("doklad.pdf", 3, () -> new ByteArrayInputStream(new byte[] {1, 2, 3}));
            try {
                PLATFORM.bean(Claims.class)
                        .make(
                                person,
                                new People(PLATFORM).organisation("municipality", "Obec Druhá"),
                                "Jsem tajemnice úřadu.",
                                Optional.of(proof));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    private static List<String> linksOfLetters() {
        return PLATFORM.bean(Outbox.class).newest(50).stream()
                .filter(letter -> RECIPIENTS.contains(letter.recipient()))
                .flatMap(letter -> LINK.matcher(String.valueOf(letter.plain())).results())
                .map(link -> link.group(1))
                .toList();
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(all().filter(page -> page.getValue().status() != 200)
                        .map(page -> page.getKey() + " → " + page.getValue().status()))
                .isEmpty();
    }

    /// Steps on the way to a provider of identities and back, which OidcTest goes.
    private static final Pattern ON_THE_WAY = Pattern.compile(
            ".*/(pres|by|providers|poskytovatele)/\\{provider}.*|/prihlaseni/navrat|/en/sign-in/return");

    @Test
    void everyKindOfPageWasSeen() {
        Set<String> unseen = new TreeSet<>();
        PLATFORM
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getPatternValues().stream())
                .filter(pattern -> !pattern.startsWith("/api/") && !pattern.equals("/error"))
                .filter(pattern -> !ON_THE_WAY.matcher(pattern).matches())
                .forEach(pattern -> {
                    String form = pattern.replaceAll("\\{[^}]+}", "[^/]+");
                    if (all().noneMatch(page -> path(page.getKey()).matches(form))) {
                        unseen.add(pattern);
                    }
                });
        assertThat(unseen).isEmpty();
    }

    @Test
    void everyPageIsInItsLanguageWithOneHeadingAndATitle() {
        look(page -> {
            boolean english = path(page.location()).startsWith("/en");
            assertThat(page.selectFirst("html").attr("lang")).isEqualTo(english ? "en" : "cs");
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.selectFirst("h1").text()).isNotBlank();
            assertThat(page.title()).isNotBlank();
            assertThat(page.select("meta[name=description]").attr("content")).isNotBlank();
            assertThat(page.select("main")).hasSize(1);
            List<Integer> levels = page.select("h1, h2, h3, h4").stream()
                    .map(heading -> heading.tagName().charAt(1) - '0')
                    .toList();
            for (int i = 1; i < levels.size(); i++) {
                assertThat(levels.get(i) - levels.get(i - 1))
                        .as("step between headings")
                        .isLessThanOrEqualTo(1);
            }
        });
    }

    @Test
    void noPageHoldsScriptsOrStylesOfItsOwn() {
        look(page -> {
            assertThat(page.select("[style], style, script:not([src])")).isEmpty();
            for (Element element : page.getAllElements()) {
                for (Attribute attribute : element.attributes()) {
                    assertThat(attribute.getKey()).doesNotStartWith("on");
                    assertThat(attribute.getValue()).doesNotStartWith("javascript:");
                }
            }
            assertThat(page.select("script[src^=http], link[href^=http][rel=stylesheet], img[src^=http]"))
                    .isEmpty();
        });
        assertThat(all().filter(page -> isPage(page.getValue()))
                        .map(page -> page.getValue()
                                .response()
                                .headers()
                                .firstValue("Content-Security-Policy")
                                .orElse("none"))
                        .distinct())
                .singleElement()
                .asString()
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void everyFieldHasALabelAndEveryIdIsThereOnce() {
        look(page -> {
            for (Element field : page.select("input:not([type=hidden]), select, textarea")) {
                boolean labelled = field.hasAttr("aria-label")
                        || field.closest("label") != null
                        || (!field.id().isEmpty()
                                && !page.select("label[for=" + field.id() + "]").isEmpty());
                assertThat(labelled).as(field.outerHtml()).isTrue();
            }
            Map<String, Integer> ids = new HashMap<>();
            page.select("[id]").forEach(element -> ids.merge(element.id(), 1, Integer::sum));
            assertThat(ids.entrySet().stream().filter(entry -> entry.getValue() > 1))
                    .isEmpty();
            for (Element element : page.select("[aria-describedby], [aria-labelledby]")) {
                for (String id : (element.attr("aria-describedby") + " " + element.attr("aria-labelledby"))
                        .strip()
                        .split("\\s+")) {
                    assertThat(page.getElementById(id))
                            .as("what " + id + " names")
                            .isNotNull();
                }
            }
            assertThat(page.select("img:not([alt])")).isEmpty();
            for (Element link : page.select("a[href], button")) {
                assertThat(link.text()
                                + link.attr("aria-label")
                                + link.select("title, [aria-label]").text())
                        .as(link.outerHtml())
                        .isNotBlank();
            }
        });
    }

    @Test
    void everyPageOffersItselfInTheOtherLanguage() {
        look(page -> {
            Element link = page.selectFirst(".header__language");
            boolean english = path(page.location()).startsWith("/en");
            String other = link.attr("href");
            assertThat(other.startsWith("/en")).isEqualTo(!english);
            Visitor.Answer answer = new Visitor(PLATFORM.uri("").toString()).get(other);
            // what only the operator may see asks a stranger to sign in, in that language
            assertThat(answer.status()).as(other).isIn(200, 401);
            assertThat(answer.page().selectFirst("html").attr("lang")).isEqualTo(english ? "cs" : "en");
            String back = answer.page().selectFirst(".header__language").absUrl("href");
            assertThat(path(back)).isEqualTo(path(page.location()));
        });
    }

    @Test
    void everyFormThatWritesCarriesTheTokenAgainstForgery() {
        look(page -> page.select("form[method=post]")
                .forEach(form -> assertThat(form.select("input[name=_csrf]").attr("value"))
                        .as(form.attr("action"))
                        .isNotBlank()));
    }

    private interface Look {
        void at(Document page);
    }

    private void look(Look look) {
        List<String> wrong = new ArrayList<>();
        all().filter(page -> isPage(page.getValue())).forEach(page -> {
            try {
                look.at(page.getValue().page());
            } catch (AssertionError found) {
                wrong.add(page.getKey() + ": " + found.getMessage());
            }
        });
        assertThat(wrong).isEmpty();
    }

    private Stream<Map.Entry<String, Visitor.Answer>> all() {
        return Stream.of(visited, operated, worked).flatMap(pages -> pages.entrySet().stream());
    }

    private static void crawl(Visitor visitor, List<String> starts, Map<String, Visitor.Answer> pages) {
        Deque<String> next = new ArrayDeque<>(starts);
        Map<String, Integer> kinds = new HashMap<>();
        while (!next.isEmpty()) {
            String address = next.removeFirst();
            if (pages.containsKey(address) || kinds.merge(kind(address), 1, Integer::sum) > MOST_OF_A_KIND) {
                continue;
            }
            Visitor.Answer answer = visitor.get(address);
            pages.put(address, answer);
            if (isPage(answer)) {
                answer.page().select("a[href], link[href], script[src]").forEach(link -> {
                    String target = link.absUrl(link.hasAttr("href") ? "href" : "src");
                    if (target.startsWith(PLATFORM.uri("/").toString())) {
                        URI uri = URI.create(target);
                        next.add(uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
                    }
                });
            }
        }
    }

    private static boolean isPage(Visitor.Answer answer) {
        return answer.response().headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    /// Addresses that differ in codes, numbers and values only are of one kind.
    private static String kind(String address) {
        return address.replaceAll("=[^&]*", "=")
                .replaceAll("(?<=/)(?:CZ)?\\d[\\w]*", "#")
                .replaceAll("(?<=/(?:dokumenty|documents)/)[0-9a-z]{10}(?=/|$|\\?)", "#")
                .replaceAll("(?<=/(?:organizace|organisations)/)[0-9a-z]{10}(?=/|$|\\?)", "#")
                .replaceAll("(?<=/(?:ciselniky|codelists)/)[\\w-]+", "#");
    }

    private static String path(String address) {
        return URI.create(address).getRawPath();
    }
}
