package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.PlaywrightException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.access.ShareData;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.CaseData;
import nl.duaal.costbenefit.CaseService;
import nl.duaal.costbenefit.CaseSharing;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What an employer with whom a case is shared must never receive: a recognisable value stands in each such field, the
 * employer opens every page, dialog and file, and none of the values is in anything that the server sent, shown or not.
 */
class EmployerCanaryTest extends BrowserTest {

    @Autowired
    private AccountService accounts;

    @Autowired
    private CaseService cases;

    @Autowired
    private CaseSharing sharing;

    @Autowired
    private DSLContext db;

    /** By value, what it is. */
    private final Map<String, String> secrets = new LinkedHashMap<>();

    private String secret(String what) {
        String value = "kanarie" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        secrets.put(value, what);
        return value;
    }

    private UUID organisation(OrganisationKind kind, String name) {
        UUID uuid = GivenAccount.organisation(db, kind);
        db.update(ORGANISATION)
                .set(ORGANISATION.NAME, name)
                .where(ORGANISATION.UUID.eq(uuid))
                .execute();
        return uuid;
    }

    /** Somebody whose login name, an e-mail address as a rule, and whose account are nobody else's business. */
    private String person(UUID organisation, String displayName, String whose, Role... roles) {
        String made = GivenAccount.with(db, organisation, roles);
        String login = secret("login name of " + whose) + "@voorbeeld.nl";
        db.update(ACCOUNT)
                .set(ACCOUNT.DISPLAY_NAME, displayName)
                .set(ACCOUNT.LOGIN_NAME, login)
                .where(ACCOUNT.LOGIN_NAME.eq(made))
                .execute();
        secrets.put(GivenAccount.uuid(db, login).toString(), "account of " + whose);
        return login;
    }

    private SignedIn user(String login) {
        return GivenAccount.signedIn(accounts, login);
    }

    private UUID secretCase(SignedIn owner, String whose) {
        UUID uuid = cases.createFromTemplate(owner, "energy-technician");
        secrets.put(uuid.toString(), "number of " + whose);
        var data = new CaseData(secret("name of " + whose), secret("note of " + whose));
        cases.rename(owner, uuid, 0, data);
        return uuid;
    }

