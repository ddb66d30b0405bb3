package nl.duaal.costbenefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.GivenUser;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails.Change;
import nl.duaal.access.TraceFilter;
import nl.duaal.access.TraceReader;
import nl.duaal.access.TraceResult;
import nl.duaal.access.TraceRow;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What people do to cases leaves exactly one trace each, without a name or a text in it. */
@WholeApplication
class CaseTracesTest {

    @Autowired
    private CaseService cases;

    @Autowired
    private CaseWorkbook workbook;

    @Autowired
    private TraceReader reader;

    @Autowired
    private AccountService accounts;

    private SignedIn coordinator;
    private SignedIn auditor;
    private int before;

    @BeforeEach
    void signIn() {
        coordinator = GivenUser.coordinator(accounts);
        auditor = GivenUser.auditor(accounts);
    }

    private List<TraceRow> traces() {
        return reader.page(auditor, TraceFilter.ALL, 0, 1000);
    }

    private void from_here() {
        before = reader.count(auditor, TraceFilter.ALL);
    }

    /** The one trace since then. */
    private TraceRow one() {
        assertThat(reader.count(auditor, TraceFilter.ALL)).isEqualTo(before + 1);
        before++;
        return traces().getFirst();
    }

    private static Tuple of(Action action, UUID subject, TraceResult result) {
        return Tuple.tuple(action, subject, result);
    }

    private static Tuple said(TraceRow row) {
        return Tuple.tuple(row.action(), row.subject(), row.result());
    }

