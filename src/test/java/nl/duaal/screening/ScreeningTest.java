package nl.duaal.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.GivenUser;
import nl.duaal.access.Permission;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.cohort.candidate.ReasonKey;
import nl.duaal.person.Availability;
import nl.duaal.person.Capacity;
import nl.duaal.person.PersonService;
import nl.duaal.screening.ScreeningOutcome.Why;
import nl.duaal.screening.week.AvailableWeek;
import nl.duaal.screening.week.WeekFit;
import nl.duaal.trajectory.TrajectoryService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Screening from plan to decision, and the guards of the AI Act on its services, on a real MariaDB. */
@WholeApplication
class ScreeningTest {

    @Autowired
    private ScreeningPlans plans;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Screenings screenings;

    @Autowired
    private ScreeningQuality quality;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private PersonService people;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private AccountService accounts;

    @Autowired
    private DSLContext db;

    @Autowired
    private DataSource database;

    private SignedIn maker;
    private SignedIn one;
    private SignedIn other;
    private Cohort cohort;
    private final Criterion form = criterion("Waarom dit werk", Criterion.Kind.ESSENTIAL, Criterion.Method.FORM);
    private final Criterion days = criterion("Kan op maandag", Criterion.Kind.KNOCK_OUT, Criterion.Method.FORM);
    private final Criterion team = criterion("Samenwerken", Criterion.Kind.ESSENTIAL, Criterion.Method.INTERVIEW);

    private static Criterion criterion(String name, Criterion.Kind kind, Criterion.Method method) {
        return new Criterion(UUID.randomUUID(), name, kind, method, name + "?", List.of("1", "2", "3", "4", "5"));
    }

    @BeforeEach
    void makePlan() {
        maker = GivenUser.coordinator(accounts);
        one = assessor();
        other = assessor();
        cohort = GivenCohort.cohort(
                cohorts, trajectories, maker, GivenUser.administrator(accounts), "Screening " + UUID.randomUUID());
    }

    private SignedIn assessor() {
        return GivenAccount.signedIn(accounts, GivenAccount.with(db, GivenAccount.host(db), Role.COACH));
    }

    private UUID accountOf(SignedIn user) {
        return UUID.fromString(JdbcClient.create(database)
                .sql("SELECT uuid FROM account WHERE id = ?")
                .param(user.account().value())
                .query(String.class)
                .single());
    }

    private Plan plan() {
        return plans.of(maker, cohort).orElseThrow();
    }

    private Plan openPlan() {
        UUID uuid = plans.create(maker, cohort, null, List.of(form, days, team)).orElseThrow();
        assertThat(plans.saveAssessors(maker, uuid, 0, Set.of(accountOf(one), accountOf(other))))
                .isEqualTo(new ScreeningOutcome.Done());
        assertThat(plans.open(maker, uuid, 1)).isEqualTo(new ScreeningOutcome.Done());
        assertThat(plan().state()).isEqualTo(Plan.State.OPEN);
        return plan();
    }

    private Candidate candidate(String given, String family) {
        return GivenCohort.candidate(candidates, maker, cohort.uuid(), given, family);
    }

    private UUID entered(Plan plan) {
        assertThat(candidates.list(maker, cohort.uuid())).hasSize(1);
        assertThat(plans.enter(maker, cohort, plan.uuid(), "begin")).isEqualTo(1);
        return screenings.list(maker, plan.uuid()).getFirst().uuid();
    }

    private SheetRow sheet(SignedIn user, Round round) {
        return assessments.list(user).stream()
                .filter(row -> row.round() == round
                        && row.cohort().equals(cohort.data().name()))
                .findFirst()
                .orElseThrow();
    }

    private void assess(SignedIn user, Round round, int answer) {
        UUID sheet = sheet(user, round).uuid();
        for (var line : assessments.open(user, sheet).orElseThrow().lines()) {
            int given = line.criterion().isYesOrNo() ? 5 : answer;
            assertThat(assessments.answer(user, sheet, line.criterion().uuid(), given, "gezien"))
                    .isEqualTo(new ScreeningOutcome.Done());
        }
        assertThat(assessments.handIn(user, sheet)).isEqualTo(new ScreeningOutcome.Done());
    }

