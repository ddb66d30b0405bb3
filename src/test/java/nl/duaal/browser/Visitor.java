package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import nl.duaal.access.DemoAccounts;

/** Somebody with a browser of their own. */
final class Visitor implements AutoCloseable {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private final Profile profile;
    private Page page;
    private final String address;

    private Visitor(String address, int width, ColorScheme scheme) {
        this.address = address;
        this.profile = Profile.of(width, scheme);
        newPage();
    }

    static Visitor at(String address) {
        return new Visitor(address, 1300, ColorScheme.LIGHT);
    }

    static Visitor at(String address, int width) {
        return new Visitor(address, width, ColorScheme.LIGHT);
    }

    static Visitor at(String address, int width, ColorScheme scheme) {
        return new Visitor(address, width, scheme);
    }

    Page page() {
        return page;
    }

    /** Goes on in another tab of the same browser. */
    void newPage() {
        page = profile.newPage();
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    void open(String path) {
        page.navigate(address + path);
    }

    /** Signs in with a demo account on the way to the cases, wherever that account would begin its day. */
    Visitor signIn(String account) {
        open("/cases");
        fillIn(account);
        assertThat(find("h1")).hasText("Kosten en baten");
        return this;
    }

    /** Signs in and waits for a first page of this name. */
    Visitor signIn(String account, String firstPage) {
        open("/login");
        fillIn(account);
        assertThat(find("h1")).hasText(firstPage);
        return this;
    }

    private void fillIn(String account) {
        find("input[name=username]").fill(account);
        find("input[name=password]").fill(DemoAccounts.PASSWORD);
        find("input[name=password]").press("Enter");
    }

    /** Makes a case from a template and waits until its figures are there. */
    Visitor newCase(String template) {
        open("/cases/new");
        find("#template-" + template).click();
        assertThat(find(".kpis .lead dd")).isVisible();
        // The address follows a moment after the page.
        page.waitForURL(Pattern.compile(".*/cases/[0-9a-f-]{36}"));
        return this;
    }

    /** Waits until the page has nothing to say to the server any more, for half a second. */
    void rests() {
        page.waitForFunction("() => new Promise(done => setTimeout(() => done("
                + "!Object.values(window.Vaadin.Flow.clients).some(one => one.isActive?.())), 250))");
        page.waitForFunction("() => new Promise(done => setTimeout(() => done("
                + "!Object.values(window.Vaadin.Flow.clients).some(one => one.isActive?.())), 250))");
    }

    /** Types a number into the field of an assumption, as a person does. */
    void type(String row, String number) {
        var input = find("#row-" + row + " input");
        input.fill(number);
        input.press("Enter");
    }

    /** Fails on a serious or critical finding of axe, light and dark; only colours differ between the two. */
    void findsNothingInTheWay(String where) {
        assertThat(Axe.byTags(page, RULES)).as(where).isEmpty();
        boolean light = (boolean) page.evaluate("matchMedia('(prefers-color-scheme: light)').matches");
        paint(light ? ColorScheme.DARK : ColorScheme.LIGHT);
        assertThat(Axe.byRules(page, COLOURS))
                .as(where + (light ? ", dark" : ", light"))
                .isEmpty();
        paint(light ? ColorScheme.LIGHT : ColorScheme.DARK);
    }

    private void paint(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        // colours that are on their way from the one to the other are neither
        page.evaluate("Promise.all(document.getAnimations()"
                + ".filter(one => one.effect.getComputedTiming().endTime !== Infinity)"
                + ".map(one => one.finished.catch(() => {}))).then(() => null)");
    }

    @Override
    public void close() {
        assertThat(profile.leave()).as("errors in the page").isEmpty();
    }
}
