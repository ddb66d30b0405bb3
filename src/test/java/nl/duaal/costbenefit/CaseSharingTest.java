package nl.duaal.costbenefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.GivenUser;
import nl.duaal.access.Role;
import nl.duaal.access.Share;
import nl.duaal.access.ShareData;
import nl.duaal.access.ShareOutcome;
import nl.duaal.access.ShareOutcome.Fault;
import nl.duaal.access.Sharing;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceFilter;
import nl.duaal.access.TraceReader;
import nl.duaal.access.TraceRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A municipality and two employers in one installation: each sees what is theirs and what is shared with them. */
@WholeApplication
class CaseSharingTest {

    @Autowired
    private CaseService cases;

    @Autowired
    private CaseSharing sharing;

    @Autowired
    private CaseWorkbook workbook;

    @Autowired
    private TraceReader traces;

    @Autowired
    private AccountService accounts;

    private SignedIn municipality;
    private SignedIn grid;
    private SignedIn care;
    private UUID uuid;
    private LocalDate today;

    @BeforeEach
    void signIn() {
        municipality = GivenUser.coordinator(accounts);
        grid = GivenUser.employer(accounts);
        care = GivenUser.otherEmployer(accounts);
        uuid = cases.createFromTemplate(municipality, "energy-technician");
        today = sharing.today();
    }

