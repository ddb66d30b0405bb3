package nl.duaal.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import javax.sql.DataSource;
import nl.duaal.access.Action;
import nl.duaal.access.GivenOrganisation;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceFilter;
import nl.duaal.access.TraceReader;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.TableReader;
import nl.duaal.tabular.TableReading;
import nl.duaal.tabular.intake.CellProblem;
import nl.duaal.tabular.intake.ColumnChoice;
import nl.duaal.tabular.intake.GivenImport;
import nl.duaal.tabular.intake.ImportOutcome;
import nl.duaal.tabular.intake.ImportPlan;
import nl.duaal.tabular.intake.ImportRequest;
import nl.duaal.tabular.intake.ImportService;
import nl.duaal.tabular.intake.PlannedRow;
import nl.duaal.tabular.intake.PlannedRow.Status;
import nl.duaal.tabular.intake.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Own amounts from a table, on a migrated database. */
@WithOwnAmounts
class OwnAmountImportTest {

    private static final String HEADS = "Naam\tWaarde\tVanaf\tTot en met\tReden\n";
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Autowired
    private LibraryService library;

    @Autowired
    private OwnAmountImport kind;

    @Autowired
    private ImportService imports;

    @Autowired
    private TraceReader traces;

    @Autowired
    private DataSource database;

    private SignedIn user;

    @BeforeEach
    void newOrganisation() {
        user = GivenOrganisation.coordinator(database);
    }

    private ImportRequest request(String block) {
        return GivenImport.request(kind, TableReader.paste(block));
    }

    private ImportPlan look(String block) {
        return imports.plan(user, request(block), Progress.NONE);
    }

    private ImportOutcome.Done keep(String block) {
        return (ImportOutcome.Done) imports.apply(user, request(block), look(block), Progress.NONE);
    }

    private List<OwnAmount> own() {
        return library.amounts(user).series().stream()
                .flatMap(series -> series.own().stream())
                .toList();
    }

    private static List<Status> statuses(ImportPlan plan) {
        return plan.rows().stream().map(PlannedRow::status).toList();
    }

    @Test
    void a_look_says_what_is_new_changed_unchanged_wrong_and_double() {
        library.addAmount(user, new OwnAmountData("jobcoach.hour", new BigDecimal("90"), FIRST, null, "afspraak"));
        library.addAmount(
                user, new OwnAmountData("charges.awf_low", new BigDecimal("0.03"), FIRST, null, "eigen premie"));
        var plan = look(HEADS
                + "Jobcoach\t92,50\t1-1-2026\t31-12-2026\tafspraak\n"
                + "AWf, lage premie (vast contract of BBL)\t3\t1-1-2026\t\teigen premie\n"
                + "wml.hour\t€ 16,10\t2026-07-01\t\tcao\n"
                + "jobcoach\t80\t1-1-2026\t\tnog een keer\n"
                + "Jobkoach\t80\t1-1-2026\t\tx\n"
                + "Jobcoach\tveel\t31-2-2026\t\t\n"
                + "Jobcoach\t-1\t1-2-2026\t1-1-2026\tx\n");
        assertThat(statuses(plan))
                .containsExactly(
                        Status.CHANGED,
                        Status.UNCHANGED,
                        Status.NEW,
                        Status.DOUBLE,
                        Status.WRONG,
                        Status.WRONG,
                        Status.WRONG);
        var changed = plan.rows().getFirst();
        assertThat(changed.number()).isEqualTo(2);
        assertThat(kind.fields().stream()
                        .filter(field -> changed.changes(field.key()))
                        .map(field -> field.key()))
                .containsExactly("value", "until");
        assertThat(plan.rows().get(3).doubleOf()).isEqualTo(2);
        assertThat(plan.rows().get(4).problems()).containsExactly(new CellProblem("name", "noSuchAmount", "Jobkoach"));
        assertThat(plan.rows().get(5).problems())
                .containsExactly(
                        new CellProblem("value", "notANumber", "veel"),
                        new CellProblem("from", "notADay", "31-2-2026"),
                        new CellProblem("reason", "empty"));
        assertThat(plan.rows().get(6).problems())
                .containsExactly(new CellProblem("value", "negative"), new CellProblem("until", "early"));
        // nothing was kept
        assertThat(own()).hasSize(2).extracting(OwnAmount::version).containsOnly(0L);
    }

