package nl.duaal.coaching.watch;

import static nl.duaal.persistence.db.Tables.CANDIDATE;
import static nl.duaal.persistence.db.Tables.COACHING_HANDOVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.coaching.CoachingService;
import nl.duaal.coaching.Contact;
import nl.duaal.coaching.ItemState;
import nl.duaal.coaching.OwedBy;
import nl.duaal.coaching.Promise;
import nl.duaal.coaching.caseload.CoachHandover;
import nl.duaal.coaching.caseload.HandoverOutcome;
import nl.duaal.coaching.caseload.HandoverService;
import nl.duaal.coaching.plan.Barrier;
import nl.duaal.coaching.plan.PlanService;
import nl.duaal.coaching.watch.DayService.When;
import nl.duaal.coaching.watch.DayService.Whose;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.cohort.candidate.Reason;
import nl.duaal.cohort.candidate.ReasonKey;
import nl.duaal.cohort.signal.Sign.Fact;
import nl.duaal.cohort.signal.Signal;
import nl.duaal.cohort.signal.SignalOutcome;
import nl.duaal.cohort.signal.SignalService;
import nl.duaal.cohort.signal.SignalWatch;
import nl.duaal.persistence.TenantScope;
import nl.duaal.trajectory.TrajectoryService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Amina is selected, and a coach looks after her; what is late comes up once, and goes when it is done. */
@WholeApplication
class CoachingSignsTest {

    private static final Whose OWN = new Whose.Own(Set.of());

    @Autowired
    private SignalService signals;

    @Autowired
    private SignalWatch watch;

    @Autowired
    private DayService days;

    @Autowired
    private CoachingService coaching;

    @Autowired
    private PlanService plans;

    @Autowired
    private HandoverService handovers;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CohortPlanning planning;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private AccountService accounts;

    @Autowired
    private DSLContext db;

    private SignedIn maker;
    private SignedIn coach;
    private SignedIn other;
    private Candidate candidate;
    private UUID amina;
    private LocalDate today;

