package nl.duaal.cohort.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.access.Role;
import nl.duaal.access.ShareData;
import nl.duaal.access.ShareOutcome;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortOutcome;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortSharing;
import nl.duaal.cohort.CohortState;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.Place;
import nl.duaal.person.PersonDetails;
import nl.duaal.person.PersonService;
import nl.duaal.tabular.intake.Progress;
import nl.duaal.trajectory.TrajectoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** People in a cohort, on a real MariaDB. */
@WholeApplication
class CandidateServiceTest {

    @Autowired
    private CandidateService candidates;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CohortPlanning planning;

    @Autowired
    private CohortSharing sharing;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private PersonService people;

    @Autowired
    private AccountService accounts;

    private SignedIn maker;
    private SignedIn coach;
    private Cohort cohort;

    @BeforeEach
    void signIn() {
        maker = GivenUser.coordinator(accounts);
        coach = GivenCohort.as(GivenUser.administrator(accounts), Role.COACH);
        cohort = GivenCohort.cohort(
                cohorts, trajectories, maker, GivenUser.administrator(accounts), "Techniek " + UUID.randomUUID());
    }

    private Candidate added(String given, String family) {
        return GivenCohort.candidate(candidates, maker, cohort.uuid(), given, family);
    }

    private static String unique(String stem) {
        return stem + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    private AddOutcome add(boolean dryRun, NewCandidate... many) {
        return candidates
                .add(maker, cohort.uuid(), List.of(many), Candidate.Source.PASTE, dryRun)
                .orElseThrow();
    }

    private static NewCandidate.Unknown unknown(String given, String family, String phone) {
        return new NewCandidate.Unknown(
                new PersonDetails(given, family, phone, null, null, List.of(), "", Set.of(), null, ""), false);
    }

    @Test
    void many_come_in_at_once_in_the_order_of_their_lines_and_a_dry_run_keeps_nothing() {
        var one = unknown(unique("Amina"), "Verzonnen", null);
        var two = unknown(unique("Zekarias"), "Verzonnen", null);
        assertThat(add(true, one, two).added()).isEqualTo(2);
        assertThat(candidates.list(maker, cohort.uuid())).isEmpty();
        assertThat(add(false, two, one).kept()).isTrue();
        assertThat(candidates.list(maker, cohort.uuid()).stream().sorted(Candidate.BY_ARRIVAL))
                .extracting(candidate -> candidate.person().givenName())
                .containsExactly(two.details().givenName(), one.details().givenName());
        assertThat(candidates.list(maker, cohort.uuid()).stream().sorted(Candidate.BY_ARRIVAL))
                .extracting(Candidate::number)
                .containsExactly(1, 2);
    }

    @Test
    void who_looks_like_somebody_is_pointed_out_and_nobody_is_kept_until_that_is_answered() {
        String phone = "06%08d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
        assertThat(add(false, unknown(unique("Sara"), "Verzonnen", phone)).kept())
                .isTrue();
        String international = "+31 6 " + phone.substring(2);
        var again = unknown(unique("Zahra"), "Verzonnen", international);
        var outcome = add(false, again, unknown(unique("Bilal"), "Verzonnen", null));
        assertThat(outcome.kept()).isFalse();
        assertThat(outcome.lines().getFirst()).isInstanceOf(AddOutcome.Line.Alike.class);
        assertThat(candidates.list(maker, cohort.uuid())).hasSize(1);
        assertThat(add(false, new NewCandidate.Unknown(again.details(), true)).kept())
                .isTrue();
        var twice = unknown(unique("Omar"), "Verzonnen", null);
        assertThat(add(false, twice, twice).lines().getLast()).isEqualTo(new AddOutcome.Line.SameAsLine(0));
    }

    @Test
    void somebody_goes_only_where_one_can_go_and_never_without_a_reason() {
        var candidate = added("Amina", unique("Verzonnen"));
        assertThat(candidates.move(maker, candidate.uuid(), 0, CandidateState.SELECTED, Reason.of("zonder screening")))
                .isInstanceOf(MoveOutcome.NotFromHere.class);
        assertThat(candidates.move(maker, candidate.uuid(), 0, CandidateState.SCREENING, Reason.NONE))
                .isInstanceOf(MoveOutcome.ReasonNeeded.class);
        for (var lacking : List.of(
                Reason.of("past niet"),
                new Reason(ReasonKey.LANGUAGE_NOT_YET, "", null),
                new Reason(ReasonKey.HEALTH, "past niet", null))) {
            assertThat(candidates.move(maker, candidate.uuid(), 0, CandidateState.REJECTED, lacking))
                    .isInstanceOf(MoveOutcome.ReasonNeeded.class);
        }
        var rejected = candidates.move(
                maker,
                candidate.uuid(),
                0,
                CandidateState.REJECTED,
                new Reason(ReasonKey.LANGUAGE_NOT_YET, "Spreekt nog niet genoeg voor de veiligheid.", null));
        assertThat(rejected).isInstanceOf(MoveOutcome.Moved.class);
        assertThat(candidates.history(maker, candidate.uuid())).first().satisfies(change -> {
            assertThat(change.by()).isEqualTo(maker.displayName());
            assertThat(change.reason().text()).isEqualTo("Spreekt nog niet genoeg voor de veiligheid.");
        });
        assertThat(candidates.move(maker, candidate.uuid(), 0, CandidateState.SCREENING, Reason.of("opnieuw")))
                .isInstanceOf(MoveOutcome.Outdated.class);
    }

    @Test
    void a_change_of_several_is_taken_back_with_their_places_but_not_what_somebody_changed_since() {
        UUID place = GivenCohort.places(planning, cohorts, maker, cohort.uuid(), "Netbedrijf", 2);
        var one = GivenCohort.selected(candidates, maker, cohort.uuid(), "Amina", unique("Verzonnen"));
        var two = GivenCohort.selected(candidates, maker, cohort.uuid(), "Bilal", unique("Verzonnen"));
        one = ((MoveOutcome.Moved) candidates.place(maker, one.uuid(), one.version(), place)).now();
        var picks = List.of(
                new CandidateService.Pick(one.uuid(), one.version()),
                new CandidateService.Pick(two.uuid(), two.version()));
        var moved = candidates.moveAll(maker, picks, CandidateState.DROPPED_OUT, new Reason(ReasonKey.MOVED, "", null));
        var after = moved.stream()
                .map(outcome -> ((MoveOutcome.Moved) outcome).now())
                .toList();
        assertThat(after).allSatisfy(each -> assertThat(each.place()).isNull());
        var changed = after.getLast();
        candidates.move(maker, changed.uuid(), changed.version(), CandidateState.APPLIED, Reason.of("komt toch terug"));
        var undone = candidates.undo(
                maker,
                after.stream()
                        .map(each -> new CandidateService.Pick(each.uuid(), each.version()))
                        .toList());
        assertThat(undone.getFirst()).isInstanceOfSatisfying(MoveOutcome.Moved.class, back -> {
            assertThat(back.now().state()).isEqualTo(CandidateState.SELECTED);
            assertThat(back.now().place()).isNotNull();
        });
        assertThat(undone.getLast()).isInstanceOf(MoveOutcome.Outdated.class);
    }

    /** Few in every run; quality.md asks a hundred, with {@code -Dduaal.race.rounds=100}. */
    private static final int ROUNDS = Integer.getInteger("duaal.race.rounds", 5);

    @Test
    void of_fifty_who_want_the_last_place_exactly_one_gets_it() throws Exception {
        List<Candidate> fifty = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            fifty.add(GivenCohort.selected(candidates, maker, cohort.uuid(), "Kandidaat " + i, unique("Verzonnen")));
        }
        for (int round = 0; round < ROUNDS; round++) {
            UUID place = GivenCohort.places(planning, cohorts, maker, cohort.uuid(), "Werkgever " + round, 1);
            var outcomes = atOnce(fifty.stream()
                    .<Callable<MoveOutcome>>map(each -> () -> candidates.place(
                            maker,
                            each.uuid(),
                            candidates.find(maker, each.uuid()).orElseThrow().version(),
                            place))
                    .toList());
            assertThat(outcomes).filteredOn(MoveOutcome.Moved.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(MoveOutcome.NoPlaceLeft.class::isInstance)
                    .hasSize(49)
                    .allSatisfy(lost -> assertThat(
                                    ((MoveOutcome.NoPlaceLeft) lost).place().label())
                            .isEqualTo("Werkgever " + lastRound(lost) + ", Waterstad"));
            assertThat(cohorts.plan(maker, cohort.uuid()).orElseThrow().places())
                    .allSatisfy(each -> assertThat(each.taken())
                            .isLessThanOrEqualTo(each.data().places()));
        }
    }

    private static String lastRound(MoveOutcome lost) {
        return ((MoveOutcome.NoPlaceLeft) lost).place().data().employer().substring("Werkgever ".length());
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = calls.stream()
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            start.countDown();
            List<T> results = new ArrayList<>();
            for (var each : running) results.add(each.get());
            return results;
        }
    }

