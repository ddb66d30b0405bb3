package nl.duaal.costbenefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.engine.Model;
import nl.duaal.language.LevelOutcome;
import nl.duaal.language.LevelService;
import nl.duaal.language.MeasuredLevel;
import nl.duaal.language.Measurement;
import nl.duaal.language.lesson.Attendance;
import nl.duaal.language.lesson.AttendanceService;
import nl.duaal.language.lesson.Entry;
import nl.duaal.language.lesson.EntryOutcome;
import nl.duaal.language.lesson.GivenLessons;
import nl.duaal.language.lesson.GroupData;
import nl.duaal.language.lesson.LessonOutcome;
import nl.duaal.language.lesson.LessonService;
import nl.duaal.library.Ledger;
import nl.duaal.library.Skill;
import nl.duaal.trajectory.TrajectoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What lessons teach the case, by hand. The design plans 12 hours a week in groups of five, at € 100 for an hour of a
 * group. In two weeks six people get three lessons of three hours; a fourth is called off, of a fifth nobody said
 * anything.
 */
@WholeApplication
class CohortTeachingTest {

    @Autowired
    private CohortTeaching teaching;

    @Autowired
    private CohortCases links;

    @Autowired
    private CaseService cases;

    @Autowired
    private LessonService lessons;

    @Autowired
    private AttendanceService attendance;

    @Autowired
    private LevelService levels;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private AccountService accounts;

    private final List<UUID> people = new ArrayList<>();
    private SignedIn user;
    private Cohort cohort;
    private LocalDate monday;
    private UUID group;

    @BeforeEach
    void taught() {
        user = GivenUser.coordinator(accounts);
        cohort = GivenCohort.cohort(cohorts, trajectories, user, GivenUser.employer(accounts), "Lessen en geld");
        for (String name : List.of("Aalst", "Beek", "Cuijk", "Dongen", "Ede", "Franeker")) {
            people.add(GivenCohort.candidate(candidates, user, cohort.uuid(), "Deelnemer", name)
                    .person()
                    .uuid());
        }
        monday = lessons.today().with(DayOfWeek.MONDAY).minusWeeks(6);
        group = group("Maandag", "language_2", people);
        said(monday, 6, 0);
        said(monday.plusDays(2), 5, 1);
        said(monday.plusDays(7), 3, 0);
        var given = new GivenLessons(lessons);
        UUID off = given.lesson(user, group, monday.plusDays(9));
        lessons.callOff(user, off, 0, "docent ziek");
        given.lesson(user, group, monday.plusDays(11));
    }

    private UUID group(String name, String block, List<UUID> members) {
        var data = new GroupData(name, Set.of(Ledger.NT2), null, null, "", "", 10, null, block);
        var made = lessons.create(user, cohort.uuid(), data, members, monday);
        return ((LessonOutcome.Done) made).uuid();
    }

