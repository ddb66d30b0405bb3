package nl.duaal.costbenefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.GivenUser;
import nl.duaal.access.Role;
import nl.duaal.access.ShareData;
import nl.duaal.access.ShareOutcome;
import nl.duaal.access.Sharing;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceFilter;
import nl.duaal.access.TraceReader;
import nl.duaal.access.Traces;
import nl.duaal.draft.Draft;
import nl.duaal.draft.DraftSubject;
import nl.duaal.draft.Drafts;
import nl.duaal.engine.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Thirty days later, on a real MariaDB. */
@WholeApplication
class CaseRetentionTest {

    private static final List<String> CONTENTS = List.of(
            "SELECT COUNT(*) FROM case_range r JOIN cost_benefit_case c ON c.id = r.case_id WHERE c.uuid = ?",
            "SELECT COUNT(*) FROM case_refinement r JOIN cost_benefit_case c ON c.id = r.case_id WHERE c.uuid = ?",
            "SELECT COUNT(*) FROM case_text_change t JOIN cost_benefit_case c ON c.id = t.case_id WHERE c.uuid = ?",
            "SELECT COUNT(*) FROM cost_benefit_case WHERE uuid = ?",
            "SELECT COUNT(*) FROM share WHERE subject_uuid = ?",
            "SELECT COUNT(*) FROM draft WHERE subject_uuid = ?");

    @Autowired
    private CaseService cases;

    @Autowired
    private CaseSharing shares;

    @Autowired
    private CaseBinStore bin;

    @Autowired
    private KeptStore kept;

    @Autowired
    private KeptSimulations simulations;

    @Autowired
    private CaseCertainty certainty;

    @Autowired
    private CaseStore store;

    @Autowired
    private Sharing sharing;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Traces traces;

    @Autowired
    private TraceReader reader;

    @Autowired
    private AccountService accounts;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private CaseTextStore texts;

    @Autowired
    private CaseRangeStore ranges;

    @Autowired
    private ScenarioStore scenarios;

    @Autowired
    private CaseTemplates templates;

    @Autowired
    private JdbcTemplate db;

    private SignedIn coordinator;

    @BeforeEach
    void sign_in() {
        coordinator = GivenUser.coordinator(accounts);
    }

    private static Clock in(Duration from) {
        var then = Instant.now().plus(from);
        return new Clock() {
            @Override
            public Instant instant() {
                return then;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.fixed(then, zone);
            }
        };
    }

    private int removeIn(Duration from) {
        return new CaseRetention(bin, kept, sharing, drafts, traces, in(from), transactions).remove();
    }

    private List<Integer> left(UUID uuid) {
        return CONTENTS.stream()
                .map(sql -> db.queryForObject(sql, Integer.class, uuid.toString()))
                .toList();
    }

    private UUID caseWithEverything() {
        var uuid = cases.createFromTemplate(coordinator, "bus-driver");
        assertThat(cases.change(coordinator, uuid, 0, "cohort_participants", 7))
                .isInstanceOf(ChangeOutcome.Changed.class);
        assertThat(cases.rename(coordinator, uuid, 1, new CaseData("Proef", "Over Jan")))
                .isInstanceOf(ChangeOutcome.Changed.class);
        assertThat(cases.changeAll(
                        coordinator, uuid, 2, List.of(), List.of(new RangeChange("par_wage_hour", Range.CERTAIN))))
                .isInstanceOf(ChangeOutcome.Changed.class);
        var partner = sharing.partners(coordinator).getFirst().uuid();
        assertThat(shares.share(coordinator, uuid, new ShareData(partner, Role.EMPLOYER, LocalDate.now(), null)))
                .isInstanceOf(ShareOutcome.Done.class);
        drafts.keep(coordinator, new DraftSubject("CASE", uuid), "note", "Over Jan en", new Draft.Base(2, "Over Jan"));
        return uuid;
    }

