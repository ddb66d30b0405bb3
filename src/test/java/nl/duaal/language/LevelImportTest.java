package nl.duaal.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.access.ShareData;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceFilter;
import nl.duaal.access.TraceReader;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortSharing;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.language.Measurement.Instrument;
import nl.duaal.language.lesson.AttendanceImports;
import nl.duaal.language.lesson.GivenLessons;
import nl.duaal.language.lesson.LessonService;
import nl.duaal.library.Skill;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Table;
import nl.duaal.tabular.TableReader;
import nl.duaal.tabular.intake.CellProblem;
import nl.duaal.tabular.intake.GivenImport;
import nl.duaal.tabular.intake.ImportKind;
import nl.duaal.tabular.intake.ImportMutations;
import nl.duaal.tabular.intake.ImportOutcome;
import nl.duaal.tabular.intake.ImportPlan;
import nl.duaal.tabular.intake.ImportService;
import nl.duaal.tabular.intake.PlannedRow.Status;
import nl.duaal.tabular.intake.Progress;
import nl.duaal.trajectory.TrajectoryService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Results of tests from a table, by the municipality and by a provider, on a real MariaDB. */
@WholeApplication
class LevelImportTest {

    private static final String HEADS = "Naam\tVaardigheid\tNiveau\tToets\tDatum\tDocent\tReden\n";

    @Autowired
    private LevelImports kinds;

    @Autowired
    private AttendanceImports ofGroups;

    @Autowired
    private LevelService levels;

    @Autowired
    private ImportService imports;

    @Autowired
    private LessonService lessons;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CohortSharing sharing;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private TraceReader traces;

    @Autowired
    private AccountService accounts;

    @Autowired
    private DSLContext db;

    private UUID municipality;
    private UUID provider;
    private SignedIn maker;
    private SignedIn teacher;
    private Cohort cohort;
    private UUID amina;
    private UUID elsewhere;
    private UUID group;
    private LocalDate day;

