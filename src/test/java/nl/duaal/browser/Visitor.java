package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.duaal.access.DemoAccounts;

/** Somebody with a browser of their own. */
final class Visitor implements AutoCloseable {

    private final BrowserContext context;
    private Page page;
    private final String address;
    private final List<String> errors = new ArrayList<>();

    private Visitor(String address, Browser.NewContextOptions options) {
        this.address = address;
        this.context = Chromium.browser().newContext(options.setLocale("nl-NL").setAcceptDownloads(true));
        this.context.setDefaultTimeout(15_000);
        newPage();
        context.exposeBinding("policyViolated", (source, told) -> errors.add("content security policy: " + told[0]));
        context.addInitScript("document.addEventListener('securitypolicyviolation', event => window.policyViolated("
                + "event.effectiveDirective + ' refuses ' + event.blockedURI + ' ' + event.sourceFile + ':'"
                + " + event.lineNumber + ' ' + event.sample))");
    }

    static Visitor at(String address) {
        return new Visitor(address, new Browser.NewContextOptions().setViewportSize(1300, 860));
    }

    static Visitor at(String address, int width, ColorScheme scheme) {
        return new Visitor(
                address,
                new Browser.NewContextOptions().setViewportSize(width, 860).setColorScheme(scheme));
    }

    Page page() {
        return page;
    }

    /** Goes on in another tab of the same browser. */
    void newPage() {
        page = context.newPage();
        page.onPageError(errors::add);
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    void open(String path) {
        page.navigate(address + path);
    }

    /** Signs in with a demo account and waits for the first page. */
    Visitor signIn(String account) {
        return signIn(account, "Kosten en baten");
    }

    /** Signs in and waits for a first page of this name. */
    Visitor signIn(String account, String firstPage) {
        open("/login");
        find("input[name=username]").fill(account);
        find("input[name=password]").fill(DemoAccounts.PASSWORD);
        find("input[name=password]").press("Enter");
        assertThat(find("h1")).hasText(firstPage);
        return this;
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

    /** Types a number into the field of an assumption, as a person does. */
    void type(String row, String number) {
        var input = find("#row-" + row + " input");
        input.fill(number);
        input.press("Enter");
    }

    /** Fails on a serious or critical finding of axe. */
    void findsNothingInTheWay(String where) {
        var findings = new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(Visitor::inWords)
                        .toList();
        assertThat(findings).as(where).isEmpty();
    }

    private static String inWords(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .limit(4)
                        .map(node -> node.getTarget() + " " + node.getHtml())
                        .toList();
    }

    @Override
    public void close() {
        context.close();
        assertThat(errors).as("errors in the page").isEmpty();
    }
}