    @Test
    void a_place_needs_somebody_who_is_selected_and_is_free_again_when_they_leave() {
        UUID place = GivenCohort.places(planning, cohorts, maker, cohort.uuid(), "Netbedrijf", 1);
        var applied = added("Amina", unique("Verzonnen"));
        assertThat(candidates.place(maker, applied.uuid(), 0, place)).isInstanceOf(MoveOutcome.NotFromHere.class);
        var selected = GivenCohort.selected(candidates, maker, cohort.uuid(), "Bilal", unique("Verzonnen"));
        var placed = ((MoveOutcome.Moved) candidates.place(maker, selected.uuid(), selected.version(), place)).now();
        var data = cohorts.plan(maker, cohort.uuid()).orElseThrow().places().getFirst();
        assertThat(planning.savePlace(
                        maker, cohort.uuid(), place, data.version(), new Place.Data("Netbedrijf", null, "", 0, null)))
                .isEqualTo(new CohortOutcome.Refused(CohortOutcome.Fault.PLACES_TAKEN));
        candidates.move(
                maker,
                placed.uuid(),
                placed.version(),
                CandidateState.DROPPED_OUT,
                new Reason(ReasonKey.OTHER_WORK, "", Reason.Destination.WORK));
        assertThat(cohorts.plan(maker, cohort.uuid()).orElseThrow().taken()).isZero();
    }

