package nl.duaal.inclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceFilter;
import nl.duaal.access.TraceReader;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortSharing;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.Place;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.signal.Sign;
import nl.duaal.cohort.signal.Signal;
import nl.duaal.cohort.signal.SignalService;
import nl.duaal.cohort.signal.SignalWatch;
import nl.duaal.course.CourseBook;
import nl.duaal.course.Fact;
import nl.duaal.course.GivenCourse;
import nl.duaal.inclusion.InclusionOutcome.Fault;
import nl.duaal.inclusion.buddy.BuddyData;
import nl.duaal.inclusion.buddy.BuddyService;
import nl.duaal.inclusion.buddy.NoteData;
import nl.duaal.inclusion.pulse.OwnPulse;
import nl.duaal.inclusion.pulse.PulseAnswer;
import nl.duaal.inclusion.pulse.PulseResult;
import nl.duaal.inclusion.pulse.PulseService;
import nl.duaal.inclusion.pulse.PulseSheets;
import nl.duaal.inclusion.pulse.PulseSide;
import nl.duaal.inclusion.report.Report;
import nl.duaal.inclusion.report.ReportDesk;
import nl.duaal.inclusion.report.ReportKind;
import nl.duaal.inclusion.report.ReportOutcome;
import nl.duaal.inclusion.report.ReportService;
import nl.duaal.inclusion.report.ReportState;
import nl.duaal.inclusion.stay.RetentionService;
import nl.duaal.language.work.AgreementService;
import nl.duaal.language.work.GivenAgreements;
import nl.duaal.person.PersonService;
import nl.duaal.trajectory.TrajectoryService;
import nl.duaal.workplace.EmployerData;
import nl.duaal.workplace.EmployerService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Points, buddies, answers, reports and who stays, of two employers in a cohort, on a real MariaDB. */
@WholeApplication
class InclusionTest {

    @Autowired
    private InclusionService points;

    @Autowired
    private BuddyService buddies;

    @Autowired
    private PulseService pulse;

    @Autowired
    private OwnPulse own;

    @Autowired
    private RetentionService stays;

    @Autowired
    private ReportService reports;

    @Autowired
    private ReportDesk desk;

    @Autowired
    private TraceReader traces;

    @Autowired
    private SignalService signals;

    @Autowired
    private SignalWatch watch;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CohortPlanning planning;

    @Autowired
    private CohortSharing sharing;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private AgreementService agreements;

    @Autowired
    private CourseBook course;

    @Autowired
    private EmployerService employers;

    @Autowired
    private PersonService people;

    @Autowired
    private AccountService accounts;

    @Autowired
    private DSLContext db;

    @Autowired
    private JdbcClient sql;

    private UUID municipality;
    private SignedIn maker;
    private SignedIn coach;
    private SignedIn employer;
    private SignedIn other;
    private Cohort cohort;
    private LocalDate today;

