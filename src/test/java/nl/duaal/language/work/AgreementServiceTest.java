package nl.duaal.language.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.access.ShareData;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortSharing;
import nl.duaal.cohort.CohortState;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.language.HelpAtWork;
import nl.duaal.trajectory.TrajectoryService;
import nl.duaal.workplace.EmployerData;
import nl.duaal.workplace.EmployerOutcome;
import nl.duaal.workplace.EmployerService;
import nl.duaal.workplace.JobFunctionData;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Teams, what they agreed on and what came of it, on a real MariaDB. */
@WholeApplication
class AgreementServiceTest {

    @Autowired
    private AgreementService agreements;

    @Autowired
    private TradeWordService words;

    @Autowired
    private AgreedHelp help;

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
    private EmployerService employers;

    @Autowired
    private AccountService accounts;

    @Autowired
    private DSLContext db;

    @Autowired
    private PlatformTransactionManager transactions;

    private SignedIn maker;
    private SignedIn coach;
    private SignedIn employer;
    private UUID employerOrganisation;
    private Cohort cohort;
    private UUID function;
    private UUID theirs;
    private UUID others;
    private LocalDate today;

    @BeforeEach
    void given() {
        UUID municipality = GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY);
        maker = user(municipality, Role.COORDINATOR);
        coach = user(municipality, Role.COACH);
        employerOrganisation = GivenAccount.organisation(db, OrganisationKind.EMPLOYER);
        employer = user(employerOrganisation, Role.EMPLOYER);
        cohort = GivenCohort.cohort(
                cohorts, trajectories, maker, user(municipality, Role.COORDINATOR), "Taal op het werk");
        UUID known = employers.create(maker, EmployerData.named("Netwerk", ""));
        function = ((EmployerOutcome.Saved) employers.addFunction(maker, known, JobFunctionData.named("Monteur")))
                .now()
                .functions()
                .getFirst()
                .uuid();
        var given = make();
        theirs = given.team(maker, cohort.uuid(), "Netwerk", employerOrganisation, function);
        others = given.team(maker, cohort.uuid(), "Spoor", null, null);
        sharing.share(
                maker, cohort.uuid(), new ShareData(employerOrganisation, Role.EMPLOYER, agreements.today(), null));
        today = agreements.today();
    }

    private GivenAgreements make() {
        return new GivenAgreements(agreements, planning, cohorts);
    }

    private SignedIn user(UUID organisation, Role role) {
        return GivenAccount.signedIn(accounts, GivenAccount.with(db, organisation, role));
    }

    private Agreement find(SignedIn user, UUID agreement) {
        return agreements.ofCohort(user, cohort.uuid()).stream()
                .flatMap(team -> team.agreements().stream())
                .filter(one -> one.uuid().equals(agreement))
                .findFirst()
                .orElseThrow();
    }

    private static AgreementOutcome refused(AgreementOutcome.Fault why) {
        return new AgreementOutcome.Refused(why);
    }

    // --- who sees what ---

    @Test
    void an_employer_sees_the_teams_at_its_own_places_and_no_other() {
        UUID seen = make().agreement(maker, theirs, "buddy", today, null);
        UUID hidden = make().agreement(maker, others, "buddy", today, null);
        assertThat(agreements.ofCohort(maker, cohort.uuid())).hasSize(2);
        assertThat(agreements.ofCohort(coach, cohort.uuid())).hasSize(2);
        assertThat(agreements.ofCohort(employer, cohort.uuid()))
                .extracting(team -> team.data().name())
                .containsExactly("Ploeg Netwerk");
        assertThat(agreements.team(employer, theirs)).isPresent();
        assertThat(agreements.team(employer, others)).isEmpty();
        assertThat(agreements.say(employer, seen, today, 0, new Said.Done())).isInstanceOf(AgreementOutcome.Done.class);
        assertThat(agreements.say(employer, hidden, today, 0, new Said.Done()))
                .isInstanceOf(AgreementOutcome.Gone.class);
        assertThat(find(maker, hidden).spokenOf()).isZero();
        assertThat(agreements.ofEmployer(employer, List.of(), "Netwerk"))
                .extracting(Team::uuid)
                .containsExactly(theirs);
        assertThat(agreements.ofEmployer(maker, List.of(function), ""))
                .extracting(Team::uuid)
                .containsExactly(theirs);
    }

    @Test
    void an_employer_says_what_came_of_it_and_changes_nothing_else() {
        UUID agreement = make().agreement(maker, theirs, "buddy", today, null);
        var data = find(maker, agreement).data();
        var team = agreements.team(employer, theirs).orElseThrow();
        assertThat(team.plans()).isFalse();
        assertThat(team.says()).isTrue();
        assertThatThrownBy(() -> agreements.add(employer, theirs, data)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> agreements.change(employer, agreement, 0, data))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> agreements.remove(employer, agreement)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> agreements.saveTeam(employer, cohort.uuid(), theirs, 0, team.data()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> agreements.places(employer, cohort.uuid())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void when_the_share_is_over_there_is_nothing_for_the_employer() {
        UUID agreement = make().agreement(maker, theirs, "buddy", today, null);
        var share = sharing.shares(maker, cohort.uuid()).getFirst();
        sharing.end(maker, cohort.uuid(), share.uuid(), share.version());
        assertThat(agreements.team(employer, theirs)).isEmpty();
        assertThat(agreements.say(employer, agreement, today, 0, new Said.Done()))
                .isInstanceOf(AgreementOutcome.Gone.class);
        assertThat(words.ofTeam(employer, theirs)).isEmpty();
    }

    @Test
    void a_language_provider_has_no_part_in_agreements() {
        UUID provider = GivenAccount.organisation(db, OrganisationKind.EMPLOYER);
        var teacher = user(provider, Role.LANGUAGE_PROVIDER);
        sharing.share(maker, cohort.uuid(), new ShareData(provider, Role.LANGUAGE_PROVIDER, today, null));
        assertThatThrownBy(() -> agreements.ofCohort(teacher, cohort.uuid())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_employer_prints_the_words_of_its_own_teams_function() {
        words.begin(maker, function, "energy");
        assertThat(words.ofTeam(employer, theirs).orElseThrow().words()).hasSize(20);
        assertThat(words.ofTeam(employer, others)).isEmpty();
        assertThat(words.words(employer, function)).isEmpty();
        assertThat(agreements.team(employer, theirs).orElseThrow().words()).isEqualTo(20);
    }

    @Test
    void when_the_places_are_gone_the_team_stays_with_its_owner_only() {
        var place = agreements.places(maker, cohort.uuid()).stream()
                .filter(one -> one.data().employer().equals("Netwerk"))
                .findFirst()
                .orElseThrow();
        planning.removePlace(maker, cohort.uuid(), place.uuid(), place.version());
        assertThat(agreements.ofCohort(maker, cohort.uuid()))
                .extracting(Team::employer)
                .containsExactly("Netwerk", "Spoor");
        assertThat(agreements.ofCohort(employer, cohort.uuid())).isEmpty();
    }

    // --- what is agreed ---

    @Test
    void only_what_the_library_offers_or_own_words_can_be_agreed_on() {
        var unknown = new AgreementData("karaoke", "", "", Side.EMPLOYER, "", today, null, null);
        assertThat(agreements.add(coach, theirs, unknown)).isEqualTo(refused(AgreementOutcome.Fault.KIND));
        var own = new AgreementData(null, "Samen eten", "", Side.COACH, "", today, 1, null);
        assertThat(agreements.add(coach, theirs, own)).isInstanceOf(AgreementOutcome.Done.class);
        assertThat(agreements.ownTitles(maker)).containsExactly("Samen eten");
        assertThat(agreements.kinds(maker))
                .extracting(AgreementKind::key)
                .contains("buddy", "plain_instructions", "trade_words", "toolbox_talk");
    }

    @Test
    void a_team_is_at_a_place_of_its_own_cohort() {
        var elsewhere = GivenCohort.cohort(cohorts, trajectories, maker, coach, "Elders");
        UUID place = make().place(maker, elsewhere.uuid(), "Ver weg", null, null);
        assertThat(agreements.saveTeam(maker, cohort.uuid(), null, 0, new TeamData(place, "Fout")))
                .isEqualTo(refused(AgreementOutcome.Fault.PLACE));
        assertThat(agreements.saveTeam(maker, cohort.uuid(), theirs, 0, new TeamData(place, "Fout")))
                .isEqualTo(refused(AgreementOutcome.Fault.PLACE));
        assertThat(agreements.saveTeam(maker, elsewhere.uuid(), theirs, 0, new TeamData(place, "Fout")))
                .isInstanceOf(AgreementOutcome.Gone.class);
    }

    @Test
    void who_was_too_late_overwrites_nothing() {
        UUID agreement = make().agreement(maker, theirs, "buddy", today, null);
        var first = new AgreementData("buddy", "", "Twee uur", Side.EMPLOYER, "Yusuf", today, null, null);
        var second = new AgreementData("buddy", "", "Drie uur", Side.EMPLOYER, "Yusuf", today, null, null);
        assertThat(agreements.change(maker, agreement, 0, first)).isInstanceOf(AgreementOutcome.Done.class);
        assertThat(agreements.change(coach, agreement, 0, second)).isInstanceOf(AgreementOutcome.Outdated.class);
        assertThat(find(maker, agreement).data().detail()).isEqualTo("Twee uur");
        assertThat(agreements.say(maker, agreement, today, 0, new Said.Done()))
                .isInstanceOf(AgreementOutcome.Done.class);
        assertThat(agreements.say(employer, agreement, today, 0, new Said.NotDone("ziek")))
                .isInstanceOf(AgreementOutcome.Outdated.class);
        assertThat(find(maker, agreement).isKept()).isTrue();
    }

    @Test
    void what_is_taken_away_can_be_brought_back_with_what_was_said() {
        UUID agreement = make().agreement(maker, theirs, "buddy", today, null);
        agreements.say(maker, agreement, today, 0, new Said.Done());
        agreements.remove(coach, agreement);
        assertThat(agreements.team(maker, theirs).orElseThrow().agreements()).isEmpty();
        assertThat(agreements.say(maker, agreement, today, 1, new Said.Nothing()))
                .isInstanceOf(AgreementOutcome.Gone.class);
        agreements.restore(coach, agreement);
        assertThat(find(maker, agreement).isKept()).isTrue();
        agreements.removeTeam(maker, theirs);
        assertThat(agreements.team(maker, theirs)).isEmpty();
        assertThat(agreements.team(employer, theirs)).isEmpty();
        agreements.restoreTeam(maker, theirs);
        assertThat(find(maker, agreement).isKept()).isTrue();
    }

    @Test
    void nothing_changes_in_a_cohort_that_is_over() {
        UUID agreement = make().agreement(maker, theirs, "buddy", today, null);
        cohorts.move(maker, cohort.uuid(), cohort.version(), CohortState.STOPPED, "geen geld");
        var over = refused(AgreementOutcome.Fault.OVER);
        var data = find(maker, agreement).data();
        assertThat(agreements.say(employer, agreement, today, 0, new Said.Done()))
                .isEqualTo(over);
        assertThat(agreements.add(maker, theirs, data)).isEqualTo(over);
        assertThat(agreements.change(maker, agreement, 0, data)).isEqualTo(over);
        assertThat(agreements.remove(maker, agreement)).isEqualTo(over);
        assertThat(agreements.removeTeam(maker, theirs)).isEqualTo(over);
        assertThat(agreements.team(employer, theirs).orElseThrow().says()).isFalse();
    }

    // --- what came of it ---

    @Test
    void done_has_a_day_and_a_name_and_not_done_a_reason() {
        UUID agreement = make().agreement(maker, theirs, "plain_instructions", today.minusDays(3), null);
        assertThat(find(employer, agreement).overdue(today)).hasSize(1);
        assertThat(agreements.say(employer, agreement, today.minusDays(3), 0, new Said.NotDone(" ")))
                .isEqualTo(refused(AgreementOutcome.Fault.REASON));
        agreements.say(employer, agreement, today.minusDays(3), 0, new Said.NotDone("geen tijd"));
        var turn = find(maker, agreement).turns(today).getFirst();
        assertThat(turn.state()).isEqualTo(Turn.State.NOT_DONE);
        assertThat(turn.reason()).isEqualTo("geen tijd");
        assertThat(turn.by()).isEqualTo(employer.displayName());
        agreements.say(maker, agreement, today.minusDays(3), turn.version(), new Said.Done());
        var done = find(maker, agreement).turns(today).getFirst();
        // it is done today, whenever it was to be done
        assertThat(done.on()).isEqualTo(today);
        assertThat(done.reason()).isEmpty();
        assertThat(done.by()).isEqualTo(maker.displayName());
        var tomorrow = new Said.Done(today.plusDays(1));
        assertThat(agreements.say(maker, agreement, today.minusDays(3), done.version(), tomorrow))
                .isEqualTo(refused(AgreementOutcome.Fault.DAY));
        agreements.say(maker, agreement, today.minusDays(3), done.version(), new Said.Done(today.minusDays(1)));
        assertThat(find(maker, agreement).turns(today).getFirst().on()).isEqualTo(today.minusDays(1));
    }

    @Test
    void each_turn_of_what_comes_back_is_said_by_itself() {
        var monday = today.minusWeeks(3);
        UUID talk = make().agreement(maker, theirs, "toolbox_talk", monday, 1);
        agreements.say(employer, talk, monday, 0, new Said.Done());
        agreements.say(employer, talk, monday.plusWeeks(1), 0, new Said.NotDone("regen"));
        var now = find(maker, talk);
        assertThat(now.done()).isEqualTo(1);
        assertThat(now.spokenOf()).isEqualTo(2);
        assertThat(now.turns(today).getFirst().on()).isEqualTo(monday);
        assertThat(now.overdue(today)).extracting(Turn::day).containsExactly(monday.plusWeeks(2));
        assertThat(agreements.say(employer, talk, monday.plusDays(1), 0, new Said.Done()))
                .isEqualTo(refused(AgreementOutcome.Fault.DAY));
        assertThat(agreements.say(employer, talk, today.plusWeeks(2), 0, new Said.Done()))
                .isEqualTo(refused(AgreementOutcome.Fault.DAY));
        agreements.say(employer, talk, monday, 1, new Said.Nothing());
        assertThat(find(maker, talk).overdue(today)).extracting(Turn::day).containsExactly(monday, monday.plusWeeks(2));
    }

    // --- what a forecast is told ---

    @Test
    void a_buddy_that_is_agreed_on_is_known_for_those_at_the_teams_places() {
        var amina = GivenCohort.selected(candidates, maker, cohort.uuid(), "Amina", "Aalst");
        var place = agreements.places(maker, cohort.uuid()).stream()
                .filter(one -> one.data().employer().equals("Netwerk"))
                .findFirst()
                .orElseThrow();
        candidates.place(maker, amina.uuid(), amina.version(), place.uuid());
        make().agreement(maker, others, "buddy", today, null);
        var person = amina.person().id();
        assertThat(buddies(person)).isEmpty();
        UUID buddy = make().agreement(maker, theirs, "buddy", today, null);
        make().agreement(maker, theirs, "toolbox_talk", today, 1);
        assertThat(buddies(person)).containsExactly(new HelpAtWork.Buddy("Ploeg Netwerk", false, null));
        agreements.say(employer, buddy, today, 0, new Said.Done());
        assertThat(buddies(person)).containsExactly(new HelpAtWork.Buddy("Ploeg Netwerk", true, today));
    }

    private List<HelpAtWork.Buddy> buddies(nl.duaal.shared.id.PersonId person) {
        return new TransactionTemplate(transactions).execute(_ -> help.buddies(maker.organisation(), person));
    }
}
