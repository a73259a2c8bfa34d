package org.carecast.cli.report.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.carecast.cli.Application;

/** The machine's own Chromium without a window, driven by the machine's own Node.js. */
final class Chromium implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path chromium, Path node) {
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node.toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        // Its sandbox cannot be set up by root or in a container; it opens nothing but our own page.
                        .setArgs(List.of("--no-sandbox")));
    }

    static Chromium start() {
        return new Chromium(
                Application.named("chromium", "chromium", "chromium-browser", "google-chrome"),
                Application.named("nodejs", "node", "nodejs"));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
