package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.access.ShareData;
import nl.duaal.access.SignedIn;
import nl.duaal.access.local.InvitationService;
import nl.duaal.costbenefit.CaseCertainty;
import nl.duaal.costbenefit.CaseData;
import nl.duaal.costbenefit.CaseService;
import nl.duaal.costbenefit.CaseSharing;
import nl.duaal.costbenefit.CreateOutcome;
import nl.duaal.costbenefit.KeptSimulation;
import nl.duaal.costbenefit.KeptSimulations;
import nl.duaal.engine.Progress;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Text is text: what looks like markup or script goes into every field that takes text, and is seen in every view
 * without becoming anything else.
 */
class MarkupTest extends BrowserTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Tells of every element that only a payload can have made, also one that is gone again. */
    private static final String WATCH = """
            window.seen = [];
            const look = node => {
                if (node.nodeType !== 1) return;
                if (node.matches('[data-owned]')) window.seen.push(node.outerHTML);
                node.querySelectorAll('[data-owned]').forEach(one => window.seen.push(one.outerHTML));
                [node, ...node.querySelectorAll('*')].forEach(one => one.shadowRoot && watch(one.shadowRoot));
            };
            const watched = new WeakSet();
            const watch = root => {
                if (watched.has(root)) return;
                watched.add(root);
                new MutationObserver(all => all.forEach(one => one.addedNodes.forEach(look)))
                    .observe(root, {childList: true, subtree: true});
            };
            watch(document);
            """;

    /** Everything now in the page, inside every component. */
    private static final String FIND = """
            () => {
                const found = [...(window.seen || [])];
                if (window.owned !== undefined) found.push('a script ran');
                const look = root => root.querySelectorAll('*').forEach(one => {
                    if (one.hasAttribute('data-owned')) found.push(one.outerHTML);
                    if (one.shadowRoot) look(one.shadowRoot);
                });
                look(document);
                return found;
            }""";

    @Autowired
    private CaseCertainty certainty;

    @Autowired
    private KeptSimulations kept;

    @Autowired
    private AccountService accounts;

    @Autowired
    private CaseService cases;

    @Autowired
    private CaseSharing sharing;

    @Autowired
    private InvitationService invitations;

    @Autowired
    private DSLContext db;

    private final List<String> trouble = new ArrayList<>();

    private String named(UUID organisation, String displayName, Role... roles) {
        String login = GivenAccount.with(db, organisation, roles);
        db.update(ACCOUNT)
                .set(ACCOUNT.DISPLAY_NAME, displayName)
                .where(ACCOUNT.LOGIN_NAME.eq(login))
                .execute();
        return login;
    }

    private UUID organisation(OrganisationKind kind, String name) {
        UUID uuid = GivenAccount.organisation(db, kind);
        db.update(ORGANISATION)
                .set(ORGANISATION.NAME, name)
                .where(ORGANISATION.UUID.eq(uuid))
                .execute();
        return uuid;
    }

    private SignedIn user(String login) {
        return GivenAccount.signedIn(accounts, login);
    }

    private Visitor watched() {
        var visitor = visitor();
        var page = visitor.page();
        page.addInitScript(WATCH);
        page.onDialog(dialog -> {
            trouble.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            String path = request.url().substring(request.url().indexOf('/', 8));
            if (path.startsWith("/" + Payloads.MARK) || path.contains("example.invalid")) trouble.add(request.url());
        });
        return visitor;
    }

    private void look(Visitor visitor, String where) {
        assertThat((List<?>) visitor.page().evaluate(FIND)).as(where).isEmpty();
        assertThat(trouble).as(where).isEmpty();
    }

    /** A model with a payload in every text there is. */
    private static byte[] model(int first) throws Exception {
        var model = (ObjectNode)
                JSON.readTree(Files.readString(Path.of("src/main/resources/templates/energy-technician.json")));
        model.put("name", Payloads.at(first)).put("note", Payloads.at(first + 1));
        int next = first;
        for (var one : model.get("parameters")) {
            var parameter = (ObjectNode) one;
            for (String field : List.of("label", "unit", "group", "source", "note")) {
                parameter.put(field, Payloads.at(next));
            }
            parameter.put("mark", "found");
            next++;
        }
        next = first;
        for (var one : model.get("phases")) ((ObjectNode) one).put("label", Payloads.at(next++));
        next = first;
        for (var one : model.get("flows")) {
            var flow = (ObjectNode) one;
            for (String field : List.of("label", "category", "source", "note")) flow.put(field, Payloads.at(next));
            flow.put("mark", "found");
            next++;
        }
        return JSON.writeValueAsBytes(model);
    }

    private static void clickAll(Locator all) {
        all.evaluateAll("all => all.forEach(one => one.click())");
    }

    @Test
    void there_are_sixty_of_them() {
        assertThat(Payloads.ALL).hasSize(60).doesNotHaveDuplicates();
        assertThat(Payloads.ALL).allMatch(payload -> payload.length() <= CaseData.NAME_MAX_LENGTH);
    }

    /** Otherwise the others prove nothing. */
    @Test
    void the_eye_sees() {
        try (var visitor = watched().signIn("coordinator")) {
            visitor.page().evaluate("document.body.insertAdjacentHTML('beforeend', '<b data-owned></b>')");
            assertThat((List<?>) visitor.page().evaluate(FIND)).isNotEmpty();
        }
    }

    @Test
    void every_text_of_a_model_file_is_text() throws Exception {
        UUID organisation = organisation(OrganisationKind.MUNICIPALITY, Payloads.at(7));
        String login = named(organisation, Payloads.at(8), Role.COORDINATOR);
        try (var visitor = watched().signIn(login)) {
            for (int first : new int[] {0, 20, 40}) {
                var made = cases.createFromFile(user(login), Payloads.at(first) + ".json", model(first));
                assertThat(made).isInstanceOf(CreateOutcome.Created.class);
                visitor.open("/cases/" + ((CreateOutcome.Created) made).uuid());
                assertThat(visitor.find(".kpis .lead dd")).isVisible();
                assertThat(visitor.find("h1")).hasText(Payloads.at(first));
                clickAll(visitor.find("button.unfold"));
                assertThat(visitor.find(".flow-explanation").last()).isVisible();
                clickAll(visitor.find("button.mark"));
                assertThat(visitor.find(".trail-popover").last()).isAttached();
                visitor.find("svg").first().hover(new Locator.HoverOptions().setForce(true));
                clickAll(visitor.find(".kpis dd button"));
                visitor.page().waitForTimeout(300);
                look(visitor, "a case from a file, from " + first);
            }
        }
    }

    @Test
    void names_notes_and_people_are_text_in_every_view() {
        UUID organisation = organisation(OrganisationKind.MUNICIPALITY, Payloads.at(10));
        String login = named(organisation, Payloads.at(11), Role.COORDINATOR, Role.ADMINISTRATOR, Role.AUDITOR);
        UUID common = cases.createFromTemplate(user(login), "energy-technician");
        var own = new ArrayList<UUID>();
        for (int i = 0; i < Payloads.ALL.size(); i++) {
            var by = user(named(organisation, Payloads.at(i), Role.COORDINATOR));
            cases.rename(by, common, i, new CaseData(Payloads.at(i), Payloads.at(i + 1)));
            UUID another = cases.createFromTemplate(by, "energy-technician");
            cases.rename(by, another, 0, new CaseData(Payloads.at(i), Payloads.at(i + 1)));
            own.add(another);
            UUID partner = organisation(OrganisationKind.EMPLOYER, Payloads.at(i));
            if (i % 10 == 0) {
                sharing.share(user(login), common, new ShareData(partner, Role.ANALYST, sharing.today(), null));
            }
            invitations.invite(
                    user(login), "a" + UUID.randomUUID() + "@voorbeeld.nl", Payloads.at(i), Set.of(Role.COACH));
        }
        try (var visitor = watched().signIn(login)) {
            assertThat(visitor.find("vaadin-grid.cases")).containsText(Payloads.at(3));
            visitor.find("#search-cases input").fill("<img");
            visitor.page().waitForTimeout(600);
            look(visitor, "cases");
            ofOneCase(visitor, login, common);
            own.forEach(uuid -> cases.delete(user(login), uuid));
            visitor.open("/cases/deleted");
            assertThat(visitor.find(".deleted-name")).hasCount(Payloads.ALL.size());
            visitor.find(".deleted-things button").first().click();
            assertThat(visitor.find("vaadin-notification-card")).containsText("owned");
            look(visitor, "deleted cases");
            ofAdministration(visitor);
        }
        String host = named(GivenAccount.host(db), Payloads.at(12), Role.ADMINISTRATOR);
        try (var visitor = watched().signIn(host, "Gebruikers")) {
            visitor.open("/organisations");
            assertThat(visitor.find("vaadin-grid")).isVisible();
            visitor.find("#search-organisations input").fill("owned");
            assertThat(visitor.find("vaadin-grid")).containsText("data-owned");
            look(visitor, "organisations");
            visitor.open("/organisations/" + organisation);
            assertThat(visitor.find("h1")).hasText(Payloads.at(10));
            look(visitor, "an organisation");
        } finally {
            // names such as these would be in the way of whoever reads the lists of other tests
            db.update(ORGANISATION)
                    .set(
                            ORGANISATION.NAME,
                            org.jooq.impl.DSL.concat("Organisatie ", ORGANISATION.UUID.cast(String.class)))
                    .where(ORGANISATION.NAME.in(Payloads.ALL))
                    .execute();
        }
    }

    private void ofOneCase(Visitor visitor, String login, UUID uuid) {
        visitor.open("/cases/" + uuid);
        assertThat(visitor.find("h1")).hasText(Payloads.at(59));
        visitor.type("par_wage_hour", Payloads.at(7));
        assertThat(visitor.find("#row-par_wage_hour .number-problem")).isVisible();
        visitor.find(".page-actions .more").click();
        visitor.find("#case-history").click();
        assertThat(visitor.find(".history-entries > li").first()).isVisible();
        look(visitor, "history");
        visitor.page().keyboard().press("Escape");
        visitor.find(".page-actions .more").click();
        visitor.find("#share-case-open").click();
        assertThat(visitor.find(".sharing-row").first()).isVisible();
        visitor.find("#share-partner").click();
        assertThat(visitor.find("vaadin-select-item:visible:has-text('owned')").first())
                .isVisible();
        look(visitor, "sharing");
        visitor.page().keyboard().press("Escape");
        visitor.page().keyboard().press("Escape");
        var held = cases.open(user(login), uuid).orElseThrow();
        var drawn = certainty.simulate(user(login), held, 100, 1, 1, Progress.NONE);
        for (int i = 0; i < KeptSimulation.MOST; i++) kept.keep(user(login), held, drawn, Payloads.at(i * 3));
        visitor.open("/cases/" + uuid + "/certainty");
        assertThat(visitor.find("#kept-list tbody tr")).hasCount(KeptSimulation.MOST);
        assertThat(visitor.find("#kept-full")).isVisible();
        look(visitor, "kept draws");
        visitor.find("#kept-list a").first().click();
        assertThat(visitor.find(".kept-facts .note")).isVisible();
        look(visitor, "draws that were kept");
        visitor.open("/cases/" + uuid);
        visitor.find(".page-actions .more").click();
        visitor.find("#rename-case").click();
        visitor.find("#case-name input").fill(Payloads.at(20));
        visitor.find("#case-note textarea").fill(Payloads.at(21));
        long version = cases.open(user(login), uuid).orElseThrow().stored().version();
        cases.rename(user(login), uuid, version, new CaseData(Payloads.at(30), Payloads.at(31)));
        visitor.find("#save-case-data").click();
        assertThat(visitor.find(".conflict-field").first()).isVisible();
        look(visitor, "conflict");
    }

    private void ofAdministration(Visitor visitor) {
        visitor.open("/users");
        assertThat(visitor.find("vaadin-grid").first()).containsText("owned");
        visitor.find("vaadin-grid").first().evaluate("grid => grid.scrollToIndex(59)");
        visitor.page().waitForTimeout(400);
        look(visitor, "users and invitations");
        visitor.find("vaadin-grid-cell-content a:has-text('owned')").first().click();
        assertThat(visitor.find("#add-role")).isVisible();
        look(visitor, "a user");
        visitor.open("/traces");
        assertThat(visitor.find("vaadin-grid.traces")).containsText("owned");
        visitor.find("#filter-person").click();
        visitor.page().waitForTimeout(400);
        look(visitor, "traces");
        visitor.open("/sessions");
        visitor.find("#user-menu").click();
        assertThat(visitor.find("#own-account")).isVisible();
        look(visitor, "the own menu");
        visitor.open("/account");
        assertThat(visitor.find("h1")).isVisible();
        look(visitor, "the own account");
    }

    @Test
    void names_of_files_and_what_is_wrong_in_them_are_text() throws Exception {
        try (var visitor = watched().signIn("coordinator")) {
            visitor.open("/cases/new");
            var model = (ObjectNode) JSON.readTree(model(0));
            int next = 0;
            for (var one : model.get("parameters")) ((ObjectNode) one).put("name", Payloads.at(next++));
            for (var one : model.get("flows")) ((ObjectNode) one).put("payer", Payloads.at(next++));
            model.put(Payloads.at(9), 1);
            byte[] wrong = JSON.writeValueAsBytes(model);
            for (int i = 0; i < Payloads.ALL.size(); i += 6) {
                visitor.find("input[type=file]")
                        .setInputFiles(new FilePayload(Payloads.at(i) + ".json", "application/json", wrong));
                assertThat(visitor.find(".problems p").first()).containsText(Payloads.at(i));
                look(visitor, "a file called " + Payloads.at(i));
            }
            visitor.newCase("energy-technician");
            visitor.find(".page-actions .more").click();
            visitor.find("#read-workbook").click();
            visitor.find("#upload-workbook input[type=file]")
                    .setInputFiles(new FilePayload(
                            Payloads.at(8) + ".xlsx",
                            "application/zip",
                            Payloads.at(8).getBytes(StandardCharsets.UTF_8)));
            assertThat(visitor.find(".workbook-dialog .problems")).isVisible();
            look(visitor, "a workbook");
        }
    }
}
