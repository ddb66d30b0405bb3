package nl.duaal.cohort.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceFilter;
import nl.duaal.access.TraceReader;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortState;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.person.PersonDetails;
import nl.duaal.person.PersonService;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Table;
import nl.duaal.tabular.TableReader;
import nl.duaal.tabular.intake.CellProblem;
import nl.duaal.tabular.intake.GivenImport;
import nl.duaal.tabular.intake.ImportMutations;
import nl.duaal.tabular.intake.ImportOutcome;
import nl.duaal.tabular.intake.ImportPlan;
import nl.duaal.tabular.intake.ImportRequest;
import nl.duaal.tabular.intake.ImportService;
import nl.duaal.tabular.intake.PlannedRow;
import nl.duaal.tabular.intake.PlannedRow.Status;
import nl.duaal.tabular.intake.Progress;
import nl.duaal.trajectory.TrajectoryService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Candidates from a table, on a real MariaDB, in a municipality of its own. */
@WholeApplication
class CandidateImportTest {

    static final String HEADS = "Voornaam\tAchternaam\tTelefoon\tE-mail\tWoonplaats\tWie is dit\n";

    @Autowired
    private CandidateImports kinds;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private PersonService people;

    @Autowired
    private ImportService imports;

    @Autowired
    private TraceReader traces;

    @Autowired
    private DSLContext db;

    @Autowired
    private AccountService accounts;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private TrajectoryService trajectories;

    private GivenMunicipality municipalities;

    private GivenMunicipality.World world;
    private SignedIn maker;
    private Cohort cohort;

    @BeforeEach
    void newMunicipality() {
        municipalities = new GivenMunicipality(db, accounts, cohorts, trajectories);
        world = municipalities.make();
        maker = world.maker();
        cohort = world.cohort();
    }

    private ImportRequest request(String rows) {
        return GivenImport.request(kinds.into(cohort.uuid()), TableReader.paste(HEADS + rows));
    }

    private ImportPlan look(SignedIn user, String rows) {
        return imports.plan(user, request(rows), Progress.NONE);
    }

    private ImportPlan keep(SignedIn user, String rows) {
        var plan = look(user, rows);
        assertThat(imports.apply(user, request(rows), plan, Progress.NONE)).isInstanceOf(ImportOutcome.Done.class);
        return plan;
    }

    private static List<Status> statuses(ImportPlan plan) {
        return plan.rows().stream().map(PlannedRow::status).toList();
    }

    private List<Candidate> arrived() {
        return candidates.list(maker, cohort.uuid()).stream()
                .sorted(Candidate.BY_ARRIVAL)
                .toList();
    }

    private PersonDetails person(Candidate candidate) {
        return people.open(maker, candidate.person().uuid()).orElseThrow().details();
    }

    @Test
    void rows_become_candidates_in_their_order_and_the_same_table_twice_changes_nothing() {
        String rows = "Zekarias\tVerzonnen\t612345678\tzekarias@voorbeeld.nl\tWaterstad\t\n"
                + "Amina\tVerzonnen\t\t\t\t\n"
                + " Yusuf \t van   den Berg\t06-11 22 33 44\t\tDamstad\t\n";
        assertThat(statuses(look(maker, rows))).containsExactly(Status.NEW, Status.NEW, Status.NEW);
        assertThat(arrived()).isEmpty();
        keep(maker, rows);
        assertThat(arrived())
                .extracting(one -> one.person().fullName())
                .containsExactly("Zekarias Verzonnen", "Amina Verzonnen", "Yusuf van den Berg");
        assertThat(arrived()).extracting(Candidate::number).containsExactly(1, 2, 3);
        assertThat(arrived()).extracting(Candidate::source).containsOnly(Candidate.Source.IMPORT);
        assertThat(person(arrived().getFirst()).phone()).isEqualTo("0612345678");
        assertThat(person(arrived().get(2)).phone()).isEqualTo("0611223344");

        assertThat(statuses(keep(maker, rows))).containsExactly(Status.UNCHANGED, Status.UNCHANGED, Status.UNCHANGED);
        assertThat(arrived()).hasSize(3);
    }