    @Test
    void a_coach_sees_those_whom_they_look_after_and_no_others() {
        var theirs = GivenCohort.candidate(candidates, coach, cohort.uuid(), "Amina", unique("Verzonnen"));
        var others = added("Bilal", unique("Verzonnen"));
        assertThat(candidates.list(coach, cohort.uuid()))
                .extracting(Candidate::uuid)
                .containsExactly(theirs.uuid());
        assertThat(candidates.find(coach, others.uuid())).isEmpty();
        assertThat(people.open(coach, theirs.person().uuid())).isPresent();
        assertThat(people.open(coach, others.person().uuid())).isEmpty();
        assertThat(candidates.move(coach, others.uuid(), 0, CandidateState.SCREENING, Reason.of("x")))
                .isInstanceOf(MoveOutcome.Gone.class);
        assertThat(candidates.funnel(coach, cohort.uuid()).all()).isEqualTo(2);
    }

    @Test
    void an_employer_sees_who_comes_to_its_own_places_in_a_shared_cohort_and_nothing_else() {
        var employer = GivenUser.employer(accounts);
        assertThat(candidates.placed(employer, cohort.uuid())).isEmpty();
        var partner = sharing.partners(maker).stream()
                .filter(one -> one.name().equals(employer.organisationName()))
                .findFirst()
                .orElseThrow();
        planning.savePlace(
                maker,
                cohort.uuid(),
                null,
                0,
                new Place.Data("Netbeheer Waterland", partner.uuid(), "Depot Noord", 2, null));
        UUID theirs = cohorts.plan(maker, cohort.uuid())
                .orElseThrow()
                .places()
                .getFirst()
                .uuid();
        UUID elsewhere = GivenCohort.places(planning, cohorts, maker, cohort.uuid(), "Zorggroep", 2);
        var one = GivenCohort.selected(candidates, maker, cohort.uuid(), "Amina", unique("Verzonnen"));
        var two = GivenCohort.selected(candidates, maker, cohort.uuid(), "Bilal", unique("Verzonnen"));
        candidates.place(maker, one.uuid(), one.version(), theirs);
        candidates.place(maker, two.uuid(), two.version(), elsewhere);
        assertThat(sharing.share(
                        maker, cohort.uuid(), new ShareData(partner.uuid(), Role.EMPLOYER, sharing.today(), null)))
                .isInstanceOf(ShareOutcome.Done.class);
        assertThat(candidates.placed(employer, cohort.uuid()))
                .extracting(PlacedPerson::givenName, PlacedPerson::location)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Amina", "Depot Noord"));
        assertThatThrownBy(() -> candidates.list(employer, cohort.uuid())).isInstanceOf(AccessDeniedException.class);
        assertThat(cohorts.list(employer)).extracting(row -> row.uuid()).contains(cohort.uuid());
    }

    @Test
    void in_a_cohort_that_is_over_nobody_moves() {
        var candidate = added("Amina", unique("Verzonnen"));
        cohorts.move(maker, cohort.uuid(), cohort.version(), CohortState.STOPPED, "Geen geld.");
        assertThat(candidates.move(maker, candidate.uuid(), 0, CandidateState.SCREENING, Reason.of("toch")))
                .isInstanceOf(MoveOutcome.CohortOver.class);
        assertThat(candidates.add(maker, cohort.uuid(), List.of(), Candidate.Source.FORM, false))
                .isEmpty();
    }

