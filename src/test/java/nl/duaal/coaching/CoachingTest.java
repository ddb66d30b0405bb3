package nl.duaal.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.coaching.Contact.Channel;
import nl.duaal.coaching.Contact.Kind;
import nl.duaal.coaching.caseload.CaseloadRow;
import nl.duaal.coaching.caseload.CaseloadService;
import nl.duaal.coaching.caseload.CoachHandover;
import nl.duaal.coaching.caseload.HandoverOutcome;
import nl.duaal.coaching.caseload.HandoverService;
import nl.duaal.coaching.course.Confidence;
import nl.duaal.coaching.course.CourseService;
import nl.duaal.coaching.course.Intensity;
import nl.duaal.coaching.course.LadderStep;
import nl.duaal.coaching.plan.Barrier;
import nl.duaal.coaching.plan.Goal;
import nl.duaal.coaching.plan.PlanService;
import nl.duaal.coaching.watch.CoachingWatch;
import nl.duaal.coaching.wording.Wording;
import nl.duaal.coaching.wording.WordingService;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.cohort.candidate.Reason;
import nl.duaal.cohort.candidate.ReasonKey;
import nl.duaal.person.PersonService;
import nl.duaal.shared.WorkingDays;
import nl.duaal.trajectory.TrajectoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Contacts, promises, plans, caseloads and hand-overs, on a real MariaDB. */
@WholeApplication
class CoachingTest {

    @Autowired
    private CoachingService coaching;

    @Autowired
    private PlanService plans;

    @Autowired
    private CourseService course;

    @Autowired
    private CaseloadService caseloads;

    @Autowired
    private HandoverService handovers;

    @Autowired
    private WordingService wordings;

    @Autowired
    private CoachingWatch watch;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CohortPlanning planning;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private PersonService people;

    @Autowired
    private AccountService accounts;

    @Autowired
    private DataSource database;

    private SignedIn maker;
    private SignedIn coach;
    private SignedIn other;
    private Cohort cohort;
    private Candidate candidate;
    private UUID person;
    private LocalDate today;

    @BeforeEach
    void makePerson() {
        maker = GivenUser.coordinator(accounts);
        coach = GivenCohort.as(accounts.signedIn("coach").orElseThrow(), Role.COACH);
        other = GivenCohort.as(accounts.signedIn("teamleider").orElseThrow(), Role.COACH);
        cohort = GivenCohort.cohort(
                cohorts, trajectories, maker, GivenUser.administrator(accounts), "Begeleiding " + UUID.randomUUID());
        candidate = coached(GivenCohort.candidate(candidates, maker, cohort.uuid(), "Amina", "Verzonnen"), coach);
        person = candidate.person().uuid();
        today = coaching.today();
    }

    private UUID account(SignedIn who) {
        return planning.colleagues(maker).stream()
                .filter(one -> one.name().equals(who.displayName()))
                .findFirst()
                .orElseThrow()
                .account();
    }

    private Candidate coached(Candidate one, SignedIn by) {
        candidates.assign(maker, one.uuid(), one.version(), null, account(by));
        return candidates.find(maker, one.uuid()).orElseThrow();
    }

    private Contact.Data talk(LocalDate on, LocalDate next) {
        return new Contact.Data(
                Kind.TALK, Channel.IN_PERSON, on, "", Set.of("progress", "language"), "Het gaat goed.", next);
    }

    private static Promise.Data promise(String what, OwedBy by, LocalDate due) {
        return new Promise.Data(what, by, "", due);
    }

    private CoachingService.CoachingFile file(SignedIn user) {
        return coaching.file(user, person).orElseThrow();
    }

