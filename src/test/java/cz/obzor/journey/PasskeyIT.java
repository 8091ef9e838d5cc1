package cz.obzor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import cz.obzor.testing.ObzorProcess;
import cz.obzor.testing.TestBrowser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Passkeys in a real browser with a device that it plays.
class PasskeyIT {
    private static final String PERSON = "klice@example.cz";

    @TempDir
    private static Path data;

    private static ObzorProcess program;
    private static TestBrowser browser;

    @BeforeAll
    static void start() throws IOException {
        browser = TestBrowser.start();
        program = ObzorProcess.serveAtItsAddress(data);
        program.administrator(PERSON);
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
    void aPasskeyIsAddedLetsItsOwnerInAndIsRemoved() {
        try (BrowserContext window = browser.window(1280, true)) {
            Page page = window.newPage();
            CDPSession device = device(window, page);
            signIn(page);
            page.navigate(address("/ucet/pristupove-klice"));
            page.fill("form[data-passkey=create] [name=name]", "Zkušební klíč");
            page.fill("form[data-passkey=create] [name=now]", ObzorProcess.PASSWORD);
            page.click("form[data-passkey=create] button");
            page.waitForSelector("h2:has-text('Zkušební klíč')");
            signOut(page);

            page.navigate(address("/prihlaseni?zpet=/ucet/opravneni"));
            page.click("form[data-passkey=get] button");
            page.waitForURL(Pattern.compile("^[^?]+/ucet/opravneni$"));
            assertThat(page.locator("body").innerText()).contains("klice");

            page.navigate(address("/ucet/pristupove-klice"));
            assertThat(page.locator("main").innerText()).contains("Naposledy použit");
            page.fill("form[action$=smazat] [name=now]", ObzorProcess.PASSWORD);
            page.click("form[action$=smazat] button");
            page.waitForSelector("text=Zatím žádný přístupový klíč");
            signOut(page);

            page.navigate(address("/prihlaseni"));
            page.click("form[data-passkey=get] button");
            page.waitForSelector("text=Tento přístupový klíč neznáme");
            assertThat(page.navigate(address("/ucet")).status()).isEqualTo(401);
            device.detach();
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aDeviceThatDoesNotKnowItsOwnerIsNotEnough() {
        try (BrowserContext window = browser.window(1280, true)) {
            Page page = window.newPage();
            CDPSession device = device(window, page);
            signIn(page);
            JsonObject unknown = new JsonObject();
            unknown.addProperty("authenticatorId", authenticator);
            unknown.addProperty("isUserVerified", false);
            device.send("WebAuthn.setUserVerified", unknown);
            page.navigate(address("/ucet/pristupove-klice"));
            page.fill("form[data-passkey=create] [name=name]", "Bez otisku");
            page.fill("form[data-passkey=create] [name=now]", ObzorProcess.PASSWORD);
            page.click("form[data-passkey=create] button");
            page.waitForSelector(
                    "form[data-passkey=create] [data-failed]",
                    new Page.WaitForSelectorOptions().setState(WaitForSelectorState.VISIBLE));
        }
    }

    @Test
    void withoutScriptsThePasswordIsOffered() {
        try (BrowserContext window = browser.window(375, false)) {
            Page page = window.newPage();
            page.navigate(address("/prihlaseni"));
            assertThat(page.locator("form[data-passkey]").isVisible()).isFalse();
            signIn(page);
            page.navigate(address("/ucet/pristupove-klice"));
            assertThat(page.locator("[data-without-passkeys]").isVisible()).isTrue();
        }
    }

    private String authenticator = "";

    private CDPSession device(BrowserContext window, Page page) {
        CDPSession session = window.newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject wish = new JsonObject();
        wish.add("options", options);
        authenticator = session.send("WebAuthn.addVirtualAuthenticator", wish)
                .get("authenticatorId")
                .getAsString();
        return session;
    }

    private static void signIn(Page page) {
        page.navigate(address("/prihlaseni"));
        page.fill("main [name=email]", PERSON);
        page.fill("main [name=password]", ObzorProcess.PASSWORD);
        page.click("main form:has([name=email]) button[type=submit]");
        page.waitForURL("**/ucet");
    }

    private static void signOut(Page page) {
        page.click("form[action$=odhlaseni] button");
        page.waitForURL("**/");
    }

    private static String address(String path) {
        return "http://localhost:" + URI.create(program.address()).getPort() + path;
    }
}