    @Test
    void another_organisation_sees_nothing() {
        var candidate = added("Amina", unique("Verzonnen"));
        var elsewhere = GivenCohort.as(GivenUser.otherEmployer(accounts), Role.COORDINATOR);
        assertThat(cohorts.open(elsewhere, cohort.uuid())).isEmpty();
        assertThat(candidates.list(elsewhere, cohort.uuid())).isEmpty();
        assertThat(candidates.find(elsewhere, candidate.uuid())).isEmpty();
        assertThat(candidates.ofPerson(elsewhere, candidate.person().id())).isEmpty();
        assertThat(people.open(elsewhere, candidate.person().uuid())).isEmpty();
    }

    @Test
    void the_start_moves_what_is_still_to_come() {
        var before = cohorts.plan(maker, cohort.uuid()).orElseThrow();
        var data = cohort.data();
        cohorts.change(
                maker,
                cohort.uuid(),
                cohort.version(),
                new nl.duaal.cohort.CohortData(data.name(), data.note(), java.time.YearMonth.of(2026, 10), null, ""));
        var after = cohorts.plan(maker, cohort.uuid()).orElseThrow();
        assertThat(after.moments().getFirst().from())
                .isEqualTo(before.moments().getFirst().from().plusWeeks(4));
        assertThat(before.moments().getFirst().from()).isEqualTo(LocalDate.of(2026, 8, 10));
    }

    @Test
    void several_get_a_group_or_a_coach_together_and_go_back_to_what_each_had() {
        planning.saveGroup(maker, cohort.uuid(), null, 0, "Groep A", null);
        planning.saveGroup(maker, cohort.uuid(), null, 0, "Groep B", null);
        var groups = cohorts.plan(maker, cohort.uuid()).orElseThrow().groups();
        UUID a = groups.getFirst().uuid();
        UUID b = groups.getLast().uuid();
        var one = added("Amina", unique("Verzonnen"));
        var two = added("Idris", unique("Verzonnen"));
        candidates.assign(maker, one.uuid(), one.version(), a, null);
        var before = candidates.list(maker, cohort.uuid()).stream()
                .map(each -> new CandidateService.Pick(each.uuid(), each.version()))
                .toList();
        var coaching = planning.colleagues(maker).getFirst().account();
        var outcomes = candidates.assignAll(
                maker,
                before,
                new Assignment(new Assignment.Choice.Set(b), new Assignment.Choice.Set(coaching)),
                Progress.NONE);
        assertThat(outcomes).extracting(Assignment.Outcome::outcome).hasOnlyElementsOfType(MoveOutcome.Moved.class);
        assertThat(candidates.list(maker, cohort.uuid())).allSatisfy(each -> {
            assertThat(each.group()).isEqualTo(new Candidate.GroupRef(b, "Groep B"));
            assertThat(each.coach())
                    .isNotNull()
                    .satisfies(who -> assertThat(who.account()).isEqualTo(coaching));
        });
        // who was changed since stays as they are
        var changed = candidates.find(maker, two.uuid()).orElseThrow();
        candidates.assign(maker, two.uuid(), changed.version(), null, null);
        var undone = candidates.undoAssign(
                maker, outcomes.stream().map(Assignment.Outcome::before).toList(), Progress.NONE);
        assertThat(undone).hasAtLeastOneElementOfType(MoveOutcome.Outdated.class);
        var back = candidates.find(maker, one.uuid()).orElseThrow();
        assertThat(back.group()).isEqualTo(new Candidate.GroupRef(a, "Groep A"));
        assertThat(back.coach()).isNull();
    }

    @Test
    void many_who_are_brought_on_stay_where_they_are_when_the_user_stops_it() {
        var one = added("Amina", unique("Verzonnen"));
        var two = added("Idris", unique("Verzonnen"));
        var picks = List.of(
                new CandidateService.Pick(one.uuid(), one.version()),
                new CandidateService.Pick(two.uuid(), two.version()));
        Progress stops = (done, all) -> {
            if (done == 1) throw new CancellationException("stop");
        };
        assertThatThrownBy(() ->
                        candidates.moveAll(maker, picks, CandidateState.SCREENING, Reason.of("afgesproken"), stops))
                .isInstanceOf(CancellationException.class);
        assertThat(candidates.list(maker, cohort.uuid()))
                .extracting(Candidate::state)
                .containsOnly(CandidateState.APPLIED);
    }
}
