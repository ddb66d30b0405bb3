package nl.duaal.cohort.signal;

import static nl.duaal.persistence.db.Tables.COHORT_SIGNAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.language.lesson.Attendance;
import nl.duaal.language.lesson.AttendanceService;
import nl.duaal.language.lesson.Entry;
import nl.duaal.language.lesson.GivenLessons;
import nl.duaal.language.lesson.LessonService;
import nl.duaal.persistence.TenantScope;
import nl.duaal.person.PersonService;
import nl.duaal.trajectory.TrajectoryService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Amina misses three lessons in a row; Bilal, of another coach, is there. */
@WholeApplication
class SignalServiceTest {

    private static final String STREAK = "lesson.streak";

    @Autowired
    private SignalService signals;

    @Autowired
    private SignalWatch watch;

    @Autowired
    private LessonService lessons;

    @Autowired
    private AttendanceService attendance;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private PersonService people;

    @Autowired
    private AccountService accounts;

    @Autowired
    private DSLContext db;

    private SignedIn maker;
    private SignedIn coach;
    private SignedIn other;
    private Cohort cohort;
    private UUID amina;
    private UUID bilal;
    private UUID group;
    private LocalDate today;

    @BeforeEach
    void given() {
        UUID municipality = GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY);
        maker = user(municipality, Role.COORDINATOR);
        coach = user(municipality, Role.COACH);
        other = user(municipality, Role.COACH);
        cohort = GivenCohort.cohort(cohorts, trajectories, maker, user(municipality, Role.COORDINATOR), "Signalen");
        amina = GivenCohort.candidate(candidates, coach, cohort.uuid(), "Amina", "Aalst")
                .person()
                .uuid();
        bilal = GivenCohort.candidate(candidates, other, cohort.uuid(), "Bilal", "Beek")
                .person()
                .uuid();
        today = signals.today();
        group = new GivenLessons(lessons).group(maker, cohort.uuid(), "Groep 1", null, null, List.of(amina, bilal));
    }

    private SignedIn user(UUID organisation, Role role) {
        return GivenAccount.signedIn(accounts, GivenAccount.with(db, organisation, role));
    }

    /** A lesson so many days ago, with whether Amina was there; Bilal always is. */
    private UUID lesson(int daysAgo, Attendance state) {
        UUID lesson = new GivenLessons(lessons).lesson(maker, group, today.minusDays(daysAgo));
        attendance.enter(
                maker, lesson, List.of(new Entry(amina, 0, state, 0), new Entry(bilal, 0, Attendance.PRESENT, 0)));
        return lesson;
    }

    private List<Signal> found(SignedIn user, String kind) {
        watch.look(maker.organisation());
        return signals.open(user, true).stream()
                .filter(signal -> signal.kind().equals(kind))
                .toList();
    }

    private Signal streak() {
        lesson(9, Attendance.PRESENT);
        lesson(7, Attendance.ABSENT);
        lesson(5, Attendance.EXCUSED);
        lesson(3, Attendance.ABSENT);
        var found = found(coach, STREAK);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void a_signal_says_whom_why_and_since_when() {
        var signal = streak();
        assertThat(signal.person().name()).isEqualTo("Amina Aalst");
        assertThat(signal.since()).isEqualTo(today.minusDays(7));
        assertThat(signal.facts())
                .containsExactly(
                        new Sign.Fact.Count(3), new Sign.Fact.Name("Groep 1"), new Sign.Fact.Day(today.minusDays(7)));
        assertThat(signal.mine()).isTrue();
        assertThat(signal.state()).isEqualTo(SignalState.NEW);
    }

    @Test
    void two_are_not_three() {
        lesson(9, Attendance.PRESENT);
        lesson(7, Attendance.ABSENT);
        lesson(5, Attendance.ABSENT);
        assertThat(found(coach, STREAK)).isEmpty();
    }

    @Test
    void it_is_there_once_however_often_anybody_looks_and_goes_when_it_is_not_so_any_more() {
        var signal = streak();
        assertThat(found(coach, STREAK)).singleElement().satisfies(again -> {
            assertThat(again.uuid()).isEqualTo(signal.uuid());
            assertThat(again.version()).isEqualTo(signal.version());
        });
        lesson(1, Attendance.PRESENT);
        assertThat(found(coach, STREAK)).isEmpty();
        assertThat(signals.take(coach, signal.uuid(), signal.version())).isEqualTo(SignalOutcome.GONE);
    }

    @Test
    void what_is_solved_stays_so_while_it_lasts_and_comes_back_when_it_comes_back() {
        var signal = streak();
        assertThat(signals.solve(coach, signal.uuid(), signal.version(), "gebeld: is ziek geweest"))
                .isEqualTo(SignalOutcome.DONE);
        assertThat(found(coach, STREAK)).singleElement().satisfies(now -> {
            assertThat(now.state()).isEqualTo(SignalState.DONE);
            assertThat(now.reason()).isEqualTo("gebeld: is ziek geweest");
        });
        // one lesson more that was missed is the same story
        lesson(2, Attendance.ABSENT);
        assertThat(found(coach, STREAK)).extracting(Signal::state).containsExactly(SignalState.DONE);
        lesson(1, Attendance.PRESENT);
        assertThat(found(coach, STREAK)).isEmpty();
    }

    @Test
    void somebody_puts_it_off_with_a_reason_and_somebody_else_is_told() {
        var signal = streak();
        assertThat(signals.snooze(coach, signal.uuid(), signal.version(), today.plusDays(7), "op vakantie"))
                .isEqualTo(SignalOutcome.DONE);
        assertThat(signals.take(maker, signal.uuid(), signal.version())).isEqualTo(SignalOutcome.OUTDATED);
        assertThatThrownBy(() -> signals.snooze(coach, signal.uuid(), 1, today, "vandaag al"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> signals.snooze(coach, signal.uuid(), 1, today.plusDays(91), "veel later"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> signals.solve(coach, signal.uuid(), 1, "  "))
                .isInstanceOf(IllegalArgumentException.class);
        var now = signals.again(coach, true).stream()
                .filter(one -> one.uuid().equals(signal.uuid()))
                .findFirst()
                .orElseThrow();
        assertThat(now.until()).isEqualTo(today.plusDays(7));
        assertThat(signals.reopen(coach, signal.uuid(), now.version())).isEqualTo(SignalOutcome.DONE);
        assertThat(signals.snooze(coach, signal.uuid(), now.version() + 1, today.plusDays(90), "op reis"))
                .isEqualTo(SignalOutcome.DONE);
    }

    @Test
    void who_sees_everybody_is_asked_for_what_nobody_sees_to_and_for_what_lasted_too_long() {
        var signal = streak();
        int days = signal.rule().escalateDays();
        assertThat(attention(maker)).isEmpty();
        assertThat(attention(coach)).containsExactly("Amina Aalst");
        found(signal, days);
        assertThat(attention(maker)).isEmpty();
        found(signal, days + 1);
        assertThat(attention(maker)).containsExactly("Amina Aalst");
        // put off is put off, for whom it lasts as well
        signals.snooze(coach, signal.uuid(), signal.version(), today.plusDays(7), "op vakantie");
        assertThat(attention(maker)).isEmpty();
        found(signal, 0);
        var amina = candidates.list(maker, cohort.uuid()).stream()
                .filter(one -> one.person().givenName().equals("Amina"))
                .findFirst()
                .orElseThrow();
        candidates.assign(maker, amina.uuid(), amina.version(), null, null);
        assertThat(attention(maker)).containsExactly("Amina Aalst");
    }

    private List<String> attention(SignedIn user) {
        return signals.open(user, false).stream()
                .filter(one -> one.kind().equals(STREAK))
                .map(one -> one.person().name())
                .toList();
    }

    /** As if it was found so many days ago. */
    private void found(Signal signal, int daysAgo) {
        db.update(COHORT_SIGNAL)
                .set(
                        COHORT_SIGNAL.FOUND_AT,
                        today.minusDays(daysAgo)
                                .atStartOfDay(AccountService.ZONE)
                                .toInstant())
                .where(TenantScope.of(COHORT_SIGNAL, maker.organisation()), COHORT_SIGNAL.UUID.eq(signal.uuid()))
                .execute();
    }

    @Test
    void a_coach_sees_own_people_and_the_coordinator_everybody() {
        var signal = streak();
        assertThat(found(maker, STREAK)).hasSize(1);
        assertThat(found(other, STREAK)).isEmpty();
        assertThat(signals.take(other, signal.uuid(), signal.version())).isEqualTo(SignalOutcome.GONE);
        UUID elsewhere = GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY);
        assertThat(signals.open(user(elsewhere, Role.COORDINATOR), true)).isEmpty();
        var employer = user(GivenAccount.organisation(db, OrganisationKind.EMPLOYER), Role.EMPLOYER);
        assertThatThrownBy(() -> signals.open(employer, true)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_organisation_sets_a_limit_otherwise_and_back() {
        streak();
        var rule = rule();
        assertThat(rule.threshold()).isEqualTo(3);
        var four = new SignalRule(
                STREAK,
                rule.unit(),
                true,
                4,
                rule.urgency(),
                null,
                2,
                today,
                "drie komt hier vaak voor",
                rule.mark(),
                true,
                0);
        assertThat(signals.setRule(maker, four)).isEqualTo(SignalOutcome.DONE);
        assertThat(signals.setRule(maker, four)).isEqualTo(SignalOutcome.OUTDATED);
        assertThat(found(coach, STREAK)).isEmpty();
        assertThat(rule().source()).isEqualTo("drie komt hier vaak voor");
        assertThat(signals.unsetRule(maker, STREAK, 1)).isEqualTo(SignalOutcome.DONE);
        assertThat(found(coach, STREAK)).hasSize(1);
        var off = new SignalRule(
                STREAK, rule.unit(), false, 3, rule.urgency(), null, 2, today, "nu niet", rule.mark(), true, 0);
        signals.setRule(maker, off);
        assertThat(found(coach, STREAK)).isEmpty();
    }

    private SignalRule rule() {
        return signals.rules(maker).stream()
                .filter(one -> one.kind().equals(STREAK))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_kind_has_a_rule_and_a_sentence_in_both_languages() {
        assertThat(signals.rules(maker)).extracting(SignalRule::kind).contains(STREAK, "plan.task");
        for (var rule : signals.rules(maker)) {
            for (String file : List.of("translations", "translations_en")) {
                var texts = java.util.ResourceBundle.getBundle("vaadin-i18n." + file);
                assertThat(texts.containsKey("signal.sign." + rule.kind()))
                        .as(rule.kind())
                        .isTrue();
                assertThat(texts.containsKey("signal.kind." + rule.kind()))
                        .as(rule.kind())
                        .isTrue();
            }
        }
    }

    @Test
    void what_ends_is_said_ahead_and_is_for_now_in_its_last_two_weeks() {
        assertThat(signals.rules(maker))
                .filteredOn(rule -> rule.unit() == SignalRule.Unit.DAYS_AHEAD)
                .extracting(SignalRule::kind, SignalRule::threshold, SignalRule::urgency, SignalRule::nowDays)
                .containsExactly(
                        tuple("work.contract", 42, SignalRule.Urgency.SOON, 14),
                        tuple("work.certificate", 60, SignalRule.Urgency.SOON, 14),
                        tuple("work.permit", 90, SignalRule.Urgency.SOON, 14));
    }

    @Test
    void what_changed_about_somebody_is_looked_at_without_a_look_for_everything() {
        lesson(7, Attendance.ABSENT);
        lesson(5, Attendance.ABSENT);
        lesson(3, Attendance.ABSENT);
        watch.lookAtTouched();
        assertThat(signals.ofPerson(coach, amina)).extracting(Signal::kind).contains(STREAK);
        assertThat(signals.ofPerson(other, amina)).isEmpty();
    }

    @Test
    void who_is_erased_takes_the_signals_along() {
        streak();
        assertThat(people.erase(maker, amina)).isTrue();
        assertThat(found(maker, STREAK)).isEmpty();
    }
}
