package nl.duaal.costbenefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.GivenUser;
import nl.duaal.access.Role;
import nl.duaal.access.ShareData;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceResult;
import nl.duaal.engine.Progress;
import nl.duaal.engine.Simulation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Draws that are kept beside a case, on a real MariaDB. */
@WholeApplication
class KeptSimulationsTest {

    /** SHA-256 of the canonical text of {@link #SMALL}, from {@code sha256sum}. */
    private static final String SMALL_HASH = "e862b3a79e1c641d1811d3fc09fcaae711b02997de99bb4ad57c437a45558708";

    /** The employer pays 1,000 at the start and gets 900 to 1,300 after a year. */
    private static final String SMALL = """
            {"name": "Small", "start": "2027-01", "periodsPerYear": 1, "horizon": 2, "participants": 1,
             "discountRate": 0, "parties": ["employer"],
             "parameters": [{"name": "work", "value": 1100,
               "uncertainty": {"kind": "uniform", "min": 900, "max": 1300}}],
             "phases": [{"id": "job"}],
             "flows": [
               {"id": "cost", "payer": "employer", "amount": 1000, "when": {"timing": "once", "phase": "job", "at": 0}},
               {"id": "work", "receiver": "employer", "amount": "work",
                "when": {"timing": "once", "phase": "job", "at": 1}}]}""";

    @Autowired
    private CaseService cases;

    @Autowired
    private CaseCertainty certainty;

    @Autowired
    private KeptSimulations kept;

    @Autowired
    private CaseSharing sharing;

    @Autowired
    private AccountService accounts;

    @Autowired
    private DataSource database;

    private SignedIn coordinator;

    @BeforeEach
    void signIn() {
        coordinator = GivenUser.coordinator(accounts);
    }

    private EvaluatedCase open(UUID uuid) {
        return cases.open(coordinator, uuid).orElseThrow();
    }

    private UUID small() {
        var made = cases.createFromFile(coordinator, "small.json", SMALL.getBytes(StandardCharsets.UTF_8));
        return ((CreateOutcome.Created) made).uuid();
    }

    private Simulation draw(SignedIn user, EvaluatedCase shown, int draws, long seed) {
        return certainty.simulate(user, shown, draws, seed, 2, Progress.NONE);
    }

    /** Keeps a hundred draws, and gives what is there now. */
    private List<KeptSimulation> keep(SignedIn user, EvaluatedCase shown, String note) {
        var outcome = kept.keep(user, shown, draw(user, shown, 100, 7), note);
        assertThat(outcome).isInstanceOf(KeepOutcome.Kept.class);
        return ((KeepOutcome.Kept) outcome).now();
    }

    @Test
    void what_was_kept_comes_back_as_it_was_and_repeats_to_the_last_bit() {
        UUID uuid = cases.createFromTemplate(coordinator, "energy-technician");
        var shown = open(uuid);
        var drawn = draw(coordinator, shown, 20_000, 123_456_789);
        kept.keep(coordinator, shown, drawn, "  Voor het besluit  ");
        var one = kept.list(coordinator, uuid).getFirst();
        assertThat(one.results()).isEqualTo(drawn);
        assertThat(one.note()).isEqualTo("Voor het besluit");
        assertThat(one.keptBy()).isEqualTo(coordinator.displayName());
        assertThat(one.changedSince()).isFalse();

        var opened = kept.open(coordinator, uuid, one.uuid()).orElseThrow();
        assertThat(opened.isRepeatable()).isTrue();
        // another number of threads gives the same
        for (int threads = 1; threads <= 3; threads++) {
            var again = kept.repeat(coordinator, opened, threads, Progress.NONE);
            assertThat(again.isSame()).isTrue();
            assertThat(again.isOtherEngine()).isFalse();
        }
    }

    @Test
    void the_hash_is_of_the_canonical_text_as_in_the_workbook() {
        UUID uuid = small();
        var one = keep(coordinator, open(uuid), "").getFirst();
        assertThat(one.sha256()).isEqualTo(SMALL_HASH);
        assertThat(one.shortHash()).isEqualTo(SMALL_HASH.substring(0, 8));
        assertThat(one.engineVersion()).isEqualTo("1");
    }

