package nl.duaal.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.GivenUser;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.language.forecast.Assumed;
import nl.duaal.language.forecast.Forecast;
import nl.duaal.language.forecast.ForecastService;
import nl.duaal.language.hours.ActivityKind;
import nl.duaal.language.hours.HoursService;
import nl.duaal.language.hours.LedgerTotals.Minutes;
import nl.duaal.language.hours.OwnActivity;
import nl.duaal.language.integration.ExamAttempt;
import nl.duaal.language.integration.Integration;
import nl.duaal.language.integration.IntegrationService;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Ledger;
import nl.duaal.library.Skill;
import nl.duaal.person.PersonService;
import nl.duaal.trajectory.TrajectoryService;
import nl.duaal.trajectory.design.IntegrationRoute;
import nl.duaal.trajectory.design.WorkLanguage;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Levels, hours, terms and forecasts of people, on a real MariaDB. */
@WholeApplication
class LanguageTest {

    @Autowired
    private LevelService levels;

    @Autowired
    private HoursService hours;

    @Autowired
    private IntegrationService integration;

    @Autowired
    private ForecastService forecasts;

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

    @Autowired
    private DataSource database;

    private SignedIn maker;
    private Cohort cohort;
    private Candidate candidate;
    private UUID person;
    private LocalDate today;

    @BeforeEach
    void makePerson() {
        maker = GivenUser.coordinator(accounts);
        cohort = GivenCohort.cohort(
                cohorts, trajectories, maker, GivenUser.administrator(accounts), "Taal " + UUID.randomUUID());
        candidate = GivenCohort.candidate(candidates, maker, cohort.uuid(), "Amina", "Verzonnen");
        person = candidate.person().uuid();
        today = levels.today();
    }

    private Measurement.Data measured(Skill skill, String level, LocalDate on) {
        return new Measurement.Data(
                skill, MeasuredLevel.parse(level), Measurement.Instrument.TOA, on, "Hanna Visser", "");
    }

    private Measurement saved(LevelOutcome outcome) {
        return ((LevelOutcome.Saved) outcome).now();
    }

    private OwnActivity.Data lesson(LocalDate on, int hoursFollowed) {
        return new OwnActivity.Data(
                ActivityKind.LESSON_ELSEWHERE,
                on,
                hoursFollowed * 60,
                hoursFollowed * 60,
                hoursFollowed * 60,
                Set.of(Ledger.NT2),
                true,
                "");
    }

    @Test
    void a_jump_of_three_steps_is_asked_about_and_not_refused() {
        saved(levels.note(maker, person, measured(Skill.READING, "A1+", today.minusWeeks(20)), false));
        // two steps up: A1+ to A2
        saved(levels.note(maker, person, measured(Skill.READING, "A2", today.minusWeeks(10)), false));
        var jump = levels.note(maker, person, measured(Skill.READING, "B1", today), false);
        assertThat(jump).isInstanceOfSatisfying(LevelOutcome.Jump.class, found -> {
            assertThat(found.steps()).isEqualTo(3);
            assertThat(found.beside().data().level()).hasToString("A2");
        });
        assertThat(levels.levels(maker, person).orElseThrow().measurements()).hasSize(2);
        saved(levels.note(maker, person, measured(Skill.READING, "B1", today), true));
        // another skill has nothing to do with it; one between two looks both ways
        saved(levels.note(maker, person, measured(Skill.WRITING, "B2", today), false));
        assertThat(levels.note(maker, person, measured(Skill.READING, "A2", today.minusWeeks(5)), false))
                .isInstanceOf(LevelOutcome.Jump.class);
    }

    @Test
    void the_same_measurement_is_kept_once_and_none_comes_from_the_future() {
        saved(levels.note(maker, person, measured(Skill.READING, "A2", today), false));
        assertThat(levels.note(maker, person, measured(Skill.READING, "A2+", today), false))
                .isEqualTo(new LevelOutcome.Twice());
        assertThat(levels.note(maker, person, measured(Skill.READING, "A2", today.plusDays(1)), false))
                .isEqualTo(new LevelOutcome.NotYet());
    }

