package cz.obzor.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import cz.obzor.testing.Await;
import cz.obzor.testing.ObzorProcess;
import cz.obzor.testing.Pdfs;
import cz.obzor.testing.TestBrowser;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// From nothing to the first document, in a real browser: as somebody who was invited, and as somebody who came alone.
/// Letters are read where the operator reads them, since no server for mail is set.
class SignUpIT {
    private static final int WIDE = 1280;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ADMINISTRATOR = "prijimani@example.cz";

    private static TestBrowser browser;
    private static ObzorProcess program;

    private final String email = "nova." + UUID.randomUUID() + "@example.cz";

    @BeforeAll
    static void start() {
        browser = TestBrowser.start();
        program = ObzorProcess.shared();
        program.administrator(ADMINISTRATOR);
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
    void whoIsInvitedTakesTheInvitationUpAndAddsADocument() {
        try (BrowserContext desk = browser.window(WIDE, true);
                BrowserContext home = browser.window(WIDE, true)) {
            Page administrator = signedIn(desk);
            openOrganisation(administrator, "Město Telč");
            administrator.click("main a:has-text('Lidé a pozvánky')");
            administrator.fill("#email", email);
            administrator.click("form:has(#email) button[type=submit]");
            assertThat(administrator.locator("main")).containsText(email);

            Page invited = home.newPage();
            String link = linkInLetter(administrator);
            open(invited, link);
            assertThat(invited.locator("main")).containsText("Město Telč");
            invited.fill("#name", "Jana Pozvaná");
            invited.fill("#password", "123456789012");
            invited.click("main form.form button[type=submit]");
            assertThat(invited.locator("#password-error")).isVisible();
            invited.fill("#password", ObzorProcess.PASSWORD);
            invited.click("main form.form button[type=submit]");
            assertThat(invited.locator(".viewer__acting")).containsText("Město Telč");
            addDocument(invited);

            open(invited, link);
            assertThat(invited.locator("main")).containsText("už neplatí");
        }
    }

    @Test
    void whoComesAloneRegistersIsLetInAndAddsADocumentWithoutScripts() {
        try (BrowserContext desk = browser.window(WIDE, false);
                BrowserContext home = browser.window(WIDE, false)) {
            Page alone = home.newPage();
            open(alone, "/registrace");
            alone.fill("#name", "Petr Samotář");
            alone.fill("#email", email);
            alone.click("main form.form button[type=submit]");
            assertThat(alone.locator("h1")).hasText("Podívejte se do e-mailu");

            Page administrator = signedIn(desk);
            open(alone, linkInLetter(administrator));
            alone.fill("#password", ObzorProcess.PASSWORD);
            alone.click("main form.form button[type=submit]");
            assertThat(alone).hasURL(Pattern.compile(".*/ucet.*"));
            open(alone, "/dokumenty/novy");
            assertThat(alone.locator("h1")).not().hasText("Nový dokument");

            openOrganisation(alone, "Město Slavonice");
            alone.click("main a:has-text('Chci za organizaci pracovat')");
            alone.fill("#evidence", "Jsem tajemník městského úřadu, potvrdí to starosta.");
            alone.setInputFiles("#file", new FilePayload("povereni.pdf", "application/pdf", Pdfs.of("Pověření")));
            alone.click("main form.form button[type=submit]");
            assertThat(alone.locator("main")).containsText("Žádost je odeslána");

            open(administrator, "/provoz/zadosti");
            Locator claim = administrator.locator("article", new Page.LocatorOptions().setHasText(email));
            assertThat(claim).containsText("povereni.pdf");
            claim.locator("button:has-text('Vyhovět')").click();
            assertThat(administrator.locator("main")).not().containsText(email);

            open(alone, "/ucet");
            assertThat(alone.locator(".viewer__acting")).containsText("Město Slavonice");
            addDocument(alone);
        }
    }

    private static Page signedIn(BrowserContext window) {
        Page page = window.newPage();
        open(page, "/prihlaseni");
        page.fill("#email", ADMINISTRATOR);
        page.fill("#password", ObzorProcess.PASSWORD);
        page.click("form:has(#password) button[type=submit]");
        assertThat(page.locator("aside.viewer")).isVisible();
        return page;
    }

    private static void openOrganisation(Page page, String name) {
        Await.until(PATIENCE, "organisations are made", () -> {
            open(page, "/organizace?q=" + name.replace(" ", "+"));
            return page.locator("main table a").count() > 0;
        });
        page.locator("main table a", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
        assertThat(page.locator("h1")).hasText(name);
    }

    /// The path of the link in the newest letter to the person; the site's own address is that of the settings.
    private String linkInLetter(Page administrator) {
        open(administrator, "/provoz/posta");
        administrator
                .locator("tr", new Page.LocatorOptions().setHasText(email))
                .first()
                .locator("a")
                .click();
        Locator link = administrator.locator("main a[href*='/pozvanka/'], main a[href*='/heslo/']");
        return URI.create(link.getAttribute("href")).getPath();
    }

    private static void addDocument(Page page) {
        open(page, "/dokumenty/novy");
        page.setInputFiles(
                "#file", new FilePayload("prvni.pdf", "application/pdf", Pdfs.of("První dokument", "Chytrá lavička")));
        page.fill("#title", "První dokument");
        page.click("form[data-upload] button[type=submit]");
        Locator done = page.locator("[data-upload-result] a, h1:text-is('První dokument')");
        assertThat(done.first()).isVisible();
    }

    private static void open(Page page, String path) {
        page.navigate(program.uri(path).toString());
    }
}
