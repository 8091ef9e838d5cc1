package cz.obzor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import cz.obzor.testing.ObzorProcess;
import cz.obzor.testing.Pdfs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job in a real browser: a document goes in, a passage in it is found at its page.
class BrowserIT {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> PAGES = List.of(
            "/",
            "/hledat?q=doprava",
            "/hledat?q=neexistujicislovo",
            "/dokumenty",
            "/dokumenty?kind=strategy",
            "/uzemi",
            "/uzemi/CZ020",
            "/uzemi?q=nova+ves",
            "/obce/533165",
            "/ciselniky",
            "/ciselniky/topic",
            "/o-platforme",
            "/pristupnost",
            "/rozhrani",
            "/prihlaseni",
            "/tady-nic-neni",
            "/en",
            "/en/search?q=doprava",
            "/en/documents",
            "/en/territory",
            "/en/municipalities/533165",
            "/en/about");

    private static ObzorProcess obzor;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start(@TempDir Path data) {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "skipped: there is no Chromium at " + CHROMIUM);
        obzor = ObzorProcess.serve(data);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
            playwright.close();
            obzor.close();
        }
    }

    @Test
    void aDocumentGoesInAndAPassageIsFoundAtItsPage() {
        try (BrowserContext context = browser.newContext(wide())) {
            Page page = context.newPage();
            List<String> complaints = complaintsOf(page);
            signIn(page);
            open(page, "/dokumenty/novy");
            page.setInputFiles("#file", strategy("strategie.pdf", "Obec zřídí půjčovnu sdílených kol u nádraží."));
            page.fill("#title", "Strategie mobility obce Zkušební Lhota");
            page.click("form[data-upload] button[type=submit]");
            PlaywrightAssertions.assertThat(page.locator("[data-uploads]")).containsText("Hotovo", within(60_000));
            assertNothingToMend(page, "the upload form after sending");

            open(page, "/hledat?q=sdilenymi+koly");
            Locator hit = page.locator(".hit").first();
            PlaywrightAssertions.assertThat(hit).containsText("Zkušební Lhota", within(10_000));
            PlaywrightAssertions.assertThat(hit).containsText("Strana 2");
            assertThat(hit.locator("mark").allInnerTexts()).contains("sdílených", "kol");

            hit.locator("a[href*='strana/2']").first().click();
            page.waitForLoadState();
            assertThat(page.url()).contains("/strana/2").contains("q=");
            assertThat(page.locator(".reader__text mark").allInnerTexts()).contains("sdílených", "kol");
            PlaywrightAssertions.assertThat(page.locator(".pdf canvas")).isVisible(visibleWithin(20_000));
            assertThat(page.locator(".pdf [class*=mark]").count()).isPositive();
            assertNothingToMend(page, "a page of a document");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void readingAndFilingWorkWithoutScripts() {
        try (BrowserContext context = browser.newContext(wide().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            signIn(page);
            open(page, "/dokumenty/novy");
            page.setInputFiles("#file", strategy("plan.pdf", "Kompostárna vznikne v areálu bývalého statku."));
            page.click("form[data-upload] button[type=submit]");
            page.waitForLoadState();
            // without a title the form comes back and says what is missing
            page.fill("#title", "Plán odpadů obce Zkušební Lhota");
            page.setInputFiles("#file", strategy("plan.pdf", "Kompostárna vznikne v areálu bývalého statku."));
            page.click("form[data-upload] button[type=submit]");
            page.waitForLoadState();
            assertThat(page.locator("h1").innerText()).isEqualTo("Plán odpadů obce Zkušební Lhota");
            for (int tries = 0;
                    tries < 60 && page.locator("a[href$='strana/2']").count() == 0;
                    tries++) {
                page.waitForTimeout(500);
                page.reload();
            }
            page.locator("a[href$='strana/2']").first().click();
            page.waitForLoadState();
            assertThat(page.locator(".reader__text").innerText()).contains("Kompostárna");
            open(page, "/hledat?q=kompostaren");
            assertThat(page.locator(".hit").first().innerText()).contains("Plán odpadů");
        }
    }

    @Test
    void searchWorksByKeyboardAlone() {
        try (BrowserContext context = browser.newContext(wide())) {
            Page page = context.newPage();
            open(page, "/");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.getAttribute('href')"))
                    .isEqualTo("#obsah");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().type("strategie");
            page.keyboard().press("Enter");
            page.waitForURL("**/hledat?**");
            assertThat(page.locator("h1").innerText()).contains("Hledat");
        }
    }

    @Test
    void everyPageIsAccessibleInBothWidthsAndLanguages() {
        for (int width : List.of(1280, 375)) {
            try (BrowserContext context =
                    browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900))) {
                Page page = context.newPage();
                List<String> complaints = complaintsOf(page);
                for (String path : PAGES) {
                    open(page, path);
                    assertNothingToMend(page, path + " at " + width);
                }
                complaints.removeIf(text -> text.contains("404"));
                assertThat(complaints).isEmpty();
            }
        }
    }

    private static void signIn(Page page) {
        open(page, "/prihlaseni");
        page.fill("#token", obzor.token());
        page.click("form.form button[type=submit]");
        page.waitForLoadState();
        assertThat(page.locator("aside.operator").count()).isEqualTo(1);
    }

    private static void assertNothingToMend(Page page, String where) {
        AxeResults results = new AxeBuilder(page).analyze();
        assertThat(results.getViolations().stream().map(BrowserIT::told).toList())
                .as(where)
                .isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as("overflow of " + where)
                .isLessThanOrEqualTo(0);
        assertThat(page.locator("h1").count()).as("main headings of " + where).isEqualTo(1);
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().getFirst().getHtml();
    }

    private static List<String> complaintsOf(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage((ConsoleMessage message) -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return complaints;
    }

    private static void open(Page page, String path) {
        page.navigate(obzor.uri(path).toString());
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static FilePayload strategy(String name, String sentence) {
        return new FilePayload(
                name, "application/pdf", Pdfs.of("Strategie obce\nZkušební Lhota", "Opatření 1.1\n" + sentence));
    }

    private static Browser.NewContextOptions wide() {
        return new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("cs-CZ");
    }

    private static LocatorAssertions.ContainsTextOptions within(double milliseconds) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(milliseconds);
    }

    private static LocatorAssertions.IsVisibleOptions visibleWithin(double milliseconds) {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(milliseconds);
    }
}