    @Test
    void everything_that_is_done_to_a_case_leaves_one_trace() throws Exception {
        from_here();
        UUID uuid = cases.createFromTemplate(coordinator, "energy-technician");
        assertThat(said(one())).isEqualTo(of(Action.CASE_CREATED, uuid, TraceResult.DONE));

        cases.open(coordinator, uuid);
        assertThat(said(one())).isEqualTo(of(Action.CASE_OPENED, uuid, TraceResult.DONE));

        cases.change(coordinator, uuid, 0, "par_wage_hour", 16.2);
        var change = one();
        assertThat(said(change)).isEqualTo(of(Action.CASE_CHANGED, uuid, TraceResult.DONE));
        assertThat(change.by()).isEqualTo("Noor de Wit");
        assertThat(change.details().changes()).containsExactly(new Change("par_wage_hour", "15.6", "16.2"));

        cases.change(coordinator, uuid, 0, "par_wage_hour", 17);
        assertThat(said(one())).isEqualTo(of(Action.CASE_CHANGED, uuid, TraceResult.OUTDATED));
        cases.change(coordinator, uuid, 1, "phase_preparation_dropout", 1.5);
        assertThat(said(one())).isEqualTo(of(Action.CASE_CHANGED, uuid, TraceResult.REFUSED));
        cases.change(coordinator, uuid, 1, "cohort_participants", 24);
        assertThat(one().details().changes()).containsExactly(new Change("cohort_participants", "12.0", "24.0"));

        cases.putBack(coordinator, uuid, 2, "cohort_participants");
        assertThat(one().details().changes()).containsExactly(new Change("cohort_participants", "24.0", "12.0"));
        cases.putAllBack(coordinator, uuid, 3);
        var back = one();
        assertThat(said(back)).isEqualTo(of(Action.CASE_PUT_BACK, uuid, TraceResult.DONE));
        assertThat(back.details().changes()).containsExactly(new Change("par_wage_hour", "16.2", "15.6"));

        cases.rename(coordinator, uuid, 4, new CaseData("Geheime naam", "Geheime notitie"));
        var renamed = one();
        assertThat(said(renamed)).isEqualTo(of(Action.CASE_RENAMED, uuid, TraceResult.DONE));
        assertThat(renamed.details().entries()).isEmpty();

        UUID copy = cases.copy(coordinator, uuid, "Kopie van Geheime naam").orElseThrow();
        var copied = one();
        assertThat(said(copied)).isEqualTo(of(Action.CASE_COPIED, copy, TraceResult.DONE));
        assertThat(copied.details().entries()).containsOnly(java.util.Map.entry("from", uuid.toString()));

        var opened = cases.open(coordinator, uuid).orElseThrow();
        one();
        workbook.write(coordinator, opened, new ByteArrayOutputStream());
        assertThat(said(one())).isEqualTo(of(Action.CASE_DOWNLOADED, uuid, TraceResult.DONE));

        cases.delete(coordinator, uuid);
        assertThat(said(one())).isEqualTo(of(Action.CASE_DELETED, uuid, TraceResult.DONE));
        cases.delete(coordinator, uuid);
        assertThat(said(one())).isEqualTo(of(Action.CASE_DELETED, uuid, TraceResult.MISSING));
        cases.change(coordinator, uuid, 5, "par_wage_hour", 17);
        assertThat(said(one())).isEqualTo(of(Action.CASE_CHANGED, uuid, TraceResult.MISSING));
        cases.restore(coordinator, uuid);
        assertThat(said(one())).isEqualTo(of(Action.CASE_RESTORED, uuid, TraceResult.DONE));
        cases.createFromFile(coordinator, "x.json", "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(said(one())).isEqualTo(of(Action.CASE_CREATED, null, TraceResult.REFUSED));

        // looking at the list, at the history and at the traces themselves changes nothing and opens nothing
        cases.list(coordinator);
        cases.history(coordinator, uuid);
        assertThat(reader.count(auditor, TraceFilter.ALL)).isEqualTo(before);
        assertThat(reader.check(auditor).findings()).isEmpty();
    }

    @Test
    void traces_hold_no_names_and_no_text() {
        UUID uuid = cases.createFromTemplate(coordinator, "energy-technician");
        cases.rename(coordinator, uuid, 0, new CaseData("Jan Jansen", "Woont in Zaltbommel"));
        cases.copy(coordinator, uuid, "Piet Pietersen");
        for (TraceRow row : traces()) {
            String stored = row.details().entries().toString() + row.origin();
            assertThat(stored)
                    .doesNotContainIgnoringCase("jansen", "pietersen", "zaltbommel", "noor", "waterstad", "uurloon")
                    .doesNotContain("\"");
            row.details().entries().forEach((key, value) -> {
                assertThat(key).matches("[A-Za-z0-9_.]+");
                assertThat(value).matches("[A-Za-z0-9_.:+>-]*");
            });
        }
    }

    @Test
    void the_history_of_a_case_tells_changes_only_the_newest_first() {
        UUID uuid = cases.createFromTemplate(coordinator, "energy-technician");
        cases.open(coordinator, uuid);
        cases.change(coordinator, uuid, 0, "par_wage_hour", 16.2);
        cases.change(coordinator, uuid, 0, "par_wage_hour", 17);
        cases.change(coordinator, uuid, 1, "par_wage_hour", 17);
        var history = cases.history(coordinator, uuid);
        assertThat(history)
                .extracting(TraceRow::action)
                .containsExactly(Action.CASE_CHANGED, Action.CASE_CHANGED, Action.CASE_CREATED);
        assertThat(history.getFirst().details().changes()).containsExactly(new Change("par_wage_hour", "16.2", "17.0"));
        assertThat(cases.history(GivenUser.employer(accounts), uuid)).isEmpty();
    }

    @Test
    void who_watches_sees_traces_and_no_cases_and_the_others_see_no_traces() {
        UUID uuid = cases.createFromTemplate(coordinator, "energy-technician");
        for (SignedIn watching : List.of(auditor, GivenUser.privacyOfficer(accounts))) {
            assertThat(reader.page(watching, TraceFilter.ALL, 0, 1)).hasSize(1);
            from_here();
            assertThatThrownBy(() -> cases.list(watching)).isInstanceOf(AccessDeniedException.class);
            var refused = one();
            assertThat(said(refused)).isEqualTo(of(Action.ACCESS_REFUSED, null, TraceResult.REFUSED));
            assertThat(refused.details().entries()).containsEntry("permission", "READ_CASES");
            assertThatThrownBy(() -> cases.open(watching, uuid)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> cases.history(watching, uuid)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> cases.delete(watching, uuid)).isInstanceOf(AccessDeniedException.class);
        }
        for (SignedIn other : List.of(coordinator, GivenUser.employer(accounts))) {
            assertThatThrownBy(() -> reader.open(other)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> reader.page(other, TraceFilter.ALL, 0, 1))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> reader.check(other)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void traces_are_found_by_day_person_action_and_case() {
        UUID uuid = cases.createFromTemplate(coordinator, "energy-technician");
        cases.open(coordinator, uuid);
        var today = java.time.LocalDate.now(AccountService.ZONE);
        assertThat(count(new TraceFilter(null, null, null, null, uuid))).isEqualTo(2);
        assertThat(count(new TraceFilter(today.minusDays(1), today.plusDays(1), null, Action.CASE_OPENED, uuid)))
                .isEqualTo(1);
        assertThat(count(new TraceFilter(null, today.minusDays(2), null, null, uuid)))
                .isZero();
        assertThat(count(new TraceFilter(today.plusDays(2), null, null, null, uuid)))
                .isZero();
        var noor = reader.people(auditor).stream()
                .filter(person -> person.name().equals("Noor de Wit"))
                .findFirst()
                .orElseThrow();
        assertThat(count(new TraceFilter(null, null, noor.account(), null, uuid)))
                .isEqualTo(2);
        assertThat(count(new TraceFilter(null, null, UUID.randomUUID(), null, uuid)))
                .isZero();
    }

    private int count(TraceFilter filter) {
        return reader.count(auditor, filter);
    }
}
