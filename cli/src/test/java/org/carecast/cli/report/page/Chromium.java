package org.carecast.cli.report.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The browser; empty, after saying so where nobody overlooks it, where it or Node.js is not installed. */
    static Optional<Chromium> start() {
        Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome");
        Optional<Path> node = program("node", "nodejs");
        if (chromium.isEmpty() || node.isEmpty()) {
            System.err.println("*** SKIPPED: report.html was not tried in a browser, for "
                    + (chromium.isEmpty() ? "Chromium" : "Node.js") + " is not installed. CI installs both. ***");
            return Optional.empty();
        }
        return Optional.of(new Chromium(chromium.get(), node.get()));
    }

    private static Optional<Path> program(String... names) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