    @Test
    void what_is_wrong_is_said_at_its_cell_as_when_it_is_pasted() {
        var plan = look(
                maker,
                "\tVerzonnen\t\t\t\t\n"
                        + "Amina\tVerzonnen\tbellen\tgeen adres\t\t\n"
                        + "Amina\tVerzonnen\t0612345678\t\t\tmisschien\n"
                        + "Amina\tEcht\t0612345678\t\t\t\n");
        assertThat(statuses(plan)).containsExactly(Status.WRONG, Status.WRONG, Status.WRONG, Status.NEW);
        assertThat(plan.rows().get(0).problems()).containsExactly(new CellProblem("givenName", "empty"));
        assertThat(plan.rows().get(1).problems())
                .containsExactlyInAnyOrder(new CellProblem("phone", "PHONE"), new CellProblem("email", "EMAIL"));
        assertThat(plan.rows().get(2).problems()).containsExactly(new CellProblem("who", "notAChoice", "misschien"));
    }

    @Test
    void who_is_known_is_pointed_out_at_the_cell_they_share_and_stays_out_until_the_table_says_who_it_is() {
        var earlier = municipalities.another(maker, municipalities.colleague(world.organisation(), Role.COORDINATOR));
        var known = GivenCohort.candidate(candidates, maker, earlier.uuid(), "Amina", "Verzonnen");
        candidates.add(
                maker,
                earlier.uuid(),
                List.of(new NewCandidate.Unknown(
                        new PersonDetails(
                                "Idris",
                                "Verzonnen",
                                "0612345678",
                                null,
                                null,
                                List.of(),
                                "Damstad",
                                Set.of(),
                                null,
                                ""),
                        false)),
                Candidate.Source.FORM,
                false);
        String rows = "Amina\tVerzonnen\t0699999999\t\t\t%s\n" + "Zekarias\tEcht\t+31612345678\t\t\t%s\n";
        var plan = keep(maker, rows.formatted("", ""));
        assertThat(statuses(plan)).containsExactly(Status.WRONG, Status.WRONG);
        assertThat(plan.rows().get(0).problems())
                .containsExactly(new CellProblem("familyName", "alike.NAME", "Amina Verzonnen"));
        assertThat(plan.rows().get(1).problems())
                .containsExactly(new CellProblem("phone", "alike.PHONE", "Idris Verzonnen, Damstad"));
        assertThat(arrived()).isEmpty();

        String answered = rows.formatted("dezelfde", "ander");
        assertThat(statuses(keep(maker, answered))).containsExactly(Status.NEW, Status.NEW);
        assertThat(arrived().getFirst().person().uuid())
                .isEqualTo(known.person().uuid());
        // an import puts forward; it changes nobody's file
        assertThat(person(arrived().getFirst()).phone()).isNull();
        assertThat(arrived().get(1).person().fullName()).isEqualTo("Zekarias Echt");
        assertThat(statuses(keep(maker, answered))).containsExactly(Status.UNCHANGED, Status.UNCHANGED);
        assertThat(arrived()).hasSize(2);
    }

    @Test
    void who_stands_in_the_table_twice_comes_in_once_unless_it_says_somebody_else() {
        var plan = keep(
                maker,
                "Amina\tVerzonnen\t0612345678\t\t\t\n"
                        + "amina\tverzonnen\t\t\t\t\n"
                        + "Idris\tVerzonnen\t06 1234 5678\t\t\t\n"
                        + "Zekarias\tVerzonnen\t0612345678\t\t\tander\n");
        assertThat(statuses(plan)).containsExactly(Status.NEW, Status.DOUBLE, Status.DOUBLE, Status.NEW);
        assertThat(plan.rows().get(1).doubleOf()).isEqualTo(2);
        assertThat(arrived()).hasSize(2);
    }

    @Test
    void an_answer_that_nobody_fits_or_that_several_fit_is_no_answer() {
        keep(maker, "Amina\tVerzonnen\t0612345678\t\t\t\n" + "Amina\tVerzonnen\t0687654321\t\t\tander\n");
        var plan = look(maker, "Amina\tVerzonnen\t0600000000\t\t\tdezelfde\n" + "Zekarias\tNieuw\t\t\t\tdezelfde\n");
        assertThat(plan.rows().get(0).problems()).containsExactly(new CellProblem("who", "severalAlike", "2"));
        assertThat(plan.rows().get(1).problems()).containsExactly(new CellProblem("who", "nobodyAlike"));
    }

