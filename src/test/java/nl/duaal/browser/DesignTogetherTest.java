package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.library.LibraryService;
import nl.duaal.library.OwnAmountData;
import nl.duaal.library.OwnOutcome;
import nl.duaal.trajectory.TrajectoryService;
import nl.duaal.trajectory.check.GivenDesign;
import nl.duaal.trajectory.design.ContractForm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A trajectory in the hands of more than one: shared, copied, deleted, and changed by two at once. */
class DesignTogetherTest extends BrowserTest {

    private static final Pattern ADDRESS = Pattern.compile(".*/trajectories/[0-9a-f-]{36}.*");

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private LibraryService library;

    @Autowired
    private AccountService accounts;

    private Visitor owner() {
        var visitor = visitor().signIn("coordinator");
        visitor.open("/trajectories/new");
        visitor.find("#design-empty").click();
        assertThat(rows(visitor)).hasCount(3);
        visitor.page().waitForURL(ADDRESS);
        return visitor;
    }

    private String path(Visitor visitor) {
        return visitor.page().url().substring(address().length()).replaceAll("\\?.*", "");
    }

    private static Locator rows(Visitor visitor) {
        return visitor.find("duaal-timeline [role=row][data-key]");
    }

    private static Locator field(Visitor visitor, String place) {
        return visitor.find("[data-place$='" + place + "']")
                .locator("input, select, textarea")
                .first();
    }

    private static void fill(Visitor visitor, String place, String value) {
        field(visitor, place).fill(value);
        field(visitor, place).press("Enter");
    }

    private static void add(Visitor visitor, String block) {
        visitor.find("#add-block").click();
        visitor.find("#" + block).click();
        assertThat(visitor.find("vaadin-dialog[opened]")).hasCount(0);
    }

    private static void choose(Visitor visitor, String field, String item) {
        visitor.find(field).click();
        visitor.find("vaadin-select-item:visible:has-text(\"" + item + "\")").click();
    }

    private static void share(Visitor visitor, String role) {
        choose(visitor, "#share-partner", "Netbeheer Waterland (werkgever)");
        choose(visitor, "#share-role", role);
        visitor.find("#share-now").click();
        assertThat(visitor.find(".sharing-row").first()).containsText("Netbeheer Waterland");
    }

    @Test
    void a_trajectory_is_shared_read_changed_and_taken_back() {
        try (var owner = owner();
                var partner = visitor().signIn("werkgever")) {
            String path = path(owner);
            add(owner, "add-COACHING");
            field(owner, ".priced").check();
            owner.find("#tab-partners").click();
            owner.find("#partner-add").click();
            owner.find(".page-actions .more").click();
            owner.find("#share-trajectory").click();
            assertThat(owner.find("#share-now")).isVisible();
            owner.find("#share-now").click();
            assertThat(owner.find("vaadin-dialog")).containsText("Kies een organisatie.");
            share(owner, "analist: bekijken");
            owner.findsNothingInTheWay("sharing a trajectory");

            partner.open(path);
            assertThat(partner.find(".standing")).containsText("Gedeeld door Gemeente Waterstad.");
            assertThat(partner.find("#add-block")).hasCount(0);
            assertThat(partner.find("#delete-design")).isHidden();

            owner.find(".sharing-row .link").first().click();
            assertThat(owner.find(".sharing-row").first()).containsText("voorbij");
            share(owner, "werkgever: bekijken en het ontwerp wijzigen");
            partner.open(path);
            add(partner, "add-BUDDY");
            assertThat(rows(partner)).hasCount(5);
            partner.find(".page-actions .more").click();
            assertThat(partner.find("#copy-trajectory")).isVisible();
            assertThat(partner.find("#share-trajectory")).hasCount(0);
            // an employer sees the employer's page first, and can see the others
            partner.open(path + "/summary");
            assertThat(partner.find("article")).hasCount(1);
            assertThat(partner.find("article h2").first()).hasText("Partij: Werkgever");
            partner.find("#summary-of-all").click();
            assertThat(partner.find("article")).hasCount(2);
            partner.findsNothingInTheWay("summary of a partner");

            partner.open(path);
            assertThat(rows(partner)).hasCount(5);
            owner.find(".sharing-row .link").first().click();
            assertThat(owner.find(".sharing-row .link")).hasCount(0);
            partner.find("#tab-general").click();
            assertThat(partner.find("h1")).hasText("Trajecten");
            owner.page().reload();
            assertThat(rows(owner)).hasCount(5);
        }
    }

