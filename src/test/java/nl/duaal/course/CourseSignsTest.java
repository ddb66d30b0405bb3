package nl.duaal.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.cohort.signal.Sign;
import nl.duaal.cohort.signal.Signal;
import nl.duaal.cohort.signal.SignalRule;
import nl.duaal.cohort.signal.SignalService;
import nl.duaal.cohort.signal.SignalWatch;
import nl.duaal.trajectory.TrajectoryService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Amina began; what ends soon or lasts too long comes up once, and goes when something follows. */
@WholeApplication
class CourseSignsTest {

    @Autowired
    private SignalService signals;

    @Autowired
    private SignalWatch watch;

    @Autowired
    private CourseBook course;

    @Autowired
    private CohortService cohorts;

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
    private Candidate candidate;
    private LocalDate today;

    @BeforeEach
    void given() {
        UUID municipality = GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY);
        maker = user(municipality, Role.COORDINATOR);
        coach = user(municipality, Role.COACH);
        var cohort = GivenCohort.cohort(cohorts, trajectories, maker, user(municipality, Role.COORDINATOR), "Verloop");
        candidate = GivenCohort.brought(
                candidates,
                maker,
                GivenCohort.candidate(candidates, coach, cohort.uuid(), "Amina", "Aalst"),
                CandidateState.SCREENING,
                CandidateState.SELECTED);
        today = course.today();
    }

    private SignedIn user(UUID organisation, Role role) {
        return GivenAccount.signedIn(accounts, GivenAccount.with(db, organisation, role));
    }

    private void noted(Fact fact) {
        // a permit is the person's, whatever cohort they are in
        UUID in = fact instanceof Fact.Permit ? null : candidate.uuid();
        assertThat(course.note(maker, candidate.person().uuid(), in, fact)).isInstanceOf(CourseOutcome.Saved.class);
    }

    private void threshold(String kind, int threshold) {
        var rule = signals.rules(maker).stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        signals.setRule(
                maker,
                new SignalRule(
                        kind,
                        rule.unit(),
                        true,
                        threshold,
                        rule.urgency(),
                        rule.nowDays(),
                        rule.escalateDays(),
                        rule.since(),
                        "Voor de proef",
                        rule.mark(),
                        true,
                        rule.version()));
    }

    private List<Signal> found(SignedIn user, String kind) {
        watch.look(maker.organisation());
        return signals.open(user, true).stream()
                .filter(signal -> signal.kind().equals(kind))
                .toList();
    }

    private static Fact.Contract contract(LocalDate from, LocalDate until) {
        return new Fact.Contract(from, until, Fact.Contract.Form.LEARN_WORK, BigDecimal.valueOf(32), 1600L);
    }

    @Test
    void a_contract_that_ends_is_until_another_follows() {
        noted(contract(today.minusMonths(6), today.plusDays(43)));
        assertThat(found(coach, CourseSigns.CONTRACT)).isEmpty();
        threshold(CourseSigns.CONTRACT, 43);
        var signal = found(coach, CourseSigns.CONTRACT).getFirst();
        assertThat(signal.facts())
                .containsExactly(
                        new Sign.Fact.Text("course.contract.LEARN_WORK"), new Sign.Fact.Day(today.plusDays(43)));
        assertThat(signal.since()).isEqualTo(today);
        assertThat(found(maker, CourseSigns.CONTRACT)).extracting(Signal::uuid).containsExactly(signal.uuid());
        noted(contract(today.plusDays(44), today.plusYears(1)));
        assertThat(found(coach, CourseSigns.CONTRACT)).isEmpty();
    }

    @Test
    void papers_that_end_are_until_they_are_renewed() {
        noted(new Fact.Credential(
                today.minusYears(1), Fact.Credential.Type.CERTIFICATE, "VCA", "", today.plusDays(60)));
        noted(new Fact.Permit(today.minusDays(1), today.plusDays(90)));
        assertThat(found(coach, CourseSigns.CERTIFICATE))
                .singleElement()
                .satisfies(one -> assertThat(one.facts())
                        .containsExactly(new Sign.Fact.Name("VCA"), new Sign.Fact.Day(today.plusDays(60))));
        assertThat(found(maker, CourseSigns.PERMIT)).hasSize(1);
        noted(new Fact.Credential(today, Fact.Credential.Type.CERTIFICATE, "vca", "", today.plusYears(10)));
        noted(new Fact.Permit(today, today.plusYears(5)));
        assertThat(found(coach, CourseSigns.CERTIFICATE)).isEmpty();
        assertThat(found(maker, CourseSigns.PERMIT)).isEmpty();
    }

    @Test
    void who_is_away_for_long_is_without_a_word_of_why() {
        noted(new Fact.Absence(today.minusDays(13), null, 100, Fact.Absence.Cause.SICK));
        assertThat(found(coach, CourseSigns.ABSENCE)).isEmpty();
        threshold(CourseSigns.ABSENCE, 13);
        assertThat(found(coach, CourseSigns.ABSENCE))
                .singleElement()
                .satisfies(one -> assertThat(one.facts()).containsExactly(new Sign.Fact.Day(today.minusDays(13))));
        var entry = course.open(coach, candidate.person().uuid())
                .orElseThrow()
                .entries()
                .getFirst();
        course.correct(
                coach,
                candidate.person().uuid(),
                entry.uuid(),
                entry.version(),
                new Fact.Absence(today.minusDays(13), today.minusDays(1), 100, Fact.Absence.Cause.SICK),
                "weer terug");
        assertThat(found(coach, CourseSigns.ABSENCE)).isEmpty();
    }

    @Test
    void who_is_away_for_a_part_of_the_week_is_said_to_be_so() {
        noted(new Fact.Absence(today.minusDays(16), null, 50, Fact.Absence.Cause.CARE));
        assertThat(found(coach, CourseSigns.ABSENCE))
                .singleElement()
                .satisfies(one -> assertThat(one.facts())
                        .containsExactly(new Sign.Fact.Day(today.minusDays(16)), new Sign.Fact.Share(0.5)));
    }

    private Signal paper(int daysAhead) {
        var title = "Bewijs " + daysAhead;
        noted(new Fact.Credential(
                today.minusYears(1), Fact.Credential.Type.CERTIFICATE, title, "", today.plusDays(daysAhead)));
        return found(coach, CourseSigns.CERTIFICATE).stream()
                .filter(one -> one.facts().contains(new Sign.Fact.Name(title)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_ends_is_for_soon_and_in_the_last_two_weeks_for_now() {
        assertThat(paper(15).urgency()).isEqualTo(SignalRule.Urgency.SOON);
        assertThat(paper(14).urgency()).isEqualTo(SignalRule.Urgency.NOW);
        assertThat(paper(0)).satisfies(one -> {
            assertThat(one.urgency()).isEqualTo(SignalRule.Urgency.NOW);
            assertThat(one.over()).isFalse();
        });
        assertThat(paper(-1)).satisfies(one -> {
            assertThat(one.urgency()).isEqualTo(SignalRule.Urgency.NOW);
            assertThat(one.over()).isTrue();
        });
        noted(contract(today.minusMonths(6), today.plusDays(6)));
        assertThat(found(coach, CourseSigns.CONTRACT))
                .extracting(Signal::urgency)
                .containsExactly(SignalRule.Urgency.NOW);
        noted(new Fact.Permit(today.minusDays(1), today.plusDays(31)));
        assertThat(found(maker, CourseSigns.PERMIT))
                .extracting(Signal::urgency)
                .containsExactly(SignalRule.Urgency.SOON);
    }

    @Test
    void who_is_often_away_is_found_by_how_often_and_when() {
        noted(new Fact.Absence(today.minusDays(91), today.minusDays(91), 100, Fact.Absence.Cause.SICK));
        noted(new Fact.Absence(today.minusDays(40), today.minusDays(40), 100, Fact.Absence.Cause.OTHER));
        noted(new Fact.Absence(today.minusDays(5), today.minusDays(4), 50, Fact.Absence.Cause.CARE));
        assertThat(found(coach, CourseSigns.OFTEN)).isEmpty();
        noted(new Fact.Absence(today.minusDays(90), today.minusDays(89), 100, Fact.Absence.Cause.SICK));
        assertThat(found(coach, CourseSigns.OFTEN)).singleElement().satisfies(one -> {
            assertThat(one.since()).isEqualTo(today.minusDays(5));
            assertThat(one.facts())
                    .containsExactly(
                            new Sign.Fact.Count(3), new Sign.Fact.Count(90), new Sign.Fact.Day(today.minusDays(5)));
        });
    }

    @Test
    void nothing_is_asked_about_who_left() {
        noted(contract(today.minusMonths(6), today.plusDays(10)));
        assertThat(found(maker, CourseSigns.CONTRACT)).hasSize(1);
        noted(new Fact.DropOut(today, "moved", null));
        assertThat(found(maker, CourseSigns.CONTRACT)).isEmpty();
    }
}
