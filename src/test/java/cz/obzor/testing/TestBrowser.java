package cz.obzor.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The system's Chromium, driven by Playwright. A test that takes it is skipped, with a message, where there is none.
public final class TestBrowser implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private TestBrowser(Path chromium) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-dev-shm-usage",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    public static TestBrowser start() {
        Path chromium = Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(chromium != null, "skipped: there is no Chromium in /usr/bin");
        return new TestBrowser(chromium);
    }

    /// A window of its own with its own cookies.
    public BrowserContext window(int width, boolean scripts) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("cs-CZ")
                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(30_000);
        context.onPage(this::listen);
        return context;
    }

    /// Errors of scripts, refusals by the content security policy and whatever else the console complained of, on any
    /// page so far; that a page with an error status was asked for is no complaint.
    public List<String> complaints() {
        return complaints.stream()
                .filter(text -> !text.contains("the server responded with a status of 4"))
                .toList();
    }

    private void listen(Page page) {
        page.onConsoleMessage((ConsoleMessage message) -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