    @Test
    void a_deleted_case_goes_after_thirty_days_with_everything_of_it_but_its_traces() {
        var uuid = caseWithEverything();
        var kept = caseWithEverything();
        assertThat(left(uuid)).containsExactly(1, 1, 2, 1, 1, 1);
        assertThat(cases.delete(coordinator, uuid)).isTrue();
        removeIn(Duration.ofDays(30).minusHours(1));
        assertThat(left(uuid)).containsExactly(1, 1, 2, 1, 1, 1);
        assertThat(removeIn(Duration.ofDays(30).plusHours(1))).isPositive();
        assertThat(left(uuid)).containsExactly(0, 0, 0, 0, 0, 0);
        assertThat(left(kept)).containsExactly(1, 1, 2, 1, 1, 1);
        assertThat(cases.restore(coordinator, uuid)).isFalse();

        assertThat(db.queryForList(
                        "SELECT action FROM trace WHERE subject_uuid = ? ORDER BY position",
                        String.class,
                        uuid.toString()))
                .startsWith(Action.CASE_CREATED.name())
                .contains(Action.CASE_REMOVED.name(), Action.CASE_SHARED.name());
        assertThat(db.queryForList(
                        "SELECT account_id FROM trace WHERE action = 'CASE_REMOVED' AND subject_uuid = ?",
                        uuid.toString()))
                .singleElement()
                .satisfies(row -> assertThat(row.get("account_id")).isNull());
        var auditor = GivenUser.auditor(accounts);
        assertThat(reader.page(auditor, TraceFilter.ALL, 0, 20))
                .anySatisfy(row -> assertThat(row.action()).isEqualTo(Action.CASE_REMOVED));
        assertThat(reader.check(auditor).isSound()).isTrue();
    }

    @Test
    void deleted_draws_go_after_thirty_days_and_all_of_them_with_their_case() {
        var uuid = cases.createFromTemplate(coordinator, "bus-driver");
        var shown = cases.open(coordinator, uuid).orElseThrow();
        var drawn = certainty.simulate(coordinator, shown, 100, 1, 1, Progress.NONE);
        simulations.keep(coordinator, shown, drawn, "stays");
        simulations.keep(coordinator, shown, drawn, "goes");
        var first = simulations.list(coordinator, uuid).getFirst().uuid();
        var last = simulations.list(coordinator, uuid).getLast().uuid();
        simulations.delete(coordinator, uuid, first);
        removeIn(Duration.ofDays(30).minusHours(1));
        assertThat(stored(first)).isOne();
        removeIn(Duration.ofDays(30).plusHours(1));
        assertThat(stored(first)).isZero();
        assertThat(stored(last)).isOne();
        assertThat(simulations.restore(coordinator, uuid, first)).isInstanceOf(KeepOutcome.Missing.class);
        cases.delete(coordinator, uuid);
        removeIn(Duration.ofDays(30).plusHours(1));
        assertThat(stored(last)).isZero();
    }

    private Integer stored(UUID kept) {
        return db.queryForObject(
                "SELECT COUNT(*) FROM kept_simulation WHERE uuid = ?", Integer.class, kept.toString());
    }

    @Test
    void nothing_comes_back_after_thirty_days_even_when_it_is_still_there() {
        var uuid = cases.createFromTemplate(coordinator, "bus-driver");
        cases.delete(coordinator, uuid);
        var late = new CaseService(
                store,
                texts,
                ranges,
                scenarios,
                templates,
                sharing,
                traces,
                reader,
                in(Duration.ofDays(30).plusMinutes(1)));
        var template = new org.springframework.transaction.support.TransactionTemplate(transactions);
        boolean restored = Boolean.TRUE.equals(template.execute(status -> late.restore(coordinator, uuid)));
        assertThat(restored).isFalse();
        assertThat(cases.restore(coordinator, uuid)).isTrue();
    }
}