    /** A lesson of three hours: the first so many were there, the next so many half an hour late, the others not. */
    private void said(LocalDate day, int present, int late) {
        UUID lesson = new GivenLessons(lessons).lesson(user, group, day);
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < people.size(); i++) {
            var state = i < present ? Attendance.PRESENT : i < present + late ? Attendance.LATE : Attendance.ABSENT;
            entries.add(new Entry(people.get(i), 0, state, state == Attendance.LATE ? 30 : 0));
        }
        assertThat(attendance.enter(user, lesson, entries)).isInstanceOf(EntryOutcome.Kept.class);
    }

    private void measured(int person, Skill skill, String before, String after) {
        note(person, skill, before, monday.minusDays(10));
        note(person, skill, after, monday.plusWeeks(4));
    }

    private void note(int person, Skill skill, String level, LocalDate on) {
        var data = new Measurement.Data(
                skill, MeasuredLevel.parse(level), Measurement.Instrument.TEACHER, on, "Docent", "");
        assertThat(levels.note(user, people.get(person), data, true)).isInstanceOf(LevelOutcome.Saved.class);
    }

    private CohortTeaching.OfGroup figures() {
        return teaching.taught(user, cohort.uuid()).orElseThrow().groups().getFirst();
    }

    @Test
    void hours_are_those_of_the_lessons_that_were_given() {
        var figures = figures().figures();
        assertThat(figures.hours().planned()).isEqualTo(15);
        assertThat(figures.hours().given()).isEqualTo(9);
        assertThat(figures.people()).isEqualTo(6);
        assertThat(figures.perLesson()).isEqualTo(6);
        assertThat(figures.weeks()).isEqualTo(2);
        assertThat(figures.untold()).isEqualTo(1);
        assertThat(figures.peopleHours().planned()).isEqualTo(90);
        assertThat(figures.peopleHours().given()).isEqualTo(54);
        // 6 × 3, then 5 × 3 and 2.5, then 3 × 3
        assertThat(figures.peopleHours().followed()).isEqualTo(44.5);
        assertThat(figures().cost()).contains(900.0);
    }

    @Test
    void a_level_costs_what_was_given_to_those_who_were_measured() {
        measured(0, Skill.SPEAKING, "A1", "A2");
        measured(0, Skill.LISTENING, "A1", "A1");
        measured(1, Skill.SPEAKING, "A1", "A2+");
        measured(2, Skill.SPEAKING, "A1", "A1");
        measured(3, Skill.SPEAKING, "A2", "A1");
        assertThat(figures().figures().measured())
                .as("four would tell who it is")
                .isZero();
        assertThat(figures().perLevel()).isEmpty();
        measured(4, Skill.SPEAKING, "A1", "B1");
        // a level that was only measured at the start says nothing
        note(5, Skill.SPEAKING, "A1", monday.plusDays(3));
        assertThat(figures().figures().measured()).isEqualTo(5);
        // ½ + 1⅓ + 0 − 1 + 2
        assertThat(figures().figures().levels()).isCloseTo(17.0 / 6, within(1e-9));
        // five sixths of € 900, over 2⅚ levels
        assertThat(figures().perLevel().orElseThrow()).isCloseTo(264.705882353, within(1e-6));
    }

    @Test
    void a_part_of_the_design_has_the_hours_and_the_size_of_its_groups() {
        // in another group, two people get one lesson of three hours
        group = group("Dinsdag", "language_2", people.subList(0, 2));
        UUID lesson = new GivenLessons(lessons).lesson(user, group, monday.plusDays(1));
        attendance.enter(user, lesson, List.of(new Entry(people.getFirst(), 0, Attendance.PRESENT, 0)));
        var block = teaching.taught(user, cohort.uuid()).orElseThrow().blocks();
        assertThat(block).singleElement().satisfies(part -> {
            assertThat(part.block().hoursWeek()).isEqualTo(12);
            assertThat(part.plannedGroup()).isEqualTo(5);
            // 54 hours and 6, over 6 people for two weeks and 2 for one
            assertThat(part.figures().hoursWeek()).isCloseTo(60.0 / 14, within(1e-9));
            assertThat(part.figures().groupSize()).isEqualTo(4);
            assertThat(part.figures().groups()).isEqualTo(2);
        });
    }

    @Test
    void what_was_given_goes_into_the_case_with_its_source() {
        UUID uuid = ((TrajectoryCases.Found.Case) links.open(user, cohort.uuid(), "")).uuid();
        assertThat(teaching.take(user, cohort.uuid(), uuid, "lessen tot en met vandaag"))
                .containsInstanceOf(ChangeOutcome.Changed.class);
        var now = cases.open(user, uuid).orElseThrow().evaluation();
        assertThat(now.inputValues())
                .containsEntry("par_language_2_hours_week", 4.5)
                .containsEntry("par_language_2_group", 6.0);
        assertThat(now.model().parameters())
                .filteredOn(one -> one.name().equals("language_2_hours_week"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.mark()).isEqualTo(Model.Mark.FOUND);
                    assertThat(one.source()).isEqualTo("lessen tot en met vandaag");
                });
    }

    @Test
    void a_group_that_carries_out_no_part_brings_no_facts_and_no_costs() {
        var seen = lessons.find(user, group).orElseThrow();
        var data = new GroupData("Maandag", Set.of(Ledger.NT2), null, null, "", "", 10, null, null);
        assertThat(lessons.change(user, group, seen.version(), data)).isInstanceOf(LessonOutcome.Done.class);
        var taught = teaching.taught(user, cohort.uuid()).orElseThrow();
        assertThat(taught.blocks()).isEmpty();
        assertThat(taught.groups().getFirst().cost()).isEmpty();
        var wrong = new GroupData("Maandag", Set.of(Ledger.NT2), null, null, "", "", 10, null, "work_3");
        assertThat(lessons.change(user, group, seen.version() + 1, wrong))
                .isEqualTo(new LessonOutcome.Refused(LessonOutcome.Fault.BLOCK));
    }

    @Test
    void another_organisation_finds_nothing() {
        assertThat(teaching.taught(GivenUser.employer(accounts), cohort.uuid())).isEmpty();
    }
}