    @Test
    void a_trajectory_is_copied_deleted_and_put_back() {
        try (var owner = owner()) {
            String name = "Leerlijn " + System.nanoTime();
            owner.find("#tab-general").click();
            owner.find("[data-place='name'] input").fill(name);
            assertThat(owner.find("h1")).hasText(name);
            owner.find(".page-actions .more").click();
            owner.find("#copy-trajectory").click();
            assertThat(owner.find("h1")).hasText(name + " (kopie)");
            owner.find("#tab-versions").click();
            owner.find("#copy-version").click();
            assertThat(owner.find("h1")).hasText(name + " (kopie 2)");
            owner.find("#delete-design").click();
            assertThat(owner.find("h1")).hasText("Trajecten");
            owner.find("#deleted-trajectories").click();
            assertThat(owner.find("h1")).hasText("Verwijderd");
            var gone = owner.find(".deleted-things > li:has-text('" + name + " (kopie 2)')");
            assertThat(gone).containsText("terug te zetten tot");
            owner.findsNothingInTheWay("deleted trajectories");
            gone.locator("button").click();
            assertThat(gone).isHidden();
            owner.open("/trajectories?q=" + name.replace(" ", "%20"));
            assertThat(owner.find("vaadin-grid.trajectories")).containsText(name + " (kopie 2)");
        }
    }

    @Test
    void what_was_refused_is_offered_again_the_next_time() {
        try (var owner = owner()) {
            rows(owner).first().click();
            fill(owner, ".weeks", "-5");
            assertThat(owner.find("[data-place$='.weeks'] .number-problem")).isVisible();
            owner.page().reload();
            assertThat(owner.find("#draft-offer")).containsText("Voortraject");
            owner.find("#draft-go-on").click();
            // in the notation of the page, with a real minus
            assertThat(field(owner, ".weeks")).hasValue("−5");
            assertThat(owner.find("[data-place$='.weeks'] .number-problem")).isVisible();
            fill(owner, ".weeks", "22");
            assertThat(rows(owner).first()).hasAttribute("aria-label", Pattern.compile(".*22 weken.*"));
            owner.page().reload();
            assertThat(field(owner, ".weeks")).hasValue("22");
            assertThat(owner.find("#draft-offer")).hasCount(0);
        }
    }

    @Test
    void two_people_who_change_the_same_field_choose_and_what_only_one_did_is_laid_together() {
        try (var first = owner();
                var second = visitor().signIn("coordinator")) {
            String path = path(first);
            first.open(path + "?tab=general");
            second.open(path + "?tab=general");
            assertThat(field(second, "participants")).hasValue("12");
            fill(first, "participants", "15");
            assertThat(first.find(".page-head .sub").first()).containsText("15 deelnemers");
            add(second, "add-BUDDY");
            assertThat(second.find("#their-changes")).containsText("12 wordt 15");
            second.findsNothingInTheWay("a design that somebody else changed");
            second.find("#merge-both").click();
            assertThat(second.find("#outdated")).isHidden();
            assertThat(second.find(".page-head .sub").first()).containsText("15 deelnemers");
            assertThat(rows(second)).hasCount(4);

            first.open(path + "?tab=general");
            assertThat(rows(first)).hasCount(4);
            second.open(path + "?tab=general");
            assertThat(field(second, "participants")).hasValue("15");
            fill(first, "participants", "16");
            assertThat(first.find(".page-head .sub").first()).containsText("16 deelnemers");
            fill(second, "participants", "20");
            assertThat(second.find("#outdated")).isVisible();
            second.find("#merge-both").click();
            assertThat(second.find(".conflict-screen")).containsText("16");
            assertThat(second.find(".conflict-screen")).containsText("20");
            second.find("#conflict-save").click();
            assertThat(second.find("#outdated")).isHidden();
            second.page().reload();
            assertThat(field(second, "participants")).hasValue("20");
            assertThat(rows(second)).hasCount(4);
        }
    }

