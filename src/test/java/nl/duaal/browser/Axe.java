package nl.duaal.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * What axe finds on a page as it stands. The builder that comes with axe makes a browser context for every question and
 * carries every rule that passed through two pipes; this asks in the page itself, where axe stays until the next
 * document, and only what is in the way comes back.
 *
 * <p>Left to itself, axe fetches every style sheet that another one imports once more for every shadow root, hundreds
 * for a page, before it looks. One rule reads them, on pages that lock their orientation; it is experimental, and axe
 * leaves it out whenever tags are named.
 */
final class Axe {

    private static final String SCRIPT =
            "() => {" + AxeBuilder.getAxeScript() + ";axe.configure({allowedOrigins: ['<unsafe_all_origins>']})}";

    private static final String QUESTION = """
            async only => {
                const found = await axe.run(document,
                    { runOnly: only, resultTypes: ['violations'], preload: { assets: ['media'] } });
                return found.violations
                    .filter(rule => ['serious', 'critical'].includes(rule.impact))
                    .map(rule => `${rule.id}: ${rule.help} at ` + rule.nodes.slice(0, 4)
                        .map(node => `${JSON.stringify(node.target)} ${node.html}`).join(', '));
            }""";

    private Axe() {}

    /** Every serious or critical finding of the rules with one of these tags, in words. */
    static List<String> byTags(Page page, List<String> tags) {
        return ask(page, "tag", tags);
    }

    /** Every serious or critical finding of these rules, in words. */
    static List<String> byRules(Page page, List<String> rules) {
        return ask(page, "rule", rules);
    }

    @SuppressWarnings("unchecked")
    private static List<String> ask(Page page, String type, List<String> values) {
        // a page in a page is looked at by the axe that stands in it
        for (Frame frame : page.frames()) {
            if (!(boolean) frame.evaluate("() => typeof window.axe?.run === 'function'")) frame.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(QUESTION, Map.of("type", type, "values", values));
    }
}