    @BeforeEach
    void given() {
        UUID municipality = GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY);
        maker = user(municipality, Role.COORDINATOR);
        coach = user(municipality, Role.COACH);
        other = user(municipality, Role.COACH);
        var cohort = GivenCohort.cohort(cohorts, trajectories, maker, user(municipality, Role.COORDINATOR), "Coach");
        candidate = GivenCohort.brought(
                candidates,
                maker,
                GivenCohort.candidate(candidates, coach, cohort.uuid(), "Amina", "Aalst"),
                CandidateState.SCREENING,
                CandidateState.SELECTED);
        amina = candidate.person().uuid();
        today = coaching.today();
    }

    private SignedIn user(UUID organisation, Role role) {
        return GivenAccount.signedIn(accounts, GivenAccount.with(db, organisation, role));
    }

    private List<Signal> found(SignedIn user, String kind) {
        watch.look(maker.organisation());
        return signals.open(user, true).stream()
                .filter(signal -> signal.kind().equals(kind))
                .toList();
    }

    /** The one of a kind, which is the same one however often anybody looks. */
    private Signal once(SignedIn user, String kind) {
        var first = found(user, kind);
        assertThat(first).hasSize(1);
        var again = found(user, kind);
        assertThat(again).hasSize(1);
        assertThat(again.getFirst().uuid()).isEqualTo(first.getFirst().uuid());
        return again.getFirst();
    }

    private void talk(SignedIn by, Contact.Kind kind, LocalDate on, LocalDate next, Promise.Data... promises) {
        coaching.note(
                by,
                amina,
                new Contact.Data(kind, Contact.Channel.PHONE_OUT, on, "", Set.of(), "Kort.", next),
                List.of(promises),
                null);
    }

    private static Promise.Data promise(String what, OwedBy by, LocalDate due) {
        return new Promise.Data(what, by, "", due);
    }

    @Test
    void who_was_not_spoken_to_for_four_weeks_is_until_somebody_does() {
        talk(coach, Contact.Kind.TALK, today.minusDays(28), null);
        assertThat(found(coach, CoachingSigns.CONTACT)).isEmpty();
        coaching.remove(
                coach,
                amina,
                coaching.file(coach, amina).orElseThrow().contacts().getFirst().uuid(),
                0,
                "verkeerde dag");
        talk(coach, Contact.Kind.TALK, today.minusDays(29), null);
        var signal = once(coach, CoachingSigns.CONTACT);
        assertThat(signal.facts()).containsExactly(new Fact.Day(today.minusDays(29)));
        assertThat(signal.since()).isEqualTo(today);
        assertThat(found(maker, CoachingSigns.CONTACT)).hasSize(1);
        assertThat(found(other, CoachingSigns.CONTACT)).isEmpty();
        // in vain is no contact
        talk(coach, Contact.Kind.NOT_REACHED, today, null);
        assertThat(found(coach, CoachingSigns.CONTACT)).hasSize(1);
        talk(coach, Contact.Kind.SHORT, today, null);
        signals.catchUp(coach);
        assertThat(signals.again(coach, true)).noneMatch(one -> one.kind().equals(CoachingSigns.CONTACT));
    }

    @Test
    void a_planned_contact_that_was_missed_is_until_somebody_speaks_or_plans_again() {
        talk(coach, Contact.Kind.TALK, today.minusDays(9), today.minusDays(2));
        assertThat(found(coach, CoachingSigns.PLANNED)).isEmpty();
        talk(coach, Contact.Kind.TALK, today.minusDays(8), today.minusDays(3));
        var signal = once(coach, CoachingSigns.PLANNED);
        assertThat(signal.facts()).containsExactly(new Fact.Day(today.minusDays(3)));
        assertThat(signal.since()).isEqualTo(today);
        assertThat(signal.rule().threshold()).isEqualTo(2);
        assertThat(signal.rule().escalateDays()).isEqualTo(7);
        assertThat(found(other, CoachingSigns.PLANNED)).isEmpty();
        assertThat(found(maker, CoachingSigns.PLANNED)).hasSize(1);
        // in vain, and another day
        talk(coach, Contact.Kind.NOT_REACHED, today.minusDays(1), today.plusDays(1));
        assertThat(found(coach, CoachingSigns.PLANNED)).isEmpty();
        talk(coach, Contact.Kind.TALK, today.minusDays(1), today.minusDays(1));
        assertThat(found(coach, CoachingSigns.PLANNED)).isEmpty();
        talk(coach, Contact.Kind.TALK, today, null);
        assertThat(found(coach, CoachingSigns.PLANNED)).isEmpty();
    }

    @Test
    void who_was_never_spoken_to_is_as_well_and_who_waits_or_left_is_not() {
        assertThat(found(coach, CoachingSigns.CONTACT)).isEmpty();
        db.update(CANDIDATE)
                .set(CANDIDATE.ARRIVED_AT, Instant.now().minus(40, ChronoUnit.DAYS))
                .where(TenantScope.of(CANDIDATE, maker.organisation()), CANDIDATE.UUID.eq(candidate.uuid()))
                .execute();
        assertThat(once(coach, CoachingSigns.CONTACT).facts()).containsExactly(new Fact.Text("signal.never"));
        var now = candidates.find(maker, candidate.uuid()).orElseThrow();
        candidates.move(
                maker,
                now.uuid(),
                now.version(),
                CandidateState.DROPPED_OUT,
                new Reason(ReasonKey.MOVED, "Verhuisd.", null));
        assertThat(found(coach, CoachingSigns.CONTACT)).isEmpty();
    }

    @Test
    void a_promise_past_its_day_is_until_it_is_done() {
        coaching.promise(coach, amina, promise("Bellen met school", OwedBy.COACH, today));
        assertThat(found(coach, CoachingSigns.PROMISE)).isEmpty();
        coaching.promise(coach, amina, promise("Rooster meenemen", OwedBy.PARTICIPANT, today.minusDays(1)));
        var signal = once(coach, CoachingSigns.PROMISE);
        assertThat(signal.facts())
                .containsExactly(
                        new Fact.Name("Rooster meenemen"),
                        new Fact.Day(today.minusDays(1)),
                        new Fact.Text("coaching.owedBy.PARTICIPANT"));
        assertThat(coaching.closePromise(coach, signal.subject(), 0, ItemState.DONE, ""))
                .isEqualTo(nl.duaal.coaching.CoachingOutcome.SAVED);
        assertThat(found(coach, CoachingSigns.PROMISE)).isEmpty();
        assertThat(signals.take(coach, signal.uuid(), signal.version())).isEqualTo(SignalOutcome.GONE);
    }

    @Test
    void a_barrier_is_until_something_is_agreed_about_it_and_again_when_that_is_late() {
        var bare = new Barrier.Data(Barrier.Category.OWN, "woord van de coach", today.minusDays(8), "", null, "", null);
        plans.saveBarrier(coach, amina, null, 0, bare, ItemState.OPEN);
        var signal = once(coach, CoachingSigns.BARRIER);
        // the word of the coach's own stays in the file
        assertThat(signal.facts())
                .containsExactly(new Fact.Text("coaching.category.OWN"), new Fact.Day(today.minusDays(8)));
        var barrier = signal.subject();
        var acted = new Barrier.Data(
                Barrier.Category.OWN,
                "woord van de coach",
                today.minusDays(8),
                "Samen langsgaan",
                OwedBy.COACH,
                "",
                today.minusDays(2));
        plans.saveBarrier(coach, amina, barrier, 0, acted, ItemState.OPEN);
        assertThat(found(coach, CoachingSigns.BARRIER)).isEmpty();
        assertThat(once(coach, CoachingSigns.ACTION).facts())
                .containsExactly(
                        new Fact.Text("coaching.category.OWN"),
                        new Fact.Day(today.minusDays(2)),
                        new Fact.Text("coaching.owedBy.COACH"));
        plans.saveBarrier(coach, amina, barrier, 1, acted, ItemState.DONE);
        assertThat(found(coach, CoachingSigns.ACTION)).isEmpty();
    }

    @Test
    void a_hand_over_waits_for_who_is_to_answer_it_and_then_for_the_first_contact() {
        coaching.promise(coach, amina, promise("Bellen met school", OwedBy.COACH, today.minusDays(3)));
        UUID to = planning.colleagues(maker).stream()
                .filter(one -> one.name().equals(other.displayName()))
                .findFirst()
                .orElseThrow()
                .account();
        assertThat(handovers.offer(coach, amina, new CoachHandover.Offer(to, "", today, Set.of())))
                .isEqualTo(HandoverOutcome.SAVED);
        // on the day itself it stands in the day of who is to answer, and of nobody else
        assertThat(days.open(other, OWN).offered()).singleElement().satisfies(one -> {
            assertThat(one.person()).isEqualTo("Amina Aalst");
            assertThat(one.from()).isEqualTo(coach.displayName());
            assertThat(one.on()).isEqualTo(today);
        });
        assertThat(days.open(coach, OWN).offered()).isEmpty();
        assertThat(days.open(maker, new Whose.Everybody()).offered()).isEmpty();
        assertThat(found(other, CoachingSigns.HANDOVER)).isEmpty();
        db.update(COACHING_HANDOVER)
                .set(COACHING_HANDOVER.OFFERED_AT, Instant.now().minus(4, ChronoUnit.DAYS))
                .set(COACHING_HANDOVER.NEXT_CONTACT_ON, today.minusDays(1))
                .where(TenantScope.of(COACHING_HANDOVER, maker.organisation()))
                .execute();
        var signal = once(other, CoachingSigns.HANDOVER);
        assertThat(signal.mine()).isTrue();
        assertThat(signal.file()).isFalse();
        assertThat(signal.facts())
                .containsExactly(
                        new Fact.Name(coach.displayName()),
                        new Fact.Name(other.displayName()),
                        new Fact.Day(today.minusDays(4)));
        assertThat(once(coach, CoachingSigns.HANDOVER).file()).isTrue();
        var offered = handovers.waiting(other).getFirst();
        assertThat(handovers.answer(other, offered.uuid(), offered.version(), true, ""))
                .isEqualTo(HandoverOutcome.SAVED);
        assertThat(found(other, CoachingSigns.HANDOVER)).isEmpty();
        assertThat(days.open(other, OWN).offered()).isEmpty();
        assertThat(once(other, CoachingSigns.FIRST_CONTACT).facts())
                .containsExactly(new Fact.Name(other.displayName()), new Fact.Day(today.minusDays(1)));
        // what did not go along stays with who promised it, without the file
        var kept = once(coach, CoachingSigns.PROMISE);
        assertThat(kept.mine()).isTrue();
        assertThat(kept.file()).isFalse();
        assertThat(found(coach, CoachingSigns.FIRST_CONTACT)).isEmpty();
        talk(other, Contact.Kind.TALK, today, null);
        assertThat(found(other, CoachingSigns.FIRST_CONTACT)).isEmpty();
    }

    @Test
    void a_day_says_whom_to_speak_to_and_what_was_promised_by_urgency() {
        talk(
                coach,
                Contact.Kind.TALK,
                today.minusDays(9),
                today.minusDays(1),
                promise("Gisteren", OwedBy.COACH, today.minusDays(1)),
                promise("Vandaag", OwedBy.COACH, today),
                promise("Deze week", OwedBy.EMPLOYER, today.plusDays(7)),
                promise("Later", OwedBy.COACH, today.plusDays(8)));
        var day = days.open(coach, OWN);
        assertThat(day.appointments()).singleElement().satisfies(one -> {
            assertThat(one.person().fullName()).isEqualTo("Amina Aalst");
            assertThat(one.on()).isEqualTo(today.minusDays(1));
            assertThat(one.when()).isEqualTo(When.LATE);
            assertThat(one.mine()).isTrue();
        });
        assertThat(day.promises())
                .extracting(DayService.Owed::when)
                .containsExactly(When.LATE, When.TODAY, When.WEEK, When.LATER);
        assertThat(day.promises()).allMatch(DayService.Owed::mine);
        assertThat(days.open(maker, new Whose.Everybody()).appointments())
                .singleElement()
                .matches(one -> !one.mine());
        assertThat(days.open(other, OWN)).isEqualTo(DayService.Day.NONE);
        talk(coach, Contact.Kind.TALK, today, today.plusDays(8));
        assertThat(days.open(coach, OWN).appointments()).isEmpty();
    }

    @Test
    void the_own_day_of_who_sees_everybody_holds_own_people_and_the_promises_that_are_asked_for() {
        talk(coach, Contact.Kind.TALK, today.minusDays(9), today, promise("Bellen", OwedBy.COACH, today));
        coaching.promise(maker, amina, promise("Nagaan", OwedBy.COACH, today.plusDays(1)));
        var day = days.open(maker, OWN);
        assertThat(day.appointments()).isEmpty();
        // of whom it is about the cohort is told, whoever coaches them
        assertThat(day.promises()).singleElement().satisfies(one -> {
            assertThat(one.promise().data().what()).isEqualTo("Nagaan");
            assertThat(one.cohort()).isNotNull();
            assertThat(one.file()).isTrue();
        });
        var called = days.open(coach, OWN).promises().getFirst().promise().uuid();
        assertThat(days.open(maker, new Whose.Own(Set.of(called))).promises())
                .extracting(one -> one.promise().data().what())
                .containsExactly("Bellen", "Nagaan");
        // what is asked for is still about people whom the reader may see
        assertThat(days.open(other, new Whose.Own(Set.of(called)))).isEqualTo(DayService.Day.NONE);
        assertThat(days.open(maker, new Whose.Everybody()).promises()).hasSize(2);
    }

    @Test
    void who_works_for_an_employer_is_told_nothing_of_it() {
        coaching.promise(coach, amina, promise("Bellen", OwedBy.COACH, today.minusDays(1)));
        watch.look(maker.organisation());
        for (var role : List.of(Role.EMPLOYER, Role.WORKPLACE_TRAINER, Role.LANGUAGE_PROVIDER, Role.ANALYST)) {
            var colleague = GivenCohort.as(coach, role);
            assertThat(signals.isFor(colleague)).as(role.name()).isFalse();
            assertThatThrownBy(() -> signals.open(colleague, true)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> days.open(colleague, OWN)).isInstanceOf(AccessDeniedException.class);
        }
    }
}