    @Test
    void a_change_of_the_case_changes_nothing_that_was_kept() {
        UUID uuid = small();
        var before = keep(coordinator, open(uuid), "").getFirst();
        cases.rename(coordinator, uuid, 0, new CaseData("Another name", "And a note"));
        assertThat(kept.list(coordinator, uuid).getFirst().changedSince())
                .as("a name changes no figure")
                .isFalse();
        cases.change(coordinator, uuid, 1, "par_work", 1200);
        var after = kept.open(coordinator, uuid, before.uuid()).orElseThrow();
        assertThat(after.kept().changedSince()).isTrue();
        assertThat(after.kept().results()).isEqualTo(before.results());
        assertThat(kept.repeat(coordinator, after, 1, Progress.NONE).isSame()).isTrue();
    }

    @Test
    void what_was_drawn_before_a_change_is_kept_with_the_model_that_was_drawn() {
        UUID uuid = small();
        var shown = open(uuid);
        var drawn = draw(coordinator, shown, 100, 7);
        cases.change(coordinator, uuid, 0, "par_work", 1200);
        kept.keep(coordinator, shown, drawn, "");
        var one = kept.list(coordinator, uuid).getFirst();
        assertThat(one.changedSince()).isTrue();
        assertThat(one.sha256()).isEqualTo(SMALL_HASH);
    }

    @Test
    void a_case_has_room_for_twenty() {
        UUID uuid = small();
        var shown = open(uuid);
        for (int i = 1; i <= 20; i++) assertThat(keep(coordinator, shown, "")).hasSize(i);
        var drawn = draw(coordinator, shown, 100, 7);
        assertThat(kept.keep(coordinator, shown, drawn, "")).isInstanceOf(KeepOutcome.Full.class);
        UUID gone = kept.list(coordinator, uuid).getLast().uuid();
        assertThat(kept.delete(coordinator, uuid, gone)).isTrue();
        assertThat(kept.delete(coordinator, uuid, gone)).isFalse();
        assertThat(kept.keep(coordinator, shown, drawn, "")).isInstanceOf(KeepOutcome.Kept.class);
        assertThat(kept.restore(coordinator, uuid, gone)).isInstanceOf(KeepOutcome.Full.class);
    }

    @Test
    void a_deleted_one_comes_back_as_it_was() {
        UUID uuid = small();
        var one = keep(coordinator, open(uuid), "eerst").getFirst();
        kept.delete(coordinator, uuid, one.uuid());
        assertThat(kept.list(coordinator, uuid)).isEmpty();
        assertThat(kept.open(coordinator, uuid, one.uuid())).isEmpty();
        assertThat(kept.restore(coordinator, uuid, one.uuid())).isInstanceOf(KeepOutcome.Kept.class);
        assertThat(kept.restore(coordinator, uuid, one.uuid())).isInstanceOf(KeepOutcome.Missing.class);
        assertThat(kept.list(coordinator, uuid)).containsExactly(one);
    }

