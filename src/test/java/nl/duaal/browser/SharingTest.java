package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A municipality lets an employer in on a case, and ends that; the employer sees it at once. */
class SharingTest extends BrowserTest {

    private static void openDialog(Visitor visitor) {
        visitor.find(".page-actions .more").click();
        visitor.find("#share-case-open").click();
        assertThat(visitor.find("#share-now")).isVisible();
    }

    private static void choose(Visitor visitor, String field, String item) {
        visitor.find(field).click();
        visitor.find("vaadin-select-item:visible:has-text(\"" + item + "\")").click();
    }

    @Test
    void a_case_is_shared_read_and_taken_back() {
        try (var owner = visitor().signIn("coordinator").newCase("energy-technician");
                var partner = visitor().signIn("zorg")) {
            String url = owner.page().url();
            String path = url.substring(address().length());
            partner.open(path);
            assertThat(partner.find("h1")).not().hasText("Monteur laag- en middenspanning");

            openDialog(owner);
            owner.find("#share-now").click();
            assertThat(owner.find("vaadin-dialog")).containsText("Kies een organisatie.");
            choose(owner, "#share-partner", "Zorggroep De Linde (werkgever)");
            choose(owner, "#share-role", "analist: bekijken");
            owner.find("#share-now").click();
            assertThat(owner.find(".sharing-row")).containsText("Zorggroep De Linde · analist");
            assertThat(owner.find(".sharing-row")).containsText("loopt");

            partner.open("/cases");
            assertThat(partner.find("vaadin-grid.cases")).containsText("gedeeld door Gemeente Waterstad");
            partner.open(path);
            assertThat(partner.find(".standing"))
                    .hasText("Gedeeld door Gemeente Waterstad. U kunt deze berekening bekijken, niet wijzigen.");
            assertThat(partner.find("#row-par_wage_hour input")).hasAttribute("readonly", "");
            partner.find(".page-actions .more").click();
            assertThat(partner.find("#copy-case")).isVisible();
            assertThat(partner.find("#delete-case")).hasCount(0);
            assertThat(partner.find("#rename-case")).hasCount(0);
            assertThat(partner.find("#share-case-open")).hasCount(0);

            owner.find(".sharing-row .link").click();
            assertThat(owner.find(".sharing-row")).containsText("voorbij");
            partner.open(path);
            assertThat(partner.find("h1")).not().hasText("Monteur laag- en middenspanning");
        }
    }

    @Test
    void somebody_who_only_reads_is_offered_nothing_to_change() {
        try (var maker = visitor().signIn("coordinator").newCase("energy-technician");
                var reader = visitor().signIn("analist")) {
            assertThat(reader.find("#new-case")).isHidden();
            reader.open(maker.page().url().substring(address().length()));
            assertThat(reader.find(".standing")).hasText("U kunt deze berekening bekijken, niet wijzigen.");
            assertThat(reader.find("#row-par_wage_hour input")).hasAttribute("readonly", "");
            reader.find(".page-actions .more").click();
            assertThat(reader.find("#case-history")).isVisible();
            assertThat(reader.find("#copy-case")).hasCount(0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1300, 360})
    void the_dialog_can_be_used_by_everyone(int width) {
        try (var visitor = visitor(width).signIn("coordinator").newCase("energy-technician")) {
            openDialog(visitor);
            visitor.find("#share-now").click();
            visitor.findsNothingInTheWay("sharing, nothing chosen");
            choose(visitor, "#share-partner", "Netbeheer Waterland (werkgever)");
            choose(visitor, "#share-role", "analist: bekijken");
            visitor.find("#share-now").click();
            assertThat(visitor.find(".sharing-row")).containsText("Netbeheer Waterland · analist");
            visitor.findsNothingInTheWay("sharing, with one partner");
        }
    }
}
