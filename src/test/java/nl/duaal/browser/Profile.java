package nl.duaal.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What a browser remembers of one visitor. The next visitor with the same screen gets it emptied of everything but the
 * cached files of the application, which are the larger part of the work of a first page.
 */
final class Profile {

    private static final Map<Screen, Deque<Profile>> FREE = new HashMap<>();

    /** Longer than any visit takes on a busy machine, and shorter than the time after which JUnit gives a test up. */
    private static final long LONGEST_MINUTES = 7;

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("longest visit").factory());

    private record Screen(int width, ColorScheme scheme) {}

    private final Screen screen;
    private final BrowserContext context;
    private final List<String> errors = new ArrayList<>();
    private Future<?> end = CompletableFuture.completedFuture(null);

    private Profile(Screen screen) {
        this.screen = screen;
        context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(screen.width(), 860)
                        .setColorScheme(screen.scheme())
                        .setLocale("nl-NL")
                        .setAcceptDownloads(true));
        // a busy machine is slow, not wrong
        context.setDefaultTimeout(30_000);
        context.exposeBinding("policyViolated", (source, told) -> errors.add("content security policy: " + told[0]));
        context.addInitScript("document.addEventListener('securitypolicyviolation', event => window.policyViolated("
                + "event.effectiveDirective + ' refuses ' + event.blockedURI + ' ' + event.sourceFile + ':'"
                + " + event.lineNumber + ' ' + event.sample))");
    }

    static Profile of(int width, ColorScheme scheme) {
        var screen = new Screen(width, scheme);
        var free = FREE.computeIfAbsent(screen, any -> new ArrayDeque<>());
        free.removeIf(one -> !one.context.browser().isConnected());
        var profile = free.isEmpty() ? new Profile(screen) : free.pop();
        var visitor = Thread.currentThread();
        profile.end = CLOCK.schedule(() -> endless(visitor), LONGEST_MINUTES, TimeUnit.MINUTES);
        return profile;
    }

    /** A browser that never answers costs one test, which says where it was, and not the whole run. */
    private static void endless(Thread visitor) {
        var place = new StringBuilder("A visit of more than " + LONGEST_MINUTES + " minutes is ended:");
        for (StackTraceElement frame : visitor.getStackTrace()) {
            if (frame.getClassName().startsWith("nl.duaal."))
                place.append("\n\tat ").append(frame);
        }
        System.err.println(place);
        Chromium.kill();
    }

    Page newPage() {
        var page = context.newPage();
        page.onPageError(errors::add);
        return page;
    }

    /** Closes every page and forgets who it was; tells what went wrong in its pages. */
    List<String> leave() {
        boolean clean = true;
        for (Page page : context.pages()) {
            try {
                // a page of its own origin is the only one that may empty what that origin keeps
                page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }");
            } catch (PlaywrightException gone) {
                clean = false;
            }
            page.close();
        }
        var seen = List.copyOf(errors);
        errors.clear();
        if (clean && seen.isEmpty()) {
            context.clearCookies();
            FREE.get(screen).push(this);
        } else {
            context.close();
        }
        end.cancel(false);
        return seen;
    }
}