    @Test
    void what_breaks_the_law_is_not_proposed_until_somebody_says_why() {
        var coordinator = GivenUser.coordinator(accounts);
        var design =
                GivenDesign.learning(20, ContractForm.TEMPORARY).work(24, 12).design();
        var made = (TrajectoryService.CreateOutcome.Created) trajectories.create(coordinator, design);
        try (var visitor = visitor().signIn("coordinator")) {
            String path = "/trajectories/" + made.uuid();
            visitor.open(path + "?tab=versions");
            visitor.find("#version-propose").click();
            assertThat(visitor.find("vaadin-notification-card")).containsText("hebben een reden nodig");
            assertThat(visitor.find("#version-propose")).isVisible();
            visitor.open(path + "?tab=rules");
            var why = visitor.find("#finding-minimumWage-block-work0 textarea");
            why.fill("De cao wordt nog aangepast.");
            why.press("Tab");
            assertThat(visitor.find("#undo-design")).isEnabled();
            visitor.find("#tab-versions").click();
            visitor.find("#version-propose").click();
            assertThat(visitor.find(".page-head .sub").first()).containsText("voorgesteld");
            assertThat(visitor.find("#add-block")).hasCount(0);
        }
    }

    @Test
    void the_school_holidays_of_a_region_stand_on_the_line_of_time_and_among_the_rules() {
        try (var owner = owner()) {
            add(owner, "add-LANGUAGE_LESSON");
            owner.find("#tab-general").click();
            assertThat(owner.find("#holidays")).containsText("Kies bij Algemeen de regio");
            fill(owner, "start", "2026-09");
            field(owner, "region").selectOption("MIDDLE");
            assertThat(owner.find("#holidays"))
                    .containsText("herfstvakantie: 17 oktober 2026 tot en met 25 oktober 2026");
            assertThat(owner.find("#holidays")).containsText("te bevestigen");
            assertThat(owner.find(".tl-holiday").first()).isAttached();
            assertThat(owner.find("duaal-timeline [role=columnheader] .sr-only").first())
                    .containsText("oktober 2026: herfstvakantie");
            assertThat(owner.find("duaal-timeline [role=row][aria-label*='Taalles, Taalles']"))
                    .hasAttribute("aria-label", Pattern.compile(".*3 weken in de schoolvakantie"));
            owner.find("#tab-rules").click();
            assertThat(owner.find("#design-panel")).containsText("in 3 weken waarin de scholen dicht zijn");
            owner.findsNothingInTheWay("school holidays");
            owner.find("#undo-design").click();
            assertThat(owner.find("#holidays")).containsText("Kies bij Algemeen de regio");
        }
    }

    @Test
    void two_people_who_change_one_own_amount_see_both_values() {
        var coordinator = GivenUser.coordinator(accounts);
        var before =
                new OwnAmountData("jobcoach.hour", new BigDecimal("90"), LocalDate.of(2031, 1, 1), null, "afspraak");
        var own = (OwnOutcome.Saved) library.addAmount(coordinator, before);
        try (var first = visitor().signIn("coordinator");
                var second = visitor().signIn("coordinator")) {
            for (var one : new Visitor[] {first, second}) {
                one.open("/library?tab=amounts&amount=jobcoach.hour");
                one.find("#change-own-2031-01-01").click();
            }
            first.find(".own-number input").fill("91");
            first.find("#save-own-amount").click();
            assertThat(first.find("vaadin-dialog[opened]")).hasCount(0);
            second.find(".own-number input").fill("92");
            second.find("#save-own-amount").click();
            assertThat(second.find("vaadin-dialog .notice")).containsText("Nu staat er: € 91");
            assertThat(second.find("vaadin-dialog .notice")).containsText("U vulde in: € 92");
            second.find("#save-own-amount").click();
            assertThat(second.find("#amount")).containsText("€ 92");
        } finally {
            library.removeAmount(coordinator, own.uuid(), 2);
        }
    }
}
