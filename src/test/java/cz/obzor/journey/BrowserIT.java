package cz.obzor.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import cz.obzor.testing.Await;
import cz.obzor.testing.ObzorProcess;
import cz.obzor.testing.Pdfs;
import cz.obzor.testing.TestBrowser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The main job in a real browser: a document goes in, and a passage of it is found at its page.
class BrowserIT {
    private static final int WIDE = 1280;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

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

    @Test
    void aDocumentGoesInAndAPassageIsFoundAtItsPageAndSeenMarked() {
        try (BrowserContext window = browser.window(WIDE, true)) {
            Page page = window.newPage();
            signIn(page);
            open(page, "/dokumenty/novy");
            page.setInputFiles("#file", strategy("mobilita.pdf", "Obec zřídí půjčovnu sdílených kol u nádraží."));
            assertThat(page.locator(".uploads li")).hasCount(1);
            page.fill("#title", "Strategie mobility Zkušební Lhoty");
            page.click("form[data-upload] button[type=submit]");
            Locator result = page.locator("[data-upload-result]");
            assertThat(result.locator("a")).hasAttribute("href", Pattern.compile("/dokumenty/.+"));
            assertThat(page.locator(".uploads")).containsText("Hotovo, počet stran: 2", within(PATIENCE));

            open(page, "/hledat");
            page.locator("main input[type=search]").fill("sdilenymi koly");
            page.locator("main .search-form button[type=submit]").click();
            Locator hit = page.locator(".hit", new Page.LocatorOptions().setHasText("Zkušební Lhoty"));
            assertThat(hit.locator("mark").first()).containsText("sdílených");
            hit.locator(".hit__title a").click();
            assertThat(page).hasURL(Pattern.compile(".*/strana/2\\?q=.*"));
            assertThat(page.locator(".reader__text mark").allInnerTexts()).contains("sdílených", "kol");
            theMarksLieOnThePicture(page);
        }
    }

    private static void theMarksLieOnThePicture(Page page) {
        Locator picture = page.locator(".pdf canvas");
        assertThat(picture).isVisible();
        assertThat(page.locator("[data-pdf-message]")).hasCount(0);
        Locator marks = page.locator(".pdf__mark");
        assertThat(marks).hasCount(2);
        BoundingBox paper = picture.boundingBox();
        BoundingBox first = marks.first().boundingBox();
        // "sdílených" stands in the second line of the page, right of its middle or left of it but within the text
        assertThat(first.width).isGreaterThan(15);
        assertThat(first.x).isBetween(paper.x + paper.width * 0.12, paper.x + paper.width * 0.9);
        assertThat(first.y - paper.y).isBetween(paper.height * 0.08, paper.height * 0.15);
    }

    @Test
    void filingSearchingAndReadingWorkWithoutScripts() {
        try (BrowserContext window = browser.window(WIDE, false)) {
            Page page = window.newPage();
            signIn(page);
            open(page, "/dokumenty/novy");
            page.setInputFiles("#file", strategy("odpady.pdf", "Kompostárna vznikne v areálu bývalého statku."));
            page.fill("#title", "Plán odpadů Zkušební Lhoty");
            page.fill("#territory", "Nová Ves");
            page.click("form[data-upload] button[type=submit]");
            // the name fits several territories; files cannot be kept by a form and are chosen again
            page.locator("label", new Page.LocatorOptions().setHasText("Mělník"))
                    .first()
                    .click();
            page.setInputFiles("#file", strategy("odpady.pdf", "Kompostárna vznikne v areálu bývalého statku."));
            page.click("form[data-upload] button[type=submit]");
            assertThat(page.locator("h1")).hasText("Plán odpadů Zkušební Lhoty");
            Await.until(PATIENCE, "the document is read", () -> {
                page.reload();
                return page.locator("main a[href$='/strana/2']").count() > 0;
            });
            page.locator(".header__nav a", new Page.LocatorOptions().setHasText("Dokumenty"))
                    .first()
                    .click();
            assertThat(page.locator("main .items")).containsText("Plán odpadů Zkušební Lhoty");
            Await.until(PATIENCE, "the document is found", () -> {
                open(page, "/hledat?q=kompostarny");
                return page.locator(".hit").count() > 0;
            });
            page.locator(".hit__title a").first().click();
            assertThat(page.locator(".reader__text mark").first()).hasText("Kompostárna");
            assertThat(page.locator("main a", new Page.LocatorOptions().setHasText("originál"))
                            .first())
                    .isVisible();
        }
    }

    @Test
    void theKeyboardAloneLeadsFromTheHomePageToAFoundPassage() {
        program.api()
                .registerAndRead(
                        "Klávesnice",
                        "klavesnice.txt",
                        "Bezbariérová lávka přes potok.".getBytes(StandardCharsets.UTF_8));
        Await.until(
                PATIENCE,
                "found",
                () -> program.api().search("lávka přes potok").get("total").asInt() > 0);
        try (BrowserContext window = browser.window(WIDE, true)) {
            Page page = window.newPage();
            open(page, "/");
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus")).hasAttribute("href", "#obsah");
            assertThat(page.locator(":focus")).isInViewport();
            page.keyboard().press("Enter");
            tabTo(page, "input[type=search]");
            page.keyboard().type("bezbarierove lavky");
            page.keyboard().press("Enter");
            page.waitForURL("**/hledat?**");
            tabTo(page, ".hit__title a");
            page.keyboard().press("Enter");
            assertThat(page.locator(".reader__text mark").first()).containsText("Bezbariérová");
        }
    }

    /// Presses Tab until something is reached; what has the focus can be seen all along.
    private static void tabTo(Page page, String selector) {
        for (int presses = 0; presses < 60; presses++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
            assertThat(page.locator(":focus")).isInViewport();
        }
        throw new AssertionError("The keyboard does not reach " + selector);
    }

    private static void signIn(Page page) {
        program.administrator("prohlizec@example.cz");
        open(page, "/prihlaseni");
        page.fill("#email", "prohlizec@example.cz");
        page.fill("#password", ObzorProcess.PASSWORD);
        page.click("form:has(#password) button[type=submit]");
        assertThat(page.locator("aside.viewer")).isVisible();
    }

    private static void open(Page page, String path) {
        page.navigate(program.uri(path).toString());
    }

    private static FilePayload strategy(String name, String sentence) {
        return new FilePayload(
                name, "application/pdf", Pdfs.of("Strategie obce\nZkušební Lhota", "Opatření 1.1\n" + sentence));
    }

    private static LocatorAssertions.ContainsTextOptions within(Duration time) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(time.toMillis());
    }
}