    private void agree(UUID subject, Criterion criterion, int answer) {
        assertThat(screenings.agree(maker, subject, criterion.uuid(), answer, "samen besproken"))
                .isEqualTo(new ScreeningOutcome.Done());
    }

    private Profile profile(UUID subject) {
        return screenings.open(maker, subject).orElseThrow();
    }

    private static ScreeningOutcome refused(Why why) {
        return new ScreeningOutcome.Refused(why);
    }

    // ---- the way from plan to decision

    @Test
    void somebody_is_screened_in_two_rounds_and_selected_by_a_person() {
        var plan = openPlan();
        var somebody = candidate("Amina", "Verzonnen");
        UUID subject = entered(plan);
        assess(one, Round.NUMBER, 4);
        assess(other, Round.NUMBER, 2);
        assertThat(profile(subject).step()).isEqualTo(SubjectRow.Step.NUMBER_AGREE);
        agree(subject, form, 3);
        agree(subject, days, 5);
        assertThat(profile(subject).name()).isEqualTo("Amina Verzonnen");
        // what was agreed on without a name does not change once the name is known
        assertThat(screenings.agree(maker, subject, form.uuid(), 5, "toch anders"))
                .isEqualTo(refused(Why.FIRST_ROUND_IS_OVER));
        assess(one, Round.MEETING, 3);
        assess(other, Round.MEETING, 4);
        assertThat(screenings.select(maker, subject, profile(subject).subject().version(), "goed"))
                .isEqualTo(refused(Why.NOT_AGREED));
        agree(subject, team, 4);
        long version = profile(subject).subject().version();
        assertThat(screenings.select(maker, subject, version, "goed")).isEqualTo(new ScreeningOutcome.Done());
        var decided = profile(subject);
        assertThat(decided.subject().decision().outcome()).isEqualTo(Decision.Outcome.SELECTED);
        assertThat(decided.subject().decision().by()).isEqualTo(maker.displayName());
        assertThat(candidates.find(maker, somebody.uuid()).orElseThrow().state())
                .isEqualTo(CandidateState.SELECTED);
        assertThat(screenings.select(maker, subject, version, "goed")).isEqualTo(refused(Why.DECIDED));
        var figures = quality.figures(maker, plan.uuid()).orElseThrow();
        assertThat(figures.screened()).isEqualTo(1);
        assertThat(figures.selected()).isEqualTo(1);
        assertThat(figures.passRate()).contains(1.0);
        assertThat(figures.screenedPerStart()).isEmpty();
    }

    @Test
    void a_plan_opens_with_criteria_and_two_assessors_only_and_is_fixed_then() {
        UUID uuid = plans.create(maker, cohort, null, List.of()).orElseThrow();
        assertThat(plans.open(maker, uuid, 0)).isEqualTo(refused(Why.NO_CRITERIA));
        plans.saveCriteria(maker, uuid, 0, List.of(form));
        assertThat(plans.open(maker, uuid, 1)).isEqualTo(refused(Why.TOO_FEW_ASSESSORS));
        plans.saveAssessors(maker, uuid, 1, Set.of(accountOf(one)));
        assertThat(plans.open(maker, uuid, 2)).isEqualTo(refused(Why.TOO_FEW_ASSESSORS));
        plans.saveAssessors(maker, uuid, 2, Set.of(accountOf(one), accountOf(other)));
        assertThat(plans.open(maker, uuid, 2)).isEqualTo(new ScreeningOutcome.Outdated());
        assertThat(plans.open(maker, uuid, 3)).isEqualTo(new ScreeningOutcome.Done());
        assertThat(plans.saveCriteria(maker, uuid, 4, List.of(form, team))).isEqualTo(refused(Why.PLAN_IS_FIXED));
        assertThat(plans.create(maker, cohort, null, List.of(form))).isEmpty();
    }

    // ---- nobody sees another's before both are in

