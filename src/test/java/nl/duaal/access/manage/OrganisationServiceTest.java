package nl.duaal.access.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.GivenUser;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.access.ShareData;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceFilter;
import nl.duaal.access.TraceReader;
import nl.duaal.costbenefit.CaseService;
import nl.duaal.costbenefit.CaseSharing;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

@WholeApplication
class OrganisationServiceTest {

    @Autowired
    private OrganisationService organisations;

    @Autowired
    private AccountService accounts;

    @Autowired
    private TraceReader reader;

    @Autowired
    private CaseService cases;

    @Autowired
    private CaseSharing sharing;

    @Autowired
    private DSLContext db;

    private SignedIn host() {
        return GivenUser.administrator(accounts);
    }

    private static OrganisationData named(String name) {
        return new OrganisationData(name, OrganisationKind.EMPLOYER, Set.of("achterhoek", "drenthe"));
    }

    private Organisation made() {
        var outcome = organisations.create(host(), named("Werk " + UUID.randomUUID()), false);
        return ((OrganisationOutcome.Done) outcome).organisation();
    }

    @Test
    void only_administrators_of_the_host_see_and_change_organisations() {
        var organisation = made();
        var other = GivenAccount.with(db, GivenAccount.organisation(db, OrganisationKind.EMPLOYER), Role.ADMINISTRATOR);
        for (var user : java.util.List.of(GivenUser.coordinator(accounts), GivenAccount.signedIn(accounts, other))) {
            assertThatThrownBy(() -> organisations.list(user)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> organisations.find(user, organisation.uuid()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> organisations.lookAfter(user, organisation.uuid()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> organisations.create(user, named("x"), true))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> organisations.change(user, organisation.uuid(), 0, named("x"), true))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> organisations.archive(user, organisation.uuid(), 0))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void an_organisation_is_made_and_changed_with_its_regions() {
        var before = made();
        assertThat(before.data().regions()).containsExactlyInAnyOrder("achterhoek", "drenthe");
        var data = new OrganisationData("Ander " + UUID.randomUUID(), OrganisationKind.WORK_CENTRE, Set.of("drenthe"));
        var after = organisations.change(host(), before.uuid(), 0, data, false);
        assertThat(after)
                .isEqualTo(new OrganisationOutcome.Done(new Organisation(before.uuid(), 1, data, false, null)));
        assertThat(organisations.change(host(), before.uuid(), 0, before.data(), false))
                .isInstanceOf(OrganisationOutcome.Outdated.class);
        var row = organisations.list(host()).stream()
                .filter(one -> one.organisation().uuid().equals(before.uuid()))
                .findFirst()
                .orElseThrow();
        assertThat(row.regions()).containsExactly("Drenthe");
        assertThat(row.people()).isZero();
    }

    @Test
    void a_name_that_exists_is_warned_of_and_possible() {
        var first = made();
        var same = named(first.data().name().toUpperCase(java.util.Locale.ROOT));
        assertThat(organisations.create(host(), same, false)).isInstanceOf(OrganisationOutcome.SameName.class);
        assertThat(organisations.create(host(), same, true)).isInstanceOf(OrganisationOutcome.Done.class);
        assertThat(organisations.change(host(), first.uuid(), 0, first.data(), true))
                .isInstanceOf(OrganisationOutcome.Done.class);
    }

    @Test
    void nobody_signs_in_for_an_organisation_that_is_archived_until_it_is_back() {
        var uuid = GivenAccount.organisation(db, OrganisationKind.EMPLOYER);
        var name = GivenAccount.with(db, uuid, Role.EMPLOYER);
        assertThat(organisations.archive(host(), uuid, 0)).isInstanceOf(OrganisationOutcome.Done.class);
        assertThatThrownBy(() -> GivenAccount.signedIn(accounts, name)).isInstanceOf(UsernameNotFoundException.class);
        assertThat(organisations.archive(host(), uuid, 0)).isInstanceOf(OrganisationOutcome.Outdated.class);
        assertThat(organisations.bringBack(host(), uuid, 1)).isInstanceOf(OrganisationOutcome.Done.class);
        assertThat(GivenAccount.signedIn(accounts, name).roles()).containsExactly(Role.EMPLOYER);
    }

    @Test
    void what_an_organisation_shared_is_not_shared_while_it_is_archived() {
        var uuid = GivenAccount.organisation(db, OrganisationKind.EMPLOYER);
        var owner = GivenAccount.signedIn(accounts, GivenAccount.with(db, uuid, Role.EMPLOYER));
        var partner = GivenUser.coordinator(accounts);
        var subject = cases.createFromTemplate(owner, "energy-technician");
        sharing.share(owner, subject, new ShareData(GivenAccount.host(db), Role.ANALYST, sharing.today(), null));
        assertThat(cases.open(partner, subject)).isPresent();
        organisations.archive(host(), uuid, 0);
        assertThat(cases.open(partner, subject)).isEmpty();
        organisations.bringBack(host(), uuid, 1);
        assertThat(cases.open(partner, subject)).isPresent();
    }

    @Test
    void the_host_cannot_be_archived() {
        var uuid = GivenAccount.host(db);
        var now = organisations.find(host(), uuid).orElseThrow();
        assertThat(organisations.archive(host(), uuid, now.version())).isEqualTo(new OrganisationOutcome.IsHost());
    }

    @Test
    void both_organisations_know_who_looked_after_whom() {
        var uuid = GivenAccount.organisation(db, OrganisationKind.EMPLOYER);
        var auditor = GivenAccount.signedIn(accounts, GivenAccount.with(db, uuid, Role.AUDITOR));
        var there = organisations.lookAfter(host(), uuid).orElseThrow();
        assertThat(there.organisation()).isEqualTo(auditor.organisation());
        var filter = new TraceFilter(null, null, null, Action.ORGANISATION_LOOKED_AFTER, uuid);
        for (var reading : java.util.List.of(auditor, GivenUser.auditor(accounts))) {
            assertThat(reader.page(reading, filter, 0, 10))
                    .extracting(row -> row.by())
                    .containsExactly(host().displayName());
        }
        assertThat(organisations.lookAfter(host(), UUID.randomUUID())).isEmpty();
    }
}
