package nl.duaal.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One headless Chromium for a whole run of tests. */
final class Chromium {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    private Chromium() {}

    /** The browser; another one when the last was {@link #kill killed}. */
    static Browser browser() {
        var running = browser;
        if (running == null || !running.isConnected()) browser = running = start();
        return running;
    }

    /**
     * Ends the browser from outside. Whatever waits for an answer of it without end, as closing a page does, fails then;
     * an interrupt would only end the first of such waits, and not those in the tidying up after it.
     */
    static void kill() {
        ProcessHandle.current()
                .descendants()
                .filter(one -> one.info().command().orElse("").contains("chrom"))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private static Browser start() {
        var driver = playwright;
        if (driver == null) {
            driver = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            // a busy machine is slow, not wrong
            PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
            Runtime.getRuntime().addShutdownHook(new Thread(driver::close));
            playwright = driver;
        }
        return driver.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(QUIET));
    }

    /** The shell first: it is the same browser without windows, which take time and are never seen. */
    private static Path executable() {
        var folders = System.getenv("PATH").split(":");
        return Stream.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium on the PATH; ./duaal test installs it"));
    }
}