    @BeforeEach
    void given() {
        municipality = GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY);
        maker = user(municipality, Role.COORDINATOR);
        coach = user(municipality, Role.COACH);
        employer = user(GivenAccount.organisation(db, OrganisationKind.EMPLOYER), Role.EMPLOYER);
        other = user(GivenAccount.organisation(db, OrganisationKind.EMPLOYER), Role.EMPLOYER);
        cohort = GivenCohort.cohort(cohorts, trajectories, maker, user(municipality, Role.COORDINATOR), "Inclusie");
        today = points.today();
    }

    private SignedIn user(UUID organisation, Role role) {
        return GivenAccount.signedIn(accounts, GivenAccount.with(db, organisation, role));
    }

    private GivenCourse courses() {
        return new GivenCourse(cohorts, planning, candidates, sharing);
    }

    private Candidate placed(String given, SignedIn at) {
        return courses().placed(maker, cohort.uuid(), courses().begun(maker, cohort.uuid(), given, "Aalst", coach), at);
    }

    private UUID team(SignedIn at) {
        var organisation = sharing.partners(maker).stream()
                .filter(one -> one.name().equals(at.organisationName()))
                .findFirst()
                .orElseThrow()
                .uuid();
        return new GivenAgreements(agreements, planning, cohorts)
                .team(maker, cohort.uuid(), at.organisationName(), organisation, null);
    }

    private void share(SignedIn with) {
        courses().share(maker, cohort.uuid(), with, Role.EMPLOYER);
    }

    private static UUID saved(InclusionOutcome outcome) {
        assertThat(outcome).isInstanceOf(InclusionOutcome.Saved.class);
        return ((InclusionOutcome.Saved) outcome).uuid();
    }

    private static PointData agreed(String key, LocalDate due) {
        return new PointData(key, "", PointState.AGREED, "Wim Postma, praktijkopleider", due, "", "");
    }

    @Test
    void a_guest_has_the_points_of_its_own_teams_and_sees_no_other() {
        var mine = team(employer);
        var theirs = team(other);
        share(employer);
        assertThat(points.ofCohort(maker, cohort.uuid()))
                .extracting(Checklist::subject)
                .contains(mine, theirs);
        assertThat(points.ofCohort(employer, cohort.uuid())).singleElement().satisfies(one -> {
            assertThat(one.subject()).isEqualTo(mine);
            assertThat(one.writes()).isTrue();
            assertThat(one.points()).extracting(point -> point.data().key()).startsWith("buddy", "mentor");
            assertThat(one.language()).isEqualTo(new Checklist.Language(0, 0, 0));
        });
        saved(points.save(employer, cohort.uuid(), PointScope.TEAM, mine, null, 0, agreed("buddy", today)));
        assertThat(points.save(employer, cohort.uuid(), PointScope.TEAM, theirs, null, 0, agreed("buddy", today)))
                .isInstanceOf(InclusionOutcome.Gone.class);
        assertThat(points.ofCohort(other, cohort.uuid())).isEmpty();
    }

    @Test
    void a_point_keeps_its_history_and_the_later_of_two_is_told() {
        var team = team(employer);
        var uuid = saved(points.save(maker, cohort.uuid(), PointScope.TEAM, team, null, 0, agreed("mentor", today)));
        var done = new PointData("mentor", "", PointState.DONE, "Wim Postma, praktijkopleider", today, "", "Mail");
        saved(points.save(coach, cohort.uuid(), PointScope.TEAM, team, uuid, 1, done));
        assertThat(points.save(maker, cohort.uuid(), PointScope.TEAM, team, uuid, 1, done))
                .isInstanceOf(InclusionOutcome.Outdated.class);
        // nobody has it twice: who did not know that somebody began it is told too
        assertThat(points.save(maker, cohort.uuid(), PointScope.TEAM, team, null, 0, agreed("mentor", today)))
                .isInstanceOf(InclusionOutcome.Outdated.class);
        var point = points.ofCohort(maker, cohort.uuid()).getFirst().points().stream()
                .filter(one -> uuid.equals(one.uuid()))
                .findFirst()
                .orElseThrow();
        assertThat(point.history())
                .extracting(PointChange::from, PointChange::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(PointState.AGREED, PointState.DONE),
                        org.assertj.core.groups.Tuple.tuple(PointState.NOT_BEGUN, PointState.AGREED));
        assertThat(points.ofCohort(maker, cohort.uuid()).getFirst().done()).isEqualTo(1);
    }

    @Test
    void a_point_in_own_words_can_be_taken_away_and_one_of_another_list_is_refused() {
        var team = team(employer);
        var words = new PointData(null, "Samen lunchen op vrijdag", PointState.UNDER_WAY, "", null, "", "");
        var uuid = saved(points.save(maker, cohort.uuid(), PointScope.TEAM, team, null, 0, words));
        saved(points.remove(maker, cohort.uuid(), PointScope.TEAM, team, uuid));
        assertThat(points.ofCohort(maker, cohort.uuid()).getFirst().points()).noneMatch(one -> uuid.equals(one.uuid()));
        saved(points.restore(maker, cohort.uuid(), PointScope.TEAM, team, uuid));
        assertThat(points.ofCohort(maker, cohort.uuid()).getFirst().points()).anyMatch(one -> uuid.equals(one.uuid()));
        assertThat(points.save(maker, cohort.uuid(), PointScope.TEAM, team, null, 0, agreed("commitment", today)))
                .isEqualTo(new InclusionOutcome.Refused(Fault.KIND));
        assertThatThrownBy(() -> new PointData("buddy", "", PointState.NOT_APPLICABLE, "", null, "", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void points_of_an_employer_stand_with_it_and_in_every_cohort_where_it_has_places() {
        var uuid = employers.create(maker, EmployerData.named(employer.organisationName(), "techniek"));
        team(employer);
        saved(points.save(maker, null, PointScope.EMPLOYER, uuid, null, 0, agreed("commitment", today)));
        assertThat(points.ofEmployer(maker, uuid).orElseThrow().points())
                .anyMatch(one -> one.data().state() == PointState.AGREED);
        share(employer);
        assertThat(points.ofCohort(employer, cohort.uuid()))
                .extracting(Checklist::scope)
                .containsExactly(PointScope.EMPLOYER, PointScope.TEAM);
        // an employer keeps what it keeps of itself; that of others is not its
        assertThat(points.ofEmployer(employer, uuid)).isEmpty();
    }

    @Test
    void a_point_past_its_day_asks_for_attention_until_it_is_done() {
        var team = team(employer);
        var uuid = saved(points.save(
                maker, cohort.uuid(), PointScope.TEAM, team, null, 0, agreed("team_training", today.minusDays(1))));
        assertThat(found("inclusion.point_overdue")).hasSize(1);
        var done = new PointData("team_training", "", PointState.DONE, "", today.minusDays(1), "", "");
        saved(points.save(maker, cohort.uuid(), PointScope.TEAM, team, uuid, 1, done));
        assertThat(found("inclusion.point_overdue")).isEmpty();
    }

    @Test
    void an_employer_is_told_of_its_own_points_past_their_day_and_of_no_others() {
        var uuid = employers.create(maker, EmployerData.named(employer.organisationName(), "techniek"));
        var mine = team(employer);
        var theirs = team(other);
        var late = today.minusDays(9);
        saved(points.save(maker, null, PointScope.EMPLOYER, uuid, null, 0, agreed("leadership", late)));
        saved(points.save(
                maker, cohort.uuid(), PointScope.TEAM, mine, null, 0, agreed("team_training", today.minusDays(1))));
        saved(points.save(maker, cohort.uuid(), PointScope.TEAM, mine, null, 0, agreed("buddy", today)));
        saved(points.save(maker, cohort.uuid(), PointScope.TEAM, theirs, null, 0, agreed("buddy", late)));
        assertThat(points.ownLate(employer)).isEmpty();
        share(employer);
        assertThat(points.ownLate(employer))
                .extracting(one -> one.name().nl(), LatePoint::owner, LatePoint::due)
                .containsExactly(
                        tuple("Leidinggevenden leren inclusief leidinggeven", "Wim Postma, praktijkopleider", late),
                        tuple("De ploeg is voorbereid", "Wim Postma, praktijkopleider", today.minusDays(1)));
        assertThat(points.ownLate(other)).isEmpty();
        assertThat(points.ownLate(maker)).isEmpty();
    }

    @Test
    void a_group_that_is_everybody_is_told_of_once_and_in_the_words_of_the_page() {
        var all = placed(employer, 7);
        var round = saved(pulse.begin(maker, cohort.uuid(), today));
        all.forEach(one -> saved(answer(one, round, 2, 4, 4)));
        saved(pulse.publish(
                maker,
                cohort.uuid(),
                round,
                pulse.ofCohort(maker, cohort.uuid()).rounds().getFirst().version()));
        assertThat(pulse.ofCohort(maker, cohort.uuid()).results().get(round)).hasSize(2);
        assertThat(found("inclusion.pulse_low"))
                .singleElement()
                .satisfies(one -> assertThat(one.facts())
                        .containsExactly(
                                new Sign.Fact.Text("inclusion.pulse.side.PARTICIPANTS"),
                                new Sign.Fact.Name(employer.organisationName()),
                                new Sign.Fact.Text("inclusion.pulse.question.1"),
                                new Sign.Fact.Mean(20)));
    }

    private List<Signal> found(String kind) {
        watch.look(maker.organisation());
        return signals.open(maker, true).stream()
                .filter(one -> one.kind().equals(kind))
                .toList();
    }

    @Test
    void a_buddy_is_kept_by_the_employer_of_the_place_and_goes_with_the_person() {
        var amina = placed("Amina", employer);
        var samir = placed("Samir", other);
        share(employer);
        assertThat(buddies.open(employer, cohort.uuid()))
                .singleElement()
                .satisfies(one -> assertThat(one.givenName()).isEqualTo("Amina"));
        var data = new BuddyData(BuddyData.Kind.BUDDY, "Yusuf Demir", today.minusDays(10), null);
        var buddy = saved(buddies.save(employer, cohort.uuid(), amina.uuid(), null, 0, data));
        assertThat(buddies.save(employer, cohort.uuid(), samir.uuid(), null, 0, data))
                .isInstanceOf(InclusionOutcome.Gone.class);
        saved(buddies.note(
                employer, cohort.uuid(), amina.uuid(), buddy, null, 0, new NoteData(today, 30, "Kabels benoemen")));
        assertThat(buddies.note(
                        employer,
                        cohort.uuid(),
                        amina.uuid(),
                        buddy,
                        null,
                        0,
                        new NoteData(today.minusDays(11), 30, "Te vroeg")))
                .isEqualTo(new InclusionOutcome.Refused(Fault.DAYS));
        assertThat(buddies.again(coach, cohort.uuid())
                        .getFirst()
                        .buddies()
                        .getFirst()
                        .notes())
                .singleElement()
                .satisfies(one -> assertThat(one.data().practised()).isEqualTo("Kabels benoemen"));
        assertThat(people.export(maker, amina.person().uuid()))
                .anySatisfy(part -> assertThat(part.rows().toString()).contains("Kabels benoemen"));
        assertThat(people.erase(maker, amina.person().uuid())).isTrue();
        assertThat(count("work_buddy_note")).isZero();
    }

    @Test
    void a_coach_has_the_buddies_of_own_people_only() {
        placed("Amina", employer);
        var colleague = user(municipality, Role.COACH);
        assertThat(buddies.again(colleague, cohort.uuid())).isEmpty();
        assertThat(buddies.again(coach, cohort.uuid())).hasSize(1);
        assertThat(buddies.again(maker, cohort.uuid())).hasSize(1);
    }

    private int count(String table) {
        return sql.sql("SELECT count(*) FROM " + table + " WHERE organisation_id = ?")
                .param(maker.organisation().value())
                .query(Integer.class)
                .single();
    }

    /** So many people at one place of an employer that has room for them. */
    private List<Candidate> placed(SignedIn at, int many) {
        var organisation = sharing.partners(maker).stream()
                .filter(one -> one.name().equals(at.organisationName()))
                .findFirst()
                .orElseThrow()
                .uuid();
        planning.savePlace(
                maker, cohort.uuid(), null, 0, new Place.Data(at.organisationName(), organisation, "Werf", many, null));
        var place = cohorts.plan(maker, cohort.uuid()).orElseThrow().places().stream()
                .filter(one -> one.data().employer().equals(at.organisationName()))
                .findFirst()
                .orElseThrow();
        var all = new ArrayList<Candidate>();
        for (int i = 0; i < many; i++) {
            var one = courses().begun(maker, cohort.uuid(), "Amina" + i, at.organisationName(), coach);
            candidates.place(maker, one.uuid(), one.version(), place.uuid());
            all.add(candidates.find(maker, one.uuid()).orElseThrow());
        }
        return all;
    }

    private InclusionOutcome answer(Candidate one, UUID round, Integer... scores) {
        return own.answer(maker.organisation(), one.person().id(), round, new PulseAnswer(List.of(scores)));
    }

    @Test
    void somebody_answers_once_and_no_row_says_what() {
        var all = placed(employer, 2);
        var round = saved(pulse.begin(maker, cohort.uuid(), today.plusDays(7)));
        assertThat(pulse.begin(maker, cohort.uuid(), today))
                .isEqualTo(new InclusionOutcome.Refused(Fault.OPEN_ALREADY));
        assertThat(own.open(maker.organisation(), all.getFirst().person().id())).hasSize(1);
        saved(answer(all.getFirst(), round, 1, 2, 3));
        assertThat(own.open(maker.organisation(), all.getFirst().person().id())).isEmpty();
        assertThat(answer(all.getFirst(), round, 5, 5, 5)).isEqualTo(new InclusionOutcome.Refused(Fault.ANSWERED));
        // of an employer with few people nothing is counted under its name
        assertThat(sql.sql("SELECT DISTINCT employer FROM pulse_count WHERE organisation_id = ?")
                        .param(maker.organisation().value())
                        .query(String.class)
                        .list())
                .containsExactly("");
        assertThat(pulse.ofCohort(maker, cohort.uuid()).came()).isEqualTo(1);
        var published = pulse.ofCohort(maker, cohort.uuid()).rounds().getFirst();
        saved(pulse.publish(maker, cohort.uuid(), round, published.version()));
        assertThat(count("pulse_count")).isZero();
        assertThat(pulse.ofCohort(maker, cohort.uuid()).results().get(round))
                .isNotEmpty()
                .allMatch(PulseResult::isHidden);
        assertThat(answer(all.getLast(), round, 5, 5, 5)).isEqualTo(new InclusionOutcome.Refused(Fault.CLOSED));
        assertThat(people.export(maker, all.getFirst().person().uuid()))
                .anySatisfy(part -> assertThat(part.titleKey()).isEqualTo("inclusion.own.pulse"));
    }

    @Test
    void a_small_employer_is_not_to_be_worked_out_and_a_guest_sees_only_its_own_group() {
        var many = placed(employer, 7);
        var few = placed(other, 3);
        share(employer);
        share(other);
        var round = saved(pulse.begin(maker, cohort.uuid(), today));
        many.forEach(one -> saved(answer(one, round, 2, 4, 4)));
        few.forEach(one -> saved(answer(one, round, 1, 1, 1)));
        var before = pulse.ofCohort(maker, cohort.uuid()).rounds().getFirst();
        saved(pulse.publish(maker, cohort.uuid(), round, before.version()));
        var results = pulse.ofCohort(maker, cohort.uuid()).results().get(round);
        // ten together would leave the three for whoever subtracts the seven: so the ten are hidden
        assertThat(results)
                .extracting(PulseResult::employer, PulseResult::answers)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("", null),
                        org.assertj.core.groups.Tuple.tuple("", null),
                        org.assertj.core.groups.Tuple.tuple(employer.organisationName(), 7));
        assertThat(pulse.ofCohort(employer, cohort.uuid()).results().get(round))
                .singleElement()
                .satisfies(one -> assertThat(one.tenths()).containsExactly(20, 40, 40));
        assertThat(pulse.ofCohort(other, cohort.uuid()).results()).isEmpty();
        assertThat(found("inclusion.pulse_low")).hasSize(1);
        assertThatThrownBy(() -> pulse.begin(employer, cohort.uuid(), today)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_question_may_be_left_out_on_a_sheet_and_each_is_averaged_over_its_own_answers() {
        var team = team(employer);
        share(employer);
        var round = saved(pulse.begin(maker, cohort.uuid(), today));
        var sheets = new PulseSheets(
                List.of(List.of(0, 0, 0, 7, 0), List.of(0, 0, 2, 4, 0), List.of(0, 5, 0, 0, 0)), List.of(0, 1, 2));
        saved(pulse.count(employer, cohort.uuid(), round, team, sheets));
        assertThat(pulse.ofCohort(employer, cohort.uuid()).sheets()).containsEntry(team, 7);
        var now = pulse.ofCohort(maker, cohort.uuid()).rounds().getFirst();
        saved(pulse.publish(maker, cohort.uuid(), round, now.version()));
        // 28 / 7 = 4.0; (6 + 16) / 6 = 3.67; 10 / 5 = 2.0; five is the least of the three
        assertThat(pulse.ofCohort(employer, cohort.uuid()).results().get(round))
                .allSatisfy(one -> assertThat(one.tenths()).containsExactly(40, 37, 20))
                .allSatisfy(one -> assertThat(one.answers()).isEqualTo(5));
    }

    @Test
    void sheets_of_a_team_are_counted_by_its_employer_and_can_be_counted_again() {
        var team = team(employer);
        var theirs = team(other);
        share(employer);
        var round = saved(pulse.begin(maker, cohort.uuid(), today));
        var sheets = PulseSheets.full(List.of(List.of(0, 0, 1, 3, 2), List.of(0, 0, 2, 4, 0), List.of(1, 1, 2, 2, 0)));
        saved(pulse.count(employer, cohort.uuid(), round, team, sheets));
        saved(pulse.count(employer, cohort.uuid(), round, team, sheets));
        assertThat(pulse.ofCohort(employer, cohort.uuid()).sheets()).containsEntry(team, 6);
        assertThat(pulse.count(employer, cohort.uuid(), round, theirs, sheets))
                .isInstanceOf(InclusionOutcome.Gone.class);
        var uneven = PulseSheets.full(List.of(List.of(0, 0, 0, 0, 6), List.of(0, 0, 0, 0, 6), List.of(0, 0, 0, 0, 5)));
        assertThat(pulse.count(employer, cohort.uuid(), round, team, uneven))
                .isEqualTo(new InclusionOutcome.Refused(Fault.UNEVEN));
        var now = pulse.ofCohort(maker, cohort.uuid()).rounds().getFirst();
        saved(pulse.publish(maker, cohort.uuid(), round, now.version()));
        assertThat(pulse.publish(maker, cohort.uuid(), round, now.version()))
                .isInstanceOf(InclusionOutcome.Outdated.class);
        // (3 + 12 + 10) / 6 = 4.17; (6 + 16) / 6 = 3.67; (1 + 2 + 6 + 8) / 6 = 2.83
        assertThat(pulse.ofCohort(employer, cohort.uuid()).results().get(round))
                .extracting(PulseResult::side, PulseResult::part, PulseResult::tenths)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                PulseSide.TEAM, PulseResult.Part.EMPLOYER, List.of(42, 37, 28)),
                        org.assertj.core.groups.Tuple.tuple(
                                PulseSide.TEAM, PulseResult.Part.TEAM, List.of(42, 37, 28)));
    }

    @Test
    void an_anonymous_report_is_read_by_the_confidential_person_and_leads_to_nobody() {
        var reader = user(municipality, Role.CONFIDENTIAL_PERSON);
        var participant = user(municipality, Role.PARTICIPANT);
        var to = reports.addressees(participant).getFirst();
        var made =
                reports.make(participant, to.organisation(), ReportKind.DISCRIMINATION, "Kanarie in de kantine", false);
        String code = ((ReportOutcome.Made) made).code();
        assertThat(code).matches("([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}");
        var report = desk.list(reader).getFirst();
        assertThat(desk.waiting(reader)).isEqualTo(1);
        assertThat(desk.open(reader, report.uuid()).orElseThrow()).satisfies(one -> {
            assertThat(one.isAnonymous()).isTrue();
            assertThat(one.said()).extracting(Report.Said::text).containsExactly("Kanarie in de kantine");
        });
        assertThat(desk.answer(reader, report.uuid(), report.version(), "Zullen we praten?"))
                .isInstanceOf(ReportOutcome.Done.class);
        assertThat(desk.answer(reader, report.uuid(), report.version(), "Nog eens"))
                .isInstanceOf(ReportOutcome.Outdated.class);
        // from another account, even: the code is all there is
        var elsewhere = user(municipality, Role.COACH);
        assertThat(reports.read(elsewhere, code.toLowerCase(java.util.Locale.ROOT))
                        .orElseThrow()
                        .said())
                .extracting(Report.Said::text)
                .containsExactly("Kanarie in de kantine", "Zullen we praten?");
        assertThat(reports.read(elsewhere, "2222-2222-2222-2222")).isEmpty();
        assertThat(reports.add(participant, code, "Graag.")).isInstanceOf(ReportOutcome.Done.class);
        // nothing in clear, and no account in any row
        var stored = sql.sql(
                        "SELECT concat_ws(' ', r.kind_sealed, r.reporter_sealed, r.code_hash, m.text_sealed, m.author)"
                                + " FROM confidential_report r JOIN confidential_message m ON m.report_id = r.id"
                                + " WHERE r.organisation_id = ?")
                .param(maker.organisation().value())
                .query(String.class)
                .list();
        assertThat(stored)
                .hasSize(3)
                .noneMatch(row -> row.contains("Kanarie") || row.contains("DISCRIMINATION"))
                .noneMatch(row -> row.contains(participant.displayName()) || row.contains(code.replace("-", "")));
        var auditor = user(municipality, Role.AUDITOR);
        var left = traces.page(auditor, TraceFilter.ALL, 0, 100).stream()
                .filter(row -> row.toString().contains("REPORT_"))
                .toList();
        assertThat(left).hasSize(5).noneMatch(row -> row.toString().contains(participant.displayName()));
    }

    @Test
    void nobody_else_reads_a_report_and_without_a_confidential_person_there_is_nobody_to_tell() {
        for (var role : List.of(Role.ADMINISTRATOR, Role.COORDINATOR, Role.COACH, Role.PRIVACY_OFFICER, Role.AUDITOR)) {
            var user = user(municipality, role);
            assertThatThrownBy(() -> desk.list(user)).as(role.name()).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(reports.addressees(coach)).isEmpty();
        assertThat(reports.make(coach, municipality, ReportKind.OTHER, "Iets", true))
                .isInstanceOf(ReportOutcome.Gone.class);
        var reader = user(municipality, Role.CONFIDENTIAL_PERSON);
        share(employer);
        // somebody of an employer tells the organisation that let it in
        assertThat(reports.addressees(employer)).hasSize(1);
        reports.make(employer, municipality, ReportKind.UNSAFE, "Zonder helm", true);
        assertThat(desk.list(reader))
                .singleElement()
                .satisfies(one -> assertThat(one.reporter())
                        .isEqualTo(employer.displayName() + " (" + employer.organisationName() + ")"));
        var elsewhere = user(GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY), Role.CONFIDENTIAL_PERSON);
        assertThat(desk.list(elsewhere)).isEmpty();
        assertThat(desk.open(elsewhere, desk.list(reader).getFirst().uuid())).isEmpty();
    }

    @Test
    void what_is_added_to_a_closed_report_opens_it_again() {
        var reader = user(municipality, Role.CONFIDENTIAL_PERSON);
        var made = reports.make(coach, municipality, ReportKind.HARASSMENT, "Weer", false);
        var report = desk.list(reader).getFirst();
        assertThat(desk.close(reader, report.uuid(), report.version(), " "))
                .isInstanceOf(ReportOutcome.Unanswered.class);
        assertThat(desk.list(reader).getFirst().state()).isEqualTo(ReportState.NEW);
        assertThat(desk.close(reader, report.uuid(), report.version(), "Wij bellen u."))
                .isInstanceOf(ReportOutcome.Done.class);
        reports.add(coach, ((ReportOutcome.Made) made).code(), "Het gaat door");
        var again = desk.list(reader).getFirst();
        assertThat(again.state()).isEqualTo(ReportState.NEW);
        assertThat(desk.open(reader, report.uuid()).orElseThrow().said())
                .extracting(Report.Said::text)
                .containsExactly("Weer", "Wij bellen u.", "Het gaat door");
        // who was answered before needs no other word
        assertThat(desk.close(reader, report.uuid(), again.version(), "")).isInstanceOf(ReportOutcome.Done.class);
    }

    @Test
    void who_stays_is_counted_for_an_employer_of_its_own_people() {
        var amina = placed("Amina", employer);
        var samir = placed("Samir", other);
        share(employer);
        works(amina, today.minusMonths(7), null, Fact.Contract.Form.LEARN_WORK);
        works(samir, today.minusMonths(7), today.minusMonths(3), Fact.Contract.Form.LEARN_WORK);
        var all = stays.ofCohort(maker, cohort.uuid());
        assertThat(all.whole().started()).isEqualTo(2);
        assertThat(all.whole().marks())
                .extracting(one -> one.still() + " of " + one.could())
                .containsExactly("2 of 2", "1 of 2", "0 of 0", "0 of 0");
        // one person each: not to be laid beside each other
        assertThat(all.employers()).isEmpty();
        assertThat(all.hidden()).isEqualTo(2);
        assertThat(stays.ofCohort(employer, cohort.uuid()).whole().marks())
                .extracting(one -> one.still() + " of " + one.could())
                .containsExactly("1 of 1", "1 of 1", "0 of 0", "0 of 0");
        var trainer = GivenCohort.as(employer, Role.WORKPLACE_TRAINER);
        assertThatThrownBy(() -> stays.ofCohort(trainer, cohort.uuid())).isInstanceOf(AccessDeniedException.class);
    }

    private void works(Candidate one, LocalDate from, LocalDate until, Fact.Contract.Form form) {
        course.note(
                maker,
                one.person().uuid(),
                one.uuid(),
                new Fact.Contract(from, until, form, BigDecimal.valueOf(32), null));
    }
}