    @Test
    void a_percentage_is_meant_with_and_without_its_sign() {
        var plan = look(HEADS
                + "charges.awf_low\t17,13%\t1-1-2026\t\ta\n"
                + "charges.awf_low\t17,13\t1-2-2026\t\ta\n"
                + "jobcoach.hour\t10%\t1-1-2026\t\ta\n");
        assertThat(plan.rows().get(0).values().cell("value")).isEqualTo(new Cell.Figure(0.1713, true));
        assertThat(plan.rows().get(1).values().cell("value")).isEqualTo(new Cell.Figure(0.1713, true));
        assertThat(plan.rows().get(2).problems()).containsExactly(new CellProblem("value", "noPercentage"));
    }

    @Test
    void sound_rows_are_kept_wrong_ones_are_not_and_the_same_table_twice_changes_nothing() {
        library.addAmount(user, new OwnAmountData("jobcoach.hour", new BigDecimal("90"), FIRST, null, "afspraak"));
        String block = HEADS
                + "Jobcoach\t92,50\t1-1-2026\t31-12-2026\tnieuwe afspraak\n"
                + "wml.hour\t16,10\t1-7-2026\t\tcao\n"
                + "wml.hour\tveel\t1-8-2026\t\tcao\n";
        var done = keep(block);
        assertThat(done.kept()).hasSize(2);
        assertThat(own())
                .extracting(OwnAmount::data)
                .usingRecursiveComparison()
                .withEqualsForType((a, b) -> a.compareTo(b) == 0, BigDecimal.class)
                .ignoringCollectionOrder()
                .isEqualTo(List.of(
                        new OwnAmountData("wml.hour", new BigDecimal("16.1"), LocalDate.of(2026, 7, 1), null, "cao"),
                        new OwnAmountData(
                                "jobcoach.hour",
                                new BigDecimal("92.5"),
                                FIRST,
                                LocalDate.of(2026, 12, 31),
                                "nieuwe afspraak")));
        assertThat(own()).extracting(OwnAmount::version).containsExactlyInAnyOrder(1L, 0L);
        assertThat(statuses(look(block))).containsExactly(Status.UNCHANGED, Status.UNCHANGED, Status.WRONG);
        assertThat(keep(block).kept()).isEmpty();
        assertThat(own()).extracting(OwnAmount::version).containsExactlyInAnyOrder(1L, 0L);
    }

    @Test
    void an_import_is_undone_as_a_whole() {
        library.addAmount(user, new OwnAmountData("jobcoach.hour", new BigDecimal("90"), FIRST, null, "afspraak"));
        var done = keep(HEADS + "Jobcoach\t92,50\t1-1-2026\t\tnieuw\nwml.hour\t16,10\t1-7-2026\t\tcao\n");
        assertThat(imports.undo(user, kind, done.kept())).isTrue();
        assertThat(own()).hasSize(1);
        assertThat(own().getFirst().data().value()).isEqualByComparingTo("90");
        assertThat(own().getFirst().data().reason()).isEqualTo("afspraak");
        assertThat(imports.undo(user, kind, done.kept())).isFalse();
    }

    @Test
    void an_import_is_not_undone_once_somebody_changed_one_of_its_rows() {
        var done = keep(HEADS + "Jobcoach\t92,50\t1-1-2026\t\tnieuw\nwml.hour\t16,10\t1-7-2026\t\tcao\n");
        var jobcoach = own().stream()
                .filter(one -> one.data().key().equals("jobcoach.hour"))
                .findFirst()
                .orElseThrow();
        library.changeAmount(
                user,
                jobcoach.uuid(),
                0,
                new OwnAmountData("jobcoach.hour", new BigDecimal("93"), FIRST, null, "weer anders"));
        assertThat(imports.undo(user, kind, done.kept())).isFalse();
        assertThat(own()).hasSize(2);
    }

    @Test
    void what_somebody_changed_after_the_look_is_looked_at_again_before_anything_is_kept() {
        String block = HEADS + "Jobcoach\t92,50\t1-1-2026\t\tnieuw\nwml.hour\t16,10\t1-7-2026\t\tcao\n";
        var seen = look(block);
        library.addAmount(user, new OwnAmountData("jobcoach.hour", new BigDecimal("91"), FIRST, null, "intussen"));
        var outcome = imports.apply(user, request(block), seen, Progress.NONE);
        assertThat(outcome).isInstanceOf(ImportOutcome.MovedOn.class);
        assertThat(statuses(((ImportOutcome.MovedOn) outcome).now())).containsExactly(Status.CHANGED, Status.NEW);
        assertThat(own()).hasSize(1);
    }

