package nl.duaal.access.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.GivenUser;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Permission;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceFilter;
import nl.duaal.access.TraceReader;
import nl.duaal.access.TraceResult;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

@WholeApplication
class PeopleServiceTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    @Autowired
    private PeopleService people;

    @Autowired
    private OrganisationService organisations;

    @Autowired
    private AccountService accounts;

    @Autowired
    private TraceReader reader;

    @Autowired
    private DSLContext db;

    private UUID organisation = UUID.randomUUID();
    private SignedIn administrator = new SignedIn(
            new nl.duaal.shared.id.AccountId(1), "", new nl.duaal.shared.id.OrganisationId(1), "", Role.ADMINISTRATOR);
    private UUID coach = UUID.randomUUID();
    private String coachName = "";

    @BeforeEach
    void an_employer_with_an_administrator_and_a_coach() {
        organisation = GivenAccount.organisation(db, OrganisationKind.EMPLOYER);
        administrator = signedIn(GivenAccount.with(db, organisation, Role.ADMINISTRATOR, Role.AUDITOR));
        coachName = GivenAccount.with(db, organisation, Role.COACH);
        coach = GivenAccount.uuid(db, coachName);
    }

    private SignedIn signedIn(String loginName) {
        return GivenAccount.signedIn(accounts, loginName);
    }

    private UUID self() {
        return people.list(administrator).stream()
                .filter(account -> account.displayName().equals(administrator.displayName()))
                .findFirst()
                .orElseThrow()
                .uuid();
    }

    private ManagedAccount coach() {
        return people.find(administrator, coach).orElseThrow();
    }

    private static AccountOutcome refused(AccountOutcome.Fault fault) {
        return new AccountOutcome.Refused(fault);
    }

    @Test
    void only_those_who_manage_users_see_and_change_them() {
        var employee = signedIn(GivenAccount.with(db, organisation, Role.EMPLOYER));
        var data = new RoleData(Role.ANALYST, JANUARY, null);
        for (var user : List.of(employee, GivenUser.coordinator(accounts), GivenUser.privacyOfficer(accounts))) {
            assertThatThrownBy(() -> people.list(user)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> people.find(user, coach)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> people.give(user, coach, data)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> people.end(user, coach, Role.COACH, JANUARY, 0))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> people.enable(user, coach, 0, false)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> people.endSessions(user, coach)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> people.download(user)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void people_of_another_organisation_do_not_exist() {
        var elsewhere = GivenAccount.organisation(db, OrganisationKind.EMPLOYER);
        var stranger = signedIn(GivenAccount.with(db, elsewhere, Role.ADMINISTRATOR));
        assertThat(people.list(stranger)).hasSize(1);
        assertThat(people.find(stranger, coach)).isEmpty();
        assertThat(people.give(stranger, coach, new RoleData(Role.ANALYST, JANUARY, null)))
                .isEqualTo(new AccountOutcome.Missing());
        assertThat(people.end(stranger, coach, Role.COACH, JANUARY, 0)).isEqualTo(new AccountOutcome.Missing());
        assertThat(people.enable(stranger, coach, 0, false)).isEqualTo(new AccountOutcome.Missing());
        assertThat(coach().enabled()).isTrue();
    }

    @Test
    void a_role_is_given_ended_and_stays_visible() {
        var today = people.today();
        var given = people.give(administrator, coach, new RoleData(Role.ANALYST, today, today.plusDays(30)));
        assertThat(given).isInstanceOf(AccountOutcome.Done.class);
        assertThat(signedIn(coachName).roles()).containsExactlyInAnyOrder(Role.COACH, Role.ANALYST);
        var ended = people.end(administrator, coach, Role.ANALYST, today, 0);
        assertThat(ended).isInstanceOf(AccountOutcome.Done.class);
        assertThat(signedIn(coachName).roles()).containsExactly(Role.COACH);
        assertThat(coach().roles())
                .contains(new HeldRole(Role.ANALYST, today, today, 1))
                .hasSize(2);
        // ended on the day of its beginning it never held, and can be given anew on that day
        assertThat(people.give(administrator, coach, new RoleData(Role.ANALYST, today, null)))
                .isInstanceOf(AccountOutcome.Done.class);
        assertThat(reader.page(administrator, new TraceFilter(null, null, null, null, coach), 0, 10))
                .extracting(row -> row.action())
                .containsExactly(Action.ROLE_GIVEN, Action.ROLE_ENDED, Action.ROLE_GIVEN);
    }

    @Test
    void periods_that_cannot_be_are_refused() {
        var today = people.today();
        assertThat(people.give(administrator, coach, new RoleData(Role.COACH, today, null)))
                .isEqualTo(refused(AccountOutcome.Fault.OVERLAP));
        assertThat(people.give(administrator, coach, new RoleData(Role.ANALYST, today, today)))
                .isEqualTo(refused(AccountOutcome.Fault.UNTIL));
        assertThat(people.give(administrator, coach, new RoleData(Role.ANALYST, JANUARY, JANUARY.plusDays(5))))
                .isEqualTo(refused(AccountOutcome.Fault.UNTIL));
    }

    @Test
    void whoever_was_faster_wins() {
        assertThat(people.enable(administrator, coach, 0, false)).isInstanceOf(AccountOutcome.Done.class);
        assertThat(people.enable(administrator, coach, 0, true)).isInstanceOf(AccountOutcome.Outdated.class);
        assertThat(coach().enabled()).isFalse();
        assertThat(people.end(administrator, coach, Role.COACH, JANUARY, 7))
                .isInstanceOf(AccountOutcome.Outdated.class);
        assertThat(coach().roles().getFirst().until()).isNull();
        assertThat(people.end(administrator, coach, Role.COACH, JANUARY, 0)).isInstanceOf(AccountOutcome.Done.class);
        assertThat(people.end(administrator, coach, Role.COACH, JANUARY, 1))
                .isInstanceOf(AccountOutcome.Outdated.class);
    }

    @Test
    void the_last_administrator_stays_and_nobody_locks_themselves_out() {
        assertThat(people.end(administrator, self(), Role.ADMINISTRATOR, JANUARY, 0))
                .isEqualTo(refused(AccountOutcome.Fault.LAST_ADMINISTRATOR));
        assertThat(people.enable(administrator, self(), 0, false)).isEqualTo(refused(AccountOutcome.Fault.ONESELF));
        var secondName = GivenAccount.with(db, organisation, Role.ADMINISTRATOR);
        var second = signedIn(secondName);
        assertThat(people.end(administrator, self(), Role.ADMINISTRATOR, JANUARY, 0))
                .isEqualTo(refused(AccountOutcome.Fault.ONESELF));
        assertThat(people.end(second, self(), Role.ADMINISTRATOR, JANUARY, 0)).isInstanceOf(AccountOutcome.Done.class);
        assertThat(people.end(second, GivenAccount.uuid(db, secondName), Role.ADMINISTRATOR, JANUARY, 0))
                .isEqualTo(refused(AccountOutcome.Fault.LAST_ADMINISTRATOR));
        assertThat(reader.page(
                        signedIn(GivenAccount.with(db, organisation, Role.AUDITOR)),
                        new TraceFilter(null, null, null, Action.ROLE_ENDED, null),
                        0,
                        10))
                .extracting(row -> row.result())
                .containsExactly(TraceResult.REFUSED, TraceResult.DONE, TraceResult.REFUSED, TraceResult.REFUSED);
    }

    @Test
    void a_closed_administrator_does_not_count() {
        var other = GivenAccount.uuid(db, GivenAccount.with(db, organisation, Role.ADMINISTRATOR));
        assertThat(people.enable(administrator, other, 0, false)).isInstanceOf(AccountOutcome.Done.class);
        assertThat(people.end(administrator, self(), Role.ADMINISTRATOR, JANUARY, 0))
                .isEqualTo(refused(AccountOutcome.Fault.LAST_ADMINISTRATOR));
    }

    @Test
    void an_account_that_works_elsewhere_too_is_closed_by_the_host_only() {
        GivenAccount.give(db, coachName, GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY), Role.COACH);
        assertThat(people.enable(administrator, coach, 0, false)).isEqualTo(refused(AccountOutcome.Fault.ELSEWHERE));
        var host = organisations
                .lookAfter(GivenUser.administrator(accounts), organisation)
                .orElseThrow();
        assertThat(people.enable(host, coach, 0, false)).isInstanceOf(AccountOutcome.Done.class);
        assertThatThrownBy(() -> accounts.workplaces(signedIn("no-" + coachName)))
                .isInstanceOf(UsernameNotFoundException.class);
    }

    @Test
    void the_host_may_leave_another_organisation_without_an_administrator() {
        var host = organisations
                .lookAfter(GivenUser.administrator(accounts), organisation)
                .orElseThrow();
        assertThat(people.end(host, self(), Role.ADMINISTRATOR, JANUARY, 0)).isInstanceOf(AccountOutcome.Done.class);
    }

    @Test
    void an_account_of_another_organisation_gets_a_role_by_its_whole_name() {
        var elsewhere = GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY);
        var other = GivenAccount.with(db, elsewhere, Role.COACH);
        var data = new RoleData(Role.COACH, people.today(), null);
        assertThat(people.giveTo(administrator, other.substring(0, 20), data)).isEqualTo(new AccountOutcome.Missing());
        assertThat(people.giveTo(administrator, " " + other.toUpperCase(java.util.Locale.ROOT), data))
                .isInstanceOf(AccountOutcome.Done.class);
        assertThat(accounts.workplaces(signedIn(other))).hasSize(2);
        assertThat(people.giveTo(administrator, other, data)).isEqualTo(refused(AccountOutcome.Fault.OVERLAP));
    }

    @Test
    void an_account_is_unused_after_ninety_days() {
        var account = coach();
        assertThat(account.isUnusedAt(account.createdAt().plus(Duration.ofDays(90))))
                .isFalse();
        assertThat(account.isUnusedAt(account.createdAt().plus(Duration.ofDays(91))))
                .isTrue();
    }

    @Test
    void what_only_the_host_may_is_not_granted_elsewhere() {
        assertThat(people.granted(administrator, Role.ADMINISTRATOR))
                .containsExactly(Permission.MAKE_REPORT, Permission.MANAGE_USERS);
        assertThat(people.granted(GivenUser.administrator(accounts), Role.ADMINISTRATOR))
                .containsExactly(
                        Permission.MAKE_REPORT,
                        Permission.MANAGE_USERS,
                        Permission.MANAGE_ORGANISATIONS,
                        Permission.READ_HEALTH);
    }
}
