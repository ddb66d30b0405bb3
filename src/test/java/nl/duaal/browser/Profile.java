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

/**
 * What a browser remembers of one visitor. The next visitor with the same screen gets it emptied of everything but the
 * cached files of the application, which are the larger part of the work of a first page.
 */
final class Profile {

    private static final Map<Screen, Deque<Profile>> FREE = new HashMap<>();

    private record Screen(int width, ColorScheme scheme) {}

    private final Screen screen;
    private final BrowserContext context;
    private final List<String> errors = new ArrayList<>();

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
        return free.isEmpty() ? new Profile(screen) : free.pop();
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
        return seen;
    }
}
