package nl.duaal.mine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.coaching.message.Message;
import nl.duaal.coaching.message.MessageService;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortSharing;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.course.GivenCourse;
import nl.duaal.inclusion.pulse.PulseService;
import nl.duaal.person.PersonRow;
import nl.duaal.tabular.intake.Progress;
import nl.duaal.trajectory.TrajectoryService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** What reaches somebody's own page from other rooms: messages of coaches and questions about work, on a real MariaDB. */
@WholeApplication
class OwnMessagesTest {

    @Autowired
    private MessageService messages;

    @Autowired
    private OwnFile file;

    @Autowired
    private OwnQuestions questions;

    @Autowired
    private PulseService pulse;

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
    private AccountService accounts;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DSLContext db;

    private SignedIn maker;
    private SignedIn coach;
    private SignedIn participant;
    private Cohort cohort;
    private Candidate reached;
    private Candidate without;

    @BeforeEach
    void given() {
        var municipality = GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY);
        maker = user(municipality, Role.COORDINATOR);
        coach = user(municipality, Role.COACH);
        participant = user(municipality, Role.PARTICIPANT);
        cohort = GivenCohort.cohort(cohorts, trajectories, maker, user(municipality, Role.COORDINATOR), "Berichten");
        var course = new GivenCourse(cohorts, planning, candidates, sharing);
        reached = course.begun(maker, cohort.uuid(), "Amina", "Bereikt", coach);
        without = course.begun(maker, cohort.uuid(), "Yonas", "Zonder", coach);
        GivenOwnPage.of(context, coach, reached.person().id(), participant);
    }

    private SignedIn user(UUID organisation, Role role) {
        return GivenAccount.signedIn(accounts, GivenAccount.with(db, organisation, role));
    }

    private List<UUID> both() {
        return List.of(reached.person().uuid(), without.person().uuid());
    }

    @Test
    void a_message_comes_to_who_has_a_page_and_who_has_none_is_named() {
        assertThat(messages.reached(coach, both()))
                .containsExactly(reached.person().uuid());
        var sent = messages.send(coach, both(), "  Morgen om negen uur bij de poort.  ", Progress.NONE);
        assertThat(sent.messages()).hasSize(1);
        assertThat(sent.without()).extracting(PersonRow::fullName).containsExactly("Yonas Zonder");
        assertThat(messages.of(coach, without.person().uuid())).isEmpty();
        var read = file.messages(participant);
        assertThat(read).extracting(Message::text).containsExactly("Morgen om negen uur bij de poort.");
        assertThat(read.getFirst().seenAt()).as("new at the first look").isNull();
        assertThat(file.messages(participant).getFirst().seenAt()).isNotNull();
        assertThat(messages.of(coach, reached.person().uuid()).getFirst().seenAt())
                .isNotNull();
    }

    @Test
    void what_was_not_seen_is_taken_back_by_who_sent_it_and_by_nobody_else() {
        var sent = messages.send(coach, both(), "Vergist.", Progress.NONE);
        assertThat(messages.takeBack(maker, sent.messages())).isZero();
        assertThat(messages.takeBack(coach, sent.messages())).isEqualTo(1);
        assertThat(file.messages(participant)).isEmpty();
        var seen = messages.send(coach, both(), "Gezien.", Progress.NONE);
        file.messages(participant);
        assertThat(messages.takeBack(coach, seen.messages())).isZero();
        assertThat(file.messages(participant)).hasSize(1);
    }

    @Test
    void no_text_too_much_text_and_somebody_elses_people_are_refused() {
        assertThatThrownBy(() -> messages.send(coach, both(), " ", Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> messages.send(coach, both(), "a".repeat(1001), Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        var other = user(GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY), Role.COACH);
        var sent = messages.send(other, both(), "Hallo", Progress.NONE);
        assertThat(sent.messages()).isEmpty();
        assertThat(sent.unknown()).isEqualTo(2);
        assertThatThrownBy(() -> file.messages(coach)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_three_questions_of_a_round_are_asked_once_and_only_counted() {
        var place = GivenCohort.places(planning, cohorts, maker, cohort.uuid(), "Netbeheer Waterland", 4);
        var now = candidates.find(maker, reached.uuid()).orElseThrow();
        candidates.place(maker, now.uuid(), now.version(), place);
        GivenCohort.brought(
                candidates,
                maker,
                candidates.find(maker, reached.uuid()).orElseThrow(),
                CandidateState.PREPARATION,
                CandidateState.LEARN_WORK);
        pulse.begin(maker, cohort.uuid(), pulse.today().plusDays(7));
        var asked = questions.asked(participant).stream()
                .filter(one -> one.key().equals("pulse"))
                .toList();
        assertThat(asked).hasSize(1);
        var round = asked.getFirst().round().key();
        assertThat(questions.answer(participant, "pulse", round, Map.of("q1", 4, "q2", 5)))
                .isEqualTo(OwnQuestions.Outcome.INCOMPLETE);
        assertThat(questions.answer(participant, "pulse", round, Map.of("q1", 4, "q2", 5, "q3", 2)))
                .isEqualTo(OwnQuestions.Outcome.SAVED);
        assertThat(questions.asked(participant)).noneMatch(one -> one.key().equals("pulse"));
        assertThat(questions.answer(participant, "pulse", round, Map.of("q1", 1, "q2", 1, "q3", 1)))
                .isNotEqualTo(OwnQuestions.Outcome.SAVED);
    }
}