    private CaseloadRow row(SignedIn user) {
        return caseloads.inCohort(user, cohort.uuid()).rows().stream()
                .filter(one -> one.person().uuid().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private int traces(String action, String result) {
        return JdbcClient.create(database)
                .sql("SELECT count(*) FROM trace WHERE action = ? AND result = ? AND subject_uuid = ?")
                .params(action, result, person.toString())
                .query(Integer.class)
                .single();
    }

    @Test
    void a_talk_is_kept_with_what_was_agreed_and_leaves_a_trace() {
        assertThat(coaching.note(
                        coach,
                        person,
                        talk(today, today.plusDays(14)),
                        List.of(
                                promise("Bellen met school", OwedBy.COACH, today.plusDays(3)),
                                promise("Rooster meenemen", OwedBy.PARTICIPANT, today.plusDays(2))),
                        4))
                .isEqualTo(CoachingOutcome.SAVED);
        var file = file(coach);
        assertThat(file.contacts()).singleElement().satisfies(one -> {
            assertThat(one.data()).isEqualTo(talk(today, today.plusDays(14)));
            assertThat(one.by().name()).isEqualTo("Ruben Bos");
        });
        assertThat(file.promises().stream().map(one -> one.data().what()))
                .containsExactly("Rooster meenemen", "Bellen met school");
        assertThat(file.promises()).allSatisfy(one -> {
            assertThat(one.state()).isEqualTo(ItemState.OPEN);
            assertThat(one.contact()).isEqualTo(file.contacts().getFirst().uuid());
            assertThat(one.coach().name()).isEqualTo("Ruben Bos");
        });
        assertThat(course.of(coach, person).orElseThrow().ladder().stream().map(LadderStep::step))
                .containsExactly(4);
        assertThat(coaching.lastChannel(coach)).contains(Channel.IN_PERSON);
        assertThat(traces("COACHING_CONTACT_NOTED", "DONE")).isEqualTo(1);
    }

    @Test
    void a_contact_of_tomorrow_is_none_and_a_three_party_talk_names_who_was_there() {
        assertThat(coaching.note(coach, person, talk(today.plusDays(1), null), List.of(), null))
                .isEqualTo(CoachingOutcome.NOT_YET);
        assertThat(file(coach).contacts()).isEmpty();
        assertThatThrownBy(() ->
                        new Contact.Data(Kind.THREE_PARTY, Channel.IN_PERSON, today, " ", Set.of(), "Kort.", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_contact_says_something_and_nothing_is_due_before_it() {
        var nothing = new Contact.Data(Kind.TALK, Channel.IN_PERSON, today, "", Set.of(), " ", today.plusDays(7));
        assertThat(coaching.note(coach, person, nothing, List.of(), null)).isEqualTo(CoachingOutcome.EMPTY);
        var early = promise("Bellen met school", OwedBy.COACH, LocalDate.of(2020, 1, 1));
        assertThat(coaching.note(coach, person, nothing, List.of(early), null)).isEqualTo(CoachingOutcome.DUE_BEFORE);
        assertThat(file(coach).contacts()).isEmpty();
        var onTheDay = promise("Bellen met school", OwedBy.COACH, today);
        assertThat(coaching.note(coach, person, nothing, List.of(onTheDay), null))
                .isEqualTo(CoachingOutcome.SAVED);
        var tried = new Contact.Data(Kind.NOT_REACHED, Channel.PHONE_OUT, today, "", Set.of(), "", null);
        assertThat(coaching.note(coach, person, tried, List.of(), null)).isEqualTo(CoachingOutcome.SAVED);
    }

    @Test
    void only_the_author_corrects_a_contact_and_what_it_said_stays() {
        coaching.note(coach, person, talk(today, null), List.of(), null);
        var first = file(coach).contacts().getFirst();
        var better = new Contact.Data(Kind.TALK, Channel.VIDEO, today, "", Set.of(), "Het gaat heel goed.", null);
        assertThat(coaching.correct(maker, person, first.uuid(), 0, better, "mooier"))
                .isEqualTo(CoachingOutcome.NOT_YOURS);
        assertThat(coaching.correct(coach, person, first.uuid(), 0, better, "verkeerd gekozen"))
                .isEqualTo(CoachingOutcome.SAVED);
        assertThat(coaching.correct(coach, person, first.uuid(), 0, better, "nog eens"))
                .isEqualTo(CoachingOutcome.OUTDATED);
        assertThat(file(coach).contacts().getFirst().data()).isEqualTo(better);
        assertThat(file(coach).changes()).singleElement().satisfies(change -> {
            assertThat(change.was())
                    .isEqualTo("TALK · IN_PERSON · " + today + " · language · progress\nHet gaat goed.");
            assertThat(change.became()).isEqualTo("TALK · VIDEO · " + today + "\nHet gaat heel goed.");
            assertThat(change.reason()).isEqualTo("verkeerd gekozen");
            assertThat(change.removed()).isFalse();
        });
    }

    @Test
    void what_was_written_goes_when_a_contact_is_taken_away_and_its_promises_stay() {
        coaching.note(
                coach, person, talk(today, null), List.of(promise("Bellen", OwedBy.COACH, today.plusDays(1))), null);
        var first = file(coach).contacts().getFirst();
        coaching.correct(
                coach,
                person,
                first.uuid(),
                0,
                new Contact.Data(Kind.TALK, Channel.IN_PERSON, today, "", Set.of(), "Zonder details.", null),
                "te veel opgeschreven");
        // who sees everybody takes away what should not stand there
        assertThat(coaching.remove(maker, person, first.uuid(), 1, "medisch")).isEqualTo(CoachingOutcome.SAVED);
        assertThat(file(coach).contacts()).isEmpty();
        assertThat(file(coach).promises()).hasSize(1);
        assertThat(file(coach).changes()).singleElement().satisfies(change -> {
            assertThat(change.removed()).isTrue();
            assertThat(change.was()).isEqualTo("TALK · IN_PERSON · " + today);
            assertThat(change.became()).isEmpty();
        });
    }

    @Test
    void a_promise_is_done_dropped_with_a_reason_or_opened_again() {
        coaching.promise(coach, person, promise("Bellen", OwedBy.COACH, today.minusDays(1)));
        var open = file(coach).promises().getFirst();
        assertThat(open.isOverdueOn(today)).isTrue();
        assertThatThrownBy(() -> coaching.closePromise(coach, open.uuid(), 0, ItemState.DROPPED, " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(coaching.closePromise(coach, open.uuid(), 0, ItemState.DROPPED, "niet meer nodig"))
                .isEqualTo(CoachingOutcome.SAVED);
        assertThat(coaching.closePromise(coach, open.uuid(), 0, ItemState.DONE, ""))
                .isEqualTo(CoachingOutcome.OUTDATED);
        var dropped = file(coach).promises().getFirst();
        assertThat(dropped.closedOn()).isEqualTo(today);
        assertThat(dropped.reason()).isEqualTo("niet meer nodig");
        assertThat(dropped.isOverdueOn(today)).isFalse();
        coaching.closePromise(coach, open.uuid(), 1, ItemState.OPEN, "");
        var moved = promise("Bellen met school", OwedBy.OTHER, today.plusDays(7));
        assertThat(coaching.changePromise(coach, open.uuid(), 2, moved)).isEqualTo(CoachingOutcome.SAVED);
        assertThat(file(coach).promises().getFirst().data()).isEqualTo(moved);
        assertThat(file(coach).changes().getFirst().was()).isEqualTo("COACH · " + today.minusDays(1) + "\nBellen");
    }

    @Test
    void goals_have_steps_in_order_and_barriers_an_action_with_somebody_and_a_day() {
        var goal = new Goal.Data(
                "Op tijd op het werk",
                today.plusMonths(1),
                List.of(new Goal.Step("Bus uitzoeken", null), new Goal.Step("Proefrit", null)));
        assertThat(plans.saveGoal(coach, person, null, 0, goal, ItemState.OPEN)).isEqualTo(CoachingOutcome.SAVED);
        var kept = plans.of(coach, person).orElseThrow().goals().getFirst();
        var done = new Goal.Data(
                goal.what(),
                goal.due(),
                List.of(new Goal.Step("Bus uitzoeken", today), new Goal.Step("Proefrit", null)));
        assertThat(plans.saveGoal(coach, person, kept.uuid(), 0, done, ItemState.OPEN))
                .isEqualTo(CoachingOutcome.SAVED);
        assertThat(plans.saveGoal(coach, person, kept.uuid(), 0, done, ItemState.DONE))
                .isEqualTo(CoachingOutcome.OUTDATED);
        assertThat(plans.of(coach, person).orElseThrow().goals().getFirst().stepsDone())
                .isEqualTo(1);

        var bare = new Barrier.Data(Barrier.Category.CARE, "", today, "", null, "", null);
        plans.saveBarrier(coach, person, null, 0, bare, ItemState.OPEN);
        assertThat(watch.barriersWithoutAction(coach).stream()
                        .filter(one -> one.person().uuid().equals(person)))
                .hasSize(1);
        var barrier = plans.of(coach, person).orElseThrow().barriers().getFirst();
        var acted = new Barrier.Data(
                Barrier.Category.CARE, "", today, "Opvang zoeken", OwedBy.COACH, "", today.plusWeeks(1));
        assertThat(plans.saveBarrier(coach, person, barrier.uuid(), 0, acted, ItemState.OPEN))
                .isEqualTo(CoachingOutcome.SAVED);
        assertThat(watch.barriersWithoutAction(coach).stream()
                        .filter(one -> one.person().uuid().equals(person)))
                .isEmpty();
        assertThatThrownBy(() -> new Barrier.Data(Barrier.Category.CARE, "", today, "Opvang zoeken", null, "", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void self_confidence_is_asked_three_times_and_not_answering_is_an_answer() {
        var silent = new Confidence.Data(today, null, null);
        assertThat(course.ask(coach, person, 0, 0, silent)).isEqualTo(CoachingOutcome.SAVED);
        assertThat(course.ask(coach, person, 0, 0, silent)).isEqualTo(CoachingOutcome.OUTDATED);
        var said = new Confidence.Data(today, 4, Confidence.AnsweredBy.WITH_INTERPRETER);
        assertThat(course.ask(coach, person, 0, 1, said)).isEqualTo(CoachingOutcome.SAVED);
        assertThat(course.of(coach, person).orElseThrow().confidence())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.data()).isEqualTo(said);
                    assertThat(one.month()).isZero();
                });
        assertThatThrownBy(() -> course.ask(coach, person, 6, 0, said)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_caseload_reckons_hours_by_phase_and_intensity_and_shows_what_is_late_first() {
        var second = coached(GivenCohort.candidate(candidates, maker, cohort.uuid(), "Bilal", "Aabe"), coach);
        var gone = coached(GivenCohort.candidate(candidates, maker, cohort.uuid(), "Weg", "Zijnde"), coach);
        GivenCohort.brought(candidates, maker, candidate, CandidateState.SCREENING, CandidateState.SELECTED);
        candidates.move(
                maker,
                gone.uuid(),
                gone.version(),
                CandidateState.REJECTED,
                new Reason(ReasonKey.LANGUAGE_NOT_YET, "Eerst een taalklas.", null));
        assertThat(course.needs(coach, person, Intensity.INTENSIVE)).isEqualTo(CoachingOutcome.SAVED);
        coaching.note(coach, person, talk(today.minusDays(20), today.minusDays(3)), List.of(), null);
        var caseload = caseloads.inCohort(coach, cohort.uuid());
        // Aabe stands before Verzonnen by name, but with Verzonnen something is late
        assertThat(caseload.rows().stream().map(one -> one.person().familyName()))
                .containsExactly("Verzonnen", "Aabe");
        assertThat(caseload.leftOut()).isEqualTo(1);
        assertThat(caseload.overdue()).isEqualTo(1);
        // selected: half an hour, twice that where it is intensive; applied: a quarter
        assertThat(caseload.rows().stream().map(CaseloadRow::hoursPerWeek)).containsExactly(1.0, 0.25);
        assertThat(caseload.norms().weekHours()).isEqualTo(28);
        assertThat(row(coach).lastContact()).isEqualTo(today.minusDays(20));
        assertThat(row(coach).nextContact()).isEqualTo(today.minusDays(3));
        assertThat(watch.contactsOverdue(coach).stream().map(one -> one.person().uuid()))
                .contains(person)
                .doesNotContain(second.person().uuid());
        // a try in vain is no contact, but the day that was thought of at it holds
        coaching.note(
                coach,
                person,
                new Contact.Data(Kind.NOT_REACHED, Channel.PHONE_OUT, today, "", Set.of(), "", today.plusDays(2)),
                List.of(),
                null);
        assertThat(row(coach).lastContact()).isEqualTo(today.minusDays(20));
        assertThat(row(coach).nextContact()).isEqualTo(today.plusDays(2));
    }

    private CoachHandover.Offer offer(SignedIn to, LocalDate next, Set<UUID> promises) {
        return new CoachHandover.Offer(account(to), "Belt het liefst na vieren.", next, promises);
    }

    private CoachHandover waiting(SignedIn user) {
        return handovers.waiting(user).stream()
                .filter(one -> one.person().uuid().equals(person))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_hand_over_holds_once_it_is_accepted_and_takes_the_chosen_promises_along() {
        coaching.note(
                coach,
                person,
                talk(today, null),
                List.of(
                        promise("Gaat mee", OwedBy.COACH, today.plusDays(3)),
                        promise("Blijft bij Ruben", OwedBy.COACH, today)),
                null);
        var along = file(coach).promises().stream()
                .filter(one -> one.data().what().equals("Gaat mee"))
                .findFirst()
                .orElseThrow()
                .uuid();
        var last = WorkingDays.after(today, 5);
        assertThat(handovers.lastDay(coach)).contains(last);
        assertThat(handovers.offer(coach, person, offer(other, last.plusDays(1), Set.of())))
                .isEqualTo(HandoverOutcome.TOO_LATE);
        assertThat(handovers.offer(coach, person, offer(coach, last, Set.of()))).isEqualTo(HandoverOutcome.SAME_COACH);
        assertThat(handovers.offer(coach, person, offer(other, last, Set.of(along))))
                .isEqualTo(HandoverOutcome.SAVED);
        assertThat(handovers.offer(coach, person, offer(other, last, Set.of()))).isEqualTo(HandoverOutcome.TWICE);

        // until then the other sees the name and the promises, not the file
        assertThat(coaching.file(other, person)).isEmpty();
        var offered = waiting(other);
        assertThat(offered.promises())
                .singleElement()
                .satisfies(one -> assertThat(one.what()).isEqualTo("Gaat mee"));
        assertThat(handovers.answer(coach, offered.uuid(), 0, true, "")).isEqualTo(HandoverOutcome.GONE);
        assertThat(handovers.answer(other, offered.uuid(), 0, true, "")).isEqualTo(HandoverOutcome.SAVED);
        assertThat(handovers.answer(other, offered.uuid(), 0, true, "")).isEqualTo(HandoverOutcome.OUTDATED);

        assertThat(coaching.file(coach, person)).isEmpty();
        var file = file(other);
        assertThat(file.promises().stream()
                        .map(one -> one.data().what() + ": " + one.coach().name()))
                .containsExactly("Blijft bij Ruben: Ruben Bos", "Gaat mee: Hanna Visser");
        assertThat(file.coaches().stream().map(one -> one.coach().name() + " " + (one.until() == null)))
                .containsExactly("Hanna Visser true", "Ruben Bos false");
        assertThat(row(other).nextContact()).isEqualTo(last);
        // what stayed with the first coach is still theirs to do, without the file
        var kept = coaching.openPromises(coach).stream()
                .filter(one -> one.person().uuid().equals(person))
                .toList();
        assertThat(kept)
                .singleElement()
                .satisfies(one -> assertThat(
                                coaching.closePromise(coach, one.promise().uuid(), 0, ItemState.DONE, ""))
                        .isEqualTo(CoachingOutcome.SAVED));
        assertThat(traces("COACHING_HANDED_OVER", "DONE")).isEqualTo(2);
    }

    @Test
    void a_hand_over_waits_is_declined_with_a_reason_or_taken_back() {
        handovers.offer(maker, person, offer(other, today, Set.of()));
        assertThat(watch.handoversWaiting(other).stream()
                        .map(one -> one.person().uuid()))
                .contains(person);
        var first = waiting(other);
        assertThatThrownBy(() -> handovers.answer(other, first.uuid(), 0, false, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(handovers.answer(other, first.uuid(), 0, false, "mijn week is vol"))
                .isEqualTo(HandoverOutcome.SAVED);
        assertThat(coaching.file(coach, person)).isPresent();
        handovers.offer(coach, person, offer(other, today, Set.of()));
        assertThat(handovers.withdraw(coach, waiting(coach).uuid(), 0)).isEqualTo(HandoverOutcome.SAVED);
        assertThat(handovers.ofPerson(coach, person).stream().map(CoachHandover::state))
                .containsExactly(CoachHandover.State.WITHDRAWN, CoachHandover.State.DECLINED);
    }

    @Test
    void several_people_are_handed_over_at_once_with_everything_that_is_open_and_each_goes_its_own_way() {
        var second = coached(GivenCohort.candidate(candidates, maker, cohort.uuid(), "Bilal", "Aabe"), coach);
        coaching.promise(coach, person, promise("Bellen", OwedBy.COACH, today));
        handovers.offer(coach, second.person().uuid(), offer(other, today, Set.of()));
        assertThat(handovers.offerAll(
                        coach,
                        List.of(person, second.person().uuid(), UUID.randomUUID()),
                        account(other),
                        "Ruben gaat weg.",
                        today))
                .containsExactly(HandoverOutcome.SAVED, HandoverOutcome.TWICE, HandoverOutcome.GONE);
        assertThat(waiting(other).promises()).hasSize(1);
    }

    @Test
    void whoever_was_given_another_coach_meanwhile_is_not_handed_over() {
        handovers.offer(coach, person, offer(other, today, Set.of()));
        coached(candidates.find(maker, candidate.uuid()).orElseThrow(), GivenUser.coordinator(accounts));
        assertThat(handovers.answer(other, waiting(other).uuid(), 0, true, ""))
                .isEqualTo(HandoverOutcome.COACH_CHANGED);
        assertThat(coaching.file(other, person)).isEmpty();
    }

    @Test
    void a_late_first_contact_after_a_hand_over_is_seen_until_the_other_speaks_to_the_person() {
        handovers.offer(coach, person, offer(other, today, Set.of()));
        handovers.answer(other, waiting(other).uuid(), 0, true, "");
        JdbcClient.create(database)
                .sql("UPDATE coaching_handover SET next_contact_on = ? WHERE person_id = ?")
                .params(today.minusDays(1), candidate.person().id().value())
                .update();
        assertThat(watch.handoversWithoutContact(other).stream()
                        .map(one -> one.person().uuid()))
                .contains(person);
        coaching.note(other, person, talk(today, null), List.of(), null);
        assertThat(watch.handoversWithoutContact(other).stream()
                        .map(one -> one.person().uuid()))
                .doesNotContain(person);
    }

    @Test
    void another_coach_of_a_group_is_remembered_for_those_without_one_of_their_own() {
        planning.saveGroup(maker, cohort.uuid(), null, 0, "Groep 1", account(coach));
        var group = cohorts.plan(maker, cohort.uuid()).orElseThrow().groups().getFirst();
        var one = GivenCohort.candidate(candidates, maker, cohort.uuid(), "Groep", "Genoot");
        candidates.assign(maker, one.uuid(), one.version(), group.uuid(), null);
        assertThat(coaching.file(other, one.person().uuid())).isEmpty();
        planning.saveGroup(maker, cohort.uuid(), group.uuid(), group.version(), "Groep 1", account(other));
        var periods = coaching.file(other, one.person().uuid()).orElseThrow().coaches();
        assertThat(periods.stream().map(each -> each.coach().name() + " " + (each.until() == null)))
                .startsWith("Hanna Visser true", "Ruben Bos false");
    }

    @Test
    void topics_and_texts_are_standard_until_an_organisation_makes_them_its_own() {
        var progress = wording(Wording.Kind.TOPIC, "progress");
        assertThat(progress.data().label()).isEqualTo("voortgang");
        assertThat(progress.version()).isZero();
        var own = new Wording(progress.kind(), progress.key(), 0, new Wording.Data("hoe het gaat", ""), true, true);
        assertThat(wordings.save(maker, own)).isEqualTo(CoachingOutcome.SAVED);
        assertThat(wordings.save(maker, own)).isEqualTo(CoachingOutcome.OUTDATED);
        assertThat(wording(Wording.Kind.TOPIC, "progress").data().label()).isEqualTo("hoe het gaat");
        assertThatThrownBy(() -> wordings.save(coach, own)).isInstanceOf(AccessDeniedException.class);
        assertThat(wordings.putBack(maker, wording(Wording.Kind.TOPIC, "progress")))
                .isEqualTo(CoachingOutcome.SAVED);
        assertThat(wording(Wording.Kind.TOPIC, "progress").data().label()).isEqualTo("voortgang");
        assertThat(wording(Wording.Kind.TEMPLATE, "three_party").data().content())
                .startsWith("Wat zegt de deelnemer: \nWat zegt de werkgever: ");
    }

    private Wording wording(Wording.Kind kind, String key) {
        return wordings.all(maker, Locale.of("nl")).stream()
                .filter(one -> one.kind() == kind && one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoever_does_not_look_after_somebody_sees_and_writes_nothing() {
        assertThat(coaching.open(other, person)).isEmpty();
        assertThat(coaching.file(other, person)).isEmpty();
        assertThat(course.of(other, person)).isEmpty();
        assertThat(plans.of(other, person)).isEmpty();
        assertThat(coaching.note(other, person, talk(today, null), List.of(), null))
                .isEqualTo(CoachingOutcome.GONE);
        assertThat(handovers.offer(other, person, offer(coach, today, Set.of())))
                .isEqualTo(HandoverOutcome.GONE);
        coaching.promise(coach, person, promise("Bellen", OwedBy.COACH, today));
        var mine = file(coach).promises().getFirst();
        assertThat(coaching.closePromise(other, mine.uuid(), 0, ItemState.DONE, ""))
                .isEqualTo(CoachingOutcome.GONE);
        assertThat(coaching.openPromises(other).stream().map(one -> one.person().uuid()))
                .doesNotContain(person);
        assertThat(caseloads.of(other, new CaseloadService.Whose.Everybody()).rows().stream()
                        .map(one -> one.person().uuid()))
                .doesNotContain(person);
        for (var role : List.of(Role.EMPLOYER, Role.WORKPLACE_TRAINER, Role.ANALYST, Role.LANGUAGE_PROVIDER)) {
            var stranger = GivenCohort.as(coach, role);
            assertThatThrownBy(() -> coaching.file(stranger, person)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> watch.people(stranger)).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(traces("COACHING_OPENED", "MISSING")).isEqualTo(1);
    }

    @Test
    void everything_goes_with_the_person() {
        coaching.note(coach, person, talk(today, null), List.of(promise("Bellen", OwedBy.COACH, today.plusDays(1))), 3);
        plans.saveBarrier(
                coach,
                person,
                null,
                0,
                new Barrier.Data(Barrier.Category.NETWORK, "", today, "", null, "", null),
                ItemState.OPEN);
        handovers.offer(coach, person, offer(other, today, Set.of()));
        assertThat(people.erase(maker, person)).isTrue();
        long key = candidate.person().id().value();
        for (String table : List.of(
                "coaching_contact",
                "coaching_promise",
                "coaching_change",
                "coaching_ladder",
                "coaching_barrier",
                "coaching_handover",
                "coach_change")) {
            assertThat(JdbcClient.create(database)
                            .sql("SELECT count(*) FROM " + table + " WHERE person_id = ?")
                            .params(key)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }
}