    private Sharing.Partner partner(String name) {
        return sharing.partners(municipality).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ShareOutcome share(Role role, LocalDate from, @Nullable LocalDate until) {
        return sharing.share(
                municipality, uuid, new ShareData(partner("Netbeheer Waterland").uuid(), role, from, until));
    }

    private Share shared(Role role) {
        return ((ShareOutcome.Done) share(role, today, null)).shares().getFirst();
    }

    private boolean lists(SignedIn user) {
        return cases.list(user).stream().anyMatch(row -> row.uuid().equals(uuid));
    }

    @Test
    void what_is_not_shared_is_not_there_for_others() {
        assertThat(lists(municipality)).isTrue();
        assertThat(lists(grid)).isFalse();
        assertThat(cases.open(grid, uuid)).isEmpty();
        assertThat(cases.copy(grid, uuid, "mine")).isEmpty();
        assertThat(cases.change(grid, uuid, 0, "cohort_participants", 5)).isInstanceOf(ChangeOutcome.Gone.class);
        assertThat(cases.delete(grid, uuid)).isFalse();
        assertThat(sharing.shares(grid, uuid)).isEmpty();
    }

    @Test
    void a_partner_works_in_what_is_shared_and_the_other_employer_sees_nothing() {
        shared(Role.EMPLOYER);

        assertThat(lists(grid)).isTrue();
        assertThat(lists(care)).isFalse();
        assertThat(cases.open(care, uuid)).isEmpty();
        var opened = cases.open(grid, uuid).orElseThrow();
        assertThat(opened.by().isGuest()).isTrue();
        assertThat(opened.by().organisationName()).isEqualTo("Gemeente Waterstad");
        assertThat(cases.change(grid, uuid, 0, "cohort_participants", 9)).isInstanceOf(ChangeOutcome.Changed.class);

        var seen = cases.open(municipality, uuid).orElseThrow();
        assertThat(seen.evaluation().participants()).isEqualTo(9);
        assertThat(seen.stored().changedBy()).isEqualTo("Bram Kuipers");
        assertThat(cases.history(municipality, uuid))
                .extracting(TraceRow::action)
                .contains(Action.CASE_CHANGED, Action.CASE_CREATED);
    }

    @Test
    void who_is_let_in_to_read_reads_only() throws Exception {
        shared(Role.ANALYST);

        var opened = cases.open(grid, uuid).orElseThrow();
        workbook.write(grid, opened, new ByteArrayOutputStream());
        assertThatThrownBy(() -> cases.change(grid, uuid, 0, "cohort_participants", 9))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> cases.rename(grid, uuid, 0, new CaseData("theirs", "")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(cases.open(municipality, uuid).orElseThrow().evaluation().participants())
                .isEqualTo(12);
    }

    @Test
    void a_guest_cannot_delete_or_share_on() {
        shared(Role.EMPLOYER);

        assertThatThrownBy(() -> cases.delete(grid, uuid)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sharing.shares(grid, uuid)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sharing.share(
                        grid, uuid, new ShareData(partner("Zorggroep De Linde").uuid(), Role.EMPLOYER, today, null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(lists(care)).isFalse();
    }

    @Test
    void a_copy_of_what_is_shared_is_the_partner_s_own_and_both_know_of_it() {
        shared(Role.ANALYST);

        UUID copy = cases.copy(grid, uuid, "Onze versie").orElseThrow();

        assertThat(cases.open(grid, copy).orElseThrow().by().isGuest()).isFalse();
        assertThat(cases.open(municipality, copy)).isEmpty();
        assertThat(traces.page(GivenUser.auditor(accounts), TraceFilter.ALL, 0, 5))
                .anySatisfy(row -> {
                    assertThat(row.action()).isEqualTo(Action.CASE_COPIED);
                    assertThat(row.subject()).isEqualTo(uuid);
                    assertThat(row.by()).isEqualTo("Bram Kuipers");
                });
    }

    @Test
    void it_ends_at_once_and_stays_known() {
        var share = shared(Role.EMPLOYER);

        var outcome = sharing.end(municipality, uuid, share.uuid(), share.version());

        assertThat(outcome).isInstanceOf(ShareOutcome.Done.class);
        assertThat(lists(grid)).isFalse();
        assertThat(cases.open(grid, uuid)).isEmpty();
        assertThat(sharing.shares(municipality, uuid)).singleElement().satisfies(ended -> {
            assertThat(ended.from()).isEqualTo(today);
            assertThat(ended.isOverOn(today)).isTrue();
            assertThat(ended.partnerName()).isEqualTo("Netbeheer Waterland");
        });
        assertThat(sharing.end(municipality, uuid, share.uuid(), share.version()))
                .as("ended by somebody else meanwhile")
                .isInstanceOf(ShareOutcome.Outdated.class);
    }

    @Test
    void it_holds_from_its_first_day_until_its_last() {
        share(Role.EMPLOYER, today.plusDays(1), null);
        assertThat(lists(grid)).as("from tomorrow").isFalse();
        share(Role.EMPLOYER, today.minusDays(9), today);
        assertThat(lists(grid)).as("until yesterday").isFalse();
        share(Role.EMPLOYER, today, today.plusDays(1));
        assertThat(lists(grid)).as("today only").isTrue();
    }

    @Test
    void what_cannot_be_shared_is_refused_at_its_field() {
        assertThat(share(Role.COACH, today, null)).isEqualTo(new ShareOutcome.Refused(Fault.ROLE));
        assertThat(share(Role.AUDITOR, today, null)).isEqualTo(new ShareOutcome.Refused(Fault.ROLE));
        assertThat(share(Role.EMPLOYER, today, today)).isEqualTo(new ShareOutcome.Refused(Fault.UNTIL));
        assertThat(sharing.share(municipality, uuid, new ShareData(UUID.randomUUID(), Role.EMPLOYER, today, null)))
                .isEqualTo(new ShareOutcome.Refused(Fault.PARTNER));
        assertThat(sharing.share(
                        municipality,
                        UUID.randomUUID(),
                        new ShareData(partner("Netbeheer Waterland").uuid(), Role.EMPLOYER, today, null)))
                .as("a case that is not there")
                .isEqualTo(new ShareOutcome.Refused(Fault.PARTNER));
        shared(Role.EMPLOYER);
        assertThat(share(Role.ANALYST, today.plusDays(3), null)).isEqualTo(new ShareOutcome.Refused(Fault.OVERLAP));
    }

    @Test
    void a_role_that_may_not_see_cases_sees_none_that_are_shared() {
        shared(Role.EMPLOYER);

        assertThatThrownBy(() -> cases.open(JustCases.in(grid, Role.COACH), uuid))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(cases.open(JustCases.in(grid, Role.ANALYST), uuid)).isPresent();
        assertThatThrownBy(() -> cases.change(JustCases.in(grid, Role.ANALYST), uuid, 0, "cohort_participants", 5))
                .as("reads at home, so reads here too, whatever the share says")
                .isInstanceOf(AccessDeniedException.class);
    }
}