    @Test
    void a_cancelled_import_keeps_nothing() {
        var rows = new StringBuilder(HEADS);
        for (int i = 0; i < 1_200; i++) {
            rows.append("Jobcoach\t9\t").append(FIRST.plusDays(i)).append("\t\tx\n");
        }
        var seen = look(rows.toString());
        Progress cancelled = (done, all) -> {
            if (done >= 1_000) throw new CancellationException();
        };
        var request = request(rows.toString());
        assertThatThrownBy(() -> imports.apply(user, request, seen, cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(own()).isEmpty();
    }

    @Test
    void a_column_that_is_not_in_the_table_leaves_what_is_stored() {
        library.addAmount(
                user,
                new OwnAmountData("jobcoach.hour", new BigDecimal("90"), FIRST, LocalDate.of(2026, 6, 30), "afspraak"));
        keep("Naam\tWaarde\tVanaf\tReden\nJobcoach\t92\t1-1-2026\tnieuw\n");
        assertThat(own().getFirst().data().validUntil()).isEqualTo(LocalDate.of(2026, 6, 30));
    }

    @Test
    void chosen_columns_come_back_for_the_same_heads_and_only_in_the_own_organisation() {
        String block = "A\tB\tC\tD\nJobcoach\t92\t1-1-2026\tnieuw\n";
        var read = (TableReading.Read) TableReader.paste(block);
        var sheet = read.sheets().getFirst();
        var columns = new ColumnChoice(0, List.of("name", "value", "from", "reason"));
        imports.plan(user, new ImportRequest(kind, sheet, read.sha256(), columns, Map.of()), Progress.NONE);
        String heads = ColumnChoice.fingerprint(sheet, 0);
        assertThat(imports.remembered(user, kind, heads)).contains(List.of("name", "value", "from", "reason"));
        assertThat(imports.remembered(GivenOrganisation.coordinator(database), kind, heads))
                .isEmpty();
    }

    @Test
    void an_import_leaves_one_trace_with_counts_and_hash_and_nothing_that_stood_in_it() {
        String block = HEADS + "Jobcoach\t92,50\t1-1-2026\t\tgeheim akkoord\nJobcoach\tx\t1-2-2026\t\tx\n";
        keep(block);
        assertThat(imports.earlier(user, kind, request(block).sha256())).isPresent();
        assertThat(imports.earlier(user, kind, "0".repeat(64))).isEmpty();
        var auditor = GivenOrganisation.in(user, Role.AUDITOR);
        var found = traces.page(auditor, TraceFilter.ALL, 0, 50).stream()
                .filter(trace -> trace.action() == Action.TABLE_IMPORTED)
                .toList();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().details().entries())
                .containsEntry("import", "ownAmount")
                .containsEntry("rows.NEW", "1")
                .containsEntry("rows.WRONG", "1")
                .containsEntry("sha256", request(block).sha256());
        assertThat(found.getFirst().details().toString()).doesNotContain("geheim", "Jobcoach");
    }

    @Test
    void who_may_not_write_the_library_imports_nothing() {
        var employer = GivenOrganisation.in(user, Role.EMPLOYER);
        var request = request(HEADS + "Jobcoach\t92,50\t1-1-2026\t\tx\n");
        var seen = new ImportPlan(List.of());
        assertThatThrownBy(() -> imports.plan(employer, request, Progress.NONE))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> imports.apply(employer, request, seen, Progress.NONE))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> imports.undo(employer, kind, List.of())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> library.keepAmounts(employer, List.of(), Progress.NONE))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(own()).isEmpty();
    }

    @Test
    void another_organisations_amounts_stay_out_of_reach() {
        var done = keep(HEADS + "Jobcoach\t92,50\t1-1-2026\t\tx\n");
        var other = GivenOrganisation.coordinator(database);
        assertThat(imports.undo(other, kind, done.kept())).isFalse();
        assertThat(own()).hasSize(1);
    }
}