    @Test
    void a_model_that_was_tampered_with_is_not_repeated() {
        UUID uuid = small();
        var one = keep(coordinator, open(uuid), "").getFirst();
        JdbcClient.create(database)
                .sql("UPDATE kept_simulation SET model = REPLACE(model, '1300', '1400') WHERE uuid = ?")
                .param(one.uuid().toString())
                .update();
        var opened = kept.open(coordinator, uuid, one.uuid()).orElseThrow();
        assertThat(opened.intact()).isFalse();
        assertThat(opened.isRepeatable()).isFalse();
        assertThatThrownBy(() -> kept.repeat(coordinator, opened, 1, Progress.NONE))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void another_engine_that_comes_to_something_else_is_named() {
        UUID uuid = small();
        var one = keep(coordinator, open(uuid), "").getFirst();
        JdbcClient.create(database)
                .sql("UPDATE kept_simulation SET engine_version = '0', results = REPLACE(results, '\"seed\":7',"
                        + " '\"seed\":8') WHERE uuid = ?")
                .param(one.uuid().toString())
                .update();
        var opened = kept.open(coordinator, uuid, one.uuid()).orElseThrow();
        var again = kept.repeat(coordinator, opened, 1, Progress.NONE);
        assertThat(again.isOtherEngine()).isTrue();
    }

    @Test
    void other_organisations_find_nothing_and_guests_what_the_share_says() {
        UUID uuid = small();
        var shown = open(uuid);
        var one = keep(coordinator, shown, "").getFirst();
        var other = GivenUser.otherEmployer(accounts);
        assertThatThrownBy(() -> kept.list(other, uuid)).isInstanceOf(AccessDeniedException.class);
        assertThat(kept.open(other, uuid, one.uuid())).isEmpty();
        assertThat(kept.delete(other, uuid, one.uuid())).isFalse();
        assertThat(kept.restore(other, uuid, one.uuid())).isInstanceOf(KeepOutcome.Gone.class);
        // a number of another case of one's own does not help
        UUID own = cases.createFromTemplate(other, "bus-driver");
        assertThat(kept.open(other, own, one.uuid())).isEmpty();
        assertThat(kept.delete(other, own, one.uuid())).isFalse();

        var partner = sharing.partners(coordinator).stream()
                .filter(found -> found.name().equals(other.organisationName()))
                .findFirst()
                .orElseThrow();
        sharing.share(coordinator, uuid, new ShareData(partner.uuid(), Role.ANALYST, sharing.today(), null));
        assertThat(kept.list(other, uuid)).containsExactly(one);
        var opened = kept.open(other, uuid, one.uuid()).orElseThrow();
        assertThat(kept.repeat(other, opened, 1, Progress.NONE).isSame()).isTrue();
        assertThatThrownBy(() -> kept.delete(other, uuid, one.uuid())).isInstanceOf(AccessDeniedException.class);
        var drawn = draw(coordinator, shown, 100, 7);
        assertThatThrownBy(() -> kept.keep(other, shown, drawn, "")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoever_loses_the_case_gets_no_more_of_what_its_page_holds() {
        UUID uuid = small();
        var one = keep(coordinator, open(uuid), "").getFirst();
        var opened = kept.open(coordinator, uuid, one.uuid()).orElseThrow();
        cases.delete(coordinator, uuid);
        assertThatThrownBy(() -> kept.repeat(coordinator, opened, 1, Progress.NONE))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(kept.keep(coordinator, opened.now(), one.results(), "")).isInstanceOf(KeepOutcome.Gone.class);
    }

    @Test
    void draws_end_when_what_they_are_about_is_shared_no_more() {
        UUID uuid = cases.createFromTemplate(coordinator, "energy-technician");
        var shown = open(uuid);
        var other = GivenUser.otherEmployer(accounts);
        var partner = sharing.partners(coordinator).stream()
                .filter(found -> found.name().equals(other.organisationName()))
                .findFirst()
                .orElseThrow();
        sharing.share(coordinator, uuid, new ShareData(partner.uuid(), Role.ANALYST, sharing.today(), null));
        var ended = new AtomicBoolean();
        assertThatThrownBy(() -> certainty.simulate(other, shown, 10_000_000, 1, 1, (done, all) -> {
                    if (!ended.getAndSet(true)) {
                        var share = sharing.shares(coordinator, uuid).getFirst();
                        sharing.end(coordinator, uuid, share.uuid(), 0);
                    }
                    return true;
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void every_change_leaves_a_trace_without_the_note() {
        UUID uuid = small();
        var one = keep(coordinator, open(uuid), "geheim").getFirst();
        kept.delete(coordinator, uuid, one.uuid());
        kept.restore(coordinator, uuid, one.uuid());
        var traces = cases.history(coordinator, uuid);
        assertThat(traces)
                .extracting(trace -> trace.action())
                .startsWith(Action.SIMULATION_RESTORED, Action.SIMULATION_DELETED, Action.SIMULATION_KEPT);
        assertThat(traces.get(2).details().others())
                .containsEntry("draws", "100")
                .containsEntry("seed", "7")
                .containsEntry("hash", SMALL_HASH);
        assertThat(traces).allMatch(trace -> trace.result() == TraceResult.DONE);
        assertThat(traces.toString()).doesNotContain("geheim");
    }

    @Test
    void a_note_that_is_too_long_is_refused() {
        UUID uuid = small();
        var shown = open(uuid);
        var drawn = draw(coordinator, shown, 100, 7);
        assertThatThrownBy(() -> kept.keep(coordinator, shown, drawn, "x".repeat(501)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
