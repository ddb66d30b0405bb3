package nl.duaal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** A page that hides nothing in the way passes only when axe would have found it. */
class AxeTest {

    private static final List<String> NAMES = List.of("wcag2a");
    private static final List<String> COLOURS = List.of("color-contrast");

    @Test
    void what_is_in_the_way_is_told_wherever_it_stands() {
        withPage("""
                <html lang="nl"><title>Proef</title>
                <main><img id="outside" src="data:,"><div id="host"></div></main>
                <iframe title="ander" srcdoc='<html lang="nl"><title>Ander</title><img id="framed" src="data:,">'></iframe>
                <script>
                    document.querySelector('#host').attachShadow({mode: 'open'}).innerHTML = '<input id="inside">';
                </script>""", page -> {
            page.frames().get(1).waitForSelector("#framed");
            assertThat(Axe.byTags(page, NAMES))
                    .anySatisfy(told -> assertThat(told)
                            .startsWith("image-alt: Images must have alternative text at [\"#outside\"] <img id=")
                            .contains("[\"iframe\",\"#framed\"]"))
                    .anySatisfy(told -> assertThat(told).startsWith("label: ").contains("[[\"#host\",\"#inside\"]]"));
        });
    }

    @Test
    void only_what_was_asked_and_what_is_serious_is_told() {
        withPage("""
                <html lang="nl"><title>Proef</title><img src="data:,">
                <style>p { color: #000; background: #fff }
                    @media (prefers-color-scheme: dark) { p { color: #333; background: #000 } }</style>
                <p>Tekst</p>""", page -> {
            assertThat(Axe.byRules(page, COLOURS)).isEmpty();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertThat(Axe.byRules(page, COLOURS))
                    .singleElement()
                    .asString()
                    .startsWith("color-contrast: ")
                    .contains("[\"p\"] <p>Tekst</p>");
            // a page without a landmark is a moderate finding
            assertThat(Axe.byRules(page, List.of("region"))).isEmpty();
        });
    }

    @Test
    void the_rule_that_reads_style_sheets_is_still_an_experiment() {
        withPage("<html lang='nl'><title>Proef</title>", page -> {
            Axe.byTags(page, NAMES);
            assertThat(page.evaluate("axe.getRules(['experimental']).map(rule => rule.ruleId)"))
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .contains("css-orientation-lock");
        });
    }

    private static void withPage(String content, Consumer<Page> look) {
        try (var context = Chromium.browser().newContext()) {
            var page = context.newPage();
            page.setContent(content);
            look.accept(page);
        }
    }
}
