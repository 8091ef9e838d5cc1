package cz.obzor.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import cz.obzor.testing.Api;
import cz.obzor.testing.Await;
import cz.obzor.testing.Multipart;
import cz.obzor.testing.ObzorProcess;
import cz.obzor.testing.TestBrowser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// People confirm what was found in a strategy, a new version of the file comes, and what they decided is kept.
class ConfirmingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FIRST = """
            # Strategie rozvoje města Zkušebnice 2024–2030

            ## Priorita 1 Doprava

            ### Opatření 1.1 Bezpečné přechody pro chodce

            Město osvětlí přechody u škol. Náklady: 1 500 000 Kč.

            ### Opatření 1.2 Parkovací dům u nádraží

            ## Priorita 2 Energie

            ### Opatření 2.1 Úspory energie v budovách města

            ### Opatření 2.2 Fotovoltaika na školách
            """;
    private static final String SECOND = FIRST.replace("přechody pro chodce", "přechody pro chodce i cyklisty")
            .replace("### Opatření 2.2", "### Opatření 2.3 Komunitní energetika\n\n### Opatření 2.2");

    private static TestBrowser browser;
    private static ObzorProcess program;

    @BeforeAll
    static void start() {
        browser = TestBrowser.start();
        program = ObzorProcess.shared();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void theConsoleIsQuiet() {
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatPeopleDecidedIsKeptWhenANewVersionComes(boolean scripts) {
        Api api = program.api();
        String id = api.register(Multipart.form()
                        .field(
                                "metadata",
                                "{\"title\": \"Strategie Zkušebnice " + scripts + "\", \"kind\": \"strategy\"}")
                        .file("strategie.md", (FIRST + scripts).getBytes(StandardCharsets.UTF_8)))
                .get("id")
                .asString();
        await(api, id, "Parkovací dům u nádraží");
        try (BrowserContext window = browser.window(1280, scripts)) {
            Page page = window.newPage();
            signIn(page);
            page.navigate(program.uri("/strategie/" + id + "/potvrzeni").toString());

            // the branch of the first priority is as it was found
            page.locator(".confirm__tree a", new Page.LocatorOptions().setHasText("Doprava"))
                    .click();
            page.locator("button[value=accept-branch]").click();
            Locator confirmed = page.locator(".confirm__tree li[data-state=accepted]");
            assertThat(confirmed).hasCount(3);

            // a title is corrected
            page.locator(".confirm__tree a", new Page.LocatorOptions().setHasText("Úspory energie"))
                    .click();
            page.locator("summary", new Page.LocatorOptions().setHasText("Opravit"))
                    .click();
            page.fill("#title", "Energetické úspory");
            page.locator("button[value=correct]").click();
            assertThat(page.locator(".confirm__tree li[data-state=corrected]")).containsText("Energetické úspory");

            api.send(Multipart.form()
                    .file("strategie2.md", (SECOND + scripts).getBytes(StandardCharsets.UTF_8))
                    .in(api.withKey("/api/v1/documents/" + id + "/versions")));
            await(api, id, "Komunitní energetika");

            page.reload();
            assertThat(page.locator(".confirm__tree li[data-state=corrected]")).containsText("Energetické úspory");
            assertThat(page.locator(".confirm__tree li[data-state=accepted]")).hasCount(3);
            Locator differing = page.locator(".confirm__tree li", new Page.LocatorOptions().setHasText("se liší"));
            assertThat(differing).containsText("Bezpečné přechody pro chodce");

            // what differs is only proposed, and taken when a person says so
            differing.locator("a").click();
            page.locator("button[value=take-news]").click();
            assertThat(page.locator(".confirm__tree")).containsText("Bezpečné přechody pro chodce i cyklisty");
        }
        JsonNode history = api.json("/api/v1/strategies/" + id + "/history");
        List<String> actions = StreamSupport.stream(history.get("items").spliterator(), false)
                .map(entry -> entry.get("action").asString())
                .toList();
        assertThat(actions).containsExactly("take-news", "correct", "accept");
    }

    @Test
    void theKeyboardAloneGoesThroughTheTreeAndSelectedTextBecomesANode() {
        Api api = program.api();
        String id = api.register(Multipart.form()
                        .field("metadata", "{\"title\": \"Strategie Klávesnice\", \"kind\": \"strategy\"}")
                        .file(
                                "klavesnice.md",
                                FIRST.replace("Zkušebnice", "Klávesnice").getBytes(StandardCharsets.UTF_8)))
                .get("id")
                .asString();
        await(api, id, "Parkovací dům u nádraží");
        try (BrowserContext window = browser.window(1280, true)) {
            Page page = window.newPage();
            signIn(page);
            page.navigate(program.uri("/strategie/" + id + "/potvrzeni").toString());
            page.locator(".confirm__tree a[aria-current]").focus();
            page.keyboard().press("Shift+A");
            assertThat(page.locator(".confirm__tree li[data-state=accepted]")).hasCount(3);
            // the next open node is shown and has the focus
            assertThat(page.locator(".confirm__tree a[aria-current]")).isFocused();
            assertThat(page.locator(".confirm__tree a[aria-current]")).containsText("Energie");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.locator("#uzel")).containsText("Úspory energie");
            assertThat(page.locator(".confirm__tree a[aria-current]")).isFocused();
            page.keyboard().press("r");
            assertThat(page.locator(".confirm__tree li[data-state=rejected]")).containsText("Úspory energie");

            page.evaluate("() => { const text = document.querySelector('[data-select]'); const range ="
                    + " document.createRange(); range.selectNodeContents(text);"
                    + " getSelection().removeAllRanges(); getSelection().addRange(range); }");
            assertThat(page.locator("#new-title")).hasValue(Pattern.compile(".*Fotovoltaika na školách.*"));
            page.fill("#new-title", "Rada pro energii");
            page.locator("button[value=add]").click();
            assertThat(page.locator(".confirm__tree li[data-state=added]")).containsText("Rada pro energii");
        }
    }

    private static void await(Api api, String id, String title) {
        Await.until(PATIENCE, "the tree of " + id + " has " + title, () -> {
            var answer = api.get("/api/v1/documents/" + id + "/findings");
            return answer.statusCode() == 200 && answer.body().contains(title);
        });
    }

    @Test
    void wordsSelectedOnThePictureOfAPdfBecomeANode() throws IOException {
        Api api = program.api();
        String id = api.register(Multipart.form()
                        .field("metadata", "{\"title\": \"Strategie na obrázku\", \"kind\": \"strategy\"}")
                        .file(
                                "summary.pdf",
                                Files.readAllBytes(Path.of("src/main/resources/samples/sample-summary-en.pdf"))))
                .get("id")
                .asString();
        await(api, id, "Easy interchange and clear parking");
        try (BrowserContext window = browser.window(1280, true)) {
            Page page = window.newPage();
            signIn(page);
            page.navigate(program.uri("/strategie/" + id + "/potvrzeni").toString());
            Locator words = page.locator(".pdf__text span:has-text(\"Easy interchange\")")
                    .last();
            words.waitFor();
            words.click(new Locator.ClickOptions().setClickCount(3));
            assertThat(page.locator("#new-title")).hasValue(Pattern.compile(".*Easy interchange.*"));
        }
    }

    private static void signIn(Page page) {
        program.administrator("potvrzovani@example.cz");
        page.navigate(program.uri("/prihlaseni").toString());
        page.fill("#email", "potvrzovani@example.cz");
        page.fill("#password", ObzorProcess.PASSWORD);
        page.click("form:has(#password) button[type=submit]");
        assertThat(page.locator("aside.viewer")).isVisible();
    }
}
