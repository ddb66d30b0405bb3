package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.access.ShareData;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.CaseService;
import nl.duaal.costbenefit.CaseSharing;
import nl.duaal.costbenefit.EvaluatedCase;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A page asks; the server decides. What a page would never send changes nothing, and is no failure of ours. */
class ForgedMessagesTest extends BrowserTest {

    /** More than the hidden parts of a page have, of which the server told no number. */
    private static final int BEYOND = 400;

    private static final int TOGETHER = 100;

    @Autowired
    private AccountService accounts;

    @Autowired
    private CaseService cases;

    @Autowired
    private CaseSharing sharing;

    @Autowired
    private DSLContext db;

    private UUID organisation = UUID.randomUUID();
    private String coordinator = "";
    private String analyst = "";
    private UUID uuid = UUID.randomUUID();

    @BeforeEach
    void a_case_with_something_to_put_back() {
        organisation = GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY);
        coordinator = GivenAccount.with(db, organisation, Role.COORDINATOR);
        analyst = GivenAccount.with(db, organisation, Role.ANALYST);
        uuid = cases.createFromTemplate(owner(), "energy-technician");
        cases.change(owner(), uuid, 0, "cohort_participants", 7);
    }

    private SignedIn owner() {
        return GivenAccount.signedIn(accounts, coordinator);
    }

    private EvaluatedCase stored() {
        return cases.open(owner(), uuid).orElseThrow();
    }

    private void isUntouched() {
        assertThat(stored().stored().version()).isEqualTo(1);
        assertThat(stored().stored().refinements()).hasSize(1);
        assertThat(cases.list(owner())).hasSize(1);
        assertThat(sharing.shares(owner(), uuid)).isEmpty();
    }

    @Test
    void a_reader_who_makes_a_field_writable_saves_nothing() {
        try (var reader = visitor().signIn(analyst)) {
            reader.open("/cases/" + uuid);
            var field = reader.find("#row-par_wage_hour input");
            assertThat(field).hasAttribute("readonly", "");
            reader.page().evaluate("document.querySelectorAll('input').forEach(i => i.removeAttribute('readonly'))");
            String before = reader.find(".kpis .lead dd").textContent();
            reader.type("par_wage_hour", "99");
            reader.find("#row-cohort_participants input").fill("50");
            reader.find("#row-cohort_participants input").press("Enter");
            reader.page().waitForTimeout(1000);
            assertThat(reader.find(".kpis .lead dd")).hasText(before);
            isUntouched();
            reader.page().reload();
            assertThat(field).hasValue("15,60");
        }
    }

    /** Types at every node there is and at those that were never told of, and then clicks at each. */
    private static void tryEverything(UidlClient first, String path) {
        first.open(path);
        int until = first.last() + BEYOND;
        var skipped = first.has("sign-out") ? first.named("sign-out") : -1;
        var buttons = first.nodes().stream()
                .filter(node -> node.tag().endsWith("button"))
                .map(UidlClient.Node::id)
                .toList();
        var others = IntStream.range(2, until)
                .boxed()
                .filter(node -> node != skipped && !buttons.contains(node))
                .toList();
        inTurn(first, others, node -> UidlClient.typed(node, "9"));
        inTurn(first, others, node -> List.of(UidlClient.click(node)));
        // a dialog that opens keeps the rest of its page from hearing anything
        var page = first;
        for (int button : buttons) {
            if (button == skipped) continue;
            var answer = page.event(button, "click");
            assertThat(answer.status()).isEqualTo(200);
            if (!answer.body().contains("dialog")) continue;
            page = first.tab();
            page.open(path);
        }
    }

    private static void inTurn(UidlClient page, List<Integer> nodes, IntFunction<List<JsonNode>> messages) {
        for (int from = 0; from < nodes.size(); from += TOGETHER) {
            var batch = nodes.subList(from, Math.min(from + TOGETHER, nodes.size())).stream()
                    .flatMap(node -> messages.apply(node).stream())
                    .toList();
            assertThat(page.send(batch).status()).isEqualTo(200);
        }
    }

    @Test
    void a_reader_who_clicks_and_types_at_everything_also_what_is_hidden_changes_nothing() {
        var reader = UidlClient.signedIn(address(), analyst);
        try (var ear = new Ear()) {
            tryEverything(reader, "cases");
            tryEverything(reader.tab(), "cases/" + uuid);
            assertThat(ear.alarms()).isEmpty();
        }
        isUntouched();
        assertThat(reader.tab().open("cases/" + uuid).status()).isEqualTo(200);
    }

    /** Without this, the one before could pass because nothing that it sends is ever heard. */
    @Test
    void whoever_may_write_does_change_something_that_way() {
        var writer = UidlClient.signedIn(address(), coordinator);
        tryEverything(writer, "cases/" + uuid);
        assertThat(cases.open(owner(), uuid)
                        .map(found -> found.stored().version())
                        .orElse(99L))
                .isGreaterThan(1);
    }

    @Test
    void a_wrong_token_or_another_session_changes_nothing() {
        var writer = UidlClient.signedIn(address(), coordinator);
        writer.open("cases/" + uuid);
        int field = input(writer);
        var stranger = UidlClient.signedIn(address(), analyst);
        try (var ear = new Ear()) {
            for (String token : List.of("", "wrong", UUID.randomUUID().toString(), stranger.token())) {
                var answer = writer.send(token, writer.ui(), UidlClient.typed(field, "9"));
                assertThat(answer.body()).doesNotContain("\"changes\":[{", "Exception");
            }
            for (int ui = 0; ui < 4; ui++) {
                if (ui == stranger.ui()) continue;
                var answer = stranger.send(stranger.token(), ui, UidlClient.typed(field, "9"));
                assertThat(answer.body()).doesNotContain("\"changes\":[{", "Exception");
                stranger.send(writer.token(), ui, UidlClient.typed(field, "9"));
            }
            stranger.send(stranger.token(), stranger.ui(), UidlClient.typed(field, "9"));
            assertThat(ear.alarms()).isEmpty();
        }
        isUntouched();
        // the same message from the page itself does
        writer.send(UidlClient.typed(field, "9"));
        assertThat(stored().stored().version()).isEqualTo(2);
    }

    @Test
    void a_button_that_is_switched_off_does_nothing_also_when_it_is_pressed() {
        String administrator = GivenAccount.with(db, organisation, Role.ADMINISTRATOR);
        var page = UidlClient.signedIn(address(), administrator);
        String path = "users/" + GivenAccount.uuid(db, analyst);
        page.open(path);
        try (var ear = new Ear()) {
            var answer = page.event(page.named("end-sessions"), "click");
            assertThat(UidlClient.texts(answer)).isBlank();
            assertThat(ear.alarms()).isEmpty();
        }
        // with a session to end it is switched on
        UidlClient.signedIn(address(), analyst);
        page.open("users");
        page.open(path);
        assertThat(UidlClient.texts(page.event(page.named("end-sessions"), "click")))
                .isNotBlank();
    }

    /** The first field with a number. */
    private static int input(UidlClient page) {
        return page.nodes().stream()
                .filter(node -> node.tag().equals("input")
                        && node.known().getOrDefault("id", "").startsWith("number-"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void methods_of_the_server_that_no_page_may_call_are_not_called() {
        var writer = UidlClient.signedIn(address(), coordinator);
        writer.open("cases/" + uuid);
        int children = writer.nodes().size();
        try (var ear = new Ear()) {
            for (String method :
                    List.of("removeAll", "setVisible", "change", "save", "show", "rename", "choose", "getClass")) {
                for (var node : writer.nodes().stream().limit(20).toList()) {
                    var answer = writer.send(List.of(UidlClient.call(node.id(), method)));
                    assertThat(answer.body()).doesNotContain("Exception", "\\tat ");
                }
            }
            assertThat(ear.alarms()).isEmpty();
        }
        isUntouched();
        assertThat(writer.nodes()).hasSizeGreaterThanOrEqualTo(children);
    }

    @Test
    void what_somebody_else_has_and_what_never_was_are_answered_alike() {
        UUID elsewhere = GivenAccount.organisation(db, OrganisationKind.EMPLOYER);
        String colleague = GivenAccount.with(db, elsewhere, Role.EMPLOYER);
        var other = GivenAccount.signedIn(accounts, colleague);
        UUID theirs = cases.createFromTemplate(other, "energy-technician");
        UUID deleted = cases.createFromTemplate(other, "energy-technician");
        cases.delete(other, deleted);
        UUID lent = cases.createFromTemplate(other, "energy-technician");
        sharing.share(
                other,
                lent,
                new ShareData(organisation, Role.ANALYST, sharing.today().plusDays(1), null));
        UUID share = sharing.shares(other, lent).getFirst().uuid();
        UUID account = GivenAccount.uuid(db, colleague);
        var all = List.of(theirs, deleted, lent, share, account, elsewhere, organisation);
        alike(coordinator, "cases/%s", "", all);
        alike(GivenAccount.with(db, organisation, Role.ADMINISTRATOR), "users/%s", "", all);
        alike(GivenAccount.with(db, organisation, Role.ADMINISTRATOR), "organisations/%s", "", all);
        alike(
                GivenAccount.with(db, organisation, Role.ADMINISTRATOR),
                "organisations/%s/users/" + account,
                "",
                List.of(elsewhere, organisation));
        // not the traces: that a colleague just tried these numbers is what an auditor of this organisation may know
        String host = GivenAccount.with(db, GivenAccount.host(db), Role.ADMINISTRATOR);
        alike(host, "users/%s", "", all);
        alike(host, "organisations/%s", "", List.of(theirs, share, account));
        alike(host, "organisations/" + organisation + "/users/%s", "", List.of(theirs, share, account, elsewhere));
        alike(coordinator, "welcome/%s", "", all);
    }

    private void alike(String loginName, String path, String query, List<UUID> guesses) {
        var person = UidlClient.signedIn(address(), loginName);
        UUID never = UUID.randomUUID();
        String expected = body(person, path.formatted(never), query.formatted(never));
        assertThat(expected).as(path).contains("\"attach\"");
        for (UUID guess : guesses) {
            assertThat(body(person, path.formatted(guess), query.formatted(guess)))
                    .as(path + query + " of " + guess)
                    .isEqualTo(expected);
        }
    }

    /** What a page of its own is told, without what is another each time. */
    private static String body(UidlClient person, String path, String query) {
        return UidlClient.inOrder(person.tab().open(path, query))
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "UUID")
                .replaceAll("number-[0-9a-f]{8}", "number")
                .replaceAll("lr_[0-9a-f]+", "renderer")
                .replaceAll("resource/[0-9]+/", "resource/")
                .replaceAll("\\d{1,2}:\\d{2}", "time");
    }
}