    @Test
    void a_correction_says_what_was_and_why_and_leaves_a_trace() {
        var first = saved(levels.note(maker, person, measured(Skill.READING, "A2", today.minusDays(3)), false));
        var better = measured(Skill.READING, "A2+", today.minusDays(3));
        saved(levels.correct(maker, person, first.uuid(), 0, better, "verkeerd overgenomen", false));
        assertThat(levels.correct(maker, person, first.uuid(), 0, better, "nog eens", false))
                .isEqualTo(new LevelOutcome.Outdated());
        assertThat(levels.remove(maker, person, first.uuid(), 1, "was van een ander"))
                .isEqualTo(NoteOutcome.SAVED);
        var found = levels.levels(maker, person).orElseThrow();
        assertThat(found.measurements()).isEmpty();
        assertThat(found.changes()).hasSize(2);
        assertThat(found.changes().getLast().was()).isEqualTo("A2 · " + today.minusDays(3) + " · TOA");
        assertThat(found.changes().getLast().became()).isEqualTo("A2+ · " + today.minusDays(3) + " · TOA");
        assertThat(found.changes().getFirst().became()).isEmpty();
        assertThat(traces("LANGUAGE_LEVEL_CORRECTED")).isEqualTo(2);
        assertThat(traces("LANGUAGE_LEVEL_REMOVED")).isEqualTo(1);
    }

    @Test
    void hours_can_be_changed_by_who_saw_them_last() {
        hours.note(maker, person, lesson(today, 3), false);
        hours.note(maker, person, lesson(today.minusDays(1), 2), false);
        var first = hours.of(maker, person).orElseThrow().own().getFirst();
        assertThat(hours.change(maker, person, first.uuid(), first.version(), lesson(today.minusDays(1), 4), false))
                .isEqualTo(NoteOutcome.TWICE);
        assertThat(hours.change(maker, person, first.uuid(), first.version(), lesson(today.minusDays(1), 4), true))
                .isEqualTo(NoteOutcome.SAVED);
        assertThat(hours.change(maker, person, first.uuid(), first.version(), lesson(today, 5), false))
                .isEqualTo(NoteOutcome.OUTDATED);
        var other = new OwnActivity.Data(
                ActivityKind.WORK_PLACEMENT,
                today,
                480,
                480,
                420,
                Set.of(Ledger.WORK, Ledger.PARTICIPATION),
                false,
                "eerste week");
        assertThat(hours.change(maker, person, first.uuid(), 1, other, false)).isEqualTo(NoteOutcome.SAVED);
        var now = hours.of(maker, person).orElseThrow();
        assertThat(now.own().getFirst().data()).isEqualTo(other);
        assertThat(now.totals().of(Ledger.NT2)).isEqualTo(new Minutes(120, 120, 120));
        assertThat(now.totals().total()).isEqualTo(new Minutes(600, 600, 540));
        assertThat(hours.change(maker, person, UUID.randomUUID(), 0, other, true))
                .isEqualTo(NoteOutcome.GONE);
        assertThat(traces("LANGUAGE_HOURS_CHANGED")).isEqualTo(5);
    }

    private int traces(String action) {
        return JdbcClient.create(database)
                .sql("SELECT count(*) FROM trace WHERE action = ? AND subject_uuid = ?")
                .params(action, person.toString())
                .query(Integer.class)
                .single();
    }

    @Test
    void hours_count_once_in_the_total_and_doubled_entries_are_asked_about() {
        var work = new OwnActivity.Data(
                ActivityKind.WORK_PLACEMENT,
                today,
                480,
                480,
                420,
                Set.of(Ledger.WORK, Ledger.PARTICIPATION, Ledger.MAP_PRACTICE),
                false,
                "");
        assertThat(hours.note(maker, person, work, false)).isEqualTo(NoteOutcome.SAVED);
        assertThat(hours.note(maker, person, work, false)).isEqualTo(NoteOutcome.TWICE);
        assertThat(hours.note(maker, person, lesson(today, 3), false)).isEqualTo(NoteOutcome.SAVED);
        var totals = hours.of(maker, person).orElseThrow().totals();
        assertThat(totals.total()).isEqualTo(new Minutes(660, 660, 600));
        assertThat(totals.of(Ledger.PARTICIPATION)).isEqualTo(new Minutes(480, 480, 420));
        assertThat(totals.of(Ledger.NT2)).isEqualTo(new Minutes(180, 180, 180));
        assertThat(hours.note(maker, person, work, true)).isEqualTo(NoteOutcome.SAVED);
        assertThat(hours.of(maker, person).orElseThrow().totals().total()).isEqualTo(new Minutes(1140, 1140, 1020));
        var own = hours.of(maker, person).orElseThrow().own().getFirst();
        assertThat(hours.remove(maker, person, own.uuid(), own.version())).isEqualTo(NoteOutcome.SAVED);
        assertThat(hours.remove(maker, person, own.uuid(), own.version())).isEqualTo(NoteOutcome.GONE);
    }