    @BeforeEach
    void given() {
        municipality = GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY);
        maker = user(municipality, Role.COORDINATOR);
        provider = GivenAccount.organisation(db, OrganisationKind.EMPLOYER);
        teacher = user(provider, Role.LANGUAGE_PROVIDER);
        cohort = GivenCohort.cohort(cohorts, trajectories, maker, user(municipality, Role.COORDINATOR), "Taal");
        amina = person("Amina", "Aalst");
        elsewhere = person("Geheim", "Elders");
        sharing.share(maker, cohort.uuid(), new ShareData(provider, Role.LANGUAGE_PROVIDER, lessons.today(), null));
        group = new GivenLessons(lessons).group(maker, cohort.uuid(), "Groep 1", null, provider, List.of(amina));
        day = lessons.today().minusDays(10);
    }

    private SignedIn user(UUID organisation, Role role) {
        return GivenAccount.signedIn(accounts, GivenAccount.with(db, organisation, role));
    }

    private UUID person(String given, String family) {
        return GivenCohort.candidate(candidates, maker, cohort.uuid(), given, family)
                .person()
                .uuid();
    }

    private String row(String name, String skill, String level, LocalDate on, String reason) {
        return String.join("\t", name, skill, level, "TOA", new Cell.Day(on).text(), "Hanna", reason) + "\n";
    }

    private ImportKind ofCohort() {
        return kinds.ofCohort(maker, cohort.uuid());
    }

    private ImportKind ofGroup(SignedIn user) {
        return ofGroups.levelsOf(user, group);
    }

    private ImportPlan look(SignedIn user, ImportKind kind, String table) {
        return imports.plan(user, GivenImport.request(kind, TableReader.paste(table)), Progress.NONE);
    }

    private ImportOutcome.Done keep(SignedIn user, ImportKind kind, String table, boolean everything) {
        var plan = look(user, kind, table);
        if (everything) plan = plan.choosing(plan.asked());
        var request = GivenImport.request(kind, TableReader.paste(table));
        return (ImportOutcome.Done) imports.apply(user, request, plan, Progress.NONE);
    }

    private static List<Status> statuses(ImportPlan plan) {
        var found = new ArrayList<Status>();
        for (int place = 0; place < plan.rows().size(); place++) found.add(plan.status(place));
        return found;
    }

    private List<Measurement> measured(UUID person) {
        return levels.levels(maker, person).orElseThrow().measurements();
    }

    private void byHand(UUID person, String level, LocalDate on) {
        levels.note(
                maker,
                person,
                new Measurement.Data(Skill.READING, MeasuredLevel.parse(level), Instrument.TOA, on, "Piet", ""),
                true);
    }

    @Test
    void results_are_kept_and_the_same_table_twice_changes_nothing() {
        String table = HEADS
                + row("Amina Aalst", "lezen", "A2+", day, "")
                + row("Amina Aalst", "Spreken", "a1 min", day, "")
                + row("Elders, Geheim", "luisteren", "A0", day, "");
        assertThat(statuses(keep(maker, ofCohort(), table, false).plan()))
                .containsExactly(Status.NEW, Status.NEW, Status.NEW);
        assertThat(measured(amina))
                .extracting(one -> one.data().skill() + " " + one.data().level() + " " + one.broughtBy())
                .containsExactly("READING A2+ ", "SPEAKING A1- ");
        assertThat(measured(elsewhere)).hasSize(1);
        assertThat(statuses(keep(maker, ofCohort(), table, true).plan()))
                .containsExactly(Status.UNCHANGED, Status.UNCHANGED, Status.UNCHANGED);
        assertThat(measured(amina)).extracting(Measurement::version).containsOnly(0L);
        var found = traces.page(user(municipality, Role.AUDITOR), TraceFilter.ALL, 0, 50).stream()
                .filter(trace -> trace.action() == Action.LANGUAGE_LEVEL_NOTED)
                .toList();
        assertThat(found).hasSize(2);
        assertThat(found.toString()).doesNotContain("Aalst", "A2+");
    }

    @Test
    void what_is_wrong_is_said_at_its_cell() {
        var plan = look(
                maker,
                ofCohort(),
                HEADS
                        + row("Amina Aalst", "zwemmen", "B7", day, "")
                        + row("Niemand", "lezen", "A0-", day, "")
                        + row("Amina Aalst", "lezen", "A2", lessons.today().plusDays(1), ""));
        assertThat(plan.rows().get(0).problems())
                .containsExactly(
                        new CellProblem("skill", "notAChoice", "zwemmen"), new CellProblem("level", "notALevel", "B7"));
        assertThat(plan.rows().get(1).problems())
                .containsExactly(
                        new CellProblem("person", "nobody", "Niemand"), new CellProblem("level", "notALevel", "A0-"));
        assertThat(plan.rows().get(2).problems()).containsExactly(new CellProblem("on", "notYet"));
    }

    @Test
    void a_jump_is_asked_about_against_what_is_stored_and_against_the_table_itself() {
        byHand(amina, "A1", day.minusDays(30));
        String table = HEADS
                + row("Amina Aalst", "lezen", "A2", day, "")
                + row("Amina Aalst", "lezen", "A2+", day.plusDays(2), "")
                + row("Amina Aalst", "lezen", "B2", day.plusDays(4), "");
        var plan = look(maker, ofCohort(), table);
        assertThat(statuses(plan)).containsExactly(Status.LEFT, Status.NEW, Status.LEFT);
        assertThat(plan.rows().getFirst().questions())
                .containsExactly(new CellProblem("level", "jump", "A1", new Cell.Day(day.minusDays(30)).text(), "3"));
        assertThat(plan.rows().get(2).questions())
                .containsExactly(new CellProblem("level", "jump", "A2+", new Cell.Day(day.plusDays(2)).text(), "5"));
        keep(maker, ofCohort(), table, false);
        assertThat(measured(amina)).hasSize(2);
        keep(maker, ofCohort(), table, true);
        assertThat(measured(amina)).hasSize(4);
        // what is known already is not asked about again
        assertThat(statuses(look(maker, ofCohort(), table)))
                .containsExactly(Status.UNCHANGED, Status.UNCHANGED, Status.UNCHANGED);
    }

    @Test
    void another_level_is_chosen_or_stays_and_what_was_is_kept_with_the_reason() {
        byHand(amina, "A2", day);
        String table = HEADS + row("Amina Aalst", "lezen", "A2+", day, "verkeerd overgenomen");
        assertThat(statuses(keep(maker, ofCohort(), table, false).plan())).containsExactly(Status.LEFT);
        assertThat(measured(amina).getFirst().data().level()).hasToString("A2");
        var done = keep(maker, ofCohort(), table, true);
        assertThat(measured(amina).getFirst().data().level()).hasToString("A2+");
        assertThat(levels.levels(maker, amina).orElseThrow().changes())
                .extracting(LevelChange::reason)
                .containsExactly("verkeerd overgenomen");
        assertThat(imports.undo(maker, ofCohort(), done.kept())).isTrue();
        assertThat(measured(amina).getFirst().data().level()).hasToString("A2");
        assertThat(measured(amina).getFirst().data().assessor()).isEqualTo("Piet");
    }

    @Test
    void a_table_with_a_column_for_each_skill_is_read_as_rows() {
        String table = "Cursist\tToetsdatum\tLezen (niveau)\tTOA luisteren\tSchrijven ICE\tOpmerking\n"
                + "Amina Aalst\t%s\tA2\tA1+\t\tgoed bezig\n".formatted(new Cell.Day(day).text());
        var plan = look(maker, ofCohort(), table);
        // without an instrument in its head or in a column it is not known with what it was measured
        assertThat(plan.rows().getFirst().problems()).containsExactly(new CellProblem("instrument", "empty"));
        assertThat(statuses(keep(maker, ofCohort(), table, false).plan())).containsExactly(Status.WRONG, Status.NEW);
        assertThat(measured(amina))
                .extracting(one -> one.data().skill() + " " + one.data().level() + " "
                        + one.data().instrument() + " " + one.data().note())
                .containsExactly("LISTENING A1+ TOA goed bezig");
        String said = "Cursist\tToetsdatum\tLezen\tLuisteren\tToets\n"
                + "Amina Aalst\t%s\tA2\tA1+\tTOA\n".formatted(new Cell.Day(day).text());
        assertThat(statuses(keep(maker, ofCohort(), said, false).plan())).containsExactly(Status.NEW, Status.UNCHANGED);
    }

    @Test
    void a_provider_brings_results_of_its_own_group_and_the_municipality_sees_whose_they_are() {
        String table =
                HEADS + row("Amina Aalst", "lezen", "A2", day, "") + row("Geheim Elders", "lezen", "A2", day, "");
        var done = keep(teacher, ofGroup(teacher), table, false);
        assertThat(statuses(done.plan())).containsExactly(Status.NEW, Status.WRONG);
        assertThat(done.plan().rows().get(1).problems())
                .containsExactly(new CellProblem("person", "nobody", "Geheim Elders"));
        assertThat(measured(elsewhere)).isEmpty();
        assertThat(measured(amina).getFirst().broughtBy()).isEqualTo(teacher.organisationName());
        assertThat(statuses(look(teacher, ofGroup(teacher), table))).contains(Status.UNCHANGED);
        assertThat(imports.undo(teacher, ofGroup(teacher), done.kept())).isTrue();
        assertThat(measured(amina)).isEmpty();
    }

    @Test
    void a_provider_learns_nothing_of_levels_that_others_wrote_down() {
        byHand(amina, "A1", day);
        byHand(amina, "C1", day.minusDays(100));
        // B2 is a jump beside both, which a provider is not told
        var plan = look(
                teacher,
                ofGroup(teacher),
                HEADS
                        + row("Amina Aalst", "lezen", "A1", day, "")
                        + row("Amina Aalst", "lezen", "B2", day, "")
                        + row("Amina Aalst", "lezen", "B2", day.plusDays(1), ""));
        var others = new CellProblem("on", "others");
        assertThat(plan.rows().get(0).problems()).containsExactly(others);
        assertThat(plan.rows().get(1).problems()).containsExactly(others);
        assertThat(plan.rows().get(0).before()).isNull();
        assertThat(statuses(plan).get(2)).isEqualTo(Status.NEW);
    }

    @Test
    void what_the_municipality_corrected_a_provider_does_not_change_back() {
        String table = HEADS + row("Amina Aalst", "lezen", "A2", day, "");
        var done = keep(teacher, ofGroup(teacher), table, false);
        var one = measured(amina).getFirst();
        var better = new Measurement.Data(Skill.READING, MeasuredLevel.parse("A2+"), Instrument.TOA, day, "Hanna", "");
        levels.correct(maker, amina, one.uuid(), one.version(), better, "overlegd", false);
        assertThat(measured(amina).getFirst().broughtBy()).isEmpty();
        assertThat(look(teacher, ofGroup(teacher), table).rows().getFirst().problems())
                .containsExactly(new CellProblem("on", "others"));
        assertThat(imports.undo(teacher, ofGroup(teacher), done.kept())).isFalse();
        assertThat(measured(amina).getFirst().data().level()).hasToString("A2+");
    }

    @Test
    void of_a_group_or_cohort_out_of_reach_nothing_is_told() {
        String table = HEADS + row("Amina Aalst", "lezen", "A2", day, "");
        var stranger = user(GivenAccount.organisation(db, OrganisationKind.EMPLOYER), Role.LANGUAGE_PROVIDER);
        assertThat(look(stranger, ofGroup(stranger), table).rows().getFirst().problems())
                .containsExactly(new CellProblem("person", "nobody", "Amina Aalst"));
        assertThatThrownBy(() -> kinds.ofCohort(teacher, cohort.uuid())).isInstanceOf(AccessDeniedException.class);
        var other = user(GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY), Role.COORDINATOR);
        assertThat(look(other, kinds.ofCohort(other, cohort.uuid()), table)
                        .rows()
                        .getFirst()
                        .problems())
                .containsExactly(new CellProblem("person", "nobody", "Amina Aalst"));
        // a coach writes about those whom they look after, and about nobody else
        var coach = user(municipality, Role.COACH);
        GivenCohort.candidate(candidates, coach, cohort.uuid(), "Mijn", "Mens");
        var plan = look(coach, kinds.ofCohort(coach, cohort.uuid()), table + row("Mijn Mens", "lezen", "A2", day, ""));
        assertThat(statuses(plan)).containsExactly(Status.WRONG, Status.NEW);
    }

    @Test
    void who_left_the_group_is_measured_by_the_teacher_on_days_in_it_only() {
        var member = lessons.members(maker, group).getFirst();
        lessons.endPerson(maker, group, amina, member.version(), lessons.today().minusDays(5));
        var plan = look(
                teacher,
                ofGroup(teacher),
                HEADS
                        + row("Amina Aalst", "lezen", "A2", day, "")
                        + row("Amina Aalst", "spreken", "A2", lessons.today().minusDays(2), ""));
        assertThat(statuses(plan)).containsExactly(Status.NEW, Status.WRONG);
        assertThat(plan.rows().get(1).problems()).containsExactly(new CellProblem("on", "notThen"));
    }

    @Test
    void every_mutated_file_is_imported_or_refused_and_nothing_is_kept_by_halves() {
        var heads = List.of("Naam", "Vaardigheid", "Niveau", "Gemeten met", "Datum", "Gemeten door");
        var lines = new ArrayList<Table.Line>();
        for (int i = 0; i < 12; i++) {
            lines.add(Table.Line.of(
                    new Cell.Text("Zoë \"=Verzonnen"),
                    new Cell.Text(List.of("lezen", "luisteren", "spreken", "schrijven")
                            .get(i % 4)),
                    new Cell.Text(List.of("A1-", "A1", "A1+").get(i / 4)),
                    new Cell.Text("oordeel docent"),
                    new Cell.Day(day.minusDays(i)),
                    new Cell.Text("+Hanna; '€'")));
        }
        var table = new Table(
                "Uitslagen",
                heads.stream().map(one -> new Table.Column(one, 20)).toList(),
                lines);
        ImportMutations.check(imports, table, () -> {
            var fresh = GivenCohort.cohort(
                    cohorts, trajectories, maker, user(municipality, Role.COORDINATOR), "Taal " + UUID.randomUUID());
            UUID zoe = GivenCohort.candidate(candidates, maker, fresh.uuid(), "Zoë", "\"=Verzonnen")
                    .person()
                    .uuid();
            return new ImportMutations.World(
                    maker,
                    kinds.ofCohort(maker, fresh.uuid()),
                    () -> measured(zoe).size());
        });
    }
}