    @Test
    void a_coach_looks_after_whom_they_bring_in_and_cannot_take_over_whom_they_do_not_see() {
        var coach = municipalities.colleague(world.organisation(), Role.COACH);
        var earlier = municipalities.another(maker, municipalities.colleague(world.organisation(), Role.COORDINATOR));
        GivenCohort.candidate(candidates, maker, earlier.uuid(), "Amina", "Verzonnen");
        var plan = keep(coach, "Amina\tVerzonnen\t\t\t\tdezelfde\n" + "Zekarias\tNieuw\t\t\t\t\n");
        assertThat(statuses(plan)).containsExactly(Status.WRONG, Status.NEW);
        assertThat(plan.rows().getFirst().problems()).containsExactly(new CellProblem("who", "notYours"));
        assertThat(candidates.list(coach, cohort.uuid()))
                .extracting(one -> one.person().fullName())
                .containsExactly("Zekarias Nieuw");
    }

    @Test
    void somebody_who_came_in_since_the_look_makes_the_user_look_again() {
        String rows = "Amina\tVerzonnen\t0612345678\t\t\t\n";
        var seen = look(maker, rows);
        GivenCohort.candidate(candidates, maker, cohort.uuid(), "Amina", "Verzonnen");
        assertThat(imports.apply(maker, request(rows), seen, Progress.NONE))
                .isInstanceOfSatisfying(
                        ImportOutcome.MovedOn.class,
                        moved -> assertThat(statuses(moved.now())).containsExactly(Status.WRONG));
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void nobody_comes_into_a_cohort_that_is_over_or_is_anothers() {
        String rows = "Amina\tVerzonnen\t\t\t\t\n";
        var other = municipalities.make().maker();
        assertThat(look(other, rows).rows().getFirst().problems())
                .containsExactly(new CellProblem("givenName", "over"));
        var analyst = municipalities.colleague(world.organisation(), Role.ANALYST);
        assertThatThrownBy(() -> look(analyst, rows)).isInstanceOf(AccessDeniedException.class);
        cohorts.move(maker, cohort.uuid(), cohort.version(), CohortState.STOPPED, "gaat niet door");
        assertThat(look(maker, rows).rows().getFirst().problems())
                .containsExactly(new CellProblem("givenName", "over"));
    }

    @Test
    void an_import_leaves_traces_with_counts_and_nobodys_name() {
        keep(maker, "Amina\tGeheimenaam\t\t\t\t\n" + "Idris\tGeheimenaam\t\t\t\t\n");
        var auditor = municipalities.colleague(world.organisation(), Role.AUDITOR);
        var found = traces.page(auditor, TraceFilter.ALL, 0, 50).stream()
                .filter(trace ->
                        Set.of(Action.TABLE_IMPORTED, Action.CANDIDATES_ADDED).contains(trace.action()))
                .toList();
        assertThat(found).hasSize(2);
        assertThat(found)
                .anySatisfy(trace -> assertThat(trace.details().entries())
                        .containsEntry("count", "2")
                        .containsEntry("source", "IMPORT"));
        assertThat(found)
                .anySatisfy(trace -> assertThat(trace.details().entries())
                        .containsEntry("import", "candidate")
                        .containsEntry("rows.NEW", "2"));
        assertThat(found.toString()).doesNotContain("Geheimenaam");
    }

    @Test
    void every_mutated_file_is_imported_or_refused_and_nothing_is_kept_by_halves() {
        var columns = List.of(
                new Table.Column("Voornaam", 20),
                new Table.Column("Achternaam", 20),
                new Table.Column("Telefoon", 14),
                new Table.Column("E-mail", 30),
                new Table.Column("Woonplaats", 20));
        var lines = new ArrayList<Table.Line>();
        for (int i = 0; i < 12; i++) {
            lines.add(Table.Line.of(
                    new Cell.Text("Zoë \"" + i),
                    new Cell.Text("=Verzonnen;" + i),
                    new Cell.Text("06-1234567" + (i % 10)),
                    i % 3 == 0 ? Cell.EMPTY : new Cell.Text("nummer" + i + "@voorbeeld.nl"),
                    new Cell.Text("'s-Gravenhage €")));
        }
        ImportMutations.check(imports, new Table("Kandidaten", columns, lines), () -> {
            var fresh = municipalities.make();
            UUID in = fresh.cohort().uuid();
            return new ImportMutations.World(
                    fresh.maker(),
                    kinds.into(in),
                    () -> candidates.list(fresh.maker(), in).size());
        });
    }
}