    @Test
    void a_term_runs_three_years_from_the_day_after_the_plan_and_extensions_lengthen_it() {
        var pip = LocalDate.of(2025, 3, 10);
        var data = new Integration.Data(IntegrationRoute.B1, true, LocalDate.of(2025, 1, 6), pip, null, null);
        assertThat(integration.term(maker, person)).isEmpty();
        assertThat(integration.save(maker, person, 0, data)).isEqualTo(NoteOutcome.SAVED);
        assertThat(integration.save(maker, person, 0, data)).isEqualTo(NoteOutcome.OUTDATED);
        var term = integration.term(maker, person).orElseThrow();
        assertThat(term.planDueBy()).isEqualTo(LocalDate.of(2025, 3, 17));
        assertThat(term.begins()).isEqualTo(LocalDate.of(2025, 3, 11));
        assertThat(term.ends()).isEqualTo(LocalDate.of(2028, 3, 10));
        integration.extend(maker, person, 6, Integration.Reason.MARKING, LocalDate.of(2026, 9, 1));
        term = integration.term(maker, person).orElseThrow();
        assertThat(term.ends()).isEqualTo(LocalDate.of(2028, 9, 10));
        assertThat(term.levels()).containsEntry(Skill.WRITING, LanguageLevel.B1).doesNotContainKey(Skill.CONVERSATION);
        assertThat(integration.remove(maker, person, 1)).isEqualTo(NoteOutcome.SAVED);
        assertThat(integration.term(maker, person)).isEmpty();
    }

    @Test
    void scaling_down_needs_six_hundred_course_hours_and_lowers_what_is_asked() {
        var pip = LocalDate.of(2025, 3, 10);
        integration.save(maker, person, 0, new Integration.Data(IntegrationRoute.B1, true, null, pip, null, null));
        for (int week = 1; week <= 14; week++) hours.note(maker, person, lesson(today.minusWeeks(week), 40), false);
        assertThat(integration.term(maker, person).orElseThrow().scaleDown()).satisfies(one -> {
            assertThat(one).isNotNull();
            assertThat(one.followed()).isEqualTo(560);
            assertThat(one.isEnough()).isFalse();
        });
        hours.note(maker, person, lesson(today, 40), false);
        assertThat(integration.term(maker, person).orElseThrow().scaleDown()).satisfies(one -> {
            assertThat(one).isNotNull();
            assertThat(one.isEnough()).isTrue();
        });
        integration.save(maker, person, 1, new Integration.Data(IntegrationRoute.B1, true, null, pip, today, null));
        assertThat(integration.term(maker, person).orElseThrow().levels())
                .containsEntry(Skill.WRITING, LanguageLevel.A2);
    }

    @Test
    void the_z_route_asks_course_hours_and_of_asylum_participation_too() {
        var pip = LocalDate.of(2025, 3, 10);
        integration.save(
                maker, person, 0, new Integration.Data(IntegrationRoute.SELF_RELIANCE, true, null, pip, null, null));
        hours.note(maker, person, lesson(today, 10), false);
        var asked = integration.term(maker, person).orElseThrow().hours();
        assertThat(asked.stream().map(one -> one.ledgers() + " " + one.needed() + " " + one.missing()))
                .containsExactly(
                        "[NT2, KNM] 800.0 790.0",
                        "[PARTICIPATION] 800.0 800.0",
                        "[MAP_PRACTICE] 40.0 40.0",
                        "[PVT] 12.0 12.0");
        integration.save(
                maker, person, 1, new Integration.Data(IntegrationRoute.SELF_RELIANCE, false, null, pip, null, null));
        assertThat(integration.term(maker, person).orElseThrow().hours()).hasSize(3);
    }

    @Test
    void an_exam_is_one_of_the_library_and_its_result_is_kept() {
        var open = new ExamAttempt.Data("knm", null, today, null, ExamAttempt.Result.OPEN, null, null);
        assertThat(integration.saveExam(maker, person, null, 0, open)).isEqualTo(NoteOutcome.SAVED);
        var kept = integration.exams(maker, person).getFirst();
        var passed = new ExamAttempt.Data(
                "knm",
                null,
                today,
                today.plusDays(9),
                ExamAttempt.Result.PASSED,
                today.plusDays(30),
                today.plusDays(30));
        assertThat(integration.saveExam(maker, person, kept.uuid(), 0, passed)).isEqualTo(NoteOutcome.SAVED);
        assertThat(integration.saveExam(maker, person, kept.uuid(), 0, passed)).isEqualTo(NoteOutcome.OUTDATED);
        assertThat(integration.exams(maker, person))
                .extracting(ExamAttempt::data)
                .containsExactly(passed);
        var unknown = new ExamAttempt.Data("toefl", null, today, null, ExamAttempt.Result.OPEN, null, null);
        assertThatThrownBy(() -> integration.saveExam(maker, person, null, 0, unknown))
                .hasMessageContaining("not in the library");
    }