    private static List<String> unzipped(byte[] file) throws IOException {
        var parts = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.add(entry.getName() + " " + new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @ParameterizedTest
    @EnumSource(names = {"EMPLOYER", "ANALYST"})
    void nothing_of_others_is_in_anything_that_is_sent(Role sharedAs) throws Exception {
        UUID municipality = organisation(OrganisationKind.MUNICIPALITY, "Gemeente van de kanaries");
        UUID employer = GivenAccount.organisation(db, OrganisationKind.EMPLOYER);
        UUID third = organisation(OrganisationKind.EMPLOYER, "Bedrijf " + secret("name of another partner"));
        secrets.put(third.toString(), "number of another partner");
        var owner = user(person(municipality, "Rijk de Regisseur", "the owner", Role.COORDINATOR));
        var colleague = user(person(
                municipality,
                secret("display name of somebody who never worked on the case"),
                "a colleague of the owner",
                Role.COORDINATOR));
        String thirdName = secret("display name of somebody at another partner that did nothing");
        var other = user(person(third, thirdName, "another partner", Role.EMPLOYER));
        String login = GivenAccount.with(db, employer, Role.EMPLOYER);

        // a case made from another case of the owner, which stays the owner's
        UUID source = secretCase(owner, "the case that the shared one is a copy of");
        UUID shared = cases.copy(owner, source, "Samen leren").orElseThrow();
        secrets.remove(cases.open(owner, source).orElseThrow().stored().data().note());
        cases.rename(owner, shared, 0, new CaseData("Samen leren", "Voor de werkgever"));
        cases.change(owner, shared, 1, "cohort_participants", 9);
        secretCase(colleague, "another case of the owner");
        secretCase(other, "a case of another partner");
        UUID gone = secretCase(owner, "a deleted case of the owner");
        cases.delete(owner, gone);
        UUID later = secretCase(owner, "a case that is shared from tomorrow");
        UUID over = secretCase(owner, "a case whose share is over");
        var today = sharing.today();
        sharing.share(owner, shared, new ShareData(employer, sharedAs, today, null));
        sharing.share(owner, shared, new ShareData(third, Role.ANALYST, today, null));
        sharing.share(owner, later, new ShareData(employer, Role.EMPLOYER, today.plusDays(1), null));
        sharing.share(owner, over, new ShareData(employer, Role.EMPLOYER, today, null));
        var ended = sharing.shares(owner, over).getFirst();
        sharing.end(owner, over, ended.uuid(), ended.version());
        for (var share : sharing.shares(owner, shared)) {
            if (share.partner().equals(third)) secrets.put(share.uuid().toString(), "another partner's share");
        }

        // what somebody is typing
        String draft = secret("draft of the owner");
        try (var writing = visitor().signIn(owner(owner))) {
            writing.open("/cases/" + shared);
            writing.find(".page-actions .more").click();
            writing.find("#rename-case").click();
            writing.find("#case-note textarea").fill("");
            writing.page().keyboard().type(draft);
            writing.page().waitForTimeout(3000);
        }

        var received = new ArrayList<String>();
        var files = new ArrayList<byte[]>();
        try (var visitor = visitor()) {
            // what is still under way when a page is left is not waited for
            visitor.page().onRequestFinished(request -> {
                if (!request.url().contains("v-r=") && !"document".equals(request.resourceType())) return;
                var response = request.response();
                try {
                    received.add(response.url() + " " + response.headers() + " " + response.text());
                } catch (PlaywrightException redirected) {
                    received.add(response.url() + " " + response.headers());
                }
            });
            visitor.page().onWebSocket(socket -> socket.onFrameReceived(frame -> received.add(frame.text())));
            visitor.signIn(login);
            assertThat(visitor.find("vaadin-grid.cases")).containsText("gedeeld door Gemeente van de kanaries");
            lookAtEverything(visitor, shared, sharedAs, files);
            for (String path : List.of(
                    "/cases/new",
                    "/cases/deleted",
                    "/cases/" + source,
                    "/cases/" + gone,
                    "/cases/" + later,
                    "/cases/" + over,
                    "/traces",
                    "/users",
                    "/organisations",
                    "/organisations/" + municipality,
                    "/health",
                    "/account",
                    "/sessions")) {
                visitor.open(path);
                assertThat(visitor.find("h1")).isVisible();
            }
        }
        assertThat(received).hasSizeGreaterThan(25).anyMatch(text -> text.contains("Voor de werkgever"));
        assertThat(files).hasSize(2);
        for (byte[] file : files) received.addAll(unzipped(file));
        assertThat(leaks(received, source, gone, later, over)).isEmpty();
    }

    private String owner(SignedIn owner) {
        return db.select(ACCOUNT.LOGIN_NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(owner.account().value()))
                .fetchSingle(ACCOUNT.LOGIN_NAME);
    }

    /** What the employer asked for by number is in the answer's address, so numbers that were typed do not count. */
    private TreeSet<String> leaks(List<String> received, UUID... asked) {
        var known = List.of(asked).stream().map(UUID::toString).toList();
        var leaks = new TreeSet<String>();
        secrets.forEach((value, what) -> {
            if (known.contains(value)) return;
            received.stream().filter(text -> text.contains(value)).findFirst().ifPresent(text -> {
                int at = text.indexOf(value);
                leaks.add(what + " in …" + text.substring(Math.max(0, at - 120), Math.min(text.length(), at + 60)));
            });
        });
        return leaks;
    }

    private static void lookAtEverything(Visitor visitor, UUID shared, Role as, List<byte[]> files) throws Exception {
        visitor.open("/cases/" + shared);
        assertThat(visitor.find("h1")).hasText("Samen leren");
        for (String what : List.of("button.unfold", "button.mark", ".kpis dd button")) {
            visitor.find(what).evaluateAll("all => all.forEach(one => one.click())");
            visitor.page().waitForTimeout(400);
        }
        visitor.page().keyboard().press("Escape");
        visitor.open("/cases/" + shared);
        files.add(Files.readAllBytes(visitor.page()
                .waitForDownload(() -> visitor.find("#to-excel").click())
                .path()));
        visitor.find(".page-actions .more").click();
        visitor.find("#case-history").click();
        assertThat(visitor.find(".history-entries > li").first()).isVisible();
        visitor.page().keyboard().press("Escape");
        if (as == Role.EMPLOYER) {
            visitor.type("par_wage_hour", "17");
            assertThat(visitor.find("#row-par_wage_hour .assumption-hint")).isVisible();
            visitor.open("/cases/" + shared);
            visitor.find(".page-actions .more").click();
            visitor.find("#rename-case").click();
            assertThat(visitor.find("#case-name input")).isVisible();
            visitor.open("/cases/" + shared);
            visitor.find(".page-actions .more").click();
            visitor.find("#read-workbook").click();
            assertThat(visitor.find("#upload-workbook")).isVisible();
            visitor.open("/cases/" + shared);
        }
        visitor.open("/cases/" + shared);
        visitor.find(".page-actions .more").click();
        visitor.find("#copy-case").click();
        assertThat(visitor.find("h1")).hasText(java.util.regex.Pattern.compile(".*Samen leren.*kopie.*|.*[Kk]opie.*"));
        files.add(Files.readAllBytes(visitor.page()
                .waitForDownload(() -> visitor.find("#to-excel").click())
                .path()));
        visitor.find(".page-actions .more").click();
        visitor.find("#case-history").click();
        assertThat(visitor.find(".history-entries > li").first()).isVisible();
        visitor.page().keyboard().press("Escape");
        visitor.open("/cases?q=leren&sort=-changed");
        assertThat(visitor.find("vaadin-grid.cases")).isVisible();
    }

    /** Otherwise the other one could pass because nothing was heard. */
    @Test
    void a_value_that_is_sent_is_found() {
        String value = secret("a test");
        assertThat(leaks(List.of("{\"changes\":[{\"value\":\"" + value + "\"}]}")))
                .hasSize(1);
    }
}