    @Test
    void an_assessor_sees_and_changes_own_sheets_only() {
        openPlan();
        candidate("Sara", "Verzonnen");
        entered(plan());
        UUID sheet = sheet(one, Round.NUMBER).uuid();
        assertThat(assessments.open(other, sheet)).isEmpty();
        assertThat(assessments.answer(other, sheet, form.uuid(), 3, "")).isEqualTo(new ScreeningOutcome.Gone());
        assertThat(assessments.handIn(other, sheet)).isEqualTo(new ScreeningOutcome.Gone());
        assertThat(assessments.open(maker, sheet)).isEmpty();
        assertThatThrownBy(() -> assessments.open(GivenCohort.as(maker, Role.ANALYST), sheet))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_one_found_is_seen_by_nobody_until_all_are_in() {
        var plan = openPlan();
        candidate("Yonas", "Verzonnen");
        UUID subject = entered(plan);
        assess(one, Round.NUMBER, 4);
        assertThat(profile(subject).lines())
                .allSatisfy(line -> assertThat(line.found()).isEmpty());
        assertThat(screenings.agree(maker, subject, form.uuid(), 4, "zo gezien"))
                .isEqualTo(refused(Why.NOT_ALL_IN));
        assess(other, Round.NUMBER, 2);
        assertThat(profile(subject).lines().getFirst().found())
                .extracting(Profile.Found::answer)
                .containsExactlyInAnyOrder(4, 2);
        assertThat(screenings.agree(maker, subject, form.uuid(), 4, " ")).isEqualTo(refused(Why.REASON_NEEDED));
    }

    @Test
    void a_sheet_is_handed_in_whole_and_does_not_change_after_that() {
        var plan = openPlan();
        candidate("Lina", "Verzonnen");
        entered(plan);
        UUID sheet = sheet(one, Round.NUMBER).uuid();
        assertThat(assessments.handIn(one, sheet)).isEqualTo(refused(Why.INCOMPLETE));
        assertThat(assessments.answer(one, sheet, days.uuid(), 3, "")).isEqualTo(refused(Why.NO_SUCH_ANSWER));
        assertThat(assessments.answer(one, sheet, team.uuid(), 3, "")).isEqualTo(new ScreeningOutcome.Gone());
        assess(one, Round.NUMBER, 3);
        assertThat(assessments.answer(one, sheet, form.uuid(), 5, "")).isEqualTo(refused(Why.HANDED_IN));
        assertThat(assessments.handIn(one, sheet)).isEqualTo(refused(Why.HANDED_IN));
    }

    @Test
    void the_second_round_begins_when_the_first_is_agreed_on() {
        var plan = openPlan();
        candidate("Omar", "Verzonnen");
        UUID subject = entered(plan);
        assertThat(assessments.list(one))
                .noneMatch(row -> row.round() == Round.MEETING
                        && row.cohort().equals(cohort.data().name()));
        assess(one, Round.NUMBER, 3);
        assess(other, Round.NUMBER, 3);
        agree(subject, form, 3);
        agree(subject, days, 5);
        assertThat(sheet(one, Round.MEETING).name()).isEqualTo("Omar Verzonnen");
    }

    // ---- an assessor who cannot go on

    private ScreeningOutcome replace(SignedIn leaver, SignedIn newcomer, String reason) {
        var plan = plan();
        return plans.replace(maker, plan.uuid(), plan.version(), accountOf(leaver), accountOf(newcomer), reason);
    }

    @Test
    void who_takes_over_begins_blind_and_what_was_handed_in_goes_on_counting() {
        var plan = openPlan();
        candidate("Rosa", "Verzonnen");
        UUID subject = entered(plan);
        assess(one, Round.NUMBER, 4);
        UUID unfinished = sheet(other, Round.NUMBER).uuid();
        assessments.answer(other, unfinished, form.uuid(), 1, "half af");
        var newcomer = assessor();
        assertThat(replace(other, newcomer, "ander werk")).isEqualTo(new ScreeningOutcome.Done());
        // the one who left works on nothing any more
        assertThat(assessments.list(other))
                .noneMatch(row -> row.cohort().equals(cohort.data().name()));
        assertThat(assessments.open(other, unfinished)).isEmpty();
        assertThat(assessments.answer(other, unfinished, form.uuid(), 2, "")).isEqualTo(new ScreeningOutcome.Gone());
        assertThat(assessments.handIn(other, unfinished)).isEqualTo(new ScreeningOutcome.Gone());
        // the new one has an empty sheet, and nobody sees what the two others wrote
        var empty =
                assessments.open(newcomer, sheet(newcomer, Round.NUMBER).uuid()).orElseThrow();
        assertThat(empty.lines()).allSatisfy(line -> {
            assertThat(line.answer()).isNull();
            assertThat(line.note()).isEmpty();
        });
        assertThat(assessments.open(newcomer, unfinished)).isEmpty();
        assertThat(profile(subject).lines())
                .allSatisfy(line -> assertThat(line.found()).isEmpty());
        assertThat(screenings.agree(maker, subject, form.uuid(), 4, "zo")).isEqualTo(refused(Why.NOT_ALL_IN));
        var row = screenings.list(maker, plan.uuid()).getFirst();
        assertThat(row.handedIn()).isEqualTo(1);
        assertThat(row.needed()).isEqualTo(2);
        assess(newcomer, Round.NUMBER, 3);
        assertThat(profile(subject).lines().getFirst().found())
                .extracting(Profile.Found::answer, Profile.Found::standing)
                .containsExactlyInAnyOrder(
                        tuple(4, Profile.Standing.COUNTS),
                        tuple(1, Profile.Standing.LEFT),
                        tuple(3, Profile.Standing.COUNTS));
        // the first one leaves too: the round that was handed in stays, the second round goes to somebody new
        var third = assessor();
        assertThat(replace(one, third, "verlof")).isEqualTo(new ScreeningOutcome.Done());
        assertThat(assessments.list(third)).isEmpty();
        agree(subject, form, 4);
        agree(subject, days, 5);
        assertThat(profile(subject).lines().getFirst().found())
                .extracting(Profile.Found::standing)
                .containsExactlyInAnyOrder(
                        Profile.Standing.OF_A_LEAVER, Profile.Standing.LEFT, Profile.Standing.COUNTS);
        assess(newcomer, Round.MEETING, 4);
        assess(third, Round.MEETING, 4);
        agree(subject, team, 4);
        assertThat(screenings.select(maker, subject, profile(subject).subject().version(), "goed"))
                .isEqualTo(new ScreeningOutcome.Done());
        var replacements = plans.replacements(maker, plan.uuid());
        assertThat(replacements).extracting(Replacement::reason).containsExactly("verlof", "ander werk");
        assertThat(replacements.getFirst().leaver()).isEqualTo(one.displayName());
        assertThat(replacements.getFirst().newcomer()).isEqualTo(third.displayName());
        assertThat(replacements.getFirst().by()).isEqualTo(maker.displayName());
        assertThat(replacements.getFirst().kept()).isEqualTo(1);
        assertThat(replacements.getFirst().left()).isEqualTo(1);
        assertThat(replacements.getLast().kept()).isZero();
        assertThat(replacements.getLast().left()).isEqualTo(2);
        assertThat(traced("ASSESSOR_REPLACED", "DONE", plan.uuid())).isEqualTo(2);
    }

    private long traced(String action, String result, UUID subject) {
        return JdbcClient.create(database)
                .sql("SELECT count(*) FROM trace WHERE subject_uuid = ? AND action = ? AND result = ?")
                .params(subject.toString(), action, result)
                .query(Long.class)
                .single();
    }

    @Test
    void an_assessor_is_replaced_by_somebody_who_can_begin_blind_only() {
        UUID draft = plans.create(maker, cohort, null, List.of(form)).orElseThrow();
        plans.saveAssessors(maker, draft, 0, Set.of(accountOf(one), accountOf(other)));
        var newcomer = assessor();
        assertThat(replace(other, newcomer, "ander werk")).isEqualTo(refused(Why.PLAN_IS_NOT_OPEN));
        plans.open(maker, draft, 1);
        assertThat(replace(other, newcomer, "  ")).isEqualTo(refused(Why.REASON_NEEDED));
        assertThat(replace(newcomer, other, "ander werk")).isEqualTo(refused(Why.NO_ASSESSOR));
        assertThat(replace(other, one, "ander werk")).isEqualTo(refused(Why.ASSESSED_HERE));
        assertThat(replace(other, other, "ander werk")).isEqualTo(refused(Why.ASSESSED_HERE));
        var stranger = GivenUser.otherEmployer(accounts);
        assertThat(replace(other, stranger, "ander werk")).isEqualTo(refused(Why.NO_COLLEAGUE));
        assertThat(plans.replace(maker, draft, 0, accountOf(other), accountOf(newcomer), "ander werk"))
                .isEqualTo(new ScreeningOutcome.Outdated());
        assertThat(replace(other, newcomer, "ander werk")).isEqualTo(new ScreeningOutcome.Done());
        assertThat(replace(newcomer, other, "toch weer")).isEqualTo(refused(Why.ASSESSED_HERE));
        assertThatThrownBy(() -> plans.replace(one, draft, 3, accountOf(one), accountOf(other), "zelf"))
                .isInstanceOf(AccessDeniedException.class);
        plans.close(maker, draft, plan().version());
        assertThat(replace(newcomer, assessor(), "ander werk")).isEqualTo(refused(Why.PLAN_IS_NOT_OPEN));
    }

    // ---- the week, and what the file says of it

    @Test
    void the_week_is_the_one_of_the_file_once_the_name_is_known() {
        var plan = openPlan();
        var somebody = candidate("Noor", "Verzonnen");
        UUID subject = entered(plan);
        UUID person = somebody.person().uuid();
        people.changeCapacity(maker, person, new Capacity(0, 6, ""));
        assertThat(profile(subject).file()).isEmpty();
        assertThat(profile(subject).clashes()).isEmpty();
        assertThat(traced("CAPACITY_OPENED", "DONE", person)).isZero();
        assess(one, Round.NUMBER, 4);
        assess(other, Round.NUMBER, 4);
        agree(subject, form, 4);
        agree(subject, days, 5);
        var known = profile(subject);
        assertThat(known.file()).contains(new Availability(6, Set.of()));
        assertThat(known.clashes()).isNotEmpty().allSatisfy(clash -> {
            assertThat(clash).isInstanceOf(WeekFit.Clash.Hours.class);
            assertThat(((WeekFit.Clash.Hours) clash).available()).isEqualTo(6);
        });
        assertThat(traced("CAPACITY_OPENED", "DONE", person)).isEqualTo(1);
        // more hours were said in the screening: the fewer hours count
        screenings.saveWeek(maker, subject, AvailableWeek.of(40, Set.of()));
        assertThat(profile(subject).clashes()).isEqualTo(known.clashes());
    }

    // ---- guards of the AI Act (quality.md 1.4, decision 16)

    /** c: names and what reveals origin change nothing of what assessors see, nor the order. */
    @Test
    void other_names_and_addresses_give_the_same_first_round() {
        var plan = openPlan();
        var somebody = candidate("Fatima", "El Idrissi");
        UUID subject = entered(plan);
        screenings.write(
                maker,
                plan.uuid(),
                somebody.uuid(),
                form.uuid(),
                "Ik ben Fatima (fatima@post.example) en ik leg graag kabels.");
        var seen = assessments.open(one, sheet(one, Round.NUMBER).uuid()).orElseThrow();
        JdbcClient.create(database)
                .sql("UPDATE person SET given_name = 'Kees', family_name = 'Jansen', languages = 'nl', town = 'Elders',"
                        + " born_on = '1990-01-01', email = 'kees@mail.example' WHERE id ="
                        + " (SELECT person_id FROM screening_subject WHERE uuid = ?)")
                .param(subject.toString())
                .update();
        screenings.write(
                maker,
                plan.uuid(),
                somebody.uuid(),
                form.uuid(),
                "Ik ben Kees (kees@mail.example) en ik leg graag kabels.");
        assertThat(assessments.open(one, seen.uuid())).contains(seen);
        assertThat(seen.name()).isNull();
        assertThat(seen.lines().getFirst().written()).isEqualTo("Ik ben […] ([…]) en ik leg graag kabels.");
        assertThat(seen.toString()).doesNotContain("Fatima", "Idrissi", "@");
        assertThat(screenings.list(maker, plan.uuid()).toString()).doesNotContain("Kees", "Jansen");
        assertThat(profile(subject).lines().getFirst().written())
                .isEqualTo(seen.lines().getFirst().written());
        // who writes it down sees the name, and nothing that leads to the number
        var row = screenings.forms(maker, plan.uuid()).getFirst();
        assertThat(row.name()).isEqualTo("Kees Jansen");
        assertThat(row.toString()).doesNotContain(subject.toString());
        assertThat(profile(subject).name()).isNull();
    }

    /** a: lists go by a number that is drawn by lot, whatever anybody answered. */
    @Test
    void lists_go_by_number_whatever_was_answered() {
        var plan = openPlan();
        for (int i = 0; i < 6; i++) candidate("Naam" + (char) ('a' + i), "Verzonnen");
        assertThat(plans.enter(maker, cohort, plan.uuid(), "begin")).isEqualTo(6);
        assertThat(plans.enter(maker, cohort, plan.uuid(), "begin")).isZero();
        var before = screenings.list(maker, plan.uuid());
        assertThat(before).extracting(SubjectRow::number).isSorted().doesNotHaveDuplicates();
        int answer = 1;
        for (var row : assessments.list(one)) {
            if (!row.cohort().equals(cohort.data().name())) continue;
            assessments.answer(one, row.uuid(), form.uuid(), answer++ % 5 + 1, "");
        }
        assertThat(screenings.list(maker, plan.uuid()))
                .extracting(SubjectRow::uuid)
                .containsExactlyElementsOf(before.stream().map(SubjectRow::uuid).toList());
        assertThat(assessments.list(one)).extracting(SheetRow::number).isSorted();
    }

    /** e: without a reason of the list and words nobody is refused, by the service nor by the database. */
    @Test
    void nobody_is_refused_without_a_reason() {
        var plan = openPlan();
        var somebody = candidate("Hodan", "Verzonnen");
        UUID subject = entered(plan);
        var reason = "De tijden passen nu niet.";
        assertThat(screenings.refuse(maker, subject, 0, ReasonKey.TIMES_DO_NOT_FIT, reason))
                .isEqualTo(refused(Why.NOT_AGREED));
        assess(one, Round.NUMBER, 2);
        assess(other, Round.NUMBER, 2);
        agree(subject, form, 2);
        agree(subject, days, 1);
        assertThat(screenings.refuse(maker, subject, 0, null, reason)).isEqualTo(refused(Why.REASON_NEEDED));
        assertThat(screenings.refuse(maker, subject, 0, ReasonKey.TIMES_DO_NOT_FIT, "  "))
                .isEqualTo(refused(Why.REASON_NEEDED));
        assertThat(screenings.refuse(maker, subject, 0, ReasonKey.HEALTH, reason))
                .isEqualTo(refused(Why.REASON_NEEDED));
        assertThat(candidates.find(maker, somebody.uuid()).orElseThrow().state())
                .isEqualTo(CandidateState.SCREENING);
        assertThatThrownBy(() -> JdbcClient.create(database)
                        .sql("UPDATE screening_subject SET decision = 'REFUSED', decided_at = now(6), decided_by_id = 1"
                                + " WHERE uuid = ?")
                        .param(subject.toString())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(screenings.refuse(maker, subject, 0, ReasonKey.TIMES_DO_NOT_FIT, reason))
                .isEqualTo(new ScreeningOutcome.Done());
        assertThat(candidates.find(maker, somebody.uuid()).orElseThrow().state())
                .isEqualTo(CandidateState.REJECTED);
        assertThat(profile(subject).subject().decision().reason()).isEqualTo(reason);
    }

    /** f: the trace of a decision names a person. */
    @Test
    void a_decision_names_who_took_it() {
        var plan = openPlan();
        candidate("Sami", "Verzonnen");
        UUID subject = entered(plan);
        assess(one, Round.NUMBER, 2);
        assess(other, Round.NUMBER, 2);
        agree(subject, form, 2);
        agree(subject, days, 5);
        screenings.refuse(maker, subject, 0, ReasonKey.NO_PLACE, "Alle plaatsen zijn bezet.");
        var who = JdbcClient.create(database)
                .sql("SELECT account_id FROM trace WHERE subject_uuid = ? AND action = 'SCREENING_DECIDED'"
                        + " AND result = 'DONE'")
                .param(subject.toString())
                .query(Long.class)
                .list();
        assertThat(who).containsExactly(maker.account().value());
    }

    // ---- quality: of groups, never of people

    @Test
    void nothing_is_said_of_fewer_than_ten_people() {
        var plan = openPlan();
        for (int i = 0; i < 9; i++) candidate("Persoon" + (char) ('a' + i), "Verzonnen");
        plans.enter(maker, cohort, plan.uuid(), "begin");
        answerAll(one, 3);
        answerAll(other, 3);
        assertThat(quality.of(maker, plan.uuid()).orElseThrow().criteria()).isEmpty();
        candidate("Persoonz", "Verzonnen");
        plans.enter(maker, cohort, plan.uuid(), "begin");
        answerAll(one, 3);
        answerAll(other, 3);
        var shown = quality.of(maker, plan.uuid()).orElseThrow();
        assertThat(shown.people()).isEqualTo(10);
        assertThat(shown.criteria()).extracting(of -> of.criterion().name()).containsExactly(form.name(), days.name());
        assertThat(shown.criteria().getFirst().neverBelow()).isTrue();
        assertThat(shown.times()).hasSize(1);
        for (int i = 0; i < 9; i++) quality.note(maker, plan.uuid(), new Experience(4, 3, 5, ""));
        assertThat(quality.of(maker, plan.uuid()).orElseThrow().experiences()).isEmpty();
        quality.note(maker, plan.uuid(), new Experience(1, 3, 5, "Duidelijk"));
        var experiences =
                quality.of(maker, plan.uuid()).orElseThrow().experiences().orElseThrow();
        assertThat(experiences.clear()).containsExactly(1, 0, 0, 9, 0);
        assertThat(experiences.remarks()).containsExactly("Duidelijk");
    }

    @Test
    void who_comes_after_ten_waits_for_the_next_ten() {
        var plan = openPlan();
        for (int i = 0; i < 10; i++) candidate("Persoon" + (char) ('a' + i), "Verzonnen");
        plans.enter(maker, cohort, plan.uuid(), "begin");
        answerAll(one, 3);
        answerAll(other, 4);
        candidate("Persoonz", "Verzonnen");
        plans.enter(maker, cohort, plan.uuid(), "begin");
        answerAll(one, 1);
        answerAll(other, 1);
        var shown = quality.of(maker, plan.uuid()).orElseThrow();
        assertThat(shown.people()).isEqualTo(11);
        assertThat(shown.criteria()).allSatisfy(of -> assertThat(of.people()).isEqualTo(10));
        // the eleventh was found unable; that does not show
        assertThat(shown.criteria().getFirst().neverBelow()).isTrue();
        assertThat(shown.times()).singleElement().satisfies(time -> {
            assertThat(time.round()).isEqualTo(Round.NUMBER);
            assertThat(time.sheets()).isEqualTo(20);
        });
        for (int i = 0; i < 10; i++) quality.note(maker, plan.uuid(), new Experience(4, 4, 4, ""));
        quality.note(maker, plan.uuid(), new Experience(1, 1, 1, "Van de elfde"));
        var experiences =
                quality.of(maker, plan.uuid()).orElseThrow().experiences().orElseThrow();
        assertThat(experiences.people()).isEqualTo(10);
        assertThat(experiences.fair()).containsExactly(0, 0, 0, 10, 0);
        assertThat(experiences.remarks()).isEmpty();
    }

    private void answerAll(SignedIn user, int answer) {
        var open = new ArrayList<>(assessments.list(user));
        open.removeIf(
                row -> row.handedIn() || !row.cohort().equals(cohort.data().name()));
        for (var row : open) {
            assessments.answer(user, row.uuid(), form.uuid(), answer, "");
            assessments.answer(user, row.uuid(), days.uuid(), 5, "");
            assertThat(assessments.handIn(user, row.uuid())).isEqualTo(new ScreeningOutcome.Done());
        }
    }

    @Test
    void only_who_plans_screening_sees_what_came_of_it() {
        var plan = openPlan();
        assertThatThrownBy(() -> screenings.list(one, plan.uuid())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> quality.of(one, plan.uuid())).isInstanceOf(AccessDeniedException.class);
        assertThat(one.may(Permission.ASSESS_CANDIDATES)).isTrue();
        var stranger = GivenCohort.as(GivenUser.otherEmployer(accounts), Role.COORDINATOR);
        assertThat(screenings.list(stranger, plan.uuid())).isEmpty();
        assertThat(quality.of(stranger, plan.uuid())).isEmpty();
    }
}