    @Test
    void a_forecast_takes_the_plan_of_the_person_before_the_design() {
        levels.note(maker, person, measured(Skill.SPEAKING, "A1", today), false);
        integration.save(
                maker,
                person,
                0,
                new Integration.Data(IntegrationRoute.SELF_RELIANCE, true, null, today.minusYears(1), null, null));
        assertThat(forecasts.of(maker, person).orElseThrow().assumed().profileFrom())
                .isEqualTo(Assumed.Origin.DESIGN);
        var plan =
                new LanguagePlan(0, Profile.HIGH, BigDecimal.valueOf(6), 100, WorkLanguage.DUTCH, 24, true, null, null);
        assertThat(levels.savePlan(maker, person, plan)).isEqualTo(NoteOutcome.SAVED);
        assertThat(levels.savePlan(maker, person, plan)).isEqualTo(NoteOutcome.OUTDATED);
        var line = forecasts.of(maker, person).orElseThrow();
        assertThat(line.assumed().profileFrom()).isEqualTo(Assumed.Origin.PLAN);
        // A1 is what the Z route aims at: reached. From A1 to A2, highly educated: 180 ÷ 2 = 90 hours, 15 % less at a
        // workplace rich in language: 76,5 hours, 6 a week: 12,75 weeks, 89,25 days
        var speaking = line.forecast().of(Skill.SPEAKING, LanguageLevel.A1);
        assertThat(speaking.isReached()).isTrue();
        assertThat(line.forecast().of(Skill.SPEAKING, LanguageLevel.A2).band().likely())
                .isEqualTo(today.plusDays(90));
        assertThat(line.standing()).isEqualTo(Forecast.Standing.UNMEASURED);
    }

    @Test
    void a_coach_sees_own_people_and_others_see_no_small_numbers() {
        var coach = GivenAccount.signedIn(accounts, GivenAccount.with(db, GivenAccount.host(db), Role.COACH));
        assertThat(levels.levels(coach, person)).isEmpty();
        assertThat(levels.note(coach, person, measured(Skill.READING, "A2", today), false))
                .isEqualTo(new LevelOutcome.Gone());
        assertThat(forecasts.people(coach, cohort.uuid())).isEmpty();
        assertThat(forecasts.people(maker, cohort.uuid())).hasSize(1);
        var analyst = GivenCohort.as(maker, Role.ANALYST);
        assertThatThrownBy(() -> forecasts.people(analyst, cohort.uuid())).isInstanceOf(AccessDeniedException.class);
        assertThat(forecasts.numbers(analyst, cohort.uuid())).isEmpty();
        for (var name : List.of("Bilal", "Layla", "Omid", "Selam")) {
            GivenCohort.candidate(candidates, maker, cohort.uuid(), name, "Verzonnen");
        }
        assertThat(forecasts.numbers(analyst, cohort.uuid())).isPresent();
    }

    @Test
    void another_organisation_finds_nobody() {
        levels.note(maker, person, measured(Skill.READING, "A2", today), false);
        var elsewhere = GivenCohort.as(GivenUser.employer(accounts), Role.COORDINATOR);
        assertThat(levels.levels(elsewhere, person)).isEmpty();
        assertThat(hours.of(elsewhere, person)).isEmpty();
        assertThat(integration.exams(elsewhere, person)).isEmpty();
        assertThat(forecasts.of(elsewhere, person)).isEmpty();
    }

    @Test
    void who_is_erased_is_erased_here_with_the_history_too() {
        var first = saved(levels.note(maker, person, measured(Skill.READING, "A2", today), false));
        levels.correct(maker, person, first.uuid(), 0, measured(Skill.READING, "A2+", today), "vergist", false);
        hours.note(maker, person, lesson(today, 3), false);
        assertThat(people.export(maker, person).stream()
                        .filter(part -> part.titleKey().startsWith("learning.own"))
                        .filter(part -> !part.rows().isEmpty())
                        .map(part -> part.titleKey()))
                .containsExactlyInAnyOrder("learning.own.levels", "learning.own.changes", "learning.own.hours");
        people.erase(maker, person);
        for (var table : List.of("language_level", "language_level_change", "language_activity")) {
            assertThat(JdbcClient.create(database)
                            .sql("SELECT count(*) FROM " + table + " WHERE person_id = ?")
                            .param(candidate.person().id().value())
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }
}
