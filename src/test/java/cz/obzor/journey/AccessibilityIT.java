package cz.obzor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import cz.obzor.testing.Api;
import cz.obzor.testing.Await;
import cz.obzor.testing.Multipart;
import cz.obzor.testing.ObzorProcess;
import cz.obzor.testing.Pdfs;
import cz.obzor.testing.TestBrowser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every page in both languages and both widths: axe finds nothing, nothing sticks out at the side, the console is
/// quiet.
class AccessibilityIT {
    private static final int WIDE = 1280;
    private static final int NARROW = 375;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static TestBrowser browser;
    private static ObzorProcess program;
    private static String id;
    private static String failed;
    private static String strategy;

    private final List<String> found = new ArrayList<>();

    @BeforeAll
    static void documentsToShow() {
        browser = TestBrowser.start();
        program = ObzorProcess.shared();
        Api api = program.api();
        id = api.register(Multipart.form()
                        .field("metadata", """
                                {"title": "Strategie přístupnosti", "territory": "533165", "validFrom": "2020-01-01",
                                 "validTo": "2024-12-31", "note": "Poznámka", "sourceUrl": "https://example.cz/"}
                                """)
                        .file("strategie.pdf", Pdfs.of("Přístupné nádraží", "Přístupná škola"))
                        .file(
                                "tabulka.md",
                                "# Náklady\n\n| rok | Kč |\n|---|---|\n| 2026 | 100 |\n"
                                        .getBytes(StandardCharsets.UTF_8)))
                .get("id")
                .asString();
        strategy = api.register(Multipart.form()
                        .field("metadata", "{\"title\": \"Strategie přístupné obce\", \"kind\": \"strategy\"}")
                        .file(
                                "program.md",
                                ("# Strategie přístupné obce 2024–2030\n\n## Priorita 1 Doprava\n\n"
                                                + "### Opatření 1.1 Bezbariérové zastávky\n\nNáklady: 2 mil. Kč. Do roku 2027.\n\n"
                                                + "### Opatření 1.2 Bezpečné přechody\n")
                                        .getBytes(StandardCharsets.UTF_8)))
                .get("id")
                .asString();
        Await.until(
                PATIENCE,
                "the strategy is mined",
                () -> api.get("/api/v1/documents/" + strategy + "/findings")
                        .body()
                        .contains("zastávky"));
        api.send(Multipart.form()
                .field("label", "aktualizace")
                .file("strategie2.pdf", Pdfs.of("Přístupné nádraží podruhé", "Přístupná škola"))
                .file(
                        "tabulka2.md",
                        "# Náklady\n\n| rok | Kč |\n|---|---|\n| 2027 | 200 |\n".getBytes(StandardCharsets.UTF_8))
                .in(api.withKey("/api/v1/documents/" + id + "/versions")));
        api.awaitRead(id, PATIENCE);
        failed = api.registerAndRead("Poškozený", "poskozeny.pdf", "%PDF-1.7\nnic".getBytes(StandardCharsets.UTF_8))
                .get("id")
                .asString();
        Await.until(
                PATIENCE,
                "found",
                () -> api.search("přístupné nádraží").get("total").asInt() > 0);
        Await.until(
                PATIENCE,
                "the map is computed",
                () -> api.get("/api/v1/territories/CZ020/boundary").statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void pagesForEverybody() {
        List<String> addresses = List.of(
                "/",
                "/hledat",
                "/hledat?q=pristupne+nadrazi",
                "/hledat?q=zzzqqqxxx",
                "/dokumenty",
                "/dokumenty?kind=legislation&year=2099",
                "/dokumenty/" + id,
                "/dokumenty/" + id + "?version=1",
                "/dokumenty/" + failed,
                "/dokumenty/" + id + "/strana/1?q=nadrazi",
                "/dokumenty/" + id + "/soubor/2/strana/1",
                "/strategie",
                "/strategie?validity=draft&topic=energy",
                "/strategie/" + strategy,
                "/strategie/" + id,
                "/strategie/" + strategy + "/profil",
                "/strategie/" + id + "/profil?ramec=eu-objectives",
                "/strategie/porovnani",
                "/strategie/porovnani?strategie=" + strategy + "&strategie=" + id,
                "/ramce",
                "/ramce/smart-concept",
                "/uzemi",
                "/uzemi/CZ020",
                "/uzemi?q=Nov%C3%A1+Ves",
                "/uzemi?q=kocourkov",
                "/obce/533165",
                "/ciselniky",
                "/ciselniky/topic",
                "/o-platforme",
                "/pristupnost",
                "/rozhrani",
                "/data",
                "/data/strategy-nodes",
                "/data/territories",
                "/prihlaseni",
                "/tady-nic-neni",
                "/dokumenty?kind=poem",
                "/dokumenty/novy");
        try (BrowserContext window = browser.window(WIDE, true)) {
            Page page = window.newPage();
            for (String address : addresses) {
                lookInBothLanguages(page, address);
            }
        }
        assertThat(found).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void formsOfTheOperatorAlsoWithMistakes() {
        try (BrowserContext window = browser.window(WIDE, true)) {
            Page page = window.newPage();
            program.administrator("pristupnost@example.cz");
            open(page, "/prihlaseni");
            page.fill("#email", "pristupnost@example.cz");
            page.fill("#password", "wrong");
            page.click("form:has(#password) button[type=submit]");
            page.waitForLoadState();
            look(page, "a wrong password");
            page.fill("#password", ObzorProcess.PASSWORD);
            page.click("form:has(#password) button[type=submit]");
            page.waitForLoadState();
            for (String address : List.of(
                    "/",
                    "/ucet",
                    "/ucet/druhy-faktor",
                    "/ucet/pristupove-klice",
                    "/ucet/poskytovatele",
                    "/ucet/opravneni",
                    "/organizace",
                    "/organizace/pridat",
                    "/provoz",
                    "/provoz/ucty",
                    "/provoz/zadosti",
                    "/provoz/zaznamy",
                    "/dokumenty/novy",
                    "/dokumenty/" + id + "/upravit",
                    "/dokumenty/" + id + "/nova-verze",
                    "/strategie/" + strategy,
                    "/strategie/" + strategy + "/potvrzeni",
                    "/strategie/" + id + "/potvrzeni",
                    "/strategie/" + strategy + "/profil",
                    "/ramce/agenda-2030",
                    "/ramce/agenda-2030/vyrazy",
                    "/ramce/nahrat")) {
                lookInBothLanguages(page, address);
            }
            open(page, "/dokumenty/" + id + "/upravit");
            page.evaluate("document.querySelector('main form').noValidate = true");
            page.fill("#title", "");
            page.fill("#territory", "Kocourkov");
            page.fill("#validTo", "2019-01-01");
            page.fill("#sourceUrl", "nic");
            page.locator("main form.form .buttons button[type=submit]").click();
            page.waitForLoadState();
            assertThat(page.locator("[aria-invalid=true]").count()).isPositive();
            look(page, "a form with mistakes");
        }
        assertThat(found).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    private void lookInBothLanguages(Page page, String address) {
        page.setViewportSize(WIDE, 900);
        open(page, address);
        String other = page.locator(".header__language").first().getAttribute("href");
        look(page, address);
        page.setViewportSize(WIDE, 900);
        open(page, other);
        look(page, other);
    }

    /// Looks at the page as it stands in both widths.
    private void look(Page page, String what) {
        for (int width : new int[] {WIDE, NARROW}) {
            page.setViewportSize(width, 900);
            String where = what + " at " + width + ": ";
            for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
                for (CheckedNode node : rule.getNodes()) {
                    found.add(where + rule.getId() + " " + node.getHtml());
                }
            }
            int over =
                    (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (over > 0) {
                found.add(where + over + " pixels stick out");
            }
        }
    }

    private static void open(Page page, String path) {
        page.navigate(program.uri(path).toString());
        page.waitForLoadState(LoadState.LOAD);
        page.waitForTimeout(150);
    }
}
