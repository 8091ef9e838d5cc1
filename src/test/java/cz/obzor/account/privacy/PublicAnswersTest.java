package cz.obzor.account.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.account.OrganisationId;
import cz.obzor.account.Role;
import cz.obzor.account.person.PersonTable;
import cz.obzor.testing.Api;
import cz.obzor.testing.People;
import cz.obzor.testing.TestPlatform;
import cz.obzor.testing.Visitor;
import cz.obzor.web.Language;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Whatever a stranger asks for, no answer tells her who has an account: every list and thing of the API, every table
/// for download, and the pages. Only those who agreed stand at the page of their organisation.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicAnswersTest {
    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final People PEOPLE = new People(PLATFORM);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String NAME = "Kunhuta Neveřejná";
    private static final String AGREED = "Dobromila Souhlasná";
    private static final int MOST_OF_A_KIND = 3;

    private final Map<String, String> known = new HashMap<>();
    private OrganisationId town;
    private People.Someone editor;
    private People.Someone contact;

    /// A town whose people added a document, decided on its strategy, and one of whom agreed to be shown.
    @BeforeAll
    void work() {
        town = PEOPLE.organisation("municipality", "Město Veřejnov");
        editor = PEOPLE.with(town, Role.EDITOR, Role.APPROVER);
        contact = PEOPLE.with(town, Role.EDITOR);
        PLATFORM.bean(PersonTable.class).rename(editor.id(), NAME, Language.CS);
        PLATFORM.bean(PersonTable.class).rename(contact.id(), AGREED, Language.CS);
        Visitor agreeing = PEOPLE.signedIn(contact);
        agreeing.submit(
                agreeing.get("/ucet/osobni-udaje").page().selectFirst("main form[action$=souhlas]"),
                Map.of("given", "true"));
        Visitor visitor = PEOPLE.signedIn(editor);
        Visitor.Answer added = visitor.submit(
                visitor.get("/dokumenty/novy").page().selectFirst("main form[enctype]"),
                Map.of("title", "Strategie Veřejnova", "kind", "strategy", "territory", "533165"),
                Map.of("strategie.txt", "Strategie města\n\nCíl 1: Doprava\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(added.status()).as(added.page().text()).isEqualTo(200);
        String id = added.page().location().replaceAll(".*/", "");
        Api api = PLATFORM.api();
        api.awaitRead(id, PATIENCE);
        known.put("document", id);
        PLATFORM.bean(JdbcClient.class)
                .sql("update strategy.strategy set confirmed_by = ?, confirmed_at = now() where document = ?")
                .params("person:" + editor.id(), id)
                .update();
    }

    @Test
    void noAnswerOfTheApiTellsWhoHasAnAccount() {
        Set<String> asked = new TreeSet<>();
        Set<String> answered = new TreeSet<>();
        List<String> telling = new ArrayList<>();
        for (String path : routesOfTheApi()) {
            for (String filled : filled(path)) {
                HttpResponse<String> answer = PLATFORM.get(filled);
                asked.add(path);
                if (answer.statusCode() == 200) {
                    answered.add(path);
                }
                telling(answer, false).map(text -> filled + " tells " + text).forEach(telling::add);
            }
        }
        assertThat(telling).isEmpty();
        assertThat(asked).hasSizeGreaterThan(25);
        assertThat(answered).hasSizeGreaterThan(20);
    }

    @Test
    void noPageTellsWhoHasAnAccountButOfThoseWhoAgreed() {
        Deque<String> next = new ArrayDeque<>(List.of(
                "/",
                "/en",
                "/organizace/" + town,
                "/organizace",
                "/dokumenty/" + known.get("document"),
                "/obce",
                "/strategie/" + known.get("document"),
                "/hledat?q=Kunhuta",
                "/hledat?q=Neve%C5%99ejn%C3%A1"));
        Map<String, Integer> kinds = new HashMap<>();
        Set<String> seen = new TreeSet<>();
        List<String> telling = new ArrayList<>();
        while (!next.isEmpty()) {
            String address = next.removeFirst();
            if (!seen.add(address) || kinds.merge(kind(address), 1, Integer::sum) > MOST_OF_A_KIND) {
                continue;
            }
            HttpResponse<String> answer = PLATFORM.get(address);
            boolean own = address.endsWith("/" + town);
            telling(answer, own).map(text -> address + " tells " + text).forEach(telling::add);
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                Jsoup.parse(answer.body(), answer.uri().toString())
                        .select("a[href]")
                        .forEach(link -> {
                            String target = link.absUrl("href");
                            if (target.startsWith(PLATFORM.uri("/").toString())) {
                                URI uri = URI.create(target);
                                next.add(uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
                            }
                        });
            }
        }
        assertThat(seen).hasSizeGreaterThan(50);
        assertThat(telling).isEmpty();
        assertThat(PLATFORM.get("/organizace/" + town).body()).contains(AGREED, contact.email());
    }

    /// Names and addresses that stand in an answer.
    ///
    /// @param agreed whether those who agreed may be there
    private Stream<String> telling(HttpResponse<String> answer, boolean agreed) {
        String body = answer.body().toLowerCase(Locale.ROOT);
        return Stream.concat(
                        Stream.of(NAME, editor.email()), agreed ? Stream.empty() : Stream.of(AGREED, contact.email()))
                .filter(text -> body.contains(text.toLowerCase(Locale.ROOT)));
    }

    private static List<String> routesOfTheApi() {
        return PLATFORM
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/") || path.endsWith("/tabulka") || path.endsWith("/table"))
                .sorted()
                .toList();
    }

    /// A route with things that are: the first three of its list, or those that this test made.
    private List<String> filled(String path) {
        String document = known.get("document");
        if (path.contains("/documents/{id}") || path.contains("/strategies/{id}")) {
            return List.of(path.replace("{id}", document).replaceAll("\\{[^}]+}", "1"));
        }
        if (path.contains("/organisations/{id}")) {
            return List.of(path.replace("{id}", town.value()));
        }
        if (path.contains("/territories/{code}")) {
            return List.of(path.replace("{code}", "533165"), path.replace("{code}", "CZ020"));
        }
        if (path.contains("/codelists/{name}")) {
            return List.of(path.replace("{name}", "organisation-kind"));
        }
        if (path.contains("/datasets/{name}")) {
            return PLATFORM.api().json("/api/v1/datasets").path("items").findValuesAsString("name").stream()
                    .map(name -> path.replace("{name}", name) + (path.endsWith("/rows") ? "?limit=1000" : ""))
                    .toList();
        }
        if (path.contains("/frameworks/{id}")) {
            return PLATFORM.api().json("/api/v1/frameworks").findValuesAsString("id").stream()
                    .limit(3)
                    .map(id -> path.replace("{id}", id))
                    .toList();
        }
        String query =
                "/organisations/strategies/documents/search/suggest/".contains(path.substring(path.lastIndexOf('/')))
                        ? "?q=Kunhuta"
                        : "?code=533165,CZ020&territory=533165&q=kolin";
        return List.of(path, path + query);
    }

    private static String kind(String address) {
        return address.replaceAll("=[^&]*", "=")
                .replaceAll("(?<=/)(?:CZ)?\\d[\\w]*", "#")
                .replaceAll("(?<=/)[0-9a-z]{10}(?=/|$|\\?)", "#");
    }
}
